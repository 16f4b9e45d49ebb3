#pragma once

#include "app/text/textrange.h"

#include <QList>

namespace minuta {

class SyntaxTree;

/// The list items of a section that are still to be done.
struct OpenItems
{
    QList<qsizetype>
        lines; ///< ascending: those of the items, of what is nested in them, and of what they are nested in
    /// Behind the text of each top-level item that stays and does not say yet which meeting it is from.
    QList<qsizetype> referencePlaces;
    int carried = 0; ///< top-level items that stay
    int all = 0;
};

/// Tasks of range that are not done, with what is nested in them but for what is done; a task that is done, or an item
/// that is none, stays where it has open tasks inside. withPlainItems: also items that are no tasks and say nowhere
/// that they are done. Items in block quotes are not looked at.
OpenItems findOpenItems(const SyntaxTree &tree, TextRange range, bool withPlainItems);

/// An item's line without the meeting that it is from.
QStringView withoutReference(QStringView line);

} // namespace minuta
