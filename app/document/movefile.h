#pragma once

#include "app/text/error.h"

namespace minuta {

/// Gives the file at from the path to, in one step: at every moment it is at one of them, and nothing that stands at to
/// is ever replaced. The folder of to is made where only that one is missing. Errors FileMissing, FileExists (subject
/// is to), NotARegularFile, FileUnwritable: nothing was moved.
Result<void> moveFile(const QString &from, const QString &to);

} // namespace minuta
