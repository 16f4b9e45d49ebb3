#pragma once

#include "ui/sharing/sharesession.h"

#include <QDialog>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QPushButton;

namespace minuta {

class MessageBar;

/// Sharing by git, beside the window: where the minutes stand, what others have done, and one button that does it all.
/// While it is open it looks every minute what others have pushed, if so wanted.
class ShareDialog : public QDialog
{
    Q_OBJECT

public:
    ShareDialog(ShareSession &session, QWidget *parent);

signals:
    /// What a concern is about stands there in the text.
    void placeRequested(minuta::TextRange place);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void showConcerns(const QList<ShareConcern> &concerns, const QList<MeetingDoubt> &doubts);
    void goToPlace(const QListWidgetItem *item);
    void showError(const Error &error);
    void share();
    void lookRegularly(bool wanted);

    ShareSession &m_session;
    MessageBar *m_bar;
    QAction *m_trust;
    QLabel *m_standing;
    QLabel *m_othersLabel;
    QListWidget *m_others;
    QLabel *m_concernsLabel;
    QListWidget *m_concerns;
    QLineEdit *m_message;
    QProgressBar *m_progress;
    QLabel *m_heard;
    QCheckBox *m_everyMinute;
    QPushButton *m_share;
    QPushButton *m_stop;
    QTimer m_minute;
    bool m_isAsking = false; ///< concerns are shown: the button shares nevertheless
};

} // namespace minuta
