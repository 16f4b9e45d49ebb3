#include "ui/history/serieshistory.h"

#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/series/series.h"

namespace minuta {

RoadmapHistory readSeriesHistory(const QString &path, const RoadmapPlace &place, const QHash<QString, QString> &unsaved,
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
    return roadmapHistory(roadmaps);
}

} // namespace minuta
