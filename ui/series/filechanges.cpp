#include "ui/series/filechanges.h"

#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/document/filebatch.h"

namespace minuta {

namespace {

std::unexpected<Error> changedMeanwhile(const QString &path)
{
    Error error;
    error.code = ErrorCode::ChangedOnDisk;
    error.subject = path;
    return std::unexpected(error);
}

Result<FileWrite> writeFor(const FileChange &change)
{
    if (change.isNew)
        return FileWrite{change.path, DecodedText{change.change.appliedTo({})}.encoded(), {}, true};
    auto file = readDocumentFile(change.path);
    if (!file)
        return std::unexpected(file.error());
    if (file->content.text != change.text)
        return changedMeanwhile(change.path);
    change.change.applyTo(file->content.text);
    return FileWrite{change.path, file->content.encoded(), file->bytes, false};
}

} // namespace

Result<void> applyChanges(const QList<FileChange> &changes, const ShownDocumentFinder &openFile, const QString &root,
                          const QString &stepName)
{
    QList<FileWrite> writes;
    QList<DocumentFile *> written; // shown by a window, and saved
    QList<std::pair<Document *, ChangeSet>> edits;
    for (const FileChange &change : changes) {
        const ShownDocument open = openFile ? openFile(change.path) : ShownDocument();
        if (open.document && (open.document->isModified() || open.document->isReadOnly())) {
            if (open.document->isReadOnly() || open.document->text() != change.text)
                return changedMeanwhile(change.path);
            edits.append({open.document, change.change});
            continue;
        }
        const auto write = writeFor(change);
        if (!write)
            return std::unexpected(write.error());
        writes.append(*write);
        if (open.file)
            written.append(open.file);
    }
    if (const auto done = writeFiles(writes, root); !done)
        return done;
    // What is left cannot fail, but for a file that another program has taken since; its window tells of that.
    for (DocumentFile *file : std::as_const(written))
        (void)file->takeFromDisk(stepName);
    for (const auto &[document, change] : std::as_const(edits))
        document->apply(change, stepName);
    return {};
}

} // namespace minuta
