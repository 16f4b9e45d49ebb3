#include "ui/roadmap/roadmapview.h"

#include "ui/context/editorcontext.h"
#include "ui/rendering/linktarget.h"
#include "ui/roadmap/changesbutton.h"
#include "ui/roadmap/lanesview.h"
#include "ui/roadmap/roadmapactions.h"
#include "ui/roadmap/roadmapchanges.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/roadmap/roadmapoffer.h"
#include "ui/roadmap/roadmaptableview.h"
#include "ui/widgets/scaledfont.h"
#include "ui/widgets/segmentedbuttons.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

RoadmapView::RoadmapView(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new RoadmapModel(context, this))
    , m_changes(new RoadmapChanges(context, *m_model, this))
    , m_offer(new RoadmapOffer(context, this))
    , m_pages(new QStackedLayout(this))
    , m_tables(new QComboBox(this))
    , m_since(new ChangesButton(context, *m_model, *m_changes, this))
    , m_table(new RoadmapTableView(context, *m_model, this))
    , m_actions(new RoadmapActions(context, m_model->steps(), *this))
    , m_lanes(new LanesView(context, *m_model, *m_table->selectionModel(), *m_actions, this))
    , m_pictures(new QStackedWidget(this))
    , m_showTable(new QAction(tr("Table"), this))
    , m_showLanes(new QAction(tr("Lanes"), this))
    , m_menu(new QMenu(this))
    , m_bucketMenu(new QMenu(this))
    , m_buttons(new QWidget(this))
    , m_openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    m_pages->addWidget(buildPictures());
    m_pages->addWidget(m_offer);
    buildMenus();
    buildButtons();
    connectPictures();
    showTables();
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
    connect(m_model, &RoadmapModel::tablesChanged, this, &RoadmapView::showTables);
    connect(m_model, &RoadmapModel::dropped, this, &RoadmapView::select);
    connect(m_tables, &QComboBox::activated, m_model, &RoadmapModel::setCurrentTable);
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
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { showMenu(m_table->viewport()->mapToGlobal(place)); });
    connect(m_lanes, &LanesView::menuRequested, this, &RoadmapView::showMenu);
    connect(m_lanes, &LanesView::bucketMenuRequested, this, &RoadmapView::showBucketMenu);
    connect(m_lanes, &LanesView::linkActivated, this, &RoadmapView::followLink);
    connect(m_since, &ChangesButton::broughtBack, this, &RoadmapView::select);
    connect(m_offer, &RoadmapOffer::inserted, this, [this] {
        select({0});
        edit(0);
    });
    connect(m_showLanes, &QAction::toggled, this, &RoadmapView::showPicture);
}

QWidget *RoadmapView::buildPictures()
{
    auto *page = new QWidget(this);
    auto *title = new QLabel(tr("Roadmap"), page);
    QFont titleFont = title->font();
    titleFont = scaledFont(titleFont, 1.3);
    titleFont.setBold(true);
    title->setFont(titleFont);
    m_tables->setAccessibleName(tr("Which roadmap table"));
    m_tables->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tables->setMinimumContentsLength(12);
    m_tables->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *group = new QActionGroup(this);
    for (QAction *action : {m_showTable, m_showLanes}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    m_showTable->setChecked(true);
    m_pictures->addWidget(m_table);
    m_pictures->addWidget(m_lanes);

    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *names = new QHBoxLayout;
    names->addWidget(title);
    names->addWidget(new SegmentedButtons(group->actions(), page));
    names->addWidget(m_tables, 1);
    names->addStretch();
    m_header = new QBoxLayout(QBoxLayout::LeftToRight);
    m_header->addLayout(names, 1);
    m_header->addWidget(m_buttons);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    layout->addLayout(m_header);
    layout->addWidget(m_since, 0, Qt::AlignLeft);
    layout->addWidget(m_pictures, 1);
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

void RoadmapView::buildButtons()
{
    for (QAction *action : {m_actions->addItem, m_actions->moveUp, m_actions->moveDown, m_actions->remove}) {
        auto *button = new QToolButton(m_buttons);
        button->setDefaultAction(action);
        button->setToolTip(tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
        button->setAutoRaise(true);
        m_buttons->layout()->addWidget(button);
    }
    auto *more = new QToolButton(m_buttons);
    more->setText(u"⋯"_s);
    more->setAutoRaise(true);
    more->setAccessibleName(tr("More that can be done with the roadmap"));
    more->setToolTip(more->accessibleName());
    connect(more, &QToolButton::clicked, this,
            [this, more] { showMenu(more->mapToGlobal(QPoint(0, more->height()))); });
    m_buttons->layout()->addWidget(more);
    m_actions->update();
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

void RoadmapView::setLink()
{
    const auto *picture = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
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
    return m_pictures->currentWidget() == m_lanes;
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

bool RoadmapView::event(QEvent *event)
{
    // Earlier minutes are read when somebody looks, and again when they may have changed meanwhile.
    if (event->type() == QEvent::Show || (event->type() == QEvent::WindowActivate && isVisible()))
        m_changes->look();
    return QWidget::event(event);
}

void RoadmapView::showPicture(bool showsLanes)
{
    const bool hasKeyboard = m_pictures->isAncestorOf(QApplication::focusWidget());
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

void RoadmapView::showTables()
{
    const int count = m_model->tableCount();
    m_pages->setCurrentIndex(count > 0 ? 0 : 1);
    m_tables->clear();
    m_tables->setVisible(count > 1);
    for (int i = 0; i < count; ++i) {
        const Minutes &minutes = m_context.minutes();
        const int section = minutes.sectionAt(m_context.roadmaps()[i].range.begin);
        m_tables->addItem(section >= 0 ? minutes.path(section) : tr("Table %1").arg(i + 1));
    }
    m_tables->setCurrentIndex(m_model->currentTable());
    layOutHeader();
}

QSize RoadmapView::minimumSizeHint() const
{
    const QMargins around = m_pictures->parentWidget()->layout()->contentsMargins();
    const int widest = std::max(m_buttons->sizeHint().width(), m_header->itemAt(0)->minimumSize().width());
    return {widest + around.left() + around.right(),
            m_header->sizeHint().height() * 2 + around.top() + around.bottom() + fontMetrics().height() * 6};
}

void RoadmapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOutHeader();
}

void RoadmapView::layOutHeader()
{
    const QMargins around = m_pictures->parentWidget()->layout()->contentsMargins();
    const int needed = m_header->itemAt(0)->minimumSize().width() + m_header->spacing() + m_buttons->sizeHint().width();
    const bool isNarrow = needed > width() - around.left() - around.right();
    m_header->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

int RoadmapView::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void RoadmapView::select(const QList<int> &rows)
{
    const QModelIndex first = m_model->index(rows.first(), RoadmapModel::WhatColumn);
    m_table->setCurrentIndex(first);
    for (const int row : rows)
        m_table->selectionModel()->select(m_model->index(row, RoadmapModel::WhatColumn),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    if (showsLanes())
        m_lanes->scrollTo(first);
    else
        m_table->scrollTo(first);
}

void RoadmapView::showPlace(TextRange selection)
{
    const QList<RoadmapTable> &tables = m_context.roadmaps();
    for (int i = 0; i < tables.size(); ++i) {
        if (tables[i].range.touches(selection.begin)) {
            m_model->setCurrentTable(i);
            m_tables->setCurrentIndex(i);
        }
    }
    if (m_model->rowCount() == 0) {
        takeFocus();
        return;
    }
    const QList<RoadmapRow> &rows = m_model->table().rows;
    int target = currentRow() >= 0 ? currentRow() : 0;
    if (m_model->table().range.touches(selection.begin)) {
        const auto found =
            std::ranges::find_if(rows, [&](const RoadmapRow &row) { return row.range.end > selection.begin; });
        target = int(std::distance(rows.begin(), found));
    }
    target = std::min(target, int(rows.size()) - 1);
    select({target});
    takeFocus();
    m_context.setPlace(rows[target].what.begin); // also when the row was the current one already
}

} // namespace minuta
