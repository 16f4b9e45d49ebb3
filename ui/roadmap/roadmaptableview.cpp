#include "ui/roadmap/roadmaptableview.h"

#include "ui/context/editorcontext.h"
#include "ui/roadmap/roadmapdelegate.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/roomyheader.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace minuta {

RoadmapTableView::RoadmapTableView(EditorContext &context, RoadmapModel &model, QWidget *parent)
    : CellTable(context.document(), parent)
    , m_model(model)
{
    setHorizontalHeader(new RoomyHeader(this));
    setModel(&model);
    setItemDelegate(new RoadmapDelegate(this));
    setAccessibleName(tr("Roadmap"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setTabKeyNavigation(!context.tabMovesFocus());
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(RoadmapModel::WhenColumn, QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(RoadmapModel::WhatColumn, QHeaderView::Stretch);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column) { m_isWhenSet = m_isWhenSet || (column == RoadmapModel::WhenColumn && !m_isFitting); });
    connect(&context, &EditorContext::tabMovesFocusChanged, this,
            [this](bool movesFocus) { setTabKeyNavigation(!movesFocus); });
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, changed, this, &RoadmapTableView::fitWhen);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RoadmapTableView::fitWhen);
    connect(&model, &QAbstractItemModel::modelReset, this, &RoadmapTableView::fitWhen);
    fitWhen();
}

void RoadmapTableView::resizeEvent(QResizeEvent *event)
{
    CellTable::resizeEvent(event);
    fitWhen();
}

void RoadmapTableView::changeEvent(QEvent *event)
{
    CellTable::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWhen();
}

void RoadmapTableView::fitWhen()
{
    if (m_isWhenSet)
        return;
    QFont bold = font();
    bold.setBold(true); // as the model has its labels
    const QFontMetrics metrics(bold);
    int widest = metrics.horizontalAdvance(m_model.table().whenTitle);
    int widestWord = widest; // a title does not wrap
    for (const RoadmapBucket &bucket : m_model.table().buckets) {
        widest = std::max(widest, metrics.horizontalAdvance(bucket.label));
        for (const QString &word : bucket.label.split(u' '))
            widestWord = std::max(widestWord, metrics.horizontalAdvance(word));
    }
    const int around = RoadmapDelegate::horizontalRoom(metrics) + 2; // a line of just its width may wrap
    const int most = std::max(width() / 4, std::min(widestWord + around, width() / 3));
    const QScopedValueRollback fitting(m_isFitting, true);
    horizontalHeader()->resizeSection(RoadmapModel::WhenColumn, std::min(widest + around, most));
}

} // namespace minuta
