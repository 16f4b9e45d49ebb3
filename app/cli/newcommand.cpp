#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/meetingrequest.h"
#include "app/cli/output.h"
#include "app/document/filebatch.h"
#include "app/markdown/syntaxtree.h"
#include "app/templates/meetinglines.h"
#include "app/templates/takenroadmaps.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

QString sign(MeetingLine::Kind kind)
{
    switch (kind) {
    case MeetingLine::Kind::Kept: return u"  "_s;
    case MeetingLine::Kind::Carried: return u"> "_s;
    case MeetingLine::Kind::Changed: return u"~ "_s;
    case MeetingLine::Kind::Added: return u"+ "_s;
    case MeetingLine::Kind::Dropped: return u"- "_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// What becomes of each line of the earlier minutes in each of the meetings; of several below the file's name.
QString preview(const QString &earlier, const QList<PlannedMeeting> &plan)
{
    QString lines;
    for (const PlannedMeeting &meeting : plan)
        lines += meeting.path + (meeting.exists ? u"  (is there already)\n"_s : u"\n"_s);
    lines += u"\nkept   > carried  ~ changed  + new  - dropped\n\n"_s;
    for (const PlannedMeeting &meeting : plan) {
        if (plan.size() > 1)
            lines += (&meeting == &plan.first() ? QString() : u"\n"_s) + meeting.path + u":\n\n"_s;
        for (const MeetingLine &line : meetingLines(earlier, meeting.next))
            lines += sign(line.kind) + line.text + u'\n';
    }
    return lines;
}

/// On standard error: what is printed on the other are the files.
void tellSources(const MeetingRequest &request, const QList<PlannedMeeting> &plan, Streams &streams)
{
    const Minutes made =
        readMinutes(SyntaxTree(plan.isEmpty() ? QString() : plan.first().next.text), request.options.carry.sections);
    if (!request.rosterFrom.isEmpty() && !readRoster(made).teams.isEmpty())
        note(streams, u"The teams are those of %1."_s.arg(request.rosterFrom));
    if (!request.roadmapFrom.isEmpty() && hasRoadmap(made))
        note(streams, u"The roadmap is that of %1."_s.arg(request.roadmapFrom));
    if (request.options.count > 1)
        note(streams, u"The meetings are %1."_s.arg(toString(*request.options.cadence)));
}

/// The innermost folder on the way to path that is there.
QString existingFolder(QString path)
{
    while (!QFileInfo(path).isDir() && path != QFileInfo(path).path())
        path = QFileInfo(path).path();
    return path;
}

QList<FileWrite> writesOf(const QList<PlannedMeeting> &plan, bool hasByteOrderMark)
{
    QList<FileWrite> files;
    for (const PlannedMeeting &meeting : plan)
        files.append({meeting.path, DecodedText{meeting.next.text, hasByteOrderMark}.encoded(), {}, true});
    return files;
}

} // namespace

int newMeetings(const Arguments &arguments, Streams &streams)
{
    const auto request = readRequest(arguments);
    if (!request)
        return report(streams, Failed, request.error());
    auto plan = request->plan();
    if (!plan)
        return report(streams, exitCode(plan.error()), errorMessage(plan.error()));
    plan->removeIf([](const PlannedMeeting &meeting) { return meeting.isLeftOut; });
    if (arguments.has(u"dry-run"_s)) {
        tellSources(*request, *plan, streams);
        write(streams, preview(request->earlier ? request->earlier->text : QString(), *plan));
        return Done;
    }
    QStringList taken;
    for (const PlannedMeeting &meeting : *plan) {
        if (meeting.exists)
            taken.append(meeting.path);
    }
    if (!taken.isEmpty())
        return report(streams, Refused,
                      u"These files are there already. They were left as they are, and no other was made:\n"_s
                          + taken.join(u'\n'));
    const NewMeetingsOptions &options = request->options;
    const QString folder = !options.path.isEmpty()     ? QFileInfo(options.path).path()
                           : !options.folder.isEmpty() ? options.folder
                                                       : request->series.folder;
    if (const auto written = writeFiles(writesOf(*plan, request->hasByteOrderMark), existingFolder(folder)); !written)
        return report(streams, exitCode(written.error()), errorMessage(written.error()));
    tellSources(*request, *plan, streams);
    for (const PlannedMeeting &meeting : *plan)
        write(streams, meeting.path + u'\n');
    return Done;
}

} // namespace minuta::cli
