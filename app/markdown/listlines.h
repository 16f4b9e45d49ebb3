#pragma once

#include "app/text/textrange.h"

#include <QString>

#include <optional>

namespace minuta {

class SyntaxTree;

/// What a line begins with, by its looks: block quote markers, blanks, the marker of a list item or of a heading.
struct ListLine
{
    QString quote;   ///< "> " as often as it is there
    QString indent;  ///< blanks and tabs behind it
    QString marker;  ///< "-", "*", "+", "1.", "1)"; empty where the line begins no item
    QString gap;     ///< blanks and tabs behind the marker
    QString task;    ///< "[ ] " with the blanks behind it
    QString heading; ///< "## " with the blanks behind it
    bool isOrdered = false;

    bool isItem() const { return !marker.isEmpty(); }
    qint64 number() const { return marker.chopped(1).toLongLong(); }
    /// How many units stand before the text of the line.
    qsizetype contentColumn() const
    {
        return quote.size() + indent.size() + marker.size() + gap.size() + task.size() + heading.size();
    }
    /// How many columns behind the quote the text of the item begins: what is nested in it begins there.
    int contentWidth() const;
};

ListLine parseListLine(QStringView line);
ListLine parseListLine(const SyntaxTree &tree, qsizetype line);

bool isBlank(QChar unit);
/// The width of blanks and tabs, a tab reaching to the next multiple of four (GFM 0.29 §2.2).
int columns(QStringView blanks);

struct ItemLines
{
    qsizetype firstLine = 0;
    qsizetype lastLine = 0; ///< of what is nested in it too; without the blank lines behind it
};

/// A list item as the syntax tree has it.
struct Item : ItemLines
{
    qsizetype block = -1;      ///< the top-level block it stands in
    int list = -1;             ///< the node of its list in that block
    qsizetype parentLine = -1; ///< first line of the item that its list is nested in; -1: none
    std::optional<ItemLines> previous;
    std::optional<ItemLines> next;
};

/// The item that begins on line.
std::optional<Item> itemAt(const SyntaxTree &tree, qsizetype line);
/// The innermost item that line belongs to.
std::optional<Item> itemAround(const SyntaxTree &tree, qsizetype line);

/// Whether line belongs to a code block or an HTML block, where Markdown's marks are text.
bool isInCode(const SyntaxTree &tree, qsizetype line);
/// The same, and whether the range touches a code span.
bool isInCode(const SyntaxTree &tree, TextRange range);

} // namespace minuta
