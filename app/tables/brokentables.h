#pragma once

#include "app/tables/table.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

/// Paragraphs that people mean as a table: a line with pipes, and below it one of dashes, colons and pipes that has more
/// or fewer cells. Markdown shows them as text. In text order.
QList<Table> readBrokenTables(const SyntaxTree &tree);

/// The delimiter row with as many cells as the header row has, so that a broken table is one again. Error
/// InvalidArgument for one that is not broken.
Result<ChangeSet> repairDelimiterRow(const SyntaxTree &tree, const Table &table);

} // namespace minuta
