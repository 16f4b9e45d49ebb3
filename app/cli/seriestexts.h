#pragma once

#include "app/series/newestedited.h"

namespace minuta::cli {

/// The newest minutes of a series as files and git know them.
QList<SeriesText> seriesTexts(const Series &series);
/// The newest of them that was edited, else the newest; -1: there is none.
int newestText(const QList<SeriesText> &texts);

} // namespace minuta::cli
