#include "app/roadmap/roadmapedit.h"

#include "app/roadmap/rowedits.h"

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
    qsizetype backslashes = 0;
    while (backslashes < cell.size() && cell[cell.size() - 1 - backslashes] == u'\\')
        ++backslashes;
    return backslashes % 2 == 1 ? cell + u'\\' : cell;
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
    RowEdits edit(tree, table);
    const bool isInBucket = row == -1 || (edit.hasRow(row) && edit.row(row).bucket == bucket);
    if (!edit.hasBucket(bucket) || !isInBucket)
        return refusal(ErrorCode::NoSuchElement);
    const int first = edit.bucket(bucket).firstRow;
    const int near = row < 0 ? first : row;
    const QString tail = edit.itemTail(near, title);
    if (edit.takesItem(near)) {
        edit.setTail(near, tail);
    } else if (row < 0 && edit.row(first).hasLabel) {
        edit.insertLine(first, edit.text(edit.source(first).head), tail, first);
        edit.setHead(first, edit.unlabelledHead(first));
    } else {
        edit.insertLine(row < 0 ? first : row + 1, edit.unlabelledHead(near), tail, near);
    }
    return std::move(edit).result();
}

Result<ChangeSet> removeRow(const SyntaxTree &tree, const RoadmapTable &table, int row)
{
    RowEdits edit(tree, table);
    if (!edit.hasRow(row))
        return refusal(ErrorCode::NoSuchElement);
    edit.takeAway(row);
    return std::move(edit).result();
}

Result<ChangeSet> moveRow(const SyntaxTree &tree, const RoadmapTable &table, int row, int bucket, int before)
{
    RowEdits edit(tree, table);
    const bool isInBucket = before == -1 || (edit.hasRow(before) && edit.row(before).bucket == bucket);
    if (!edit.hasRow(row) || !edit.hasBucket(bucket) || !isInBucket)
        return refusal(ErrorCode::NoSuchElement);
    const RoadmapRow &moved = edit.row(row);
    if (moved.kind == RoadmapRowKind::Empty)
        return refusal(ErrorCode::InvalidArgument, u"row"_s); // a label without an item stays where it is

    const int first = edit.bucket(bucket).firstRow;
    const int place = before >= 0 ? before : edit.endOfBucket(bucket);
    if (moved.bucket == bucket && (place == row || place == row + 1))
        return ChangeSet();

    const RowSource source = edit.source(row);
    const QString tail = edit.text(source.tail);
    const int next = edit.nextInBucket(row);
    const QString ownHead = !moved.hasLabel ? edit.text(source.head)
                            : next >= 0     ? edit.text(edit.source(next).head)
                                            : edit.unlabelledHead(row);
    const bool fillsEmptyRow = edit.takesItem(first) && (place == first || (before < 0 && place == first + 1));
    edit.takeAway(row);
    if (fillsEmptyRow) {
        edit.setTail(first, tail);
    } else if (place == first && edit.row(first).hasLabel) {
        edit.insertLine(first, edit.text(edit.source(first).head), tail, row);
        edit.setHead(first, ownHead);
    } else {
        edit.insertLine(place, ownHead, tail, row);
    }
    return std::move(edit).result();
}

} // namespace minuta
