#include "app/series/othermeeting.h"

#include "app/series/meetingpath.h"

#include <algorithm>

namespace minuta {

std::optional<Meeting> laterMeeting(const Series &series, const QString &path, QDate today)
{
    const QDate date = fileDate(path).date;
    if (!date.isValid() || date >= today || series.meetings.isEmpty())
        return std::nullopt;
    const auto next = std::ranges::lower_bound(series.meetings, today, {}, &Meeting::date);
    const Meeting &later = next == series.meetings.end() ? series.meetings.last() : *next;
    return later.date > date ? std::optional(later) : std::nullopt;
}

} // namespace minuta
