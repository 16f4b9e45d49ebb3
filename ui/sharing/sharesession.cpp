#include "ui/sharing/sharesession.h"

#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/sharing/sectiondiff.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostAttempts = 5; ///< where others push at the same moment each time

/// For a worker thread.
ShareSession::Standing standingOf(const QString &path, const UserGit &git, bool fetch)
{
    ShareSession::Standing standing;
    auto copy = workingCopy(path);
    if (copy && copy->obstacle == ShareObstacle::None && fetch) {
        UserGit there = git;
        there.folder = copy->root;
        if (const auto fetched = fetchUpstream(*copy, there); !fetched)
            standing.error = fetched.error();
        else
            copy = workingCopy(path);
    }
    if (!copy) {
        standing.error = copy.error();
        return standing;
    }
    standing.copy = *copy;
    if (standing.copy.root.isEmpty())
        return standing;
    standing.name = committerName(standing.copy.root);
    auto others = incoming(standing.copy);
    if (others)
        standing.incoming = std::move(*others);
    else
        standing.error = others.error();
    return standing;
}

} // namespace

ShareSession::ShareSession(Document &document, DocumentFile &file, std::function<bool()> save, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_file(file)
    , m_save(std::move(save))
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
    return hasChanges() ? shareMessage(known(), m_document.text(), QFileInfo(m_file.path()).fileName()) : QString();
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

void ShareSession::look(bool fetch)
{
    if (m_step != Step::Idle || m_file.path().isEmpty())
        return;
    begin(Step::Looking);
    m_answer.ask(
        this, [path = m_file.path(), git = git(), fetch] { return standingOf(path, git, fetch); },
        [this](const Standing &standing) {
            takeStanding(standing);
            end();
        });
}

void ShareSession::takeStanding(const Standing &standing)
{
    m_standing = standing;
    m_hasTakenIn = false;
}

void ShareSession::share(const QString &message, bool isConfirmed)
{
    if (m_step != Step::Idle || !m_save())
        return;
    m_message = message.trimmed();
    m_isConfirmed = isConfirmed;
    m_attempts = 0;
    fetchForSharing();
}

void ShareSession::fetchForSharing()
{
    begin(Step::Fetching);
    m_answer.ask(
        this, [path = m_file.path(), git = git()] { return standingOf(path, git, true); },
        [this](const Standing &standing) { takeInAndPublish(standing); });
}

void ShareSession::takeInAndPublish(const Standing &standing)
{
    takeStanding(standing);
    if (standing.error || standing.copy.obstacle != ShareObstacle::None) {
        end();
        if (standing.error)
            emit failed(*standing.error);
        return;
    }
    const Incoming &others = standing.incoming;
    if (others.theirs != others.base) {
        const MergeResult merged = mergeTexts(others.base, m_document.text(), others.theirs);
        m_document.endUndoStep();
        m_document.apply(merged.fromOurs, tr("Take in what others wrote"));
        emit tookIn(merged);
    }
    m_hasTakenIn = true;
    if (!m_save()) {
        end();
        return;
    }
    const QList<ShareConcern> concerns = shareConcerns(others.theirs, m_document.text(), standing.name);
    const bool hasConflict = !concerns.isEmpty() && concerns.first().kind == ShareConcern::Kind::Conflict;
    if (!concerns.isEmpty() && (!m_isConfirmed || hasConflict)) {
        // What was taken in stays in the text; who settles a conflict now must not find it again.
        const bool isNew = !standing.copy.upstreamHead.isEmpty() && others.theirs != others.base;
        m_answer.ask(
            this,
            [copy = standing.copy, git = git(), isNew] {
                return isNew ? markTakenIn(copy, copy.upstreamHead, git) : Result<void>();
            },
            [this, concerns](const Result<void> &) {
                end();
                emit concerned(concerns);
            });
        return;
    }
    publishNow();
}

void ShareSession::publishNow()
{
    begin(Step::Publishing);
    const QString message = m_message.isEmpty() ? proposedMessage() : m_message;
    m_answer.ask(
        this, [copy = m_standing->copy, message, git = git()] { return publish(copy, message, git); },
        [this](const Result<Published> &published) { finish(published); });
}

void ShareSession::finish(const Result<Published> &published)
{
    if (published && published->outcome == Published::Outcome::Overtaken && ++m_attempts < mostAttempts) {
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
