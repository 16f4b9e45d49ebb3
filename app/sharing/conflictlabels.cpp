#include "app/sharing/conflictlabels.h"

#include "app/text/decodedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// On one line, since a marker is one.
QString labelOf(const QString &name, const IncomingCommit &commit)
{
    return u"%1, %2"_s.arg(name.simplified(), commit.time.date().toString(Qt::ISODate));
}

bool holds(const WorkingCopy &copy, const QString &commit, const QString &text)
{
    const auto bytes = versionIn(copy, commit);
    if (!bytes || !*bytes)
        return false;
    const auto decoded = decode(**bytes);
    return decoded && decoded->text == text;
}

} // namespace

QString ownLabel(const QString &name)
{
    const QString label = name.simplified();
    return label.isEmpty() ? u"Mine"_s : label;
}

QString diskLabel()
{
    return u"on disk"_s;
}

MergeOptions ownMergeOptions(const QString &name, const QString &theirs)
{
    MergeOptions options;
    options.oursLabel = ownLabel(name);
    options.theirsLabel = theirs;
    return options;
}

QString othersLabel(const QList<IncomingCommit> &commits)
{
    if (commits.isEmpty())
        return u"others"_s;
    const IncomingCommit &newest = commits.first();
    const bool areSeveral =
        std::ranges::any_of(commits, [&](const IncomingCommit &each) { return each.author != newest.author; });
    return labelOf(areSeveral ? newest.author + u" and others"_s : newest.author, newest);
}

QString versionLabel(const QString &path, const QString &text)
{
    const auto copy = workingCopy(path);
    if (!copy || copy->root.isEmpty())
        return diskLabel();
    for (const QString &tip : {copy->head, copy->upstreamHead}) {
        if (!holds(*copy, tip, text))
            continue;
        if (const QList<IncomingCommit> last = fileCommits(copy->root, copy->path, tip, {}, 1); !last.isEmpty())
            return othersLabel(last);
    }
    return diskLabel();
}

QString driverLabel(const QString &folder, const QString &path, const QString &given)
{
    // "HEAD", "topic", "1a2b3c4 (Its subject)", and where the file had another name "topic:notes/old.md".
    const qsizetype end =
        std::ranges::find_if(given, [](QChar unit) { return unit == u':' || unit == u' '; }) - given.begin();
    const QString commit = given.first(end);
    const QString named = given.sliced(end).startsWith(u':') ? given.sliced(end + 1) : path;
    if (commit.isEmpty())
        return given;
    const QList<IncomingCommit> last = fileCommits(folder, named, commit, {}, 1);
    return last.isEmpty() ? given : commit + u": "_s + othersLabel(last);
}

} // namespace minuta
