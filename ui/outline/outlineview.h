#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace minuta {

class EditorContext;
class OutlineModel;

/// The sections beside the views: filter as you type, a click or Enter goes there, drag or Ctrl+Shift+Up/Down moves.
class OutlineView : public QWidget
{
    Q_OBJECT

public:
    explicit OutlineView(EditorContext &context, QWidget *parent = nullptr);

    void focusFilter();

public slots:
    /// Moves the section around the place that is edited up or down among its siblings; it stays the current one.
    void moveCurrentUp() { moveCurrent(-1); }
    void moveCurrentDown() { moveCurrent(1); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showPlace();
    void goTo(const QModelIndex &index);
    void moveSection(int section, int by);
    void moveCurrent(int by);
    void followMoved(int section, qsizetype within);
    void showNoMatch();
    /// The first row that itself answers to the filter, not the group around it.
    QModelIndex firstMatch() const;

    EditorContext &m_context;
    OutlineModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QLabel *m_noMatch;
};

} // namespace minuta
