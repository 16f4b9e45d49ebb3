#pragma once

#include "app/series/series.h"
#include "app/templates/cadence.h"
#include "app/templates/nextmeeting.h"
#include "app/text/error.h"

#include <optional>

namespace minuta {

struct Template;

/// A file that is to be made.
struct PlannedMeeting
{
    QString path; ///< absolute
    QDate date;
    NextMeeting next;
    bool exists = false;    ///< something stands at path, or an earlier one of the plan has it: it is not to be written
    bool isLeftOut = false; ///< no meeting on that date: the others go on as if it had not been planned

    bool isMade() const { return !exists && !isLeftOut; }
    friend bool operator==(const PlannedMeeting &, const PlannedMeeting &) = default;
};

/// Which meetings to plan.
struct NewMeetingsOptions
{
    static constexpr int mostMeetings = 60;

    QDate first;
    int count = 1;                  ///< 1 to mostMeetings
    std::optional<Cadence> cadence; ///< between them; else that of the series
    QList<QDate> leftOut;           ///< dates of the cadence without a meeting, as of holidays; they count
    QString path;                   ///< absolute, of the file of a single meeting; else it follows from its date
    QString folder;                 ///< absolute, of the series; else that of the earlier file, or of the series itself
    /// What is carried. Dates, names and the reference of carried items are filled in; of the roster each meeting takes
    /// the teams that are active on its date. Open items go to the first meeting only: they come to the later ones
    /// from the meetings before.
    NextMeetingOptions carry;
};

/// The files of the meetings after the one at earlierPath (absolute) with earlierText. Writes nothing. Error
/// InvalidArgument for a count or date that is none, and for several meetings of a file whose name has no date
/// (subject is its path); detail says why.
Result<QList<PlannedMeeting>> planFromFile(const Series &series, const QString &earlierPath, const QString &earlierText,
                                           const NewMeetingsOptions &options);

/// Minutes that a template's meetings take over from.
struct EarlierMinutes
{
    QString path; ///< absolute
    QString text;
};

/// The files of meetings made from a template. Their paths follow from its pattern, else from the newest file of the
/// series; {{previous}} is the series' last meeting before, else the earlier minutes. Writes nothing. Error InvalidArgument as
/// above, and for a pattern that leads out of the series' folder (subject is the pattern).
Result<QList<PlannedMeeting>> planFromTemplate(const Series &series, const Template &definition,
                                               const std::optional<EarlierMinutes> &earlier,
                                               const NewMeetingsOptions &options);

/// How often the series meets from first on: as asked, else as it met before; two dates, that may be first and the only one
/// before it, tell that.
Cadence cadenceUntil(const Series &series, const std::optional<Cadence> &asked, QDate first);

/// The dates of count meetings from first.
QList<QDate> meetingDates(QDate first, int count, const Cadence &cadence);

/// When the series meets next: its first date behind all of its files that is not before today. today where it has none.
QDate suggestedDate(const Series &series, const std::optional<Cadence> &cadence, QDate today);

} // namespace minuta
