#include "app/sharing/standing.h"

#include "app/sharing/git.h"
#include "app/sharing/publish.h"
#include "app/sharing/username.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A partial clone lacks what nobody has looked at yet; reading alone does not fetch it. Whether there was any.
bool fetchLackingVersions(const WorkingCopy &copy, const UserGit &git)
{
    const QString setting = u"remote.%1.promisor"_s.arg(copy.remote);
    if (copy.remote.isEmpty() || copy.upstreamHead.isEmpty() || copy.head.isEmpty()
        || !runGit(copy.root, {u"config"_s, u"--type=bool"_s, setting}).value_or(QByteArray()).startsWith("true"))
        return false;
    const QByteArray fork = git({u"merge-base"_s, copy.head, copy.upstreamHead}).value_or(QByteArray());
    for (const QString &commit : {copy.head, copy.upstreamHead, QString::fromLatin1(fork.trimmed())})
        std::ignore = git({u"cat-file"_s, u"-e"_s, commit + u':' + copy.path});
    return true;
}

} // namespace

Standing standingOf(const QString &path, const UserGit &git, bool fetch, const Trust &trust)
{
    Standing standing;
    auto copy = workingCopy(path);
    if (copy && copy->obstacle == ShareObstacle::None) {
        auto programs = repositoryPrograms(copy->root);
        if (!programs)
            standing.error = programs.error();
        else if (!programs->programs.isEmpty() && !(trust && trust(*programs)))
            standing.untrusted = std::move(*programs);
    }
    if (copy && copy->obstacle == ShareObstacle::None && fetch && !standing.untrusted && !standing.error) {
        UserGit there = git;
        there.folder = copy->root;
        if (const auto fetched = fetchUpstream(*copy, there); !fetched)
            standing.error = fetched.error();
        else
            copy = workingCopy(path);
        if (copy && fetchLackingVersions(*copy, there))
            copy = workingCopy(path);
    }
    if (!copy) {
        standing.error = copy.error();
        return standing;
    }
    standing.copy = *copy;
    if (standing.copy.root.isEmpty())
        return standing;
    standing.name = userName(standing.copy.root);
    auto others = incoming(standing.copy);
    if (others)
        standing.incoming = std::move(*others);
    else
        standing.error = others.error();
    return standing;
}

} // namespace minuta
