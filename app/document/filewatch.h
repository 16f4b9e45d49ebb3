#pragma once

#include "app/document/fileidentity.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace minuta {

/// Tells when the file at a path becomes another one: written, replaced by a rename (as most editors and git do),
/// removed, or back again. What it tells is a reason to look, not a proof: the bytes decide.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    /// Watches another file; none for an empty path. The file need not exist.
    void setPath(const QString &path);
    /// What is on disk now is known: a write of our own is not told of.
    void acknowledge();

signals:
    /// The file is there and differs in size, time or identity from what was seen last.
    void changedOnDisk();
    /// It is gone; renamedTo is where the same file is now, in its folder or one beside it, empty if nowhere there. seen
    /// is what it was.
    void removed(const QString &renamedTo, const minuta::FileIdentity &seen);

private:
    QString placeOf(const FileIdentity &seen) const;

    void watch();
    void lookSoon();
    void look();

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    std::optional<FileIdentity> m_seen;
};

} // namespace minuta
