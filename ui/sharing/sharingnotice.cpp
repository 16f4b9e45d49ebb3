#include "ui/sharing/sharingnotice.h"

#include "ui/errortext.h"
#include "ui/sharing/sharewords.h"
#include "ui/widgets/messagebar.h"

#include <QAction>

#include <utility>

namespace minuta {

SharingNotice::SharingNotice(ShareSession &session, MessageBar &messages, QAction *share, std::function<bool()> isTold,
                             QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_messages(messages)
    , m_share(share)
    , m_stop(new QAction(tr("Stop Sharing"), this))
    //: A button: the window is not to close as soon as the minutes are shared
    , m_keepOpen(new QAction(tr("Keep Open"), this))
    , m_isTold(std::move(isTold))
    , m_window(window)
{
    connect(m_stop, &QAction::triggered, this, &SharingNotice::stopSharing);
    connect(m_keepOpen, &QAction::triggered, this, &SharingNotice::keepOpen);
    connect(&session, &ShareSession::failed, this, [this](const Error &error) { m_error = error; });
    connect(&session, &ShareSession::finished, this, &SharingNotice::finish);
    connect(&session, &ShareSession::changed, this, [this] {
        if (m_isWaiting && m_session.isSharing()) // what came in meanwhile has been told in its place
            showWaiting();
    });
}

bool SharingNotice::holdsWindow()
{
    if (!m_session.isSharing())
        return false;
    if (!std::exchange(m_isWaiting, true))
        m_isStopped = false;
    showWaiting();
    return true;
}

void SharingNotice::showWaiting()
{
    m_messages.showMessage(MessageKind::Information,
                           tr("These minutes are being shared. The window closes as soon as that is done."),
                           {m_stop, m_keepOpen});
}

void SharingNotice::stopSharing()
{
    m_isStopped = true;
    m_session.stop();
}

void SharingNotice::keepOpen()
{
    if (!std::exchange(m_isWaiting, false))
        return;
    m_messages.dismiss();
    emit stayed();
}

void SharingNotice::finish(ShareEnd end)
{
    const bool isDone = end == ShareEnd::Pushed || end == ShareEnd::Committed || end == ShareEnd::NothingToShare;
    const bool wasWaiting = std::exchange(m_isWaiting, false);
    if (wasWaiting && (isDone || m_isStopped)) {
        m_messages.dismiss();
        // Not from here: the session has more to tell.
        QMetaObject::invokeMethod(&m_window, &QWidget::close, Qt::QueuedConnection);
        return;
    }
    if (wasWaiting || !m_isTold())
        tell(end);
    if (wasWaiting)
        emit stayed();
}

void SharingNotice::tell(ShareEnd end)
{
    const auto say = [this](MessageKind kind, const QString &text) {
        m_messages.showMessage(kind, text,
                               kind == MessageKind::Warning ? QList<QAction *>{m_share} : QList<QAction *>());
    };
    switch (end) {
    case ShareEnd::Unfinished: break; // why it could not be saved has been told
    case ShareEnd::Failed: say(MessageKind::Warning, errorText(m_error)); break;
    case ShareEnd::Untrusted: say(MessageKind::Warning, programsText(*m_session.standing()->untrusted)); break;
    case ShareEnd::Hindered: say(MessageKind::Warning, obstacleText(m_session.standing()->copy)); break;
    case ShareEnd::ToBeLookedAt:
        say(MessageKind::Warning, tr("Nothing was shared yet: please look at something first."));
        break;
    case ShareEnd::Overtaken:
    case ShareEnd::Stopped: say(MessageKind::Warning, sharedText(end)); break;
    case ShareEnd::NothingToShare:
    case ShareEnd::Committed:
    case ShareEnd::Pushed: say(MessageKind::Information, sharedText(end)); break;
    }
}

} // namespace minuta
