#pragma once

#include "app/minutes/minutes.h"
#include "app/roadmap/roadmap.h"
#include "app/series/newestedited.h"

#include <QDate>

#include <optional>

namespace minuta {

/// Which of a document's roadmap tables: how the same one is found in other minutes of the series.
struct RoadmapPlace
{
    QString section;    ///< key of the section that it stands in
    int occurrence = 0; ///< among the tables of that section
    bool isOnly = true; ///< the document has no other: where the section has another name, any table is the same one

    friend bool operator==(const RoadmapPlace &, const RoadmapPlace &) = default;
};

RoadmapPlace roadmapPlace(const Minutes &minutes, const QList<RoadmapTable> &tables, int table);
/// The table at place in other minutes, one of tables; null: they have none.
const RoadmapTable *roadmapAt(const RoadmapPlace &place, const Minutes &minutes, const QList<RoadmapTable> &tables);

/// What a roadmap is compared with.
struct EarlierRoadmap
{
    QDate date; ///< of the meeting
    RoadmapTable table;
    QList<int> unchanged; ///< by row of table: the number of meetings before that in which its item stood unchanged
};

/// Of a table at place of the meeting at path: unchangedMeetings() among those right before it that have one too. Reads
/// files.
QList<int> unchangedBefore(const QString &path, const RoadmapPlace &place, const RoadmapTable &table,
                           const TextReader &read);

/// The roadmap at place of the last meeting before the one at path; of an earlier one where that had none, or can not
/// be read. Nothing where no meeting of the last dozen has one, or path has no date. Reads files: for a worker thread.
std::optional<EarlierRoadmap> earlierRoadmap(const QString &path, const RoadmapPlace &place, const TextReader &read);

} // namespace minuta
