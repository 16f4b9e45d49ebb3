#pragma once

#include "app/text/error.h"

#include <QByteArray>

namespace minuta {

struct FileCalls;

/// Makes the file at path. What stands there already, and be it a symbolic link that leads nowhere, is never replaced;
/// at every moment, and after a crash, the file is either not there or holds all of bytes. (Where the file system
/// knows neither links nor a rename that refuses to replace, a crash can leave an empty file.)
///
/// Folders that are missing are made as far as they lie below root, an absolute path; without a root none is. Error
/// FileExists where path is taken; else FileUnwritable, DiskFull, WriteFailed: the file is not there, and the folders
/// that were made are gone again.
Result<void> createFile(const QString &path, const QByteArray &bytes, const QString &root, const FileCalls &calls);
Result<void> createFile(const QString &path, const QByteArray &bytes, const QString &root = {});

} // namespace minuta
