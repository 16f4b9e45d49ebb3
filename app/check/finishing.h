#pragma once

#include "app/check/check.h"

namespace minuta {

/// What is done to minutes before others get them. Nothing unless chosen.
struct FinishOptions
{
    bool saysNoUpdate = false;       ///< "- No update" in each team that says nothing
    bool dropsPlaceholders = false;  ///< lines such as "[add updates here]", and empty items
    bool dropsEmptySections = false; ///< and teams that say nothing, unless they say "No update" now

    friend bool operator==(const FinishOptions &, const FinishOptions &) = default;
};

struct FinishedText
{
    ChangeSet change;   ///< from the text before, one undo step
    QStringList filled; ///< teams that say "No update"
    int placeholders = 0;
    QStringList dropped; ///< sections and teams that are gone

    friend bool operator==(const FinishedText &, const FinishedText &) = default;
};

/// In the order of the options. What else the text says stays byte for byte. Of a text in which conflicts are left
/// nothing is changed: nobody knows yet what it says. rules are those of the series' template.
FinishedText finished(const SyntaxTree &tree, const SectionRules &rules, const FinishOptions &options);

} // namespace minuta
