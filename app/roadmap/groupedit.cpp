#include "app/roadmap/groupedit.h"

#include "app/roadmap/rowedits.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString spacerTail(const RowEdits &edit, int near)
{
    return edit.hasOuterPipes(near) ? u"| |"_s : u"|"_s;
}

void addSpacer(RowEdits &edit, int before, int near)
{
    edit.insertLine(before, edit.unlabelledHead(near), spacerTail(edit, near), near);
}

} // namespace

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
        addSpacer(edit, end, end - 1);
    return std::move(edit).result();
}

Result<ChangeSet> dissolveGroup(const SyntaxTree &tree, const RoadmapTable &table, int row)
{
    RowEdits edit(tree, table);
    if (!edit.hasRow(row))
        return refusal(ErrorCode::NoSuchElement);
    if (edit.row(row).kind != RoadmapRowKind::Group)
        return refusal(ErrorCode::InvalidArgument, u"row"_s);
    const bool isBehindGroup = row > 0 && !edit.row(row).hasLabel
                               && (edit.row(row - 1).group >= 0 || edit.row(row - 1).kind == RoadmapRowKind::Group);
    if (isBehindGroup)
        edit.clear(row);
    else
        edit.takeAway(row);
    return std::move(edit).result();
}

Result<ChangeSet> insertSpacer(const SyntaxTree &tree, const RoadmapTable &table, int row)
{
    RowEdits edit(tree, table);
    if (!edit.hasRow(row))
        return refusal(ErrorCode::NoSuchElement);
    addSpacer(edit, row + 1, row);
    return std::move(edit).result();
}

} // namespace minuta
