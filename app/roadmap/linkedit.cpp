#include "app/roadmap/linkedit.h"

#include "app/markdown/inlinescan.h"
#include "app/markdown/linksource.h"
#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmapedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// [text](destination …) in a title.
struct InlineLink
{
    TextRange range;
    TextRange text;
    TextRange destination; ///< its source, with < > where it has them
};

/// What has the form of one around the "](" at middle; an empty range where it has not. Whether it is a link only the
/// parser knows.
InlineLink inlineLinkAt(QStringView title, qsizetype middle)
{
    qsizetype open = middle;
    for (int depth = 1; depth > 0 && open > 0;) {
        --open;
        if (!isEscaped(title, open))
            depth += title[open] == u']' ? 1 : title[open] == u'[' ? -1 : 0;
    }
    if (title[open] != u'[' || (open > 0 && title[open - 1] == u'!'))
        return {};
    const qsizetype begin = middle + 2;
    qsizetype end = begin;
    if (begin < title.size() && title[begin] == u'<') {
        end = title.indexOf(u'>', begin) + 1;
    } else {
        for (int depth = 0; end < title.size() && !title[end].isSpace(); ++end) {
            if (!isEscaped(title, end))
                depth += title[end] == u'(' ? 1 : title[end] == u')' ? -1 : 0;
            if (depth < 0)
                break;
        }
    }
    const qsizetype close = end < begin ? -1 : title.indexOf(u')', end);
    return close < 0 ? InlineLink() : InlineLink{{open, close + 1}, {open + 1, middle}, {begin, end}};
}

/// Titles in which the first link could be the one that is asked for, the likelier first.
QStringList titlesWithLink(const RoadmapRow &row, const QString &destination)
{
    const QString &title = row.title;
    if (row.links.isEmpty())
        return {u'[' + asLinkText(title) + u"]("_s + asDestination(destination) + u')'};
    QStringList titles;
    for (qsizetype at = title.indexOf("]("_L1); at >= 0; at = title.indexOf("]("_L1, at + 1)) {
        const InlineLink link = inlineLinkAt(title, at);
        if (link.range.isEmpty())
            continue;
        QString changed = title;
        if (destination.isEmpty())
            changed.replace(link.range.begin, link.range.end - link.range.begin,
                            title.sliced(link.text.begin, link.text.end - link.text.begin));
        else
            changed.replace(link.destination.begin, link.destination.end - link.destination.begin,
                            asDestination(destination));
        titles.append(changed);
    }
    if (const qsizetype at = title.indexOf(row.links.first()); at >= 0 && !destination.isEmpty())
        titles.append(QString(title).replace(at, row.links.first().size(), destination));
    return titles;
}

bool leadsThere(const SyntaxTree &tree, const RoadmapTable &table, int row, const ChangeSet &change,
                const QString &destination)
{
    const SyntaxTree after(change.appliedTo(tree.text()));
    const QList<RoadmapTable> tables = readRoadmaps(after);
    const auto same =
        std::ranges::find_if(tables, [&](const RoadmapTable &each) { return each.range.begin == table.range.begin; });
    if (same == tables.end() || same->rows.size() != table.rows.size())
        return false;
    const RoadmapRow &old = table.rows[row];
    const RoadmapRow &now = same->rows[row];
    QStringList expected = old.links.mid(1);
    if (!destination.isEmpty())
        expected.prepend(destination);
    const bool isBare = !old.links.isEmpty() && old.plainTitle.contains(old.links.first());
    return now.links == expected && (isBare || now.plainTitle == old.plainTitle);
}

} // namespace

Result<ChangeSet> setRowLink(const SyntaxTree &tree, const RoadmapTable &table, int row, const QString &destination)
{
    if (row < 0 || row >= table.rows.size())
        return refusal(ErrorCode::NoSuchElement);
    const RoadmapRow &old = table.rows[row];
    if (old.title.isEmpty())
        return refusal(ErrorCode::InvalidArgument, u"title"_s);
    if (destination.isEmpty() && old.links.isEmpty())
        return ChangeSet();
    for (const QString &title : titlesWithLink(old, destination)) {
        const auto change = setRowTitle(tree, table, row, title);
        if (change && leadsThere(tree, table, row, *change, destination))
            return change;
    }
    return refusal(ErrorCode::InvalidArgument, destination);
}

} // namespace minuta
