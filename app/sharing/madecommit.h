#pragma once

#include "app/sharing/usergit.h"
#include "app/sharing/workingcopy.h"

namespace minuta {

// Commits that are made beside the branch: they touch neither the working tree, nor its index, nor HEAD. Errors are
// GitFailed with git's own words.

/// "100644,id" of the file in a commit or tree; empty where it is not in there, or is a folder or a repository there.
QString entryIn(const WorkingCopy &copy, const QString &tree);

/// The arguments that give the file that entry in the index.
QStringList indexUpdate(const QString &path, const QString &entry);

/// The tree with another entry of the file.
Result<QString> treeWith(const WorkingCopy &copy, const UserGit &git, const QString &tree, const QString &entry);

/// A commit that joins own, people's own commits, with those of others; the file in it is that on disk. Fails where both
/// changed another file in ways that git cannot merge.
Result<QString> mergeCommit(const WorkingCopy &copy, const QString &own, const QString &message, const UserGit &git);

/// A commit on parent that changes nothing but the file, which is in it as it is on disk; parent itself where that has it
/// so. Hooks that have a say in commits are run, on an index that holds what will be committed.
Result<QString> commitOn(const WorkingCopy &copy, const QString &parent, const QString &message, const UserGit &git);

} // namespace minuta
