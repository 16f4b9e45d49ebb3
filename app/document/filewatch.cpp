#include "app/document/filewatch.h"

#include "app/document/fileplace.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace minuta {

namespace {

// Replacing a file is several events; in between it can be missing.
constexpr int settleMilliseconds = 60;

constexpr int mostLookedAt = 2000; ///< files, for one that was renamed

qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

FileWatch::FileWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(settleMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::lookSoon);
}

void FileWatch::setPath(const QString &path)
{
    m_path = path;
    acknowledge();
}

void FileWatch::acknowledge()
{
    m_timer.stop();
    watch();
    m_seen = signatureOf(m_path);
}

/// The file itself, and the folders that tell when it comes back: its own, that of the file a link names, or the
/// nearest folder above that exists; and the folder above, which tells when that one is renamed.
void FileWatch::watch()
{
    QStringList wanted;
    if (!m_path.isEmpty()) {
        const FilePlace place = resolvedPlace(m_path);
        for (QString folder :
             {QFileInfo(m_path).absolutePath(), QFileInfo(QFile::decodeName(place.folder)).absoluteFilePath()}) {
            while (!QFileInfo(folder).isDir() && folder != QFileInfo(folder).absolutePath())
                folder = QFileInfo(folder).absolutePath();
            wanted.append(folder);
            wanted.append(QFileInfo(folder).absolutePath());
        }
        wanted.removeDuplicates();
        if (QFileInfo::exists(m_path))
            wanted.append(m_path);
    }
    // The file is watched anew each time: after a rename the path names another inode, which the watcher misses.
    QStringList dropped = m_watcher.files();
    for (const QString &folder : m_watcher.directories()) {
        if (wanted.contains(folder))
            wanted.removeOne(folder);
        else
            dropped.append(folder);
    }
    if (!dropped.isEmpty())
        m_watcher.removePaths(dropped);
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

void FileWatch::lookSoon()
{
    if (!m_timer.isActive()) // a folder where something happens all the time must not put it off for ever
        m_timer.start();
}

void FileWatch::look()
{
    watch(); // before looking: what happens in between is told of by another event
    const std::optional<Signature> now = signatureOf(m_path);
    if (now == m_seen)
        return;
    const QString renamedTo = now || !m_seen ? QString() : placeOf(*m_seen);
    m_seen = now;
    if (now)
        emit changedOnDisk();
    else
        emit removed(renamedTo);
}

/// Where a file of that size and time is that has the same inode; in its folder, or in those beside it.
QString FileWatch::placeOf(const Signature &seen) const
{
    const QDir folder = QFileInfo(m_path).absoluteDir();
    QStringList folders{folder.path()};
    QDir above = folder;
    if (above.cdUp()) {
        for (const QString &name : above.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
            folders.append(above.filePath(name));
    }
    folders.removeDuplicates();
    int left = mostLookedAt;
    for (const QString &each : std::as_const(folders)) {
        QDirIterator files(each, QDir::Files | QDir::NoSymLinks);
        while (files.hasNext()) {
            const QString path = files.next();
            if (left-- == 0)
                return {};
            const std::optional<Signature> there = signatureOf(path);
            if (there && there->device == seen.device && there->inode == seen.inode && there->size == seen.size
                && there->modified == seen.modified)
                return path;
        }
    }
    return {};
}

std::optional<FileWatch::Signature> FileWatch::signatureOf(const QString &path)
{
    struct stat status = {};
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return Signature{status.st_dev, status.st_ino, status.st_size, nanoseconds(status.st_mtim),
                     nanoseconds(status.st_ctim)};
}

} // namespace minuta
