#pragma once

#include "app/markdown/typing.h"
#include "app/paste/blockmarkdown.h"

namespace minuta {

/// Pasting blocks over selection, as Markdown in style and with the line ending of the text around. A single paragraph
/// goes on with the line; other blocks stand on lines of their own with blank lines where Markdown needs them, and inside
/// of a list item or block quote that they are pasted into, but headings, which leave the item. A list pasted where an
/// item is written goes on with its list, by its marker. Between the cells of a row all is one line. Nothing in code, where Markdown's marks are text, and for no
/// blocks. selection is in tree's text, begin the anchor.
std::optional<TypedEdit> pastedBlocks(const SyntaxTree &tree, TextRange selection, const RichBlocks &blocks,
                                      MarkdownStyle style);

/// The marker of bulleted lists that stands nearest before position, else the first behind it, else '-'.
QChar bulletNear(const SyntaxTree &tree, qsizetype position);

} // namespace minuta
