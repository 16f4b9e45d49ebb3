#include "ui/series/rostertable.h"

#include "ui/series/meetingdatedelegate.h"
#include "ui/series/rostermodel.h"
#include "ui/series/teamchangedialog.h"
#include "ui/widgets/roomydelegate.h"
#include "ui/widgets/roomyheader.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

RosterTable::RosterTable(QDate today, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_model(new RosterModel(today, this))
    , m_table(new QTableView(this))
    , m_dates(new MeetingDateDelegate(this))
{
    buildTable();
    buildActions();
    buildButtons();
    setFocusProxy(m_table);
    connect(m_model, &RosterModel::changed, this, &RosterTable::showState);
    connect(m_model, &RosterModel::dropped, this, &RosterTable::select);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RosterTable::showState);
    showState();
}

RosterTable::~RosterTable()
{
    m_table->selectionModel()->disconnect(this); // the model takes the selection along
}

void RosterTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // A message that takes room pushes nothing out of sight that is worked on.
    const QModelIndex current = m_table->currentIndex();
    const int before = m_table->viewport()->height() + event->oldSize().height() - event->size().height();
    const QRect row = m_table->visualRect(current);
    if (row.top() >= 0 && row.bottom() < before)
        m_table->scrollTo(current);
}

void RosterTable::keyPressEvent(QKeyEvent *event)
{
    // Return presses the button that has the keyboard, not the default one of the window.
    auto *button = qobject_cast<QToolButton *>(focusWidget());
    if (button != nullptr && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void RosterTable::buildTable()
{
    m_table->setHorizontalHeader(new RoomyHeader(m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Teams"));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setTabKeyNavigation(false); // Tab leaves the table; the arrows walk in it
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 17 / 10);
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    for (const int column : {RosterModel::SinceColumn, RosterModel::UntilColumn})
        m_table->setItemDelegateForColumn(column, m_dates);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(RosterModel::ProjectsColumn, QHeaderView::Stretch);
    const int em = fontMetrics().averageCharWidth();
    for (const auto &[column, width] :
         {std::pair(RosterModel::TeamColumn, 22), std::pair(RosterModel::LeadColumn, 22),
          std::pair(RosterModel::StatusColumn, 12), std::pair(RosterModel::GroupColumn, 12),
          std::pair(RosterModel::SinceColumn, 16), std::pair(RosterModel::UntilColumn, 16)})
        header->resizeSection(column, em * width);
}

QAction *RosterTable::addRowAction(const QString &text, const QKeySequence &keys, const std::function<void()> &edit)
{
    auto *action = new QAction(text, m_table);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, edit);
    m_table->addAction(action); // and so in its context menu
    return action;
}

void RosterTable::buildActions()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_actions = {
        addRowAction(tr("Add team"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { addTeam(); }),
        addRowAction(tr("Change from a meeting on…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { changeTeams(); }),
        addRowAction(tr("Merge teams…"), QKeySequence(Qt::CTRL | Qt::Key_M), [this] { changeTeams(); }),
        addRowAction(tr("Retire"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { retire(); }),
        addRowAction(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up),
                     [this] { moveTeams(selectedRows().first() - 1); }),
        addRowAction(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down),
                     [this] { moveTeams(selectedRows().last() + 2); }),
        addRowAction(tr("Remove"), QKeySequence(Qt::Key_Delete),
                     [this] { select(m_model->removeTeams(selectedRows())); }),
    };
    m_change = m_actions[1];
    m_merge = m_actions[2];
    m_up = m_actions[4];
    m_down = m_actions[5];
    addRowAction(tr("Edit"), QKeySequence(Qt::Key_Return), [this] { m_table->edit(m_table->currentIndex()); });
}

void RosterTable::buildButtons()
{
    QAction *undo = m_model->undoStack().createUndoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_model->undoStack().createRedoAction(this);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    // What would be undone is in their tips: with it on them the buttons would move and widen the window.
    undo->setIconText(undo->text());
    redo->setIconText(redo->text());
    addActions({undo, redo});

    auto *buttons = new QHBoxLayout;
    const auto addButton = [this, buttons](QAction *action) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoRaise(true);
        buttons->addWidget(button);
        return button;
    };
    for (QAction *action : std::as_const(m_actions)) {
        addButton(action);
        setHint(action, {});
    }
    buttons->addStretch();
    addButton(undo);
    addButton(redo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_table, 1);
}

void RosterTable::setMeetings(const QList<QDate> &meetings)
{
    m_meetings = meetings;
    m_dates->setMeetings(meetings);
}

void RosterTable::setEditable(bool editable)
{
    m_isEditable = editable;
    m_table->setEnabled(editable);
    showState();
}

void RosterTable::finishEditing()
{
    const QWidget *focused = window()->focusWidget();
    if (m_table->isAncestorOf(focused) && focused != m_table)
        m_table->setFocus();
}

void RosterTable::showState()
{
    const bool hasRow = currentRow() >= 0;
    const bool areSeveral = selectedRows().size() > 1;
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(m_isEditable && (hasRow || action == m_actions.first()));
    m_change->setEnabled(m_change->isEnabled() && !areSeveral);
    m_merge->setEnabled(m_merge->isEnabled() && areSeveral);
    setHint(m_merge, areSeveral ? QString() : tr("Select the teams that become one: Ctrl+click or Shift+Down"));
}

/// What a button tells beside its words: its key, and why it can not be pressed.
void RosterTable::setHint(QAction *action, const QString &hint) const
{
    const QString name = tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText));
    action->setToolTip(hint.isEmpty() ? name : name + u'\n' + hint);
}

QDate RosterTable::nextMeeting() const
{
    const auto next = std::ranges::lower_bound(m_meetings, m_today);
    return next == m_meetings.end() ? m_today : *next;
}

void RosterTable::addTeam()
{
    const int row = m_model->addTeam(currentRow(), m_meetings.isEmpty() ? QDate() : nextMeeting());
    const QModelIndex name = m_model->index(row, RosterModel::TeamColumn);
    setCurrent(name); // from where Tab goes on to the lead
    m_table->edit(name);
}

void RosterTable::changeTeams()
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    TeamChangeDialog dialog(mergedTeam(m_model->roster(), rows), rows.size() > 1, m_meetings, nextMeeting(), this);
    if (dialog.exec() == QDialog::Accepted)
        select(m_model->changeTeams(rows, dialog.team(), dialog.turn()));
}

void RosterTable::retire()
{
    const auto next = std::ranges::lower_bound(m_meetings, m_today);
    const QDate last = next == m_meetings.begin() ? m_today.addDays(-1) : *(next - 1);
    const int row = m_model->retireTeams(selectedRows(), last);
    if (row >= 0)
        setCurrent(m_model->index(row, RosterModel::UntilColumn));
}

void RosterTable::select(int first, int count)
{
    if (first < 0 || first >= m_model->rowCount())
        return;
    const int column = std::max(0, m_table->currentIndex().column());
    setCurrent(m_model->index(first, column));
    m_table->selectionModel()->select({m_model->index(first, 0), m_model->index(first + count - 1, 0)},
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

/// The row alone is selected, whichever keys are held: QTableView::setCurrentIndex() extends the selection with Shift
/// and keeps it with Ctrl, and steps have such keys.
void RosterTable::setCurrent(const QModelIndex &index)
{
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// The selected teams go before the row `before`, and stay selected.
void RosterTable::moveTeams(int before)
{
    const QList<int> rows = selectedRows();
    select(m_model->moveTeams(rows, before), int(rows.size()));
}

int RosterTable::currentRow() const
{
    return m_table->currentIndex().row();
}

QList<int> RosterTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

} // namespace minuta
