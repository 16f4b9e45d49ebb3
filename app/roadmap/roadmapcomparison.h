#pragma once

#include "app/roadmap/roadmap.h"

#include <QList>

namespace minuta {

/// What became of an item of an earlier roadmap, or where an item of the later one comes from.
struct RoadmapItemChange
{
    int earlier = -1;        ///< row in the earlier table; -1: the item is new
    int later = -1;          ///< row in the later table; -1: the item was dropped
    bool isMoved = false;    ///< to another bucket
    bool isStepBack = false; ///< to one that is further from being completed
    bool isReworded = false;

    bool isNew() const { return earlier < 0; }
    bool isDropped() const { return later < 0; }
    bool isUnchanged() const { return earlier >= 0 && later >= 0 && !isMoved && !isReworded; }

    friend bool operator==(const RoadmapItemChange &, const RoadmapItemChange &) = default;
};

/// Meetings in a row, from which on it is told that an item stands unchanged.
constexpr int staleFrom = 3;

/// What changed between the roadmaps of two meetings: an entry for each item of later in its order, then for the
/// dropped ones in that of earlier. Items without text are left out. An item is known again by a link that no other
/// item has, else by its text, else by a similar text; one to one. A bucket that was renamed in its place is the same.
QList<RoadmapItemChange> compareRoadmaps(const RoadmapTable &earlier, const RoadmapTable &later);

/// For each row of table the number of meetings before it in which its item stood unchanged, in the same bucket and
/// with the same text; 0 for what is no item. earlier: the tables of the meetings before, the newest first.
QList<int> unchangedMeetings(const RoadmapTable &table, const QList<RoadmapTable> &earlier);

} // namespace minuta
