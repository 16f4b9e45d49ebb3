#include "app/sharing/takenincommit.h"

#include "app/lineage/lineage.h"
#include "app/sharing/commits.h"
#include "app/sharing/git.h"
#include "app/text/conflicttext.h"
#include "app/text/decodedtext.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString commitRef(const WorkingCopy &copy)
{
    const QByteArray hash = QCryptographicHash::hash(copy.path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"refs/worktree/minuta/"_s + QString::fromLatin1(hash);
}

/// The file's bytes at that moment.
QString textRef(const WorkingCopy &copy)
{
    return commitRef(copy) + u"-text"_s;
}

QString textOf(const QByteArray &bytes)
{
    const auto decoded = decode(bytes);
    return decoded ? decoded->text : QString();
}

QString textIn(const WorkingCopy &copy, const QString &commit)
{
    const auto bytes = versionIn(copy, commit);
    return bytes && *bytes ? textOf(**bytes) : QString();
}

using Lines = QSet<QStringView>;

/// But for blanks around them; empty lines say nothing.
Lines linesOf(QStringView text)
{
    Lines lines;
    for (const QStringView line : text.tokenize(u'\n')) {
        if (const QStringView words = line.trimmed(); !words.isEmpty())
            lines.insert(words);
    }
    return lines;
}

bool haveCommon(const Lines &a, const Lines &b)
{
    return std::ranges::any_of(a, [&b](QStringView line) { return b.contains(line); });
}

/// The text without what conflicts in it hold of the other side.
QString withoutTheirs(const QString &text)
{
    QString rest = text;
    const QList<ConflictText> conflicts = findConflicts(text);
    for (qsizetype i = conflicts.size() - 1; i >= 0; --i)
        rest.remove(conflicts[i].theirs.begin, conflicts[i].theirs.size());
    return rest;
}

/// Whether commit has more of the file than copy.base, which can be people's own commit of other files.
bool goesBeyond(const WorkingCopy &copy, const QString &commit)
{
    if (copy.base.isEmpty() || isAncestor(copy.root, copy.base, commit))
        return true;
    const auto fork = runGit(copy.root, {u"merge-base"_s, copy.base, commit});
    return fork && versionIn(copy, copy.base) == versionIn(copy, QString::fromLatin1(*fork).trimmed());
}

} // namespace

Result<void> markTakenIn(const WorkingCopy &copy, const QString &commit, const UserGit &git)
{
    const auto blob = git({u"hash-object"_s, u"-w"_s, u"--no-filters"_s, u"--"_s, copy.path});
    if (!blob)
        return std::unexpected(blob.error());
    for (const auto &[ref, id] :
         {std::pair(textRef(copy), QString::fromUtf8(*blob).trimmed()), std::pair(commitRef(copy), commit)}) {
        if (const auto marked = git({u"update-ref"_s, ref, id}); !marked)
            return std::unexpected(marked.error());
    }
    return {};
}

void forgetTakenIn(const WorkingCopy &copy, const UserGit &git)
{
    for (const QString &ref : {commitRef(copy), textRef(copy)})
        std::ignore = git({u"update-ref"_s, u"-d"_s, ref});
}

bool goesOnFrom(const QString &text, const QString &marked, const QString &base, const QString &theirs)
{
    const QString markedMine = withoutTheirs(marked);
    const Lines now = linesOf(text);
    const Lines then = linesOf(marked);
    const Lines before = linesOf(base);
    const Lines others = linesOf(theirs);
    const Lines taken = (others & then) - before;
    const Lines settled = taken & linesOf(markedMine);
    if (!settled.isEmpty())
        return haveCommon(settled, now);
    if (taken.isEmpty()) { // others only removed something
        const Lines removed = before - others - then;
        return removed.isEmpty() || !now.contains(removed);
    }
    // All of it stood in conflicts, which can have been settled against it: then one's own work is still there.
    const Lines own = then - before - others;
    const Lines ownRemoved = before - then;
    return haveCommon(taken, now) || haveCommon(own, now) || !now.contains(ownRemoved);
}

QString takenIn(const WorkingCopy &copy)
{
    const QString commit = commitId(copy.root, commitRef(copy));
    if (commit.isEmpty() || !isAncestor(copy.root, commit, copy.upstreamHead) || !goesBeyond(copy, commit))
        return {};
    const auto marked = runGit(copy.root, {u"cat-file"_s, u"blob"_s, textRef(copy)});
    const QString path = copy.root + u'/' + copy.path;
    QFile file(path);
    if (!marked || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    if (goesOnBySaving(path, *marked, bytes))
        return commit;
    const QString base = textIn(copy, copy.base);
    return goesOnFrom(textOf(bytes), textOf(*marked), base, textIn(copy, commit)) ? commit : QString();
}

} // namespace minuta
