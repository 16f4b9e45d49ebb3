#pragma once

#include "app/tables/table.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

// Edits of a table that has been read from tree. Each touches only the lines of the rows that it names, and in them
// only what it must. Rows are counted from 0 below the delimiter row, or are headerRow; Error NoSuchElement for one
// that is none, InvalidArgument for a table that is broken. Text is what people type: celltext.h.

inline constexpr int headerRow = -1;

struct CellText
{
    int row = headerRow;
    int column = 0;
    QString text;
};

/// Cells get another text. A cell that a short row lacks comes with the pipes it needs. The header of a surplus cell,
/// behind the last column, makes a column of it.
Result<ChangeSet> setCells(const SyntaxTree &tree, const Table &table, const QList<CellText> &cells);
Result<ChangeSet> setCell(const SyntaxTree &tree, const Table &table, int row, int column, const QString &text);

/// A short row gets the cells that it lacks, empty.
Result<ChangeSet> addMissingCells(const SyntaxTree &tree, const Table &table, int row);

/// New rows before another, or with the row count behind all; their texts from the first column on. A row without texts
/// is empty.
Result<ChangeSet> insertRows(const SyntaxTree &tree, const Table &table, int before, const QList<QStringList> &rows);
Result<ChangeSet> removeRows(const SyntaxTree &tree, const Table &table, const QList<int> &rows);
/// Rows [first, end) go before another that is none of them, or with the row count behind all.
Result<ChangeSet> moveRows(const SyntaxTree &tree, const Table &table, int first, int end, int before);

/// Only the delimiter row changes.
Result<ChangeSet> setAlignment(const SyntaxTree &tree, const Table &table, int column, CellAlignment alignment);

} // namespace minuta
