#pragma once

#include "app/text/error.h"
#include "ui/sharing/sharesession.h"

class QAction;

namespace minuta {

class MessageBar;

/// The line above the views where sharing is not told of in its dialog: how it ended while that was closed, and, where the
/// window is to close meanwhile, that it does so as soon as sharing is done. It stays open where something went wrong.
class SharingNotice : public QObject
{
    Q_OBJECT

public:
    /// share opens the dialog, and isTold says whether it is open.
    SharingNotice(ShareSession &session, MessageBar &messages, QAction *share, std::function<bool()> isTold,
                  QWidget &window);

    /// Whether the window is not to close yet; it is closed later then.
    bool holdsWindow();
    bool isWaiting() const { return m_isWaiting; }
    /// The window is to stay open, whatever becomes of sharing.
    void keepOpen();

signals:
    /// The window that was to close stays open.
    void stayed();

private:
    void showWaiting();
    void stopSharing();
    void finish(ShareEnd end);
    void tell(ShareEnd end);

    ShareSession &m_session;
    MessageBar &m_messages;
    QAction *m_share;
    QAction *m_stop;
    QAction *m_keepOpen;
    std::function<bool()> m_isTold;
    QWidget &m_window;
    Error m_error; ///< why sharing failed last
    bool m_isWaiting = false;
    bool m_isStopped = false;
};

} // namespace minuta
