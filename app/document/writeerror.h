#pragma once

#include "app/text/error.h"

namespace minuta {

/// What the errno value of a call means for a file that was to be written.
ErrorCode writeErrorCode(int error);
/// The same as an error of the file at path, with the system's word for it.
Error writeError(int error, const QString &path);

} // namespace minuta
