#pragma once

#include "app/tables/table.h"

#include <optional>

namespace minuta {

class SyntaxTree;

/// What is wrong with a table, or likely to be.
struct TableProblem
{
    enum class Kind
    {
        DelimiterRow, ///< it has more or fewer cells than the header row: Markdown sees no table
        PipeInCode,   ///< a pipe in a code span ends the cell: it has to be escaped
        SurplusCells, ///< cells behind the last column, which readers do not see
        MissingCells, ///< the row is shorter than the header row
    };
    Kind kind = Kind::MissingCells;
    qsizetype line = 0;     ///< 0-based
    qsizetype found = 0;    ///< cells in that row
    qsizetype expected = 0; ///< cells in the header row

    friend bool operator==(const TableProblem &, const TableProblem &) = default;
};

/// Where in a row's text pipes stand in what would be a code span without them, and are not escaped.
QList<qsizetype> pipesInCode(QStringView row);

/// In the order of their lines, one a line. A row that lacks cells is told only where mayBeShort is false: in a roadmap
/// that is how rows are written.
QList<TableProblem> tableProblems(const SyntaxTree &tree, const Table &table, bool mayBeShort = false);
/// What is wrong with one row of a table, but the delimiter row; columns: how many the table has.
std::optional<TableProblem> rowProblem(const SyntaxTree &tree, const TableRow &row, qsizetype columns, bool mayBeShort);

} // namespace minuta
