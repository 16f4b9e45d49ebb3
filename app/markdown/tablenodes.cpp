#include "app/markdown/tablenodes.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace minuta {

namespace {

void moveLinks(Node &node, int by)
{
    for (int *link : {&node.parent, &node.firstChild, &node.nextSibling})
        *link = *link < 0 || *link + by < 0 ? -1 : *link + by;
}

void moveNode(NodeList &table, int from, int by, qsizetype shift)
{
    Node &node = table[from];
    node.range = node.range.shifted(shift);
    if (by == 0)
        return;
    moveLinks(node, by);
    if (node.kind == NodeKind::TableRow)
        node.parent = 0;
    table[from + by] = std::move(node);
}

int rowAround(const NodeList &table, int node)
{
    while (table[node].kind != NodeKind::TableRow)
        node = table[node].parent;
    return node;
}

/// The row whose nodes end there is told what comes behind it.
void endRow(NodeList &table, int end)
{
    table[rowAround(table, end - 1)].nextSibling = end < table.size() ? end : -1;
}

} // namespace

int bodyRowAt(const NodeList &table, qsizetype lineBegin)
{
    if (table.isEmpty() || table.first().kind != NodeKind::Table)
        return -1;
    // Nodes stand in document order, and so do their begins: the first of a line is its row.
    const auto first = std::ranges::lower_bound(table.begin() + 1, table.end(), lineBegin, {},
                                                [](const Node &node) { return node.range.begin; });
    const bool isRow = first != table.end() && first->kind == NodeKind::TableRow && !first->isHeader;
    return isRow ? int(first - table.begin()) : -1;
}

void replaceRows(NodeList &table, const QList<ReplacedRows> &replaced)
{
    struct Kept // nodes between those that are replaced
    {
        int first;
        int end;
        int moved;
        qsizetype shift;
    };
    QList<Kept> kept;
    const int size = int(table.size());
    int moved = 0;
    qsizetype shift = 0;
    for (qsizetype i = 0; i < replaced.size(); ++i) {
        moved += int(replaced[i].rows.size()) - (replaced[i].end - replaced[i].first);
        shift += replaced[i].delta;
        kept.append(Kept{replaced[i].end, i + 1 < replaced.size() ? replaced[i + 1].first : size, moved, shift});
    }
    if (moved > 0)
        table.resize(size + moved);
    // In place, since a table may have thousands of rows: what goes to the left from the left, then the rest from the
    // right, so that none is written over before it has moved.
    for (const Kept &each : std::as_const(kept)) {
        for (int i = each.first; each.moved <= 0 && i < each.end; ++i)
            moveNode(table, i, each.moved, each.shift);
    }
    for (const Kept &each : std::as_const(kept) | std::views::reverse) {
        for (int i = each.end; each.moved > 0 && i > each.first; --i)
            moveNode(table, i - 1, each.moved, each.shift);
    }
    if (moved < 0)
        table.resize(size + moved);

    moved = 0;
    for (const ReplacedRows &each : replaced) {
        const int first = each.first + moved;
        for (int i = 0; i < each.rows.size(); ++i) {
            Node &node = table[first + i];
            node = each.rows[i];
            moveLinks(node, first);
            if (node.kind == NodeKind::TableRow)
                node.parent = 0;
        }
        moved += int(each.rows.size()) - (each.end - each.first);
        endRow(table, first);
        endRow(table, first + int(each.rows.size()));
    }
    table.first().range.end = table[rowAround(table, int(table.size()) - 1)].range.end;
}

NodeList rowsFrom(const NodeList &table, int row, qsizetype shift)
{
    NodeList rows = table.sliced(row);
    for (Node &node : rows) {
        moveLinks(node, -row);
        node.range = node.range.shifted(shift);
    }
    return rows;
}

} // namespace minuta
