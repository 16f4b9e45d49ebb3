#include "app/sharing/workingcopy.h"

#include "app/sharing/commits.h"
#include "app/sharing/git.h"
#include "app/sharing/takenincommit.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString line(const Result<QByteArray> &printed)
{
    return printed ? QString::fromUtf8(*printed).trimmed() : QString();
}

/// What git leaves in its folder while it waits for people.
bool isUnfinished(const QString &gitFolder)
{
    static constexpr std::array names{"MERGE_HEAD"_L1, "CHERRY_PICK_HEAD"_L1, "REVERT_HEAD"_L1,
                                      "BISECT_LOG"_L1, "rebase-merge"_L1,     "rebase-apply"_L1};
    return std::ranges::any_of(names,
                               [&](QLatin1StringView name) { return QFileInfo::exists(gitFolder + u'/' + name); });
}

/// Where the branch is pushed to: what its configuration says, else the only remote, else origin, under its own name.
void findUpstream(WorkingCopy &copy)
{
    // As git's push.default "simple" and "upstream" do; a triangular workflow is not what minutes are shared in.
    const QStringList told =
        QString::fromUtf8(runGit(copy.root, {u"for-each-ref"_s,
                                             u"--format=%(upstream:remotename)%00%(upstream:remoteref)%00%(upstream)"_s,
                                             u"refs/heads/"_s + copy.branch})
                              .value_or(QByteArray()))
            .trimmed()
            .split(QChar(u'\0'));
    if (told.size() == 3 && !told[0].isEmpty() && told[0] != "."_L1) {
        copy.remote = told[0];
        copy.remoteBranch = told[1];
        copy.upstream = told[2];
    } else {
        QStringList remotes;
        const QByteArray settings =
            runGit(copy.root, {u"config"_s, u"--list"_s, u"-z"_s, u"--name-only"_s}).value_or(QByteArray());
        for (const QByteArray &name : settings.split('\0')) {
            if (name.startsWith("remote.") && name.endsWith(".url"))
                remotes.append(QString::fromUtf8(name.sliced(7, name.size() - 11)));
        }
        remotes.removeDuplicates();
        copy.remote = remotes.size() == 1 ? remotes.first() : remotes.contains("origin"_L1) ? u"origin"_s : QString();
        if (copy.remote.isEmpty())
            return;
        copy.remoteBranch = u"refs/heads/"_s + copy.branch;
        copy.upstream = u"refs/remotes/%1/%2"_s.arg(copy.remote, copy.branch);
    }
    copy.upstreamHead = commitId(copy.root, copy.upstream);
}

/// Where the two histories part, or what the text has taken in since, if that lies between.
void findBase(WorkingCopy &copy)
{
    if (copy.upstreamHead.isEmpty() || copy.head.isEmpty())
        return;
    const auto counts =
        runGit(copy.root, {u"rev-list"_s, u"--left-right"_s, u"--count"_s, copy.head + "..."_L1 + copy.upstreamHead});
    const QStringList numbers = line(counts).split(u'\t');
    copy.ahead = numbers.value(0).toInt();
    copy.behind = numbers.value(1).toInt();
    copy.base = line(runGit(copy.root, {u"merge-base"_s, copy.head, copy.upstreamHead}));
    if (const QString commit = takenIn(copy); !commit.isEmpty())
        copy.base = commit;
}

/// There is a repository, and git tells why it does not touch it: it is another user's, or its configuration is broken.
bool isRefusal(const Error &error)
{
    return error.detail.contains("safe.directory"_L1) || error.detail.contains("bad config"_L1);
}

} // namespace

Result<WorkingCopy> workingCopy(const QString &path)
{
    QFileInfo file(path);
    if (file.isSymbolicLink() && file.exists()) // what is edited and saved is where it leads
        file.setFile(file.canonicalFilePath());
    WorkingCopy copy;
    const QString folder = file.absolutePath();
    const auto places = runGit(folder, {u"rev-parse"_s, u"--show-toplevel"_s, u"--absolute-git-dir"_s});
    if (!places && (places.error().code == ErrorCode::GitMissing || isRefusal(places.error())))
        return std::unexpected(places.error());
    const QStringList lines = line(places).split(u'\n');
    if (lines.size() != 2)
        return copy; // git says why in many words; to people it is that the file is in no repository
    copy.root = lines[0];
    // As git sees it: the folders that lead there may be symbolic links.
    copy.path = QDir(copy.root).relativeFilePath(QFileInfo(folder).canonicalFilePath() + u'/' + file.fileName());
    copy.head = commitId(copy.root, u"HEAD"_s);
    const QString branch = line(runGit(copy.root, {u"symbolic-ref"_s, u"--quiet"_s, u"HEAD"_s}));
    if (isUnfinished(lines[1]))
        copy.obstacle = ShareObstacle::Unfinished;
    else if (!branch.startsWith("refs/heads/"_L1))
        copy.obstacle = ShareObstacle::DetachedHead;
    else
        copy.obstacle = ShareObstacle::None;
    if (branch.startsWith("refs/heads/"_L1)) {
        copy.branch = branch.sliced(11);
        findUpstream(copy);
        findBase(copy);
    }
    if (copy.obstacle == ShareObstacle::None && copy.head.isEmpty() && !copy.upstreamHead.isEmpty())
        copy.obstacle = ShareObstacle::NoCommits;
    return copy;
}

Result<std::optional<QByteArray>> versionIn(const WorkingCopy &copy, const QString &commit)
{
    if (commit.isEmpty())
        return std::nullopt;
    const auto entry = runGit(copy.root, {u"ls-tree"_s, u"-z"_s, u"--format=%(objecttype) %(objectname)"_s,
                                          u"--end-of-options"_s, commit, copy.path});
    if (!entry)
        return std::unexpected(entry.error());
    if (!entry->startsWith("blob "))
        return std::nullopt;
    auto bytes =
        runGit(copy.root, {u"cat-file"_s, u"blob"_s, QString::fromLatin1(entry->sliced(5).split('\0').first())});
    if (!bytes)
        return std::unexpected(bytes.error());
    return std::move(*bytes);
}

} // namespace minuta
