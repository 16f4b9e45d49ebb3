#include "app/sharing/firstversion.h"

#include "app/sharing/git.h"
#include "app/text/decodedtext.h"

#include <QFileInfo>

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace minuta {

std::optional<QString> firstVersion(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath();
    // Without --follow, whose guesses take any similar minutes for the same file.
    const auto log =
        runGit(folder, {u"log"_s, u"-1"_s, u"--diff-filter=A"_s, u"--format=%H"_s, u"--no-renames"_s,
                        u"--no-show-signature"_s, u"--no-ext-diff"_s, u"--no-textconv"_s, u"--ignore-submodules=all"_s,
                        u"--end-of-options"_s, u"HEAD"_s, u"--"_s, info.fileName()});
    if (!log)
        return std::nullopt;
    const QByteArray commit = log->trimmed();
    if (commit.isEmpty() || !std::ranges::all_of(commit, [](char unit) { return std::isxdigit(uchar(unit)) != 0; }))
        return std::nullopt;
    const auto bytes =
        runGit(folder, {u"cat-file"_s, u"blob"_s, QString::fromLatin1(commit) + u":./"_s + info.fileName()});
    if (!bytes)
        return std::nullopt;
    const auto decoded = decode(*bytes);
    return decoded ? std::optional(decoded->text) : std::nullopt;
}

} // namespace minuta
