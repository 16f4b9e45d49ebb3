#pragma once

#include "app/text/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace minuta {

/// Why a file cannot be shared by git as things stand.
enum class ShareObstacle : quint8
{
    None,
    NoRepository, ///< the file lies in none, or in one without a working tree
    DetachedHead, ///< no branch is checked out
    Unfinished,   ///< a merge, rebase, cherry-pick, revert or bisect is under way
    NoCommits,    ///< others have some, and this repository has none yet to go on from
};

/// The git repository that a file lies in, as it is on this machine: nothing is fetched. Ids are hexadecimal object names.
struct WorkingCopy
{
    ShareObstacle obstacle = ShareObstacle::NoRepository;
    QString root;         ///< of the working tree, absolute
    QString path;         ///< of the file, relative to root
    QString branch;       ///< "main"
    QString remote;       ///< that is pushed to: "origin"; empty: there is none, and sharing is committing
    QString remoteBranch; ///< there, in full: "refs/heads/main"
    QString upstream;     ///< what of it has been fetched: "refs/remotes/origin/main"; empty: nothing yet
    QString head;         ///< id; empty before the first commit
    QString upstreamHead; ///< id; empty: nothing yet
    QString base;         ///< id of the commit that both go back to, or whose version the text has taken in since
    int ahead = 0;        ///< commits of HEAD that others do not have
    int behind = 0;       ///< commits of others that HEAD does not have

    friend bool operator==(const WorkingCopy &, const WorkingCopy &) = default;
};

/// The file at path, or that which a symbolic link there leads to. Runs git some five times, only reading (runGit()). Error GitMissing or GitFailed.
Result<WorkingCopy> workingCopy(const QString &path);

/// The bytes of the file in a commit; nothing where it is not in there. Error GitFailed.
Result<std::optional<QByteArray>> versionIn(const WorkingCopy &copy, const QString &commit);

} // namespace minuta
