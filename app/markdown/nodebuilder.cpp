#include "app/markdown/nodebuilder.h"

#include "app/markdown/tablerow.h"

#include <algorithm>

namespace minuta::cmark {

namespace {

/// Nothing that people write is nested deeper, and views need not guard against more.
constexpr int deepestNode = 100;

/// The text of everything in top.
QString textBelow(cmark_node *top)
{
    QString text;
    for (cmark_node *node = cmark_node_first_child(top); node;) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (isBlockType(type) && !text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
        if (type == CMARK_NODE_SOFTBREAK)
            text += u' ';
        else if (type == CMARK_NODE_LINEBREAK)
            text += u'\n';
        else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK)
            text += withLineFeeds(cmark_node_get_literal(node));
        if (cmark_node *child = cmark_node_first_child(node)) {
            node = child;
            continue;
        }
        while (node != top && !cmark_node_next(node))
            node = cmark_node_parent(node);
        if (node == top)
            break;
        node = cmark_node_next(node);
    }
    return text;
}

NodeKind blockNodeKind(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH: return NodeKind::Paragraph;
    case CMARK_NODE_HEADING: return NodeKind::Heading;
    case CMARK_NODE_THEMATIC_BREAK: return NodeKind::ThematicBreak;
    case CMARK_NODE_BLOCK_QUOTE: return NodeKind::BlockQuote;
    case CMARK_NODE_LIST: return NodeKind::List;
    case CMARK_NODE_CODE_BLOCK: return NodeKind::CodeBlock;
    case CMARK_NODE_HTML_BLOCK: return NodeKind::HtmlBlock;
    default: return isTable(node) ? NodeKind::Table : NodeKind::ListItem;
    }
}

CellAlignment alignment(cmark_node *table, qsizetype column)
{
    if (column >= cmark_gfm_extensions_get_table_columns(table))
        return CellAlignment::None;
    switch (cmark_gfm_extensions_get_table_alignments(table)[column]) {
    case 'l': return CellAlignment::Left;
    case 'c': return CellAlignment::Center;
    case 'r': return CellAlignment::Right;
    default: return CellAlignment::None;
    }
}

} // namespace

NodeList NodeBuilder::build(cmark_node *top)
{
    enter(top);
    cmark_node *node = top;
    for (;;) {
        cmark_node *child = cmark_node_first_child(node);
        if (child && m_open.size() >= deepestNode) {
            flatten(node);
            child = nullptr;
        }
        if (child) {
            node = child;
            enter(node);
            continue;
        }
        leave();
        while (node != top && !cmark_node_next(node)) {
            node = cmark_node_parent(node);
            leave();
        }
        if (node == top)
            return std::move(m_nodes);
        node = cmark_node_next(node);
        enter(node);
    }
}

void NodeBuilder::enter(cmark_node *node)
{
    Node result;
    Open open;
    open.node = node;
    open.lastLine = m_lines.count() - 1;
    if (!m_open.empty()) {
        open.lastLine = m_open.back().lastLine;
        open.quotes = m_open.back().quotes;
        open.inlineRange = m_open.back().inlineRange;
    }
    if (hasType(node, "table_row") || hasType(node, "table_header"))
        readRow(result, node, open);
    else if (hasType(node, "table_cell"))
        readCell(result, open);
    else if (isBlockType(cmark_node_get_type(node)))
        readBlock(result, node, open);
    else
        readInline(result, node);

    const int before = m_open.empty() ? -1 : m_open.back().lastChild;
    if (result.kind == NodeKind::Text && before >= 0 && m_nodes[before].kind == NodeKind::Text)
        m_nodes[before].literal += result.literal; // the autolink extension leaves text in pieces
    else
        open.index = append(std::move(result));
    m_open.push_back(std::move(open));
}

void NodeBuilder::leave()
{
    const int index = m_open.back().index;
    m_open.pop_back();
    if (index < 0 || m_open.empty())
        return;
    const Node &node = m_nodes[index];
    Node &parent = m_nodes[m_open.back().index];
    if (!isInline(node.kind) && node.kind != NodeKind::TableCell)
        parent.range.end = std::max(parent.range.end, node.range.end);
}

int NodeBuilder::append(Node node)
{
    const int index = int(m_nodes.size());
    if (!m_open.empty()) {
        Open &parent = m_open.back();
        node.parent = parent.index;
        if (parent.lastChild < 0)
            m_nodes[parent.index].firstChild = index;
        else
            m_nodes[parent.lastChild].nextSibling = index;
        parent.lastChild = index;
    }
    m_nodes.append(std::move(node));
    return index;
}

void NodeBuilder::readBlock(Node &result, cmark_node *node, Open &open) const
{
    result.kind = blockNodeKind(node);
    const int first = m_lines.line(firstLine(node));
    const bool precedesTable = cmark_node_get_start_line(node) == 0;
    // Of a top-level block nothing behind it is in the source, but for a table that was one with it.
    if (cmark_node *next = m_open.empty() && !precedesTable ? nullptr : cmark_node_next(node))
        open.lastLine = std::max(first, m_lines.line(firstLine(next)) - 1);
    const qsizetype begin = m_lines.begin(node, open.quotes);
    int last = first; // containers grow with their children
    switch (result.kind) {
    case NodeKind::Paragraph:
        last = precedesTable ? open.lastLine : m_lines.lastLine(node, first, open.lastLine);
        break;
    case NodeKind::Heading:
        result.level = cmark_node_get_heading_level(node);
        last = m_lines.lastLine(node, first, open.lastLine);
        break;
    case NodeKind::BlockQuote:
        last = m_lines.lastLine(node, first, open.lastLine);
        ++open.quotes;
        break;
    case NodeKind::List:
        result.isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        result.isTight = cmark_node_get_list_tight(node);
        result.level = result.isOrdered ? cmark_node_get_list_start(node) : 0;
        break;
    case NodeKind::CodeBlock:
        result.isFenced = fence(node).isFenced;
        result.info = QString::fromUtf8(cmark_node_get_fence_info(node));
        [[fallthrough]];
    case NodeKind::HtmlBlock:
        result.literal = withLineFeeds(cmark_node_get_literal(node));
        last = m_lines.lastLine(node, first, open.lastLine);
        break;
    default: break;
    }
    result.range = {begin, std::max(begin, m_lines.end(last))};
    if (hasType(node, "tasklist"))
        readTask(result, node, first);
    open.inlineRange = result.range;
}

/// cmark-gfm looks at the line from its begin, and so takes an outer item's box for that of an item in the same line.
void NodeBuilder::readTask(Node &item, cmark_node *node, int line) const
{
    const QStringView text = m_lines.text({item.range.begin, m_lines.end(line)});
    qsizetype box = 0;
    while (box < text.size() && text[box].isDigit())
        ++box;
    ++box; // the bullet, or what ends a number
    while (box < text.size() && (text[box] == u' ' || text[box] == u'\t'))
        ++box;
    if (box + 2 >= text.size() || text[box] != u'[' || text[box + 2] != u']')
        return;
    item.task = cmark_gfm_extensions_get_tasklist_item_checked(node) ? TaskState::Done : TaskState::Open;
    item.checkBox = TextRange{box + 1, box + 2}.shifted(item.range.begin);
}

void NodeBuilder::readRow(Node &result, cmark_node *node, Open &open)
{
    const Open &table = m_open.back();
    result.kind = NodeKind::TableRow;
    result.isHeader = cmark_gfm_extensions_get_table_row_is_header(node);
    const int row = m_lines.line(result.isHeader ? headerLine(table.node) : cmark_node_get_start_line(node));
    const qsizetype begin = result.isHeader ? m_nodes[table.index].range.begin : m_lines.rowBegin(row, table.quotes);
    result.range = {begin, m_lines.end(row)};
    open.cells = tableCells(m_lines.text(result.range));
    for (TextRange &cell : open.cells)
        cell = cell.shifted(begin);
    // The delimiter row has no node.
    const int last = result.isHeader ? std::min(row + 1, m_lines.count() - 1) : row;
    m_nodes[table.index].range.end = std::max(m_nodes[table.index].range.end, m_lines.end(last));
}

void NodeBuilder::readCell(Node &result, Open &open)
{
    Open &row = m_open.back();
    result.kind = NodeKind::TableCell;
    const qsizetype column = row.cellCount++;
    const qsizetype rowEnd = m_nodes[row.index].range.end;
    result.range = column < row.cells.size() ? row.cells[column] : TextRange{rowEnd, rowEnd};
    result.alignment = alignment(m_open[m_open.size() - 2].node, column);
    open.inlineRange = result.range;
}

void NodeBuilder::readInline(Node &result, cmark_node *node) const
{
    result.range = m_open.back().inlineRange;
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_SOFTBREAK: result.kind = NodeKind::SoftBreak; return;
    case CMARK_NODE_LINEBREAK: result.kind = NodeKind::LineBreak; return;
    case CMARK_NODE_CODE: result.kind = NodeKind::CodeSpan; break;
    case CMARK_NODE_HTML_INLINE: result.kind = NodeKind::HtmlInline; break;
    case CMARK_NODE_EMPH: result.kind = NodeKind::Emphasis; return;
    case CMARK_NODE_STRONG: result.kind = NodeKind::Strong; return;
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
        result.kind = cmark_node_get_type(node) == CMARK_NODE_LINK ? NodeKind::Link : NodeKind::Image;
        result.literal = QString::fromUtf8(cmark_node_get_url(node));
        result.info = QString::fromUtf8(cmark_node_get_title(node));
        return;
    case CMARK_NODE_TEXT: result.kind = NodeKind::Text; break;
    default: result.kind = NodeKind::Strikethrough; return;
    }
    result.literal = withLineFeeds(cmark_node_get_literal(node));
}

/// The node at the depth limit gets what is below it as text.
void NodeBuilder::flatten(cmark_node *node)
{
    Node text;
    text.kind = NodeKind::Text;
    text.literal = textBelow(node);
    Node &parent = m_nodes[m_open.back().index];
    if (parent.kind == NodeKind::BlockQuote || parent.kind == NodeKind::List || parent.kind == NodeKind::ListItem
        || parent.kind == NodeKind::Table) { // may hold blocks on further lines
        int last = m_open.back().lastLine;
        while (last > 0 && m_lines.end(last) > parent.range.end && m_lines.text(last).trimmed().isEmpty())
            --last;
        parent.range.end = std::max(parent.range.end, m_lines.end(last));
    }
    text.range = parent.range;
    append(std::move(text));
}

} // namespace minuta::cmark
