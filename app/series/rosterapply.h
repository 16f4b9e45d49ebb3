#pragma once

#include "app/series/changedlines.h"
#include "app/series/newestedited.h"
#include "app/templates/rostermerge.h"

namespace minuta {

// Files are made in batches, weeks ahead. When a lead changes, the headings of the files that are there already have to
// follow, or the next meeting is back at the earlier lead.

/// A change of a series' roster.
struct RosterChange
{
    Roster before;
    Roster after;
    QList<TeamRename>
        renames;        ///< teams whose sections go on under another name, where that one is active; several with
                        ///< one new name become one section that says all
    SectionRules rules; ///< how the files are read; a template gives it
};

/// What a roster changes in the file of a meeting that is not yet held.
struct RosterFile
{
    Meeting meeting;
    QString text;                      ///< the one that change is for
    ChangeSet change;                  ///< empty: the file says so already
    QList<ChangedLine> lines;          ///< ascending by where they stand; without blank lines
    QList<RosterDeviation> deviations; ///< written for this meeting alone
    QStringList lostTexts;             ///< sections that go and are filled, by title

    /// Whether it is to be changed only when somebody has looked at it: somebody chose a heading that would change, or
    /// words would go.
    bool isSetAside() const;

    friend bool operator==(const RosterFile &, const RosterFile &) = default;
};

/// The texts that planRoster() needs, ascending: those of meetings from today on, and those of the twelve before that.
QList<SeriesText> rosterTexts(const Series &series, QDate today, const TextReader &read,
                              const TextReader &readMade = {});

/// For each of texts from today on what the change does to it. Writes nothing.
QList<RosterFile> planRoster(const QList<SeriesText> &texts, const RosterChange &change, QDate today);

} // namespace minuta
