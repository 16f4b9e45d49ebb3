#include "app/templates/roster.h"

#include "app/minutes/minutes.h"

#include <algorithm>

namespace minuta {

Roster Roster::activeOn(QDate date) const
{
    if (!date.isValid())
        return *this;
    Roster active;
    std::ranges::copy_if(teams, std::back_inserter(active.teams),
                         [date](const RosterTeam &team) { return team.isActiveOn(date); });
    return active;
}

Roster readRoster(const Minutes &minutes)
{
    Roster roster;
    for (const Section &section : minutes.sections) {
        if (section.kind == SectionKind::Project && section.parent >= 0 && !roster.teams.isEmpty()) {
            roster.teams.last().projects.append({section.team, section.lead, section.status});
        } else if (section.kind == SectionKind::Team) {
            RosterTeam team{section.team, section.lead, section.status, {}, {}, {}, {}};
            const Section *around = section.parent >= 0 ? &minutes.sections[section.parent] : nullptr;
            if (around && around->kind != SectionKind::Backlog)
                team.group = around->title;
            roster.teams.append(team);
        }
    }
    return roster;
}

} // namespace minuta
