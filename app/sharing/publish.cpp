#include "app/sharing/publish.h"

#include "app/sharing/commits.h"
#include "app/sharing/headmove.h"
#include "app/sharing/madecommit.h"
#include "app/sharing/takenincommit.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The last commit of publish() that nobody else has yet.
QString ownCommitRef()
{
    return u"refs/worktree/minuta/own"_s;
}

/// The commit that HEAD goes back to before this program's own commit that was overtaken; HEAD where there is none.
QString withoutOwnCommit(const WorkingCopy &copy)
{
    if (commitId(copy.root, ownCommitRef()) != copy.head)
        return copy.head;
    const QString before = commitId(copy.root, copy.head + u"^1"_s);
    return before.isEmpty() ? copy.head : before;
}

/// Commits the file alone, if it differs from what HEAD has.
Result<void> commitFile(const WorkingCopy &copy, const QString &message, const UserGit &git)
{
    const auto blob = git({u"hash-object"_s, u"--"_s, copy.path});
    if (!blob)
        return std::unexpected(blob.error());
    const QString before = entryIn(copy, u"HEAD"_s);
    if (before.section(u',', 1) == QString::fromUtf8(*blob).trimmed())
        return {};
    const bool isNew = before.isEmpty();
    if (isNew) {
        if (const auto added = git({u"add"_s, u"--"_s, copy.path}); !added)
            return std::unexpected(added.error());
    }
    const auto done =
        git({u"commit"_s, u"--quiet"_s, u"--only"_s, u"--cleanup=whitespace"_s, u"-F"_s, u"-"_s, u"--"_s, copy.path},
            message.toUtf8());
    if (!done) {
        if (isNew)
            std::ignore = git(indexUpdate(copy.path, {}));
        return std::unexpected(done.error());
    }
    return {};
}

enum class Push : quint8
{
    Done,
    Overtaken,
};

/// commit: an id, or HEAD.
Result<Push> push(const WorkingCopy &copy, const QString &commit, const UserGit &git)
{
    QStringList arguments{u"push"_s, u"--porcelain"_s, u"--progress"_s};
    if (copy.upstreamHead.isEmpty())
        arguments.append(u"--set-upstream"_s);
    const auto pushed = git.end(arguments + QStringList{u"--"_s, copy.remote, commit + u':' + copy.remoteBranch});
    if (!pushed)
        return std::unexpected(pushed.error());
    if (pushed->exitCode == 0)
        return Push::Done;
    // "!\tHEAD:refs/heads/main\t[rejected] (fetch first)"; where somebody is pushing at the same moment the server says
    // that the ref is locked, or no longer what it was, on the line or before it.
    for (const QByteArray &line : pushed->output.split('\n')) {
        const bool isRefused = line.contains("[remote rejected]");
        const bool isRace =
            line.contains("[rejected]")
            || (isRefused
                && (line.contains("lock") || line.contains("incorrect old value") || line.contains("non-fast-forward")
                    || (line.contains("failed to update ref") && pushed->errors.contains("cannot lock ref"))));
        if (line.startsWith('!') && isRace)
            return Push::Overtaken;
    }
    return gitFailure(copy.root, pushed->errors.isEmpty() ? pushed->output : pushed->errors);
}

/// Pushes a commit on next that HEAD cannot go to, as other files are in the way. That the file goes on from there is
/// kept in mind, since HEAD does not tell.
Result<Published> publishBeside(const WorkingCopy &copy, const QString &next, const QString &message,
                                const UserGit &git)
{
    if (const auto moved = moveHead(copy, withoutOwnCommit(copy), git); !moved)
        return std::unexpected(moved.error());
    // Whatever becomes of the push, the file holds their work by now. Where it cannot be kept in mind, what was shared
    // is found once more, as others' work: nothing is lost.
    std::ignore = markTakenIn(copy, copy.upstreamHead, git);
    const auto commit = commitOn(copy, next, message, git);
    if (!commit)
        return std::unexpected(commit.error());
    const auto pushed = *commit == copy.upstreamHead ? Push::Done : push(copy, *commit, git);
    if (!pushed)
        return std::unexpected(pushed.error());
    if (*pushed == Push::Overtaken)
        return Published{Published::Outcome::Overtaken, *commit};
    std::ignore = markTakenIn(copy, *commit, git);
    std::ignore = git({u"update-ref"_s, u"-d"_s, ownCommitRef()});
    return Published{Published::Outcome::Pushed, *commit};
}

} // namespace

Result<void> fetchUpstream(const WorkingCopy &copy, const UserGit &git)
{
    if (copy.remote.isEmpty())
        return {};
    const auto fetched = git({u"fetch"_s, u"--progress"_s, u"--no-auto-maintenance"_s, u"--"_s, copy.remote});
    if (!fetched)
        return std::unexpected(fetched.error());
    return {};
}

Result<Published> publish(const WorkingCopy &copy, const QString &message, const UserGit &git)
{
    if (!copy.upstreamHead.isEmpty() && !isAncestor(copy.root, copy.upstreamHead, copy.head)) {
        const QString own = withoutOwnCommit(copy);
        const auto next = isAncestor(copy.root, own, copy.upstreamHead) ? Result<QString>(copy.upstreamHead)
                                                                        : mergeCommit(copy, own, message, git);
        const auto moved = next ? moveHead(copy, *next, git) : std::unexpected(next.error());
        if (!moved)
            return std::unexpected(moved.error());
        if (!*moved)
            return publishBeside(copy, *next, message, git);
    }
    if (const auto done = commitFile(copy, message, git); !done)
        return std::unexpected(done.error());
    Published published;
    published.commit = commitId(copy.root, u"HEAD"_s);
    forgetTakenIn(copy, git);
    if (copy.remote.isEmpty()) {
        published.outcome = Published::Outcome::Committed;
        return published;
    }
    const auto pushed = push(copy, u"HEAD"_s, git);
    if (pushed && *pushed == Push::Done) {
        std::ignore = git({u"update-ref"_s, u"-d"_s, ownCommitRef()});
        return published;
    }
    std::ignore = git({u"update-ref"_s, ownCommitRef(), published.commit});
    if (!pushed)
        return std::unexpected(pushed.error());
    published.outcome = Published::Outcome::Overtaken;
    return published;
}

} // namespace minuta
