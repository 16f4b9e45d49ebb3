#include "app/document/movefile.h"

#include "app/document/filecalls.h"
#include "app/document/targetfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>

namespace minuta {

namespace {

std::unexpected<Error> failed(ErrorCode code, const QString &path, const QString &detail = {})
{
    Error error;
    error.code = code;
    error.subject = path;
    error.detail = detail;
    return std::unexpected(error);
}

void syncFolderOf(const FileCalls &calls, const QString &path)
{
    const QByteArray name = QFile::encodeName(QFileInfo(path).absolutePath());
    if (auto folder = openFile(calls, AT_FDCWD, name, O_RDONLY | O_DIRECTORY))
        TargetFolder(calls, std::move(*folder)).sync();
}

int renameWithoutReplacing(const FileCalls &calls, const QByteArray &from, const QByteArray &to)
{
    int error = repeated([&] { return calls.renameat2(AT_FDCWD, from.constData(), to.constData(), RENAME_NOREPLACE); });
    if (!isUnsupported(error))
        return error;
    // A file system that cannot promise to replace nothing can at least refuse a second name that is taken.
    error = repeated([&] { return calls.linkat(AT_FDCWD, from.constData(), to.constData()); });
    return error != 0 ? error : repeated([&] { return calls.unlinkat(AT_FDCWD, from.constData()); });
}

} // namespace

Result<void> moveFile(const QString &from, const QString &to)
{
    const FileCalls &calls = FileCalls::system();
    const QFileInfo file(from);
    if (!file.exists())
        return failed(ErrorCode::FileMissing, from);
    const QString folder = QFileInfo(to).absolutePath();
    // A relative link would lead elsewhere from another folder.
    if (!file.isFile() || (file.isSymLink() && folder != file.absolutePath()))
        return failed(ErrorCode::NotARegularFile, from, fileTypeName(file.isSymLink() ? S_IFLNK : S_IFDIR));
    const bool isFolderMade = !QFileInfo::exists(folder) && QDir().mkdir(folder);

    const int error = renameWithoutReplacing(calls, QFile::encodeName(file.absoluteFilePath()), QFile::encodeName(to));
    if (error != 0) {
        if (isFolderMade)
            QDir().rmdir(folder);
        return error == EEXIST ? failed(ErrorCode::FileExists, to)
                               : failed(ErrorCode::FileUnwritable, to, qt_error_string(error));
    }
    syncFolderOf(calls, to);
    syncFolderOf(calls, from);
    return {};
}

} // namespace minuta
