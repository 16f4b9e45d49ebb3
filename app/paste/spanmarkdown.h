#pragma once

#include "app/paste/escaping.h"
#include "app/paste/richblock.h"

namespace minuta {

/// spans as inline Markdown that reads back as them. Text is escaped where it would else be markup. Marks that Markdown
/// cannot have in their place (`a**.**b`) are left out, for the text is what counts. lineBreak is written for a break.
QString spanMarkdown(const RichSpans &spans, SpanPlace place, const QString &lineBreak);

/// What stands in a paragraph, a heading or a cell of Markdown.
RichSpans spansOf(const NodeList &nodes, int node);
/// spans in one form of all that look the same. A link whose text is its address is none: its looks make it one.
RichSpans comparable(const RichSpans &spans);

} // namespace minuta
