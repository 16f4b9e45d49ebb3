#pragma once

#include "app/templates/guidance.h"

#include <QWidget>

class QPushButton;

namespace minuta {

class EditorContext;
class FlowLayout;

/// The required sections of the template that the minutes lack, each as a button that adds it at its place. Hidden
/// while none is missing.
class MissingSectionsBar : public QWidget
{
    Q_OBJECT

public:
    explicit MissingSectionsBar(EditorContext &context, QWidget *parent = nullptr);

    void refresh();

private:
    void add(const QString &heading);

    EditorContext &m_context;
    FlowLayout *m_row;
    QList<QPushButton *> m_buttons;
    QList<MissingSection> m_shown;
};

} // namespace minuta
