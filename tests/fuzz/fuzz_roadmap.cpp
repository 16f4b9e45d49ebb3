// An edit of a roadmap's row changes that line alone (or, for a move, the lines from the one to the other) and can be
// undone. The first three bytes choose the row, the edit and where a row is moved.

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/bucketedit.h"
#include "app/roadmap/roadmapedit.h"
#include "app/text/decodedtext.h"
#include "tests/fuzz/require.h"

#include <algorithm>

using namespace minuta;
using namespace Qt::StringLiterals;

namespace {

void requireLaws(const SyntaxTree &tree, const RoadmapTable &table)
{
    qsizetype end = table.range.begin;
    for (const RoadmapRow &row : table.rows) {
        require(table.range.contains(row.range) && row.range.begin >= end);
        require(row.range.begin == tree.lines().start(row.line) && row.range.end == tree.lines().end(row.line));
        require(row.range.contains(row.when) && row.range.contains(row.what) && row.what.contains(row.text));
        end = row.range.end;
    }
    int row = 0;
    for (const RoadmapBucket &bucket : table.buckets) {
        require(bucket.firstRow == row && bucket.endRow > row);
        row = bucket.endRow;
    }
    require(row == table.rows.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 3, qsizetype(size) - 3);
    const auto decoded = decode("When? | What?\n--|--\n" + bytes);
    if (!decoded)
        return 0;
    const QString &text = decoded->text;
    const SyntaxTree tree(text);
    const QList<RoadmapTable> tables = readRoadmaps(tree);
    for (const RoadmapTable &table : tables)
        requireLaws(tree, table);
    if (tables.isEmpty() || tables.first().rows.isEmpty())
        return 0;

    const RoadmapTable &table = tables.first();
    const int row = int(data[0] % table.rows.size());
    const int bucket = table.rows[row].bucket;
    const int other = int(data[2] % table.buckets.size());
    const QString title = text.last(std::min<qsizetype>(data[2] % 32, text.size()));
    const TextRange line = table.rows[row].range;
    TextRange touched = line;
    Result<ChangeSet> change = ChangeSet();
    switch (data[1] % 5) {
    case 0: change = setRowTitle(tree, table, row, title); break;
    case 1:
        change = setBucketLabel(tree, table, bucket, title);
        touched = table.rows[table.buckets[bucket].firstRow].range;
        break;
    case 2: change = insertItem(tree, table, bucket, row, title); break;
    case 3:
        change = removeRow(tree, table, row);
        if (row + 1 < table.rows.size())
            touched.end = table.rows[row + 1].range.end; // which the label passes to
        break;
    default:
        change = moveRow(tree, table, row, other, -1);
        touched = table.range;
        break;
    }
    if (!change)
        return 0;
    require(change->fits(text));
    const QString result = change->appliedTo(text);
    require(change->inverted().appliedTo(result) == text);
    require(QStringView(result).startsWith(QStringView(text).first(touched.begin)));
    require(QStringView(result).endsWith(QStringView(text).sliced(touched.end)));
    const SyntaxTree edited(result);
    const QList<RoadmapTable> after = readRoadmaps(edited);
    for (const RoadmapTable &each : after)
        requireLaws(edited, each);
    return 0;
}
