#include "app/tables/tablecolumns.h"

#include "app/tables/celltext.h"
#include "app/tables/tablechanges.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QList<qsizetype> asTheyAre(const RowParts &parts)
{
    QList<qsizetype> order(parts.fields.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

/// What an empty cell beside column is in a row: blanks, or in a delimiter row dashes.
QString freshField(const RowParts &parts, int row, qsizetype column)
{
    if (row != delimiterRow)
        return parts.isPadded() ? u" "_s : QString();
    QString field = parts.fields[std::clamp<qsizetype>(column, 0, parts.fields.size() - 1)];
    return field.replace(u':', u'-');
}

/// In a table of one column only outer pipes show that it is one.
void keepAsTable(RowParts &parts)
{
    if (parts.fields.size() != 1 || parts.hasLead || parts.isClosed)
        return;
    parts.fields.first() = u' ' + parts.fields.first().trimmed() + u' ';
    parts.hasLead = true;
    parts.isClosed = true;
}

} // namespace

Result<ChangeSet> insertColumn(const SyntaxTree &tree, const Table &table, int before, const QString &title)
{
    TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);
    if (before < 0 || before > table.columns())
        return refusal(ErrorCode::NoSuchElement);
    const bool closesRows = changes.closesRows();
    changes.eachRow([&](int row, RowParts &parts) {
        if (parts.fields.size() < before
            || (row >= 0 && before > 0 && parts.fields.size() < table.columns() && parts.fields.size() == before))
            return; // the new cell is one more that the row lacks
        QList<qsizetype> order = asTheyAre(parts);
        order.insert(before, newField);
        rearrange(parts, order, freshField(parts, row, before - 1));
        if (row == headerRow && !title.trimmed().isEmpty())
            setField(parts, before, cellText(title), closesRows);
    });
    return changes.result();
}

Result<ChangeSet> removeColumns(const SyntaxTree &tree, const Table &table, const QList<int> &columns)
{
    TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);
    const auto stays = [&](qsizetype column) { return !columns.contains(int(column)); };
    if (!std::ranges::all_of(columns, [&](int column) { return changes.hasColumn(column); }))
        return refusal(ErrorCode::NoSuchElement);
    qsizetype left = 0;
    for (qsizetype column = 0; column < table.columns(); ++column)
        left += stays(column) ? 1 : 0;
    if (left == 0)
        return refusal(ErrorCode::InvalidArgument);
    changes.eachRow([&](int, RowParts &parts) {
        QList<qsizetype> order = asTheyAre(parts);
        order.removeIf([&](qsizetype column) { return !stays(column); });
        if (order.size() == parts.fields.size())
            return;
        rearrange(parts, order, {});
        if (left == 1)
            keepAsTable(parts);
    });
    return changes.result();
}

Result<ChangeSet> moveColumns(const SyntaxTree &tree, const Table &table, int first, int end, int before)
{
    TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);
    if (!changes.hasColumn(first) || !changes.hasColumn(end - 1) || first >= end || before < 0
        || before > table.columns())
        return refusal(ErrorCode::NoSuchElement);
    if (before >= first && before <= end)
        return ChangeSet();
    const qsizetype lowest = std::min(first, before);
    const qsizetype highest = std::max(end, before);
    changes.eachRow([&](int, RowParts &parts) {
        const qsizetype cells = parts.fields.size();
        if (cells <= lowest)
            return;
        QList<qsizetype> order = asTheyAre(parts);
        order.resize(std::max(cells, highest), newField); // cells that the row lacks move as well
        const QList<qsizetype> moved = order.sliced(first, end - first);
        order.remove(first, end - first);
        const qsizetype place = before > first ? before - (end - first) : before;
        for (qsizetype i = 0; i < moved.size(); ++i)
            order.insert(place + i, moved[i]);
        while (order.size() > 1 && order.last() == newField)
            order.removeLast();
        rearrange(parts, order, u" "_s);
    });
    return changes.result();
}

void addColumnsFor(TableChanges &changes, qsizetype columns)
{
    for (const int row : {headerRow, delimiterRow}) {
        RowParts &parts = changes.row(row);
        QList<qsizetype> order = asTheyAre(parts);
        const QString fresh = freshField(parts, row, parts.fields.size() - 1);
        order.resize(std::max(order.size(), columns), newField);
        rearrange(parts, order, fresh);
    }
}

} // namespace minuta
