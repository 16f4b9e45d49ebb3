#pragma once

#include "app/roadmap/roadmap.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

// Edits of groups and of the spacers that end them, under the same promise as roadmapedit.h.

/// A bold head above rows [first, end), which are items of one bucket and in no group yet; where an item follows that
/// would join the group, a spacer comes between. Error InvalidArgument for a title without text or other rows.
Result<ChangeSet> groupItems(const SyntaxTree &tree, const RoadmapTable &table, int first, int end,
                             const QString &title);
/// The head of a group goes, its items stay. Where they would join the group before, a spacer takes the head's place.
/// Error InvalidArgument for a row that is no group's head.
Result<ChangeSet> dissolveGroup(const SyntaxTree &tree, const RoadmapTable &table, int row);
/// A spacer behind a row.
Result<ChangeSet> insertSpacer(const SyntaxTree &tree, const RoadmapTable &table, int row);

} // namespace minuta
