#pragma once

#include "app/merge/merge.h"
#include "app/series/meetingdoubts.h"
#include "app/sharing/sharerun.h"
#include "ui/context/backgroundmerge.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <stop_token>

namespace minuta {

class Document;
class DocumentFile;

/// Shares a document's file by git, in worker threads: looks where it stands beside the others' versions, and on one call
/// takes in what they have pushed, commits the file and pushes it, as often as others are faster.
class ShareSession : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8
    {
        Idle,
        Looking,
        Fetching,
        Publishing,
    };

    /// save writes the document to its file, false where it could not, which it has told.
    ShareSession(Document &document, DocumentFile &file, std::function<bool()> save, QObject *parent);
    ~ShareSession() override;

    Step step() const { return m_step; }
    /// Whether something is on its way to the others.
    bool isSharing() const { return m_step == Step::Fetching || m_step == Step::Publishing; }
    /// Where the file stood when it was last looked at.
    const std::optional<Standing> &standing() const { return m_standing; }
    /// What a commit would be called, as the text was when it was last looked at; empty where it had no changes.
    QString proposedMessage() const;
    /// Whether the text of now has something that others do not have yet.
    bool hasChanges() const;

    /// Looks again; fetches first where so wanted. Does nothing while something is under way.
    void look(bool fetch);
    /// Asks by concerned() first, unless isConfirmed. An empty message becomes one that tells what has changed.
    void share(const QString &message, bool isConfirmed);
    void stop();
    /// Git may run what the repository's own settings and hooks name, as they are now; looks then.
    void trust();
    /// What day it is. For tests.
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }

signals:
    void changed();
    /// A line that git said meanwhile.
    void heard(const QString &line);
    /// Doubts that were confirmed once are not told again while the file stays open.
    void concerned(const QList<minuta::ShareConcern> &concerns, const QList<minuta::MeetingDoubt> &doubts);
    /// Others' work has been taken into the text: theirs, made from base.
    void tookIn(const minuta::MergeResult &merged, const QString &base, const QString &theirs);
    /// Not where it failed or is to be looked at first: those are told by themselves.
    void shared(minuta::ShareEnd end);
    void failed(const minuta::Error &error);
    /// Whatever it came to, told last; Unfinished where the text could not be saved, which save has told.
    void finished(minuta::ShareEnd end);

private:
    /// The others' version that the text holds all of.
    QString known() const;
    void begin(Step step);
    void end();
    UserGit git();
    /// Carries out what is next of m_run, and what follows.
    void goOn();
    void carryOut();
    void takeIn();
    void finish();
    void takeStanding(const Standing &standing, const std::optional<Meeting> &likelier);
    /// Those about the text of now that nobody has confirmed yet.
    QList<MeetingDoubt> newDoubts();

    Document &m_document;
    DocumentFile &m_file;
    std::function<bool()> m_save;
    std::optional<Standing> m_standing;
    std::optional<Meeting> m_likelier; ///< that what is written now more likely belongs to
    QString m_proposed;
    std::function<QDate()> m_today;
    QList<MeetingDoubt> m_confirmed; ///< of the file at m_confirmedPath
    QString m_confirmedPath;
    NewestAnswer m_answer;
    BackgroundMerge m_merge;
    std::stop_source m_stop;
    Step m_step = Step::Idle;
    ShareRun m_run{{}, {}, false};
    QList<MeetingDoubt> m_doubts; ///< about the text that is examined
    bool m_hasTakenIn = false;    ///< the text holds the others' newest version
};

} // namespace minuta
