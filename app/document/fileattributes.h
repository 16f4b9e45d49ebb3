#pragma once

#include <sys/stat.h>

namespace minuta {

struct FileCalls;
class OpenFile;

/// Gives file the owner, group and mode of status, and the extended attributes and ACL of original as far as the
/// system lets us. 0, or the error where owner, group or mode could not be kept.
int keepAttributes(const FileCalls &calls, const OpenFile &file, const struct stat &status, const OpenFile &original);

} // namespace minuta
