#include "ui/preview/previewselection.h"

#include "app/markdown/htmlbody.h"
#include "app/markdown/htmlpart.h"
#include "ui/preview/previewpage.h"

#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

void PreviewSelection::selectWord(PreviewPosition position, PreviewPage &page)
{
    const QTextBlock line = page.rendered(position.block).document().findBlock(position.position);
    const QString text = line.text();
    const auto isInWord = [&text](int at) { return text[at].isLetterOrNumber() || text[at] == u'_'; };
    int begin = position.position - line.position();
    int end = begin;
    while (begin > 0 && isInWord(begin - 1))
        --begin;
    while (end < text.size() && isInWord(end))
        ++end;
    m_anchor = {position.block, begin + line.position()};
    m_caret = {position.block, end + line.position()};
}

void PreviewSelection::selectAll(qsizetype blocks)
{
    if (blocks <= 0) {
        clear();
        return;
    }
    m_anchor = {0, 0};
    m_caret = {blocks - 1, blockEnd};
}

void PreviewSelection::follow(const BlockSplice &splice)
{
    if (m_anchor.block < 0)
        return;
    m_anchor.block = splice.mapped(m_anchor.block);
    m_caret.block = splice.mapped(m_caret.block);
    if (m_anchor.block < 0 || m_caret.block < 0)
        clear();
}

std::pair<int, int> PreviewSelection::inBlock(qsizetype block, int end) const
{
    const auto [first, last] = std::minmax(m_anchor, m_caret);
    if (isEmpty() || block < first.block || block > last.block)
        return {-1, -1};
    return {block == first.block ? std::min(first.position, end) : 0,
            block == last.block ? std::min(last.position, end) : end};
}

QString PreviewSelection::text(PreviewPage &page) const
{
    if (isEmpty())
        return {};
    const auto [first, last] = std::minmax(m_anchor, m_caret);
    QStringList parts;
    for (qsizetype i = first.block; i <= last.block && i < page.count(); ++i) {
        QString part;
        // Blocks in between are not rendered for this: there may be thousands.
        if (i == first.block || i == last.block) {
            const RenderedBlock &shown = page.rendered(i);
            const auto [begin, end] = inBlock(i, shown.endPosition());
            part = shown.text(begin, end);
        } else {
            part = page.blocks().plainText(i);
        }
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u'\n');
}

QString PreviewSelection::html(PreviewPage &page, const QString &definitions) const
{
    if (isEmpty())
        return {};
    const auto [first, last] = std::minmax(m_anchor, m_caret);
    QString result;
    for (qsizetype i = first.block; i <= last.block && i < page.count(); ++i)
        result += htmlOf(i, page, definitions);
    return result;
}

QString PreviewSelection::htmlOf(qsizetype block, PreviewPage &page, const QString &definitions) const
{
    const PreviewBlocks &blocks = page.blocks();
    if (blocks.kind(block) != PreviewBlocks::Kind::Text) {
        const QString label = blocks.plainText(block);
        return label.isEmpty() ? label : u"<p><em>"_s + label.toHtmlEscaped() + u"</em></p>\n"_s;
    }
    const QString html = htmlBody(definitions + blocks.lines(block).toString()).html;
    const auto [first, last] = std::minmax(m_anchor, m_caret);
    if (block != first.block && block != last.block)
        return html;
    const RenderedBlock &shown = page.rendered(block);
    const auto [begin, end] = inBlock(block, shown.endPosition());
    if (begin == 0 && end == shown.endPosition())
        return html;
    const auto unitsBefore = [&shown](int position) {
        return countedUnits(shown.text(0, position, RenderedBlock::TextPart::Plain));
    };
    const qsizetype units = countedUnits(blocks.plainText(block));
    const bool saysTheSame = unitsBefore(shown.endPosition()) == units; // but a table that is too large, or a long part
    const HtmlPartForm form = first.block == last.block ? HtmlPartForm::WordsOfOne : HtmlPartForm::Blocks;
    return saysTheSame ? htmlPart(html, unitsBefore(begin), unitsBefore(end), form) : html;
}

} // namespace minuta
