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
    : QTableView(parent)
    , m_model(model)
{
    setHorizontalHeader(new RoomyHeader(this));
    setModel(&model);
    setItemDelegate(new RoadmapDelegate(this));
    setAccessibleName(tr("Roadmap"));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows walk in it
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(RoadmapModel::WhenColumn, QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(RoadmapModel::WhatColumn, QHeaderView::Stretch);
    // Text wraps at the column's width, and the rows are as high as their text.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &QTableView::resizeRowsToContents);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column) { m_isWhenSet = m_isWhenSet || (column == RoadmapModel::WhenColumn && !m_isFitting); });
    connect(itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            [&context] { context.document().endUndoStep(); });
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, changed, this, &RoadmapTableView::fitWhen);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RoadmapTableView::fitWhen);
    connect(&model, &QAbstractItemModel::modelReset, this, &RoadmapTableView::fitWhen);
    fitWhen();
}

void RoadmapTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitWhen();
}

void RoadmapTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
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
    int widestWord = 0;
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
