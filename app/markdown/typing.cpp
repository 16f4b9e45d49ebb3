#include "app/markdown/typing.h"

#include "app/markdown/emphasis.h"
#include "app/markdown/listlines.h"
#include "app/markdown/syntaxtree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

TextRange ordered(TextRange selection)
{
    return {std::min(selection.begin, selection.end), std::max(selection.begin, selection.end)};
}

TextRange caretAt(qsizetype position)
{
    return {position, position};
}

/// The key is ours, and there is nothing for it to do.
TypedEdit nothing(TextRange selection)
{
    return {{}, selection};
}

QString lineEndingAt(const SyntaxTree &tree, qsizetype position)
{
    return toString(lineEndingNear(tree.text(), tree.lines(), position)).toString();
}

/// The marker of the item that follows one with the marker of line.
QString nextMarker(const ListLine &line, bool repeatsNumber)
{
    if (!line.isOrdered)
        return line.marker;
    const qint64 number = line.number() + (repeatsNumber ? 0 : 1);
    return QString::number(number) + line.marker.last(1);
}

/// Whether the items before this one all have its number, as in "1. 1. 1.".
bool repeatsNumber(const SyntaxTree &tree, qsizetype line, const ListLine &parsed)
{
    const std::optional<Item> item = itemAt(tree, line);
    if (!parsed.isOrdered || !item || !item->previous)
        return false;
    return parseListLine(tree, item->previous->firstLine).marker == parsed.marker;
}

bool isBlankLine(const SyntaxTree &tree, qsizetype line)
{
    return tree.text(tree.lines().contentRange(tree.text(), line)).trimmed().isEmpty();
}

/// What line becomes when Enter ends the list or quote it was to go on: quote, behind a blank line. Text right below an
/// item or a quote would go on with that (GFM 0.29 §5.1, paragraph continuation text), and before an item that is not
/// number 1 it would take that in (§5.3).
TypedEdit ended(const SyntaxTree &tree, qsizetype line, const QString &quote, bool goesOnAbove)
{
    const TextRange content = tree.lines().contentRange(tree.text(), line);
    const QString ending = lineEndingAt(tree, content.begin);
    QString text = quote;
    if (goesOnAbove)
        text.prepend(QString(quote).trimmed() + ending);
    const qsizetype caret = content.begin + text.size();
    if (line + 1 < tree.lines().lineCount()) {
        const ListLine next = parseListLine(tree, line + 1);
        if (next.isOrdered && next.number() != 1)
            text += ending + QString(quote).trimmed();
    }
    return {TextChange::replacing(tree.text(), content, text).minimized(), caretAt(caret)};
}

/// Enter on an item that says nothing: out of the list it stands in.
TypedEdit leaveItem(const SyntaxTree &tree, qsizetype line, const ListLine &parsed)
{
    const TextRange content = tree.lines().contentRange(tree.text(), line);
    const std::optional<Item> item = itemAt(tree, line);
    if (item && item->parentLine >= 0) {
        const ListLine parent = parseListLine(tree, item->parentLine);
        const QString begin = !parent.isItem() ? parsed.quote
                                               : parent.quote + parent.indent
                                                     + nextMarker(parent, repeatsNumber(tree, item->parentLine, parent))
                                                     + parent.gap + (parent.task.isEmpty() ? QString() : u"[ ] "_s);
        return {TextChange::replacing(tree.text(), content, begin).minimized(), caretAt(content.begin + begin.size())};
    }
    const bool goesOnAbove = line > 0 && itemAround(tree, line - 1) && !isBlankLine(tree, line - 1);
    return ended(tree, line, parsed.quote, goesOnAbove);
}

/// Blanks as wide as the markers before column of a line, so that what follows belongs to the same item.
QString continuation(const ListLine &parsed)
{
    QString blanks = parsed.quote + parsed.indent;
    if (parsed.isItem())
        blanks += QString(parsed.marker.size() + std::max<qsizetype>(parsed.gap.size(), 1), u' ');
    return blanks;
}

qsizetype blanksAfter(const SyntaxTree &tree, qsizetype position, qsizetype end)
{
    qsizetype behind = position;
    while (behind < end && isBlank(tree.text()[behind]))
        ++behind;
    return behind - position;
}

/// Code in an item or a quote begins where their text does, or it falls out of them.
std::optional<TypedEdit> newLineInCode(const SyntaxTree &tree, TextRange selected, qsizetype line)
{
    const ListLine parsed = parseListLine(tree, line);
    const std::optional<Item> item = itemAround(tree, line);
    const qsizetype before = tree.lines().start(line) + parsed.quote.size() + parsed.indent.size();
    if (selected.begin < before || (!item && parsed.quote.isEmpty()))
        return std::nullopt;
    QString begin = parsed.quote;
    if (item) {
        const int width = parseListLine(tree, item->firstLine).contentWidth();
        const bool isIndented = line != item->firstLine && columns(parsed.indent) >= width;
        begin += isIndented ? parsed.indent : QString(width, u' ');
    }
    begin.prepend(lineEndingAt(tree, selected.begin));
    return TypedEdit{TextChange::replacing(tree.text(), selected, begin), caretAt(selected.begin + begin.size())};
}

} // namespace

std::optional<TypedEdit> newLine(const SyntaxTree &tree, TextRange selection, TextRange field)
{
    const TextRange selected = ordered(selection);
    const qsizetype line = tree.lines().lineAt(selected.begin);
    if (!field.contains(selected))
        return std::nullopt;
    if (isInCode(tree, line))
        return newLineInCode(tree, selected, line);
    const TextRange content = tree.lines().contentRange(tree.text(), line);
    const ListLine parsed = parseListLine(tree, line);
    const QStringView says = tree.text({std::min(content.begin + parsed.contentColumn(), content.end), content.end});
    const bool isEmpty = says.trimmed().isEmpty();
    if (selected.begin < content.begin + parsed.contentColumn())
        return std::nullopt; // before or inside the marker
    const std::optional<MarkExit> exit =
        selected.isEmpty() ? markExit(tree, selected.begin, {2, 1}) : std::optional<MarkExit>();

    QString begin;
    if (parsed.isItem()) {
        if (isEmpty && selected.isEmpty())
            return leaveItem(tree, line, parsed);
        begin = parsed.quote + parsed.indent + nextMarker(parsed, repeatsNumber(tree, line, parsed))
                + (parsed.gap.isEmpty() ? u" "_s : parsed.gap) + (parsed.task.isEmpty() ? QString() : u"[ ] "_s);
    } else if (!parsed.quote.isEmpty()) {
        if (isEmpty && selected.isEmpty())
            return ended(tree, line, {}, line > 0 && !parseListLine(tree, line - 1).quote.isEmpty());
        begin = parsed.quote + parsed.indent;
    } else if (!parsed.indent.isEmpty() && !isEmpty && itemAround(tree, line)) {
        begin = parsed.indent;
    } else if (!exit) {
        return std::nullopt;
    }
    TextRange replaced = exit ? exit->range : selected;
    replaced.end += blanksAfter(tree, replaced.end, std::max(replaced.end, content.end));
    begin.prepend((exit ? exit->text.trimmed() : QString()) + lineEndingAt(tree, selected.begin));
    return TypedEdit{TextChange::replacing(tree.text(), replaced, begin).minimized(),
                     caretAt(replaced.begin + begin.size())};
}

std::optional<TypedEdit> hardBreak(const SyntaxTree &tree, TextRange selection, TextRange field)
{
    const TextRange selected = ordered(selection);
    const qsizetype line = tree.lines().lineAt(selected.begin);
    if (!field.contains(selected) || isInCode(tree, line))
        return std::nullopt;
    const qsizetype block = tree.blockAt(selected.begin);
    if (block < 0 || tree.blocks()[block].kind == BlockKind::Heading || tree.blocks()[block].kind == BlockKind::Table)
        return std::nullopt; // they end with their line
    const TextRange content = tree.lines().contentRange(tree.text(), line);
    const ListLine parsed = parseListLine(tree, line);
    const qsizetype from = content.begin + parsed.contentColumn();
    if (selected.begin <= from || tree.text({from, selected.begin}).trimmed().isEmpty())
        return std::nullopt;

    // Blanks that stand there already count.
    qsizetype blanks = 0;
    while (tree.text()[selected.begin - blanks - 1] == u' ')
        ++blanks;
    const QString inserted =
        QString(std::max<qsizetype>(2 - blanks, 0), u' ') + lineEndingAt(tree, selected.begin) + continuation(parsed);
    const TextRange replaced{selected.begin,
                             selected.end + blanksAfter(tree, selected.end, std::max(selected.end, content.end))};
    return TypedEdit{TextChange::replacing(tree.text(), replaced, inserted), caretAt(replaced.begin + inserted.size())};
}

namespace {

/// The lines a selection is about; one that ends at a line's begin does not mean that line.
struct Lines
{
    qsizetype first = 0;
    qsizetype last = 0;
    bool areSeveral() const { return first < last; }
};

Lines selectedLines(const SyntaxTree &tree, TextRange selected)
{
    Lines lines{tree.lines().lineAt(selected.begin), tree.lines().lineAt(selected.end)};
    if (lines.areSeveral() && tree.lines().start(lines.last) == selected.end)
        --lines.last;
    return lines;
}

/// The selected lines, and what is nested in the items that begin on them.
Lines withNested(const SyntaxTree &tree, Lines lines)
{
    Lines result = lines;
    for (qsizetype line = lines.first; line <= lines.last; ++line) {
        if (const std::optional<Item> item = itemAt(tree, line))
            result.last = std::max(result.last, item->lastLine);
    }
    return result;
}

constexpr int plainStep = 4;

/// What indents an item under the one before it: as other items of the list are indented where that is enough for
/// CommonMark, else up to the text of the item before.
QString listStep(const SyntaxTree &tree, const Item &item)
{
    const ListLine own = parseListLine(tree, item.firstLine);
    const ListLine before = parseListLine(tree, item.previous->firstLine);
    const int needed = before.contentWidth() - columns(own.indent);
    const TextRange block = tree.blocks()[item.block].range;
    constexpr qsizetype near = 200; // lines; a long list shows its habits there too
    const qsizetype first = std::max(tree.lines().lineAt(block.begin), item.firstLine - near);
    const qsizetype last = std::min(tree.lines().lineAt(std::max(block.begin, block.end - 1)), item.firstLine + near);
    for (qsizetype line = first; line <= last; ++line) {
        const std::optional<Item> nested = itemAt(tree, line);
        if (!nested || nested->parentLine < 0 || nested->parentLine == line)
            continue;
        const ListLine inner = parseListLine(tree, line);
        const ListLine outer = parseListLine(tree, nested->parentLine);
        if (!inner.indent.startsWith(outer.indent))
            continue;
        const QString step = inner.indent.sliced(outer.indent.size());
        const int width = columns(own.indent + step) - columns(own.indent);
        if (width >= needed && width < needed + plainStep)
            return step;
    }
    if (own.indent.contains(u'\t') && columns(own.indent + u'\t') - columns(own.indent) >= needed)
        return u"\t"_s;
    return QString(needed, u' ');
}

QString plainIndent(const SyntaxTree &tree, Lines lines)
{
    for (qsizetype line = lines.first; line <= lines.last; ++line) {
        if (parseListLine(tree, line).indent.startsWith(u'\t'))
            return u"\t"_s;
    }
    return QString(plainStep, u' ');
}

/// selection after change. Its ends go behind what is inserted at them, so that a caret stays before its character.
TypedEdit withSelection(ChangeSet change, TextRange selection)
{
    const TextRange after{change.mapPosition(selection.begin, Bias::After),
                          change.mapPosition(selection.end, Bias::After)};
    return {std::move(change), after};
}

} // namespace

std::optional<TypedEdit> indented(const SyntaxTree &tree, TextRange selection, TextRange field)
{
    const TextRange selected = ordered(selection);
    const Lines chosen = selectedLines(tree, selected);
    const std::optional<Item> item = itemAt(tree, chosen.first);
    if (!field.contains(selected) || (!item && !chosen.areSeveral()))
        return std::nullopt;
    if (item && !item->previous)
        return nothing(selection); // nothing to nest it in
    const QString step = item ? listStep(tree, *item) : plainIndent(tree, chosen);
    const Lines lines = withNested(tree, chosen);
    QList<TextChange> changes;
    for (qsizetype line = lines.first; line <= lines.last; ++line) {
        if (isBlankLine(tree, line))
            continue;
        const qsizetype place = tree.lines().start(line) + parseListLine(tree, line).quote.size();
        changes.append(TextChange::replacing(tree.text(), {place, place}, step));
    }
    return withSelection(ChangeSet(changes), selection);
}

std::optional<TypedEdit> outdented(const SyntaxTree &tree, TextRange selection, TextRange field)
{
    const TextRange selected = ordered(selection);
    const Lines chosen = selectedLines(tree, selected);
    const std::optional<Item> item = itemAt(tree, chosen.first);
    if (!field.contains(selected) || (!item && !chosen.areSeveral()))
        return std::nullopt;

    int width = plainStep;
    if (item) {
        width = columns(parseListLine(tree, chosen.first).indent);
        if (item->parentLine >= 0)
            width -= columns(parseListLine(tree, item->parentLine).indent);
    }
    const Lines lines = withNested(tree, chosen);
    QList<TextChange> changes;
    for (qsizetype line = lines.first; line <= lines.last; ++line) {
        const ListLine parsed = parseListLine(tree, line);
        const qsizetype place = tree.lines().start(line) + parsed.quote.size();
        qsizetype count = 0;
        while (count < parsed.indent.size() && columns(parsed.indent.first(count)) < width)
            ++count;
        // Of a tab that is wider than what has to go, the rest stays as blanks.
        const QString left(std::max(0, columns(parsed.indent.first(count)) - width), u' ');
        changes.append(TextChange::replacing(tree.text(), {place, place + count}, left));
    }
    return withSelection(ChangeSet(changes), selection);
}

namespace {

/// Lines [first, last] without the last one's ending.
TextRange contentOf(const SyntaxTree &tree, Lines lines)
{
    return {tree.lines().start(lines.first), tree.lines().contentRange(tree.text(), lines.last).end};
}

/// The text of lines whose first has another number, that it takes over from the item it changes places with.
QString renumbered(const SyntaxTree &tree, Lines lines, const ListLine &as)
{
    QString text = tree.text(contentOf(tree, lines)).toString();
    const ListLine own = parseListLine(tree, lines.first);
    if (own.isOrdered && as.isOrdered)
        text.replace(own.quote.size() + own.indent.size(), own.marker.size(), as.marker);
    return text;
}

/// upper and lower change places; what stands between them stays. moved is the one of them the selection is in.
TypedEdit exchanged(const SyntaxTree &tree, Lines upper, Lines lower, bool movesUp, TextRange selection)
{
    const TextRange above = contentOf(tree, upper);
    const TextRange below = contentOf(tree, lower);
    const QString newAbove = renumbered(tree, lower, parseListLine(tree, upper.first));
    const QString newBelow = renumbered(tree, upper, parseListLine(tree, lower.first));
    const QString between = tree.text({above.end, below.begin}).toString();
    const ChangeSet change(
        TextChange::replacing(tree.text(), {above.begin, below.end}, newAbove + between + newBelow).minimized());

    // Between lone CRs an empty line's LF may come to stand behind one of them, and a line would be gone.
    if (LineIndex(change.appliedTo(tree.text())).lineCount() != tree.lines().lineCount())
        return nothing(selection);

    const TextRange from = movesUp ? below : above;
    const QString &text = movesUp ? newAbove : newBelow;
    const qsizetype to = movesUp ? above.begin : above.begin + newAbove.size() + between.size();
    const qsizetype widened = text.size() - from.size(); // by another number of digits, at the begin
    const auto moved = [&](qsizetype position) {
        const qsizetype offset = std::clamp(position, from.begin, from.end) - from.begin;
        return to + std::clamp<qsizetype>(offset == 0 ? 0 : offset + widened, 0, text.size());
    };
    return {change, {moved(selection.begin), moved(selection.end)}};
}

std::optional<TypedEdit> moved(const SyntaxTree &tree, TextRange selection, TextRange field, bool up)
{
    const TextRange selected = ordered(selection);
    if (!field.contains(selected))
        return std::nullopt;
    Lines lines = selectedLines(tree, selected);
    const std::optional<Item> first = itemAround(tree, lines.first);
    const std::optional<Item> last = itemAround(tree, lines.last);
    Lines neighbour{-1, -1};
    if (first && last && first->list == last->list && first->block == last->block) {
        lines = {first->firstLine, last->lastLine};
        const std::optional<ItemLines> next = up ? first->previous : last->next;
        if (next)
            neighbour = {next->firstLine, next->lastLine};
    } else if (up) {
        neighbour = {lines.first - 1, lines.first - 1};
    } else {
        neighbour = {lines.last + 1, lines.last + 1};
    }
    if (neighbour.first < 0 || neighbour.last >= tree.lines().lineCount()
        || !field.contains(contentOf(tree, neighbour)))
        return nothing(selection);
    return up ? exchanged(tree, neighbour, lines, true, selection)
              : exchanged(tree, lines, neighbour, false, selection);
}

} // namespace

std::optional<TypedEdit> movedUp(const SyntaxTree &tree, TextRange selection, TextRange field)
{
    return moved(tree, selection, field, true);
}

std::optional<TypedEdit> movedDown(const SyntaxTree &tree, TextRange selection, TextRange field)
{
    return moved(tree, selection, field, false);
}

} // namespace minuta
