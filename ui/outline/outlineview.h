#pragma once

#include <QWidget>

class QLineEdit;
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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showPlace();
    void goTo(const QModelIndex &index);
    void moveCurrent(int by);

    EditorContext &m_context;
    OutlineModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_tree;
};

} // namespace minuta
