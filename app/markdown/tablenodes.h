#pragma once

#include "app/markdown/node.h"

namespace minuta {

/// Index in a table's nodes of the row below the delimiter row whose line begins at lineBegin, relative as their ranges
/// are; -1 where there is none.
int bodyRowAt(const NodeList &table, qsizetype lineBegin);

/// Puts a row from other nodes in the place of the row of table at index; there it is the last one. shift moves its
/// ranges to where it stands in table, delta those of what stands behind it.
void replaceRow(NodeList &table, int index, const NodeList &other, int row, qsizetype shift, qsizetype delta);

} // namespace minuta
