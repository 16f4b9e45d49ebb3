#include "app/document/newfolders.h"

#include "app/document/fileplace.h"
#include "app/document/targetfolder.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <ranges>

#include <fcntl.h>

namespace minuta {

namespace {

constexpr int mostRemovals = 3;

int makeFolder(const FileCalls &calls, const QByteArray &folder)
{
    const FilePlace place = placeOf(folder);
    auto above = openFile(calls, AT_FDCWD, place.folder, O_RDONLY | O_DIRECTORY);
    if (!above)
        return above.error();
    if (const int error = repeated([&] { return calls.mkdirat(above->descriptor(), place.name.constData(), 0777); }))
        return error;
    const int error = TargetFolder(calls, std::move(*above)).sync();
    if (error != 0)
        removeFolders(calls, {folder});
    return error;
}

} // namespace

std::expected<QByteArrayList, int> missingFolders(const FileCalls &calls, const QString &path, const QString &root)
{
    const QString inside = QDir::cleanPath(root) + u'/';
    const QString absolute = QDir::current().absoluteFilePath(path);
    QByteArrayList folders;
    // cleanPath() takes "a/.." for nothing, also where a is a symbolic link that leads elsewhere.
    if (root.isEmpty() || !absolute.startsWith(inside) || absolute.split(u'/').contains(QStringLiteral("..")))
        return folders;
    for (qsizetype end = absolute.indexOf(u'/', inside.size()); end >= 0; end = absolute.indexOf(u'/', end + 1)) {
        const QByteArray folder = QFile::encodeName(absolute.first(end));
        if (folder.endsWith('/'))
            continue;
        if (!folders.isEmpty()) {
            folders.append(folder);
            continue;
        }
        struct stat status = {};
        const int error = repeated([&] { return calls.fstatat(AT_FDCWD, folder.constData(), &status); });
        if (error == ENOENT)
            folders.append(folder);
        else if (error != 0)
            return std::unexpected(error);
        else if (!S_ISDIR(status.st_mode))
            break;
    }
    return folders;
}

std::expected<QByteArrayList, int> makeFolders(const FileCalls &calls, const QByteArrayList &folders)
{
    QByteArrayList made;
    for (const QByteArray &folder : folders) {
        const int error = makeFolder(calls, folder);
        if (error == 0) {
            made.append(folder);
        } else if (error != EEXIST) { // another program's is as good
            removeFolders(calls, made);
            return std::unexpected(error);
        }
    }
    return made;
}

void removeFolders(const FileCalls &calls, const QByteArrayList &folders)
{
    for (const QByteArray &folder : folders | std::views::reverse) {
        int error = EIO;
        for (int i = 0; i < mostRemovals && error != 0 && error != ENOENT && error != ENOTEMPTY; ++i)
            error = repeated([&] { return calls.rmdirat(AT_FDCWD, folder.constData()); });
    }
}

} // namespace minuta
