#pragma once

#include "app/text/conflicttext.h"

#include <QTimer>
#include <QWidget>

class QAction;

namespace minuta {

class EditorContext;
class MessageBar;

/// While the text holds conflict markers, a line above the views that says how many, and settles the first of them: mine,
/// theirs or both, each one step of undo. Above a view that has a card for each it only leads there. Also for markers
/// that somebody has committed.
class ConflictNotice : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictNotice(EditorContext &context, QWidget *parent = nullptr);

    /// Whether the view below shows each conflict with what can be done about it.
    void setHasCards(bool hasCards);

private:
    void look();
    void settle(ConflictChoice choice);
    void showWords(const QString &text);

    EditorContext &m_context;
    MessageBar *m_message;
    QAction *m_goTo;
    QAction *m_mine;
    QAction *m_theirs;
    QAction *m_both;
    QTimer m_soon;
    QString m_shown;
    bool m_hasCards = false;
};

} // namespace minuta
