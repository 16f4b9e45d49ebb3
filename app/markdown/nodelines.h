#pragma once

#include "app/markdown/node.h"

namespace minuta {

/// Node::level of an item whose begin was cut off.
inline constexpr int continuedItem = -1;

/// The part of a block that stands in lines of its source, ranges as in nodes: what it is in stays around it, a table
/// keeps its header row, a numbered list its numbers. Ranges stay what they are. lines are whole lines, relative to the
/// block as source is. What a leaf's lines do not tell apart, such as a code span over two of them, is where it begins.
/// Cut at each line's begin into parts, all parts have the block's whole text.
/// An item that begins before lines has continuedItem as its level: its mark stands there.
NodeList nodesWithin(const NodeList &nodes, QStringView source, TextRange lines);

} // namespace minuta
