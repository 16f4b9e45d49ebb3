#pragma once

#include "app/document/filebatch.h"
#include "app/series/newmeetings.h"
#include "ui/series/seriesscan.h"

namespace minuta {

/// What people have chosen in the New Meeting dialog.
struct MeetingsChoice
{
    int definition = -1; ///< index in SeriesScan::templates: the template they are made of; -1: earlier minutes are
    QString earlierPath; ///< absolute; the minutes that they are made of; not looked at with a template
    QDate first;
    int count = 1;
    std::optional<Cadence> cadence; ///< none: that of the series
    QList<QDate> leftOut;           ///< dates without a meeting
    QString path;                   ///< of a single file, absolute; empty: it follows from the date
    QHash<int, CarryRule> rules;    ///< by index of the section in the earlier minutes
};

/// Where the next meetings' teams or roadmap come from.
struct Provenance
{
    QDate date; ///< of the meeting; invalid: its file's name has none
    bool isEdited = false;
    bool isSource = false;   ///< the earlier minutes themselves
    bool isTemplate = false; ///< the series' template
    bool isNone = false;     ///< there is nothing of that kind

    friend bool operator==(const Provenance &, const Provenance &) = default;
};

/// The files that would be made.
struct MeetingsPlan
{
    QString earlierText;
    bool hasByteOrderMark = false; ///< the earlier file has one, and so will the new ones
    QList<PlannedMeeting> meetings;
    Provenance roster;
    Provenance roadmap;

    /// The files that are not there yet, without those left out.
    QList<FileWrite> writes() const;

    friend bool operator==(const MeetingsPlan &, const MeetingsPlan &) = default;
};

/// Reads the earlier minutes and makes the texts of the next: for a worker thread. Errors are those of
/// readDocumentFile() and planFromFile().
Result<MeetingsPlan> planMeetings(const SeriesPlace &place, const SeriesScan &scan, const MeetingsChoice &choice);

} // namespace minuta
