#include "app/sharing/firstversion.h"

#include "app/sharing/git.h"
#include "app/text/decodedtext.h"

#include <QFileInfo>

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The commit that added the file at path; empty: git does not know.
QString addingCommit(const QString &path)
{
    const QFileInfo info(path);
    // Without --follow, whose guesses take any similar minutes for the same file.
    const auto log = runGit(info.absolutePath(),
                            {u"log"_s, u"-1"_s, u"--diff-filter=A"_s, u"--format=%H"_s, u"--no-renames"_s,
                             u"--no-show-signature"_s, u"--no-ext-diff"_s, u"--no-textconv"_s,
                             u"--ignore-submodules=all"_s, u"--end-of-options"_s, u"HEAD"_s, u"--"_s, info.fileName()});
    const QByteArray commit = log ? log->trimmed() : QByteArray();
    const bool isId = std::ranges::all_of(commit, [](char unit) { return std::isxdigit(uchar(unit)) != 0; });
    return isId ? QString::fromLatin1(commit) : QString();
}

std::optional<QString> textAt(const QString &commit, const QString &path)
{
    const QFileInfo info(path);
    const auto bytes = runGit(info.absolutePath(), {u"cat-file"_s, u"blob"_s, commit + u":./"_s + info.fileName()});
    if (!bytes)
        return std::nullopt;
    const auto decoded = decode(*bytes);
    return decoded ? std::optional(decoded->text) : std::nullopt;
}

} // namespace

std::optional<QString> firstVersion(const QString &path)
{
    const QString commit = addingCommit(path);
    return commit.isEmpty() ? std::nullopt : textAt(commit, path);
}

std::optional<QString> versionBefore(const QString &path, const QString &other)
{
    const QString commit = addingCommit(other);
    return commit.isEmpty() ? std::nullopt : textAt(commit + u'^', path);
}

} // namespace minuta
