#pragma once

#include "app/minutes/minutes.h"
#include "app/templates/carry.h"

#include <QHash>
#include <QList>

namespace minuta {

/// What happens to a section of earlier minutes, as far as its place and name tell.
struct SectionPlan
{
    CarryRule rule = CarryRule::Keep;
    /// Part of what the section around it says: content of a team, a topic below "Discussion".
    bool isContent = false;
    bool stays = true; ///< its heading goes to the next minutes
};

/// One for each section of minutes. rules: see NextMeetingOptions.
QList<SectionPlan> planCarrying(const Minutes &minutes, const QHash<int, CarryRule> &rules);

/// A section's heading and body, without the sections nested in it.
TextRange ownRange(const Minutes &minutes, int section);

} // namespace minuta
