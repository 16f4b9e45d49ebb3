#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmap.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

#include <functional>

namespace minuta::test {

using RoadmapEdit = std::function<Result<ChangeSet>(const SyntaxTree &, const RoadmapTable &)>;

inline const QString roadmapHead = QStringLiteral("When? | What?\n---|---\n");
inline const QString roadmapRows = QStringLiteral("*Soon* | - a\n|| - b\n||\n*Next* | - c\n*Future* |\n");

/// The text after an edit of its only roadmap; "refused" where there is none.
inline QString edited(const QString &text, const RoadmapEdit &edit)
{
    const SyntaxTree tree(text);
    const QList<RoadmapTable> tables = readRoadmaps(tree);
    if (tables.size() != 1)
        return QStringLiteral("%1 tables").arg(tables.size());
    const auto change = edit(tree, tables.first());
    return change ? change->appliedTo(text) : QStringLiteral("refused");
}

/// What each bucket holds, in order, as source; rows without text are left out.
inline QList<QStringList> contents(const SyntaxTree &tree, const RoadmapTable &table)
{
    QList<QStringList> result(table.buckets.size());
    for (const RoadmapRow &row : table.rows) {
        if (!row.what.isEmpty())
            result[row.bucket].append(tree.text(row.what).toString());
    }
    return result;
}

inline QStringList labels(const RoadmapTable &table)
{
    QStringList result;
    for (const RoadmapBucket &bucket : table.buckets)
        result.append(bucket.label);
    return result;
}

/// How many lines of the one are not in the other.
inline qsizetype missing(QStringList lines, const QStringList &from)
{
    for (const QString &line : from)
        lines.removeOne(line);
    return lines.size();
}

/// What an edit of a table did beside what was asked for; empty where it did nothing else: the text around the table and
/// its final line ending stay, undo gives the text back, cmark-gfm reads as many tables, and at most mostLines lines of
/// the text are gone and as many new.
inline QString harm(const SyntaxTree &tree, const RoadmapTable &table, const ChangeSet &change, qsizetype mostLines)
{
    const QString &before = tree.text();
    if (!change.fits(before))
        return QStringLiteral("does not fit");
    const QString after = change.appliedTo(before);
    if (change.inverted().appliedTo(after) != before)
        return QStringLiteral("can not be undone");
    if (after.first(table.range.begin) != before.first(table.range.begin)
        || after.last(before.size() - table.range.end) != before.last(before.size() - table.range.end))
        return QStringLiteral("touches text around the table: ") + after;
    const QChar newline(u'\n');
    const QStringList linesBefore = before.split(newline);
    const QStringList linesAfter = after.split(newline);
    if (missing(linesBefore, linesAfter) > mostLines || missing(linesAfter, linesBefore) > mostLines)
        return QStringLiteral("touches more than %1 lines: ").arg(mostLines) + after;
    if (!before.isEmpty() && after.endsWith(newline) != before.endsWith(newline))
        return QStringLiteral("changes the end of the text: ") + after;
    const QList<RoadmapTable> tables = readRoadmaps(SyntaxTree(after));
    if (tables.size() != readRoadmaps(tree).size())
        return QStringLiteral("is no table any more: ") + after;
    return {};
}

} // namespace minuta::test
