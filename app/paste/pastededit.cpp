#include "app/paste/pastededit.h"

#include "app/markdown/listlines.h"
#include "app/markdown/syntaxtree.h"
#include "app/tables/celltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = RichBlock::Kind;

/// Where blocks are pasted: the line around the selection, in its parts.
class PastePlace
{
public:
    PastePlace(const SyntaxTree &tree, TextRange selected, bool leavesItem)
        : m_tree(tree)
        , m_selected(selected)
        , m_line(tree.lines().lineAt(selected.begin))
        , m_lastLine(tree.lines().lineAt(selected.end))
        , m_before(tree.text({tree.lines().start(m_line), selected.begin}))
        , m_behind(tree.text({selected.end, tree.lines().contentRange(tree.text(), m_lastLine).end}))
        , m_head(parseListLine(m_before))
    {
        if (leavesItem) {
            ListLine quoteAlone;
            quoteAlone.quote = m_head.quote;
            m_head = quoteAlone;
        }
    }

    /// Markers before the caret, and no text.
    bool isAtContent() const { return m_head.heading.isEmpty() && m_before.size() <= m_head.contentColumn(); }
    /// Between the cells of a table's row, which text must not break.
    bool isInRow() const
    {
        const qsizetype block = m_tree.blockAt(m_selected.begin);
        return block >= 0 && m_tree.blocks()[block].kind == BlockKind::Table && m_line == m_lastLine
               && !m_before.trimmed().isEmpty() && !isBehindEmpty();
    }
    /// Text before the caret: no block can begin at it.
    bool isBehindText() const { return m_before.size() > m_head.contentColumn(); }
    bool isInItem() const { return m_head.isItem(); }
    bool isOrdered() const { return m_head.isOrdered; }
    const ListLine &head() const { return m_head; }
    bool isBehindEmpty() const { return m_behind.trimmed().isEmpty(); }
    /// What lines in the same item or quote begin with.
    QString containedIndent() const
    {
        return m_head.quote + (isInItem() ? QString(m_head.contentWidth(), u' ') : m_head.indent);
    }
    /// What lines of the same list begin with.
    QString listIndent() const { return m_head.quote + m_head.indent; }
    bool isBlankAbove() const
    {
        return m_line == 0 || content(m_line - 1).trimmed().isEmpty()
               || m_tree.blocks()[m_tree.blockAt(m_tree.lines().start(m_line - 1))].kind == BlockKind::Heading;
    }
    bool isBlankBelow() const
    {
        return m_lastLine + 1 >= m_tree.lines().lineCount() || content(m_lastLine + 1).trimmed().isEmpty();
    }
    bool isItemBelow() const
    {
        return m_lastLine + 1 < m_tree.lines().lineCount() && parseListLine(m_tree, m_lastLine + 1).isItem();
    }
    bool isItemAbove() const { return m_line > 0 && parseListLine(m_tree, m_line - 1).isItem(); }

private:
    QStringView content(qsizetype line) const { return m_tree.text(m_tree.lines().contentRange(m_tree.text(), line)); }

    const SyntaxTree &m_tree;
    TextRange m_selected;
    qsizetype m_line;
    qsizetype m_lastLine;
    QStringView m_before;
    QStringView m_behind;
    ListLine m_head;
};

void indent(QStringList &lines, const QString &by)
{
    for (QString &line : lines) {
        const bool isBlankLine = line.isEmpty();
        line.prepend(by);
        while (isBlankLine && line.endsWith(u' '))
            line.chop(1);
    }
}

/// Without the marker of the first item, which stands there already.
void removeFirstMarker(QStringList &lines)
{
    const ListLine first = parseListLine(lines.first());
    lines.first().remove(0, first.indent.size() + first.marker.size() + first.gap.size());
}

bool isLine(const RichBlocks &blocks)
{
    const auto isBreak = [](const RichSpan &span) { return span.kind == RichSpan::Kind::Break; };
    return blocks.size() == 1 && blocks.first().kind == Kind::Paragraph
           && std::ranges::none_of(blocks.first().spans, isBreak);
}

bool isText(const RichBlocks &blocks)
{
    return blocks.size() == 1 && blocks.first().kind == Kind::Paragraph;
}

/// lines so that the first goes on with that of place: behind its markers, or, where it is empty, on a line of its own.
void fitBegin(QStringList &lines, const PastePlace &place, const RichBlocks &blocks)
{
    const bool isList = blocks.first().kind == Kind::List;
    const bool continuesList = isList && place.isInItem() && blocks.first().isOrdered == place.isOrdered();
    if (!isText(blocks) && !place.isAtContent()) {
        indent(lines, continuesList ? place.listIndent() : place.containedIndent());
        if (!continuesList)
            lines.prepend(place.head().quote.trimmed());
        lines.prepend(QString());
        return;
    }
    const bool fillsItem = continuesList && place.isAtContent() && place.head().task.isEmpty();
    if (fillsItem)
        removeFirstMarker(lines);
    const QString first = lines.takeFirst();
    indent(lines, fillsItem ? place.listIndent() : place.containedIndent());
    lines.prepend(first);
    const bool isApart =
        place.isInItem() || !place.head().quote.isEmpty() || place.isBlankAbove() || (isList && place.isItemAbove());
    if (!isText(blocks) && !isApart)
        lines.prepend(QString());
}

/// lines so that what stands behind them is not read as part of them.
void fitEnd(QStringList &lines, const PastePlace &place, const RichBlocks &blocks)
{
    if (isText(blocks))
        return;
    const bool goesOnAsList = blocks.last().kind == Kind::List && place.isItemBelow();
    if (!place.isBehindEmpty()) {
        lines.append(place.head().quote.trimmed());
        lines.append(place.isInItem() ? place.containedIndent() : place.head().quote);
    } else if (!place.isBlankBelow() && !goesOnAsList) {
        lines.append(place.head().quote.trimmed());
    }
}

QStringList fittedLines(const PastePlace &place, const RichBlocks &blocks, const MarkdownStyle &style)
{
    if (place.isBehindText() && isLine(blocks))
        return inlineLines(blocks);
    QStringList lines = blockLines(blocks, style);
    fitBegin(lines, place, blocks);
    fitEnd(lines, place, blocks);
    return lines;
}

/// The begin of the line where nothing but an item's marker stands before position.
qsizetype withoutEmptyItem(const SyntaxTree &tree, qsizetype position)
{
    const qsizetype begin = tree.lines().start(tree.lines().lineAt(position));
    const ListLine head = parseListLine(tree.text({begin, position}));
    const bool isEmpty = head.isItem() && head.contentColumn() >= position - begin;
    return isEmpty ? begin + head.quote.size() : position;
}

} // namespace

QChar bulletNear(const SyntaxTree &tree, qsizetype position)
{
    QChar found;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const Block &block = tree.blocks()[i];
        if (block.kind != BlockKind::List || (block.range.begin > position && !found.isNull()))
            continue;
        const QString marker = parseListLine(tree, tree.lines().lineAt(block.range.begin)).marker;
        if (marker.size() == 1)
            found = marker.front();
    }
    return found.isNull() ? QChar(u'-') : found;
}

std::optional<TypedEdit> pastedBlocks(const SyntaxTree &tree, TextRange selection, const RichBlocks &blocks,
                                      MarkdownStyle style)
{
    TextRange selected{std::min(selection.begin, selection.end), std::max(selection.begin, selection.end)};
    if (blocks.isEmpty() || (!tree.text().isEmpty() && isInCode(tree, selected)))
        return std::nullopt;
    const bool hasHeading =
        std::ranges::any_of(blocks, [](const RichBlock &block) { return block.kind == Kind::Heading; });
    if (hasHeading)
        selected.begin = withoutEmptyItem(tree, selected.begin);
    const auto replaced = [&](const QString &text) {
        const qsizetype caret = selected.begin + text.size();
        return TypedEdit{TextChange::replacing(tree.text(), selected, text), {caret, caret}};
    };
    const PastePlace place(tree, selected, hasHeading);
    if (place.isInRow())
        return replaced(cellText(inlineLines(blocks).join(u' ')));
    const ListLine &head = place.head();
    if (head.isItem() && !head.isOrdered)
        style.bullet = head.marker.front();
    else if (head.isItem())
        style.numberEnd = head.marker.back();

    const QString ending = toString(lineEndingNear(tree.text(), tree.lines(), selected.begin)).toString();
    return replaced(fittedLines(place, blocks, style).join(ending));
}

} // namespace minuta
