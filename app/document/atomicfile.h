#pragma once

#include "app/text/error.h"

#include <QByteArray>

#include <optional>

namespace minuta {

struct FileCalls; // filecalls.h: the table of system calls, so that a test can fail the Nth

/// Writes bytes to path so that at every moment, and after a crash or a power cut, the file holds either what it held
/// or all of bytes. A symbolic link is followed and stays one; mode, group, ACL and extended attributes are kept as
/// far as the system lets us. Errors FileUnwritable, DiskFull, WriteFailed, NotARegularFile: the file is as it was and
/// no temporary file is left. base, where given, is what the file must hold just before it is replaced (empty optional:
/// anything); otherwise ChangedOnDisk, and the file is what the other program wrote.
Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes, const std::optional<QByteArray> &base,
                                 const FileCalls &calls);
Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes,
                                 const std::optional<QByteArray> &base = {});

} // namespace minuta
