#pragma once

#include "app/sharing/usergit.h"
#include "app/sharing/workingcopy.h"

namespace minuta {

// Others' work can be in the text before a commit says so: sharing is held up where there is something to look at. What
// was taken in is kept in mind in two refs of this working tree alone, until the file is committed.

/// The file holds the work of commit from now on.
Result<void> markTakenIn(const WorkingCopy &copy, const QString &commit, const UserGit &git);
void forgetTakenIn(const WorkingCopy &copy, const UserGit &git);
/// The commit whose work the file holds; empty: none that others have beyond copy.base, or the file was brought back from
/// elsewhere since and no longer goes on from it. Where this program alone has saved it since, that is known; else its
/// words tell (goesOnFrom()). Runs git (runGit()).
QString takenIn(const WorkingCopy &copy);

/// Whether text can have come by editing from marked, in which theirs was merged with what somebody had made of base; it
/// does not where all that was taken in is gone, as in a file that git has brought back.
bool goesOnFrom(const QString &text, const QString &marked, const QString &base, const QString &theirs);

} // namespace minuta
