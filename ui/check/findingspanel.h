#pragma once

#include "app/check/finding.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace minuta {

class EditorContext;
class Findings;
class FindingsModel;

/// The list of what is to be mended, by section, with what can be done about each: by the mouse, or by keys alone.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    FindingsPanel(EditorContext &context, Findings &findings, QWidget *parent = nullptr);

    FindingsModel &model() { return *m_model; }
    QListView &list() { return *m_list; }
    /// Index in the findings; -1: none is chosen.
    int current() const;
    /// Whether it has a button that closes it.
    void setClosable(bool closable);
    void setCurrent(qsizetype finding);
    /// The keyboard, to the finding that is chosen or the first.
    void focusList();

    QSize sizeHint() const override;

signals:
    /// People ask for the place of a finding.
    void chosen(int finding);
    void whyRequested(minuta::CheckRule rule);
    void turnOffRequested(minuta::CheckRule rule);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void showCurrent();
    void fixCurrent();
    void fixAllOfCurrent();
    void showMenu(const QPoint &place);
    QAction *add(const QString &text, const QKeySequence &key, void (FindingsPanel::*command)());

    Findings &m_findings;
    FindingsModel *m_model;
    QLabel *m_title;
    QLabel *m_counts;
    QToolButton *m_close;
    QListView *m_list;
    QLabel *m_nothing;
    QAction *m_fix;
    QAction *m_fixAll;
    QAction *m_why;
    QAction *m_turnOff;
};

} // namespace minuta
