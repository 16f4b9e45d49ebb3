#pragma once

#include "app/check/check.h"
#include "app/series/newestedited.h"

#include <functional>

namespace minuta {

/// The roster that the minutes of a meeting on date should have. texts are the series' newest, ascending by date. What
/// was right once stays so: of a meeting before the one that was edited last nothing is known. The template's roster
/// comes first, then that of the file edited last, for the meetings after it.
std::optional<KnownRoster> knownRoster(QDate date, const QList<SeriesText> &texts,
                                       const std::optional<Template> &definition);

/// What is known around the minutes at path (absolute), which are of the series that definition is of. Reads files of
/// their folder: for a worker thread where a window waits. newestOf gives newestTexts() of a series, and is asked only
/// where its roster can matter.
CheckContext contextAround(const QString &path, const std::optional<Template> &definition, const TextReader &read,
                           const std::function<QList<SeriesText>(const Series &)> &newestOf);

} // namespace minuta
