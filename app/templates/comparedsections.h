#pragma once

#include "app/templates/nextmeeting.h"

#include <QSet>

namespace minuta {

struct MinutesReading;

/// What became of the sections of earlier minutes in others, for NextMeeting::sections. carried (by index in the earlier
/// ones) has the rule and the items of each; takenRoadmaps: those of next that are from elsewhere.
QList<CarriedSection> comparedSections(const MinutesReading &earlier, const MinutesReading &next,
                                       const QHash<int, CarriedSection> &carried, const QSet<int> &takenRoadmaps);

} // namespace minuta
