#pragma once

#include "app/text/textrange.h"

#include <QString>
#include <QStringList>

namespace minuta {

/// Where a heading names the lead.
enum class LeadForm
{
    None,
    Dash,        ///< "CLI - Ana": the first dash outside code, links and parentheses that has blanks on both sides
    Parentheses, ///< "CLI (Ana)"
};

/// The heading of a team or project taken apart. Ranges are relative to the heading's inline source and without the
/// markup around; what is plain text of several marked-up pieces is one range with that markup.
struct TeamHeading
{
    QString team;
    QString lead;   ///< all that follows the dash, notes too; struck-through names left out
    QString status; ///< "incubating"
    QStringList aliases;
    TextRange teamRange;
    TextRange leadRange; ///< empty where no lead is named
    LeadForm form = LeadForm::None;
    /// What goes with the lead: the dash with the blanks before it, or the parentheses. Without a lead: empty, where
    /// one would be put.
    TextRange leadFrame;
    QString dash;                ///< of the Dash form, with its blanks: " - "
    bool hasDescription = false; ///< the team ends with parentheses that are no lead, status or alias
};

enum class TeamHeadingKind
{
    Team,
    Project,                    ///< parentheses hold a lead only when they can be nothing else: "(Ana Berg)"
    ProjectWithParenthesesLead, ///< a project in a team whose own lead stands in parentheses
};

/// source is a heading's inline content, plain its plain text.
TeamHeading readTeamHeading(QStringView source, QStringView plain, TeamHeadingKind kind = TeamHeadingKind::Team);

/// Whether a heading inside a team names a project by its form: a code span, a lead behind a dash, a single token such
/// as "cf-x" or "GrootFS", or a short name with parentheses. "Released", "Coming soon:" and "v2.4" are content.
bool hasProjectForm(QStringView source, QStringView plain, TeamHeadingKind kind = TeamHeadingKind::Project);

} // namespace minuta
