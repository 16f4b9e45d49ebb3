#include "app/export/opendocumentbody.h"

#include "app/export/opendocumentstyles.h"
#include "app/markdown/headinganchors.h"
#include "app/markdown/linebreaktag.h"
#include "app/markdown/safeaddress.h"
#include "app/markdown/syntaxtree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Writes one top-level block after the other. Not deeper than nodes are, which is 100.
class BodyWriter
{
public:
    void write(const NodeList &nodes);
    OpenDocumentBody take() { return {std::move(m_content), std::move(m_styles)}; }

private:
    void writeBlock(int node);
    void writeChildren(int node);
    void writeParagraph(int node, const QString &style);
    void writeHeading(int node);
    void writeCode(const QString &code);
    void writeList(int node);
    void writeItem(int node);
    void beginParagraph(const QString &style);
    void writeTable(int node);
    void writeTableAsLines(int node);
    void writeInlines(int parent, int style);
    void writeInline(int node, int style);
    void writeLink(int node, int style);
    void writeText(QStringView text, int style = 0);
    QString paragraphStyle() const;
    QList<int> children(int node) const;

    const NodeList *m_nodes = nullptr;
    QString m_content;
    QString m_styles;
    HeadingAnchors m_anchors;
    QString m_box; ///< of a task, before the text that comes next
    int m_tables = 0;
    int m_lists = 0; ///< that are open
    int m_quotes = 0;
    bool m_isTight = false;
    bool m_isInLink = false;
};

void BodyWriter::write(const NodeList &nodes)
{
    m_nodes = &nodes;
    if (!nodes.isEmpty())
        writeBlock(0);
}

QList<int> BodyWriter::children(int node) const
{
    QList<int> found;
    for (int child = m_nodes->at(node).firstChild; child >= 0; child = m_nodes->at(child).nextSibling)
        found.append(child);
    return found;
}

QString BodyWriter::paragraphStyle() const
{
    return m_quotes > 0 ? u"Quotations"_s : m_lists > 0 && m_isTight ? u"List_20_Item"_s : u"Text_20_body"_s;
}

void BodyWriter::writeBlock(int node)
{
    const Node &block = m_nodes->at(node);
    switch (block.kind) {
    case NodeKind::Paragraph: return writeParagraph(node, paragraphStyle());
    case NodeKind::Heading: return writeHeading(node);
    case NodeKind::ThematicBreak: m_content += u"<text:p text:style-name=\"Horizontal_20_Line\"/>"_s; return;
    case NodeKind::CodeBlock: return writeCode(block.literal);
    case NodeKind::HtmlBlock: return; // left out, as in HTML
    case NodeKind::List: return writeList(node);
    case NodeKind::Table: return m_lists > 0 ? writeTableAsLines(node) : writeTable(node);
    case NodeKind::BlockQuote:
        ++m_quotes;
        writeChildren(node);
        --m_quotes;
        return;
    default: // what is nested too deep is one text
        beginParagraph(paragraphStyle());
        writeText(block.literal);
        m_content += u"</text:p>"_s;
    }
}

void BodyWriter::beginParagraph(const QString &style)
{
    m_content += u"<text:p text:style-name=\"%1\">"_s.arg(style) + std::exchange(m_box, {});
}

void BodyWriter::writeChildren(int node)
{
    for (const int child : children(node))
        writeBlock(child);
}

void BodyWriter::writeParagraph(int node, const QString &style)
{
    beginParagraph(style);
    writeInlines(node, 0);
    m_content += u"</text:p>"_s;
}

void BodyWriter::writeHeading(int node)
{
    const Node &heading = m_nodes->at(node);
    m_content += u"<text:h text:style-name=\"Heading_20_%1\" text:outline-level=\"%1\">"_s.arg(heading.level);
    if (const QString anchor = m_anchors.next(plainText(*m_nodes, node)); !anchor.isEmpty())
        m_content += u"<text:bookmark text:name=\"%1\"/>"_s.arg(anchor);
    writeInlines(node, 0);
    m_content += u"</text:h>"_s;
}

void BodyWriter::writeCode(const QString &code)
{
    beginParagraph(u"Preformatted_20_Text"_s);
    writeText(code.endsWith(u'\n') ? QStringView(code).chopped(1) : QStringView(code));
    m_content += u"</text:p>"_s;
}

void BodyWriter::writeList(int node)
{
    const Node &list = m_nodes->at(node);
    const bool wasTight = std::exchange(m_isTight, list.isTight);
    ++m_lists;
    m_content += u"<text:list text:style-name=\"%1\">"_s.arg(list.isOrdered ? u"Numbers"_s : u"Bullets"_s);
    int start = list.isOrdered ? list.level : -1;
    for (const int child : children(node)) {
        m_content += start < 0 ? u"<text:list-item>"_s : u"<text:list-item text:start-value=\"%1\">"_s.arg(start);
        start = -1;
        writeItem(child);
        m_content += u"</text:list-item>"_s;
    }
    m_content += u"</text:list>"_s;
    --m_lists;
    m_isTight = wasTight;
}

void BodyWriter::writeItem(int node)
{
    const TaskState task = m_nodes->at(node).task;
    m_box = task == TaskState::Open ? u"\u2610 "_s : task == TaskState::Done ? u"\u2611 "_s : QString();
    writeChildren(node);
    if (m_nodes->at(node).firstChild < 0 || !m_box.isEmpty()) { // nothing that could be written in
        beginParagraph(u"List_20_Item"_s);
        m_content += u"</text:p>"_s;
    }
}

/// How wide a column should be, by its longest words and lines.
int columnWeight(const NodeList &nodes, const QList<int> &rows, qsizetype column)
{
    qsizetype longest = 6;
    for (const int row : rows) {
        int cell = nodes[row].firstChild;
        for (qsizetype i = 0; i < column && cell >= 0; ++i)
            cell = nodes[cell].nextSibling;
        if (cell >= 0)
            longest = std::max(longest, plainText(nodes, cell).size() + 2);
    }
    return int(std::min<qsizetype>(longest, 60));
}

QString cellParagraph(const Node &row, const Node &cell)
{
    const QString style = row.isHeader ? u"Table_20_Heading"_s : u"Table_20_Contents"_s;
    switch (cell.alignment) {
    case CellAlignment::Center: return style + u"_C"_s;
    case CellAlignment::Right: return style + u"_R"_s;
    default: return style;
    }
}

void BodyWriter::writeTable(int node)
{
    const QList<int> rows = children(node);
    const qsizetype columns = rows.isEmpty() ? 0 : children(rows.first()).size();
    if (columns == 0)
        return;
    const QString name = u"Table%1"_s.arg(++m_tables);
    m_content += u"<table:table table:name=\"%1\" table:style-name=\"Table\">"_s.arg(name);
    for (qsizetype column = 0; column < columns; ++column) {
        const QString style = u"%1.%2"_s.arg(name).arg(column + 1);
        m_styles += u"<style:style style:name=\"%1\" style:family=\"table-column\"><style:table-column-properties "
                    "style:rel-column-width=\"%2*\"/></style:style>"_s.arg(style)
                        .arg(columnWeight(*m_nodes, rows, column));
        m_content += u"<table:table-column table:style-name=\"%1\"/>"_s.arg(style);
    }
    for (const int row : rows) {
        const Node &each = m_nodes->at(row);
        m_content += each.isHeader ? u"<table:table-header-rows><table:table-row>"_s
                                   : u"<table:table-row table:style-name=\"Row\">"_s;
        for (const int cell : children(row)) {
            m_content += u"<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">"_s;
            writeParagraph(cell, cellParagraph(each, m_nodes->at(cell)));
            m_content += u"</table:table-cell>"_s;
        }
        m_content += each.isHeader ? u"</table:table-row></table:table-header-rows>"_s : u"</table:table-row>"_s;
    }
    m_content += u"</table:table>"_s;
}

/// A list's item can hold no table.
void BodyWriter::writeTableAsLines(int node)
{
    for (const int row : children(node)) {
        beginParagraph(u"List_20_Item"_s);
        for (const int cell : children(row)) {
            if (cell != m_nodes->at(row).firstChild)
                m_content += u"<text:tab/>"_s;
            writeInlines(cell, 0);
        }
        m_content += u"</text:p>"_s;
    }
}

void BodyWriter::writeInlines(int parent, int style)
{
    for (const int child : children(parent))
        writeInline(child, style);
}

void BodyWriter::writeInline(int node, int style)
{
    const Node &each = m_nodes->at(node);
    switch (each.kind) {
    case NodeKind::Text: return writeText(each.literal, style);
    case NodeKind::CodeSpan: return writeText(each.literal, style | OpenDocumentCode);
    case NodeKind::SoftBreak: return writeText(u" ", style);
    case NodeKind::LineBreak: m_content += u"<text:line-break/>"_s; return;
    case NodeKind::HtmlInline:
        if (isLineBreakTag(each.literal))
            m_content += u"<text:line-break/>"_s;
        return;
    case NodeKind::Emphasis: return writeInlines(node, style | OpenDocumentItalic);
    case NodeKind::Strong: return writeInlines(node, style | OpenDocumentBold);
    case NodeKind::Strikethrough: return writeInlines(node, style | OpenDocumentStrike);
    default: return writeLink(node, style);
    }
}

void BodyWriter::writeLink(int node, int style)
{
    const Node &link = m_nodes->at(node);
    const bool isLink = !m_isInLink && isSafeAddress(link.literal) && !link.literal.isEmpty();
    if (isLink)
        m_content += u"<text:a xlink:type=\"simple\" xlink:href=\"%1\">"_s.arg(openDocumentText(link.literal));
    m_isInLink = m_isInLink || isLink;
    if (link.kind == NodeKind::Image)
        writeText(plainText(*m_nodes, node), style);
    else
        writeInlines(node, style);
    if (isLink) {
        m_content += u"</text:a>"_s;
        m_isInLink = false;
    }
}

/// Blanks that stand together, line ends and tabs have elements of their own.
void BodyWriter::writeText(QStringView text, int style)
{
    if (style != 0)
        m_content += u"<text:span text:style-name=\"T%1\">"_s.arg(style);
    qsizetype copied = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isRun = unit == u' ' && (i == 0 || text[i - 1] == u' ' || text[i - 1] == u'\n');
        if (!isRun && unit != u'\n' && unit != u'\t')
            continue;
        m_content += openDocumentText(text.sliced(copied, i - copied));
        m_content += unit == u'\n' ? u"<text:line-break/>"_s : unit == u'\t' ? u"<text:tab/>"_s : u"<text:s/>"_s;
        copied = i + 1;
    }
    m_content += openDocumentText(text.sliced(copied));
    if (style != 0)
        m_content += u"</text:span>"_s;
}

} // namespace

OpenDocumentBody openDocumentBody(const SyntaxTree &tree)
{
    BodyWriter writer;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i)
        writer.write(*tree.nodes(i));
    return writer.take();
}

QString openDocumentText(QStringView text)
{
    QString valid;
    valid.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            valid += text.sliced(i++, 2);
        else if (unit.isSurrogate() || unit.unicode() >= 0xfffe || (unit < u' ' && unit != u'\n' && unit != u'\t'))
            valid += QChar::ReplacementCharacter; // XML 1.0 §2.2
        else
            valid += unit;
    }
    return valid.toHtmlEscaped();
}

} // namespace minuta
