#include "app/check/seriescontext.h"

#include "app/templates/guidance.h"

#include <QFileInfo>

namespace minuta {

std::optional<KnownRoster> knownRoster(QDate date, const QList<SeriesText> &texts,
                                       const std::optional<Template> &definition)
{
    const SectionRules rules = definition ? sectionRules(*definition) : SectionRules();
    const int newest = newestEdited(texts, rules).roster;
    const QDate edited = newest < 0 ? QDate() : texts[newest].meeting.date;
    if (!date.isValid() || (edited.isValid() && date < edited))
        return std::nullopt;
    if (definition && !definition->roster.teams.isEmpty())
        return KnownRoster{definition->roster.activeOn(date), definition->name};
    if (newest < 0 || date == edited)
        return std::nullopt;
    return KnownRoster{rosterAt(texts, newest, rules), QFileInfo(texts[newest].meeting.path).fileName()};
}

} // namespace minuta
