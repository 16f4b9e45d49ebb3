#pragma once

#include "app/templates/roster.h"

#include <optional>

namespace minuta {

/// A team's headings go on under another name.
struct TeamRename
{
    QString from;
    QString to;

    friend bool operator==(const TeamRename &, const TeamRename &) = default;
};

/// What is known of the roster that the headings of one meeting were made from, and what the roster is now. All as of
/// that meeting's date.
struct RosterVersions
{
    Roster before; ///< before the change that is to be applied
    Roster after;
    std::optional<Roster> made; ///< the headings of the file's first version
    QList<Roster> held;         ///< the headings of meetings that were held, ascending by date
    QList<Roster> toCome;       ///< those of meetings not yet held, this one among them, ascending by date
    int index = 0;              ///< of this one in toCome
};

/// What a meeting's headings say that no roster said: somebody wrote it for that meeting, a stand-in most often.
struct RosterDeviation
{
    enum class Kind : quint8
    {
        Lead,    ///< heading holds the lead (empty: none)
        Status,  ///< heading holds the status (empty: none)
        Added,   ///< a team or sub-project that is in no roster
        Removed, ///< one that the file had when it was made
        Renamed, ///< the heading holds another name: it has the lead of one that is missing, or stands in its place
    };
    Kind kind = Kind::Lead;
    QString team;
    QString project;         ///< empty: the team itself
    QString value;           ///< of Lead, Status and Renamed: as the file has it
    bool isInTheWay = false; ///< the change says something else there, and mergedRoster() follows the change

    friend bool operator==(const RosterDeviation &, const RosterDeviation &) = default;
};

struct MergedRoster
{
    Roster roster;
    QList<RosterDeviation> deviations;
};

/// Whether mergedRoster() follows the new roster also where somebody wrote something else for that meeting alone.
enum class OwnWords : quint8
{
    Stay, ///< unless the change is about that very place
    Follow,
};

/// What the headings of a file, which say `file`, are to say after the change. What a former roster said becomes what
/// the new one says: what the roster said before; a lead of former meetings, or of the file's first version, that the
/// files around have as well. What this file says alone somebody wrote for that meeting. The order is the file's where
/// the change is not about the order.
MergedRoster mergedRoster(const Roster &file, const RosterVersions &versions, OwnWords own = OwnWords::Stay);

/// Teams called as one of renames says have the new name; where the new name is there already, its team takes in the
/// sub-projects, and stands for both.
Roster renamed(Roster roster, const QList<TeamRename> &renames);

} // namespace minuta
