#include "app/minutes/flatlist.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/editerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The length of indent, marker and blanks that content begins with; 0 where it begins with no marker of a bullet or
/// ordered list (GFM 0.29 §5.2).
qsizetype markerLength(QStringView content)
{
    qsizetype at = 0;
    while (at < content.size() && content[at] == u' ')
        ++at;
    const qsizetype marker = at;
    while (at < content.size() && at - marker < 9 && content[at] >= u'0' && content[at] <= u'9')
        ++at;
    const bool isOrdered = at > marker;
    if (at == content.size() || !(isOrdered ? u".)"_s : u"-*+"_s).contains(content[at]))
        return 0;
    ++at;
    const qsizetype blanks = at;
    while (at < content.size() && (content[at] == u' ' || content[at] == u'\t'))
        ++at;
    return at > blanks || at == content.size() ? at : 0;
}

bool beginsWithTaskBox(QStringView text)
{
    return text.startsWith(u"[ ]") || text.startsWith(u"[x]", Qt::CaseInsensitive);
}

/// title as the text of an item: without blanks before it, which belong to the marker, and with a backslash where it
/// would begin a list or a task of its own.
QString itemText(const QString &title)
{
    qsizetype begin = 0;
    while (begin < title.size() && title[begin].isSpace())
        ++begin;
    QString text = title.sliced(begin);
    if (beginsWithTaskBox(text))
        return text.prepend(u'\\');
    if (markerLength(text) == 0)
        return text;
    const auto isNoDigit = [](QChar character) { return character < u'0' || character > u'9'; };
    return text.insert(std::ranges::find_if(text, isNoDigit) - text.begin(), u'\\');
}

/// From the item's text to the end of its line.
TextRange restOfLine(const SyntaxTree &tree, const FlatListItem &item)
{
    const LineIndex &lines = tree.lines();
    return {item.text.begin, lines.contentRange(tree.text(), lines.lineAt(item.line.begin)).end};
}

Error noItem()
{
    Error error;
    error.code = ErrorCode::NoSuchElement;
    return error;
}

bool holdsLineEnding(const QString &title)
{
    return title.contains(u'\n') || title.contains(u'\r');
}

/// The item's line, ended even if it is the text's last.
QString endedLine(const SyntaxTree &tree, const FlatListItem &item)
{
    QString line = tree.text(item.line).toString();
    if (!line.endsWith(u'\n') && !line.endsWith(u'\r'))
        line += toString(lineEndingNear(tree.text(), tree.lines(), item.line.begin));
    return line;
}

} // namespace

std::optional<QList<FlatListItem>> readFlatList(const SyntaxTree &tree, TextRange field)
{
    if (field.isEmpty())
        return std::nullopt;
    const qsizetype block = tree.blockAt(field.begin);
    if (block < 0 || tree.blocks()[block].kind != BlockKind::List || !tree.blocks()[block].range.contains(field)
        || tree.contentRange(block).begin < field.begin)
        return std::nullopt;

    QList<FlatListItem> items;
    QStringView firstMarker;
    const LineIndex &lines = tree.lines();
    for (qsizetype line = lines.lineAt(field.begin); line < lines.lineCount() && lines.start(line) < field.end;
         ++line) {
        const TextRange content = lines.contentRange(tree.text(), line);
        const qsizetype marker = markerLength(tree.text(content));
        if (marker == 0)
            return std::nullopt;
        const QStringView markerText = tree.text({content.begin, content.begin + marker}).trimmed();
        if (items.isEmpty())
            firstMarker = markerText;
        const bool isSameList = !markerText.isEmpty() && markerText.back() == firstMarker.back();
        const QStringView text = tree.text(content).sliced(marker);
        // A first word that is itself a marker or a box is a nested list or a task: the field shows that better.
        if (!isSameList || markerLength(text) > 0 || beginsWithTaskBox(text))
            return std::nullopt;
        const TextRange range{content.begin + marker, content.begin + marker + text.trimmed().size()};
        items.append({lines.range(line), range, tree.text(range).toString()});
    }
    // Lines that look like items can still be nested: only one list with as many items is flat.
    const auto nodes = tree.nodes(block);
    int itemNodes = 0;
    for (const Node &node : *nodes) {
        if (node.kind == NodeKind::List && node.parent >= 0)
            return std::nullopt;
        itemNodes += node.kind == NodeKind::ListItem ? 1 : 0;
    }
    if (itemNodes != items.size())
        return std::nullopt;
    return items;
}

Result<ChangeSet> setFlatListItem(const SyntaxTree &tree, TextRange field, qsizetype index, const QString &title)
{
    const auto items = readFlatList(tree, field);
    if (!items || index < 0 || index >= items->size())
        return std::unexpected(noItem());
    if (holdsLineEnding(title))
        return std::unexpected(invalidValue(title, u"line break"_s));
    const FlatListItem &item = (*items)[index];
    QString text = itemText(title);
    // An item that was only a marker has no blank behind it yet.
    if (item.text.isEmpty() && item.text.begin > item.line.begin && !tree.text()[item.text.begin - 1].isSpace())
        text.prepend(u' ');
    return ChangeSet(TextChange::replacing(tree.text(), restOfLine(tree, item), text).minimized());
}

Result<ChangeSet> insertFlatListItem(const SyntaxTree &tree, TextRange field, qsizetype index, const QString &title)
{
    const auto items = readFlatList(tree, field);
    if (!items || index < 0 || index > items->size())
        return std::unexpected(noItem());
    if (holdsLineEnding(title))
        return std::unexpected(invalidValue(title, u"line break"_s));
    const FlatListItem &model = (*items)[std::max<qsizetype>(0, index - 1)];
    QString marker = tree.text({model.line.begin, model.text.begin}).toString();
    if (!marker.endsWith(u' ') && !marker.endsWith(u'\t'))
        marker += u' ';
    const QString ending = toString(lineEndingNear(tree.text(), tree.lines(), model.line.begin)).toString();
    if (index < items->size()) {
        const qsizetype at = (*items)[index].line.begin;
        return ChangeSet(TextChange::replacing(tree.text(), {at, at}, marker + itemText(title) + ending));
    }
    const qsizetype at = tree.lines().contentRange(tree.text(), tree.lines().lineAt(model.line.begin)).end;
    return ChangeSet(TextChange::replacing(tree.text(), {at, at}, ending + marker + itemText(title)));
}

Result<ChangeSet> removeFlatListItem(const SyntaxTree &tree, TextRange field, qsizetype index)
{
    const auto items = readFlatList(tree, field);
    if (!items || index < 0 || index >= items->size())
        return std::unexpected(noItem());
    TextRange line = (*items)[index].line;
    // A text that ends without a line ending goes on doing so.
    if (index > 0 && index == items->size() - 1 && restOfLine(tree, (*items)[index]).end == line.end)
        line.begin = restOfLine(tree, (*items)[index - 1]).end;
    return ChangeSet(TextChange::replacing(tree.text(), line, {}));
}

Result<ChangeSet> moveFlatListItem(const SyntaxTree &tree, TextRange field, qsizetype index, qsizetype before)
{
    const auto items = readFlatList(tree, field);
    if (!items || index < 0 || index >= items->size() || before < 0 || before > items->size())
        return std::unexpected(noItem());
    if (before == index || before == index + 1)
        return ChangeSet();
    // The lines between the two places are written in their new order: one change, and the last line of a text
    // without final newline stays without one.
    const qsizetype first = std::min(index, before);
    const qsizetype end = std::max(index + 1, before);
    QString text;
    const auto append = [&](qsizetype item) { text += endedLine(tree, (*items)[item]); };
    if (before < index)
        append(index);
    for (qsizetype item = first; item < end; ++item) {
        if (item != index)
            append(item);
    }
    if (before > index)
        append(index);
    const TextRange range{(*items)[first].line.begin, (*items)[end - 1].line.end};
    const QStringView old = tree.text(range);
    if (!old.endsWith(u'\n') && !old.endsWith(u'\r'))
        text.chop(text.endsWith(u"\r\n"_s) ? 2 : 1);
    return ChangeSet(TextChange::replacing(tree.text(), range, text).minimized());
}

} // namespace minuta
