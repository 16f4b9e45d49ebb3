#include "app/series/newmeetings.h"

#include "app/markdown/syntaxtree.h"
#include "app/series/meetingpath.h"
#include "app/series/templatepath.h"
#include "app/templates/guidance.h"
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

std::optional<Error> mistakeIn(const NewMeetingsOptions &options)
{
    if (!options.first.isValid())
        return invalid(QString(), u"it is no date"_s);
    if (options.count < 1 || options.count > NewMeetingsOptions::mostMeetings)
        return invalid(QString::number(options.count),
                       u"the number of meetings is 1 to %1"_s.arg(NewMeetingsOptions::mostMeetings));
    return std::nullopt;
}

Cadence cadenceFor(const Series &series, const std::optional<Cadence> &cadence)
{
    return cadence ? *cadence : cadenceOf(series.dates());
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
        earlier ? readMinutes(SyntaxTree(earlier->text), sectionRules(definition)).titleWithoutDate : QString();
    return title.isEmpty() ? QDir(folder).dirName() : title;
}

/// How many meetings there are with the one on date.
int meetingNumber(const Series &series, const QList<PlannedMeeting> &plan, QDate date)
{
    QList<QDate> before = series.dates();
    std::ranges::transform(plan, std::back_inserter(before), &PlannedMeeting::date);
    std::ranges::sort(before);
    const auto [first, last] = std::ranges::unique(before);
    before.erase(first, last);
    return int(std::ranges::count_if(before, [date](QDate each) { return each < date; })) + 1;
}

} // namespace

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
    const Cadence rhythm = cadenceFor(series, cadence);
    QDate date = rhythm.next(series.meetings.last().date);
    while (date.isValid() && date < today)
        date = rhythm.next(date);
    return date.isValid() ? date : today;
}

Result<QList<PlannedMeeting>> planFromFile(const Series &series, const QString &earlierPath, const QString &earlierText,
                                           const NewMeetingsOptions &options)
{
    if (const auto mistake = mistakeIn(options))
        return std::unexpected(*mistake);
    const FileDate earlier = fileDate(earlierPath);
    if (options.count > 1 && (!earlier.date.isValid() || !options.path.isEmpty()))
        return std::unexpected(invalid(earlierPath, u"several files need names with their dates"_s));

    NextMeetingOptions carry = options.carry;
    carry.earlierDate = earlier.date;
    carry.earlierName = QFileInfo(earlierPath).fileName();
    QDate linkDate = readMinutes(SyntaxTree(earlierText), carry.sections).date;
    if (earlier.date.isValid())
        linkDate = earlier.date;
    QList<PlannedMeeting> plan;
    for (const QDate date : meetingDates(options.first, options.count, cadenceFor(series, options.cadence))) {
        PlannedMeeting meeting;
        meeting.date = date;
        meeting.path = pathFor(earlierPath, date, options);
        meeting.exists = isTaken(meeting.path) || std::ranges::contains(plan, meeting.path, &PlannedMeeting::path);
        carry.date = date;
        carry.name = QFileInfo(meeting.path).fileName();
        carry.reference = meetingLink(meeting.path, earlierPath, linkDate);
        if (options.carry.roster)
            carry.roster = options.carry.roster->activeOn(date);
        if (plan.size() == 1)
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
    if (const auto mistake = mistakeIn(options))
        return std::unexpected(*mistake);
    if (options.count > 1 && !options.path.isEmpty())
        return std::unexpected(invalid(options.path, u"several files need names with their dates"_s));
    const QString folder = options.folder.isEmpty() ? series.folder : options.folder;
    const QString name = seriesName(definition, earlier, folder);

    NewMinutesOptions minutes;
    minutes.carry = options.carry;
    minutes.series = name;
    QString previousPath;
    QDate previousDate;
    if (earlier) {
        minutes.earlier = earlier->text;
        minutes.carry.earlierDate = fileDate(earlier->path).date;
        minutes.carry.earlierName = QFileInfo(earlier->path).fileName();
        previousPath = earlier->path;
        previousDate = minutes.carry.earlierDate.isValid() ? minutes.carry.earlierDate
                                                           : readMinutes(SyntaxTree(earlier->text)).date;
    }
    const QDate earlierDate = previousDate;
    const auto cadence = options.cadence ? options.cadence : definition.cadence;
    QList<PlannedMeeting> plan;
    for (const QDate date : meetingDates(options.first, options.count, cadenceFor(series, cadence))) {
        PlannedMeeting meeting;
        meeting.date = date;
        const Result<QString> path =
            options.path.isEmpty() ? templatePath(definition, series, folder, name, date) : options.path;
        if (!path)
            return std::unexpected(path.error());
        meeting.path = *path;
        meeting.exists = isTaken(meeting.path) || std::ranges::contains(plan, meeting.path, &PlannedMeeting::path);
        minutes.carry.date = date;
        minutes.carry.name = QFileInfo(meeting.path).fileName();
        minutes.carry.reference = earlier ? meetingLink(meeting.path, earlier->path, earlierDate) : QString();
        minutes.previous = previousPath.isEmpty() ? QString() : meetingLink(meeting.path, previousPath, previousDate);
        minutes.number = meetingNumber(series, plan, date);
        if (plan.size() == 1 && earlier)
            minutes.carry.rules = withoutOpen(earlier->text, templateCarry(definition, earlier->text, options.carry));
        meeting.next = newMinutes(definition, minutes);
        previousPath = meeting.path;
        previousDate = date;
        plan.append(std::move(meeting));
    }
    return plan;
}

} // namespace minuta
