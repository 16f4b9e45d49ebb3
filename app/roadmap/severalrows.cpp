#include "app/roadmap/severalrows.h"

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/groupedit.h"
#include "app/roadmap/roadmapedit.h"
#include "app/roadmap/rowsource.h"

#include <algorithm>
#include <utility>

namespace minuta {

namespace {

Error noSuchRow()
{
    Error error;
    error.code = ErrorCode::NoSuchElement;
    return error;
}

/// A table that is edited row by row. A row is known by the end of its first cell, a place in its line that edits of
/// other rows leave alone.
class EditedTable
{
public:
    EditedTable(const SyntaxTree &tree, const RoadmapTable &table)
        : m_tree(tree)
        , m_table(table)
    {
    }

    const SyntaxTree &tree() const { return m_tree; }
    const RoadmapTable &table() const { return m_table; }
    const ChangeSet &change() const { return m_change; }
    qsizetype placeOf(int row) const { return rowSource(m_tree, m_table.rows[row].line).tail.begin; }
    /// Where place, of the first text, is now a row; -1: it is gone.
    int rowAt(qsizetype place) const
    {
        const qsizetype now = m_change.mapPosition(place, Bias::After);
        const auto found = std::ranges::find_if(
            m_table.rows, [now](const RoadmapRow &row) { return row.range.begin <= now && now <= row.what.end; });
        return found == m_table.rows.end() ? -1 : int(found - m_table.rows.begin());
    }
    /// Whether row would be in the group that ends above it.
    bool wouldJoin(int row) const
    {
        return row < m_table.rows.size() && !m_table.rows[row].hasLabel
               && m_table.rows[row].kind == RoadmapRowKind::Item;
    }
    void apply(const ChangeSet &change)
    {
        const qsizetype begin = change.mapPosition(m_table.range.begin, Bias::Before);
        m_change = m_change.composed(change);
        m_tree.apply(change);
        for (RoadmapTable &table : readRoadmaps(m_tree)) {
            if (table.range.begin == begin)
                m_table = std::move(table);
        }
    }

private:
    SyntaxTree m_tree;
    RoadmapTable m_table;
    ChangeSet m_change;
};

/// rows and the items of the groups whose heads are among them, ascending.
QList<int> withGroups(const RoadmapTable &table, const QList<int> &rows)
{
    QList<int> result;
    for (int row = 0; row < table.rows.size(); ++row) {
        if (rows.contains(row) || (table.rows[row].group >= 0 && rows.contains(table.rows[row].group)))
            result.append(row);
    }
    return result;
}

} // namespace

Result<ChangeSet> removeRows(const SyntaxTree &tree, const RoadmapTable &table, const QList<int> &rows)
{
    EditedTable edited(tree, table);
    QList<int> descending = rows;
    std::ranges::sort(descending, std::greater());
    for (const int row : std::as_const(descending)) {
        const QList<RoadmapRow> &all = edited.table().rows;
        const bool hasItems = row >= 0 && row + 1 < all.size() && all[row + 1].group == row;
        const auto change = hasItems ? dissolveGroup(edited.tree(), edited.table(), row)
                                     : removeRow(edited.tree(), edited.table(), row);
        if (!change)
            return change;
        edited.apply(*change);
    }
    return edited.change();
}

Result<MovedRows> moveRows(const SyntaxTree &tree, const RoadmapTable &table, const QList<int> &rows, int bucket,
                           int before)
{
    const auto isRow = [&](int row) { return row >= 0 && row < table.rows.size(); };
    if (!std::ranges::all_of(rows, isRow) || bucket < 0 || bucket >= table.buckets.size()
        || (before != -1 && (!isRow(before) || table.rows[before].bucket != bucket)))
        return std::unexpected(noSuchRow());
    const QList<int> moved = withGroups(table, rows);
    const bool holdsGroup =
        std::ranges::any_of(moved, [&](int row) { return table.rows[row].kind == RoadmapRowKind::Group; });
    // An empty row takes in the first one that comes, and the others go behind it.
    while (before >= 0
           && (moved.contains(before) || table.rows[before].kind == RoadmapRowKind::Empty
               || (holdsGroup && table.rows[before].group >= 0)))
        before = before + 1 < table.buckets[bucket].endRow ? before + 1 : -1;

    EditedTable edited(tree, table);
    QList<qsizetype> places;
    for (const int row : moved) {
        if (table.rows[row].kind != RoadmapRowKind::Empty)
            places.append(edited.placeOf(row));
    }
    const qsizetype beforePlace = before >= 0 ? edited.placeOf(before) : -1;
    int last = -1;
    for (const qsizetype place : std::as_const(places)) {
        const int row = edited.rowAt(place);
        const int target = before >= 0 ? edited.rowAt(beforePlace) : -1;
        const auto change = moveRow(edited.tree(), edited.table(), row, bucket, target);
        if (!change)
            return std::unexpected(change.error());
        edited.apply(*change);
        last = before >= 0 ? edited.rowAt(beforePlace) - 1 : lastRow(edited.table(), bucket);
    }
    MovedRows result;
    for (int row = last - int(places.size()) + 1; row <= last; ++row)
        result.rows.append(row);
    if (holdsGroup && edited.wouldJoin(last + 1)) {
        if (const auto spacer = insertSpacer(edited.tree(), edited.table(), last))
            edited.apply(*spacer);
    }
    result.change = edited.change();
    return result;
}

} // namespace minuta
