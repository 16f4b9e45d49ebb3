#pragma once

#include "app/roadmap/roadmap.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

// Edits of whole buckets, under the same promise as roadmapedit.h: the lines of the buckets that are named, and no
// other byte.

/// Error InvalidArgument for a label without text.
Result<ChangeSet> setBucketLabel(const SyntaxTree &tree, const RoadmapTable &table, int bucket, const QString &label);
/// A bucket without items before another one, or with before -1 behind all. Written as the labels beside it. Error
/// InvalidArgument for a label without text, and before the rows without a label, which it would take in.
Result<ChangeSet> insertBucket(const SyntaxTree &tree, const RoadmapTable &table, int before, const QString &label);
/// A bucket with all its rows goes.
Result<ChangeSet> removeBucket(const SyntaxTree &tree, const RoadmapTable &table, int bucket);
/// A bucket with all its rows moves before another one, or with before -1 behind all. Nothing changes where it is there
/// already. Error InvalidArgument for the rows without a label, and for a place before them.
Result<ChangeSet> moveBucket(const SyntaxTree &tree, const RoadmapTable &table, int bucket, int before);

} // namespace minuta
