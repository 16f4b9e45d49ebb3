#pragma once

#include "app/roadmap/roadmap.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace minuta {

/// The roadmap of a meeting; none where its minutes have none.
struct MeetingRoadmap
{
    QDate date;
    std::optional<RoadmapTable> table;
};

/// An item at one meeting.
struct RoadmapMoment
{
    int bucket = -1;         ///< index in RoadmapHistory::buckets; -1: that meeting's roadmap has it not
    QString title;           ///< plain
    bool isMoved = false;    ///< it was in another bucket before
    bool isStepBack = false; ///< in one that is nearer to being completed
    bool isReworded = false;

    friend bool operator==(const RoadmapMoment &, const RoadmapMoment &) = default;
};

/// An item over the meetings of a series.
struct RoadmapLife
{
    QList<RoadmapMoment> moments; ///< one a meeting

    /// Indexes of the first and the last meeting that has it.
    qsizetype first() const;
    qsizetype last() const;
    /// As it was worded last.
    const QString &title() const { return moments[last()].title; }

    friend bool operator==(const RoadmapLife &, const RoadmapLife &) = default;
};

/// Which item was in which bucket when.
struct RoadmapHistory
{
    QList<QDate> meetings; ///< ascending
    QStringList
        buckets; ///< all labels that there were, in the order of the newest roadmap, and those that are no more at
                 ///< their places between
    /// Whether that meeting's roadmap has any item; others have none, or no roadmap.
    bool hasItems(qsizetype meeting) const;

    QList<RoadmapLife> items; ///< those of the newest roadmap in its order, then those dropped, the last dropped first

    friend bool operator==(const RoadmapHistory &, const RoadmapHistory &) = default;
};

/// meetings ascend. Items are known again as compareRoadmaps() knows them, from each roadmap to the next one; one that
/// was dropped and comes back with the same words or a link of its own goes on.
RoadmapHistory roadmapHistory(const QList<MeetingRoadmap> &meetings);

} // namespace minuta
