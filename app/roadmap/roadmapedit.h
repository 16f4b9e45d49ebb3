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
/// A new item after a row (in its bucket and group), or with row -1 as the first of bucket. A bucket row with nothing
/// in its second cell takes the item itself.
Result<ChangeSet> insertItem(const SyntaxTree &tree, const RoadmapTable &table, int bucket, int row,
                             const QString &title);
/// A row goes; when it held the bucket's label, the label passes to the next row, or stays alone when there is none.
Result<ChangeSet> removeRow(const SyntaxTree &tree, const RoadmapTable &table, int row);
/// A row moves before another row of bucket, or with before -1 to its end, which is before the spacers there. Moving it
/// before the row that holds a bucket's label makes it the bucket's first row, with the label. A bucket's row with
/// nothing in its second cell takes it in. Nothing changes for a row that is there already. Error InvalidArgument for
/// an Empty row: there is nothing to move.
Result<ChangeSet> moveRow(const SyntaxTree &tree, const RoadmapTable &table, int row, int bucket, int before);

} // namespace minuta
