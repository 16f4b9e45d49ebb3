#include "app/markdown/listlines.h"

#include "app/markdown/syntaxtree.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

bool isBlank(QChar unit)
{
    return unit == u' ' || unit == u'\t';
}

int columns(QStringView blanks)
{
    int column = 0;
    for (const QChar unit : blanks)
        column += unit == u'\t' ? 4 - column % 4 : 1;
    return column;
}

int ListLine::contentWidth() const
{
    // An empty item's text begins one column behind its marker; so does one that begins with indented code.
    const int begin = columns(indent) + int(marker.size());
    const int width = columns(QString(begin, u' ') + gap) - begin;
    return begin + (width < 1 || width > 4 ? 1 : width);
}

ListLine parseListLine(QStringView line)
{
    static const QRegularExpression quotes(u"^(?: {0,3}>[ \\t]?)*"_s);
    static const QRegularExpression thematicBreak(u"^[ \\t]*([-*_])[ \\t]*(?:\\1[ \\t]*){2,}$"_s);
    static const QRegularExpression item(u"^(?:[-+*]|(\\d{1,9})[.)])(?=[ \\t]|$)"_s);
    static const QRegularExpression box(u"^\\[[ xX]\\](?:[ \\t]+|$)"_s);
    static const QRegularExpression atx(u"^#{1,6}[ \\t]+"_s);
    const auto takeBlanks = [](QStringView &rest) {
        qsizetype count = 0;
        while (count < rest.size() && isBlank(rest[count]))
            ++count;
        const QString blanks = rest.first(count).toString();
        rest = rest.sliced(count);
        return blanks;
    };

    ListLine parsed;
    parsed.quote = quotes.matchView(line).captured(0);
    QStringView rest = line.sliced(parsed.quote.size());
    const bool isBreak = thematicBreak.matchView(rest).hasMatch();
    parsed.indent = takeBlanks(rest);
    if (isBreak)
        return parsed;
    if (const auto match = item.matchView(rest); match.hasMatch()) {
        parsed.marker = match.captured(0);
        parsed.isOrdered = match.hasCaptured(1);
        rest = rest.sliced(parsed.marker.size());
        parsed.gap = takeBlanks(rest);
        parsed.task = box.matchView(rest).captured(0);
    } else {
        parsed.heading = atx.matchView(rest).captured(0);
    }
    return parsed;
}

ListLine parseListLine(const SyntaxTree &tree, qsizetype line)
{
    return parseListLine(tree.text(tree.lines().contentRange(tree.text(), line)));
}

namespace {

/// The lines of a node's range, which is relative to its block.
ItemLines linesOf(const SyntaxTree &tree, qsizetype block, const Node &node)
{
    const TextRange range = node.range.shifted(tree.blocks()[block].range.begin);
    return {tree.lines().lineAt(range.begin), tree.lines().lineAt(std::max(range.begin, range.end))};
}

template<typename Found> std::optional<Item> findItem(const SyntaxTree &tree, qsizetype line, Found found)
{
    const qsizetype block = tree.blockAt(tree.lines().start(line));
    if (block < 0)
        return std::nullopt;
    const auto nodes = tree.nodes(block);
    int index = -1;
    for (int i = 0; i < nodes->size(); ++i) {
        if (nodes->at(i).kind == NodeKind::ListItem && found(linesOf(tree, block, nodes->at(i))))
            index = i; // the innermost comes last
    }
    if (index < 0)
        return std::nullopt;

    const Node &node = nodes->at(index);
    Item item{linesOf(tree, block, node), block, node.parent, -1, {}, {}};
    for (int i = node.parent; i >= 0 && item.parentLine < 0; i = nodes->at(i).parent) {
        if (nodes->at(i).kind == NodeKind::ListItem)
            item.parentLine = linesOf(tree, block, nodes->at(i)).firstLine;
    }
    for (int i = nodes->at(node.parent).firstChild; i >= 0; i = nodes->at(i).nextSibling) {
        if (nodes->at(i).nextSibling == index)
            item.previous = linesOf(tree, block, nodes->at(i));
    }
    if (node.nextSibling >= 0)
        item.next = linesOf(tree, block, nodes->at(node.nextSibling));
    return item;
}

bool isCode(NodeKind kind)
{
    return kind == NodeKind::CodeBlock || kind == NodeKind::HtmlBlock;
}

/// Whether position stands inside a code span of text (GFM 0.29 §6.3: as many backticks at its end as at its begin).
bool isInCodeSpan(QStringView text, qsizetype position)
{
    const auto runAt = [&](qsizetype at) {
        qsizetype end = at;
        while (end < text.size() && text[end] == u'`')
            ++end;
        return end - at;
    };
    for (qsizetype begin = 0; begin < position;) {
        if (text[begin] == u'\\') {
            begin += 2;
            continue;
        }
        const qsizetype length = runAt(begin);
        if (length == 0) {
            ++begin;
            continue;
        }
        qsizetype close = begin + length;
        while (close < text.size()) {
            const qsizetype run = runAt(close);
            if (run == length)
                break;
            close += std::max<qsizetype>(run, 1);
        }
        if (close >= text.size()) {
            begin += length; // not closed: the backticks are text
            continue;
        }
        if (position < close + length)
            return true;
        begin = close + length;
    }
    return false;
}

} // namespace

std::optional<Item> itemAt(const SyntaxTree &tree, qsizetype line)
{
    return findItem(tree, line, [line](ItemLines lines) { return lines.firstLine == line; });
}

std::optional<Item> itemAround(const SyntaxTree &tree, qsizetype line)
{
    return findItem(tree, line, [line](ItemLines lines) { return lines.firstLine <= line && line <= lines.lastLine; });
}

bool isInCode(const SyntaxTree &tree, qsizetype line)
{
    const qsizetype block = tree.blockAt(tree.lines().start(line));
    if (block < 0)
        return false;
    const auto nodes = tree.nodes(block);
    return std::ranges::any_of(*nodes, [&](const Node &node) {
        if (!isCode(node.kind))
            return false;
        const ItemLines lines = linesOf(tree, block, node);
        return lines.firstLine <= line && line <= lines.lastLine;
    });
}

bool isInCode(const SyntaxTree &tree, TextRange range)
{
    const qsizetype first = tree.lines().lineAt(range.begin);
    const qsizetype last = tree.lines().lineAt(range.end);
    for (qsizetype line = first; line <= last; ++line) {
        if (isInCode(tree, line))
            return true;
    }
    const qsizetype block = tree.blockAt(range.begin);
    if (block < 0)
        return false;
    const TextRange whole = tree.blocks()[block].range;
    const auto nodes = tree.nodes(block);
    for (const Node &node : *nodes) {
        const bool holdsText =
            node.kind == NodeKind::Paragraph || node.kind == NodeKind::Heading || node.kind == NodeKind::TableCell;
        const TextRange leaf = node.range.shifted(whole.begin);
        if (holdsText && leaf.touches(range.begin)
            && (isInCodeSpan(tree.text(leaf), range.begin - leaf.begin)
                || (!range.isEmpty() && leaf.touches(range.end)
                    && isInCodeSpan(tree.text(leaf), range.end - leaf.begin)))) {
            return true;
        }
    }
    return false;
}

} // namespace minuta
