#include "app/tables/table.h"

#include "app/markdown/syntaxtree.h"
#include "app/markdown/tablerow.h"

#include <algorithm>

namespace minuta {

namespace {

Table readTable(const SyntaxTree &tree, const NodeList &nodes, int node, qsizetype offset)
{
    const LineIndex &lines = tree.lines();
    Table table;
    for (int row = nodes[node].firstChild; row >= 0; row = nodes[row].nextSibling) {
        const qsizetype begin = nodes[row].range.begin + offset;
        const qsizetype line = lines.lineAt(begin);
        if (!nodes[row].isHeader) {
            table.rows.append(readTableRow(tree, line, begin));
            continue;
        }
        table.header = readTableRow(tree, line, begin);
        table.delimiter = readTableRow(tree, line + 1, rowBegin(tree, lines.contentRange(tree.text(), line + 1)));
        for (int cell = nodes[row].firstChild; cell >= 0; cell = nodes[cell].nextSibling)
            table.alignments.append(nodes[cell].alignment);
    }
    const qsizetype last = table.rows.isEmpty() ? table.delimiter.line : table.rows.last().line;
    table.range = {lines.start(table.header.line), lines.end(last)};
    return table;
}

} // namespace

TableRow readTableRow(const SyntaxTree &tree, qsizetype line, qsizetype begin)
{
    TableRow row;
    row.line = line;
    row.text = {begin, std::max(begin, tree.lines().contentRange(tree.text(), line).end)};
    row.cells = tableCells(tree.text(row.text));
    for (TextRange &cell : row.cells)
        cell = cell.shifted(begin);
    return row;
}

qsizetype rowBegin(const SyntaxTree &tree, TextRange content)
{
    qsizetype begin = content.begin;
    while (begin < content.end && QStringView(u" \t>").contains(tree.text()[begin]))
        ++begin;
    return begin;
}

qsizetype Table::widest() const
{
    qsizetype most = std::max(columns(), header.cells.size());
    for (const TableRow &row : rows)
        most = std::max(most, row.cells.size());
    return most;
}

QList<Table> readTables(const SyntaxTree &tree)
{
    QList<Table> tables;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const Block &block = tree.blocks()[i];
        const bool canHoldTable =
            block.kind == BlockKind::Table || block.kind == BlockKind::List || block.kind == BlockKind::BlockQuote;
        // Parses no list in vain. Only a table of one column can do without pipes; colons show then that it is one.
        const QStringView source = tree.text(block.range);
        if (!canHoldTable || !(source.contains(u'|') || source.contains(u":-") || source.contains(u"-:")))
            continue;
        const std::shared_ptr<const NodeList> nodes = tree.nodes(i);
        for (int node = 0; node < nodes->size(); ++node) {
            if ((*nodes)[node].kind == NodeKind::Table && (*nodes)[node].firstChild >= 0)
                tables.append(readTable(tree, *nodes, node, block.range.begin));
        }
    }
    return tables;
}

} // namespace minuta
