#include "app/markdown/node.h"

namespace minuta {

namespace {

/// The node after index in document order that is not inside it; -1 when that leaves root.
int nodeBehind(const NodeList &nodes, int index, int root)
{
    while (index != root && nodes[index].nextSibling < 0)
        index = nodes[index].parent;
    return index == root ? -1 : nodes[index].nextSibling;
}

bool isContainer(NodeKind kind)
{
    switch (kind) {
    case NodeKind::BlockQuote:
    case NodeKind::List:
    case NodeKind::ListItem:
    case NodeKind::Table:
    case NodeKind::TableRow: return true;
    default: return false;
    }
}

} // namespace

QString plainText(const NodeList &nodes, int node)
{
    QString text;
    bool blockBegins = false;
    // Nested lists can be deep, so no recursion: nodes stand in document order.
    for (int i = node; i >= 0 && i < nodes.size();) {
        const Node &current = nodes[i];
        if (!isInline(current.kind) && !isContainer(current.kind)) {
            if (blockBegins && !text.isEmpty() && !text.endsWith(u'\n'))
                text += u'\n';
            blockBegins = true;
        }
        switch (current.kind) {
        case NodeKind::Text:
        case NodeKind::CodeSpan: text += current.literal; break;
        case NodeKind::CodeBlock:
            text += current.literal.endsWith(u'\n') ? current.literal.chopped(1) : current.literal;
            break;
        case NodeKind::SoftBreak: text += u' '; break;
        case NodeKind::LineBreak: text += u'\n'; break;
        default: break;
        }
        i = current.firstChild >= 0 ? current.firstChild : nodeBehind(nodes, i, node);
    }
    return text;
}

} // namespace minuta
