#pragma once

#include "app/roadmap/roadmaphistory.h"
#include "app/series/earlierroadmap.h"

#include <QHash>
#include <QString>

#include <stop_token>

namespace minuta {

/// The roadmaps at place of the series of the file at path (absolute), the newest mostMeetings of them. unsaved: by absolute path what windows hold; it stands for what is on disk. A file that cannot
/// be read has no roadmap. For a worker thread; ends early, with what was read, when stop is asked for.
RoadmapHistory readSeriesHistory(const QString &path, const RoadmapPlace &place, const QHash<QString, QString> &unsaved,
                                 const std::stop_token &stop);

inline constexpr qsizetype mostMeetings = 500;

} // namespace minuta
