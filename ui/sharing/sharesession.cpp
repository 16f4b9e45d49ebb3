#include "ui/sharing/sharesession.h"

#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/series/othermeeting.h"
#include "app/settings/savedperson.h"
#include "app/settings/savedtrust.h"
#include "app/sharing/conflictlabels.h"
#include "app/sharing/sectiondiff.h"
#include "ui/settings/appsettings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// What is found out in a worker thread.
struct Looked
{
    Standing standing;
    std::optional<Meeting> likelier;
    QString message; ///< that a commit would have
};

struct CarriedOut
{
    ShareRun run;
    std::optional<Meeting> likelier;
};

bool isSaidYesTo(const RepositoryPrograms &programs)
{
    return isTrusted(programs.root, programs.fingerprint);
}

/// What a commit of text would be called; empty where others have all of it.
QString messageFor(const Standing &standing, const QString &text, const QString &path)
{
    return standing.error || standing.incoming.base == text
               ? QString()
               : shareMessage(standing.incoming.base, text, QFileInfo(path).fileName());
}

} // namespace

ShareSession::ShareSession(Document &document, DocumentFile &file, std::function<bool()> save, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_file(file)
    , m_save(std::move(save))
    , m_today([] { return QDate::currentDate(); })
    , m_merge(document, this)
{
}

ShareSession::~ShareSession()
{
    m_stop.request_stop();
}

QString ShareSession::known() const
{
    if (!m_standing)
        return {};
    return m_hasTakenIn ? m_standing->incoming.theirs : m_standing->incoming.base;
}

QString ShareSession::proposedMessage() const
{
    return hasChanges() ? m_proposed : QString();
}

bool ShareSession::hasChanges() const
{
    return m_standing && known() != m_document.text();
}

UserGit ShareSession::git()
{
    UserGit result;
    result.stop = m_stop.get_token();
    result.hearing = [session = QPointer(this)](const QString &line) {
        // In the worker: the session may be gone by the time its thread hears of it.
        QMetaObject::invokeMethod(
            qApp,
            [session, line] {
                if (session)
                    emit session->heard(line);
            },
            Qt::QueuedConnection);
    };
    return result;
}

void ShareSession::begin(Step step)
{
    m_step = step;
    emit changed();
}

void ShareSession::end()
{
    m_step = Step::Idle;
    emit changed();
}

void ShareSession::look(bool fetch)
{
    if (m_step != Step::Idle || m_file.path().isEmpty())
        return;
    m_stop = std::stop_source();
    begin(Step::Looking);
    m_answer.ask(
        this,
        [path = m_file.path(), git = git(), fetch, text = m_document.text(), today = m_today()] {
            Looked looked;
            looked.standing = standingOf(path, git, fetch, isSaidYesTo);
            looked.likelier = likelierMeeting(seriesOf(path), path, today);
            looked.message = messageFor(looked.standing, text, path);
            return looked;
        },
        [this](const Looked &looked) {
            m_proposed = looked.message;
            takeStanding(looked.standing, looked.likelier);
            end();
        });
}

void ShareSession::takeStanding(const Standing &standing, const std::optional<Meeting> &likelier)
{
    m_standing = standing;
    m_likelier = likelier;
    m_hasTakenIn = false;
}

void ShareSession::share(const QString &message, bool isConfirmed)
{
    if ((m_step != Step::Idle && m_step != Step::Looking) || !m_save())
        return;
    m_stop.request_stop(); // who only looks is not waited for
    m_stop = std::stop_source();
    m_run = ShareRun(m_file.path(), message, isConfirmed);
    goOn();
}

void ShareSession::goOn()
{
    switch (m_run.step()) {
    case ShareStep::Look:
        begin(Step::Fetching);
        m_doubts.clear();
        return carryOut();
    case ShareStep::TakeIn: return takeIn();
    case ShareStep::Examine:
        m_hasTakenIn = true;
        if (!m_save()) {
            end();
            emit finished(m_run.end());
            return;
        }
        m_doubts = newDoubts();
        return carryOut();
    case ShareStep::Publish:
        m_confirmed += m_doubts;
        begin(Step::Publishing);
        return carryOut();
    case ShareStep::Keep: return carryOut();
    case ShareStep::Finished: return finish();
    }
}

void ShareSession::carryOut()
{
    const ShareInput input{m_document.text(), AppSettings::person(), !m_doubts.isEmpty(), git(), isSaidYesTo};
    m_answer.ask(
        this,
        [run = m_run, input, path = m_file.path(), today = m_today(), likelier = m_likelier] {
            return CarriedOut{run.carriedOut(input),
                              run.step() == ShareStep::Look ? likelierMeeting(seriesOf(path), path, today) : likelier};
        },
        [this](const CarriedOut &done) {
            if (m_run.step() == ShareStep::Look)
                takeStanding(done.run.standing(), done.likelier);
            m_run = done.run;
            goOn();
        });
}

void ShareSession::takeIn()
{
    const Incoming &others = m_run.standing().incoming;
    m_merge.start(others.base, others.theirs, ownMergeOptions(ownName(), othersLabel(others.commits)),
                  [this](const MergeResult &merged) {
                      m_file.takeInShared(merged.fromOurs, tr("Take in what others wrote"));
                      emit tookIn(merged, m_run.standing().incoming.base, m_run.standing().incoming.theirs);
                      m_run.tookIn();
                      goOn();
                  });
}

QList<MeetingDoubt> ShareSession::newDoubts()
{
    if (!hasChanges())
        return {};
    if (std::exchange(m_confirmedPath, m_file.path()) != m_file.path())
        m_confirmed.clear();
    const QDate title = readMinutes(SyntaxTree(m_document.text())).date;
    QList<MeetingDoubt> doubts = meetingDoubts(m_file.path(), title, m_likelier);
    doubts.removeIf([this](const MeetingDoubt &doubt) { return m_confirmed.contains(doubt); });
    return doubts;
}

void ShareSession::finish()
{
    end();
    const ShareEnd reached = m_run.end();
    switch (reached) {
    case ShareEnd::ToBeLookedAt: emit concerned(m_run.concerns(), m_doubts); break;
    case ShareEnd::Failed: emit failed(*m_run.error()); break;
    case ShareEnd::Hindered:
    case ShareEnd::Untrusted:
    case ShareEnd::Unfinished: break;
    case ShareEnd::Overtaken:
    case ShareEnd::Stopped:
    case ShareEnd::NothingToShare:
    case ShareEnd::Committed:
    case ShareEnd::Pushed: emit shared(reached); break;
    }
    emit finished(reached);
    if (!m_standing->error && reached != ShareEnd::Hindered && reached != ShareEnd::Untrusted)
        look(false); // others' work stands in the text now
}

void ShareSession::trust()
{
    if (!m_standing || !m_standing->untrusted)
        return;
    saveTrust(m_standing->untrusted->root, m_standing->untrusted->fingerprint);
    look(true);
}

void ShareSession::stop()
{
    m_stop.request_stop();
}

} // namespace minuta
