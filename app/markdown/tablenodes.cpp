#include "app/markdown/tablenodes.h"

#include <algorithm>

namespace minuta {

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

void replaceRow(NodeList &table, int index, const NodeList &other, int row, qsizetype shift, qsizetype delta)
{
    const int next = table[index].nextSibling;
    const int oldEnd = next < 0 ? int(table.size()) : next;
    const int count = int(other.size()) - row;
    const int moved = count - (oldEnd - index);
    const auto moveLinks = [](Node &node, int from, int by) {
        for (int *link : {&node.parent, &node.firstChild, &node.nextSibling}) {
            if (*link >= from)
                *link += by;
        }
    };
    for (int i = oldEnd; i < table.size(); ++i) {
        if (moved != 0)
            moveLinks(table[i], oldEnd, moved);
        table[i].range = table[i].range.shifted(delta);
    }
    if (moved < 0)
        table.remove(oldEnd + moved, -moved);
    else if (moved > 0)
        table.insert(oldEnd, moved, Node());
    for (int i = 0; i < count; ++i) {
        Node &node = table[index + i];
        node = other[row + i];
        moveLinks(node, row, index - row);
        node.range = node.range.shifted(shift);
    }
    table[index].parent = 0;
    table[index].nextSibling = next < 0 ? -1 : next + moved;
    table.first().range.end = next < 0 ? table[index].range.end : table.first().range.end + delta;
}

} // namespace minuta
