#include "ui/widgets/celltable.h"

#include "ui/widgets/rowheights.h"
#include "ui/widgets/wrappedfield.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace minuta {

CellTable::CellTable(Document &document, QWidget *parent)
    : QTableView(parent)
    , m_editing(document)
{
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setShowGrid(false);
    new RowHeights(*this);
}

QModelIndex CellTable::neighbour(int by, Qt::ItemFlags needed) const
{
    const int columns = model()->columnCount();
    const int cells = model()->rowCount() * columns;
    const QModelIndex current = currentIndex();
    for (int cell = current.row() * columns + current.column() + by; cell >= 0 && cell < cells; cell += by) {
        const QModelIndex index = model()->index(cell / columns, cell % columns);
        if ((index.flags() & needed) == needed)
            return index;
    }
    return {};
}

void CellTable::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->key() == Qt::Key_Backtab;
    if (!tabKeyNavigation() || (event->key() != Qt::Key_Tab && !isBack) || !currentIndex().isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    const QModelIndex next = neighbour(isBack ? -1 : 1, Qt::ItemIsSelectable);
    event->setAccepted(next.isValid() || !isBack);
    if (next.isValid())
        setCurrentIndex(next);
    else if (!isBack)
        emit endReached();
}

void CellTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    const QScopedValueRollback leaving(m_isLeaving, true);
    QTableView::currentChanged(current, previous);
}

void CellTable::commitData(QWidget *editor)
{
    m_editing.type([&] { QTableView::commitData(editor); });
}

void CellTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    using Delegate = QAbstractItemDelegate;
    const bool isTab = hint == Delegate::EditNextItem || hint == Delegate::EditPreviousItem;
    const bool isEnter = hint == Delegate::SubmitModelCache && !m_isLeaving;
    const bool isEmpty = static_cast<WrappedField *>(editor)->text().trimmed().isEmpty();
    QTableView::closeEditor(editor, isTab || isEnter ? Delegate::NoHint : hint);
    m_editing.end(hint == Delegate::RevertModelCache, isEmpty);
    if (isEnter && currentIndex().row() + 1 < model()->rowCount())
        setCurrentIndex(currentIndex().siblingAtRow(currentIndex().row() + 1));
    if (!isTab)
        return;
    const QModelIndex next = neighbour(hint == Delegate::EditNextItem ? 1 : -1, Qt::ItemIsEditable);
    if (next.isValid()) {
        setCurrentIndex(next);
        edit(next);
    } else if (hint == Delegate::EditNextItem) {
        emit endReached();
    }
}

} // namespace minuta
