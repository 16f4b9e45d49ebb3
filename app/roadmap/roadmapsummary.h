#pragma once

#include "app/roadmap/roadmapcomparison.h"

#include <QDate>
#include <QString>

namespace minuta {

/// What changed since the meeting of that date, as Markdown that can stand in minutes: a line that says so and a list;
/// items keep their links. Without changes it says that. unchanged: by row of earlier as unchangedMeetings() tells it;
/// what stands so for long (staleFrom) is told in the end. English, as the words of minutes are not those of the window.
QString roadmapSummary(const RoadmapTable &earlier, const RoadmapTable &later, QDate since,
                       const QList<int> &unchanged = {});

} // namespace minuta
