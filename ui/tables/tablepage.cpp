#include "ui/tables/tablepage.h"

#include "app/tables/tableproblems.h"
#include "ui/context/editorcontext.h"
#include "ui/tables/tableactions.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tableproblemtext.h"
#include "ui/tables/tableview.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

namespace minuta {

TablePage::TablePage(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new TableModel(context, this))
    , m_problems(new MessageBar(this))
    , m_view(new TableView(context, *m_model, this))
    , m_actions(new TableActions(context, m_model->steps(), *m_view))
    , m_goToSource(new QAction(tr("Go to Source"), this))
    , m_menu(new QMenu(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_problems);
    layout->addWidget(m_view, 1);
    m_actions->fill(*m_menu);

    connect(m_goToSource, &QAction::triggered, this, &TablePage::goToSource);
    connect(m_model, &TableModel::refreshed, this, &TablePage::tellProblems);
    connect(m_model, &TableModel::refreshed, m_actions, &TableActions::update);
    connect(&context.document(), &Document::readOnlyChanged, m_actions, &TableActions::update);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions, &TableActions::update);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && m_view->isVisible())
            m_context.setPlace(m_model->placeOf(current));
    });
    connect(&context.document(), &Document::caretRestored, this, [this](TextRange selection) {
        if (m_view->isVisible())
            selectPlace(selection.begin);
    });
    connect(m_view, &CellTable::endReached, m_actions, &TableActions::appendRow);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { showMenu(m_view->viewport()->mapToGlobal(place)); });
    connect(m_actions, &TableActions::pasteRefused, this, [this](const QString &sentence) {
        m_told = sentence;
        m_problems->showMessage(MessageKind::Warning, sentence);
    });
    tellProblems();
}

TablePage::~TablePage()
{
    // While they are destroyed the model takes the selection along, and the view closes its editor.
    m_view->selectionModel()->disconnect(this);
    m_view->selectionModel()->disconnect(m_actions);
    m_view->itemDelegate()->disconnect(m_view);
}

void TablePage::tellProblems()
{
    const QList<TableProblem> problems =
        m_model->rowCount() > 0 ? tableProblems(m_context.document().tree(), m_model->table()) : QList<TableProblem>();
    m_line = problems.isEmpty() ? 0 : problems.first().line;
    const QString text = tableProblemText(problems);
    if (std::exchange(m_told, text) == text)
        return; // also when it was put away
    if (text.isEmpty())
        m_problems->dismiss();
    else if (m_model->table().isBroken)
        m_problems->showMessage(MessageKind::Warning, text, {m_actions->repair, m_goToSource});
    else
        m_problems->showMessage(MessageKind::Warning, text, {m_goToSource});
}

void TablePage::goToSource()
{
    const LineIndex &lines = m_context.document().lines();
    emit sourceRequested(lines.contentRange(m_context.document().text(), m_line));
}

bool TablePage::selectPlace(qsizetype place)
{
    const QModelIndex cell = m_model->table().range.touches(place) ? m_model->cellAt(place) : QModelIndex();
    if (cell.isValid() && (cell != m_view->currentIndex() || !m_view->selectionModel()->hasSelection()))
        m_view->select({TableModel::tableRow(cell.row()), cell.column(), 1, 1});
    return cell.isValid();
}

void TablePage::showPlace(qsizetype place)
{
    if (!selectPlace(place) && !m_view->currentIndex().isValid())
        m_view->select({});
    m_view->setFocus(Qt::OtherFocusReason);
}

void TablePage::showMenu(const QPoint &place)
{
    m_actions->update();
    m_menu->popup(place);
}

} // namespace minuta
