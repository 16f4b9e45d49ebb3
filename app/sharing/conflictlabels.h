#pragma once

#include "app/merge/merge.h"
#include "app/sharing/incoming.h"

namespace minuta {

// What conflict markers call the two sides: who it is and since when, as far as git knows it. The words are the same in
// every language, since the file may go to people of another.

/// The side of whoever works here, by their name, since the file may go to others before it is settled; "Mine" where it
/// is empty. A conflict whose first side is called so is one that this program has found for them.
QString ownLabel(const QString &name);
/// The other side where nobody knows whose it is: what the file holds.
QString diskLabel();

/// How conflicts of whoever has that name with the side theirs are written.
MergeOptions ownMergeOptions(const QString &name, const QString &theirs);

/// "Ben Ito, 2026-11-24", of whom has written last; "Ben Ito and others, …" where there are more.
QString othersLabel(const QList<IncomingCommit> &commits);

/// The same of the file at path while it holds text: by the last commit that changed it, where text is what is committed
/// here or what others have shared last; else diskLabel(). Runs git some ten times, only reading (runGit()): for a worker
/// thread.
QString versionLabel(const QString &path, const QString &text);

/// What git calls a side of a merge in folder, with whoever has changed the file last there: "HEAD: Ana Ruiz, 2026-11-24".
/// given as it is where git knows no such commit. Runs git once, only reading.
QString driverLabel(const QString &folder, const QString &path, const QString &given);

} // namespace minuta
