#pragma once

#include "app/text/changeset.h"
#include "app/text/error.h"

#include <QList>

#include <functional>

namespace minuta {

class Document;
class DocumentFile;

/// A document that a window shows, and its file. Null where no window shows the file that was asked for.
struct ShownDocument
{
    Document *document = nullptr;
    DocumentFile *file = nullptr;
};
using ShownDocumentFinder = std::function<ShownDocument(const QString &path)>;

/// What becomes of the text of a file.
struct FileChange
{
    QString path; ///< absolute
    QString text; ///< that change was made for: on disk, or in the window that shows the file
    ChangeSet change;
    bool isNew = false; ///< nothing may stand at path; text is empty
};

/// Makes all of the changes, or none. A file that a window shows gets its change as an undo step named stepName; where
/// it has edits that are not saved only there, and saving stays with its user. Folders are made below root, as by
/// createFile(). Errors: those of readDocumentFile() and writeFiles(), ChangedOnDisk where a text is another one by now.
Result<void> applyChanges(const QList<FileChange> &changes, const ShownDocumentFinder &openFile, const QString &root,
                          const QString &stepName);

} // namespace minuta
