#include "app/paste/htmlreader.h"

#include "app/paste/htmlelements.h"
#include "app/paste/htmlgrid.h"
#include "app/paste/htmltree.h"
#include "app/paste/inlinestyle.h"
#include "app/paste/sourcetext.h"
#include "app/paste/spanbuffer.h"

#include <QRegularExpression>
#include <QScopedValueRollback>

#include <gumbo.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = RichBlock::Kind;

constexpr int deepestBlocks = 24; ///< lists and quotes in each other; what is deeper stands in the last of them

class HtmlReader
{
public:
    /// Nothing where there is a table that is too large for minutes.
    std::optional<RichBlocks> read(const GumboNode &root)
    {
        RichBlocks blocks = nested([&] { readNode(root, {}); });
        return m_isRefused ? std::nullopt : std::optional(std::move(blocks));
    }

private:
    template<typename Read> RichBlocks nested(const Read &read);
    void readChildren(const GumboNode &element, const InlineStyle &style);
    void readNode(const GumboNode &node, const InlineStyle &style);
    void readElement(const GumboNode &element, const CssStyle &css, const InlineStyle &style);
    void readHeading(const GumboNode &element, int level, const InlineStyle &style);
    void readList(const GumboNode &element, const InlineStyle &style);
    void readListChild(const GumboNode &child, RichBlock &list, const InlineStyle &style);
    void readQuote(const GumboNode &element, const InlineStyle &style);
    void readCode(const GumboNode &element);
    void readTable(const GumboNode &element, const InlineStyle &style);
    void readListParagraph(const GumboNode &element, int level, const InlineStyle &style);
    void readCheckBox(const GumboNode &element);
    void readImage(const GumboNode &element, const InlineStyle &style);
    RichSpans flatSpans(const GumboNode &element, const InlineStyle &style, bool byBreaks);
    void endParagraph();
    void add(RichBlock block)
    {
        endParagraph();
        m_blocks->append(std::move(block));
    }

    SpanBuffer m_spans;
    RichBlocks *m_blocks = nullptr;
    RichBlock *m_item = nullptr;    ///< whose content is read; a box ticks it
    qsizetype m_listParagraph = -1; ///< the list in m_blocks that is made of a word processor's paragraphs
    int m_blockDepth = 0;
    bool m_isRefused = false;
};

/// What read finds, as blocks of its own.
template<typename Read> RichBlocks HtmlReader::nested(const Read &read)
{
    RichBlocks blocks;
    const QScopedValueRollback into(m_blocks, &blocks);
    const QScopedValueRollback<qsizetype> listParagraph(m_listParagraph, -1);
    const SpanBuffer outside = std::exchange(m_spans, {});
    read();
    endParagraph();
    m_spans = outside;
    return blocks;
}

void HtmlReader::endParagraph()
{
    for (RichSpans &spans : m_spans.take()) {
        RichBlock paragraph;
        paragraph.spans = std::move(spans);
        m_blocks->append(std::move(paragraph));
    }
}

void HtmlReader::readChildren(const GumboNode &element, const InlineStyle &style)
{
    forEachChild(element, [&](const GumboNode &child) { readNode(child, style); });
}

void HtmlReader::readNode(const GumboNode &node, const InlineStyle &style)
{
    if (isText(node)) {
        m_spans.addText(QString::fromUtf8(node.v.text.text), style);
        return;
    }
    if (!isElement(node) || isLeftOut(node))
        return;
    const CssStyle css = readCss(attributeOf(node, "style"));
    if (isHidden(node, css))
        return;
    if (m_isRefused)
        return;
    readElement(node, css, style.inside(node, css));
}

void HtmlReader::readElement(const GumboNode &element, const CssStyle &css, const InlineStyle &style)
{
    const GumboTag tag = element.v.element.tag;
    if (tag == GUMBO_TAG_P && css.listLevel > 0) {
        readListParagraph(element, css.listLevel, style);
    } else if (isParagraphLike(tag)) {
        endParagraph();
        readChildren(element, style);
        endParagraph();
    } else if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) {
        readHeading(element, tag - GUMBO_TAG_H1 + 1, style);
    } else if (isList(tag)) {
        readList(element, style);
    } else if (tag == GUMBO_TAG_BLOCKQUOTE) {
        readQuote(element, style);
    } else if (isCode(tag)) {
        readCode(element);
    } else if (tag == GUMBO_TAG_TABLE) {
        readTable(element, style);
    } else if (tag == GUMBO_TAG_HR) {
        add({.kind = Kind::Rule});
    } else if (tag == GUMBO_TAG_BR) {
        m_spans.addBreak();
    } else if (tag == GUMBO_TAG_IMG) {
        readImage(element, style);
    } else if (tag == GUMBO_TAG_INPUT) {
        readCheckBox(element);
    } else if (isLineLike(tag) || css.isBlock) {
        m_spans.endLine();
        readChildren(element, style);
        m_spans.endLine();
    } else {
        readChildren(element, style);
    }
}

/// All text in an element, without the blocks that Markdown cannot hold there.
RichSpans HtmlReader::flatSpans(const GumboNode &element, const InlineStyle &style, bool byBreaks)
{
    const QScopedValueRollback<RichBlock *> item(m_item, nullptr);
    const RichBlocks blocks = nested([&] { readChildren(element, style); });
    QList<RichSpans> texts;
    const auto collect = [&](const RichBlocks &all, const auto &self) -> void {
        for (const RichBlock &block : all) {
            RichSpans spans = block.spans;
            if (block.kind == Kind::Code) {
                for (const QString &line : block.text.split(u'\n')) {
                    if (RichSpan code{.kind = RichSpan::Kind::Code, .text = line.trimmed()}; !code.text.isEmpty())
                        texts.append({code});
                }
            } else if (!spans.isEmpty()) {
                texts.append(spans);
            }
            self(block.blocks, self);
            for (const QList<RichSpans> &row : block.rows)
                texts += row;
        }
    };
    collect(blocks, collect);
    RichSpans flat = joined(texts, byBreaks);
    if (!byBreaks) {
        for (RichSpan &span : flat) {
            if (span.kind == RichSpan::Kind::Break)
                span = {.kind = RichSpan::Kind::Text, .text = u" "_s};
        }
    }
    return flat;
}

/// Whether all text is bold: where that goes without saying, it is not said.
bool isAllBold(const RichSpans &spans)
{
    return std::ranges::all_of(spans, [](const RichSpan &span) {
        return span.isBold || span.kind == RichSpan::Kind::Break || span.text.trimmed().isEmpty();
    });
}

void withoutBold(RichSpans &spans)
{
    for (RichSpan &span : spans)
        span.isBold = false;
}

void HtmlReader::readHeading(const GumboNode &element, int level, const InlineStyle &style)
{
    RichBlock heading{.kind = Kind::Heading, .spans = flatSpans(element, style, false), .level = level};
    if (isAllBold(heading.spans))
        withoutBold(heading.spans);
    if (!heading.spans.isEmpty())
        add(std::move(heading));
}

void HtmlReader::readList(const GumboNode &element, const InlineStyle &style)
{
    if (m_blockDepth >= deepestBlocks) {
        endParagraph();
        readChildren(element, style);
        return;
    }
    const QScopedValueRollback deeper(m_blockDepth, m_blockDepth + 1);
    RichBlock list{.kind = Kind::List, .isOrdered = element.v.element.tag == GUMBO_TAG_OL};
    if (list.isOrdered)
        list.level = startOf(attributeOf(element, "start"));
    forEachChild(element, [&](const GumboNode &child) { readListChild(child, list, style); });
    if (!list.blocks.isEmpty())
        add(std::move(list));
}

void HtmlReader::readListChild(const GumboNode &child, RichBlock &list, const InlineStyle &style)
{
    if (!isElement(child) && !(isText(child) && child.type != GUMBO_NODE_WHITESPACE))
        return;
    if (isElement(child) && child.v.element.tag == GUMBO_TAG_LI) {
        const CssStyle css = readCss(attributeOf(child, "style"));
        if (isHidden(child, css))
            return;
        RichBlock item{.kind = Kind::Item};
        if (attributeOf(child, "role") == "checkbox"_L1)
            item.task = attributeOf(child, "aria-checked") == "true"_L1 ? TaskState::Done : TaskState::Open;
        if (list.isOrdered && list.blocks.isEmpty() && !attributeOf(child, "value").isEmpty())
            list.level = startOf(attributeOf(child, "value"));
        const QScopedValueRollback ticked(m_item, &item);
        item.blocks = nested([&] { readChildren(child, style.inside(child, css)); });
        list.blocks.append(std::move(item));
        return;
    }
    // A list right in a list is nested in the item before; anything else is an item by itself.
    RichBlocks blocks = nested([&] { readNode(child, style); });
    if (blocks.isEmpty())
        return;
    if (list.blocks.isEmpty() || blocks.first().kind != Kind::List)
        list.blocks.append({.kind = Kind::Item});
    list.blocks.last().blocks += std::move(blocks);
}

void HtmlReader::readQuote(const GumboNode &element, const InlineStyle &style)
{
    const bool isQuote = m_blockDepth < deepestBlocks;
    const QScopedValueRollback deeper(m_blockDepth, m_blockDepth + 1);
    RichBlocks blocks = nested([&] { readChildren(element, style); });
    endParagraph();
    if (!isQuote)
        *m_blocks += std::move(blocks);
    else if (!blocks.isEmpty())
        m_blocks->append({.kind = Kind::Quote, .blocks = std::move(blocks)});
}

void HtmlReader::readCode(const GumboNode &element)
{
    RichBlock code{.kind = Kind::Code, .info = languageOf(element)};
    forEachChild(element, [&](const GumboNode &child) { takeText(child, code.text); });
    code.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar::Null);
    if (code.text.endsWith(u'\n'))
        code.text.chop(1);
    if (!code.text.trimmed().isEmpty())
        add(std::move(code));
}

void HtmlReader::readTable(const GumboNode &element, const InlineStyle &style)
{
    endParagraph();
    if (isLayout(element)) {
        const auto readPart = [&](const GumboNode &part, const auto &self) -> void {
            const GumboTag tag = isElement(part) ? part.v.element.tag : GUMBO_TAG_UNKNOWN;
            if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION) {
                endParagraph();
                readNode(part, style);
            } else if (isElement(part)) {
                forEachChild(part, [&](const GumboNode &child) { self(child, self); });
            }
        };
        readPart(element, readPart);
        endParagraph();
        return;
    }
    forEachChild(element, [&](const GumboNode &child) {
        if (isElement(child) && child.v.element.tag == GUMBO_TAG_CAPTION)
            readNode(child, style);
    });
    const auto rows = readGrid(element, [&](const GumboNode &cell) {
        const CssStyle css = readCss(attributeOf(cell, "style"));
        return isHidden(cell, css) ? RichSpans() : flatSpans(cell, style.inside(cell, css), true);
    });
    m_isRefused = m_isRefused || !rows;
    if (!rows || rows->isEmpty() || rows->first().isEmpty())
        return;
    RichBlock table{.kind = Kind::Table, .rows = *rows};
    for (RichSpans &header : table.rows.first()) {
        if (isAllBold(header))
            withoutBold(header);
    }
    add(std::move(table));
}

/// An item as a word processor writes it: a paragraph with a level, and its number as text.
void HtmlReader::readListParagraph(const GumboNode &element, int level, const InlineStyle &style)
{
    endParagraph();
    QString text;
    takeText(element, text);
    static const QRegularExpression number(u"^\\s*(\\d{1,9}|[A-Za-z])[.)]"_s);
    const QRegularExpressionMatch numbered = number.match(text);
    RichBlock item{.kind = Kind::Item};
    item.blocks = nested([&] { readChildren(element, style); });

    const bool goesOn = m_listParagraph >= 0 && m_listParagraph + 1 == m_blocks->size();
    RichBlocks *blocks = m_blocks;
    for (int i = 1;; ++i) {
        if (blocks->isEmpty() || blocks->last().kind != Kind::List || (i == 1 && !goesOn)) {
            blocks->append({.kind = Kind::List,
                            .level = numbered.hasMatch() ? startOf(numbered.captured(1)) : 0,
                            .isOrdered = numbered.hasMatch()});
        }
        RichBlock &list = blocks->last();
        if (i >= level || list.blocks.isEmpty()) {
            list.blocks.append(std::move(item));
            break;
        }
        blocks = &list.blocks.last().blocks;
    }
    m_listParagraph = m_blocks->size() - 1;
}

void HtmlReader::readCheckBox(const GumboNode &element)
{
    if (m_item == nullptr || attributeOf(element, "type").compare("checkbox"_L1, Qt::CaseInsensitive) != 0)
        return;
    const bool isChecked = gumbo_get_attribute(&element.v.element.attributes, "checked") != nullptr;
    m_item->task = isChecked ? TaskState::Done : TaskState::Open;
}

void HtmlReader::readImage(const GumboNode &element, const InlineStyle &style)
{
    const auto isDot = [&](const char *name) {
        const QString size = attributeOf(element, name);
        return size == "1"_L1 || size == "0"_L1; // counts readers
    };
    if (isDot("width") && isDot("height"))
        return;
    const QString address = fitAddress(attributeOf(element, "src"));
    const bool isPicture = !address.startsWith("mailto:"_L1, Qt::CaseInsensitive) && !isEmoji(element);
    m_spans.addImage(attributeOf(element, "alt"), isPicture ? address : QString(), style);
}

} // namespace

std::optional<RichBlocks> readHtml(QStringView html)
{
    const HtmlTree tree(html.toUtf8());
    if (tree.root() == nullptr || isSourceText(*tree.root()))
        return std::nullopt;
    HtmlReader reader;
    auto blocks = reader.read(*tree.root());
    return blocks && !blocks->isEmpty() ? blocks : std::nullopt;
}

} // namespace minuta
