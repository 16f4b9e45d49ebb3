#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/merge/merge.h"
#include "app/minutes/minutes.h"
#include "app/series/meetingdoubts.h"
#include "app/series/othermeeting.h"
#include "app/settings/savedperson.h"
#include "app/settings/savedtrust.h"
#include "app/sharing/conflictlabels.h"
#include "app/sharing/sharerun.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

QString obstacleMessage(const QString &path, const WorkingCopy &copy)
{
    switch (copy.obstacle) {
    case ShareObstacle::None: return {};
    case ShareObstacle::NoRepository: return u"%1: The file is in no git repository."_s.arg(path);
    case ShareObstacle::DetachedHead:
        return u"%1: No branch is checked out in %2. Check one out (git switch main), then share."_s.arg(path,
                                                                                                         copy.root);
    case ShareObstacle::Unfinished:
        return u"%1: A merge or rebase is under way in %2. Finish it with git, then share."_s.arg(path, copy.root);
    case ShareObstacle::NoCommits:
        return u"%1: %2 has no commit yet, but others have: pull theirs with git first."_s.arg(path, copy.root);
    }
    Q_UNREACHABLE_RETURN({});
}

QString countOf(int count, const QString &one)
{
    return count == 1 ? u"1 "_s + one : QString::number(count) + u' ' + one + u's';
}

QStringList indented(QStringList lines)
{
    for (QString &line : lines)
        line.prepend(u"    "_s);
    return lines;
}

/// "5 lines of Loggregator, Adam Hevenor, would go."
QString concernLine(const ShareConcern &concern)
{
    const QString lead = concern.lead.isEmpty() ? QString() : u", %1,"_s.arg(concern.lead);
    const QString title = concern.title.isEmpty() ? u"what stands before the first heading"_s : concern.title;
    switch (concern.kind) {
    case ShareConcern::Kind::LostLines:
        return u"%1 of %2%3 would go."_s.arg(countOf(concern.lines, u"line"_s), title, lead);
    case ShareConcern::Kind::LostSection:
        return u"%1%2 would go, with %3."_s.arg(title, lead, countOf(concern.lines, u"line"_s));
    case ShareConcern::Kind::Placeholder:
        return u"%1 still has %2."_s.arg(title, countOf(concern.lines, u"placeholder"_s));
    case ShareConcern::Kind::RemovedFile:
        return u"Others have removed this file, or given it another name; it would be there again."_s;
    case ShareConcern::Kind::KnownConflict:
        return u"%1 with conflict markers that others have already, that stand in code, or that a conflict has left."_s
            .arg(countOf(concern.lines, u"place"_s));
    case ShareConcern::Kind::LostHeading: return u"%1%2 would lose its heading."_s.arg(title, lead);
    case ShareConcern::Kind::Conflict:
        return u"%1 between conflict markers: choose in the file first."_s.arg(countOf(concern.lines, u"place"_s));
    }
    Q_UNREACHABLE_RETURN({});
}

QString doubtLine(const MeetingDoubt &doubt)
{
    const QString meeting = doubt.meeting.toString(Qt::ISODate);
    switch (doubt.kind) {
    case MeetingDoubt::Kind::LaterMeeting:
        return u"These are the minutes of %1; those of %2 are there already."_s.arg(meeting,
                                                                                    doubt.other.toString(Qt::ISODate));
    case MeetingDoubt::Kind::TitleDate:
        return u"The file is named for %1, but its title says %2."_s.arg(meeting, doubt.other.toString(Qt::ISODate));
    case MeetingDoubt::Kind::FolderYear:
        return u"The minutes are of %1, but their folder is that of %2."_s.arg(meeting).arg(doubt.folderYear);
    }
    Q_UNREACHABLE_RETURN({});
}

/// Carries out the steps of sharing a file in a row.
class Sharing
{
public:
    Sharing(const Arguments &arguments, Streams &streams)
        : m_streams(streams)
        , m_path(QFileInfo(arguments.files().first()).absoluteFilePath())
        , m_trust([isAsked = arguments.has(u"trust"_s)](const RepositoryPrograms &programs) {
            if (isAsked)
                saveTrust(programs.root, programs.fingerprint);
            return isTrusted(programs.root, programs.fingerprint);
        })
        , m_file(m_document)
        , m_run(m_path, arguments.value(u"message"_s), arguments.has(u"yes"_s))
    {
    }

    int run()
    {
        while (m_run.step() != ShareStep::Finished) {
            if (const auto done = doStep(); !done)
                return report(m_streams, exitCode(done.error()), errorMessage(done.error()));
        }
        return tell();
    }

private:
    Result<void> doStep()
    {
        switch (m_run.step()) {
        case ShareStep::TakeIn: return takeIn();
        case ShareStep::Look:
            if (const auto loaded = m_file.load(m_path); !loaded)
                return loaded;
            break;
        case ShareStep::Examine: m_doubts = doubts(); break;
        case ShareStep::Keep:
        case ShareStep::Publish:
        case ShareStep::Finished: break;
        }
        m_run = m_run.carriedOut({m_document.text(), savedPerson(), !m_doubts.isEmpty(), {}, m_trust});
        return {};
    }

    Result<void> takeIn()
    {
        const Incoming &others = m_run.standing().incoming;
        const MergeOptions options = ownMergeOptions(ownName(), othersLabel(others.commits));
        m_document.apply(mergeTexts(others.base, m_document.text(), others.theirs, options).fromOurs, u"Take in"_s);
        const auto saved = m_file.save();
        if (saved)
            m_run.tookIn();
        else if (saved.error().code == ErrorCode::ChangedOnDisk)
            m_run.beginAnew(); // another program wrote it: its words are read the next time
        else
            return saved;
        return {};
    }

    /// Why the text may belong to another meeting.
    QList<MeetingDoubt> doubts() const
    {
        if (m_run.standing().incoming.theirs == m_document.text())
            return {};
        const QDate title = readMinutes(m_document.tree()).date;
        return meetingDoubts(m_path, title, likelierMeeting(seriesOf(m_path), m_path, QDate::currentDate()));
    }

    int tell()
    {
        const QString message = printable(m_run.message());
        switch (m_run.end()) {
        case ShareEnd::NothingToShare: write(m_streams, u"There was nothing to share.\n"_s); return Done;
        case ShareEnd::Committed: write(m_streams, u"Kept as a version here: %1\n"_s.arg(message)); return Done;
        case ShareEnd::Pushed: write(m_streams, u"Shared: %1\n"_s.arg(message)); return Done;
        case ShareEnd::ToBeLookedAt: return refuse();
        case ShareEnd::Untrusted: return refusePrograms();
        case ShareEnd::Hindered: return report(m_streams, Refused, obstacleMessage(m_path, m_run.standing().copy));
        case ShareEnd::Failed: return report(m_streams, exitCode(*m_run.error()), errorMessage(*m_run.error()));
        case ShareEnd::Overtaken:
            return report(m_streams, Failed,
                          u"%1: Others keep sharing at the same moment. Nothing is lost; try again."_s.arg(m_path));
        case ShareEnd::Stopped:
        case ShareEnd::Unfinished: break;
        }
        Q_UNREACHABLE_RETURN(Failed);
    }

    int refuse()
    {
        QStringList lines;
        for (const ShareConcern &concern : m_run.concerns())
            lines << concernLine(concern) << indented(concern.words);
        for (const MeetingDoubt &doubt : m_doubts)
            lines.append(doubtLine(doubt));
        const QString what = m_run.hasConflict() ? u"%1: Nothing was shared. Look at this first:"_s
                                                 : u"%1: Nothing was shared. Look at this first, or add --yes:"_s;
        return report(m_streams, Refused, what.arg(m_path) + u"\n  "_s + lines.join(u"\n  "_s));
    }

    /// What comes with a folder may be anybody's.
    int refusePrograms()
    {
        QStringList lines;
        for (const RepositoryProgram &program : m_run.standing().untrusted->programs)
            lines.append(printable(program.name + u": "_s + program.value));
        return report(
            m_streams, Refused,
            u"%1: Nothing was shared. Git would run programs that this folder's own settings and hooks name. If "
            "they are yours, or of people whom you trust, add --trust; it is asked again when they change:"_s.arg(
                m_path)
                + u"\n  "_s + lines.join(u"\n  "_s));
    }

    Streams &m_streams;
    QString m_path;
    Trust m_trust;
    Document m_document;
    DocumentFile m_file;
    ShareRun m_run;
    QList<MeetingDoubt> m_doubts;
};

} // namespace

int share(const Arguments &arguments, Streams &streams)
{
    return Sharing(arguments, streams).run();
}

} // namespace minuta::cli
