#pragma once

#include "app/paste/richblock.h"

#include <QBitArray>

namespace minuta {

/// Where spans stand: what begins a block there has to be escaped, or not.
enum class SpanPlace
{
    Paragraph,
    ItemBegin, ///< the first paragraph of a list item, where brackets can be a task's box
    Heading,   ///< or a cell: no line of its own begins in it
};

/// The text of spans with a line feed for a break, and U+FFFC for code and images.
QString plainOf(const RichSpans &spans);

/// Which units of plainOf(spans) need a backslash to be what they are.
QBitArray neededEscapes(const RichSpans &spans, SpanPlace place);
/// Every unit that can have one (GFM 0.29 §6.1), for text that is read otherwise with the needed ones. Pipes have none: in
/// a table they get theirs with the cell.
QBitArray possibleEscapes(const RichSpans &spans);

} // namespace minuta
