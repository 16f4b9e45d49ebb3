#pragma once

#include "app/series/series.h"

#include <optional>

namespace minuta {

/// For minutes of a past day, the meeting that what is written now more likely belongs to: the next one from today on,
/// else the newest. Nothing where path is that meeting, is not past, or has no date.
std::optional<Meeting> laterMeeting(const Series &series, const QString &path, QDate today);

} // namespace minuta
