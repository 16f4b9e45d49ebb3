#include "app/roadmap/groupedit.h"

#include "app/roadmap/rowedits.h"
#include "app/roadmap/rowlines.h"

using namespace Qt::StringLiterals;

namespace minuta {

Result<ChangeSet> groupItems(const SyntaxTree &tree, const RoadmapTable &table, int first, int end,
                             const QString &title)
{
    RowEdits edit(tree, table);
    if (!edit.hasRow(first) || end <= first || !edit.hasRow(end - 1))
        return refusal(ErrorCode::NoSuchElement);
    QString cell = cellText(title);
    if (cell.endsWith(u':'))
        cell.chop(1);
    if (cell.isEmpty())
        return refusal(ErrorCode::InvalidArgument, u"title"_s);
    for (int row = first; row < end; ++row) {
        const RoadmapRow &each = edit.row(row);
        if (each.kind != RoadmapRowKind::Item || each.group >= 0 || each.bucket != edit.row(first).bucket)
            return refusal(ErrorCode::InvalidArgument, u"rows"_s);
    }
    const QString tail = edit.groupTail(first, cell);
    if (edit.row(first).hasLabel) {
        edit.insertLine(first, edit.text(edit.source(first).head), tail, first);
        edit.setHead(first, edit.unlabelledHead(first));
    } else {
        edit.insertLine(first, edit.unlabelledHead(first), tail, first);
    }
    const bool isFollowed = edit.hasRow(end) && !edit.row(end).hasLabel && edit.row(end).kind == RoadmapRowKind::Item;
    if (isFollowed)
        edit.insertSpacer(end, end - 1);
    return std::move(edit).result();
}

Result<ChangeSet> dissolveGroup(const SyntaxTree &tree, const RoadmapTable &table, int row)
{
    if (row < 0 || row >= table.rows.size())
        return refusal(ErrorCode::NoSuchElement);
    if (table.rows[row].kind != RoadmapRowKind::Group)
        return refusal(ErrorCode::InvalidArgument, u"row"_s);
    RowLines lines(tree, table);
    lines.dissolve(row);
    return lines.result();
}

Result<ChangeSet> insertSpacer(const SyntaxTree &tree, const RoadmapTable &table, int row)
{
    RowEdits edit(tree, table);
    if (!edit.hasRow(row))
        return refusal(ErrorCode::NoSuchElement);
    edit.insertSpacer(row + 1, row);
    return std::move(edit).result();
}

} // namespace minuta
