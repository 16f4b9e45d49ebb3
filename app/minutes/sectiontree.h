#pragma once

#include "app/minutes/headingsource.h"
#include "app/minutes/minutes.h"
#include "app/minutes/teamheading.h"

namespace minuta {

class SyntaxTree;

/// What a section is to those inside it.
enum class SectionRole : quint8
{
    Plain,
    Backlog, ///< its sections are teams, or groups of teams
    Group,   ///< "Incubating"
    Team,
    Project,
    TeamText, ///< a heading that is no project, behind a project of the same team
    Content,
};

constexpr bool isInsideTeam(SectionRole role)
{
    return role >= SectionRole::Team;
}

/// A heading and its place among the others.
struct PlacedHeading
{
    HeadingSource source;
    int level = 0; ///< 0: the lines before the first heading
    SectionKind kind = SectionKind::Text;
    SectionRole role = SectionRole::Plain;
    int parent = -1;
    bool isContent = false;
    bool isPasted = false;
    TeamHeading team; ///< of a Team or Project
};

/// The headings of a text in document order, each with its parent and kind. Reads each heading once and looks ahead at
/// most once over each, so that many headings cost no more than their number.
QList<PlacedHeading> placeHeadings(const SyntaxTree &tree, const SectionRules &rules);

} // namespace minuta
