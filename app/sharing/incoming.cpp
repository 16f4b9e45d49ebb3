#include "app/sharing/incoming.h"

#include "app/sharing/git.h"
#include "app/text/decodedtext.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

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

QList<IncomingCommit> commitsOf(const WorkingCopy &copy)
{
    if (copy.upstreamHead.isEmpty() || copy.base == copy.upstreamHead)
        return {};
    QStringList arguments{u"log"_s,
                          u"-50"_s,
                          u"--format=%an%x00%s%x00%ct"_s,
                          u"--no-show-signature"_s,
                          u"--no-ext-diff"_s,
                          u"--no-textconv"_s,
                          u"--no-renames"_s,
                          u"--end-of-options"_s,
                          copy.upstreamHead};
    if (!copy.base.isEmpty())
        arguments.append(u"^"_s + copy.base);
    const QByteArray log = runGit(copy.root, arguments + QStringList{u"--"_s, copy.path}).value_or(QByteArray());
    QList<IncomingCommit> commits;
    for (const QByteArray &line : log.split('\n')) {
        const QByteArrayList parts = line.split('\0');
        if (parts.size() == 3)
            commits.append({QString::fromUtf8(parts[0]), QString::fromUtf8(parts[1]),
                            QDateTime::fromSecsSinceEpoch(parts[2].toLongLong())});
    }
    return commits;
}

} // namespace

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
    result.commits = commitsOf(copy);
    result.base = base->value_or(QString());
    result.theirs = theirs->value_or(result.base);
    result.isRemoved = !copy.upstreamHead.isEmpty() && base->has_value() && !theirs->has_value();
    return result;
}

} // namespace minuta
