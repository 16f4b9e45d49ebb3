#include "app/sharing/publish.h"

#include "app/sharing/commits.h"
#include "app/sharing/git.h"
#include "app/sharing/takenincommit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The last commit of publish() that nobody else has yet.
QString ownCommitRef()
{
    return u"refs/worktree/minuta/own"_s;
}

QString trimmed(const QByteArray &printed)
{
    return QString::fromUtf8(printed).trimmed();
}

/// "100644,id" of the file in a commit or tree; empty where it is not in there, or is a folder or a repository there.
QString entryIn(const WorkingCopy &copy, const QString &tree)
{
    const auto entry = runGit(copy.root, {u"ls-tree"_s, u"-z"_s, u"--format=%(objectmode),%(objectname)"_s,
                                          u"--end-of-options"_s, tree, copy.path});
    const QByteArray found = entry ? entry->split('\0').first() : QByteArray();
    return found.startsWith("10") || found.startsWith("12") ? QString::fromLatin1(found) : QString();
}

/// The arguments that give the file that entry in the index.
QStringList indexUpdate(const WorkingCopy &copy, const QString &entry)
{
    if (entry.isEmpty())
        return {u"update-index"_s, u"--force-remove"_s, u"--"_s, copy.path};
    return {u"update-index"_s, u"--add"_s, u"--cacheinfo"_s, entry + u',' + copy.path};
}

/// Runs git with an index of its own.
Result<QString> inIndex(const WorkingCopy &copy, const UserGit &git, const QString &index, const QStringList &arguments)
{
    const auto end = git.end(arguments, {}, index);
    if (!end)
        return std::unexpected(end.error());
    if (end->exitCode != 0)
        return gitFailure(copy.root, end->errors);
    return trimmed(end->output);
}

/// The tree with another entry of the file.
Result<QString> treeWith(const WorkingCopy &copy, const UserGit &git, const QString &tree, const QString &entry)
{
    const QTemporaryDir folder; // of an index that is not people's own
    const QString index = folder.filePath(u"index"_s);
    auto done = inIndex(copy, git, index, {u"read-tree"_s, tree});
    if (done)
        done = inIndex(copy, git, index, indexUpdate(copy, entry));
    if (done)
        done = inIndex(copy, git, index, {u"write-tree"_s});
    return done;
}

/// Makes commit HEAD and the state of all other files, as a checkout would. The file is left alone: git keeps what the
/// index holds in the version of the commit that it goes to, whatever the working tree holds. Of a file that is not in
/// the commit it keeps what stays the same.
Result<void> goOnFrom(const WorkingCopy &copy, const QString &commit, const UserGit &git)
{
    if (commit == copy.head)
        return {};
    const QString before =
        trimmed(git({u"ls-files"_s, u"-z"_s, u"--format=%(objectmode),%(objectname)"_s, u"--"_s, copy.path})
                    .value_or(QByteArray())
                    .split('\0')
                    .first());
    const QString there = entryIn(copy, commit);
    const QString here = entryIn(copy, copy.head);
    const bool isRemoved = there.isEmpty() && !here.isEmpty();
    const auto tree = isRemoved ? treeWith(copy, git, commit, here) : Result<QString>(commit);
    if (!tree)
        return std::unexpected(tree.error());
    if (const auto done = git(indexUpdate(copy, isRemoved ? here : there)); !done)
        return std::unexpected(done.error());
    const auto read = git({u"read-tree"_s, u"-m"_s, u"-u"_s, copy.head, *tree});
    const auto moved = read ? git({u"update-ref"_s, u"-m"_s, u"minuta: take in what others have pushed"_s, u"HEAD"_s,
                                   commit, copy.head})
                            : read;
    if (!moved) {
        std::ignore = git(indexUpdate(copy, before));
        return std::unexpected(moved.error());
    }
    return {};
}

/// The commit that HEAD goes back to before this program's own commit that was overtaken; HEAD where there is none.
QString withoutOwnCommit(const WorkingCopy &copy)
{
    if (commitId(copy.root, ownCommitRef()) != copy.head)
        return copy.head;
    const QString before = commitId(copy.root, copy.head + u"^1"_s);
    return before.isEmpty() ? copy.head : before;
}

/// A commit that joins people's own commits with those of others; the file in it is that on disk.
Result<QString> mergeCommit(const WorkingCopy &copy, const QString &message, const UserGit &git)
{
    const auto merged = git.end({u"merge-tree"_s, u"--write-tree"_s, u"-z"_s, u"--name-only"_s, u"--no-messages"_s,
                                 copy.head, copy.upstreamHead});
    if (!merged)
        return std::unexpected(merged.error());
    const QByteArrayList lines = merged->output.split('\0');
    QStringList conflicts;
    for (const QByteArray &name : lines.sliced(1)) {
        if (!name.isEmpty() && QString::fromUtf8(name) != copy.path)
            conflicts.append(QString::fromUtf8(name));
    }
    if (merged->exitCode > 1 || !conflicts.isEmpty())
        return gitFailure(copy.root, merged->exitCode > 1 ? merged->errors
                                                          : ("Automatic merge failed; fix conflicts in: "
                                                             + conflicts.join(u", "_s).toUtf8()));
    const auto blob = git({u"hash-object"_s, u"-w"_s, u"--"_s, copy.path});
    if (!blob)
        return std::unexpected(blob.error());
    const QString mode = entryIn(copy, copy.head).section(u',', 0, 0);
    const auto tree = treeWith(copy, git, QString::fromUtf8(lines.first()),
                               (mode.isEmpty() ? u"100644"_s : mode) + u',' + trimmed(*blob));
    if (!tree)
        return tree;
    QStringList commit{u"commit-tree"_s, u"-p"_s, copy.head, u"-p"_s, copy.upstreamHead, u"-F"_s, u"-"_s};
    if (git({u"config"_s, u"--type=bool"_s, u"commit.gpgSign"_s}).value_or(QByteArray()).startsWith("true"))
        commit.append(u"-S"_s);
    const auto made = git(commit + QStringList{*tree}, message.toUtf8());
    if (!made)
        return std::unexpected(made.error());
    return trimmed(*made);
}

/// Commits the file alone, if it differs from what HEAD has.
Result<void> commitFile(const WorkingCopy &copy, const QString &message, const UserGit &git)
{
    const auto blob = git({u"hash-object"_s, u"--"_s, copy.path});
    if (!blob)
        return std::unexpected(blob.error());
    const QString before = entryIn(copy, u"HEAD"_s);
    if (before.section(u',', 1) == trimmed(*blob))
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
            std::ignore = git(indexUpdate(copy, {}));
        return std::unexpected(done.error());
    }
    return {};
}

enum class Push : quint8
{
    Done,
    Overtaken,
};

Result<Push> push(const WorkingCopy &copy, const UserGit &git)
{
    QStringList arguments{u"push"_s, u"--porcelain"_s, u"--progress"_s};
    if (copy.upstreamHead.isEmpty())
        arguments.append(u"--set-upstream"_s);
    const auto pushed = git.end(arguments + QStringList{u"--"_s, copy.remote, u"HEAD:"_s + copy.remoteBranch});
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

Result<Published> publish(const WorkingCopy &given, const QString &message, const UserGit &git)
{
    WorkingCopy copy = given;
    const bool isBehind = !copy.upstreamHead.isEmpty() && !isAncestor(copy.root, copy.upstreamHead, copy.head);
    if (isBehind) {
        const QString own = withoutOwnCommit(copy);
        const bool isForward = isAncestor(copy.root, own, copy.upstreamHead);
        QString next = copy.upstreamHead;
        if (!isForward) {
            const auto merged = mergeCommit(copy, message, git);
            if (!merged)
                return std::unexpected(merged.error());
            next = *merged;
        }
        if (const auto done = goOnFrom(copy, next, git); !done)
            return std::unexpected(done.error());
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
    const auto pushed = push(copy, git);
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
