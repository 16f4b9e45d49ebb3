#pragma once

#include "app/text/error.h"

#include <QByteArray>

#include <optional>

namespace minuta {

struct FileCalls; // filecalls.h: the table of system calls, so that a test can fail the Nth

// Why not QSaveFile: it reports success on a file cut short by a full disk, ignores a failed sync, does not sync the
// folder, breaks hard links and drops the owner (Qt 6.8, qsavefile.cpp).

/// Writes bytes to path so that at every moment, and after a crash or a power cut, the file holds either what it held
/// or all of bytes. A symbolic link is followed and stays one; mode, group, ACL and extended attributes are kept as
/// far as the system lets us. Errors FileUnwritable, DiskFull, WriteFailed, NotARegularFile: the file is as it was and
/// no temporary file is left. base, where given, is what the file must hold just before it is replaced (empty optional:
/// anything); otherwise ChangedOnDisk, and the file is what the other program wrote. A file that is gone, or that
/// holds bytes already, has not changed in this sense.
///
/// A file with several hard links, or whose owner, group or mode can not be given to another file, is written in place
/// with a synced backup beside it: should the disk fail then and the old text not go back either, the backup stays
/// and the error's detail ends with its path on a line of its own. The same holds for another program's text that can
/// not be put back.
Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes, const std::optional<QByteArray> &base,
                                 const FileCalls &calls);
Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes,
                                 const std::optional<QByteArray> &base = {});

} // namespace minuta
