#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace minuta {

class EditorContext;

/// What shows for minutes without a roadmap: it says so, and offers to insert one.
class RoadmapOffer : public QWidget
{
    Q_OBJECT

public:
    RoadmapOffer(EditorContext &context, QWidget *parent);

    void takeFocus();
    /// Where minutes have other tables, the offer is in the menu and the buttons of those.
    QAction *action() const { return m_action; }

signals:
    /// The minutes have one now.
    void inserted();

private:
    void insert();
    void followReadOnly();

    EditorContext &m_context;
    QAction *m_action;
    QPushButton *m_insert;
};

} // namespace minuta
