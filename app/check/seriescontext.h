#pragma once

#include "app/check/check.h"
#include "app/series/newestedited.h"

namespace minuta {

/// The roster that the minutes of a meeting on date should have. texts are the series' newest, ascending by date. What
/// was right once stays so: of a meeting before the one that was edited last nothing is known. The template's roster
/// comes first, then that of the file edited last, for the meetings after it.
std::optional<KnownRoster> knownRoster(QDate date, const QList<SeriesText> &texts,
                                       const std::optional<Template> &definition);

} // namespace minuta
