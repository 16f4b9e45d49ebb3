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

std::optional<EarlierRoadmap> earlierRoadmap(const QString &path, const RoadmapPlace &place, const TextReader &read)
{
    const QDate date = fileDate(path).date;
    if (!date.isValid())
        return std::nullopt;
    const Series series = seriesOf(path).before(date);
    std::optional<EarlierRoadmap> found;
    QList<RoadmapTable> before;
    for (const Meeting &meeting : series.meetings | std::views::reverse | std::views::take(mostRead)) {
        const auto text = read(meeting.path);
        if (!text)
            continue;
        const SyntaxTree tree(*text);
        const QList<RoadmapTable> tables = readRoadmaps(tree);
        const RoadmapTable *table = roadmapAt(place, readMinutes(tree), tables);
        if (table != nullptr && found)
            before.append(*table);
        else if (table != nullptr)
            found = EarlierRoadmap{meeting.date, *table, {}};
        else if (found)
            break; // what stood unchanged did so up to here
    }
    if (found)
        found->unchanged = unchangedMeetings(found->table, before);
    return found;
}

} // namespace minuta
