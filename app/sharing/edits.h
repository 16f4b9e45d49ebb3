#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

namespace minuta {

/// When the Markdown files in folder and below were last edited after they were made, as git knows it: the time of the
/// last commit that changed a file after the one that added it, or the file's own time where it differs from what is
/// committed. Files that were never changed since, and those that git does not know, are not in it. Renames are
/// followed; a rename alone is no edit. Keys are absolute paths below folder.
///
/// Nothing in a folder outside a git repository, or where git is missing or fails: this is for hints only. Runs git
/// twice, whatever the number of files, and no other program (runGit()).
QHash<QString, QDateTime> lastEdits(const QString &folder);

} // namespace minuta
