#include "ui/rendering/blockrenderer.h"

#include "app/markdown/nodelines.h"
#include "ui/rendering/inlinerenderer.h"
#include "ui/rendering/textwriter.h"
#include "ui/widgets/palettecolors.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <limits>

namespace minuta {

using namespace Qt::StringLiterals;

namespace {

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
    void addItemMark(const Node &item, const Level &list);
    void addHeading(int node);
    void addCode(int node);
    void addHtml(int node);
    void addBreak(int node);
    void addTable(int node);
    void addTableAsText(int node);
    void addLinePlaces(int begin, QStringView lines, qsizetype source);
    qsizetype behindLine(qsizetype from) const;
    void addNotes();

    const NodeList &m_nodes;
    QStringView m_source;
    const PreviewStyle &m_style;
    const RenderOptions &m_options;
    std::unique_ptr<RenderedBlock> m_result;
    TextWriter m_writer;
    InlineRenderer m_inlines;
    QTextCursor &m_cursor;
    QTextCharFormat m_textFormat;
    QList<Level> m_levels;
    QList<PreviewMark> m_pendingMarks;
    QList<PreviewTarget> m_pendingTasks;
    qsizetype m_skippedLevels = 0;
    qreal m_gapBelow = 0;
    qreal m_paddingBelow = 0;
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
    , m_writer(m_result->m_document, style,
               options.showsAll ? std::numeric_limits<qsizetype>::max() : previewlimits::units)
    , m_inlines(nodes, style, *m_result, m_writer)
    , m_cursor(m_writer.cursor())
{
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
        if (enter(node) && m_nodes[node].firstChild >= 0 && !m_writer.isFull()) {
            node = m_nodes[node].firstChild;
            continue;
        }
        leave(node);
        while (node > 0 && (m_nodes[node].nextSibling < 0 || m_writer.isFull())) {
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
            m_writer.write(entered.literal, format);
        } else {
            m_inlines.render(node, format);
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
    m_writer.spend(16); // blocks without text cost as well
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
    if (item.level != continuedItem)
        addItemMark(item, list);
    if (!m_levels.isEmpty() && m_levels.last().number < std::numeric_limits<int>::max())
        ++m_levels.last().number;
    m_levels.append({.kind = NodeKind::ListItem, .indent = list.indent, .isTight = list.isTight});
}

void BlockRenderer::addItemMark(const Node &item, const Level &list)
{
    PreviewMark mark{.kind = PreviewMark::Kind::Bullet, .indent = list.indent, .value = std::min(list.depth, 2)};
    if (item.task != TaskState::None) {
        mark.kind = PreviewMark::Kind::CheckBox;
        mark.value = item.task == TaskState::Done;
        PreviewTarget task{
            .kind = PreviewTarget::Kind::TaskBox, .checkBox = item.checkBox, .isDone = item.task == TaskState::Done};
        task.mark = int(m_result->m_marks.size() + m_pendingMarks.size());
        if (m_options.offersTasks)
            m_pendingTasks.append(task);
    } else if (list.isOrdered) {
        mark.kind = PreviewMark::Kind::Number;
        mark.value = list.number;
    }
    m_pendingMarks.append(mark);
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
    m_inlines.render(node, format);
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

    const QTextCharFormat format = m_writer.codeFormat(m_textFormat);
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
        m_writer.write(QStringView(code).sliced(written, piece.begin - written), format);
        QTextCharFormat coloured = format;
        coloured.merge(piece.format);
        coloured.setForeground(readable(coloured.foreground().color(), m_style.codeBackground, m_style.text));
        m_writer.write(QStringView(code).sliced(piece.begin, piece.length), coloured);
        written = piece.begin + piece.length;
    }
    m_writer.write(QStringView(code).sliced(written), format);

    addLinePlaces(begin, code, block.isFenced ? behindLine(block.range.begin) : block.range.begin);
}

/// Each line is a place, so that a click finds it. What is shown from begin on, lines, stands line by line from source
/// on, but for what each line begins with.
void BlockRenderer::addLinePlaces(int begin, QStringView lines, qsizetype source)
{
    const int end = m_cursor.position();
    for (qsizetype line = lines.indexOf(u'\n'); line >= 0 && begin + line < end;
         line = lines.indexOf(u'\n', line + 1)) {
        source = behindLine(source);
        const qsizetype last = m_result->m_places.last().source;
        m_result->m_places.append({int(begin + line + 1), std::max(last, source)});
    }
}

/// Where the line behind that around from begins.
qsizetype BlockRenderer::behindLine(qsizetype from) const
{
    while (from < m_source.size() && m_source[from] != u'\n' && m_source[from] != u'\r')
        ++from;
    const bool isPair = from + 1 < m_source.size() && m_source[from] == u'\r' && m_source[from + 1] == u'\n';
    return std::min(m_source.size(), from + (isPair ? 2 : 1));
}

void BlockRenderer::addHtml(int node)
{
    const QString html = m_nodes[node].literal.trimmed();
    if (isClosedComment(html) || html.isEmpty())
        return;
    beginText(node, gap(), 0, &m_style.codeFont, m_style.em * 1.4);
    QTextCharFormat format = m_writer.codeFormat(m_textFormat);
    format.setForeground(m_style.dim);
    format.setProperty(RenderedBlock::IsHtml, true);
    m_writer.write(html, format);
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
    plain.setBackground(m_style.base); // the current section's colour would make stripes of its own
    QTextTableCellFormat striped = plain;
    striped.setBackground(m_style.stripe);
    QTextBlockFormat cellBlock;
    int r = 0;
    for (int row = m_nodes[node].firstChild; row >= 0 && !m_writer.isFull(); row = m_nodes[row].nextSibling, ++r) {
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
            m_writer.spend(8);
            m_inlines.render(cell, text);
        }
    }
    m_cursor.movePosition(QTextCursor::End);
}

/// Each row is a text block of its own: Qt's layout goes through all of a block to tell where something stands in it.
void BlockRenderer::addTableAsText(int node)
{
    m_isTableTooLarge = true;
    const QTextCharFormat format = m_writer.codeFormat(m_textFormat);
    const TextRange range = m_nodes[node].range;
    const qsizetype end = std::min(range.end, m_source.size());
    qreal above = gap();
    for (qsizetype row = range.begin; row < end && !m_writer.isFull(); row = behindLine(row)) {
        beginText(node, std::exchange(above, 0), 0, &m_style.codeFont, m_style.em * 1.4);
        qsizetype rowEnd = std::min(end, behindLine(row));
        while (rowEnd > row && (m_source[rowEnd - 1] == u'\n' || m_source[rowEnd - 1] == u'\r'))
            --rowEnd;
        m_result->m_places.last().source = std::max(m_result->m_places.last().source, row);
        m_writer.write(m_source.sliced(row, rowEnd - row), format);
    }
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
        m_writer.writeAddition(text, format);
        return begin;
    };
    if (m_isFlattened)
        note(tr("Nested too deep to be shown as it is: the innermost levels stand side by side here."), m_style.dim);
    if (m_isTableTooLarge)
        note(tr("This table is too large to be shown as a table."), m_style.dim);
    if (m_writer.isFull()) {
        const int begin = note(tr("This part is very long, and only its begin is shown. Show all"), m_style.link);
        m_result->m_targets.append({.kind = PreviewTarget::Kind::ShowAll, .begin = begin, .end = m_cursor.position()});
    }
}

std::unique_ptr<RenderedBlock> renderBlock(const NodeList &nodes, QStringView source, const PreviewStyle &style,
                                           const RenderOptions &options)
{
    return BlockRenderer(nodes, source, style, options).rendered();
}

} // namespace minuta
