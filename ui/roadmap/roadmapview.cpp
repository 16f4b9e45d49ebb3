#include "ui/roadmap/roadmapview.h"

#include "ui/context/editorcontext.h"
#include "ui/roadmap/roadmapactions.h"
#include "ui/roadmap/roadmapdelegate.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/roomyheader.h"
#include "ui/widgets/scaledfont.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace minuta {

RoadmapView::RoadmapView(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new RoadmapModel(context, this))
    , m_pages(new QStackedLayout(this))
    , m_tables(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_actions(new RoadmapActions(context, m_model->steps(), *m_table))
    , m_buttons(new QWidget(this))
{
    m_pages->addWidget(buildTable());
    m_pages->addWidget(buildEmptyPage());
    buildActions();
    connect(m_model, &RoadmapModel::tablesChanged, this, &RoadmapView::showTables);
    connect(m_model, &RoadmapModel::dropped, this, &RoadmapView::select);
    connect(m_table->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            [this] { m_context.document().endUndoStep(); });
    connect(m_tables, &QComboBox::activated, m_model, &RoadmapModel::setCurrentTable);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && current.row() < m_model->table().rows.size())
                    m_context.setPlace(m_model->table().rows[current.row()].what.begin);
            });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column) { m_isWhenSet = m_isWhenSet || (column == RoadmapModel::WhenColumn && !m_isFitting); });
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, changed, this, &RoadmapView::fitWhen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RoadmapView::fitWhen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RoadmapView::fitWhen);
    m_table->installEventFilter(this);
    showTables();
    fitWhen();
}

RoadmapView::~RoadmapView()
{
    // While they are destroyed the model takes the selection along, and the table closes its editor.
    m_table->selectionModel()->disconnect(this);
    m_table->itemDelegate()->disconnect(this);
}

QWidget *RoadmapView::buildTable()
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

    m_table->setHorizontalHeader(new RoomyHeader(m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RoadmapDelegate(m_table));
    m_table->setAccessibleName(tr("Roadmap"));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setTabKeyNavigation(false); // Tab leaves the table; the arrows walk in it
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(RoadmapModel::WhenColumn, QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(RoadmapModel::WhatColumn, QHeaderView::Stretch);
    // Text wraps at the column's width, and the rows are as high as their text.
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);

    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *names = new QHBoxLayout;
    names->addWidget(title);
    names->addWidget(m_tables, 1);
    names->addStretch();
    m_header = new QBoxLayout(QBoxLayout::LeftToRight);
    m_header->addLayout(names, 1);
    m_header->addWidget(m_buttons);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    layout->addLayout(m_header);
    layout->addWidget(m_table, 1);
    return page;
}

QWidget *RoadmapView::buildEmptyPage()
{
    auto *page = new QWidget(this);
    auto *text =
        new QLabel(tr("These minutes have no roadmap.\n\nA roadmap is a table with two columns, When and What, "
                      "in any section; write one in the Source view and it shows here."),
                   page);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(text);
    return page;
}

void RoadmapView::buildActions()
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
    connect(m_actions, &RoadmapActions::done, this, &RoadmapView::select);
    connect(m_actions, &RoadmapActions::editRequested, this, [this](int row) {
        const bool isLabel = m_table->currentIndex().column() == RoadmapModel::WhenColumn
                             && m_table->currentIndex().row() == row
                             && m_table->currentIndex().flags().testFlag(Qt::ItemIsEditable);
        m_table->edit(m_model->index(row, isLabel ? RoadmapModel::WhenColumn : RoadmapModel::WhatColumn));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions, &RoadmapActions::update);
    connect(m_model, &QAbstractItemModel::modelReset, m_actions, &RoadmapActions::update);
    auto *menu = new QMenu(m_table);
    m_actions->fill(*menu);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this, menu](const QPoint &place) {
        m_actions->update();
        menu->popup(m_table->viewport()->mapToGlobal(place));
    });
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
    connect(more, &QToolButton::clicked, this, [this, menu, more] {
        m_actions->update();
        menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    m_buttons->layout()->addWidget(more);
    m_actions->update();
}

void RoadmapView::showTables()
{
    const int count = m_model->tableCount();
    m_pages->setCurrentIndex(count > 0 ? 0 : 1);
    setFocusProxy(count > 0 ? m_table : nullptr);
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
    const QMargins around = m_table->parentWidget()->layout()->contentsMargins();
    return {m_buttons->sizeHint().width() + around.left() + around.right(),
            m_header->sizeHint().height() * 2 + around.top() + around.bottom() + fontMetrics().height() * 6};
}

void RoadmapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOutHeader();
}

bool RoadmapView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPassedOn = QWidget::eventFilter(watched, event);
    if (watched == m_table && event->type() == QEvent::Resize) // comes later than the view's own
        fitWhen();
    return isPassedOn;
}

void RoadmapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWhen();
}

void RoadmapView::fitWhen()
{
    if (m_isWhenSet)
        return;
    QFont bold = m_table->font();
    bold.setBold(true); // as the model has its labels
    const QFontMetrics metrics(bold);
    int widest = metrics.horizontalAdvance(m_model->table().whenTitle);
    int widestWord = 0;
    for (const RoadmapBucket &bucket : m_model->table().buckets) {
        widest = std::max(widest, metrics.horizontalAdvance(bucket.label));
        for (const QString &word : bucket.label.split(u' '))
            widestWord = std::max(widestWord, metrics.horizontalAdvance(word));
    }
    const int around = RoadmapDelegate::horizontalRoom(metrics) + 2; // a line of just its width may wrap
    const int most = std::max(m_table->width() / 4, std::min(widestWord + around, m_table->width() / 3));
    const QScopedValueRollback fitting(m_isFitting, true);
    m_table->horizontalHeader()->resizeSection(RoadmapModel::WhenColumn, std::min(widest + around, most));
}

void RoadmapView::layOutHeader()
{
    const QMargins around = m_table->parentWidget()->layout()->contentsMargins();
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
    m_table->setFocus(Qt::OtherFocusReason);
    if (m_model->rowCount() == 0)
        return;
    const QList<RoadmapRow> &rows = m_model->table().rows;
    int target = currentRow() >= 0 ? currentRow() : 0;
    if (m_model->table().range.touches(selection.begin)) {
        const auto found =
            std::ranges::find_if(rows, [&](const RoadmapRow &row) { return row.range.end > selection.begin; });
        target = int(std::distance(rows.begin(), found));
    }
    target = std::min(target, int(rows.size()) - 1);
    select({target});
    m_context.setPlace(rows[target].what.begin); // also when the row was the current one already
}

} // namespace minuta
