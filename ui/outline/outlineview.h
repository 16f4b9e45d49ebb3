#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace minuta {

class EditorContext;
class OutlineModel;

/// The sections beside the views: filter as you type; a click shows a section, Enter or a double click goes there; drag
/// or keys move it.
class OutlineView : public QWidget
{
    Q_OBJECT

public:
    explicit OutlineView(EditorContext &context, QWidget *parent = nullptr);

    void focusFilter();
    /// Their keys work while the keyboard is in the tree.
    void addTreeActions(const QList<QAction *> &actions);

public slots:
    /// Moves a section up or down among its siblings: the one chosen here while the keyboard is in the tree, else the one
    /// that is edited. It stays the current one and in sight.
    void moveCurrentUp() { moveCurrent(-1); }
    void moveCurrentDown() { moveCurrent(1); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showPlace();
    void goTo(const QModelIndex &index);
    bool hasKeyboard() const;
    int sectionAt(const QModelIndex &index) const;
    qsizetype conflictPlaceAt(const QModelIndex &index) const;
    void moveCurrent(int by);
    void filter(const QString &text);
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
