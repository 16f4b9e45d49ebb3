#pragma once

#include "app/series/newestedited.h"
#include "app/templates/carriedtasks.h"

namespace minuta {

struct Template;

/// The meeting that minutes can take open tasks from: the last one before the date of the file at path (absolute) that
/// was edited, else the last before it. Nothing where there is none, or path has no date. edits and read as newestTexts()
/// has them.
std::optional<SeriesText> taskSource(const QString &path, const QHash<QString, QDateTime> &edits,
                                     const TextReader &read, const TextReader &readMade = {});

/// What brings the open tasks of earlier into text, the minutes at path. definition: the series' template; null: none.
CarriedTasks carryTasksHere(const QString &path, const QString &text, const SeriesText &earlier,
                            const Template *definition);

} // namespace minuta
