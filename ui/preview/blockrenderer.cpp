#include "ui/preview/blockrenderer.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <limits>

namespace minuta {

using namespace Qt::StringLiterals;

namespace {

/// Inline tags without attributes that change how text looks. Everything else is shown as it is written.
struct HtmlState
{
    int bold = 0;
    int italic = 0;
    int underline = 0;
    int strike = 0;
    int code = 0;
    int key = 0;
    int subscript = 0;
    int superscript = 0;
    int chipBegin = -1;
};

/// text as Qt's text classes can hold it: a paragraph separator or frame mark in it would begin a new block or frame.
QString harmless(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result) {
        const char16_t unit = c.unicode();
        if (unit == u'\n')
            c = QChar::LineSeparator;
        else if (unit == u'\r' || unit == 0x2029 || unit == 0xfdd0 || unit == 0xfdd1 || unit == 0xfffc || unit == 0)
            c = QChar::ReplacementCharacter;
    }
    return result;
}

bool isClosedComment(QStringView html)
{
    return html.startsWith("<!--"_L1) && html.indexOf("-->"_L1) == html.size() - 3;
}

BlockKind blockKind(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Heading: return BlockKind::Heading;
    case NodeKind::ThematicBreak: return BlockKind::ThematicBreak;
    case NodeKind::BlockQuote: return BlockKind::BlockQuote;
    case NodeKind::List: return BlockKind::List;
    case NodeKind::CodeBlock: return BlockKind::CodeBlock;
    case NodeKind::HtmlBlock: return BlockKind::HtmlBlock;
    case NodeKind::Table: return BlockKind::Table;
    default: return BlockKind::Paragraph;
    }
}

QString elided(const QString &text, qsizetype longest)
{
    return text.size() <= longest ? text : text.first(longest / 2) + u'…' + text.last(longest / 2);
}

} // namespace

class BlockRenderer
{
    Q_DECLARE_TR_FUNCTIONS(minuta::BlockRenderer)

public:
    BlockRenderer(const NodeList &nodes, QStringView source, const PreviewStyle &style, const RenderOptions &options);
    std::unique_ptr<RenderedBlock> rendered();

private:
    struct Level
    {
        NodeKind kind = NodeKind::List;
        qreal indent = 0; ///< of the text in it
        bool isTight = false;
        bool isOrdered = false;
        int number = 0;
        int depth = 0; ///< of bullets
        int mark = -1; ///< a quote's bar
    };

    void walk();
    bool enter(int node); ///< whether to go on with its children
    void leave(int node);
    void beginText(int node, qreal gap, qreal padding = 0, const QFont *font = nullptr, qreal lineHeight = 0,
                   Qt::Alignment alignment = {});
    qreal gap() const;
    qreal indent() const { return m_levels.isEmpty() ? 0 : m_levels.last().indent; }
    QTextBlockFormat blockFormat(qreal inset, qreal lineHeight) const;
    void addPlace(qsizetype source);

    void enterList(int node);
    void enterItem(int node);
    void addHeading(int node);
    void addCode(int node);
    void addHtml(int node);
    void addBreak(int node);
    void addTable(int node);
    void addTableAsText(int node);
    void addNotes();

    void addInlines(int leaf, const QTextCharFormat &base);
    void addImage(int node, const QTextCharFormat &format);
    void addInlineHtml(const QString &html, const QTextCharFormat &format);
    void beginChip(int &counter, const QTextCharFormat &format);
    void endChip(int &counter, PreviewChip::Kind kind, const QTextCharFormat &format);
    void writeChipEdge(QTextCharFormat format);
    QTextCharFormat shown(QTextCharFormat format) const;
    void write(QStringView text, const QTextCharFormat &format);
    void writeAddition(const QString &text, QTextCharFormat format);
    QTextCharFormat codeFormat(const QTextCharFormat &base) const;
    bool isCut() const { return m_left <= 0; }

    const NodeList &m_nodes;
    QStringView m_source;
    const PreviewStyle &m_style;
    const RenderOptions &m_options;
    std::unique_ptr<RenderedBlock> m_result;
    QTextCursor m_cursor;
    QTextCharFormat m_textFormat;
    QList<Level> m_levels;
    QList<PreviewMark> m_pendingMarks;
    QList<PreviewTarget> m_pendingTasks;
    HtmlState m_html;
    qsizetype m_left = previewlimits::units;
    qsizetype m_skippedLevels = 0;
    qreal m_gapBelow = 0;
    qreal m_paddingBelow = 0;
    int m_currentLink = -1;
    bool m_isFirst = true;
    bool m_isFlattened = false;
    bool m_isTableTooLarge = false;
};

BlockRenderer::BlockRenderer(const NodeList &nodes, QStringView source, const PreviewStyle &style,
                             const RenderOptions &options)
    : m_nodes(nodes)
    , m_source(source)
    , m_style(style)
    , m_options(options)
    , m_result(std::make_unique<RenderedBlock>(style))
    , m_cursor(&m_result->m_document)
{
    if (options.showsAll)
        m_left = std::numeric_limits<qsizetype>::max();
    m_textFormat.setForeground(style.text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(QFontMetricsF(style.codeFont).horizontalAdvance(u' ') * 4);
    m_result->m_document.setDefaultTextOption(option);
}

std::unique_ptr<RenderedBlock> BlockRenderer::rendered()
{
    if (m_nodes.isEmpty())
        return std::move(m_result);
    for (const Node &node : m_nodes) {
        if (node.kind == NodeKind::Text && !node.literal.isEmpty()) {
            m_result->m_isRightToLeft = node.literal.isRightToLeft();
            break;
        }
    }
    m_cursor.beginEditBlock();
    walk();
    addNotes();
    m_cursor.endEditBlock();
    const Node &root = m_nodes.first();
    m_result->m_isEmpty = m_isFirst;
    m_result->m_paddingBottom = m_paddingBelow;
    m_result->m_marginTop = m_style.marginTop(blockKind(root.kind), root.level);
    m_result->m_marginBottom = m_style.marginBottom(blockKind(root.kind), root.level);
    return std::move(m_result);
}

void BlockRenderer::walk()
{
    // Not recursive: a text may nest its blocks as deep as it likes.
    int node = 0;
    for (;;) {
        if (enter(node) && m_nodes[node].firstChild >= 0 && !isCut()) {
            node = m_nodes[node].firstChild;
            continue;
        }
        leave(node);
        while (node > 0 && (m_nodes[node].nextSibling < 0 || isCut())) {
            node = m_nodes[node].parent;
            leave(node);
        }
        if (node <= 0)
            return;
        node = m_nodes[node].nextSibling;
    }
}

bool BlockRenderer::enter(int node)
{
    const Node &entered = m_nodes[node];
    switch (entered.kind) {
    case NodeKind::List:
    case NodeKind::ListItem:
    case NodeKind::BlockQuote:
        if (m_levels.size() >= previewlimits::nesting) {
            ++m_skippedLevels;
            m_isFlattened = true;
            return true;
        }
        if (entered.kind == NodeKind::List) {
            enterList(node);
        } else if (entered.kind == NodeKind::ListItem) {
            enterItem(node);
        } else {
            Level level{.kind = NodeKind::BlockQuote, .indent = indent()};
            if (m_levels.size() < previewlimits::indents) {
                m_pendingMarks.append({.kind = PreviewMark::Kind::QuoteBar, .indent = indent()});
                level.mark = int(m_result->m_marks.size() + m_pendingMarks.size()) - 1;
                level.indent += m_style.em;
            }
            m_levels.append(level);
        }
        return true;
    case NodeKind::Heading: addHeading(node); return false;
    case NodeKind::CodeBlock: addCode(node); return false;
    case NodeKind::HtmlBlock: addHtml(node); return false;
    case NodeKind::ThematicBreak: addBreak(node); return false;
    case NodeKind::Table: addTable(node); return false;
    default: {
        beginText(node, gap());
        QTextCharFormat format = m_textFormat;
        if (std::ranges::any_of(m_levels, [](const Level &level) { return level.kind == NodeKind::BlockQuote; }))
            format.setForeground(m_style.dim);
        if (isInline(entered.kind)) { // the tree gives what is nested too deep as one text
            m_isFlattened = true;
            write(entered.literal, format);
        } else {
            addInlines(node, format);
        }
        return false;
    }
    }
}

void BlockRenderer::leave(int node)
{
    const NodeKind kind = m_nodes[node].kind;
    if (kind != NodeKind::List && kind != NodeKind::ListItem && kind != NodeKind::BlockQuote)
        return;
    if (m_skippedLevels > 0) {
        --m_skippedLevels;
        return;
    }
    if (!m_pendingMarks.isEmpty())
        beginText(node, gap()); // an empty item or quote shows its mark
    const Level level = m_levels.takeLast();
    if (level.mark >= 0 && level.mark < m_result->m_marks.size())
        m_result->m_marks[level.mark].lastBlock = m_cursor.blockNumber();
    if (kind != NodeKind::ListItem && !m_isFirst && (m_levels.isEmpty() || !m_levels.last().isTight))
        m_gapBelow = std::max(m_gapBelow, m_style.blockGap());
}

qreal BlockRenderer::gap() const
{
    return !m_levels.isEmpty() && m_levels.last().isTight ? m_style.itemGap() : m_style.blockGap();
}

QTextBlockFormat BlockRenderer::blockFormat(qreal inset, qreal lineHeight) const
{
    QTextBlockFormat format;
    const qreal reading = indent() + inset;
    format.setLeftMargin(m_result->m_isRightToLeft ? inset : reading);
    format.setRightMargin(m_result->m_isRightToLeft ? reading : inset);
    format.setLineHeight(lineHeight > 0 ? lineHeight : m_style.lineHeight(), QTextBlockFormat::MinimumHeight);
    return format;
}

void BlockRenderer::beginText(int node, qreal gap, qreal padding, const QFont *font, qreal lineHeight,
                              Qt::Alignment alignment)
{
    QTextBlockFormat format = blockFormat(padding, lineHeight);
    if (alignment)
        format.setAlignment(alignment);
    QTextCharFormat characters = m_textFormat;
    if (font)
        characters.setFont(*font);
    if (m_isFirst) {
        m_result->m_paddingTop = padding;
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(characters);
    } else {
        format.setTopMargin(std::max(gap, m_gapBelow) + m_paddingBelow + padding);
        m_cursor.insertBlock(format, characters);
    }
    m_isFirst = false;
    m_gapBelow = 0;
    m_paddingBelow = 0;
    m_left -= 16; // blocks without text cost as well
    const int number = m_cursor.blockNumber();
    for (PreviewMark &mark : m_pendingMarks)
        mark.firstBlock = mark.lastBlock = number;
    m_result->m_marks += std::exchange(m_pendingMarks, {});
    for (PreviewTarget &task : m_pendingTasks)
        task.begin = task.end = m_cursor.position();
    m_result->m_targets += std::exchange(m_pendingTasks, {});
    addPlace(m_nodes[node].range.begin);
}

void BlockRenderer::addPlace(qsizetype source)
{
    // Places ascend in the text as they do on the page.
    const qsizetype last = m_result->m_places.isEmpty() ? 0 : m_result->m_places.last().source;
    m_result->m_places.append({m_cursor.position(), std::max(last, source)});
}

void BlockRenderer::enterList(int node)
{
    const Node &list = m_nodes[node];
    Level level{.kind = NodeKind::List,
                .indent = indent(),
                .isTight = list.isTight,
                .isOrdered = list.isOrdered,
                .number = list.level};
    level.depth = int(std::ranges::count_if(
        m_levels, [](const Level &outer) { return outer.kind == NodeKind::List && !outer.isOrdered; }));
    const bool isInTightItem = !m_levels.isEmpty() && m_levels.last().isTight;
    if (!m_isFirst && !isInTightItem)
        m_gapBelow = std::max(m_gapBelow, m_style.blockGap());
    if (m_levels.size() < 2 * previewlimits::indents) { // an item is a level as well
        qreal step = m_style.listStep();
        if (list.isOrdered) {
            qint64 number = list.level;
            for (int item = list.firstChild; item >= 0; item = m_nodes[item].nextSibling)
                ++number;
            const QFontMetricsF metrics(m_style.font);
            step = std::max(step, metrics.horizontalAdvance(QString::number(number - 1) + u'.') + m_style.em * 0.75);
        }
        level.indent += step;
    }
    m_levels.append(level);
}

void BlockRenderer::enterItem(int node)
{
    const Node &item = m_nodes[node];
    const Level list = m_levels.isEmpty() ? Level() : m_levels.last();
    PreviewMark mark{.kind = PreviewMark::Kind::Bullet, .indent = list.indent, .value = std::min(list.depth, 2)};
    if (item.task != TaskState::None) {
        mark.kind = PreviewMark::Kind::CheckBox;
        mark.value = item.task == TaskState::Done;
        PreviewTarget task{
            .kind = PreviewTarget::Kind::TaskBox, .checkBox = item.checkBox, .isDone = item.task == TaskState::Done};
        task.mark = int(m_result->m_marks.size() + m_pendingMarks.size());
        m_pendingTasks.append(task);
    } else if (list.isOrdered) {
        mark.kind = PreviewMark::Kind::Number;
        mark.value = list.number;
    }
    m_pendingMarks.append(mark);
    if (!m_levels.isEmpty() && m_levels.last().number < std::numeric_limits<int>::max())
        ++m_levels.last().number;
    m_levels.append({.kind = NodeKind::ListItem, .indent = list.indent, .isTight = list.isTight});
}

void BlockRenderer::addHeading(int node)
{
    const int level = m_nodes[node].level;
    QFont font = m_style.font;
    font.setPixelSize(int(m_style.headingSize(level)));
    font.setWeight(QFont::DemiBold);
    beginText(node, m_style.marginTop(BlockKind::Heading, level), 0, &font, m_style.headingLineHeight(level));
    QTextCharFormat format = m_textFormat;
    format.setFont(font);
    if (level == 6)
        format.setForeground(m_style.dim);
    addInlines(node, format);
    if (level <= 2) {
        const int number = m_cursor.blockNumber();
        m_result->m_marks.append({.kind = PreviewMark::Kind::HeadingRule,
                                  .firstBlock = number,
                                  .lastBlock = number,
                                  .indent = indent(),
                                  .padding = m_style.headingRuleGap(level)});
        m_paddingBelow = m_style.headingRuleGap(level) + 1;
    }
    m_gapBelow = m_style.marginBottom(BlockKind::Heading, level);
}

void BlockRenderer::addCode(int node)
{
    const Node &block = m_nodes[node];
    QString code = block.literal;
    if (code.endsWith(u'\n'))
        code.chop(1);
    const qreal padding = m_style.codePadding();
    beginText(node, gap(), padding, &m_style.codeFont, m_style.em * 1.4);
    const int number = m_cursor.blockNumber();
    m_result->m_marks.append({.kind = PreviewMark::Kind::CodeBlock,
                              .firstBlock = number,
                              .lastBlock = number,
                              .indent = indent(),
                              .padding = padding});
    m_paddingBelow = padding;
    m_gapBelow = gap();

    const QTextCharFormat format = codeFormat(m_textFormat);
    QList<CodeFormat> formats;
    if (m_options.highlight && !block.info.isEmpty()) {
        const auto found = m_options.highlight(code, block.info);
        m_result->m_awaitsHighlighting |= !found.has_value();
        formats = found.value_or(QList<CodeFormat>());
    }
    const int begin = m_cursor.position();
    qsizetype written = 0;
    for (const CodeFormat &piece : std::as_const(formats)) {
        if (piece.begin < written || piece.begin + piece.length > code.size())
            continue;
        write(QStringView(code).sliced(written, piece.begin - written), format);
        QTextCharFormat coloured = format;
        coloured.merge(piece.format);
        coloured.setForeground(readable(coloured.foreground().color(), m_style.codeBackground, m_style.text));
        write(QStringView(code).sliced(piece.begin, piece.length), coloured);
        written = piece.begin + piece.length;
    }
    write(QStringView(code).sliced(written), format);

    // Each line is a place, so that a click finds it. Lines of source and of code go side by side: a fence adds one
    // in front.
    qsizetype source = block.range.begin;
    const auto nextLine = [this](qsizetype from) {
        while (from < m_source.size() && m_source[from] != u'\n' && m_source[from] != u'\r')
            ++from;
        const bool isPair = from + 1 < m_source.size() && m_source[from] == u'\r' && m_source[from + 1] == u'\n';
        return std::min(m_source.size(), from + (isPair ? 2 : 1));
    };
    if (block.isFenced)
        source = nextLine(source);
    const int end = m_cursor.position();
    for (qsizetype line = code.indexOf(u'\n'); line >= 0 && begin + line < end; line = code.indexOf(u'\n', line + 1)) {
        source = nextLine(source);
        const qsizetype last = m_result->m_places.last().source;
        m_result->m_places.append({int(begin + line + 1), std::max(last, source)});
    }
}

void BlockRenderer::addHtml(int node)
{
    const QString html = m_nodes[node].literal.trimmed();
    if (isClosedComment(html) || html.isEmpty())
        return;
    beginText(node, gap(), 0, &m_style.codeFont, m_style.em * 1.4);
    QTextCharFormat format = codeFormat(m_textFormat);
    format.setForeground(m_style.dim);
    format.setProperty(RenderedBlock::IsHtml, true);
    write(html, format);
    m_gapBelow = gap();
}

void BlockRenderer::addBreak(int node)
{
    QFont font = m_style.font;
    font.setPixelSize(std::max(1, int(m_style.em * 0.3)));
    beginText(node, m_style.em, 0, &font, m_style.em * 0.6);
    const int number = m_cursor.blockNumber();
    m_result->m_marks.append(
        {.kind = PreviewMark::Kind::ThematicBreak, .firstBlock = number, .lastBlock = number, .indent = indent()});
    m_gapBelow = m_style.em;
}

void BlockRenderer::addTable(int node)
{
    qsizetype rows = 0;
    qsizetype columns = 0;
    for (int row = m_nodes[node].firstChild; row >= 0; row = m_nodes[row].nextSibling, ++rows) {
        if (rows > 0)
            continue;
        for (int cell = m_nodes[row].firstChild; cell >= 0; cell = m_nodes[cell].nextSibling)
            ++columns;
    }
    if (rows == 0 || columns == 0 || columns > previewlimits::columns || rows * columns > previewlimits::cells) {
        addTableAsText(node);
        return;
    }
    if (!m_pendingMarks.isEmpty())
        beginText(node, gap()); // the mark of an item that begins with a table

    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderBrush(m_style.rule);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(std::round(m_style.em * 0.45));
    if (m_result->m_isRightToLeft)
        format.setRightMargin(indent());
    else
        format.setLeftMargin(indent());
    if (!m_isFirst)
        format.setTopMargin(std::max(gap(), m_gapBelow) + m_paddingBelow);
    m_paddingBelow = 0;
    m_gapBelow = gap();
    QTextTable *table = m_cursor.insertTable(int(rows), int(columns), format);
    m_isFirst = false;

    // Collapsed borders are drawn only where cells have them too.
    QTextTableCellFormat plain;
    plain.setBorder(1);
    plain.setBorderBrush(m_style.rule);
    plain.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    QTextTableCellFormat striped = plain;
    striped.setBackground(m_style.stripe);
    QTextBlockFormat cellBlock;
    int r = 0;
    for (int row = m_nodes[node].firstChild; row >= 0 && !isCut(); row = m_nodes[row].nextSibling, ++r) {
        int c = 0;
        for (int cell = m_nodes[row].firstChild; cell >= 0 && c < columns; cell = m_nodes[cell].nextSibling, ++c) {
            QTextTableCell shownCell = table->cellAt(r, c);
            shownCell.setFormat(r > 0 && r % 2 == 0 ? striped : plain);
            m_cursor.setPosition(shownCell.firstPosition());
            Qt::Alignment alignment = r == 0 ? Qt::AlignHCenter : Qt::AlignLeading;
            switch (m_nodes[cell].alignment) {
            case CellAlignment::Left: alignment = Qt::AlignLeft; break;
            case CellAlignment::Center: alignment = Qt::AlignHCenter; break;
            case CellAlignment::Right: alignment = Qt::AlignRight; break;
            case CellAlignment::None: break;
            }
            cellBlock.setAlignment(alignment);
            m_cursor.setBlockFormat(cellBlock);
            addPlace(m_nodes[cell].range.begin);
            QTextCharFormat text = m_textFormat;
            if (m_nodes[row].isHeader)
                text.setFontWeight(QFont::DemiBold);
            m_left -= 8;
            addInlines(cell, text);
        }
    }
    m_cursor.movePosition(QTextCursor::End);
}

void BlockRenderer::addTableAsText(int node)
{
    m_isTableTooLarge = true;
    beginText(node, gap(), 0, &m_style.codeFont, m_style.em * 1.4);
    const TextRange range = m_nodes[node].range;
    const qsizetype begin = std::clamp<qsizetype>(range.begin, 0, m_source.size());
    const QStringView source = m_source.sliced(begin, std::clamp(range.end, begin, m_source.size()) - begin);
    QString text = source.first(std::min(source.size(), m_left + 1)).toString();
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    write(text, codeFormat(m_textFormat));
    m_gapBelow = gap();
}

void BlockRenderer::addNotes()
{
    const auto note = [this](const QString &text, const QColor &color) {
        m_levels.clear();
        m_pendingMarks.clear();
        m_pendingTasks.clear();
        beginText(0, m_style.blockGap());
        m_result->m_places.removeLast();
        QTextCharFormat format = m_textFormat;
        format.setForeground(color);
        format.setFontItalic(true);
        const int begin = m_cursor.position();
        writeAddition(text, format);
        return begin;
    };
    if (m_isFlattened)
        note(tr("Nested too deep to be shown as it is: the innermost levels stand side by side here."), m_style.dim);
    if (m_isTableTooLarge)
        note(tr("This table is too large to be shown as a table."), m_style.dim);
    if (isCut()) {
        const int begin = note(tr("This part is very long, and only its begin is shown. Show all"), m_style.link);
        m_result->m_targets.append({.kind = PreviewTarget::Kind::ShowAll, .begin = begin, .end = m_cursor.position()});
    }
}

void BlockRenderer::addInlines(int leaf, const QTextCharFormat &base)
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
    while (node >= 0 && !isCut()) {
        const Node &entered = m_nodes[node];
        QTextCharFormat format = open.last().format;
        bool hasInside = false;
        switch (entered.kind) {
        case NodeKind::Text: write(entered.literal, shown(format)); break;
        case NodeKind::SoftBreak: write(u" ", shown(format)); break;
        case NodeKind::LineBreak: write(u"\n", shown(format)); break;
        case NodeKind::CodeSpan: {
            const int begin = m_cursor.position();
            writeChipEdge(shown(format));
            write(entered.literal, codeFormat(shown(format)));
            writeChipEdge(shown(format));
            m_result->m_chips.append({PreviewChip::Kind::Code, begin, m_cursor.position()});
            break;
        }
        case NodeKind::HtmlInline: addInlineHtml(entered.literal, format); break;
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
            open.append({format, m_cursor.position()});
            node = entered.firstChild;
            continue;
        }
        // Out of all that ends here.
        while (m_nodes[node].nextSibling < 0 || isCut()) {
            node = m_nodes[node].parent;
            if (node == leaf || node < 0)
                break;
            const Open closed = open.takeLast();
            if (m_currentLink == node) {
                m_result->m_targets.append({.kind = PreviewTarget::Kind::Link,
                                            .begin = closed.begin,
                                            .end = m_cursor.position(),
                                            .link = linkTarget(m_nodes[node].literal)});
                m_currentLink = -1;
            }
        }
        if (node == leaf || node < 0)
            break;
        node = m_nodes[node].nextSibling;
    }
    if (m_html.chipBegin >= 0)
        m_result->m_chips.append({PreviewChip::Kind::Code, m_html.chipBegin, m_cursor.position()});
    m_html = {};
}

void BlockRenderer::addImage(int node, const QTextCharFormat &format)
{
    const Node &image = m_nodes[node];
    const LinkTarget target = linkTarget(image.literal);
    const QString nbsp(QChar::Nbsp);
    const int begin = m_cursor.position();
    // Room for the picture's sign, which is painted.
    writeAddition(nbsp.repeated(6), format);
    const QString description = plainText(m_nodes, node);
    if (description.isEmpty())
        writeAddition(tr("Image"), format);
    else
        write(description, format);
    QTextCharFormat small = format;
    small.setForeground(m_style.dim);
    small.setProperty(QTextFormat::FontPixelSize, std::max(1, int(m_style.em * 0.85)));
    writeAddition(nbsp + nbsp + elided(harmless(shownTarget(target)), 60) + nbsp, small);
    m_result->m_chips.append({PreviewChip::Kind::Image, begin, m_cursor.position()});
    if (m_currentLink < 0)
        m_result->m_targets.append(
            {.kind = PreviewTarget::Kind::Link, .begin = begin, .end = m_cursor.position(), .link = target});
}

void BlockRenderer::writeChipEdge(QTextCharFormat format)
{
    format.setProperty(QTextFormat::FontPixelSize, std::max(1, int(m_style.em * 0.7)));
    writeAddition(QString(QChar::Nbsp), format);
}

void BlockRenderer::beginChip(int &counter, const QTextCharFormat &format)
{
    if (counter++ == 0) {
        m_html.chipBegin = m_cursor.position();
        writeChipEdge(format);
    }
}

void BlockRenderer::endChip(int &counter, PreviewChip::Kind kind, const QTextCharFormat &format)
{
    counter = std::max(0, counter - 1);
    if (counter == 0 && m_html.chipBegin >= 0) {
        writeChipEdge(format);
        m_result->m_chips.append({kind, m_html.chipBegin, m_cursor.position()});
        m_html.chipBegin = -1;
    }
}

void BlockRenderer::addInlineHtml(const QString &html, const QTextCharFormat &format)
{
    QTextCharFormat hidden = shown(format);
    hidden.setProperty(RenderedBlock::IsHtml, true);
    if (isClosedComment(html))
        return;
    const QString tag = html.size() > 12 ? QString() : html.toLower().remove(u' ');
    const auto toggle = [](int &counter, bool isEnd) { counter = std::max(0, counter + (isEnd ? -1 : 1)); };
    const bool isEnd = tag.startsWith("</"_L1);
    const QString name = tag.sliced(std::min<qsizetype>(tag.size(), isEnd ? 2 : 1));
    if (tag == "<br>"_L1 || tag == "<br/>"_L1)
        write(u"\n", hidden);
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
        write(html, codeFormat(hidden));
    }
}

QTextCharFormat BlockRenderer::shown(QTextCharFormat format) const
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
    return m_html.code || m_html.key ? codeFormat(format) : format;
}

QTextCharFormat BlockRenderer::codeFormat(const QTextCharFormat &base) const
{
    QTextCharFormat format = base;
    format.setFontFamilies(m_style.codeFont.families());
    format.setFontFixedPitch(true);
    const int size = base.intProperty(QTextFormat::FontPixelSize); // larger in a heading
    format.setProperty(QTextFormat::FontPixelSize, size > 0 ? int(size * 0.9) : m_style.codeFont.pixelSize());
    return format;
}

void BlockRenderer::write(QStringView text, const QTextCharFormat &format)
{
    if (text.isEmpty() || isCut())
        return;
    QStringView fitting = text.first(std::min(text.size(), m_left));
    if (fitting.size() < text.size() && fitting.size() > 1 && fitting.last().isHighSurrogate())
        fitting.chop(1);
    m_cursor.insertText(harmless(fitting), format);
    m_left = fitting.size() < text.size() ? 0 : m_left - text.size();
}

void BlockRenderer::writeAddition(const QString &text, QTextCharFormat format)
{
    format.setProperty(RenderedBlock::IsAddition, true);
    m_cursor.insertText(harmless(text), format);
}

std::unique_ptr<RenderedBlock> renderBlock(const NodeList &nodes, QStringView source, const PreviewStyle &style,
                                           const RenderOptions &options)
{
    return BlockRenderer(nodes, source, style, options).rendered();
}

} // namespace minuta
