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
#include "app/sharing/publish.h"
#include "app/sharing/sectiondiff.h"
#include "app/sharing/shareconcerns.h"
#include "app/sharing/standing.h"

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

/// One file on its way to the others.
class Sharing
{
public:
    Sharing(const Arguments &arguments, Streams &streams)
        : m_arguments(arguments)
        , m_streams(streams)
        , m_path(QFileInfo(arguments.files().first()).absoluteFilePath())
        , m_file(m_document)
    {
        m_git.folder = QFileInfo(m_path).absolutePath();
    }

    int run()
    {
        for (int attempt = 0; attempt < mostShareAttempts; ++attempt) {
            if (const auto code = tryOnce())
                return *code;
        }
        return report(m_streams, Failed,
                      u"%1: Others keep sharing at the same moment. Nothing is lost; try again."_s.arg(m_path));
    }

private:
    /// Nothing where others were faster.
    std::optional<int> tryOnce()
    {
        if (const auto loaded = m_file.load(m_path); !loaded)
            return report(m_streams, exitCode(loaded.error()), errorMessage(loaded.error()));
        const Standing standing = standingOf(m_path, m_git, true);
        if (standing.error)
            return report(m_streams, exitCode(*standing.error), errorMessage(*standing.error));
        if (standing.copy.obstacle != ShareObstacle::None)
            return report(m_streams, Refused, obstacleMessage(m_path, standing.copy));
        m_git.folder = standing.copy.root;
        const Incoming &others = standing.incoming;
        const bool isNew = others.theirs != others.base;
        if (isNew) {
            m_document.apply(mergeTexts(others.base, m_document.text(), others.theirs).fromOurs, u"Take in"_s);
            if (const auto saved = m_file.save(); !saved && saved.error().code == ErrorCode::ChangedOnDisk)
                return std::nullopt; // another program wrote it: its words are read the next time
            else if (!saved)
                return report(m_streams, exitCode(saved.error()), errorMessage(saved.error()));
        }
        const QList<ShareConcern> concerns = shareConcerns(others.theirs, m_document.text(), Person{standing.name, {}});
        const bool hasConflict = holdConflict(concerns);
        QStringList lines;
        for (const ShareConcern &concern : concerns)
            lines.append(concernLine(concern));
        if (others.theirs != m_document.text())
            lines += doubtLines();
        if (hasConflict || (!lines.isEmpty() && !m_arguments.has(u"yes"_s)))
            return refuse(standing, lines, isNew, hasConflict);
        const QString given = m_arguments.value(u"message"_s).trimmed();
        m_message =
            given.isEmpty() ? shareMessage(others.theirs, m_document.text(), QFileInfo(m_path).fileName()) : given;
        const auto published = publish(standing.copy, m_message, m_git);
        if (!published)
            return report(m_streams, exitCode(published.error()), errorMessage(published.error()));
        if (published->outcome == Published::Outcome::Overtaken)
            return std::nullopt;
        return tell(standing, *published);
    }

    /// Why the text may belong to another meeting.
    QStringList doubtLines()
    {
        const QDate title = readMinutes(m_document.tree()).date;
        const auto later = laterMeeting(seriesOf(m_path), m_path, QDate::currentDate());
        QStringList lines;
        for (const MeetingDoubt &doubt : meetingDoubts(m_path, title, later))
            lines.append(doubtLine(doubt));
        return lines;
    }

    int refuse(const Standing &standing, const QStringList &lines, bool isNew, bool hasConflict)
    {
        // What was taken in stays in the file; who settles a conflict now must not find it again.
        if (isNew)
            std::ignore = markTakenIn(standing.copy, standing.copy.upstreamHead, m_git);
        const QString what = hasConflict ? u"%1: Nothing was shared. Look at this first:"_s
                                         : u"%1: Nothing was shared. Look at this first, or add --yes:"_s;
        return report(m_streams, Refused, what.arg(m_path) + u"\n  "_s + lines.join(u"\n  "_s));
    }

    int tell(const Standing &standing, const Published &published)
    {
        if (published.commit == standing.copy.head && standing.copy.ahead == 0)
            write(m_streams, u"There was nothing to share.\n"_s);
        else if (published.outcome == Published::Outcome::Committed)
            write(m_streams, u"Kept as a version here: %1\n"_s.arg(printable(m_message)));
        else
            write(m_streams, u"Shared: %1\n"_s.arg(printable(m_message)));
        return Done;
    }

    const Arguments &m_arguments;
    Streams &m_streams;
    QString m_path;
    Document m_document;
    DocumentFile m_file;
    UserGit m_git;
    QString m_message;
};

} // namespace

int share(const Arguments &arguments, Streams &streams)
{
    return Sharing(arguments, streams).run();
}

} // namespace minuta::cli
