#pragma once

#include "app/check/check.h"

namespace minuta {

/// Whether the fix of a rule says something that only people know ("No update"), so that it is never made unasked.
bool isFixAsked(CheckRule rule);

/// The fixes of findings of one text as one change. Of those that overlap, or that touch and are of different rules, the
/// first is taken: the others are found again in the text that it gives.
ChangeSet joinedFixes(const QList<Finding> &findings);

struct FixedText
{
    ChangeSet change; ///< from the text before, one undo step
    int fixes = 0;    ///< how many findings it mends
};
/// Mends all that need not be asked for, again and again until there is nothing left to mend.
FixedText fixAll(const SyntaxTree &tree, const CheckContext &context);

} // namespace minuta
