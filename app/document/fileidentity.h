#pragma once

#include <QStringList>

#include <optional>

namespace minuta {

/// What tells one state of a file from another without reading it. Times alone are too coarse on some file systems.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds
    qint64 changed = 0;  ///< of the inode

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// Nothing where there is no such file.
std::optional<FileIdentity> identityOf(const QString &path);

/// Whether both paths name one file that is there, be it by different names.
bool isSameFile(const QString &path, const QString &other);

/// Where that same file is now, under another name, in one of the folders themselves; empty: in none. Looks at no more
/// than mostFiles.
QString placeIn(const QStringList &folders, const FileIdentity &seen, int mostFiles);
/// The same for a folder and all below it, but for what is hidden. Waits for a slow disk.
QString placeBelow(const QString &folder, const FileIdentity &seen, int mostFiles);

} // namespace minuta
