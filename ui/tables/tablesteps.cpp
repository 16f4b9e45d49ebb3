#include "ui/tables/tablesteps.h"

#include "app/tables/brokentables.h"
#include "app/tables/cellblock.h"
#include "app/tables/celltext.h"
#include "app/tables/realign.h"
#include "app/tables/tablecolumns.h"
#include "ui/context/editorcontext.h"

#include <algorithm>
#include <numeric>

namespace minuta {

const Table &TableSteps::table() const
{
    static const Table none;
    const QList<Table> &tables = m_context.plainTables();
    return m_index < tables.size() ? tables[m_index] : none;
}

bool TableSteps::isEditable() const
{
    return table().columns() > 0 && !table().isBroken && !m_context.document().isReadOnly();
}

const Table &TableSteps::edited() const
{
    const QList<Table> &tables = m_context.editedTables();
    return m_index < tables.size() ? tables[m_index] : table();
}

bool TableSteps::isInConflict(int row) const
{
    const TableRow &held = row == headerRow ? table().header : table().rows[row];
    return m_context.conflictAt(held.text.begin) >= 0;
}

bool TableSteps::holdConflict(const CellArea &area) const
{
    for (int row = area.row; row < std::min(area.endRow(), int(table().rows.size())); ++row) {
        if (isInConflict(row))
            return true;
    }
    return false;
}

TableSteps::Selection TableSteps::make(const Result<ChangeSet> &edit, const QString &name, const CellArea &selection)
{
    const Result<ChangeSet> change = m_context.tableChange(edit);
    if (!change || change->isEmpty())
        return {};
    // Undoing puts people back to the cell that they did it from.
    const qsizetype before = m_context.place();
    const qsizetype after = change->mapPosition(before, Bias::After);
    m_context.document().apply(*change, name, EditKind::Step, {{before, before}, {after, after}});
    return selection;
}

bool TableSteps::setText(int row, int column, const QString &typed)
{
    return m_context.apply(m_context.tableChange(setCell(m_context.tableTree(), edited(), row, column, typed)),
                           tr("Edit cell"), EditKind::Typing);
}

const QList<TextRange> &TableSteps::cellsOf(int row) const
{
    return row == headerRow ? table().header.cells : table().rows[row].cells;
}

TableSteps::Selection TableSteps::clear(const CellArea &area)
{
    QList<CellText> cells;
    for (int row = area.row; row < area.endRow(); ++row) {
        const QList<TextRange> &held = cellsOf(row);
        for (int column = area.column; column < std::min(area.endColumn(), int(held.size())); ++column)
            cells.append({row, column, {}});
    }
    return make(setCells(m_context.tableTree(), edited(), cells), tr("Clear %n cell(s)", nullptr, int(cells.size())),
                area);
}

TableSteps::Selection TableSteps::insertRow(int before)
{
    return make(insertRows(m_context.tableTree(), edited(), before, {{}}), tr("Insert row"), {before, 0, 1, 1});
}

bool TableSteps::canRemoveRows(const CellArea &area) const
{
    return isEditable() && area.row >= 0 && area.endRow() <= table().rows.size();
}

TableSteps::Selection TableSteps::removeRows(const CellArea &area)
{
    QList<int> rows(area.rows);
    std::iota(rows.begin(), rows.end(), area.row);
    const int left = int(table().rows.size()) - area.rows;
    return make(minuta::removeRows(m_context.tableTree(), edited(), rows), tr("Remove %n row(s)", nullptr, area.rows),
                {std::min(area.row, left - 1), area.column, 1, 1});
}

bool TableSteps::canMoveRows(const CellArea &area, int by) const
{
    return canRemoveRows(area) && area.row + by >= 0 && area.endRow() + by <= table().rows.size();
}

TableSteps::Selection TableSteps::moveRows(const CellArea &area, int by)
{
    if (!canMoveRows(area, by))
        return {};
    CellArea moved = area;
    moved.row += by;
    return make(minuta::moveRows(m_context.tableTree(), edited(), area.row, area.endRow(),
                                 by < 0 ? area.row - 1 : area.endRow() + 1),
                tr("Move %n row(s)", nullptr, area.rows), moved);
}

TableSteps::Selection TableSteps::insertColumn(const CellArea &area, int before)
{
    return make(minuta::insertColumn(m_context.tableTree(), edited(), before, {}), tr("Insert column"),
                {area.row, before, 1, 1});
}

bool TableSteps::canRemoveColumns(const CellArea &area) const
{
    return isEditable() && area.endColumn() <= table().columns() && area.columns < table().columns();
}

TableSteps::Selection TableSteps::removeColumns(const CellArea &area)
{
    QList<int> columns(area.columns);
    std::iota(columns.begin(), columns.end(), area.column);
    const int left = int(table().columns()) - area.columns;
    return make(minuta::removeColumns(m_context.tableTree(), edited(), columns),
                tr("Remove %n column(s)", nullptr, area.columns), {area.row, std::min(area.column, left - 1), 1, 1});
}

bool TableSteps::canMoveColumns(const CellArea &area, int by) const
{
    return isEditable() && area.column + by >= 0 && area.endColumn() + by <= table().columns();
}

TableSteps::Selection TableSteps::moveColumns(const CellArea &area, int by)
{
    if (!canMoveColumns(area, by))
        return {};
    CellArea moved = area;
    moved.column += by;
    return make(minuta::moveColumns(m_context.tableTree(), edited(), area.column, area.endColumn(),
                                    by < 0 ? area.column - 1 : area.endColumn() + 1),
                tr("Move %n column(s)", nullptr, area.columns), moved);
}

TableSteps::Selection TableSteps::setAlignment(const CellArea &area, CellAlignment alignment)
{
    return make(minuta::setAlignment(m_context.tableTree(), edited(), area.column, alignment), tr("Align column"),
                area);
}

TableSteps::Selection TableSteps::realign(const CellArea &area)
{
    //: Undo text: the source of a table is written anew so that its columns stand below each other
    return make(minuta::realign(m_context.tableTree(), edited()), tr("Re-align table"), area);
}

TableSteps::Selection TableSteps::paste(const CellArea &area, const QList<QStringList> &block)
{
    qsizetype width = 0;
    for (const QStringList &texts : block)
        width = std::max(width, texts.size());
    return make(insertBlock(m_context.tableTree(), edited(), area.row, area.column, block), tr("Paste cells"),
                {area.row, area.column, int(block.size()), int(width)});
}

TableSteps::Selection TableSteps::repair()
{
    return make(repairDelimiterRow(m_context.tableTree(), edited()), tr("Repair delimiter row"), {});
}

QList<QStringList> TableSteps::texts(const CellArea &area) const
{
    QList<QStringList> rows;
    for (int row = area.row; row < area.endRow(); ++row) {
        const QList<TextRange> &held = cellsOf(row);
        QStringList texts;
        for (int column = area.column; column < area.endColumn(); ++column)
            texts.append(column < held.size() ? typedInCell(m_context.document().tree().text(held[column]))
                                              : QString());
        rows.append(texts);
    }
    return rows;
}

} // namespace minuta
