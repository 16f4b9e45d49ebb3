#include "app/document/fileidentity.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>

namespace minuta {

namespace {

qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Renaming changes the inode's own time alone.
bool isMoved(const std::optional<FileIdentity> &there, const FileIdentity &seen)
{
    return there && there->device == seen.device && there->inode == seen.inode && there->size == seen.size
           && there->modified == seen.modified;
}

/// Looks in one folder; left is how many files may still be looked at.
QString placeIn(const QString &folder, const FileIdentity &seen, int &left)
{
    QDirIterator files(folder, QDir::Files | QDir::NoSymLinks);
    while (left > 0 && files.hasNext()) {
        const QString path = files.next();
        --left;
        if (isMoved(identityOf(path), seen))
            return path;
    }
    return {};
}

} // namespace

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat status = {};
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{status.st_dev, status.st_ino, status.st_size, nanoseconds(status.st_mtim),
                        nanoseconds(status.st_ctim)};
}

bool isSameFile(const QString &path, const QString &other)
{
    const auto one = identityOf(path);
    const auto two = identityOf(other);
    return one && two && one->device == two->device && one->inode == two->inode;
}

QString placeIn(const QStringList &folders, const FileIdentity &seen, int mostFiles)
{
    int left = mostFiles;
    for (const QString &folder : folders) {
        if (const QString place = placeIn(folder, seen, left); !place.isEmpty())
            return place;
    }
    return {};
}

QString placeBelow(const QString &folder, const FileIdentity &seen, int mostFiles)
{
    int left = mostFiles;
    QStringList folders{folder};
    for (qsizetype i = 0; i < folders.size() && left > 0; ++i) {
        const QString each = folders[i];
        if (const QString place = placeIn(each, seen, left); !place.isEmpty())
            return place;
        QDirIterator inner(each, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks); // hidden ones are left out
        while (left-- > 0 && inner.hasNext())
            folders.append(inner.next());
    }
    return {};
}

} // namespace minuta
