#include "app/series/earlierroadmap.h"

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmapcomparison.h"
#include "app/series/meetingpath.h"

#include <ranges>

namespace minuta {

namespace {

constexpr int mostRead = 12; // a roadmap that was left out for longer is another one

QString sectionKey(const Minutes &minutes, const RoadmapTable &table)
{
    const int section = minutes.sectionAt(table.range.begin);
    return section < 0 ? QString() : minutes.sections[section].key;
}

std::optional<RoadmapTable> tableAt(const RoadmapPlace &place, const QString &text)
{
    const SyntaxTree tree(text);
    const QList<RoadmapTable> tables = readRoadmaps(tree);
    const RoadmapTable *table = roadmapAt(place, readMinutes(tree), tables);
    return table != nullptr ? std::optional(*table) : std::nullopt;
}

} // namespace

RoadmapPlace roadmapPlace(const Minutes &minutes, const QList<RoadmapTable> &tables, int table)
{
    RoadmapPlace place;
    place.section = sectionKey(minutes, tables[table]);
    for (int i = 0; i < table; ++i) {
        if (sectionKey(minutes, tables[i]) == place.section)
            ++place.occurrence;
    }
    place.isOnly = tables.size() == 1;
    return place;
}

const RoadmapTable *roadmapAt(const RoadmapPlace &place, const Minutes &minutes, const QList<RoadmapTable> &tables)
{
    int before = place.occurrence;
    for (const RoadmapTable &table : tables) {
        if (sectionKey(minutes, table) == place.section && before-- == 0)
            return &table;
    }
    return place.isOnly && !tables.isEmpty() ? &tables.first() : nullptr;
}

QList<int> unchangedBefore(const QString &path, const RoadmapPlace &place, const RoadmapTable &table,
                           const TextReader &read)
{
    QList<RoadmapTable> before;
    const QDate date = fileDate(path).date;
    const Series series = date.isValid() ? seriesOf(path).before(date) : Series();
    for (const Meeting &meeting : series.meetings | std::views::reverse | std::views::take(mostRead)) {
        const auto text = read(meeting.path);
        if (!text)
            continue;
        const std::optional<RoadmapTable> earlier = tableAt(place, *text);
        if (!earlier)
            break; // what stood unchanged did so up to here
        before.append(*earlier);
    }
    return unchangedMeetings(table, before);
}

std::optional<EarlierRoadmap> earlierRoadmap(const QString &path, const RoadmapPlace &place, const TextReader &read)
{
    const QDate date = fileDate(path).date;
    if (!date.isValid())
        return std::nullopt;
    const Series series = seriesOf(path).before(date);
    for (const Meeting &meeting : series.meetings | std::views::reverse | std::views::take(mostRead)) {
        const auto text = read(meeting.path);
        if (const std::optional<RoadmapTable> table = text ? tableAt(place, *text) : std::nullopt)
            return EarlierRoadmap{meeting.date, *table, unchangedBefore(meeting.path, place, *table, read)};
    }
    return std::nullopt;
}

} // namespace minuta
