#include "app/markdown/node.h"

#include "app/markdown/linebreaktag.h"

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

/// Whether an image says nothing by itself.
bool isWithoutDescription(const NodeList &nodes, int image)
{
    for (int i = nodes[image].firstChild; i >= 0 && i < nodes.size();) {
        const Node &current = nodes[i];
        const bool isText = current.kind == NodeKind::Text || current.kind == NodeKind::CodeSpan;
        if (current.kind == NodeKind::Image || (isText && !current.literal.trimmed().isEmpty()))
            return false;
        i = current.firstChild >= 0 ? current.firstChild : nodeBehind(nodes, i, image);
    }
    return true;
}

QString fileNameIn(const QString &address)
{
    const QString name = address.section(u'?', 0, 0).section(u'#', 0, 0).section(u'/', -1);
    return name.isEmpty() ? address : name;
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
        case NodeKind::HtmlInline:
            if (isLineBreakTag(current.literal))
                text += u'\n';
            break;
        case NodeKind::Image:
            if (isWithoutDescription(nodes, i))
                text += fileNameIn(current.literal);
            break;
        default: break;
        }
        i = current.firstChild >= 0 ? current.firstChild : nodeBehind(nodes, i, node);
    }
    return text;
}

} // namespace minuta
