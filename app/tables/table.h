#pragma once

#include "app/markdown/node.h"
#include "app/text/textrange.h"

#include <QList>

namespace minuta {

class SyntaxTree;

/// One row of a table: the header row, the delimiter row or one below.
struct TableRow
{
    qsizetype line = 0;     ///< 0-based line in the text
    TextRange text;         ///< the row's own text: behind the markers of the containers around, without line ending
    QList<TextRange> cells; ///< trimmed sources, absolute, as many as the line holds: tablerow.h

    friend bool operator==(const TableRow &, const TableRow &) = default;
};

/// Any table of a text, also one that is a roadmap.
struct Table
{
    TextRange range;                 ///< header row to last row, whole lines
    QList<CellAlignment> alignments; ///< one a column
    TableRow header;
    TableRow delimiter;
    QList<TableRow> rows; ///< below the delimiter row
    /// The delimiter row has more or fewer cells than the header row: to Markdown it is no table but text.
    bool isBroken = false;

    qsizetype columns() const { return alignments.size(); }
    /// Cells of the longest row. Those behind the columns belong to none: readers do not see them.
    qsizetype widest() const;

    friend bool operator==(const Table &, const Table &) = default;
};

/// A line as a row whose own text begins at begin.
TableRow readTableRow(const SyntaxTree &tree, qsizetype line, qsizetype begin);
/// Where a row's own text begins in content, its line or the rest of it: behind blanks and the markers of block quotes.
/// Only rows with a node of their own tell it otherwise.
qsizetype rowBegin(const SyntaxTree &tree, TextRange content);

/// All tables of a text that cmark-gfm reads as such, in text order.
QList<Table> readTables(const SyntaxTree &tree);

} // namespace minuta
