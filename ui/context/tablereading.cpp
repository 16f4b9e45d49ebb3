#include "ui/context/tablereading.h"

#include "app/tables/brokentables.h"

#include <algorithm>

namespace minuta {

namespace {

void move(TableRow &row, const ChosenText &chosen, const LineIndex &lines)
{
    row.text = chosen.toText(row.text);
    row.line = lines.lineAt(row.text.begin);
    for (TextRange &cell : row.cells)
        cell = chosen.toText(cell);
}

} // namespace

TableReading readTablesBetweenMarkers(const SyntaxTree &tree, const QList<ConflictText> &conflicts)
{
    TableReading reading{{tree.text(), conflicts, ConflictChoice::Both}, tree, {}, {}};
    reading.tree.apply(reading.chosen.change());
    reading.roadmaps = readRoadmaps(reading.tree);
    reading.plainTables = readPlainTables(reading.tree, reading.roadmaps);
    return reading;
}

QList<Table> readPlainTables(const SyntaxTree &tree, const QList<RoadmapTable> &roadmaps)
{
    QList<Table> tables = readTables(tree);
    tables.removeIf([&](const Table &table) {
        return std::ranges::any_of(roadmaps, [&](const RoadmapTable &roadmap) {
            return roadmap.range.begin <= table.header.text.begin && table.header.text.begin < roadmap.range.end;
        });
    });
    tables.append(readBrokenTables(tree));
    std::ranges::sort(tables, {}, [](const Table &table) { return table.range.begin; });
    return tables;
}

QList<RoadmapTable> inText(QList<RoadmapTable> tables, const ChosenText &chosen, const LineIndex &lines)
{
    for (RoadmapTable &table : tables) {
        table.range = chosen.toText(table.range);
        for (RoadmapBucket &bucket : table.buckets)
            bucket.labelRange = chosen.toText(bucket.labelRange);
        for (RoadmapRow &row : table.rows) {
            for (TextRange *range : {&row.range, &row.when, &row.what, &row.text})
                *range = chosen.toText(*range);
            row.line = lines.lineAt(row.range.begin);
        }
    }
    return tables;
}

QList<Table> inText(QList<Table> tables, const ChosenText &chosen, const LineIndex &lines)
{
    for (Table &table : tables) {
        table.range = chosen.toText(table.range);
        move(table.header, chosen, lines);
        move(table.delimiter, chosen, lines);
        for (TableRow &row : table.rows)
            move(row, chosen, lines);
    }
    return tables;
}

} // namespace minuta
