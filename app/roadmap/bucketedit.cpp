#include "app/roadmap/bucketedit.h"

#include "app/roadmap/labelsource.h"
#include "app/roadmap/rowedits.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The emphasis that begins right before a label.
QString marksBefore(const RowEdits &edit, int row, TextRange label)
{
    return edit.text({edit.row(row).when.begin, label.begin});
}

/// The head of a row with that label, written as that of a bucket near it.
QString labelledHead(const RowEdits &edit, const RoadmapTable &table, int near, const QString &typed)
{
    for (int distance = 0; distance < table.buckets.size(); ++distance) {
        for (const int candidate : {near - distance, near + distance}) {
            if (!edit.hasBucket(candidate) || !edit.row(edit.bucket(candidate).firstRow).hasLabel)
                continue;
            const int row = edit.bucket(candidate).firstRow;
            const TextRange head = edit.source(row).head;
            const TextRange label = edit.bucket(candidate).labelRange;
            return edit.text({head.begin, label.begin}) + labelSource(marksBefore(edit, row, label), typed)
                   + edit.text({label.end, head.end});
        }
    }
    return edit.text(edit.source(edit.bucket(near).firstRow).head).trimmed() + u' ' + cellText(typed) + u' ';
}

} // namespace

Result<ChangeSet> setBucketLabel(const SyntaxTree &tree, const RoadmapTable &table, int bucket, const QString &label)
{
    RowEdits edit(tree, table);
    if (!edit.hasBucket(bucket))
        return refusal(ErrorCode::NoSuchElement);
    if (cellText(label).isEmpty())
        return refusal(ErrorCode::InvalidArgument, u"label"_s);
    const RoadmapBucket &old = edit.bucket(bucket);
    if (edit.row(old.firstRow).hasLabel) {
        edit.replace(old.labelRange, labelSource(marksBefore(edit, old.firstRow, old.labelRange), label));
        return std::move(edit).result();
    }
    // The rows before the first label: theirs looks like the next.
    edit.setHead(old.firstRow, labelledHead(edit, table, bucket, label));
    return std::move(edit).result();
}

Result<ChangeSet> insertBucket(const SyntaxTree &tree, const RoadmapTable &table, int before, const QString &label)
{
    RowEdits edit(tree, table);
    if (table.buckets.isEmpty() || (before != -1 && !edit.hasBucket(before)))
        return refusal(ErrorCode::NoSuchElement);
    const bool takesRowsIn = before >= 0 && !edit.row(edit.bucket(before).firstRow).hasLabel;
    if (cellText(label).isEmpty() || takesRowsIn)
        return refusal(ErrorCode::InvalidArgument, u"label"_s);
    const int near = before >= 0 ? before : int(table.buckets.size()) - 1;
    const int row = edit.bucket(near).firstRow;
    const QString head = labelledHead(edit, table, near, label);
    const bool hasOuterPipes = head.startsWith(u'|') && edit.source(row).endsWithPipe;
    edit.insertLine(before >= 0 ? row : int(table.rows.size()), head, hasOuterPipes ? u"| |"_s : u"|"_s, row);
    return std::move(edit).result();
}

Result<ChangeSet> removeBucket(const SyntaxTree &tree, const RoadmapTable &table, int bucket)
{
    RowEdits edit(tree, table);
    if (!edit.hasBucket(bucket))
        return refusal(ErrorCode::NoSuchElement);
    edit.removeLines(edit.bucket(bucket).firstRow, edit.bucket(bucket).endRow);
    return std::move(edit).result();
}

Result<ChangeSet> moveBucket(const SyntaxTree &tree, const RoadmapTable &table, int bucket, int before)
{
    RowEdits edit(tree, table);
    if (!edit.hasBucket(bucket) || (before != -1 && !edit.hasBucket(before)))
        return refusal(ErrorCode::NoSuchElement);
    const int place = before >= 0 ? before : int(table.buckets.size());
    if (place == bucket || place == bucket + 1)
        return ChangeSet();
    const bool hasLabel = edit.row(edit.bucket(bucket).firstRow).hasLabel;
    if (!hasLabel || (place == 0 && !edit.row(edit.bucket(0).firstRow).hasLabel))
        return refusal(ErrorCode::InvalidArgument, u"bucket"_s);
    edit.moveLines(edit.bucket(bucket).firstRow, edit.bucket(bucket).endRow,
                   place < table.buckets.size() ? edit.bucket(place).firstRow : int(table.rows.size()));
    return std::move(edit).result();
}

} // namespace minuta
