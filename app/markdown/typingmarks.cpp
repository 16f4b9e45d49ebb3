// The keys for emphasis and links; those for lists and lines are in typing.cpp.

#include "app/markdown/emphasis.h"
#include "app/markdown/linksource.h"
#include "app/markdown/listlines.h"
#include "app/markdown/syntaxtree.h"
#include "app/markdown/typing.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

TextRange ordered(TextRange selection)
{
    return {std::min(selection.begin, selection.end), std::max(selection.begin, selection.end)};
}

bool isWordUnit(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || unit == u'_' || unit == u'\''
           || unit == u'’';
}

bool isInWord(QStringView text, qsizetype i)
{
    if (i < 0 || i >= text.size())
        return false;
    // A hyphen between letters is part of the word.
    return isWordUnit(text[i])
           || (text[i] == u'-' && i > 0 && isWordUnit(text[i - 1]) && i + 1 < text.size() && isWordUnit(text[i + 1]));
}

TextRange wordAt(QStringView text, qsizetype position, TextRange line)
{
    TextRange word{position, position};
    while (word.begin > line.begin && isInWord(text, word.begin - 1))
        --word.begin;
    while (word.end < line.end && isInWord(text, word.end))
        ++word.end;
    return word;
}

TextRange trimmed(QStringView text, TextRange range)
{
    while (range.begin < range.end && text[range.begin].isSpace())
        ++range.begin;
    while (range.begin < range.end && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

/// What a mark goes around: emphasis does not reach over list items, headings or paragraphs, so each selected line's
/// text by itself, behind its markers and without blanks at its ends.
QList<TextRange> pieces(const SyntaxTree &tree, TextRange selected)
{
    QList<TextRange> result;
    const qsizetype last = tree.lines().lineAt(selected.end);
    for (qsizetype line = tree.lines().lineAt(selected.begin); line <= last; ++line) {
        const TextRange content = tree.lines().contentRange(tree.text(), line);
        const qsizetype begin = content.begin + parseListLine(tree, line).contentColumn();
        TextRange piece{std::max(selected.begin, begin), std::min(selected.end, content.end)};
        if (piece.begin < piece.end)
            piece = trimmed(tree.text(), piece);
        if (piece.begin < piece.end)
            result.append(piece);
    }
    return result;
}

/// Nothing is selected: out of the mark whose end the caret has reached, back into one that it stands beside, away with
/// one around it; else a mark around the word, or an empty one to type into.
TypedEdit toggledAtCaret(const SyntaxTree &tree, qsizetype caret, QStringView marker)
{
    const QStringView text = tree.text();
    const qsizetype size = marker.size();
    if (const auto exit = markExit(tree, caret, {size})) {
        const qsizetype behind = exit->range.begin + exit->text.size();
        return {TextChange::replacing(text, exit->range, exit->text).minimized(), {behind, behind}};
    }
    if (const auto mark = markAround(tree, caret, size)) {
        if (caret == mark->closing.end)
            return {{}, {mark->closing.begin, mark->closing.begin}};
        if (caret == mark->opening.begin)
            return {{}, {mark->opening.end, mark->opening.end}};
        const ChangeSet change(
            {TextChange::replacing(text, mark->opening, {}), TextChange::replacing(text, mark->closing, {})});
        const qsizetype after = change.mapPosition(caret, Bias::After);
        return {change, {after, after}};
    }
    const TextRange word = wordAt(text, caret, tree.lines().contentRange(text, tree.lines().lineAt(caret)));
    const QString both = marker.toString();
    if (word.isEmpty())
        return {TextChange::replacing(text, word, both + both), {caret + size, caret + size}};
    return {ChangeSet({TextChange::replacing(text, {word.begin, word.begin}, both),
                       TextChange::replacing(text, {word.end, word.end}, both)}),
            {caret + size, caret + size}};
}

bool isAddress(QStringView text)
{
    static const QRegularExpression address(u"^(?:(?:https?|ftp)://|mailto:)[^\\s<>]+$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return address.matchView(text).hasMatch();
}

bool holdsLineEnding(QStringView text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

} // namespace

std::optional<TypedEdit> toggledMarker(const SyntaxTree &tree, TextRange selection, TextRange field, QStringView marker)
{
    const TextRange selected = ordered(selection);
    if (!field.contains(selected) || isInCode(tree, selected))
        return std::nullopt;
    if (selected.isEmpty())
        return toggledAtCaret(tree, selected.begin, marker);
    const QList<TextRange> marked = pieces(tree, selected);
    if (marked.isEmpty())
        return std::nullopt;

    QList<TextChange> removing;
    QList<TextChange> adding;
    for (const TextRange piece : marked) {
        if (const std::optional<EmphasisMark> mark = markOf(tree, piece, marker.size())) {
            removing.append(TextChange::replacing(tree.text(), mark->opening, {}));
            removing.append(TextChange::replacing(tree.text(), mark->closing, {}));
        } else {
            adding.append(TextChange::replacing(tree.text(), {piece.begin, piece.begin}, marker.toString()));
            adding.append(TextChange::replacing(tree.text(), {piece.end, piece.end}, marker.toString()));
        }
    }
    const ChangeSet change(adding.isEmpty() ? removing : adding);
    // The selection stays inside of the mark: what is typed next belongs to it too.
    TextRange after{change.mapPosition(marked.first().begin, Bias::After),
                    change.mapPosition(marked.last().end, Bias::Before)};
    if (selection.begin > selection.end)
        std::swap(after.begin, after.end);
    return TypedEdit{change, after};
}

std::optional<TypedEdit> linked(const SyntaxTree &tree, TextRange selection, TextRange field)
{
    TextRange selected = ordered(selection);
    if (!field.contains(selected) || isInCode(tree, selected) || holdsLineEnding(tree.text(selected)))
        return std::nullopt;
    if (selected.isEmpty()) {
        const qsizetype line = tree.lines().lineAt(selected.begin);
        selected = wordAt(tree.text(), selected.begin, tree.lines().contentRange(tree.text(), line));
    } else if (!tree.text(selected).trimmed().isEmpty()) {
        selected = trimmed(tree.text(), selected);
    }
    const QString text = tree.text(selected).toString();
    const bool isDestination = isAddress(text);
    const QString link = isDestination ? u"[](%1)"_s.arg(asDestination(text)) : u"[%1]()"_s.arg(asLinkText(text));
    // Where something is missing: the text, or the address.
    const qsizetype caret = selected.begin + (isDestination || text.isEmpty() ? 1 : link.size() - 1);
    return TypedEdit{TextChange::replacing(tree.text(), selected, link), {caret, caret}};
}

std::optional<TypedEdit> pastedOver(const SyntaxTree &tree, TextRange selection, const QString &pasted)
{
    const TextRange selected = trimmed(tree.text(), ordered(selection));
    const QString address = pasted.trimmed();
    const QStringView text = tree.text(selected);
    if (selected.isEmpty() || !isAddress(address) || isAddress(text) || holdsLineEnding(text) || text.contains("]("_L1)
        || isInCode(tree, selected)) {
        return std::nullopt;
    }
    const QString link = u"[%1](%2)"_s.arg(asLinkText(text), asDestination(address));
    const qsizetype caret = selected.begin + link.size();
    return TypedEdit{TextChange::replacing(tree.text(), selected, link), {caret, caret}};
}

ChangeSet toggledTask(const SyntaxTree &tree, TextRange checkBox)
{
    const bool isOpen = tree.text(checkBox).trimmed().isEmpty();
    return TextChange::replacing(tree.text(), checkBox, isOpen ? u"x"_s : u" "_s);
}

} // namespace minuta
