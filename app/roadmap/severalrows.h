#pragma once

#include "app/roadmap/roadmap.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

// removeRow() and moveRow() (roadmapedit.h) for several rows as one change. rows: indexes in table, in any order.

Result<ChangeSet> removeRows(const SyntaxTree &tree, const RoadmapTable &table, const QList<int> &rows);
/// The rows keep their order among themselves. Those that cannot move (a label without an item) stay. before may be one
/// of rows: they go to where the first row behind them is that is none.
Result<ChangeSet> moveRows(const SyntaxTree &tree, const RoadmapTable &table, const QList<int> &rows, int bucket,
                           int before);

} // namespace minuta
