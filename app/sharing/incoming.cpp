#include "app/sharing/incoming.h"

#include "app/sharing/git.h"
#include "app/text/decodedtext.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostCommits = 50; ///< that people are shown

/// Nothing where the file is not in the commit.
Result<std::optional<QString>> textIn(const WorkingCopy &copy, const QString &commit)
{
    const auto bytes = versionIn(copy, commit);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!*bytes)
        return std::nullopt;
    auto decoded = decode(**bytes);
    if (!decoded) {
        decoded.error().subject = copy.root + u'/' + copy.path;
        return std::unexpected(decoded.error());
    }
    return std::move(decoded->text);
}

} // namespace

QList<IncomingCommit> fileCommits(const QString &root, const QString &path, const QString &tip, const QString &known,
                                  int most)
{
    QStringList arguments{u"log"_s,
                          u"-%1"_s.arg(most),
                          u"--format=%an%x00%s%x00%ct"_s,
                          u"--no-show-signature"_s,
                          u"--no-ext-diff"_s,
                          u"--no-textconv"_s,
                          u"--no-renames"_s,
                          u"--end-of-options"_s,
                          tip};
    if (!known.isEmpty())
        arguments.append(u"^"_s + known);
    const QByteArray log = runGit(root, arguments + QStringList{u"--"_s, path}).value_or(QByteArray());
    QList<IncomingCommit> commits;
    for (const QByteArray &line : log.split('\n')) {
        const QByteArrayList parts = line.split('\0');
        if (parts.size() == 3)
            commits.append({QString::fromUtf8(parts[0]), QString::fromUtf8(parts[1]),
                            QDateTime::fromSecsSinceEpoch(parts[2].toLongLong())});
    }
    return commits;
}

Result<Incoming> incoming(const WorkingCopy &copy)
{
    // Without a common commit, or a remote, what is committed here is what the text was made from.
    const auto base = textIn(copy, copy.base.isEmpty() ? copy.head : copy.base);
    if (!base)
        return std::unexpected(base.error());
    const auto theirs = textIn(copy, copy.upstreamHead);
    if (!theirs)
        return std::unexpected(theirs.error());
    Incoming result;
    if (!copy.upstreamHead.isEmpty() && copy.base != copy.upstreamHead)
        result.commits = fileCommits(copy.root, copy.path, copy.upstreamHead, copy.base, mostCommits);
    result.base = base->value_or(QString());
    result.theirs = theirs->value_or(result.base);
    result.isRemoved = !copy.upstreamHead.isEmpty() && base->has_value() && !theirs->has_value();
    return result;
}

} // namespace minuta
