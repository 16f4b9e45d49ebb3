#pragma once

#include "app/text/changeset.h"
#include "app/text/error.h"

#include <optional>

namespace minuta {

class SyntaxTree;

/// One item, one line, of a list that a form can show as rows: an agenda.
struct FlatListItem
{
    TextRange line; ///< with its line ending
    TextRange text; ///< behind the marker and its blanks, without blanks at the end; absolute
    QString title;  ///< text as its source reads

    friend bool operator==(const FlatListItem &, const FlatListItem &) = default;
};

/// The items of field (whole lines) when it is one list of one-line items at one indent, with one marker and no blank
/// lines between; nothing otherwise, also for an empty field.
std::optional<QList<FlatListItem>> readFlatList(const SyntaxTree &tree, TextRange field);

// Edits of such a list, each of whole items. index counts items; error NoSuchElement for one that is none,
// InvalidArgument for a title with a line ending. Ordered lists keep their numbers as they are written: renderers
// count. A title's blanks at its begin are dropped, and one that would begin a list or a task gets a backslash.

/// Replaces the item's text to the end of its line, blanks there included.
Result<ChangeSet> setFlatListItem(const SyntaxTree &tree, TextRange field, qsizetype index, const QString &title);
/// Before index; index may be the number of items.
Result<ChangeSet> insertFlatListItem(const SyntaxTree &tree, TextRange field, qsizetype index, const QString &title);
Result<ChangeSet> removeFlatListItem(const SyntaxTree &tree, TextRange field, qsizetype index);
/// The item comes to stand before the item that is at `before` now (or last).
Result<ChangeSet> moveFlatListItem(const SyntaxTree &tree, TextRange field, qsizetype index, qsizetype before);

} // namespace minuta
