#include "app/templates/takenroadmaps.h"

#include "app/templates/carryplan.h"
#include "app/templates/minutesreading.h"

#include <algorithm>

namespace minuta {

namespace {

QList<int> roadmapSections(const Minutes &minutes)
{
    QList<int> sections;
    const QList<SectionPlan> plans = planCarrying(minutes, {});
    for (int i = 0; i < minutes.sections.size(); ++i) {
        if (minutes.sections[i].kind == SectionKind::Roadmap && plans[i].stays)
            sections.append(i);
    }
    return sections;
}

} // namespace

bool hasRoadmap(const Minutes &minutes)
{
    return !roadmapSections(minutes).isEmpty();
}

QHash<int, QString> takenRoadmaps(const MinutesReading &from, const Minutes &next)
{
    const QList<int> theirs = roadmapSections(from.minutes);
    const QList<int> sections = roadmapSections(next);
    if (theirs.size() == 1 && sections.size() == 1)
        return {{sections.first(), from.field(theirs.first())}};
    QHash<int, QString> fields;
    for (const int section : sections) {
        const QList<int> same = counterparts(next, section, from.minutes);
        const auto found = std::ranges::find_if(same, [&](int each) { return theirs.contains(each); });
        if (found != same.end())
            fields.insert(section, from.field(*found));
    }
    return fields;
}

} // namespace minuta
