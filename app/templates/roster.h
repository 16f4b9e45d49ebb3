#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace minuta {

struct Minutes;

/// A sub-project of a team: "#### bbl - Ana" below the team's heading.
struct RosterProject
{
    QString name;
    QString lead;   ///< empty: none named
    QString status; ///< "incubating"; empty: none

    friend bool operator==(const RosterProject &, const RosterProject &) = default;
};

/// A team that reports at the meetings of a series. All texts are plain, without Markdown's signs.
struct RosterTeam
{
    QString team;
    QString lead;   ///< empty: none named; notes and several leads are kept as they are ("Mei / Jonas", "vacant")
    QString status; ///< "incubating"; empty: none
    QString group;  ///< title of the heading between backlog reviews and the team ("Incubating"); empty: none
    QList<RosterProject> projects;
    QDate since; ///< date of the first meeting it reports at; invalid: from the beginning
    QDate until; ///< date of the last; invalid: goes on

    bool isActiveOn(QDate date) const
    {
        return (!since.isValid() || since <= date) && (!until.isValid() || date <= until);
    }

    friend bool operator==(const RosterTeam &, const RosterTeam &) = default;
};

/// The teams of a series in the order of their sections.
struct Roster
{
    QList<RosterTeam> teams;

    /// Those that report on date; all of them where date is invalid.
    Roster activeOn(QDate date) const;

    friend bool operator==(const Roster &, const Roster &) = default;
};

/// The teams that minutes have sections for. since and until are unknown to them and stay invalid.
Roster readRoster(const Minutes &minutes);

} // namespace minuta
