#include "app/series/othermeeting.h"

#include "app/series/meetingpath.h"

#include <algorithm>

namespace minuta {

std::optional<Meeting> likelierMeeting(const Series &series, const QString &path, QDate today)
{
    const QDate date = fileDate(path).date;
    if (!date.isValid() || series.meetings.isEmpty())
        return std::nullopt;
    const auto next = std::ranges::lower_bound(series.meetings, today, {}, &Meeting::date);
    const Meeting &likelier = next == series.meetings.end() ? series.meetings.last() : *next;
    const bool isPast = date < today && likelier.date > date;
    const bool isAhead = next != series.meetings.end() && date > likelier.date;
    return isPast || isAhead ? std::optional(likelier) : std::nullopt;
}

} // namespace minuta
