#pragma once

#include "app/tables/table.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

/// A block of cells goes over those from row (or headerRow) and column on, as when a piece of a spreadsheet is pasted.
/// The table grows by the rows and columns that it takes; rows of the block may be of different lengths. Error
/// NoSuchElement for a place outside, InvalidArgument for a broken table or one that would grow beyond mostColumns.
Result<ChangeSet> insertBlock(const SyntaxTree &tree, const Table &table, int row, int column,
                              const QList<QStringList> &block);

/// Beyond this a table can not be handled by people, and cmark-gfm gives up at half a million cells that rows lack.
inline constexpr qsizetype mostColumns = 500;

} // namespace minuta
