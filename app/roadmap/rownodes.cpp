#include "app/roadmap/rownodes.h"

#include "app/markdown/syntaxtree.h"
#include "app/markdown/tablenodes.h"

#include <algorithm>

namespace minuta {

namespace {

/// The nodes of a cell and what is in it, with links among themselves.
NodeList cellAlone(const NodeList &nodes, int cell)
{
    NodeList result;
    for (int i = cell; i < nodes.size() && (i == cell || nodes[i].parent >= cell); ++i) { // document order
        Node node = nodes[i];
        for (int *link : {&node.parent, &node.firstChild, &node.nextSibling})
            *link = *link < 0 ? -1 : *link - cell;
        if (i == cell)
            node.parent = node.nextSibling = -1;
        result.append(node);
    }
    return result;
}

/// Takes the marker and the blanks behind it away. cmark-gfm may give "*" a text of its own.
void dropMarker(NodeList &nodes)
{
    bool isMarkerGone = false;
    for (Node &node : nodes) {
        if (node.kind == NodeKind::TableCell)
            continue;
        if (node.kind != NodeKind::Text)
            return;
        if (!isMarkerGone) {
            node.literal.remove(0, 1);
            isMarkerGone = true;
        }
        while (node.literal.startsWith(u' ') || node.literal.startsWith(u'\t'))
            node.literal.remove(0, 1);
        if (!node.literal.isEmpty())
            return;
    }
}

void dropColon(NodeList &nodes)
{
    const auto text =
        std::ranges::find_last_if(nodes, [](const Node &node) { return isInline(node.kind) && node.firstChild < 0; });
    if (!text.empty() && text.begin()->kind == NodeKind::Text && text.begin()->literal.endsWith(u':'))
        text.begin()->literal.chop(1);
}

} // namespace

NodeList rowNodes(const SyntaxTree &tree, const RoadmapTable &table, int row)
{
    const RoadmapRow &wanted = table.rows[row];
    const qsizetype block = wanted.range.end <= tree.text().size() ? tree.blockAt(wanted.range.begin) : -1;
    if (block < 0)
        return {};
    const std::shared_ptr<const NodeList> nodes = tree.nodes(block);
    const qsizetype offset = tree.blocks()[block].range.begin;
    int rowNode = bodyRowAt(*nodes, wanted.range.begin - offset);
    if (rowNode < 0) { // a table in a list or a block quote
        const auto found = std::ranges::find_if(*nodes, [&](const Node &node) {
            return node.kind == NodeKind::TableRow && wanted.range.contains(node.range.begin + offset);
        });
        rowNode = found == nodes->end() ? -1 : int(found - nodes->begin());
    }
    const int first = rowNode < 0 ? -1 : (*nodes)[rowNode].firstChild;
    const int cell = first < 0 ? -1 : (*nodes)[first].nextSibling;
    if (cell < 0)
        return {};
    NodeList result = cellAlone(*nodes, cell);
    if (wanted.kind == RoadmapRowKind::Item && wanted.text.begin > wanted.what.begin)
        dropMarker(result);
    if (wanted.kind == RoadmapRowKind::Group)
        dropColon(result);
    return result;
}

} // namespace minuta
