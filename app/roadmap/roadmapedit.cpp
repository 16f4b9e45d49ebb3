#include "app/roadmap/roadmapedit.h"

#include "app/markdown/inlinescan.h"
#include "app/roadmap/rowedits.h"
#include "app/roadmap/rowlines.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

int lastRow(const RoadmapTable &table, int bucket)
{
    int row = table.buckets[bucket].endRow - 1;
    while (row > table.buckets[bucket].firstRow && table.rows[row].kind == RoadmapRowKind::Spacer)
        --row;
    return row;
}

namespace {

/// A backslash at the end would take the mark behind it for text.
QString withWholeEnd(const QString &cell)
{
    return isEscaped(cell, cell.size()) ? cell + u'\\' : cell;
}

} // namespace

Result<ChangeSet> setRowTitle(const SyntaxTree &tree, const RoadmapTable &table, int row, const QString &title)
{
    RowEdits edit(tree, table);
    if (!edit.hasRow(row))
        return refusal(ErrorCode::NoSuchElement);
    const RoadmapRow &old = edit.row(row);
    QString cell = cellText(title);
    switch (old.kind) {
    case RoadmapRowKind::Empty:
    case RoadmapRowKind::Spacer:
        if (!cell.isEmpty())
            edit.setTail(row, edit.itemTail(row, title));
        break;
    case RoadmapRowKind::Group:
        if (edit.text({old.text.end, old.what.end}).contains(u':') && cell.endsWith(u':'))
            cell.chop(1); // it has one already
        if (cell.isEmpty())
            return refusal(ErrorCode::InvalidArgument, u"title"_s);
        edit.replace(old.text, withWholeEnd(cell));
        break;
    case RoadmapRowKind::Item:
        // An empty item is its marker alone.
        if (old.text.isEmpty() && !old.what.isEmpty() && !cell.isEmpty())
            cell.prepend(u' ');
        else if (old.text.begin == old.what.begin && cell.startsWith("**"_L1))
            cell.prepend("- "_L1); // else it would be read as the head of a group
        edit.replace(old.text, cell);
        break;
    }
    return std::move(edit).result();
}

Result<ChangeSet> insertItem(const SyntaxTree &tree, const RoadmapTable &table, int bucket, int row,
                             const QString &title)
{
    return insertItems(tree, table, bucket, row, {title});
}

Result<ChangeSet> insertItems(const SyntaxTree &tree, const RoadmapTable &table, int bucket, int row,
                              const QStringList &titles)
{
    RowEdits edit(tree, table);
    const bool isInBucket = row == -1 || row == bucketEnd || (edit.hasRow(row) && edit.row(row).bucket == bucket);
    if (!edit.hasBucket(bucket) || !isInBucket)
        return refusal(ErrorCode::NoSuchElement);
    if (titles.isEmpty())
        return refusal(ErrorCode::InvalidArgument, u"titles"_s);
    const int first = edit.bucket(bucket).firstRow;
    int near = row < 0 ? first : row;
    if (row == bucketEnd) {
        near = lastRow(table, bucket);
        const bool isInGroup = edit.row(near).group >= 0 || edit.row(near).kind == RoadmapRowKind::Group;
        const bool isEnded = near + 1 < edit.bucket(bucket).endRow; // by a spacer
        if (isInGroup && !isEnded)
            edit.insertSpacer(near + 1, near);
        near += isInGroup && isEnded ? 1 : 0;
    }
    QStringList tails;
    for (const QString &title : titles)
        tails.append(edit.itemTail(near, title));
    const bool becomesFirst = row == -1 && edit.row(first).hasLabel && !edit.takesItem(first);
    if (edit.takesItem(near))
        edit.setTail(near, tails.takeFirst());
    else if (becomesFirst)
        edit.insertLine(first, edit.text(edit.source(first).head), tails.takeFirst(), first);
    const int before = row == -1 && !edit.takesItem(first) ? first : near + 1;
    for (const QString &tail : std::as_const(tails))
        edit.insertLine(before, edit.unlabelledHead(near), tail, near);
    if (becomesFirst)
        edit.setHead(first, edit.unlabelledHead(first));
    return std::move(edit).result();
}

Result<ChangeSet> removeRow(const SyntaxTree &tree, const RoadmapTable &table, int row)
{
    if (row < 0 || row >= table.rows.size())
        return refusal(ErrorCode::NoSuchElement);
    RowLines lines(tree, table);
    lines.takeAway(row);
    return lines.result();
}

Result<ChangeSet> moveRow(const SyntaxTree &tree, const RoadmapTable &table, int row, int bucket, int before)
{
    const auto isRow = [&](int index) { return index >= 0 && index < table.rows.size(); };
    const bool isInBucket = before == -1 || (isRow(before) && table.rows[before].bucket == bucket);
    if (!isRow(row) || bucket < 0 || bucket >= table.buckets.size() || !isInBucket)
        return refusal(ErrorCode::NoSuchElement);
    RowLines lines(tree, table);
    if (!lines.move(row, bucket, before >= 0 ? before : lines.endOfItems(bucket), before >= 0))
        return refusal(ErrorCode::InvalidArgument, u"row"_s); // a label without an item stays where it is
    return lines.result();
}

} // namespace minuta
