#include "ui/sharing/sharesession.h"

#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/series/othermeeting.h"
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
    std::optional<Meeting> later;
    QString message;
};

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

QString ShareSession::fileName() const
{
    return QFileInfo(m_file.path()).fileName();
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
    m_stop = std::stop_source();
    UserGit result;
    result.folder = m_standing && !m_standing->copy.root.isEmpty() ? m_standing->copy.root
                                                                   : QFileInfo(m_file.path()).absolutePath();
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

void ShareSession::askStanding(bool fetch, const std::function<void()> &next)
{
    m_answer.ask(
        this,
        [path = m_file.path(), git = git(), fetch, text = m_document.text(), today = m_today()] {
            Looked looked;
            looked.standing = standingOf(path, git, fetch);
            looked.later = laterMeeting(seriesOf(path), path, today);
            looked.message = messageFor(looked.standing, text, path);
            return looked;
        },
        [this, next](const Looked &looked) {
            m_standing = looked.standing;
            m_later = looked.later;
            m_proposed = looked.message;
            m_person = AppSettings::person();
            if (m_person.name.isEmpty())
                m_person.name = looked.standing.name;
            m_hasTakenIn = false;
            next();
        });
}

void ShareSession::look(bool fetch)
{
    if (m_step != Step::Idle || m_file.path().isEmpty())
        return;
    begin(Step::Looking);
    askStanding(fetch, [this] { end(); });
}

void ShareSession::share(const QString &message, bool isConfirmed)
{
    if ((m_step != Step::Idle && m_step != Step::Looking) || !m_save())
        return;
    m_stop.request_stop(); // who only looks is not waited for
    m_message = message.trimmed();
    m_isConfirmed = isConfirmed;
    m_attempts = 0;
    fetchForSharing();
}

void ShareSession::fetchForSharing()
{
    begin(Step::Fetching);
    askStanding(true, [this] { takeInAndPublish(); });
}

void ShareSession::takeInAndPublish()
{
    if (m_standing->error || m_standing->copy.obstacle != ShareObstacle::None) {
        end();
        if (m_standing->error)
            emit failed(*m_standing->error);
        return;
    }
    const Incoming &others = m_standing->incoming;
    if (others.theirs == others.base)
        return publishTaken();
    m_merge.start(others.base, others.theirs, [this](const MergeResult &merged) {
        m_file.takeInShared(merged.fromOurs, tr("Take in what others wrote"));
        emit tookIn(merged, m_standing->incoming.base, m_standing->incoming.theirs);
        publishTaken();
    });
}

void ShareSession::publishTaken()
{
    m_hasTakenIn = true;
    if (!m_save()) {
        end();
        return;
    }
    m_answer.ask(
        this,
        [theirs = m_standing->incoming.theirs, mine = m_document.text(), person = m_person] {
            return shareConcerns(theirs, mine, person);
        },
        [this](const QList<ShareConcern> &concerns) {
            const QList<MeetingDoubt> doubts = newDoubts();
            const bool hasConflict = holdConflict(concerns);
            const bool isConcern = !concerns.isEmpty() || !doubts.isEmpty();
            if (isConcern && (!m_isConfirmed || hasConflict)) {
                askFirst(concerns, doubts);
                return;
            }
            m_confirmed += doubts;
            publishNow();
        });
}

void ShareSession::askFirst(const QList<ShareConcern> &concerns, const QList<MeetingDoubt> &doubts)
{
    // What was taken in stays in the text; who settles a conflict now must not find it again.
    const WorkingCopy &copy = m_standing->copy;
    const bool isNew = !copy.upstreamHead.isEmpty() && m_standing->incoming.theirs != m_standing->incoming.base;
    m_answer.ask(
        this, [copy, git = git(), isNew] { return isNew ? markTakenIn(copy, copy.upstreamHead, git) : Result<void>(); },
        [this, concerns, doubts](const Result<void> &) {
            end();
            emit concerned(concerns, doubts);
            look(false); // others' work stands in the text now
        });
}

QList<MeetingDoubt> ShareSession::newDoubts()
{
    if (!hasChanges())
        return {};
    if (std::exchange(m_confirmedPath, m_file.path()) != m_file.path())
        m_confirmed.clear();
    const QDate title = readMinutes(SyntaxTree(m_document.text())).date;
    QList<MeetingDoubt> doubts = meetingDoubts(m_file.path(), title, m_later);
    doubts.removeIf([this](const MeetingDoubt &doubt) { return m_confirmed.contains(doubt); });
    return doubts;
}

void ShareSession::publishNow()
{
    begin(Step::Publishing);
    const auto messageOf = [given = m_message, known = known(), text = m_document.text(), name = fileName()] {
        return given.isEmpty() ? shareMessage(known, text, name) : given;
    };
    m_answer.ask(
        this, [copy = m_standing->copy, messageOf, git = git()] { return publish(copy, messageOf(), git); },
        [this](const Result<Published> &published) { finish(published); });
}

void ShareSession::finish(const Result<Published> &published)
{
    if (published && published->outcome == Published::Outcome::Overtaken && ++m_attempts < mostShareAttempts) {
        fetchForSharing();
        return;
    }
    m_step = Step::Idle;
    if (published)
        emit shared(*published);
    else
        emit failed(published.error());
    look(false);
}

void ShareSession::stop()
{
    m_stop.request_stop();
}

} // namespace minuta
