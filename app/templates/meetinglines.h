#pragma once

#include "app/templates/nextmeeting.h"

namespace minuta {

/// A line of earlier minutes or of the next, as people compare them. Lines are without their endings.
struct MeetingLine
{
    enum class Kind : quint8
    {
        Kept,
        Carried, ///< kept although its section was emptied: what is still open
        Changed, ///< in place of one line of the earlier minutes, which earlier holds
        Added,
        Dropped, ///< of the earlier minutes only
    };
    Kind kind = Kind::Kept;
    QString text;    ///< of the next minutes; when Dropped of the earlier ones
    QString earlier; ///< only when Changed

    friend bool operator==(const MeetingLine &, const MeetingLine &) = default;
};

/// The lines of next, with those of earlier that are gone where they stood. Without the dropped ones they are the lines
/// of next.text; without the added ones, and with Changed ones as they were, those of earlier.
QList<MeetingLine> meetingLines(const QString &earlier, const NextMeeting &next);

} // namespace minuta
