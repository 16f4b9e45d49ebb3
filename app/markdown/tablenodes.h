#pragma once

#include "app/markdown/node.h"

namespace minuta {

/// Index in a table's nodes of the row below the delimiter row whose line begins at lineBegin, relative as their ranges
/// are; -1 where there is none.
int bodyRowAt(const NodeList &table, qsizetype lineBegin);

/// Whole rows of a table below the header row, and those that take their place.
struct ReplacedRows
{
    int first = 0; ///< nodes [first, end) of the table
    int end = 0;
    NodeList rows;       ///< links are indexes in it, -1 for what is outside; ranges are relative as the table's are
    qsizetype delta = 0; ///< how much longer their lines are
};
/// replaced ascends and does not overlap; first and end are those in table as it is before.
void replaceRows(NodeList &table, const QList<ReplacedRows> &replaced);

/// The last rows of a table's nodes from row on, by themselves: for ReplacedRows. shift moves their ranges.
NodeList rowsFrom(const NodeList &table, int row, qsizetype shift);

} // namespace minuta
