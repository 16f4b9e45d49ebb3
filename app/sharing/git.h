#pragma once

#include "app/text/error.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace minuta {

/// What a command of the git program that only reads, or writes its configuration, prints in folder: at most 64 MB. It is run without a shell, asks
/// nobody, and waits for the answer, so a window calls it from a thread of its own.
///
/// The folder may be anybody's: programs that its .git/config names (file system monitor, pager, hooks, helpers) are
/// not run, and nothing is fetched. Git itself must not be told to run one: only rev-parse, symbolic-ref, cat-file,
/// log without -p, config, ls-tree, for-each-ref, merge-base, rev-list and check-attr belong here; status, diff and blame
/// run filters.
///
/// Error GitMissing where there is no such program, GitFailed where it failed, printed too much or took longer than
/// timeout; detail is its own word, if it had one. Subject is folder.
Result<QByteArray> runGit(const QString &folder, const QStringList &arguments,
                          std::chrono::milliseconds timeout = std::chrono::seconds(10));

} // namespace minuta
