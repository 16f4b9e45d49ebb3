#pragma once

#include "app/roadmap/roadmap.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

/// The first link of an item or group leads to destination; without a link all of its text becomes one. Empty: the link
/// becomes its text. Nothing but that cell changes, and what people read stays; of a bare address it is the address.
/// Error NoSuchElement for a row that is none, InvalidArgument for one without text and where no link could be written
/// that reads back as that destination (a bare address can not go; a link by reference is set elsewhere).
Result<ChangeSet> setRowLink(const SyntaxTree &tree, const RoadmapTable &table, int row, const QString &destination);

} // namespace minuta
