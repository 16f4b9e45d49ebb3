#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/text/conflicttext.h"

namespace minuta {

/// The text of tree with blanks in place of its conflicts, line endings left: every position stays what it is.
SyntaxTree treeBesideConflicts(const SyntaxTree &tree, const QList<ConflictText> &conflicts);

/// The minutes that stand beside the conflicts of a text, which are those of tree: what is between their markers counts
/// as blank lines. So no section is there twice, an open code block in one version takes nothing in, and each conflict
/// lies whole in one section, which says something by it. Where a conflict holds the title, there is none. beside is
/// treeBesideConflicts().
Minutes readMinutesBesideConflicts(const SyntaxTree &tree, const SyntaxTree &beside,
                                   const QList<ConflictText> &conflicts, const SectionRules &rules = {});
Minutes readMinutesBesideConflicts(const SyntaxTree &tree, const QList<ConflictText> &conflicts,
                                   const SectionRules &rules = {});

/// What a conflict is about.
struct ConflictPlace
{
    /// Teams, or headings' plain texts: the section around, where the conflict touches its text, then those whose
    /// headings are in one of the versions; each once. Empty where it is about the lines before the sections.
    QStringList sections;
    bool holdsTitle = false; ///< the meeting's, in one of the versions

    friend bool operator==(const ConflictPlace &, const ConflictPlace &) = default;
};

/// minutes are those beside the conflicts of tree's text.
ConflictPlace conflictPlace(const SyntaxTree &tree, const Minutes &minutes, const ConflictText &conflict);

} // namespace minuta
