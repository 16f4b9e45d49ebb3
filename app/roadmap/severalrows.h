#pragma once

#include "app/roadmap/roadmap.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

// removeRow() and moveRow() (roadmapedit.h) for several rows as one change. rows: indexes in table, in any order.

/// A group's head that goes leaves its items, which join no other group.
Result<ChangeSet> removeRows(const SyntaxTree &tree, const RoadmapTable &table, const QList<int> &rows);

struct MovedRows
{
    ChangeSet change;
    QList<int> rows; ///< where they stand in the table afterwards
};
/// The rows keep their order among themselves; a group's head takes its items along and lets no other item into its
/// group. Those that cannot move (a label without an item) stay. before may be one of rows, or for a group inside
/// another group: they go behind those.
Result<MovedRows> moveRows(const SyntaxTree &tree, const RoadmapTable &table, const QList<int> &rows, int bucket,
                           int before);

} // namespace minuta
