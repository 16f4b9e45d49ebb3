#include "app/tables/tableedit.h"

#include "app/markdown/syntaxtree.h"
#include "app/tables/celltext.h"
#include "app/tables/tablechanges.h"
#include "app/tables/tablecolumns.h"
#include "app/tables/tablelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A delimiter row's field with colons as alignment says, as long as it is where that is possible.
QString delimiterField(const QString &field, CellAlignment alignment)
{
    const QString marker = field.trimmed();
    const qsizetype colons = alignment == CellAlignment::Center ? 2 : alignment == CellAlignment::None ? 0 : 1;
    const qsizetype width = std::max(marker.size(), colons + 1);
    QString result = field;
    return result.replace(result.indexOf(marker), marker.size(), delimiterMarker(width, alignment));
}

} // namespace

Result<ChangeSet> setCells(const SyntaxTree &tree, const Table &table, const QList<CellText> &cells)
{
    TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);
    const bool closesRows = changes.closesRows();
    for (const CellText &cell : cells) {
        const bool isHeader = cell.row == headerRow;
        if (!changes.hasRow(cell.row) || cell.column < 0)
            return refusal(ErrorCode::NoSuchElement);
        const bool isSurplus = cell.column >= table.columns();
        if (isSurplus && !(isHeader ? cell.column < table.widest() : cell.column < table.rows[cell.row].cells.size()))
            return refusal(ErrorCode::NoSuchElement);
        if (isSurplus && isHeader && !cell.text.trimmed().isEmpty())
            addColumnsFor(changes, cell.column + 1);
        setField(changes.row(cell.row), cell.column, cellText(cell.text), closesRows);
    }
    return changes.result();
}

Result<ChangeSet> setCell(const SyntaxTree &tree, const Table &table, int row, int column, const QString &text)
{
    return setCells(tree, table, {{row, column, text}});
}

Result<ChangeSet> addMissingCells(const SyntaxTree &tree, const Table &table, int row)
{
    TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);
    if (!changes.isBodyRow(row))
        return refusal(ErrorCode::NoSuchElement);
    RowParts &parts = changes.row(row);
    if (parts.fields.size() >= table.columns())
        return ChangeSet();
    const QString blank = parts.isPadded() ? u" "_s : QString();
    if (!parts.isClosed && !parts.fields.isEmpty() && !parts.fields.last().endsWith(u' '))
        parts.fields.last().append(blank);
    while (parts.fields.size() < table.columns())
        parts.fields.append(blank);
    parts.isClosed = true; // without it an empty cell at the row's end is none
    return changes.result();
}

Result<ChangeSet> insertRows(const SyntaxTree &tree, const Table &table, int before, const QList<QStringList> &rows)
{
    TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);
    if (before < 0 || before > table.rows.size())
        return refusal(ErrorCode::NoSuchElement);
    for (const QStringList &texts : rows) {
        RowParts parts = changes.emptyRow(before, table.columns());
        for (qsizetype column = 0; column < std::min(texts.size(), table.columns()); ++column)
            setField(parts, column, cellText(texts[column]), changes.closesRows());
        changes.insertRow(before, std::move(parts));
    }
    return changes.result();
}

Result<ChangeSet> removeRows(const SyntaxTree &tree, const Table &table, const QList<int> &rows)
{
    TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);
    QList<int> sorted = rows;
    std::ranges::sort(sorted);
    sorted.erase(std::ranges::unique(sorted).begin(), sorted.end());
    if (!std::ranges::all_of(sorted, [&](int row) { return changes.isBodyRow(row); }))
        return refusal(ErrorCode::NoSuchElement);
    QList<TextChange> removed;
    for (qsizetype first = 0; first < sorted.size();) { // rows that touch go together
        qsizetype end = first + 1;
        while (end < sorted.size() && sorted[end] == sorted[end - 1] + 1)
            ++end;
        removed.append(removedLines(tree, table.rows[sorted[first]].line, table.rows[sorted[end - 1]].line + 1));
        first = end;
    }
    return ChangeSet(std::move(removed));
}

Result<ChangeSet> moveRows(const SyntaxTree &tree, const Table &table, int first, int end, int before)
{
    const TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);
    if (!changes.isBodyRow(first) || !changes.isBodyRow(end - 1) || first >= end || before < 0
        || before > table.rows.size())
        return refusal(ErrorCode::NoSuchElement);
    if (before >= first && before <= end)
        return ChangeSet();
    const qsizetype line = before < table.rows.size() ? table.rows[before].line : table.rows.last().line + 1;
    return ChangeSet(movedLines(tree, table.rows[first].line, table.rows[end - 1].line + 1, line));
}

Result<ChangeSet> setAlignment(const SyntaxTree &tree, const Table &table, int column, CellAlignment alignment)
{
    TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);
    if (!changes.hasColumn(column))
        return refusal(ErrorCode::NoSuchElement);
    QString &field = changes.row(delimiterRow).fields[column];
    field = delimiterField(field, alignment);
    return changes.result();
}

} // namespace minuta
