#include "ui/history/serieshistory.h"

#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/series/series.h"

#include <algorithm>

namespace minuta {

namespace {

/// Without the meetings before the first roadmap, and those after the last but one, at which it is seen to be dropped.
void dropEmptyEnds(QList<MeetingRoadmap> &roadmaps)
{
    const auto has = [](const MeetingRoadmap &roadmap) { return roadmap.table.has_value(); };
    const auto last = std::ranges::find_if(roadmaps.rbegin(), roadmaps.rend(), has);
    if (last - roadmaps.rbegin() > 1)
        roadmaps.erase(last.base() + 1, roadmaps.end());
    roadmaps.erase(roadmaps.begin(), std::ranges::find_if(roadmaps, has));
}

qsizetype beginOf(const RoadmapHistory &history, QDate date)
{
    qsizetype begin = -1;
    for (qsizetype meeting = 0; meeting < history.meetings.size(); ++meeting) {
        if (history.hasItems(meeting) && (begin < 0 || history.meetings[begin] != date))
            begin = meeting;
    }
    return begin;
}

} // namespace

SeriesHistory readSeriesHistory(const QString &path, const RoadmapPlace &place, const QHash<QString, QString> &unsaved,
                                const std::stop_token &stop)
{
    QList<Meeting> meetings = seriesOf(path).meetings;
    if (meetings.size() > mostMeetings)
        meetings.remove(0, meetings.size() - mostMeetings);
    QList<MeetingRoadmap> roadmaps;
    for (const Meeting &meeting : std::as_const(meetings)) {
        if (stop.stop_requested())
            break;
        const auto held = unsaved.constFind(meeting.path);
        const std::optional<QString> text =
            held != unsaved.constEnd() ? std::optional(*held) : readDocumentText(meeting.path);
        const SyntaxTree tree(text.value_or(QString()));
        const QList<RoadmapTable> tables = readRoadmaps(tree);
        const RoadmapTable *table = roadmapAt(place, readMinutes(tree), tables);
        roadmaps.append({meeting.date, table == nullptr ? std::nullopt : std::optional(*table)});
    }
    dropEmptyEnds(roadmaps);
    const auto own = std::ranges::find(meetings, path, &Meeting::path);
    RoadmapHistory history = roadmapHistory(roadmaps);
    const qsizetype begin = beginOf(history, own == meetings.end() ? QDate() : own->date);
    return {std::move(history), begin};
}

} // namespace minuta
