#include "app/check/seriescontext.h"

#include "app/series/meetingpath.h"
#include "app/templates/guidance.h"

#include <QFileInfo>

namespace minuta {

namespace {

/// Leads are compared in minutes that have at most so many later ones: the newest edited is among them.
constexpr qsizetype fewMeetings = 12;

} // namespace

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

CheckContext contextAround(const QString &path, const std::optional<Template> &definition, const TextReader &read,
                           const std::function<QList<SeriesText>(const Series &)> &newestOf)
{
    CheckContext context;
    context.path = path;
    context.definition = definition;
    const QDate date = fileDate(path).date;
    if (!date.isValid())
        return context;
    const Series series = seriesOf(path);
    const QList<Meeting> before = series.before(date).meetings;
    if (!before.isEmpty()) {
        if (auto text = read(before.last().path))
            context.previous = EarlierText{before.last().date, *std::move(text)};
    }
    if (series.meetings.size() - before.size() <= fewMeetings)
        context.roster = knownRoster(date, newestOf(series), definition);
    return context;
}

} // namespace minuta
