#include "app/roadmap/roadmaprenewal.h"

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmapreader.h"

#include <algorithm>

namespace minuta {

namespace {

/// Buckets and rows from those on.
void move(RoadmapTable &table, qsizetype bucket, qsizetype row, qsizetype delta)
{
    for (; bucket < table.buckets.size(); ++bucket)
        table.buckets[bucket].labelRange = table.buckets[bucket].labelRange.shifted(delta);
    for (; row < table.rows.size(); ++row) {
        RoadmapRow &moved = table.rows[row];
        for (TextRange *range : {&moved.range, &moved.when, &moved.what, &moved.text})
            *range = range->shifted(delta);
    }
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

} // namespace minuta
