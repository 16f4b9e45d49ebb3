#include "app/templates/comparedsections.h"

#include "app/minutes/showntitle.h"
#include "app/templates/carryplan.h"
#include "app/templates/minutesreading.h"

#include <algorithm>

namespace minuta {

namespace {

class Comparison
{
public:
    Comparison(const MinutesReading &earlier, const MinutesReading &next, const QHash<int, CarriedSection> &carried,
               const QSet<int> &takenRoadmaps)
        : m_earlier(earlier)
        , m_next(next)
        , m_carried(carried)
        , m_takenRoadmaps(takenRoadmaps)
    {
    }

    QList<CarriedSection> sections() const;

private:
    CarriedSection sectionFor(int earlier, int next) const;
    CarryOutcome outcomeOf(const CarriedSection &section) const;

    const MinutesReading &m_earlier;
    const MinutesReading &m_next;
    const QHash<int, CarriedSection> &m_carried;
    const QSet<int> &m_takenRoadmaps;
};

CarryOutcome Comparison::outcomeOf(const CarriedSection &section) const
{
    const Section &next = m_next.minutes.sections[section.next];
    if (m_takenRoadmaps.contains(section.next))
        return CarryOutcome::Replaced;
    if (section.rule == CarryRule::Open && section.carriedItems > 0)
        return CarryOutcome::Carried;
    const auto linesOf = [](const MinutesReading &reading, int index) {
        const Section &each = reading.minutes.sections[index];
        QStringList lines;
        const TextRange own = ownRange(reading.minutes, index);
        const QString text = reading.tree.text({each.heading.end, std::max(each.heading.end, own.end)}).toString();
        for (const QString &line : text.split(u'\n')) {
            if (!line.trimmed().isEmpty())
                lines.append(line.trimmed());
        }
        return lines;
    };
    const QStringList before = linesOf(m_earlier, section.earlier);
    const QStringList after = linesOf(m_next, section.next);
    const auto stays = [&](const QString &line) { return after.contains(line); };
    if (std::ranges::all_of(before, stays))
        return CarryOutcome::Kept;
    return after.isEmpty() || !next.isFilled ? CarryOutcome::Emptied : CarryOutcome::Replaced;
}

CarriedSection Comparison::sectionFor(int earlier, int next) const
{
    CarriedSection result = m_carried.value(earlier);
    result.earlier = earlier;
    result.next = next;
    if (earlier >= 0)
        result.earlierRange = ownRange(m_earlier.minutes, earlier);
    if (next < 0) {
        result.title = shownTitle(m_earlier.tree, m_earlier.minutes.sections[earlier]);
        result.level = m_earlier.minutes.sections[earlier].level;
        result.nextRange = {};
        result.outcome = CarryOutcome::Dropped;
        result.isHeadingChanged = false;
        return result;
    }
    result.title = shownTitle(m_next.tree, m_next.minutes.sections[next]);
    result.level = m_next.minutes.sections[next].level;
    result.nextRange = ownRange(m_next.minutes, next);
    result.outcome = earlier < 0 ? CarryOutcome::New : outcomeOf(result);
    result.isHeadingChanged = earlier >= 0
                              && m_earlier.tree.text(m_earlier.minutes.sections[earlier].heading).trimmed()
                                     != m_next.tree.text(m_next.minutes.sections[next].heading).trimmed();
    return result;
}

QList<CarriedSection> Comparison::sections() const
{
    struct Entry
    {
        int earlier;
        int next;
    };
    QList<Entry> entries;
    QSet<int> used;
    for (int next = 0; next < m_next.minutes.sections.size(); ++next) {
        const QList<int> same = counterparts(m_next.minutes, next, m_earlier.minutes);
        const auto free = std::ranges::find_if(same, [&](int each) { return !used.contains(each); });
        const int earlier = next == m_next.minutes.titleSection ? m_earlier.minutes.titleSection
                            : free == same.end()                ? -1
                                                                : *free;
        entries.append({earlier, next});
        if (earlier >= 0)
            used.insert(earlier);
    }
    for (int earlier = 0; earlier < m_earlier.minutes.sections.size(); ++earlier) {
        if (used.contains(earlier))
            continue;
        const auto before = std::ranges::find(entries, earlier - 1, &Entry::earlier);
        entries.insert(earlier == 0 || before == entries.end() ? 0 : before - entries.begin() + 1, {earlier, -1});
    }
    QList<CarriedSection> result;
    for (const Entry &entry : std::as_const(entries))
        result.append(sectionFor(entry.earlier, entry.next));
    return result;
}

} // namespace

QList<CarriedSection> comparedSections(const MinutesReading &earlier, const MinutesReading &next,
                                       const QHash<int, CarriedSection> &carried, const QSet<int> &takenRoadmaps)
{
    return Comparison(earlier, next, carried, takenRoadmaps).sections();
}

} // namespace minuta
