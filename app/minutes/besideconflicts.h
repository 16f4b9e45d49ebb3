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

/// A heading in a version of a conflict: of a section that minutes beside conflicts do not have.
struct ConflictHeading
{
    QString name; ///< of a team, or its plain text
    int level = 0;
    qsizetype place = 0; ///< where it stands in the text

    friend bool operator==(const ConflictHeading &, const ConflictHeading &) = default;
};

/// What a conflict is about.
struct ConflictPlace
{
    /// Teams, or headings' plain texts: the section around, where the conflict touches its text, then those whose
    /// headings are in one of the versions; each once. Empty where it is about the lines before the sections.
    QStringList sections;
    /// Sections that begin in one of the versions, or in both, in the order of the text; each name once.
    QList<ConflictHeading> headings;
    bool holdsTitle = false; ///< the meeting's, in one of the versions

    friend bool operator==(const ConflictPlace &, const ConflictPlace &) = default;
};

/// minutes are those beside the conflicts of tree's text.
ConflictPlace conflictPlace(const SyntaxTree &tree, const Minutes &minutes, const ConflictText &conflict);

} // namespace minuta
