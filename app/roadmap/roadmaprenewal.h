#pragma once

#include "app/roadmap/roadmap.h"
#include "app/tables/tablerenewal.h"

namespace minuta {

/// Brings roadmaps of the text before an edit up to date where that changed one row of one of them, or of another table:
/// that row is read again, and all else moves. False, and tables as they were, where more may be another one now, as
/// when a bucket begins.
bool renewRow(QList<RoadmapTable> &tables, const SyntaxTree &tree, const ChangedRow &row, qsizetype delta);

/// The same where change, which has been applied to tree, did anything to rows of one of them: those that it left alone
/// are not read again. How many lines the table has more than before; nothing, and tables as they were, as above.
std::optional<qsizetype> renewRows(QList<RoadmapTable> &tables, const SyntaxTree &tree, const ChangeSet &change);

} // namespace minuta
