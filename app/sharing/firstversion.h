#pragma once

#include <QString>

#include <optional>

namespace minuta {

/// The text that the file at path had when it was added to its git repository; since it was added anew, where it had
/// been removed. Nothing where git does not know that: no repository, not committed yet, renamed since, not UTF-8.
/// Runs git twice (runGit()): for a worker thread.
std::optional<QString> firstVersion(const QString &path);

} // namespace minuta
