#pragma once

#include "app/templates/roster.h"

namespace minuta {

// What happens to the teams of a series, as changes of its roster. Indexes are those of Roster::teams.

/// The meeting from which on something is new, and the last one before it.
struct RosterTurn
{
    QDate first;
    QDate lastBefore; ///< invalid: the day before first
};

/// From turn on successor reports in place of the teams at indexes (one whose name or lead changes, or several that
/// merge), behind the first of them; they keep what they are until then. Those that would never report are left out.
/// Index of the successor; -1 for an index that is none.
int changeTeams(Roster &roster, const QList<int> &indexes, RosterTeam successor, const RosterTurn &turn);

/// One team out of those at indexes: names joined by " / ", all their leads and sub-projects.
RosterTeam mergedTeam(const Roster &roster, const QList<int> &indexes);

/// What of a roster cannot be.
struct RosterMistake
{
    enum class Kind : quint8
    {
        NoName,
        SameName,    ///< as a team that reports at the same time
        NeverActive, ///< until is before since
    };
    Kind kind = Kind::NoName;
    int team = -1;

    friend bool operator==(const RosterMistake &, const RosterMistake &) = default;
};
QList<RosterMistake> mistakesIn(const Roster &roster);

/// Sub-projects as one line: "cf-x - Bo; cf-y (incubating) - Mei".
QString projectsText(const QList<RosterProject> &projects);
QList<RosterProject> projectsFrom(const QString &text);

} // namespace minuta
