#pragma once

#include "app/markdown/node.h"
#include "app/roadmap/roadmap.h"

namespace minuta {

class SyntaxTree;

/// What a row says as inlines, for a view that renders them: its second cell alone, without an item's marker and the
/// colon at the end of a group's name. The first node is the cell. Empty where there is no cell or table was not read
/// from tree.
NodeList rowNodes(const SyntaxTree &tree, const RoadmapTable &table, int row);

} // namespace minuta
