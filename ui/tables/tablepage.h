#pragma once

#include "app/text/textrange.h"

#include <QWidget>

class QMenu;

namespace minuta {

class EditorContext;
class MessageBar;
class TableActions;
class TableModel;
class TableView;

/// A table of the document that is no roadmap: its cells to be edited in place, and above them what is wrong with it.
/// One that is broken is shown as it is; repairing it is offered.
class TablePage : public QWidget
{
    Q_OBJECT

public:
    explicit TablePage(EditorContext &context, QWidget *parent = nullptr);
    ~TablePage() override;

    TableModel &model() { return *m_model; }
    TableActions &actions() { return *m_actions; }
    /// The cell at or behind place, where it is in the table; the keyboard goes there.
    void showPlace(qsizetype place);
    void showMenu(const QPoint &place);

signals:
    /// A place is to be shown in the source editor.
    void sourceRequested(minuta::TextRange place);

private:
    /// False where no cell is there.
    bool selectPlace(qsizetype place);
    void tellProblems();
    void goToSource();

    EditorContext &m_context;
    TableModel *m_model;
    MessageBar *m_problems;
    TableView *m_view;
    TableActions *m_actions;
    QAction *m_goToSource;
    QMenu *m_menu;
    QString m_told;
    qsizetype m_line = 0; ///< 0-based, of the problem that is told
};

} // namespace minuta
