#include "app/markdown/cmarkparser.h"

#include "app/markdown/tablerow.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace minuta::cmark {

namespace {

constexpr int deepestNode = 100;
/// Closes every open block but a fence, and is none of ours: cmark-gfm counts ends of blocks from the line that closes
/// them, so that the last block must not be closed by the end of input.
constexpr QByteArrayView separator = "\n\n<!---->\n\n";
constexpr int separatorLines = 4;

struct ParserDeleter
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct NodeDeleter
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using Parser = std::unique_ptr<cmark_parser, ParserDeleter>;
using Document = std::unique_ptr<cmark_node, NodeDeleter>;

Parser makeParser()
{
    static const QList<cmark_syntax_extension *> extensions = [] { // once, whichever thread comes first
        cmark_gfm_core_extensions_ensure_registered();
        QList<cmark_syntax_extension *> list;
        for (const char *name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"}) {
            list.append(cmark_find_syntax_extension(name));
            Q_ASSERT(list.last());
        }
        return list;
    }();
    Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    for (cmark_syntax_extension *extension : extensions)
        cmark_parser_attach_syntax_extension(parser.get(), extension);
    return parser;
}

/// How many bytes the character at units[i] takes, and how many units. A lone surrogate is fed as U+FFFD.
struct Width
{
    int bytes;
    int units;
};
Width widthAt(QStringView text, qsizetype i)
{
    const QChar unit = text[i];
    if (unit.unicode() < 0x80)
        return {1, 1};
    if (unit.unicode() < 0x800)
        return {2, 1};
    if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return {4, 2};
    return {3, 1};
}

QByteArray toUtf8(QStringView text)
{
    QByteArray bytes(text.size() * 3, Qt::Uninitialized);
    char *out = bytes.data();
    for (qsizetype i = 0; i < text.size();) {
        const auto [count, units] = widthAt(text, i);
        char32_t character = text[i].unicode();
        if (count == 4)
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
        else if (text[i].isSurrogate())
            character = QChar::ReplacementCharacter;
        if (count == 1) {
            *out++ = char(character);
        } else {
            static constexpr uchar leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
            for (int k = count - 1; k > 0; --k) {
                out[k] = char(0x80 | (character & 0x3F));
                character >>= 6;
            }
            out[0] = char(leads[count] | character);
            out += count;
        }
        i += units;
    }
    bytes.truncate(out - bytes.constData());
    return bytes;
}

void feed(cmark_parser *parser, QByteArrayView bytes)
{
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
}

bool hasType(cmark_node *node, const char *type)
{
    return std::strcmp(cmark_node_get_type_string(node), type) == 0;
}
bool isBlockType(cmark_node_type type)
{
    return (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
}
bool isTable(cmark_node *node)
{
    return hasType(node, "table");
}

/// Feeds a paragraph of two lines and gives the document that it went into. cmark-gfm shows its tree only when inlines
/// have been parsed too, which takes most of the time; who needs blocks alone reads it while the parser is at work. An
/// extension is shown the block around each line, and finds the document from there.
cmark_node *feedForDocument(cmark_parser *parser)
{
    thread_local cmark_node *document = nullptr;
    static cmark_syntax_extension *extension = [] {
        cmark_syntax_extension *made = cmark_syntax_extension_new("document");
        cmark_syntax_extension_set_open_block_func(made,
                                                   [](cmark_syntax_extension *, int, cmark_parser *, cmark_node *around,
                                                      unsigned char *, int) -> cmark_node * {
                                                       if (!document)
                                                           document = around; // of the first line: the document itself
                                                       return nullptr;
                                                   });
        return made;
    }();
    document = nullptr;
    cmark_parser_attach_syntax_extension(parser, extension);
    feed(parser, "a\n\n");
    Q_ASSERT(document && cmark_node_get_type(document) == CMARK_NODE_DOCUMENT);
    return document;
}

struct Fence
{
    bool isFenced = false;
    int length = 0;
    char character = 0;
};
Fence fence(cmark_node *codeBlock)
{
    Fence fence;
    int offset = 0;
    fence.isFenced = cmark_node_get_fenced(codeBlock, &fence.length, &offset, &fence.character);
    return fence;
}

/// 1-based line of a block. A paragraph that a table split off has none and begins where the table says it does.
int startLine(cmark_node *node)
{
    const int line = cmark_node_get_start_line(node);
    if (line > 0)
        return line;
    cmark_node *next = cmark_node_next(node);
    return next ? cmark_node_get_start_line(next) : 0;
}

/// The lines in bytes, which may lack the last line ending.
int lineCount(QByteArrayView bytes)
{
    int count = 0;
    qsizetype lineBegin = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))) {
            ++count;
            lineBegin = i + 1;
        }
    }
    return count + (lineBegin < bytes.size());
}

int blankLinesAtEnd(QByteArrayView bytes)
{
    qsizetype size = bytes.size();
    while (size > 0 && QByteArrayView(" \t\r\n").contains(bytes[size - 1]))
        --size;
    return lineCount(bytes) - lineCount(bytes.first(size));
}

/// A table's header row is the last line of the paragraph that it was before its delimiter row came.
int headerLine(cmark_node *table)
{
    return cmark_node_get_start_line(table) + std::max(lineCount(cmark_node_get_string_content(table)), 1) - 1;
}

bool continuesParagraph(cmark_node *node)
{
    cmark_node *previous = cmark_node_previous(node);
    return isTable(node) && previous && cmark_node_get_start_line(previous) == 0;
}

/// 1-based line where a block begins, for tables where the header row is.
int firstLine(cmark_node *node)
{
    return isTable(node) ? headerLine(node) : startLine(node);
}

BlockKind blockKind(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING: return BlockKind::Heading;
    case CMARK_NODE_THEMATIC_BREAK: return BlockKind::ThematicBreak;
    case CMARK_NODE_BLOCK_QUOTE: return BlockKind::BlockQuote;
    case CMARK_NODE_LIST: return BlockKind::List;
    case CMARK_NODE_CODE_BLOCK: return BlockKind::CodeBlock;
    case CMARK_NODE_HTML_BLOCK: return BlockKind::HtmlBlock;
    default: return isTable(node) ? BlockKind::Table : BlockKind::Paragraph;
    }
}

QString withLineFeeds(const char *utf8)
{
    QString text = QString::fromUtf8(utf8);
    if (text.contains(u'\r')) {
        text.replace(u"\r\n"_s, u"\n"_s);
        text.replace(u'\r', u'\n');
    }
    return text;
}

/// Makes a NodeList from what cmark-gfm found.
class NodeBuilder
{
public:
    /// Line numbers of cmark-gfm are lineOffset larger than 1-based ones in source.
    NodeBuilder(QStringView source, int lineOffset)
        : m_source(source)
        , m_lines(source)
        , m_lineOffset(lineOffset)
    {
    }

    NodeList build(cmark_node *top);

private:
    struct Open // a node whose children are being read
    {
        cmark_node *node;
        int index;
        int lastChild = -1;
        int lastLine;                 ///< where the node can reach to at most, 0-based
        TextRange inlineRange;        ///< the leaf block or cell around
        std::vector<TextRange> cells; ///< TableRow
        size_t cellCount = 0;         ///< TableRow: those that were read
    };

    int line(int cmarkLine) const { return cmarkLine - 1 - m_lineOffset; }
    qsizetype position(int line, int column) const;
    qsizetype lineEnd(int line) const { return m_lines.contentRange(m_source, line).end; }
    QStringView lineText(int line) const;
    int lastOwnLine(cmark_node *node, int firstLine, int lastLine) const;
    int underline(int firstLine, int lastLine) const;
    bool isClosingFence(cmark_node *node, int line) const;
    qsizetype rowBegin(int line) const;

    void enter(cmark_node *node);
    void readBlock(Node &result, cmark_node *node, Open &open);
    void readRow(Node &result, cmark_node *node, Open &open);
    void readInline(Node &result, cmark_node *node);
    void leave();
    void flatten(cmark_node *node);
    int append(Node node);
    QString textBelow(cmark_node *node) const;

    QStringView m_source;
    LineIndex m_lines;
    int m_lineOffset;
    NodeList m_nodes;
    std::vector<Open> m_open;
};

qsizetype NodeBuilder::position(int line, int column) const
{
    const TextRange content = m_lines.contentRange(m_source, line);
    qsizetype i = content.begin;
    for (int bytes = column - 1; bytes > 0 && i < content.end;) {
        const Width width = widthAt(m_source, i);
        bytes -= width.bytes;
        i += width.units;
    }
    return std::min(i, content.end);
}

QStringView NodeBuilder::lineText(int line) const
{
    const TextRange content = m_lines.contentRange(m_source, line);
    return m_source.sliced(content.begin, content.size());
}

int NodeBuilder::underline(int firstLine, int lastLine) const
{
    for (int line = lastLine; line > firstLine; --line) {
        QStringView text = lineText(line);
        while (text.endsWith(u' ') || text.endsWith(u'\t'))
            text.chop(1);
        const QChar mark = text.isEmpty() ? QChar() : text.back();
        if (mark != u'=' && mark != u'-')
            continue;
        while (text.endsWith(mark))
            text.chop(1);
        // Only markers of block quotes stand before an underline; a definition behind the heading looks different.
        if (std::ranges::all_of(text, [](QChar unit) { return unit == u' ' || unit == u'\t' || unit == u'>'; }))
            return line;
    }
    return firstLine;
}

bool NodeBuilder::isClosingFence(cmark_node *node, int line) const
{
    const Fence fence = cmark::fence(node);
    QStringView text = lineText(line);
    while (text.endsWith(u' ') || text.endsWith(u'\t'))
        text.chop(1);
    int count = 0;
    while (text.endsWith(QLatin1Char(fence.character))) {
        text.chop(1);
        ++count;
    }
    return count >= fence.length;
}

/// The last line of a leaf block (0-based), at most lastLine.
int NodeBuilder::lastOwnLine(cmark_node *node, int firstLine, int lastLine) const
{
    const auto lastOfLiteral = [&](bool isFenced) {
        const QByteArrayView literal(cmark_node_get_literal(node));
        const int behind = firstLine + int(isFenced) + lineCount(literal);
        if (isFenced && behind <= lastLine && isClosingFence(node, behind))
            return behind;
        return std::clamp(behind - 1 - blankLinesAtEnd(literal), firstLine, lastLine);
    };
    const int reported = line(cmark_node_get_end_line(node));
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_THEMATIC_BREAK: return firstLine;
    case CMARK_NODE_HEADING: {
        const QStringView first = m_source.sliced(position(firstLine, cmark_node_get_start_column(node)));
        qsizetype level = 0;
        while (level < first.size() && first[level] == u'#')
            ++level;
        const bool isAtx =
            level >= 1 && level <= 6 && (level == first.size() || QStringView(u" \t\r\n").contains(first[level]));
        return isAtx ? firstLine : underline(firstLine, std::clamp(reported, firstLine, lastLine));
    }
    case CMARK_NODE_CODE_BLOCK: return lastOfLiteral(fence(node).isFenced);
    case CMARK_NODE_HTML_BLOCK: return lastOfLiteral(false);
    default: return std::clamp(reported, firstLine, lastLine);
    }
}

/// Where a table's row begins in its line, behind the markers of containers. cmark-gfm reports the column that the
/// table's first line has.
qsizetype NodeBuilder::rowBegin(int line) const
{
    auto quotes = std::ranges::count_if(m_open, [this](const Open &open) {
        return open.index >= 0 && m_nodes[open.index].kind == NodeKind::BlockQuote;
    });
    const TextRange content = m_lines.contentRange(m_source, line);
    qsizetype begin = content.begin;
    for (; begin < content.end; ++begin) {
        const QChar unit = m_source[begin];
        if (unit == u'>' && quotes > 0)
            --quotes;
        else if (unit != u' ' && unit != u'\t')
            break;
    }
    return begin;
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

void NodeBuilder::readRow(Node &result, cmark_node *node, Open &open)
{
    Open &table = m_open.back();
    result.kind = NodeKind::TableRow;
    result.isHeader = cmark_gfm_extensions_get_table_row_is_header(node);
    const int row = line(result.isHeader ? headerLine(table.node) : cmark_node_get_start_line(node));
    const qsizetype begin = rowBegin(row);
    result.range = {begin, lineEnd(row)};
    const QList<TextRange> cells = tableCells(m_source.sliced(begin, result.range.size()));
    for (const TextRange &cell : cells)
        open.cells.push_back(cell.shifted(begin));
    // The delimiter row has no node.
    qsizetype &tableEnd = m_nodes[table.index].range.end;
    tableEnd = std::max(tableEnd, result.isHeader ? lineEnd(std::min<int>(row + 1, int(m_lines.lineCount()) - 1))
                                                  : result.range.end);
}

void NodeBuilder::readBlock(Node &result, cmark_node *node, Open &open)
{
    const int parentLast = m_open.empty() ? int(m_lines.lineCount()) - 1 : m_open.back().lastLine;
    cmark_node *next = m_open.empty() ? nullptr : cmark_node_next(node);
    int first = line(firstLine(node));
    if (isTable(node))
        open.lastLine = parentLast;
    else if (m_open.empty() && cmark_node_get_start_line(node) == 0)
        open.lastLine = line(headerLine(cmark_node_next(node))) - 1;
    else
        open.lastLine = next ? std::max(first, line(firstLine(next)) - 1) : parentLast;

    int column = cmark_node_get_start_column(node);
    if (column == 0 && cmark_node_next(node)) // split off by a table
        column = cmark_node_get_start_column(cmark_node_next(node));
    const qsizetype begin = isTable(node) ? rowBegin(first) : position(first, column);
    result.range = {begin, begin};
    int last = first;
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
        result.kind = NodeKind::Paragraph;
        last = cmark_node_get_start_line(node) == 0 ? open.lastLine : lastOwnLine(node, first, open.lastLine);
        break;
    case CMARK_NODE_HEADING:
        result.kind = NodeKind::Heading;
        result.level = cmark_node_get_heading_level(node);
        last = lastOwnLine(node, first, open.lastLine);
        break;
    case CMARK_NODE_THEMATIC_BREAK: result.kind = NodeKind::ThematicBreak; break;
    case CMARK_NODE_BLOCK_QUOTE:
        result.kind = NodeKind::BlockQuote;
        last = lastOwnLine(node, first, open.lastLine);
        break;
    case CMARK_NODE_LIST:
        result.kind = NodeKind::List;
        result.isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        result.isTight = cmark_node_get_list_tight(node);
        result.level = result.isOrdered ? cmark_node_get_list_start(node) : 0;
        break;
    case CMARK_NODE_CODE_BLOCK:
        result.kind = NodeKind::CodeBlock;
        result.literal = withLineFeeds(cmark_node_get_literal(node));
        result.isFenced = fence(node).isFenced;
        result.info = QString::fromUtf8(cmark_node_get_fence_info(node));
        last = lastOwnLine(node, first, open.lastLine);
        break;
    case CMARK_NODE_HTML_BLOCK:
        result.kind = NodeKind::HtmlBlock;
        result.literal = withLineFeeds(cmark_node_get_literal(node));
        last = lastOwnLine(node, first, open.lastLine);
        break;
    default:
        if (isTable(node)) {
            result.kind = NodeKind::Table;
            break;
        }
        result.kind = NodeKind::ListItem;
        break;
    }
    result.range.end = std::max(begin, lineEnd(last));
    if (result.kind == NodeKind::ListItem && hasType(node, "tasklist")) {
        // cmark-gfm looks at the line from its begin, so that an outer item's box can be taken for this one's.
        const QStringView text = m_source.sliced(begin, lineEnd(first) - begin);
        const qsizetype open_ = text.indexOf(u'[');
        if (open_ > 0 && open_ + 2 < text.size() && text[open_ + 2] == u']') {
            result.task = cmark_gfm_extensions_get_tasklist_item_checked(node) ? TaskState::Done : TaskState::Open;
            result.checkBox = {begin + open_ + 1, begin + open_ + 2};
        }
    }
    open.inlineRange = result.range;
}

void NodeBuilder::readInline(Node &result, cmark_node *node)
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

void NodeBuilder::enter(cmark_node *node)
{
    Node result;
    Open open{.node = node, .index = -1, .lastLine = 0, .inlineRange = {}, .cells = {}};
    if (!m_open.empty()) {
        open.lastLine = m_open.back().lastLine;
        open.inlineRange = m_open.back().inlineRange;
    }
    const cmark_node_type type = cmark_node_get_type(node);
    if (hasType(node, "table_row") || hasType(node, "table_header")) {
        readRow(result, node, open);
    } else if (hasType(node, "table_cell")) {
        Open &row = m_open.back();
        result.kind = NodeKind::TableCell;
        const size_t column = row.cellCount++;
        const qsizetype rowEnd = m_nodes[row.index].range.end;
        result.range = column < row.cells.size() ? row.cells[column] : TextRange{rowEnd, rowEnd};
        cmark_node *table = m_open[m_open.size() - 2].node;
        if (column < cmark_gfm_extensions_get_table_columns(table)) {
            switch (cmark_gfm_extensions_get_table_alignments(table)[column]) {
            case 'l': result.alignment = CellAlignment::Left; break;
            case 'c': result.alignment = CellAlignment::Center; break;
            case 'r': result.alignment = CellAlignment::Right; break;
            default: break;
            }
        }
        open.inlineRange = result.range;
    } else if (isBlockType(type)) {
        readBlock(result, node, open);
    } else {
        readInline(result, node);
        if (result.kind == NodeKind::Text && m_open.back().lastChild >= 0) {
            Node &previous = m_nodes[m_open.back().lastChild];
            if (previous.kind == NodeKind::Text) { // autolink leaves pieces
                previous.literal += result.literal;
                open.index = -1;
                m_open.push_back(std::move(open));
                return;
            }
        }
    }
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

QString NodeBuilder::textBelow(cmark_node *top) const
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
        while (last > 0 && lineEnd(last) > parent.range.end && lineText(last).trimmed().isEmpty())
            --last;
        parent.range.end = std::max(parent.range.end, lineEnd(last));
    }
    text.range = parent.range;
    append(std::move(text));
}

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

} // namespace

QList<ParsedBlock> parseBlocks(QStringView source)
{
    const Parser parser = makeParser();
    cmark_node *document = feedForDocument(parser.get());
    const int lineOffset = 2;
    feed(parser.get(), toUtf8(source));
    feed(parser.get(), separator);

    const LineIndex lines(source);
    QList<ParsedBlock> blocks;
    // The first block gave the document.
    for (cmark_node *node = cmark_node_next(cmark_node_first_child(document)); node; node = cmark_node_next(node)) {
        const int line = firstLine(node) - 1 - lineOffset;
        if (line >= lines.lineCount()) // the separator
            break;
        ParsedBlock block;
        block.kind = blockKind(node);
        block.headingLevel = block.kind == BlockKind::Heading ? cmark_node_get_heading_level(node) : 0;
        block.begin = lines.start(line);
        block.continuesParagraph = continuesParagraph(node);
        blocks.append(block);
    }
    return blocks;
}

NodeList parseNodes(QStringView source, qsizetype block, BlockKind kind, const QList<LinkDefinition> &definitions)
{
    const Parser parser = makeParser();
    int lineOffset = 1;
    feed(parser.get(), "\n");
    for (const LinkDefinition &definition : definitions) {
        feed(parser.get(), toMarkdown(definition).toUtf8() + '\n');
        ++lineOffset;
    }
    feed(parser.get(), separator);
    lineOffset += separatorLines;
    feed(parser.get(), toUtf8(source));
    if (kind != BlockKind::CodeBlock && kind != BlockKind::HtmlBlock) // which may be open at the text's end
        feed(parser.get(), separator);
    const Document document(cmark_parser_finish(parser.get()));

    NodeBuilder builder(source, lineOffset);
    const int wanted = int(LineIndex(source).lineAt(block)) + 1 + lineOffset;
    for (cmark_node *node = cmark_node_first_child(document.get()); node; node = cmark_node_next(node)) {
        if (firstLine(node) == wanted)
            return builder.build(node);
    }
    return {};
}

QList<LinkDefinition> parseDefinitions(QStringView source)
{
    const QStringList labels = possibleDefinitions(source);
    if (labels.isEmpty())
        return {};
    const Parser parser = makeParser();
    feed(parser.get(), "\n");
    feed(parser.get(), toUtf8(source));
    feed(parser.get(), separator);
    // Each label as a paragraph of its own: those that become links are defined.
    for (const QString &label : labels)
        feed(parser.get(), toUtf8(u'[' + label + u"]\n\n"_s));
    const Document document(cmark_parser_finish(parser.get()));

    QList<LinkDefinition> definitions;
    cmark_node *node = cmark_node_last_child(document.get());
    for (qsizetype i = labels.size(); node && i-- > 0; node = cmark_node_previous(node)) {
        cmark_node *link = cmark_node_first_child(node);
        if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH)
            break; // an open fence swallowed the rest
        if (link && cmark_node_get_type(link) == CMARK_NODE_LINK && !cmark_node_next(link)) {
            definitions.prepend({labels[i], QString::fromUtf8(cmark_node_get_url(link)),
                                 QString::fromUtf8(cmark_node_get_title(link))});
        }
    }
    return definitions;
}

} // namespace minuta::cmark
