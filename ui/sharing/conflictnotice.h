#pragma once

#include "app/text/conflicttext.h"

#include <QTimer>
#include <QWidget>

class QAction;

namespace minuta {

class EditorContext;
class MessageBar;

/// While the text holds conflict markers, a line above the views that says how many, and settles the first of them: mine,
/// theirs or both, each one step of undo. Also for markers that somebody has committed.
class ConflictNotice : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictNotice(EditorContext &context, QWidget *parent = nullptr);

private:
    void look();
    void settle(ConflictChoice choice);
    QString describe(const ConflictText &first) const;

    EditorContext &m_context;
    MessageBar *m_message;
    QAction *m_goTo;
    QAction *m_mine;
    QAction *m_theirs;
    QAction *m_both;
    QTimer m_soon;
    QString m_shown;
};

} // namespace minuta
