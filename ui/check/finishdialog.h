#pragma once

#include "app/check/finishing.h"

#include <QDialog>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;

namespace minuta {

class EditorContext;
class Findings;
class FindingsPanel;

/// The last look before others get the minutes: what is left to mend, what may be left out, and where they go then.
/// What is chosen here changes the minutes only when people say so.
class FinishDialog : public QDialog
{
    Q_OBJECT

public:
    /// actions: what can be done with finished minutes (save, share), a button each; they stay their owner's.
    FinishDialog(EditorContext &context, Findings &findings, const QList<QAction *> &actions, QWidget *parent);

    FindingsPanel &panel() { return *m_panel; }
    FinishOptions options() const;
    /// The minutes as the options make them: for what is written beside their own file.
    QString finishedText() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    FinishedText work() const;
    void refresh();
    void changeMinutes();

    EditorContext &m_context;
    Findings &m_findings;
    FindingsPanel *m_panel;
    QCheckBox *m_noUpdate;
    QCheckBox *m_placeholders;
    QCheckBox *m_emptySections;
    QLabel *m_effect;
    QPushButton *m_change;
};

} // namespace minuta
