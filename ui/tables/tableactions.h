#pragma once

#include "ui/tables/tablesteps.h"
#include "ui/widgets/clipboardtext.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace minuta {

class EditorContext;
class TableView;

/// The commands of a table for the cells that are selected in its view: their words and keys, and whether they can be
/// done now.
class TableActions : public QObject
{
    Q_OBJECT

public:
    TableActions(EditorContext &context, TableSteps &steps, TableView &view);

    QAction *edit;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *pastePlain;
    QAction *clear;
    QAction *insertRowAbove;
    QAction *insertRowBelow;
    QAction *removeRows;
    QAction *moveUp;
    QAction *moveDown;
    QAction *insertColumnLeft;
    QAction *insertColumnRight;
    QAction *removeColumns;
    QAction *moveLeft;
    QAction *moveRight;
    QList<QAction *> alignments; ///< one a CellAlignment, in their order
    QAction *realign;
    QAction *repair;

    /// Looks again at what can be done with the selection.
    void update();
    void fill(QMenu &menu) const;
    QList<QAction *> all() const;
    /// A new row behind all, its first cell being edited.
    void appendRow();

signals:
    /// Why the clipboard could not be pasted.
    void pasteRefused(const QString &sentence);

private:
    using Step = std::function<TableSteps::Selection(const CellArea &area)>;
    QAction *add(const QString &text, const QKeySequence &keys, const Step &step);
    void buildRows();
    void buildColumns();
    void buildClipboard();
    void copyArea(const CellArea &area) const;
    TableSteps::Selection pasteAt(const CellArea &area, PasteAs as);

    EditorContext &m_context;
    TableSteps &m_steps;
    TableView &m_view;
};

} // namespace minuta
