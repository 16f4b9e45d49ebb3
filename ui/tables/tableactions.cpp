#include "ui/tables/tableactions.h"

#include "app/tables/cellblock.h"
#include "app/tables/delimited.h"
#include "ui/context/editorcontext.h"
#include "ui/tables/tableview.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace minuta {

TableActions::TableActions(EditorContext &context, TableSteps &steps, TableView &view)
    : QObject(&view)
    , m_context(context)
    , m_steps(steps)
    , m_view(view)
{
    edit = add(tr("Edit cell"), QKeySequence(Qt::Key_F2), [this](const CellArea &) {
        m_view.edit(m_view.currentIndex());
        return TableSteps::Selection();
    });
    buildClipboard();
    buildRows();
    buildColumns();
    //: Words of a button: inserts a row below the selected one
    insertRowBelow->setIconText(tr("Add row"));
    //: Words of a button: moves the selected rows up
    moveUp->setIconText(tr("Up"));
    //: Words of a button: moves the selected rows down
    moveDown->setIconText(tr("Down"));
    //: Words of a button: removes the selected rows
    removeRows->setIconText(tr("Remove"));
    //: Writes the source of the table anew, so that its columns stand below each other there
    realign = add(tr("Re-align source"), {}, [this](const CellArea &area) { return m_steps.realign(area); });
    repair = add(tr("Repair delimiter row"), {}, [this](const CellArea &) { return m_steps.repair(); });
    update();
}

void TableActions::buildClipboard()
{
    cut = add(tr("Cut"), QKeySequence(QKeySequence::Cut), [this](const CellArea &area) {
        copyArea(area);
        return m_steps.clear(area);
    });
    copy = add(tr("Copy"), QKeySequence(QKeySequence::Copy), [this](const CellArea &area) {
        copyArea(area);
        return TableSteps::Selection();
    });
    paste = add(tr("Paste"), QKeySequence(QKeySequence::Paste),
                [this](const CellArea &area) { return pasteAt(area, PasteAs::Markdown); });
    // Its key is that of the window's own command, which comes to RoadmapView::paste().
    pastePlain =
        add(tr("Paste as plain text"), {}, [this](const CellArea &area) { return pasteAt(area, PasteAs::PlainText); });
    clear = add(tr("Clear cells"), QKeySequence(Qt::Key_Delete),
                [this](const CellArea &area) { return m_steps.clear(area); });
}

void TableActions::buildRows()
{
    insertRowAbove = add(tr("Insert row above"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                         [this](const CellArea &area) { return m_steps.insertRow(std::max(0, area.row)); });
    insertRowBelow = add(tr("Insert row below"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                         [this](const CellArea &area) { return m_steps.insertRow(area.endRow()); });
    removeRows = add(tr("Remove rows"), QKeySequence(Qt::CTRL | Qt::Key_Delete),
                     [this](const CellArea &area) { return m_steps.removeRows(area); });
    moveUp = add(tr("Move rows up"), QKeySequence(Qt::ALT | Qt::Key_Up),
                 [this](const CellArea &area) { return m_steps.moveRows(area, -1); });
    moveDown = add(tr("Move rows down"), QKeySequence(Qt::ALT | Qt::Key_Down),
                   [this](const CellArea &area) { return m_steps.moveRows(area, 1); });
}

void TableActions::buildColumns()
{
    insertColumnLeft = add(tr("Insert column to the left"), {},
                           [this](const CellArea &area) { return m_steps.insertColumn(area, area.column); });
    insertColumnRight = add(tr("Insert column to the right"), {},
                            [this](const CellArea &area) { return m_steps.insertColumn(area, area.endColumn()); });
    removeColumns = add(tr("Remove columns"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete),
                        [this](const CellArea &area) { return m_steps.removeColumns(area); });
    moveLeft = add(tr("Move columns to the left"), QKeySequence(Qt::ALT | Qt::Key_Left),
                   [this](const CellArea &area) { return m_steps.moveColumns(area, -1); });
    moveRight = add(tr("Move columns to the right"), QKeySequence(Qt::ALT | Qt::Key_Right),
                    [this](const CellArea &area) { return m_steps.moveColumns(area, 1); });
    auto *group = new QActionGroup(this);
    const auto addAlignment = [&](CellAlignment alignment, const QString &text) {
        QAction *action =
            add(text, {}, [this, alignment](const CellArea &area) { return m_steps.setAlignment(area, alignment); });
        action->setData(int(alignment));
        action->setCheckable(true);
        group->addAction(action);
        alignments.append(action);
    };
    //: How a column of a table is aligned: the table does not say
    addAlignment(CellAlignment::None, tr("Align as readers have it"));
    addAlignment(CellAlignment::Left, tr("Align left"));
    addAlignment(CellAlignment::Center, tr("Align centred"));
    addAlignment(CellAlignment::Right, tr("Align right"));
}

QAction *TableActions::add(const QString &text, const QKeySequence &keys, const Step &step)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, step] {
        const CellArea area = m_view.selectedArea();
        if (const TableSteps::Selection done = step(area))
            m_view.select(*done);
        update();
    });
    m_view.addAction(action);
    return action;
}

void TableActions::update()
{
    const CellArea area = m_view.selectedArea();
    const bool hasCells = area.rows > 0;
    const bool canEdit = hasCells && m_steps.isEditable() && !m_steps.holdConflict(area);
    const bool isColumn = canEdit && area.endColumn() <= m_steps.table().columns();
    copy->setEnabled(hasCells);
    for (QAction *action : {edit, cut, paste, pastePlain, clear, insertRowAbove, insertRowBelow, realign})
        action->setEnabled(canEdit);
    for (QAction *action : {insertColumnLeft, insertColumnRight})
        action->setEnabled(isColumn);
    removeRows->setEnabled(canEdit && m_steps.canRemoveRows(area));
    moveUp->setEnabled(canEdit && m_steps.canMoveRows(area, -1));
    moveDown->setEnabled(canEdit && m_steps.canMoveRows(area, 1));
    removeColumns->setEnabled(canEdit && m_steps.canRemoveColumns(area));
    moveLeft->setEnabled(canEdit && m_steps.canMoveColumns(area, -1));
    moveRight->setEnabled(canEdit && m_steps.canMoveColumns(area, 1));
    for (QAction *action : std::as_const(alignments)) {
        action->setEnabled(isColumn);
        action->setChecked(isColumn && action->data().toInt() == int(m_steps.table().alignments[area.column]));
    }
    repair->setEnabled(m_steps.table().isBroken && !m_context.document().isReadOnly());
}

void TableActions::fill(QMenu &menu) const
{
    menu.addActions({edit, cut, copy, paste, pastePlain, clear});
    menu.addSeparator();
    menu.addActions({insertRowAbove, insertRowBelow, moveUp, moveDown, removeRows});
    menu.addSeparator();
    menu.addActions({insertColumnLeft, insertColumnRight, moveLeft, moveRight, removeColumns});
    //: A menu: how a column of a table is aligned
    menu.addMenu(tr("Align column"))->addActions(alignments);
    menu.addSeparator();
    menu.addActions({realign, repair});
}

QList<QAction *> TableActions::all() const
{
    return QList<QAction *>{edit,
                            cut,
                            copy,
                            paste,
                            pastePlain,
                            clear,
                            insertRowAbove,
                            insertRowBelow,
                            moveUp,
                            moveDown,
                            removeRows,
                            insertColumnLeft,
                            insertColumnRight,
                            moveLeft,
                            moveRight,
                            removeColumns}
           + alignments + QList<QAction *>{realign, repair};
}

void TableActions::appendRow()
{
    if (!m_steps.isEditable())
        return;
    if (const TableSteps::Selection row = m_steps.insertRow(int(m_steps.table().rows.size()))) {
        m_view.select(*row);
        m_view.edit(m_view.currentIndex());
    }
}

void TableActions::copyArea(const CellArea &area) const
{
    QGuiApplication::clipboard()->setText(toDelimited(m_steps.texts(area)));
}

TableSteps::Selection TableActions::pasteAt(const CellArea &area, PasteAs as)
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied == nullptr || !copied->hasText())
        return {};
    const auto block = pastedCells(*copied, as);
    const TableSteps::Selection done = block ? m_steps.paste(area, *block) : TableSteps::Selection();
    const bool isTooLarge = !block || std::ranges::any_of(*block, [&](const QStringList &row) {
        return area.column + row.size() > mostColumns;
    });
    if (!done && isTooLarge)
        emit pasteRefused(tr("What was copied is too large for a table in minutes: at most %1 cells in %2 columns.")
                              .arg(QLocale().toString(mostDelimitedCells), QLocale().toString(mostColumns)));
    return done;
}

} // namespace minuta
