#pragma once

#include <QWidget>

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

signals:
    /// The minutes have one now.
    void inserted();

private:
    void insert();
    void followReadOnly();

    EditorContext &m_context;
    QPushButton *m_insert;
};

} // namespace minuta
