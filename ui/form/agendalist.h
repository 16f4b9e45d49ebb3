#pragma once

#include "app/text/changeset.h"

#include <QListView>
#include <QPersistentModelIndex>

#include <functional>
#include <optional>

namespace minuta {

class AgendaDelegate;
class AgendaModel;
class EditorContext;

/// The agenda as rows: Enter adds one below, Alt+Up/Down and the mouse move them, Delete takes one away. In an item that
/// is edited, Enter ends it and begins the next one; on an empty one it takes that away and ends.
class AgendaList : public QListView
{
    Q_OBJECT

public:
    explicit AgendaList(EditorContext &context, QWidget *parent = nullptr);

    /// Shows the list in field; false where it is none that rows can show. An empty field is a list without items: what is
    /// typed there is the first one.
    bool showField(TextRange field);
    /// As AgendaModel::beginList; to be set before anything is shown.
    void setBeginList(std::function<std::optional<ChangeSet>()> beginList);
    /// Grey while there is no item.
    void setPlaceholderText(const QString &text);
    bool isEmpty() const;
    /// The row of place, with the keyboard's focus.
    void showPlace(qsizetype place);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The first item came, or the last one went.
    void emptyChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    friend class AgendaDelegate;
    void select(int row);
    void addBelow(int row);
    /// A key that ends editing: Enter, Escape, Up, Down, Tab or Shift+Tab; false for any other.
    bool endEditing(QWidget *editor, const QKeyEvent *key);
    /// The item is not edited any longer: it keeps no blanks at its end, and an empty one is of no use.
    void leaveItem(const QPersistentModelIndex &item);
    void removeEmpty(const QPersistentModelIndex &item);
    /// The first item, that was begun and left without a word: as if it had never been.
    bool forgetBegun(const QPersistentModelIndex &item);
    /// A key that writes begins the first item.
    bool beginWith(QKeyEvent *event);

    EditorContext &m_context;
    AgendaModel *m_model;
    AgendaDelegate *m_delegate;
    QPersistentModelIndex m_added; ///< the item that Enter has made, while it is edited
    bool m_isEndedByKey = false;
    QString m_placeholder;
    int m_begunStep = -1; ///< the undo step that began the list, while its first item is edited
};

} // namespace minuta
