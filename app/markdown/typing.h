#pragma once

#include "app/text/changeset.h"

#include <optional>

namespace minuta {

class SyntaxTree;

/// An edit by a key and where the selection stands after it (begin is the anchor, end the caret), in the text after.
struct TypedEdit
{
    ChangeSet change;
    TextRange selection;
};

// The keys of a Markdown field, the same in every view. selection is in tree's text, begin the anchor. field limits
// what may be touched: the lines of one form field, or the whole text. Nothing: the key does what it does in any
// editor.

/// Enter: continues a list item, task or block quote in the marker's own style (the next number where it is ordered);
/// on an empty item ends the list, or goes one level out where it is nested. What follows a list or quote that was ended
/// stands behind a blank line, or Markdown would join it to them. A mark that ends at the caret is left first. In code
/// inside an item or quote: goes on there.
std::optional<TypedEdit> newLine(const SyntaxTree &tree, TextRange selection, TextRange field);
/// Shift+Enter: a hard line break (two blanks and a new line), going on inside the same list item or block quote. Not
/// inside code.
std::optional<TypedEdit> hardBreak(const SyntaxTree &tree, TextRange selection, TextRange field);
/// Tab and Shift+Tab on list items (with what is nested in them) or on several selected lines: by the list's own step.
std::optional<TypedEdit> indented(const SyntaxTree &tree, TextRange selection, TextRange field);
std::optional<TypedEdit> outdented(const SyntaxTree &tree, TextRange selection, TextRange field);
/// Alt+Up and Alt+Down: the list item with what is nested in it, or the selected lines, past its neighbour.
std::optional<TypedEdit> movedUp(const SyntaxTree &tree, TextRange selection, TextRange field);
std::optional<TypedEdit> movedDown(const SyntaxTree &tree, TextRange selection, TextRange field);

/// Ctrl+B, Ctrl+I: put marker (** or *) around the selection or the word at the caret, or take it away where it is. With
/// the caret at the end of what is marked: out of the mark; right behind it: back in.
std::optional<TypedEdit> toggledMarker(const SyntaxTree &tree, TextRange selection, TextRange field,
                                       QStringView marker);
/// Ctrl+K: [selection](|) with the caret where the address goes; a selected address becomes the destination.
std::optional<TypedEdit> linked(const SyntaxTree &tree, TextRange selection, TextRange field);
/// Pasting: an address over a selection makes a link of it (not in code); else nothing, and the text is inserted as it is.
std::optional<TypedEdit> pastedOver(const SyntaxTree &tree, TextRange selection, const QString &pasted);

/// The change that toggles a task box at position of the unit between the brackets.
ChangeSet toggledTask(const SyntaxTree &tree, TextRange checkBox);

} // namespace minuta
