#pragma once

#include <QByteArray>
#include <QString>

namespace minuta {

// Folders whose own programs git may run: people have said so, of these programs as they were.

/// root is the folder's absolute path, fingerprint that of its programs.
bool isTrusted(const QString &root, const QByteArray &fingerprint);
void saveTrust(const QString &root, const QByteArray &fingerprint);

} // namespace minuta
