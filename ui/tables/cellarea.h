#pragma once

#include "app/tables/tableedit.h"

namespace minuta {

/// Cells beside each other; rows count from 0 below the delimiter row, or from headerRow.
struct CellArea
{
    int row = headerRow;
    int column = 0;
    int rows = 1;
    int columns = 1;

    int endRow() const { return row + rows; }
    int endColumn() const { return column + columns; }

    friend bool operator==(const CellArea &, const CellArea &) = default;
};

} // namespace minuta
