#pragma once

#include <QByteArrayList>
#include <QString>

#include <expected>

namespace minuta {

struct FileCalls;

// Folders made for a new file. Errors are errno values.

/// The folders above path that are not there, outermost first. Only what lies below root (absolute) is looked at, and
/// nothing behind a symbolic link or "..": none where path leads elsewhere.
std::expected<QByteArrayList, int> missingFolders(const FileCalls &calls, const QString &path, const QString &root);

/// Makes the folders, outermost first, so that they outlive a power cut. Those that this call has made; on an error
/// they are removed again.
std::expected<QByteArrayList, int> makeFolders(const FileCalls &calls, const QByteArrayList &folders);

/// Removes those of the folders, innermost first, that are there and empty.
void removeFolders(const FileCalls &calls, const QByteArrayList &folders);

} // namespace minuta
