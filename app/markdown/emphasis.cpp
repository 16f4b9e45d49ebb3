#include "app/markdown/emphasis.h"

#include "app/markdown/listlines.h"
#include "app/markdown/syntaxtree.h"

#include <algorithm>
#include <array>

namespace minuta {

namespace {

constexpr std::array<QChar, 2> delimiters{QChar(u'*'), QChar(u'_')};

/// Whether a run of so many delimiters holds the mark: of "***" both are part, of "**" only bold.
bool holdsMark(qsizetype run, qsizetype size)
{
    return size == 2 ? run >= 2 : run == 1 || run >= 3;
}

/// How many units of delimiter stand at position and go on in direction.
qsizetype runLength(QStringView text, qsizetype position, int direction, QChar delimiter, TextRange limit)
{
    qsizetype length = 0;
    while (limit.contains(position + direction * length) && text[position + direction * length] == delimiter)
        ++length;
    return length;
}

/// What emphasis of the line at position can be in: its text behind the markers.
TextRange lineText(const SyntaxTree &tree, qsizetype position)
{
    const qsizetype line = tree.lines().lineAt(position);
    const TextRange content = tree.lines().contentRange(tree.text(), line);
    return {std::min(content.begin + parseListLine(tree, line).contentColumn(), content.end), content.end};
}

struct Run
{
    TextRange range;
    bool opens = false;
    bool closes = false;
};

/// The runs of delimiter in line; one that the caret stands in is two.
QList<Run> runsOf(const SyntaxTree &tree, TextRange line, qsizetype caret, QChar delimiter)
{
    const QStringView text = tree.text();
    const auto isBlankAt = [&](qsizetype at) { return at < line.begin || at >= line.end || text[at].isSpace(); };
    const auto isWordAt = [&](qsizetype at) {
        return at >= line.begin && at < line.end && text[at].isLetterOrNumber() && delimiter == u'_';
    };
    QList<Run> runs;
    for (qsizetype at = line.begin; at < line.end; ++at) {
        if (text[at] == u'\\') {
            ++at;
            continue;
        }
        if (text[at] != delimiter)
            continue;
        Run run{{at, at + 1}};
        while (run.range.end < line.end && text[run.range.end] == delimiter && run.range.end != caret)
            ++run.range.end;
        run.opens = !isBlankAt(run.range.end) && !isWordAt(at - 1);
        // A blank just typed before the caret is still on its way out of the mark.
        run.closes = (!isBlankAt(at - 1) || (at == caret && !run.opens)) && !isWordAt(run.range.end);
        if (!isInCode(tree, TextRange{at, at}))
            runs.append(run);
        at = run.range.end - 1;
    }
    return runs;
}

} // namespace

std::optional<EmphasisMark> markOf(const SyntaxTree &tree, TextRange piece, qsizetype size)
{
    const QStringView text = tree.text();
    const TextRange line = tree.lines().contentRange(text, tree.lines().lineAt(piece.begin));
    for (const QChar delimiter : delimiters) {
        const qsizetype outside = std::min(runLength(text, piece.begin - 1, -1, delimiter, line),
                                           runLength(text, piece.end, 1, delimiter, line));
        if (holdsMark(outside, size))
            return EmphasisMark{{piece.begin - size, piece.begin}, {piece.end, piece.end + size}};
        const qsizetype inside = std::min(runLength(text, piece.begin, 1, delimiter, piece),
                                          runLength(text, piece.end - 1, -1, delimiter, piece));
        if (holdsMark(inside, size) && piece.size() > 2 * inside)
            return EmphasisMark{{piece.begin, piece.begin + size}, {piece.end - size, piece.end}};
    }
    return std::nullopt;
}

std::optional<EmphasisMark> markAround(const SyntaxTree &tree, qsizetype caret, qsizetype size)
{
    const TextRange line = lineText(tree, caret);
    if (caret < line.begin || isInCode(tree, TextRange{caret, caret}))
        return std::nullopt;
    for (const QChar delimiter : delimiters) {
        std::optional<Run> open;
        for (const Run &run : runsOf(tree, line, caret, delimiter)) {
            if (!holdsMark(run.range.size(), size))
                continue;
            if (!open || !run.closes) {
                open = run.opens ? std::optional(run) : open;
                continue;
            }
            if (open->range.begin <= caret && caret <= run.range.end) {
                const bool isBehind = caret == run.range.end;
                const bool isBefore = caret == open->range.begin;
                const qsizetype opening = isBefore ? open->range.begin : open->range.end - size;
                const qsizetype closing = isBehind ? run.range.end - size : run.range.begin;
                return EmphasisMark{{opening, opening + size}, {closing, closing + size}};
            }
            open.reset();
        }
    }
    return std::nullopt;
}

std::optional<MarkExit> markExit(const SyntaxTree &tree, qsizetype caret, const QList<qsizetype> &sizes)
{
    const QStringView text = tree.text();
    TextRange range{caret, caret};
    qsizetype emptied = 0;              // how much of the opening delimiters goes with the closing ones
    for (bool goesOn = true; goesOn;) { // "**_done|_**": one after the other
        goesOn = false;
        const qsizetype from = range.end;
        for (const qsizetype size : sizes) {
            const std::optional<EmphasisMark> mark = markAround(tree, from, size);
            if (!mark || mark->closing.begin != from)
                continue;
            range.end += size;
            emptied += mark->opening.end == caret && from == caret ? size : 0;
            goesOn = true;
        }
    }
    if (range.isEmpty())
        return std::nullopt;
    if (emptied > 0)
        return MarkExit{{caret - emptied, caret + emptied}, {}};
    while (text[range.begin - 1].isSpace())
        --range.begin;
    return MarkExit{range, text.sliced(caret, range.end - caret).toString()
                               + text.sliced(range.begin, caret - range.begin).toString()};
}

} // namespace minuta
