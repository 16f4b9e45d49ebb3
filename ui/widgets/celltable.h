#pragma once

#include "ui/widgets/cellediting.h"

#include <QTableView>

namespace minuta {

/// A table edited in place, with the keys that people know of tables: while a cell is edited Tab and Shift+Tab edit the
/// next and the previous one, Enter goes to the one below, and Escape brings back what the cell said.
class CellTable : public QTableView
{
    Q_OBJECT

public:
    /// document: what the model's cells are edited in.
    explicit CellTable(Document &document, QWidget *parent = nullptr);

    CellEditing &editing() { return m_editing; }

signals:
    /// Tab was pressed in the last cell.
    void endReached();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void commitData(QWidget *editor) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    /// The cell behind (1) or before (-1) the current one, in reading order, that has all of needed; invalid for none.
    QModelIndex neighbour(int by, Qt::ItemFlags needed) const;

    CellEditing m_editing;
    bool m_isLeaving = false; ///< another cell becomes the current one, which ends an edit as Enter does
};

} // namespace minuta
