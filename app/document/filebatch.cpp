#include "app/document/filebatch.h"

#include "app/document/atomicfile.h"
#include "app/document/createfile.h"
#include "app/document/fileplace.h"
#include "app/document/newfolders.h"
#include "app/document/targetfolder.h"
#include "app/document/writeerror.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <cerrno>
#include <limits>
#include <utility>

#include <fcntl.h>

namespace minuta {

namespace {

constexpr qint64 largest = std::numeric_limits<qint32>::max();
constexpr int mostAttempts = 2;

std::unexpected<Error> failed(ErrorCode code, const QString &path, const QString &detail = {})
{
    Error error;
    error.code = code;
    error.subject = path;
    error.detail = detail;
    return std::unexpected(error);
}

/// A file that was looked at, and what is needed to put it back.
struct Target
{
    FileWrite write;
    FilePlace place;
    std::pair<dev_t, ino_t> identity; ///< of a file that is there
    QByteArray old;
    QByteArrayList missing; ///< the folders that are made for a new file

    bool isNeeded() const { return write.isNew || old != write.bytes; }
};

class FileBatch
{
public:
    FileBatch(const QString &root, const FileCalls &calls)
        : m_root(root)
        , m_calls(calls)
    {
    }

    Result<void> check(const FileWrite &write);
    Result<void> write();

private:
    Result<void> checkExisting(Target &target) const;
    Result<void> checkNew(Target &target) const;
    Result<void> checkUnique(const Target &target) const;
    Result<void> write(const Target &target) const;
    QStringList putBack(qsizetype index, const Error &error) const;
    bool mayHoldNewText(const Target &target) const;
    bool putBack(const Target &target) const;
    bool restore(const Target &target) const;
    bool remove(const Target &target) const;
    std::expected<TargetFolder, int> folderOf(const FilePlace &place) const;
    std::expected<QByteArray, int> content(const Target &target) const;

    const QString &m_root;
    const FileCalls &m_calls;
    QList<Target> m_targets;
};

Result<void> FileBatch::check(const FileWrite &write)
{
    Target target{write, write.isNew ? placeOf(QFile::encodeName(write.path)) : resolvedPlace(write.path), {}, {}, {}};
    if (target.place.name.isEmpty())
        return std::unexpected(writeError(write.path.endsWith(u'/') ? EISDIR : ELOOP, write.path));
    return (write.isNew ? checkNew(target) : checkExisting(target))
        .and_then([&] { return checkUnique(target); })
        .transform([&] { m_targets.append(std::move(target)); });
}

Result<void> FileBatch::checkExisting(Target &target) const
{
    const QString &path = target.write.path;
    const auto folder = folderOf(target.place);
    if (!folder)
        return std::unexpected(writeError(folder.error(), path));
    struct stat status = {};
    if (const int error = folder->status(target.place.name, status))
        return error == ENOENT ? failed(ErrorCode::FileMissing, path) : std::unexpected(writeError(error, path));
    if (!S_ISREG(status.st_mode))
        return failed(ErrorCode::NotARegularFile, path, fileTypeName(status.st_mode));
    for (const QByteArray &name : {target.place.name, QByteArray(".")}) { // a temporary file has to go beside it
        if (const int error = folder->checkWritable(name))
            return std::unexpected(writeError(error, path));
    }
    auto old = folder->content(target.place.name, largest);
    if (!old)
        return std::unexpected(writeError(old.error(), path));
    if (target.write.base && *old != *target.write.base && *old != target.write.bytes)
        return failed(ErrorCode::ChangedOnDisk, path);
    target.old = std::move(*old);
    target.identity = {status.st_dev, status.st_ino};
    return {};
}

Result<void> FileBatch::checkNew(Target &target) const
{
    const QString &path = target.write.path;
    auto missing = missingFolders(m_calls, path, m_root);
    if (!missing)
        return std::unexpected(writeError(missing.error(), path));
    target.missing = std::move(*missing);
    const bool isFolderThere = target.missing.isEmpty();
    const auto folder = folderOf(isFolderThere ? target.place : placeOf(target.missing.first()));
    if (!folder)
        return std::unexpected(writeError(folder.error(), path));
    if (const int error = folder->checkWritable("."))
        return std::unexpected(writeError(error, path));
    struct stat status = {};
    const int error = isFolderThere ? folder->status(target.place.name, status) : ENOENT;
    if (error == 0)
        return failed(ErrorCode::FileExists, path);
    return error == ENOENT ? Result<void>() : std::unexpected(writeError(error, path));
}

Result<void> FileBatch::checkUnique(const Target &target) const
{
    const auto name = [](const Target &other) {
        return QDir::cleanPath(QDir::current().absoluteFilePath(QFile::decodeName(other.place.folder + '/')
                                                                + QFile::decodeName(other.place.name)));
    };
    for (const Target &other : m_targets) {
        const bool isSame =
            target.write.isNew || other.write.isNew ? name(target) == name(other) : target.identity == other.identity;
        if (isSame)
            return failed(ErrorCode::InvalidArgument, target.write.path, other.write.path);
    }
    return {};
}

Result<void> FileBatch::write()
{
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        if (!m_targets[i].isNeeded())
            continue;
        const auto written = write(m_targets[i]);
        if (written)
            continue;
        const QStringList changed = putBack(i, written.error());
        return changed.isEmpty() ? written
                                 : failed(ErrorCode::PartlyWritten, m_targets[i].write.path, changed.join(u'\n'));
    }
    return {};
}

Result<void> FileBatch::write(const Target &target) const
{
    return target.write.isNew ? createFile(target.write.path, target.write.bytes, m_root, m_calls)
                              : writeFileAtomically(target.write.path, target.write.bytes, target.old, m_calls);
}

/// Puts back what was written before the file at index, which failed with error, and that one where it was written all
/// the same. The files where this was not possible.
QStringList FileBatch::putBack(qsizetype index, const Error &error) const
{
    QStringList changed;
    const Target &last = m_targets[index];
    const QStringList kept = error.detail.split(u'\n').sliced(1);
    const bool isAnothers = error.code == ErrorCode::FileExists || error.code == ErrorCode::ChangedOnDisk;
    if (!kept.isEmpty())
        changed = QStringList{last.write.path} + kept;
    else if (!isAnothers && mayHoldNewText(last) && !putBack(last))
        changed.append(last.write.path);
    for (qsizetype i = index - 1; i >= 0; --i) {
        if (m_targets[i].isNeeded() && !putBack(m_targets[i]))
            changed.prepend(m_targets[i].write.path);
    }
    return changed;
}

bool FileBatch::mayHoldNewText(const Target &target) const
{
    const auto found = content(target);
    return found ? *found == target.write.bytes : found.error() != ENOENT;
}

bool FileBatch::putBack(const Target &target) const
{
    for (int i = 0; i < mostAttempts; ++i) {
        if (target.write.isNew ? remove(target) : restore(target))
            return true;
    }
    return false;
}

bool FileBatch::restore(const Target &target) const
{
    const auto found = content(target);
    return found == target.old
           || (found == target.write.bytes
               && writeFileAtomically(target.write.path, target.old, target.write.bytes, m_calls));
}

bool FileBatch::remove(const Target &target) const
{
    if (const auto found = content(target); found && *found != target.write.bytes)
        return false;
    else if (!found && found.error() != ENOENT)
        return false;
    if (const auto folder = folderOf(target.place)) {
        folder->remove(target.place.name);
        folder->sync();
    }
    const auto left = content(target);
    if (left || left.error() != ENOENT)
        return false;
    removeFolders(m_calls, target.missing);
    return true;
}

std::expected<TargetFolder, int> FileBatch::folderOf(const FilePlace &place) const
{
    auto folder = openFile(m_calls, AT_FDCWD, place.folder, O_RDONLY | O_DIRECTORY);
    if (!folder)
        return std::unexpected(folder.error());
    return TargetFolder(m_calls, std::move(*folder));
}

std::expected<QByteArray, int> FileBatch::content(const Target &target) const
{
    const auto folder = folderOf(target.place);
    return folder ? folder->content(target.place.name, largest) : std::unexpected(folder.error());
}

} // namespace

Result<void> writeFiles(const QList<FileWrite> &files, const QString &root, const FileCalls &calls)
{
    FileBatch batch(root, calls);
    for (const FileWrite &file : files) {
        if (const auto checked = batch.check(file); !checked)
            return checked;
    }
    return batch.write();
}

Result<void> writeFiles(const QList<FileWrite> &files, const QString &root)
{
    return writeFiles(files, root, FileCalls::system());
}

} // namespace minuta
