#pragma once

#include "app/series/series.h"

#include <optional>

namespace minuta {

/// The meeting that what is written now more likely belongs to than to the minutes at path: the next one from today on;
/// for minutes of a past day, where there is none to come, the newest. Nothing where path is that meeting or has no date.
std::optional<Meeting> likelierMeeting(const Series &series, const QString &path, QDate today);

} // namespace minuta
