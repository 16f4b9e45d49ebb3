#pragma once

#include "app/tables/rowparts.h"
#include "app/tables/tableedit.h"

#include <map>

namespace minuta {

class SyntaxTree;

/// The delimiter row's index, beside headerRow and those from 0.
inline constexpr int delimiterRow = -2;

/// Collects what becomes of a table's rows, and gives the change that does it: rows that stay the same are not touched.
class TableChanges
{
public:
    TableChanges(const SyntaxTree &tree, const Table &table)
        : m_tree(tree)
        , m_table(table)
    {
    }

    /// The header row, or one below the delimiter row.
    bool hasRow(int row) const { return row == headerRow || isBodyRow(row); }
    bool isBodyRow(int row) const { return row >= 0 && row < m_table.rows.size(); }
    bool hasColumn(qsizetype column) const { return column >= 0 && column < m_table.columns(); }
    /// Of a table that is broken nothing is changed.
    bool isEditable() const { return !m_table.isBroken; }

    /// A row to be changed.
    RowParts &row(int index);
    /// Calls visit for every row, also the delimiter row.
    template<typename Visit> void eachRow(Visit visit)
    {
        for (int index = delimiterRow; index < m_table.rows.size(); ++index)
            visit(index, row(index));
    }
    /// Whether the table's rows end with a pipe, as its header row does.
    bool closesRows() const;
    /// A row without text, with outer pipes as the rows there have them.
    RowParts emptyRow(int near, qsizetype columns) const;
    /// A new row before another of the table as it was, or with its row count behind all.
    void insertRow(int before, RowParts parts) { m_inserted.emplace(before, std::move(parts)); }

    ChangeSet result() const;

private:
    const TableRow &source(int index) const;
    QString prefix(int near) const;

    const SyntaxTree &m_tree;
    const Table &m_table;
    std::map<int, RowParts> m_rows;
    std::multimap<int, RowParts> m_inserted;
};

} // namespace minuta
