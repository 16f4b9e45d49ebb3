#pragma once

#include "app/roadmap/roadmaphistory.h"
#include "app/series/earlierroadmap.h"

#include <QHash>
#include <QString>

#include <stop_token>

namespace minuta {

/// What was read of a series, and where in it a reader begins.
struct SeriesHistory
{
    RoadmapHistory history;
    qsizetype begin = -1; ///< index in history.meetings; -1: there are none
};

/// The roadmaps at place of the series of the file at path (absolute), the newest mostMeetings of them, from the first
/// meeting that has one to that behind the last that has. A reader begins at the file's own meeting; where its roadmap
/// has no items, at the last that has some. unsaved: by absolute path what windows hold; it stands for what is on disk.
/// A file that cannot be read has no roadmap. For a worker thread; ends early, with what was read, when stop is asked
/// for.
SeriesHistory readSeriesHistory(const QString &path, const RoadmapPlace &place, const QHash<QString, QString> &unsaved,
                                const std::stop_token &stop);

inline constexpr qsizetype mostMeetings = 500;

} // namespace minuta
