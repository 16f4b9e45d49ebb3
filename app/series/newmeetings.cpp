#include "app/series/newmeetings.h"

#include "app/markdown/syntaxtree.h"
#include "app/series/meetingpath.h"

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

} // namespace minuta
