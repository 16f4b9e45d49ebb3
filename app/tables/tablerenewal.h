#pragma once

#include "app/tables/table.h"
#include "app/text/changeset.h"

#include <optional>

namespace minuta {

class SyntaxTree;

/// The one row that an edit changed in a table at top level, and left everything else as it was: all that stands behind
/// it at most moved. Who keeps what it read of a table of thousands of rows need not read it again.
struct ChangedRow
{
    qsizetype block = 0; ///< the table's, in the tree
    int node = 0;        ///< the row in the block's nodes, below the delimiter row
    qsizetype line = 0;  ///< 0-based
};

/// The row that change, which has been applied to tree, changed in the table of that range (Table::range) in the text
/// before. Nothing where more may have changed.
std::optional<ChangedRow> changedRow(const SyntaxTree &tree, const ChangeSet &change, TextRange table);

/// Brings tables of the text before an edit up to date where that changed one row of one of them, or of another table:
/// that row is read again, and all else moves.
void renewRow(QList<Table> &tables, const SyntaxTree &tree, const ChangedRow &row, qsizetype delta);

/// The same where an edit made the text before the tables behind place longer, by that many units and lines.
void moveTables(QList<Table> &tables, qsizetype place, qsizetype delta, qsizetype lines);

} // namespace minuta
