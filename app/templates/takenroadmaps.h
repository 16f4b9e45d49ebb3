#pragma once

#include <QHash>
#include <QString>

namespace minuta {

struct Minutes;
struct MinutesReading;

/// Whether there is a roadmap section that a next meeting keeps; those in an appendix are none.
bool hasRoadmap(const Minutes &minutes);

/// What the roadmap sections of next, by their index, say when they take it from other minutes: each what the same
/// section says there; where both have a single one, whatever it is called. Those that find none are left out.
QHash<int, QString> takenRoadmaps(const MinutesReading &from, const Minutes &next);

} // namespace minuta
