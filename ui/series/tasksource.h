#pragma once

#include "app/series/carryhere.h"
#include "ui/series/rosterfiles.h"

namespace minuta {

/// taskSource() with what git and the windows know: for a worker thread.
std::optional<SeriesText> readTaskSource(const QString &path, const UnsavedTexts &unsaved);

} // namespace minuta
