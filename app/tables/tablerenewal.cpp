#include "app/tables/tablerenewal.h"

#include "app/markdown/syntaxtree.h"
#include "app/markdown/tablenodes.h"

#include <algorithm>

namespace minuta {

namespace {

bool hasLineEnding(const QString &text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

void move(TableRow &row, qsizetype delta)
{
    row.text = row.text.shifted(delta);
    for (TextRange &cell : row.cells)
        cell = cell.shifted(delta);
}

void moveRows(Table &table, qsizetype first, qsizetype delta)
{
    for (qsizetype i = first; i < table.rows.size(); ++i)
        move(table.rows[i], delta);
}

void moveTable(Table &table, qsizetype delta)
{
    table.range = table.range.shifted(delta);
    move(table.header, delta);
    move(table.delimiter, delta);
    moveRows(table, 0, delta);
}

} // namespace

std::optional<ChangedRow> changedRow(const SyntaxTree &tree, const ChangeSet &change, TextRange table)
{
    const qsizetype block = tree.blockAt(table.begin);
    const bool hasOtherLines = std::ranges::any_of(change.changes(), [](const TextChange &each) {
        return hasLineEnding(each.removed) || hasLineEnding(each.inserted);
    });
    if (hasOtherLines || change.isEmpty() || !table.contains(change.range()) || block < 0
        || tree.blocks()[block].kind != BlockKind::Table || tree.blocks()[block].range.begin != table.begin)
        return {};
    // From the first line to the last a table has nothing but rows: where both are the same, all are.
    const LineIndex &lines = tree.lines();
    const std::shared_ptr<const NodeList> nodes = tree.nodes(block);
    const qsizetype last = lines.lineAt(std::max(table.begin, table.begin + nodes->first().range.end - 1));
    const qsizetype line = lines.lineAt(change.range().begin);
    const int node = bodyRowAt(*nodes, lines.start(line) - table.begin);
    if (lines.end(last) != table.end + change.delta() || node < 0
        || nodes->at(node).range.begin > lines.contentRange(tree.text(), line).end - table.begin)
        return {};
    return ChangedRow{block, node, line};
}

void renewRow(QList<Table> &tables, const SyntaxTree &tree, const ChangedRow &row, qsizetype delta)
{
    for (Table &table : tables) {
        if (table.header.line > row.line) {
            moveTable(table, delta);
            continue;
        }
        const auto first = std::ranges::lower_bound(table.rows, row.line, {}, &TableRow::line);
        if (first == table.rows.end() || first->line != row.line)
            continue;
        const qsizetype begin = tree.nodes(row.block)->at(row.node).range.begin + tree.blocks()[row.block].range.begin;
        *first = readTableRow(tree, row.line, begin);
        moveRows(table, first - table.rows.begin() + 1, delta);
        table.range.end += delta;
    }
}

void moveTables(QList<Table> &tables, qsizetype place, qsizetype delta, qsizetype lines)
{
    for (Table &table : tables) {
        if (table.range.begin < place)
            continue;
        moveTable(table, delta);
        table.header.line += lines;
        table.delimiter.line += lines;
        for (TableRow &row : table.rows)
            row.line += lines;
    }
}

} // namespace minuta
