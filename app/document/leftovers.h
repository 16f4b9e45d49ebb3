#pragma once

#include <QByteArray>
#include <QString>

namespace minuta {

// The files that saving puts beside a document, and what becomes of them after a crash. For notes.md these are
// .notes.md.minuta-AbC123 (the text on its way) and .notes.md.minuta-backup-AbC123 (the old text, while a file that can
// not be replaced is written in place). Names are bytes, as the system has them.

enum class SideFile
{
    Temporary,
    Backup
};

/// A new random name for a side file of the document called name.
QByteArray sideFileName(const QByteArray &name, SideFile kind);

/// Removes what crashed programs left beside the document at path: temporary files that no running program writes, and
/// backups that hold what the document holds. A backup that differs may be the only whole copy: it stays.
void removeLeftovers(const QString &path);

} // namespace minuta
