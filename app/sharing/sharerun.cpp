#include "app/sharing/sharerun.h"

#include "app/sharing/sectiondiff.h"
#include "app/sharing/sectionversion.h"
#include "app/sharing/takenincommit.h"

#include <QFileInfo>

namespace minuta {

namespace {

constexpr int mostAttempts = 30; ///< where others are faster each time

} // namespace

ShareRun ShareRun::carriedOut(const ShareInput &input) const
{
    ShareRun next = *this;
    UserGit git = input.git;
    git.folder = m_standing.copy.root.isEmpty() ? QFileInfo(m_path).absolutePath() : m_standing.copy.root;
    switch (m_step) {
    case ShareStep::Look: next.looked(standingOf(m_path, git, true, input.trust)); break;
    case ShareStep::Examine: {
        Person person = input.person;
        if (person.name.isEmpty())
            person.name = m_standing.name;
        const SectionVersion theirs(m_standing.incoming.theirs);
        const SectionVersion mine(input.text);
        const SectionVersion none{QString()};
        next.m_proposed =
            shareMessage(m_standing.incoming.isRemoved ? none : theirs, mine, QFileInfo(m_path).fileName());
        QList<ShareConcern> concerns = shareConcerns(theirs, mine, person);
        if (m_standing.incoming.isRemoved)
            concerns.prepend({ShareConcern::Kind::RemovedFile, {}, {}, 0, {}});
        next.examined(concerns, input.hasDoubts);
        break;
    }
    case ShareStep::Keep:
        // Where it cannot be kept in mind, a settled conflict is found once more: nothing is lost.
        std::ignore = markTakenIn(m_standing.copy, m_standing.copy.upstreamHead, git);
        next.kept();
        break;
    case ShareStep::Publish: next.published(publish(m_standing.copy, message(), git)); break;
    case ShareStep::TakeIn:
    case ShareStep::Finished: Q_ASSERT(false); break;
    }
    if (next.m_end == ShareEnd::Failed && input.git.stop.stop_requested())
        next.m_end = ShareEnd::Stopped;
    return next;
}

void ShareRun::looked(const Standing &standing)
{
    m_standing = standing;
    if (standing.error) {
        m_error = standing.error;
        finish(ShareEnd::Failed);
    } else if (standing.copy.obstacle != ShareObstacle::None) {
        finish(ShareEnd::Hindered);
    } else if (standing.untrusted) {
        finish(ShareEnd::Untrusted);
    } else {
        m_step = hasNews() ? ShareStep::TakeIn : ShareStep::Examine;
    }
}

void ShareRun::tookIn()
{
    m_step = ShareStep::Examine;
}

void ShareRun::examined(const QList<ShareConcern> &concerns, bool hasDoubts)
{
    m_concerns = concerns;
    const bool isHeldUp = hasConflict() || (!m_isConfirmed && (hasDoubts || !concerns.isEmpty()));
    if (!isHeldUp) {
        m_step = ShareStep::Publish;
        return;
    }
    finish(ShareEnd::ToBeLookedAt);
    if (hasNews())
        m_step = ShareStep::Keep; // it stays in the text; who settles a conflict now must not find it again
}

void ShareRun::kept()
{
    m_step = ShareStep::Finished;
}

void ShareRun::published(const Result<Published> &published)
{
    if (!published) {
        m_error = published.error();
        return finish(ShareEnd::Failed);
    }
    const WorkingCopy &copy = m_standing.copy;
    switch (published->outcome) {
    case Published::Outcome::Overtaken: return beginAnew();
    case Published::Outcome::Committed:
    case Published::Outcome::Pushed: break;
    }
    if (copy.ahead == 0 && (published->commit == copy.head || published->commit == copy.upstreamHead))
        finish(ShareEnd::NothingToShare);
    else
        finish(published->outcome == Published::Outcome::Committed ? ShareEnd::Committed : ShareEnd::Pushed);
}

void ShareRun::beginAnew()
{
    if (++m_attempts == mostAttempts)
        return finish(ShareEnd::Overtaken);
    m_step = ShareStep::Look;
}

void ShareRun::finish(ShareEnd end)
{
    m_step = ShareStep::Finished;
    m_end = end;
}

} // namespace minuta
