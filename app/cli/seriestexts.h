#pragma once

#include "app/series/newestedited.h"

namespace minuta::cli {

/// The newest minutes of a series as files and git know them.
QList<SeriesText> seriesTexts(const Series &series);

} // namespace minuta::cli
