#pragma once

#include <QByteArray>
#include <QString>

namespace minuta {

// Which contents of a file this program has made of which by saving, kept in the user's state folder as short hashes:
// where a file's words came from cannot be seen from the file.

/// The file at path (absolute) held before and was saved as after.
void rememberSaved(const QString &path, const QByteArray &before, const QByteArray &after);

/// Whether now, which the file at path holds, was made of earlier by nothing but saves of this program. False where that
/// is not known.
bool goesOnBySaving(const QString &path, const QByteArray &earlier, const QByteArray &now);

} // namespace minuta
