#include "app/sharing/standing.h"

#include "app/sharing/publish.h"
#include "app/sharing/username.h"

namespace minuta {

Standing standingOf(const QString &path, const UserGit &git, bool fetch)
{
    Standing standing;
    auto copy = workingCopy(path);
    if (copy && copy->obstacle == ShareObstacle::None && fetch) {
        UserGit there = git;
        there.folder = copy->root;
        if (const auto fetched = fetchUpstream(*copy, there); !fetched)
            standing.error = fetched.error();
        else
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
