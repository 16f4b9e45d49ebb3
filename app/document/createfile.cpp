#include "app/document/createfile.h"

#include "app/document/fileplace.h"
#include "app/document/newfolders.h"
#include "app/document/targetfolder.h"
#include "app/document/writeerror.h"

#include <QFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>

namespace minuta {

namespace {

/// For file systems that know neither links nor flags of a rename: the empty file claims the name.
int renameToClaimedName(const TargetFolder &folder, const QByteArray &temporary, const QByteArray &name)
{
    if (const auto claim = folder.open(name, O_WRONLY | O_CREAT | O_EXCL, 0666); !claim)
        return claim.error();
    const int error = folder.rename(temporary, name, 0);
    if (error != 0)
        folder.remove(name);
    return error;
}

/// Brings the whole and synced temporary file to name, unless something stands there.
int installNew(const TargetFolder &folder, const QByteArray &temporary, const QByteArray &name)
{
    int error = folder.rename(temporary, name, RENAME_NOREPLACE);
    if (!isUnsupported(error))
        return error;
    error = folder.link(temporary, name);
    if (isUnsupported(error) || error == EPERM)
        return renameToClaimedName(folder, temporary, name);
    if (error == 0)
        folder.remove(temporary);
    return error;
}

int createIn(const TargetFolder &folder, const QByteArray &name, const QByteArray &bytes)
{
    struct stat status = {};
    if (const int error = folder.status(name, status); error != ENOENT)
        return error == 0 ? EEXIST : error;
    auto temporary = folder.createSideFile(name, SideFile::Temporary, 0666);
    if (!temporary)
        return temporary.error();
    int error = writeWhole(folder.calls(), temporary->file, bytes);
    if (error == 0)
        error = installNew(folder, temporary->name, name);
    if (error != 0) {
        folder.remove(temporary->name);
        return error;
    }
    error = folder.sync();
    if (error != 0)
        folder.remove(name);
    return error;
}

int create(const FileCalls &calls, const FilePlace &place, const QByteArray &bytes)
{
    auto folder = openFile(calls, AT_FDCWD, place.folder, O_RDONLY | O_DIRECTORY);
    return folder ? createIn(TargetFolder(calls, std::move(*folder)), place.name, bytes) : folder.error();
}

std::unexpected<Error> failed(int error, const QString &path)
{
    if (error != EEXIST)
        return std::unexpected(writeError(error, path));
    Error exists;
    exists.code = ErrorCode::FileExists;
    exists.subject = path;
    return std::unexpected(exists);
}

} // namespace

Result<void> createFile(const QString &path, const QByteArray &bytes, const QString &root, const FileCalls &calls)
{
    const FilePlace place = placeOf(QFile::encodeName(path));
    if (place.name.isEmpty())
        return failed(EISDIR, path);
    const auto missing = missingFolders(calls, path, root);
    if (!missing)
        return failed(missing.error(), path);
    const auto made = makeFolders(calls, *missing);
    if (!made)
        return failed(made.error(), path);
    if (const int error = create(calls, place, bytes)) {
        removeFolders(calls, *made);
        return failed(error, path);
    }
    return {};
}

Result<void> createFile(const QString &path, const QByteArray &bytes, const QString &root)
{
    return createFile(path, bytes, root, FileCalls::system());
}

} // namespace minuta
