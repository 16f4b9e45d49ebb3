#pragma once

#include "app/minutes/minutes.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

/// What moving a section's text to other minutes changes in both.
struct SectionTransfer
{
    ChangeSet from;
    ChangeSet to;
    int section = -1; ///< where it goes, in the other minutes
};

/// Sections of `to` that are the same as `section` of `from`: of that key, else of that team or title.
QList<int> counterparts(const Minutes &from, int section, const Minutes &to);

/// The text of a section's field goes behind what its counterpart in `to` holds, and leaves its own section empty.
/// Errors NoSuchElement where there is no counterpart, AmbiguousElement where there are several (detail: their paths, a
/// line each), InvalidArgument where there is nothing to move or the text cannot stand there.
Result<SectionTransfer> moveField(const SyntaxTree &fromTree, const Minutes &from, int section,
                                  const SyntaxTree &toTree, const Minutes &to);

} // namespace minuta
