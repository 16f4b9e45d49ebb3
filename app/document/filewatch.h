#pragma once

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
    /// It is gone; renamedTo is where the same file is now, in its folder or one beside it, empty if nowhere there.
    void removed(const QString &renamedTo);

private:
    /// What tells one state of a file from another without reading it. Times alone are too coarse on some file systems.
    struct Signature
    {
        quint64 device = 0;
        quint64 inode = 0;
        qint64 size = 0;
        qint64 modified = 0; ///< nanoseconds
        qint64 changed = 0;  ///< of the inode
        friend bool operator==(const Signature &, const Signature &) = default;
    };
    static std::optional<Signature> signatureOf(const QString &path);
    QString placeOf(const Signature &seen) const;

    void watch();
    void lookSoon();
    void look();

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    std::optional<Signature> m_seen;
};

} // namespace minuta
