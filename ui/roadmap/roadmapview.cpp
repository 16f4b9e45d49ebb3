#include "ui/roadmap/roadmapview.h"

#include "app/roadmap/roadmap.h"
#include "ui/context/editorcontext.h"
#include "ui/rendering/linktarget.h"
#include "ui/roadmap/changesbutton.h"
#include "ui/roadmap/conflictedrowsbar.h"
#include "ui/roadmap/lanesview.h"
#include "ui/roadmap/roadmapactions.h"
#include "ui/roadmap/roadmapchanges.h"
#include "ui/roadmap/roadmapheader.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/roadmap/roadmapnotice.h"
#include "ui/roadmap/roadmapoffer.h"
#include "ui/roadmap/roadmaptableview.h"
#include "ui/roadmap/tablechoice.h"
#include "ui/tables/tableactions.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"

#include <QAction>
#include <QActionGroup>
#include <QDesktopServices>
#include <QMenu>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The row that place stands in, or the one behind it.
QList<RoadmapRow>::const_iterator firstRowBehind(const RoadmapTable &table, qsizetype place)
{
    return std::ranges::lower_bound(table.rows, place + 1, {}, [](const RoadmapRow &row) { return row.range.end; });
}

} // namespace

RoadmapView::RoadmapView(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new RoadmapModel(context, this))
    , m_changes(new RoadmapChanges(context, *m_model, this))
    , m_offer(new RoadmapOffer(context, this))
    , m_pages(new QStackedLayout(this))
    , m_since(new ChangesButton(context, *m_model, *m_changes, this))
    , m_table(new RoadmapTableView(context, *m_model, this))
    , m_actions(new RoadmapActions(context, m_model->steps(), *this))
    , m_lanes(new LanesView(context, *m_model, *m_table->selectionModel(), *m_actions, this))
    , m_grid(new TablePage(context, this))
    , m_tables(new TableChoice(context, this))
    , m_pictures(new QStackedWidget(this))
    , m_roadmapOrGrid(new QStackedWidget(this))
    , m_showTable(new QAction(tr("Table"), this))
    , m_showLanes(new QAction(tr("Lanes"), this))
    , m_menu(new QMenu(this))
    , m_bucketMenu(new QMenu(this))
    , m_conflicts(new ConflictedRowsBar(context, this))
    , m_header(new RoadmapHeader({m_showTable, m_showLanes}, *m_tables, m_offer->action(), this))
    , m_openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    m_pages->addWidget(buildPictures());
    m_pages->addWidget(m_offer);
    buildMenus();
    connectPictures();
    showTable();
}

RoadmapView::~RoadmapView()
{
    // While they are destroyed the model takes the selection along, and the pictures close their editors.
    m_table->selectionModel()->disconnect(this);
    m_table->selectionModel()->disconnect(m_lanes);
    m_model->disconnect(m_lanes);
    m_table->itemDelegate()->disconnect(m_table);
    delete m_lanes;
}

void RoadmapView::connectPictures()
{
    connect(m_tables, &TableChoice::changed, this, &RoadmapView::showTable);
    connect(m_grid, &TablePage::sourceRequested, this, &RoadmapView::sourceRequested);
    connect(m_table, &CellTable::endReached, this,
            [this] { m_actions->addItemAtEnd(int(m_model->table().buckets.size()) - 1); });
    connect(m_model, &RoadmapModel::dropped, this, &RoadmapView::select);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && current.row() < m_model->table().rows.size())
                    m_context.setPlace(m_model->table().rows[current.row()].what.begin);
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions, &RoadmapActions::update);
    connect(m_model, &RoadmapModel::refreshed, m_actions, &RoadmapActions::update);
    connect(m_actions, &RoadmapActions::done, this, &RoadmapView::select);
    connect(m_actions, &RoadmapActions::linkRequested, this,
            [this](const QString &destination) { followLink(linkTarget(destination)); });
    connect(m_actions, &RoadmapActions::editRequested, this, &RoadmapView::edit);
    connect(m_actions, &RoadmapActions::itemAdded, this, &RoadmapView::editAdded);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { showMenu(m_table->viewport()->mapToGlobal(place)); });
    connect(m_lanes, &LanesView::menuRequested, this, &RoadmapView::showMenu);
    connect(m_lanes, &LanesView::bucketMenuRequested, this, &RoadmapView::showBucketMenu);
    connect(m_lanes, &LanesView::linkActivated, this, &RoadmapView::followLink);
    connect(m_since, &ChangesButton::broughtBack, this, &RoadmapView::select);
    connect(m_header, &RoadmapHeader::menuRequested, this, [this](const QPoint &place) {
        if (m_tables->current().kind == TableChoice::Kind::Plain)
            m_grid->showMenu(place);
        else
            showMenu(place);
    });
    connect(&m_context.document(), &Document::changed, this,
            [this](const ChangeSet &change) { m_lastChange = change; });
    connect(&m_context.document(), &Document::caretRestored, this, &RoadmapView::showUndone);
    connect(m_model, &RoadmapModel::refreshed, this, &RoadmapView::offerRoadmap);
    connect(m_offer, &RoadmapOffer::inserted, this, [this] {
        m_tables->choose(m_context.roadmaps().first().range.begin);
        select({0});
        edit(0);
    });
    connect(m_showLanes, &QAction::toggled, this, &RoadmapView::showPicture);
    connect(m_model, &RoadmapModel::refreshed, this, &RoadmapView::tellConflicts);
    connect(&m_grid->model(), &TableModel::refreshed, this, &RoadmapView::tellConflicts);
}

QWidget *RoadmapView::buildPictures()
{
    auto *page = new QWidget(this);
    auto *group = new QActionGroup(this);
    for (QAction *action : {m_showTable, m_showLanes}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    m_showTable->setChecked(true);
    m_pictures->addWidget(m_table);
    m_pictures->addWidget(m_lanes);
    auto *roadmap = new QWidget(this);
    auto *roadmapLayout = new QVBoxLayout(roadmap);
    roadmapLayout->setContentsMargins(0, 0, 0, 0);
    roadmapLayout->setSpacing(12);
    auto *notice = new RoadmapNotice(m_context, *m_model, roadmap);
    connect(notice, &RoadmapNotice::sourceRequested, this, &RoadmapView::sourceRequested);
    roadmapLayout->addWidget(notice);
    auto *inserted = new MessageBar(roadmap);
    inserted->setObjectName(u"inserted"_s);
    connect(m_since, &ChangesButton::summaryInserted, inserted, [this, inserted] {
        inserted->showMessage(MessageKind::Information, tr("The summary was put into the section “Discussion”."),
                              {m_since->goToSummary});
    });
    connect(m_model, &RoadmapModel::refreshed, inserted, [this, inserted] {
        if (inserted->isVisible() && !m_since->hasSummary())
            inserted->dismiss();
    });
    roadmapLayout->addWidget(inserted);
    roadmapLayout->addWidget(m_since, 0, Qt::AlignLeft);
    roadmapLayout->addWidget(m_pictures, 1);
    m_roadmapOrGrid->addWidget(roadmap);
    m_roadmapOrGrid->addWidget(m_grid);

    const TableActions &cells = m_grid->actions();
    m_header->setButtons({m_actions->addItem, m_actions->moveUp, m_actions->moveDown, m_actions->remove},
                         {cells.insertRowBelow, cells.moveUp, cells.moveDown, cells.removeRows});
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    layout->addWidget(m_header);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_roadmapOrGrid, 1);
    return page;
}

void RoadmapView::buildMenus()
{
    m_actions->selection = [this] {
        QList<int> rows;
        if (currentRow() >= 0)
            rows.append(currentRow());
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
            if (!rows.contains(index.row()))
                rows.append(index.row());
        }
        return rows;
    };
    m_actions->addTo(*m_table);
    m_actions->fill(*m_menu);
    m_actions->fillWithBucket(*m_bucketMenu);
}

void RoadmapView::showMenu(const QPoint &place)
{
    m_actions->update();
    m_menu->popup(place);
}

void RoadmapView::showBucketMenu(int bucket, const QPoint &place)
{
    const QList<RoadmapRow> &rows = m_model->table().rows;
    if (currentRow() < 0 || currentRow() >= rows.size() || rows[currentRow()].bucket != bucket)
        select({m_model->table().buckets[bucket].firstRow});
    m_actions->update();
    m_bucketMenu->popup(place);
}

void RoadmapView::edit(int row)
{
    const QModelIndex what = m_model->index(row, RoadmapModel::WhatColumn);
    if (showsLanes()) {
        m_lanes->edit(what);
        return;
    }
    const QModelIndex current = m_table->currentIndex();
    const bool isLabel = current.column() == RoadmapModel::WhenColumn && current.row() == row
                         && current.flags().testFlag(Qt::ItemIsEditable);
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->edit(isLabel ? current : what);
}

void RoadmapView::editAdded(int row)
{
    if (showsLanes()) {
        m_lanes->editAdded(m_model->index(row, RoadmapModel::WhatColumn));
        return;
    }
    m_table->editing().beginWithAdded();
    edit(row);
}

QList<QAction *> RoadmapView::commands() const
{
    const bool isGrid = m_tables->current().kind == TableChoice::Kind::Plain;
    if (!isVisible() || m_tables->current().kind == TableChoice::Kind::None)
        return {};
    QList<QAction *> all =
        isGrid ? m_grid->actions().all() : m_actions->all() + QList<QAction *>{m_showTable, m_showLanes};
    all.removeIf([this](QAction *action) { return isPaste(action); }); // commands of the window
    return all;
}

bool RoadmapView::isPaste(const QAction *action) const
{
    const TableActions &grid = m_grid->actions();
    return action == m_actions->paste || action == m_actions->pastePlain || action == grid.paste
           || action == grid.pastePlain;
}

void RoadmapView::paste(PasteAs as)
{
    const auto *picture = qobject_cast<QAbstractItemView *>(window()->focusWidget());
    if (picture == nullptr)
        return;
    const TableActions &grid = m_grid->actions();
    if (m_pictures->isAncestorOf(picture))
        (as == PasteAs::Markdown ? m_actions->paste : m_actions->pastePlain)->trigger();
    else if (m_grid->isAncestorOf(picture))
        (as == PasteAs::Markdown ? grid.paste : grid.pastePlain)->trigger();
}

void RoadmapView::setLink()
{
    const auto *picture = qobject_cast<QAbstractItemView *>(window()->focusWidget());
    if (picture != nullptr && m_pictures->isAncestorOf(picture))
        m_actions->setLink->trigger();
}

void RoadmapView::followLink(const LinkTarget &link)
{
    if (link.kind == LinkTarget::Kind::Web)
        m_openUrl(link.url);
    if (link.kind != LinkTarget::Kind::Heading)
        return;
    const SyntaxTree &tree = m_context.document().tree();
    const qsizetype block = headingBlock(tree, link.destination.sliced(1));
    const int section = block < 0 ? -1 : m_context.minutes().sectionAt(tree.blocks()[block].range.begin);
    if (section >= 0)
        m_context.goToSection(section);
}

bool RoadmapView::showsLanes() const
{
    return m_showLanes->isChecked();
}

void RoadmapView::setShowsLanes(bool showsLanes)
{
    (showsLanes ? m_showLanes : m_showTable)->setChecked(true);
}

void RoadmapView::setPath(const QString &path)
{
    m_changes->setPath(path);
    if (isVisible())
        m_changes->look();
}

void RoadmapView::setUnsavedTexts(std::function<QHash<QString, QString>()> texts)
{
    m_changes->setUnsavedTexts(std::move(texts));
}

bool RoadmapView::event(QEvent *event)
{
    // Earlier minutes are read when somebody looks, and again when they may have changed meanwhile.
    if (event->type() == QEvent::Show || (event->type() == QEvent::WindowActivate && isVisible()))
        m_changes->look();
    return QWidget::event(event);
}

void RoadmapView::showPicture(bool showsLanes)
{
    // The window's, which has it again when the list of commands is closed.
    const bool hasKeyboard = m_pictures->isAncestorOf(window()->focusWidget());
    if (hasKeyboard)
        setFocus(Qt::OtherFocusReason); // else it would go to the first lane, and make its first card the current one
    m_pictures->setCurrentIndex(showsLanes ? 1 : 0);
    m_actions->setSideBySide(showsLanes);
    const QModelIndex current = m_table->currentIndex();
    if (showsLanes)
        m_lanes->scrollTo(current);
    else
        m_table->scrollTo(current);
    if (hasKeyboard)
        takeFocus(); // what had it is hidden now
}

void RoadmapView::takeFocus()
{
    if (m_model->tableCount() == 0)
        m_offer->takeFocus();
    else if (showsLanes())
        m_lanes->takeFocus();
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

void RoadmapView::showTable()
{
    const TableChoice::Choice choice = m_tables->current();
    const bool isGrid = choice.kind == TableChoice::Kind::Plain;
    m_pages->setCurrentIndex(choice.kind == TableChoice::Kind::None ? 1 : 0);
    if (isGrid)
        m_grid->model().setCurrentTable(choice.index);
    else
        m_model->setCurrentTable(choice.index);
    m_header->showGrid(isGrid);
    m_roadmapOrGrid->setCurrentIndex(isGrid ? 1 : 0);
    m_actions->update();
    tellConflicts();
    offerRoadmap();
    updateGeometry(); // other buttons need another width
}

void RoadmapView::tellConflicts()
{
    QList<qsizetype> rows;
    if (m_context.conflicts().isEmpty()) {
        // nearly always, and a table can have thousands of rows
    } else if (m_tables->current().kind == TableChoice::Kind::Roadmap) {
        for (const RoadmapRow &row : m_model->table().rows)
            rows.append(row.range.begin);
    } else if (m_tables->current().kind == TableChoice::Kind::Plain && m_grid->model().rowCount() > 0) {
        rows.append(m_grid->model().table().header.text.begin);
        for (const TableRow &row : m_grid->model().table().rows)
            rows.append(row.text.begin);
    }
    m_conflicts->showRows(rows);
}

void RoadmapView::offerRoadmap()
{
    m_header->setOffersRoadmap(m_tables->current().kind == TableChoice::Kind::Plain && m_model->tableCount() == 0);
}

QSize RoadmapView::minimumSizeHint() const
{
    const QMargins around = m_header->parentWidget()->layout()->contentsMargins();
    const QSize header = m_header->minimumSizeHint();
    return {header.width() + around.left() + around.right(),
            header.height() * 2 + around.top() + around.bottom() + fontMetrics().height() * 6};
}

int RoadmapView::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void RoadmapView::select(const QList<int> &rows)
{
    const QModelIndex first = m_model->index(rows.first(), RoadmapModel::WhatColumn);
    // Not setCurrentIndex(): with Ctrl or Shift still held it would keep what was selected before.
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    for (const int row : rows)
        m_table->selectionModel()->select(m_model->index(row, RoadmapModel::WhatColumn),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    if (showsLanes())
        m_lanes->scrollTo(first);
    else
        m_table->scrollTo(first);
}

/// Undo and redo lead back to the rows they are about.
void RoadmapView::showUndone()
{
    const RoadmapTable &table = m_model->table();
    if (!isVisible() || m_tables->current().kind != TableChoice::Kind::Roadmap || table.rows.isEmpty())
        return;
    QList<int> rows;
    QList<int> beside;                                  // where something went
    const ChangeSet inverted = m_lastChange.inverted(); // its ranges are of the text as it is now
    for (const TextChange &change : inverted.changes()) {
        for (auto row = firstRowBehind(table, change.range.begin); row != table.rows.end(); ++row) {
            const bool isText = row->what.begin < change.range.end && change.range.begin < row->range.end;
            if (!isText || row->range.begin > change.range.end)
                break;
            rows.append(int(row - table.rows.begin()));
        }
        const auto behind = firstRowBehind(table, change.range.begin);
        if (change.range.isEmpty()) // the row before: an item is added behind one
            beside.append(std::max(0, int(behind - table.rows.begin()) - 1));
    }
    if (!rows.isEmpty() || !beside.isEmpty())
        select(rows.isEmpty() ? QList<int>{beside.first()} : rows);
}

void RoadmapView::showPlace(TextRange selection)
{
    m_tables->choose(selection.begin);
    switch (m_tables->current().kind) {
    case TableChoice::Kind::None: takeFocus(); break;
    case TableChoice::Kind::Roadmap: showRoadmapPlace(selection.begin); break;
    case TableChoice::Kind::Plain: m_grid->showPlace(selection.begin); break;
    }
}

void RoadmapView::showRoadmapPlace(qsizetype place)
{
    if (m_model->rowCount() == 0) {
        takeFocus();
        return;
    }
    const QList<RoadmapRow> &rows = m_model->table().rows;
    int target = currentRow() >= 0 ? currentRow() : 0;
    if (m_model->table().range.touches(place)) {
        target = int(firstRowBehind(m_model->table(), place) - rows.begin());
    }
    target = std::min(target, int(rows.size()) - 1);
    select({target});
    takeFocus();
    m_context.setPlace(rows[target].what.begin); // also when the row was the current one already
}

} // namespace minuta
