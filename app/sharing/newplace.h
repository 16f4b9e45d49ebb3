#pragma once

#include <QString>

namespace minuta {

/// The top folder of the repository that the file at path lies in, or lay in: its folder may be gone. Empty where there
/// is none. Runs git, only reading (runGit()).
QString repositoryOf(const QString &path);

/// Where the file that was at path is now, by the commits of HEAD that gave it another name, one after the other; its
/// text may have changed a little with that. Empty where no commit has removed it from there, or where the file is not
/// there either. Runs git twice for each name and twice beside, only reading: for a worker thread.
QString renamedTo(const QString &path);

/// What the file, name relative to root, was called before a commit that gave it that name; empty where it did not. Runs
/// git once, only reading.
QString nameBefore(const QString &root, const QString &name, const QString &commit);

} // namespace minuta
