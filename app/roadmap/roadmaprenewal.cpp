#include "app/roadmap/roadmaprenewal.h"

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmapreader.h"

#include <algorithm>

namespace minuta {

namespace {

void move(RoadmapRow &row, qsizetype delta)
{
    for (TextRange *range : {&row.range, &row.when, &row.what, &row.text})
        *range = range->shifted(delta);
}

/// Buckets and rows from those on.
void move(RoadmapTable &table, qsizetype bucket, qsizetype row, qsizetype delta)
{
    for (; bucket < table.buckets.size(); ++bucket)
        table.buckets[bucket].labelRange = table.buckets[bucket].labelRange.shifted(delta);
    for (; row < table.rows.size(); ++row)
        move(table.rows[row], delta);
}

/// The rows that change left alone, where they stand now.
QList<RoadmapRow> untouchedRows(const RoadmapTable &table, const LineIndex &lines, const ChangeSet &change)
{
    QList<RoadmapRow> result;
    qsizetype shift = 0;
    auto next = change.changes().begin();
    const auto end = change.changes().end();
    for (const RoadmapRow &row : table.rows) {
        for (; next != end && next->range.end <= row.range.begin; ++next)
            shift += next->delta();
        if (next != end && next->range.begin < row.range.end)
            continue;
        RoadmapRow moved = row;
        move(moved, shift);
        moved.line = lines.lineAt(moved.range.begin);
        if (lines.range(moved.line) == moved.range) // what came beside it has not become part of it
            result.append(moved);
    }
    return result;
}

} // namespace

bool renewRow(QList<RoadmapTable> &tables, const SyntaxTree &tree, const ChangedRow &changed, qsizetype delta)
{
    const std::shared_ptr<const NodeList> nodes = tree.nodes(changed.block);
    const RoadmapReader reader(tree, changed.block, *nodes, 0);
    const auto table = std::ranges::find_if(tables, [&](const RoadmapTable &each) {
        return !each.rows.isEmpty() && each.rows.first().line <= changed.line && changed.line <= each.rows.last().line;
    });
    const bool wasRoadmap = table != tables.end();
    // Without a name its rows decide whether it is a roadmap.
    if (wasRoadmap ? !reader.isNamed() : reader.isRoadmap())
        return false;
    if (wasRoadmap) {
        const qsizetype index =
            std::ranges::lower_bound(table->rows, changed.line, {}, &RoadmapRow::line) - table->rows.begin();
        RoadmapRow row = reader.readRow(changed.node);
        const RoadmapRow &old = table->rows.at(index);
        if (row.kind != old.kind || row.hasLabel != old.hasLabel)
            return false; // it begins or ends a bucket or a group
        row.bucket = old.bucket;
        row.group = old.group;
        if (RoadmapBucket &bucket = table->buckets[row.bucket]; bucket.firstRow == index)
            reader.readLabel(bucket, row, changed.node);
        table->rows[index] = row;
        move(*table, row.bucket + 1, index + 1, delta);
        table->range.end += delta;
    }
    for (RoadmapTable &behind : tables) {
        if (behind.range.begin > tree.lines().start(changed.line)) {
            behind.range = behind.range.shifted(delta);
            move(behind, 0, 0, delta);
        }
    }
    return true;
}

std::optional<qsizetype> renewRows(QList<RoadmapTable> &tables, const SyntaxTree &tree, const ChangeSet &change)
{
    const auto table = std::ranges::find_if(tables, [&](const RoadmapTable &each) {
        return !each.rows.isEmpty() && each.rows.first().range.begin <= change.range().begin
               && each.range.contains(change.range());
    });
    const qsizetype block = table == tables.end() ? -1 : tree.blockAt(table->range.begin);
    if (block < 0 || tree.blocks()[block].kind != BlockKind::Table
        || tree.blocks()[block].range.begin != table->range.begin)
        return {};
    const std::shared_ptr<const NodeList> nodes = tree.nodes(block);
    const RoadmapReader reader(tree, block, *nodes, 0);
    if (!reader.isNamed()) // its rows decide whether it is a roadmap
        return {};
    RoadmapTable fresh = reader.read(untouchedRows(*table, tree.lines(), change));
    const qsizetype delta = change.delta();
    if (fresh.range.end != table->range.end + delta) // it ends elsewhere now
        return {};
    const qsizetype lines = fresh.rows.size() - table->rows.size();
    *table = std::move(fresh);
    for (RoadmapTable &behind : tables) {
        if (behind.range.begin <= table->range.begin)
            continue;
        behind.range = behind.range.shifted(delta);
        move(behind, 0, 0, delta);
        for (RoadmapRow &row : behind.rows)
            row.line += lines;
    }
    return lines;
}

} // namespace minuta
