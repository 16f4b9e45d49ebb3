#pragma once

#include "app/sharing/usergit.h"
#include "app/sharing/workingcopy.h"

namespace minuta {

/// Makes commit HEAD and the state of all other files, as a checkout would. The file is left alone: git keeps what the
/// index holds in the version of the commit that it goes to, whatever the working tree holds. Of a file that is not in
/// the commit it keeps what stays the same. Other files that are on disk as the commit has them go along.
///
/// False, and nothing is done, where people have changed, staged or made other files that the step would change. Error
/// GitFailed with git's own words.
Result<bool> moveHead(const WorkingCopy &copy, const QString &commit, const UserGit &git);

} // namespace minuta
