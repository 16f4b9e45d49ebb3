#include "ui/sharing/sharewords.h"

#include "ui/widgets/longdate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostShown = 80; ///< units of a setting's value

QString agoText(const QDateTime &time, const QDateTime &now)
{
    const qint64 minutes = time.secsTo(now) / 60;
    if (minutes < 1)
        return QCoreApplication::translate("ShareWords", "just now");
    if (minutes < 60)
        return QCoreApplication::translate("ShareWords", "%n minute(s) ago", nullptr, int(minutes));
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QString obstacleText(const WorkingCopy &copy)
{
    switch (copy.obstacle) {
    case ShareObstacle::None: return {};
    case ShareObstacle::NoRepository:
        return QCoreApplication::translate(
            "ShareWords",
            "This file is in no git repository. It is saved where it is, and what others write there comes in "
            "by itself; to share it by git, put it into a folder that git looks after.");
    case ShareObstacle::DetachedHead:
        return QCoreApplication::translate("ShareWords",
                                           "No branch is checked out in %1. Check one out (git switch main), "
                                           "then share.")
            .arg(copy.root);
    case ShareObstacle::Unfinished:
        return QCoreApplication::translate("ShareWords",
                                           "A merge or rebase is under way in %1. Finish it with git, then "
                                           "share.")
            .arg(copy.root);
    case ShareObstacle::NoCommits:
        return QCoreApplication::translate("ShareWords",
                                           "%1 has no commit yet, but others have: pull theirs with git first.")
            .arg(copy.root);
    }
    Q_UNREACHABLE_RETURN({});
}

QString programsText(const RepositoryPrograms &programs)
{
    QStringList names;
    for (const RepositoryProgram &program : programs.programs)
        names.append(u"%1 (%2)"_s.arg(program.name, program.value.left(mostShown)));
    //: %1 is a list of settings, each with its value
    return QCoreApplication::translate("ShareWords",
                                       "Git would run programs that this folder’s own settings and hooks name: %1. If "
                                       "they are yours, or of people whom you trust, say so; it is asked again when "
                                       "they change.")
        .arg(QLocale().createSeparatedList(names));
}

QString standingText(const Standing &standing, bool hasChanges)
{
    const WorkingCopy &copy = standing.copy;
    const qsizetype newCommits = standing.incoming.commits.size();
    QStringList sentences;
    if (standing.incoming.isRemoved)
        sentences.append(
            QCoreApplication::translate("ShareWords", "Others have removed this file, or given it another name."));
    else if (copy.remote.isEmpty())
        sentences.append(QCoreApplication::translate(
            "ShareWords", "This repository has no other to share with: sharing keeps a version here."));
    else if (newCommits > 0)
        sentences.append(QCoreApplication::translate(
            "ShareWords", "%n new change(s) of others, taken in when you share.", nullptr, int(newCommits)));
    else
        sentences.append(QCoreApplication::translate("ShareWords", "Nothing new from others."));
    if (hasChanges)
        sentences.append(QCoreApplication::translate("ShareWords", "You have changes that others do not see yet."));
    if (copy.ahead > 0)
        sentences.append(QCoreApplication::translate("ShareWords", "%n commit(s) of yours are not pushed yet.", nullptr,
                                                     copy.ahead));
    else if (!hasChanges && !standing.incoming.isRemoved)
        sentences.append(QCoreApplication::translate("ShareWords", "Others have all that you have written."));
    return sentences.join(u' ');
}

QString sharedText(ShareEnd end)
{
    if (end == ShareEnd::Overtaken)
        return QCoreApplication::translate("ShareWords", "Others keep sharing at the same moment. Try again.");
    if (end == ShareEnd::Stopped)
        return QCoreApplication::translate("ShareWords", "Stopped: others may not have all of it yet.");
    if (end == ShareEnd::Committed)
        return QCoreApplication::translate("ShareWords", "Kept as a version here.");
    return QCoreApplication::translate("ShareWords", "Shared: everybody can see it now.");
}

QString commitText(const IncomingCommit &commit, const QDateTime &now)
{
    //: A change somebody has shared: %1 who, %2 when ("5 minutes ago"), %3 what
    return QCoreApplication::translate("ShareWords", "%1, %2: %3")
        .arg(commit.author, agoText(commit.time, now), commit.subject);
}

QString concernText(const ShareConcern &concern)
{
    const QString section = concern.title.isEmpty()
                                ? QCoreApplication::translate("ShareWords", "the lines before the first heading")
                                : concern.title;
    //: A section and its lead
    const QString whose = concern.lead.isEmpty()
                              ? section
                              : QCoreApplication::translate("ShareWords", "%1, %2").arg(section, concern.lead);
    switch (concern.kind) {
    case ShareConcern::Kind::LostLines:
        //: %1 is a section, with its lead
        return QCoreApplication::translate("ShareWords", "%n line(s) of %1 would go.", nullptr, concern.lines)
            .arg(whose);
    case ShareConcern::Kind::LostSection:
        return QCoreApplication::translate("ShareWords", "%1 would go, with %n line(s).", nullptr, concern.lines)
            .arg(whose);
    case ShareConcern::Kind::RemovedFile:
        return QCoreApplication::translate(
            "ShareWords", "Others have removed this file, or given it another name; it would be there again.");
    case ShareConcern::Kind::LostHeading:
        //: %1 is a section, with its lead
        return QCoreApplication::translate("ShareWords", "%1 would lose its heading.").arg(whose);
    case ShareConcern::Kind::Placeholder:
        return QCoreApplication::translate("ShareWords", "%n placeholder(s) are left in %1.", nullptr, concern.lines)
            .arg(whose);
    case ShareConcern::Kind::KnownConflict:
        return QCoreApplication::translate("ShareWords",
                                           "%n place(s) hold conflict markers that others have already, that stand in "
                                           "code, or that a conflict has left.",
                                           nullptr, concern.lines);
    case ShareConcern::Kind::Conflict:
        return QCoreApplication::translate(
            "ShareWords", "%n place(s) stand between conflict markers: decide what stays.", nullptr, concern.lines);
    }
    Q_UNREACHABLE_RETURN({});
}

QString doubtText(const MeetingDoubt &doubt)
{
    switch (doubt.kind) {
    case MeetingDoubt::Kind::LaterMeeting:
        //: Two dates
        return QCoreApplication::translate(
                   "ShareWords", "These are the minutes of %1. There are some of a later meeting, on %2: does what you "
                                 "wrote belong there?")
            .arg(longDate(doubt.meeting), longDate(doubt.other));
    case MeetingDoubt::Kind::TitleDate:
        //: Two dates
        return QCoreApplication::translate("ShareWords", "The file's name says %1, the title %2: which meeting is it?")
            .arg(longDate(doubt.meeting), longDate(doubt.other));
    case MeetingDoubt::Kind::FolderYear:
        //: %1 is a date, %2 the year that a folder is named after
        return QCoreApplication::translate("ShareWords", "The meeting is on %1, but the file is in the folder %2.")
            .arg(longDate(doubt.meeting))
            .arg(doubt.folderYear);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace minuta
