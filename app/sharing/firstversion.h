#pragma once

#include <QString>

#include <optional>

namespace minuta {

/// The text that the file at path had when it was added to its git repository; since it was added anew, where it had
/// been removed. Nothing where git does not know that: no repository, not committed yet, renamed since, not UTF-8.
/// Runs git twice (runGit()): for a worker thread.
std::optional<QString> firstVersion(const QString &path);

/// The text that the file at path had in the commit before the one that added the file other to the same repository;
/// nothing where it was not there yet, and where firstVersion() of other is not known. Runs git twice.
std::optional<QString> versionBefore(const QString &path, const QString &other);

} // namespace minuta
