#include "ui/rendering/inlinerenderer.h"

#include "app/markdown/linebreaktag.h"
#include "ui/rendering/textwriter.h"

#include <algorithm>

namespace minuta {

using namespace Qt::StringLiterals;

namespace {

QString elided(const QString &text, qsizetype longest)
{
    return text.size() <= longest ? text : text.first(longest / 2) + u'…' + text.last(longest / 2);
}

} // namespace

InlineRenderer::InlineRenderer(const NodeList &nodes, const PreviewStyle &style, RenderedBlock &block,
                               TextWriter &writer)
    : m_nodes(nodes)
    , m_style(style)
    , m_block(block)
    , m_writer(writer)
{
}

bool isClosedComment(QStringView html)
{
    return html.startsWith("<!--"_L1) && html.indexOf("-->"_L1) == html.size() - 3;
}

void InlineRenderer::render(int leaf, const QTextCharFormat &base)
{
    struct Open
    {
        QTextCharFormat format;
        int begin = 0;
    };
    QList<Open> open{{base, 0}};
    m_html = {};
    m_currentLink = -1;
    int node = m_nodes[leaf].firstChild;
    while (node >= 0 && !m_writer.isFull()) {
        const Node &entered = m_nodes[node];
        QTextCharFormat format = open.last().format;
        bool hasInside = false;
        switch (entered.kind) {
        case NodeKind::Text: m_writer.write(entered.literal, shown(format)); break;
        case NodeKind::SoftBreak: m_writer.write(u" ", shown(format)); break;
        case NodeKind::LineBreak: m_writer.write(u"\n", shown(format)); break;
        case NodeKind::CodeSpan: {
            const int begin = m_writer.position();
            writeChipEdge(shown(format));
            m_writer.write(entered.literal, m_writer.codeFormat(shown(format)));
            writeChipEdge(shown(format));
            m_block.m_chips.append({PreviewChip::Kind::Code, begin, m_writer.position()});
            break;
        }
        case NodeKind::HtmlInline: addHtml(entered.literal, format); break;
        case NodeKind::Image: addImage(node, shown(format)); break;
        case NodeKind::Emphasis:
            format.setFontItalic(true);
            hasInside = true;
            break;
        case NodeKind::Strong:
            format.setFontWeight(QFont::Bold);
            hasInside = true;
            break;
        case NodeKind::Strikethrough:
            format.setFontStrikeOut(true);
            hasInside = true;
            break;
        case NodeKind::Link:
            if (m_currentLink < 0)
                m_currentLink = node;
            if (linkTarget(entered.literal).kind != LinkTarget::Kind::Refused)
                format.setForeground(m_style.link);
            hasInside = true;
            break;
        default: hasInside = true; break;
        }
        if (hasInside && entered.firstChild >= 0) {
            open.append({format, m_writer.position()});
            node = entered.firstChild;
            continue;
        }
        // Out of all that ends here.
        while (m_nodes[node].nextSibling < 0 || m_writer.isFull()) {
            node = m_nodes[node].parent;
            if (node == leaf || node < 0)
                break;
            const Open closed = open.takeLast();
            if (m_currentLink == node) {
                m_block.m_targets.append({.kind = PreviewTarget::Kind::Link,
                                          .begin = closed.begin,
                                          .end = m_writer.position(),
                                          .link = linkTarget(m_nodes[node].literal)});
                m_currentLink = -1;
            }
        }
        if (node == leaf || node < 0)
            break;
        node = m_nodes[node].nextSibling;
    }
    if (m_html.chipBegin >= 0)
        m_block.m_chips.append({PreviewChip::Kind::Code, m_html.chipBegin, m_writer.position()});
    m_html = {};
}

void InlineRenderer::addImage(int node, const QTextCharFormat &format)
{
    const Node &image = m_nodes[node];
    const LinkTarget target = linkTarget(image.literal);
    const QString nbsp(QChar::Nbsp);
    const int begin = m_writer.position();
    // Room for the picture's sign, which is painted.
    m_writer.writeAddition(nbsp.repeated(6), format);
    const QString description = plainText(m_nodes, node);
    if (description.isEmpty())
        m_writer.writeAddition(tr("Image"), format);
    else
        m_writer.write(description, format);
    const QString address = shownTarget(target);
    if (address != description) {
        QTextCharFormat small = format;
        small.setForeground(m_style.dim);
        small.setProperty(QTextFormat::FontPixelSize, std::max(1, int(m_style.em * 0.85)));
        m_writer.writeAddition(nbsp + nbsp + elided(harmless(address), 60), small);
    }
    m_writer.writeAddition(nbsp, format);
    m_block.m_chips.append({PreviewChip::Kind::Image, begin, m_writer.position()});
    if (m_currentLink < 0)
        m_block.m_targets.append(
            {.kind = PreviewTarget::Kind::Link, .begin = begin, .end = m_writer.position(), .link = target});
}

void InlineRenderer::writeChipEdge(QTextCharFormat format)
{
    format.setProperty(QTextFormat::FontPixelSize, std::max(1, int(m_style.em * 0.7)));
    m_writer.writeAddition(QString(QChar::Nbsp), format);
}

void InlineRenderer::beginChip(int &counter, const QTextCharFormat &format)
{
    if (counter++ == 0) {
        m_html.chipBegin = m_writer.position();
        writeChipEdge(format);
    }
}

void InlineRenderer::endChip(int &counter, PreviewChip::Kind kind, const QTextCharFormat &format)
{
    counter = std::max(0, counter - 1);
    if (counter == 0 && m_html.chipBegin >= 0) {
        writeChipEdge(format);
        m_block.m_chips.append({kind, m_html.chipBegin, m_writer.position()});
        m_html.chipBegin = -1;
    }
}

void InlineRenderer::addHtml(const QString &html, const QTextCharFormat &format)
{
    QTextCharFormat hidden = shown(format);
    hidden.setProperty(RenderedBlock::IsHtml, true);
    if (isClosedComment(html))
        return;
    const QString tag = html.size() > 12 ? QString() : html.toLower().remove(u' ');
    const auto toggle = [](int &counter, bool isEnd) { counter = std::max(0, counter + (isEnd ? -1 : 1)); };
    const bool isEnd = tag.startsWith("</"_L1);
    const QString name = tag.sliced(std::min<qsizetype>(tag.size(), isEnd ? 2 : 1));
    if (isLineBreakTag(html))
        m_writer.write(u"\n", shown(format));
    else if (name == "b>"_L1 || name == "strong>"_L1)
        toggle(m_html.bold, isEnd);
    else if (name == "i>"_L1 || name == "em>"_L1)
        toggle(m_html.italic, isEnd);
    else if (name == "u>"_L1 || name == "ins>"_L1)
        toggle(m_html.underline, isEnd);
    else if (name == "s>"_L1 || name == "del>"_L1)
        toggle(m_html.strike, isEnd);
    else if (name == "sub>"_L1)
        toggle(m_html.subscript, isEnd);
    else if (name == "sup>"_L1)
        toggle(m_html.superscript, isEnd);
    else if (name == "code>"_L1)
        isEnd ? endChip(m_html.code, PreviewChip::Kind::Code, format) : beginChip(m_html.code, format);
    else if (name == "kbd>"_L1)
        isEnd ? endChip(m_html.key, PreviewChip::Kind::Key, format) : beginChip(m_html.key, format);
    else {
        hidden.setForeground(m_style.dim);
        m_writer.write(html, m_writer.codeFormat(hidden));
    }
}

QTextCharFormat InlineRenderer::shown(QTextCharFormat format) const
{
    if (m_html.bold)
        format.setFontWeight(QFont::Bold);
    if (m_html.italic)
        format.setFontItalic(true);
    if (m_html.underline)
        format.setFontUnderline(true);
    if (m_html.strike)
        format.setFontStrikeOut(true);
    if (m_html.subscript)
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    else if (m_html.superscript)
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    return m_html.code || m_html.key ? m_writer.codeFormat(format) : format;
}

} // namespace minuta
