#include "app/document/filewatch.h"

#include "app/document/fileplace.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace minuta {

namespace {

// Replacing a file is several events; in between it can be missing.
constexpr int settleMilliseconds = 60;

constexpr int mostLookedAt = 2000; ///< files, for one that was renamed

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
    m_seen = identityOf(m_path);
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
    const std::optional<FileIdentity> now = identityOf(m_path);
    if (now == m_seen)
        return;
    const std::optional<FileIdentity> before = std::exchange(m_seen, now);
    if (now)
        emit changedOnDisk();
    else
        emit removed(placeOf(*before), *before);
}

/// In its folder, or in those beside it.
QString FileWatch::placeOf(const FileIdentity &seen) const
{
    const QDir folder = QFileInfo(m_path).absoluteDir();
    QStringList folders{folder.path()};
    QDir above = folder;
    if (above.cdUp()) {
        for (const QString &name : above.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
            folders.append(above.filePath(name));
    }
    folders.removeDuplicates();
    return placeIn(folders, seen, mostLookedAt);
}

} // namespace minuta
