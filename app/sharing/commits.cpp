#include "app/sharing/commits.h"

#include "app/sharing/git.h"

using namespace Qt::StringLiterals;

namespace minuta {

QString commitId(const QString &root, const QString &name)
{
    const auto id =
        runGit(root, {u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, u"--end-of-options"_s, name + "^{commit}"_L1});
    return id ? QString::fromUtf8(*id).trimmed() : QString();
}

bool isAncestor(const QString &root, const QString &older, const QString &newer)
{
    const auto missing = runGit(root, {u"rev-list"_s, u"--max-count=1"_s, older, u"^"_s + newer});
    return missing && missing->trimmed().isEmpty();
}

} // namespace minuta
