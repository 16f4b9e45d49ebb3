#pragma once

#include "app/roadmap/roadmap.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

/// The last row of a bucket that is no spacer; its first where all are.
int lastRow(const RoadmapTable &table, int bucket);

// Each edit changes the line of the row it names, and the one that a bucket's label passes to; no other byte.
// table must have been read from tree; rows and buckets are indexes in it. Error NoSuchElement for an index that is
// none.

/// New text of an item or group head. Pipes are escaped, line breaks become blanks; "- " or ** around stay. A spacer or
/// empty row becomes an item. Error InvalidArgument for a group without text.
Result<ChangeSet> setRowTitle(const SyntaxTree &tree, const RoadmapTable &table, int row, const QString &title);
/// What a place in a bucket may be instead of a row: behind all that it holds, and in no group. Where the bucket ends
/// with a group, that is behind the spacer which ends it, which is written where there is none.
constexpr int bucketEnd = -2;

/// A new item after a row (in its bucket and group), with row -1 as the first of bucket, or at bucketEnd. A bucket row
/// with nothing in its second cell takes the item itself.
Result<ChangeSet> insertItem(const SyntaxTree &tree, const RoadmapTable &table, int bucket, int row,
                             const QString &title);
/// Several, one behind the other. Error InvalidArgument for none.
Result<ChangeSet> insertItems(const SyntaxTree &tree, const RoadmapTable &table, int bucket, int row,
                              const QStringList &titles);
/// A row goes; when it held the bucket's label, the label passes to the next row, or stays alone when there is none.
Result<ChangeSet> removeRow(const SyntaxTree &tree, const RoadmapTable &table, int row);
/// A row moves before another row of bucket, or with before -1 to its end: an item as with bucketEnd, unless it is in
/// that last group already; else before the spacers there. Moving it before the row that holds a bucket's label makes it the bucket's first row, with the label. A bucket's row with
/// nothing in its second cell takes it in. Nothing changes for a row that is there already. Error InvalidArgument for
/// an Empty row: there is nothing to move.
Result<ChangeSet> moveRow(const SyntaxTree &tree, const RoadmapTable &table, int row, int bucket, int before);

} // namespace minuta
