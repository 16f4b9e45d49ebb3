#include "app/pages/pagetextwriter.h"

#include "app/markdown/linebreaktag.h"
#include "app/markdown/safeaddress.h"

#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace minuta {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestIndent = 8;        ///< what is nested deeper stands below
constexpr qsizetype mostColumns = 30;   ///< that a page has room for
constexpr qsizetype mostCells = 50'000; ///< laying them out takes some 0.1 ms each
constexpr qreal listStep = 16;          ///< points
constexpr qreal quoteStep = 12;         ///< points

/// Without what would end a text block or stand for something else in one.
QString harmless(QStringView text)
{
    QString result = text.toString();
    for (QChar &unit : result) {
        const char16_t code = unit.unicode();
        if (code == u'\n')
            unit = QChar::LineSeparator;
        else if (code == u'\r' || code == 0x2029 || code == 0xfdd0 || code == 0xfdd1 || code == 0xfffc || code == 0)
            unit = QChar::ReplacementCharacter;
    }
    return result;
}

constexpr int headingNumber = QTextFormat::UserProperty + 1;

/// On paper nothing lies beside the file.
bool leadsSomewhere(const QString &address)
{
    const bool isAbsolute = address.startsWith(u'#') || address.section(u'/', 0, 0).contains(u':');
    return address.size() > 1 && isAbsolute && isSafeAddress(address);
}

} // namespace

struct PageTextWriter::Item
{
    QTextList *&list;
    QTextListFormat format;
    TaskState task = TaskState::None;
};

PageTextWriter::PageTextWriter(PageDocument &page)
    : m_page(page)
    , m_style(page.style)
    , m_cursor(page.document.get())
{
}

void PageTextWriter::write(const NodeList &nodes)
{
    m_nodes = &nodes;
    if (!nodes.isEmpty())
        writeBlock(0);
}

QList<int> PageTextWriter::children(int node) const
{
    QList<int> found;
    for (int child = m_nodes->at(node).firstChild; child >= 0; child = m_nodes->at(child).nextSibling)
        found.append(child);
    return found;
}

void PageTextWriter::writeBlock(int node)
{
    const Node &block = m_nodes->at(node);
    switch (block.kind) {
    case NodeKind::Paragraph: return writeParagraph(node);
    case NodeKind::Heading: return writeHeading(node);
    case NodeKind::ThematicBreak: return writeBreak();
    case NodeKind::CodeBlock: return writeCode(block);
    case NodeKind::HtmlBlock: return; // left out, as in HTML
    case NodeKind::List: return writeList(node);
    case NodeKind::BlockQuote: return writeQuote(node);
    case NodeKind::Table: return writeTable(node);
    default: // what is nested too deep is one text
        beginBlock(blockFormat(), textFormat());
        insert(block.literal, textFormat());
    }
}

qreal PageTextWriter::leftPoints() const
{
    return std::min(m_quotes, deepestIndent) * quoteStep + std::min(m_lists, deepestIndent) * listStep;
}

QTextBlockFormat PageTextWriter::blockFormat() const
{
    QTextBlockFormat format;
    format.setLeftMargin(PageStyle::formatPoints(std::min(m_quotes, deepestIndent) * quoteStep));
    format.setIndent(std::min(m_lists, deepestIndent));
    format.setBottomMargin(PageStyle::formatPoints(m_isTight && m_lists > 0 ? 2 : 6));
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextCharFormat PageTextWriter::textFormat() const
{
    QTextCharFormat format = m_style.textFormat();
    if (m_quotes > 0)
        format.setForeground(m_style.dim);
    return format;
}

QTextCharFormat PageTextWriter::codeFormat(QTextCharFormat format) const
{
    const qreal size = format.fontPointSize() * m_style.codeFont.pointSizeF() / m_style.font.pointSizeF();
    format.setFontFamilies(m_style.codeFont.families());
    format.setFontFixedPitch(true);
    format.setFontPointSize(size);
    return format;
}

void PageTextWriter::beginBlock(QTextBlockFormat format, const QTextCharFormat &text)
{
    m_cursor.movePosition(QTextCursor::End);
    if (m_item) // its text begins where the indent of the list ends
        format.setIndent(0);
    if (m_isFresh) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(text);
    } else {
        m_cursor.insertBlock(format, text);
    }
    m_isFresh = false;
    Item *item = std::exchange(m_item, nullptr);
    if (!item) {
        if (QTextList *list = m_cursor.currentList()) // a block behind an item's begins as its next one
            list->remove(m_cursor.block());
        m_cursor.setBlockFormat(format);
        return;
    }
    if (item->task != TaskState::None) {
        format.setMarker(item->task == TaskState::Done ? QTextBlockFormat::MarkerType::Checked
                                                       : QTextBlockFormat::MarkerType::Unchecked);
        m_cursor.setBlockFormat(format);
    }
    if (item->list)
        item->list->add(m_cursor.block());
    else
        item->list = m_cursor.createList(item->format);
}

void PageTextWriter::writeParagraph(int node)
{
    beginBlock(blockFormat(), textFormat());
    writeInlines(node, textFormat());
}

void PageTextWriter::writeHeading(int node)
{
    const Node &heading = m_nodes->at(node);
    QTextCharFormat text = textFormat();
    text.setFontPointSize(m_style.headingSize(heading.level));
    text.setFontWeight(QFont::DemiBold);
    QTextBlockFormat format = blockFormat();
    format.setHeadingLevel(heading.level);
    format.setTopMargin(m_page.document->isEmpty() ? 0 : PageStyle::formatPoints(heading.level <= 2 ? 16 : 10));
    format.setBottomMargin(PageStyle::formatPoints(heading.level <= 2 ? 10 : 5));
    format.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    beginBlock(format, text);
    const QString plain = plainText(*m_nodes, node);
    m_page.headings.append({heading.level, plain.simplified(), m_anchors.next(plain)});
    if (const QString &anchor = m_page.headings.last().anchor; !anchor.isEmpty()) {
        text.setAnchorNames({anchor});
        // Qt finds formats by a hash that is blind for names: without a number all headings' would be compared.
        text.setProperty(headingNumber, int(m_page.headings.size()));
    }
    writeInlines(node, text);
    const int block = m_cursor.blockNumber();
    if (heading.level <= 2 && m_lists == 0 && m_quotes == 0)
        m_page.decorations.append({PageDecoration::Kind::HeadingRule, block, block});
}

void PageTextWriter::writeCode(const Node &code)
{
    QTextBlockFormat format = blockFormat();
    format.setTopMargin(PageStyle::formatPoints(6));
    format.setBottomMargin(PageStyle::formatPoints(12));
    format.setLeftMargin(format.leftMargin() + PageStyle::formatPoints(6));
    const qreal edge = m_style.points(leftPoints());
    const QTextCharFormat text = codeFormat(textFormat());
    beginBlock(format, text);
    const QString &literal = code.literal;
    insert(literal.endsWith(u'\n') ? QStringView(literal).chopped(1) : QStringView(literal), text);
    const int block = m_cursor.blockNumber();
    m_page.decorations.append({PageDecoration::Kind::Code, block, block, edge});
}

void PageTextWriter::writeBreak()
{
    const qreal edge = m_style.points(leftPoints());
    beginBlock(blockFormat(), textFormat());
    const int block = m_cursor.blockNumber();
    m_page.decorations.append({PageDecoration::Kind::Rule, block, block, edge});
}

void PageTextWriter::writeQuote(int node)
{
    PageDecoration bar{PageDecoration::Kind::QuoteBar, -1, -1, m_style.points(leftPoints())};
    const qsizetype place = m_page.decorations.size();
    ++m_quotes;
    for (const int child : children(node)) {
        writeBlock(child);
        if (bar.firstBlock < 0)
            bar.firstBlock = m_cursor.blockNumber();
    }
    --m_quotes;
    bar.lastBlock = m_cursor.blockNumber();
    if (bar.firstBlock >= 0 && m_quotes < deepestIndent)
        m_page.decorations.insert(place, bar);
}

void PageTextWriter::writeList(int node)
{
    const Node &list = m_nodes->at(node);
    const bool wasTight = std::exchange(m_isTight, list.isTight);
    ++m_lists;
    QTextList *written = nullptr;
    for (const int child : children(node))
        writeItem(child, written, list);
    --m_lists;
    m_isTight = wasTight;
    if (m_lists == 0 && written) { // room behind the whole list
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setBottomMargin(std::max(format.bottomMargin(), PageStyle::formatPoints(6)));
        m_cursor.setBlockFormat(format);
    }
}

void PageTextWriter::writeItem(int node, QTextList *&list, const Node &parent)
{
    static constexpr QTextListFormat::Style bullets[] = {QTextListFormat::ListDisc, QTextListFormat::ListCircle,
                                                         QTextListFormat::ListSquare};
    QTextListFormat format;
    format.setStyle(parent.isOrdered ? QTextListFormat::ListDecimal : bullets[(m_lists - 1) % 3]);
    format.setIndent(std::min(m_lists, deepestIndent));
    if (parent.isOrdered)
        format.setStart(parent.level);
    Item item{list, format, m_nodes->at(node).task};
    const QList<int> blocks = children(node);
    const NodeKind first = blocks.isEmpty() ? NodeKind::ListItem : m_nodes->at(blocks.first()).kind;
    m_item = &item;
    if (first != NodeKind::Paragraph && first != NodeKind::Heading && first != NodeKind::CodeBlock)
        beginBlock(blockFormat(), textFormat()); // its mark stands alone
    for (const int block : blocks)
        writeBlock(block);
    m_item = nullptr;
}

void PageTextWriter::writeInlines(int parent, const QTextCharFormat &format)
{
    for (const int child : children(parent))
        writeInline(child, format);
}

void PageTextWriter::writeInline(int node, const QTextCharFormat &format)
{
    const Node &each = m_nodes->at(node);
    QTextCharFormat inner = format;
    switch (each.kind) {
    case NodeKind::Text: return insert(each.literal, format);
    case NodeKind::CodeSpan:
        inner = codeFormat(format);
        inner.setBackground(m_style.chip);
        return insert(each.literal, inner);
    case NodeKind::SoftBreak: return insert(u" ", format);
    case NodeKind::LineBreak: return insert(u"\n", format);
    case NodeKind::HtmlInline:
        if (isLineBreakTag(each.literal))
            insert(u"\n", format);
        return;
    case NodeKind::Emphasis: inner.setFontItalic(true); break;
    case NodeKind::Strong: inner.setFontWeight(QFont::Bold); break;
    case NodeKind::Strikethrough: inner.setFontStrikeOut(true); break;
    default: return writeLink(node, format);
    }
    writeInlines(node, inner);
}

void PageTextWriter::writeLink(int node, QTextCharFormat format)
{
    const Node &link = m_nodes->at(node);
    const bool isLink = !m_isInLink && leadsSomewhere(link.literal);
    if (isLink) {
        format.setAnchor(true);
        format.setAnchorHref(link.literal);
        format.setForeground(m_style.link);
        m_isInLink = true;
    }
    if (link.kind == NodeKind::Image)
        insert(plainText(*m_nodes, node), format);
    else
        writeInlines(node, format);
    if (isLink)
        m_isInLink = false;
}

void PageTextWriter::insert(QStringView text, const QTextCharFormat &format)
{
    m_cursor.insertText(harmless(text), format);
}

void PageTextWriter::writeTable(int node)
{
    const QList<int> rows = children(node);
    const qsizetype columns = rows.isEmpty() ? 0 : children(rows.first()).size();
    if (columns == 0)
        return;
    if (columns > mostColumns || rows.size() * columns > mostCells)
        return writeTableAsLines(node);
    QTextTableFormat format;
    format.setBorder(PageStyle::formatPoints(0.4)); // each cell's own, so two of them stand side by side
    format.setBorderBrush(m_style.rule);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(false); // collapsed ones are not painted on paper
    format.setCellSpacing(0);
    format.setCellPadding(PageStyle::formatPoints(4));
    format.setHeaderRowCount(1);
    format.setLeftMargin(PageStyle::formatPoints(leftPoints()));
    format.setRightMargin(PageStyle::formatPoints(3)); // Qt counts its borders beside the width
    format.setTopMargin(PageStyle::formatPoints(4));
    format.setBottomMargin(PageStyle::formatPoints(10));
    m_cursor.movePosition(QTextCursor::End);
    QTextTable *table = m_cursor.insertTable(int(rows.size()), int(columns), format);
    for (int row = 0; row < rows.size(); ++row) {
        const QList<int> cells = children(rows[row]);
        for (int column = 0; column < std::min(columns, cells.size()); ++column) {
            const QTextTableCell cell = table->cellAt(row, column);
            writeCell(cells[column], cell.firstCursorPosition(), m_nodes->at(rows[row]).isHeader);
        }
    }
    m_cursor.movePosition(QTextCursor::End);
    m_isFresh = true;
}

void PageTextWriter::writeCell(int node, QTextCursor cursor, bool isHeader)
{
    std::swap(m_cursor, cursor);
    QTextBlockFormat format;
    switch (m_nodes->at(node).alignment) {
    case CellAlignment::Center: format.setAlignment(Qt::AlignHCenter); break;
    case CellAlignment::Right: format.setAlignment(Qt::AlignRight); break;
    default: format.setAlignment(Qt::AlignLeading); break;
    }
    m_cursor.setBlockFormat(format);
    QTextCharFormat text = textFormat();
    if (isHeader)
        text.setFontWeight(QFont::DemiBold);
    m_cursor.setBlockCharFormat(text);
    writeInlines(node, text);
    std::swap(m_cursor, cursor);
}

void PageTextWriter::writeTableAsLines(int node)
{
    for (const int row : children(node)) {
        beginBlock(blockFormat(), textFormat());
        for (const int cell : children(row)) {
            if (cell != m_nodes->at(row).firstChild)
                insert(u"\t", textFormat());
            writeInlines(cell, textFormat());
        }
    }
}

} // namespace minuta
