#include "app/series/newmeetings.h"

#include "app/markdown/syntaxtree.h"
#include "app/series/meetingpath.h"
#include "app/series/templatepath.h"
#include "app/templates/guidance.h"
#include "app/templates/meetingdates.h"
#include "app/templates/newminutes.h"
#include "app/templates/template.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

Error invalid(const QString &subject, const QString &why)
{
    Error error;
    error.code = ErrorCode::InvalidArgument;
    error.subject = subject;
    error.detail = why;
    return error;
}

Result<QList<QDate>> datesFor(const Series &series, const std::optional<Cadence> &cadence,
                              const NewMeetingsOptions &options)
{
    static constexpr int lastYear = 9999; // names of files have years of four digits
    if (!options.first.isValid())
        return std::unexpected(invalid(QString(), u"it is no date"_s));
    if (options.count < 1 || options.count > NewMeetingsOptions::mostMeetings)
        return std::unexpected(invalid(QString::number(options.count),
                                       u"the number of meetings is 1 to %1"_s.arg(NewMeetingsOptions::mostMeetings)));
    const QList<QDate> dates = meetingDates(options.first, options.count, cadenceUntil(series, cadence, options.first));
    if (dates.size() < options.count || dates.last().year() > lastYear)
        return std::unexpected(
            invalid(options.first.toString(Qt::ISODate), u"the last year for meetings is %1"_s.arg(lastYear)));
    return dates;
}

/// A link that leads nowhere is something, too.
bool isTaken(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

QString pathFor(const QString &earlierPath, QDate date, const NewMeetingsOptions &options)
{
    if (!options.path.isEmpty())
        return options.path;
    const QString path = pathForDate(earlierPath, date);
    if (options.folder.isEmpty())
        return path;
    return QDir::cleanPath(options.folder + u'/' + QDir(seriesFolder(path)).relativeFilePath(path));
}

/// What is carried where the template has its say.
NextMeetingOptions templateCarry(const Template &definition, const QString &text, NextMeetingOptions carry)
{
    carry.sections = sectionRules(definition);
    const QHash<int, CarryRule> asked = carry.rules;
    carry.rules = carryRules(definition, readMinutes(SyntaxTree(text), carry.sections));
    carry.rules.insert(asked);
    return carry;
}

/// Carries no items.
QHash<int, CarryRule> withoutOpen(const QString &text, const NextMeetingOptions &carry)
{
    QHash<int, CarryRule> rules = carry.rules;
    const QList<CarryRule> effective = effectiveCarryRules(readMinutes(SyntaxTree(text), carry.sections), carry.rules);
    for (int i = 0; i < effective.size(); ++i) {
        if (effective[i] == CarryRule::Open)
            rules.insert(i, CarryRule::Empty);
    }
    return rules;
}

QString seriesName(const Template &definition, const std::optional<EarlierMinutes> &earlier, const QString &folder)
{
    if (!definition.series.isEmpty())
        return definition.series;
    const QString title =
        earlier ? seriesTitle(readMinutes(SyntaxTree(earlier->text), sectionRules(definition))) : QString();
    return title.isEmpty() ? QDir(folder).dirName() : title;
}

/// The last one before date, of those that are there and those that are to be.
std::optional<Meeting> meetingBefore(const Series &series, const QList<PlannedMeeting> &plan, QDate date)
{
    QList<Meeting> meetings = series.before(date).meetings;
    for (const PlannedMeeting &each : plan) {
        if (each.date < date && !each.isLeftOut)
            meetings.append({each.path, each.date});
    }
    if (meetings.isEmpty())
        return std::nullopt;
    return std::ranges::max(meetings, {}, &Meeting::date);
}

MeetingPlaces placesAfter(const Series &series, const QString &earlierPath, QDate earlierDate)
{
    MeetingPlaces places;
    places.earlierPath = earlierPath;
    if (const auto before = earlierDate.isValid() ? meetingBefore(series, {}, earlierDate) : std::nullopt) {
        places.beforeEarlier = before->path;
        places.beforeEarlierDate = before->date;
    }
    return places;
}

void setPlace(MeetingPlaces &places, const QString &path, const std::optional<Meeting> &before)
{
    places.path = path;
    places.before = before ? before->path : QString();
    places.beforeDate = before ? before->date : QDate();
}

/// Whether a meeting that is planned already has taken over what only one may have.
bool hasFirst(const QList<PlannedMeeting> &plan)
{
    return !std::ranges::all_of(plan, &PlannedMeeting::isLeftOut);
}

/// How many meetings there are with the one on date.
int meetingNumber(const Series &series, const QList<PlannedMeeting> &plan, QDate date)
{
    QList<QDate> before = series.dates();
    for (const PlannedMeeting &each : plan) {
        if (!each.isLeftOut)
            before.append(each.date);
    }
    std::ranges::sort(before);
    const auto [first, last] = std::ranges::unique(before);
    before.erase(first, last);
    return int(std::ranges::count_if(before, [date](QDate each) { return each < date; })) + 1;
}

} // namespace

Cadence cadenceUntil(const Series &series, const std::optional<Cadence> &asked, QDate first)
{
    if (asked)
        return *asked;
    const QList<QDate> dates = series.before(first).dates();
    if (dates.isEmpty())
        return cadenceOf(series.dates());
    if (dates.size() > 1)
        return cadenceOf(dates);
    // Two dates tell how often people meet, but not where there was a pause between them.
    constexpr int longestGap = 100; // days: a quarter
    return dates.first().daysTo(first) > longestGap ? cadenceOf({first}) : cadenceOf({dates.first(), first});
}

QList<QDate> meetingDates(QDate first, int count, const Cadence &cadence)
{
    QList<QDate> dates;
    for (QDate date = first; dates.size() < count && date.isValid(); date = cadence.next(date))
        dates.append(date);
    return dates;
}

QDate suggestedDate(const Series &series, const std::optional<Cadence> &cadence, QDate today)
{
    if (series.meetings.isEmpty())
        return today;
    const Cadence rhythm = cadence ? *cadence : cadenceOf(series.dates());
    QDate date = rhythm.next(series.meetings.last().date);
    while (date.isValid() && date < today)
        date = rhythm.next(date);
    return date.isValid() ? date : today;
}

Result<QList<PlannedMeeting>> planFromFile(const Series &series, const QString &earlierPath, const QString &earlierText,
                                           const NewMeetingsOptions &options)
{
    const auto dates = datesFor(series, options.cadence, options);
    if (!dates)
        return std::unexpected(dates.error());
    const FileDate earlier = fileDate(earlierPath);
    if (options.count > 1 && !options.path.isEmpty())
        return std::unexpected(invalid(options.path, u"several files need names with their dates"_s));
    if (options.count > 1 && !earlier.date.isValid())
        return std::unexpected(invalid(earlierPath, u"several files need names with their dates"_s));

    NextMeetingOptions carry = options.carry;
    carry.earlierDate = earlier.date;
    carry.places = placesAfter(series, earlierPath, earlier.date);
    QDate linkDate = readMinutes(SyntaxTree(earlierText), carry.sections).date;
    if (earlier.date.isValid())
        linkDate = earlier.date;
    QList<PlannedMeeting> plan;
    for (const QDate date : *dates) {
        PlannedMeeting meeting;
        meeting.date = date;
        meeting.isLeftOut = options.leftOut.contains(date);
        meeting.path = pathFor(earlierPath, date, options);
        meeting.exists = isTaken(meeting.path) || std::ranges::contains(plan, meeting.path, &PlannedMeeting::path);
        carry.date = date;
        setPlace(carry.places, meeting.path, meetingBefore(series, plan, date));
        carry.reference = meetingLink(meeting.path, earlierPath, linkDate);
        if (options.carry.roster)
            carry.roster = options.carry.roster->activeOn(date);
        if (hasFirst(plan))
            carry.rules = withoutOpen(earlierText, options.carry);
        meeting.next = nextMeeting(earlierText, carry);
        plan.append(std::move(meeting));
    }
    return plan;
}

Result<QList<PlannedMeeting>> planFromTemplate(const Series &series, const Template &definition,
                                               const std::optional<EarlierMinutes> &earlier,
                                               const NewMeetingsOptions &options)
{
    const auto dates = datesFor(series, options.cadence ? options.cadence : definition.cadence, options);
    if (!dates)
        return std::unexpected(dates.error());
    if (options.count > 1 && !options.path.isEmpty())
        return std::unexpected(invalid(options.path, u"several files need names with their dates"_s));
    const QString folder = options.folder.isEmpty() ? series.folder : options.folder;
    const QString name = seriesName(definition, earlier, folder);

    NewMinutesOptions minutes;
    minutes.carry = options.carry;
    minutes.series = name;
    QDate earlierDate;
    if (earlier) {
        minutes.earlier = earlier->text;
        minutes.carry.earlierDate = fileDate(earlier->path).date;
        minutes.carry.places = placesAfter(series, earlier->path, minutes.carry.earlierDate);
        earlierDate = minutes.carry.earlierDate.isValid() ? minutes.carry.earlierDate
                                                          : readMinutes(SyntaxTree(earlier->text)).date;
    }
    QList<PlannedMeeting> plan;
    for (const QDate date : *dates) {
        PlannedMeeting meeting;
        meeting.date = date;
        meeting.isLeftOut = options.leftOut.contains(date);
        const Result<QString> path =
            options.path.isEmpty() ? templatePath(definition, series, folder, name, date) : options.path;
        if (!path)
            return std::unexpected(path.error());
        meeting.path = *path;
        meeting.exists = isTaken(meeting.path) || std::ranges::contains(plan, meeting.path, &PlannedMeeting::path);
        minutes.carry.date = date;
        const auto previous = meetingBefore(series, plan, date);
        setPlace(minutes.carry.places, meeting.path, previous);
        minutes.carry.reference = earlier ? meetingLink(meeting.path, earlier->path, earlierDate) : QString();
        if (previous)
            minutes.previous = meetingLink(meeting.path, previous->path, previous->date);
        else if (earlier)
            minutes.previous = meetingLink(meeting.path, earlier->path, earlierDate);
        minutes.number = meetingNumber(series, plan, date);
        if (hasFirst(plan) && earlier)
            minutes.carry.rules = withoutOpen(earlier->text, templateCarry(definition, earlier->text, options.carry));
        meeting.next = newMinutes(definition, minutes);
        plan.append(std::move(meeting));
    }
    return plan;
}

} // namespace minuta
