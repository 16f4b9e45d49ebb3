#pragma once

#include "app/tables/table.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;
class TableChanges;

// Edits of whole columns: tableedit.h says what they have in common. Every row that reaches to such a column changes,
// the delimiter row too; rows that are shorter stay as they are, and surplus cells stay behind the columns.

/// A new, empty column before another, or with the column count behind all.
Result<ChangeSet> insertColumn(const SyntaxTree &tree, const Table &table, int before, const QString &title);
/// Error InvalidArgument where none would be left.
Result<ChangeSet> removeColumns(const SyntaxTree &tree, const Table &table, const QList<int> &columns);
/// Columns [first, end) go before another that is none of them, or with the column count behind all.
Result<ChangeSet> moveColumns(const SyntaxTree &tree, const Table &table, int first, int end, int before);

/// Header and delimiter row get cells until there are columns of them.
void addColumnsFor(TableChanges &changes, qsizetype columns);

} // namespace minuta
