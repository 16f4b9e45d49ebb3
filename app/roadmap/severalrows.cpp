#include "app/roadmap/severalrows.h"

#include "app/roadmap/rowlines.h"

#include <QSet>

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

/// rows and the items of the groups whose heads are among them, ascending.
QList<int> withGroups(const RoadmapTable &table, const QList<int> &rows)
{
    const QSet<int> asked(rows.begin(), rows.end());
    QList<int> result;
    for (int row = 0; row < table.rows.size(); ++row) {
        if (asked.contains(row) || asked.contains(table.rows[row].group))
            result.append(row);
    }
    return result;
}

} // namespace

Result<ChangeSet> removeRows(const SyntaxTree &tree, const RoadmapTable &table, const QList<int> &rows)
{
    RowLines lines(tree, table);
    QList<int> descending = rows;
    std::ranges::sort(descending, std::greater());
    for (const int row : std::as_const(descending)) {
        if (row < 0 || row >= table.rows.size())
            return std::unexpected(noSuchRow());
        if (lines.leadsItems(row))
            lines.dissolve(row);
        else
            lines.takeAway(row);
    }
    return lines.result();
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

    RowLines lines(tree, table);
    QList<int> places; // first by line, since they move on
    for (const int row : moved) {
        const int target = before >= 0        ? lines.placeOf(before)
                           : places.isEmpty() ? lines.endOfItems(bucket)
                                              : lines.placeOf(places.last()) + 1;
        if (const std::optional<int> line = lines.move(lines.placeOf(row), bucket, target, before >= 0))
            places.append(*line);
    }
    if (holdsGroup && !places.isEmpty() && lines.wouldJoin(lines.placeOf(places.last()) + 1))
        lines.insertSpacer(lines.placeOf(places.last()));
    std::ranges::transform(places, places.begin(), [&](int line) { return lines.placeOf(line); });
    return MovedRows{lines.result(), places};
}

} // namespace minuta
