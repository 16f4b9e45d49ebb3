#include "ui/roadmap/lanesview.h"

#include "ui/roadmap/lane.h"
#include "ui/roadmap/laneview.h"
#include "ui/roadmap/roadmapactions.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/dimlabel.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>

#include <algorithm>
#include <utility>

namespace minuta {

LanesView::LanesView(EditorContext &context, RoadmapModel &model, QItemSelectionModel &selection,
                     RoadmapActions &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_model(model)
    , m_selection(selection)
    , m_actions(actions)
    , m_rest(new DimLabel(this))
{
    auto *page = new QWidget(this);
    m_row = new QHBoxLayout(page);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_row->addWidget(m_rest);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(&model, &RoadmapModel::refreshed, this, &LanesView::followModel);
    connect(&model, &RoadmapModel::badgesChanged, this, &LanesView::followModel);
    connect(&selection, &QItemSelectionModel::currentRowChanged, this, &LanesView::followCurrent);
}

void LanesView::followModel()
{
    // Every key in any view comes through here, and cards are dear to lay out: there are none while nobody sees them.
    if (isVisible()) {
        showBuckets();
    } else if (!std::exchange(m_isBehind, true)) {
        qDeleteAll(m_lanes);
        m_lanes.clear();
    }
}

void LanesView::showEvent(QShowEvent *event)
{
    if (std::exchange(m_isBehind, false))
        showBuckets();
    QScrollArea::showEvent(event);
}

void LanesView::showBuckets()
{
    const int buckets = int(m_model.table().buckets.size());
    const int shown = std::min(buckets, mostLanes);
    while (m_lanes.size() > shown)
        delete m_lanes.takeLast();
    while (m_lanes.size() < shown)
        m_lanes.append(addLane());
    for (int bucket = 0; bucket < shown; ++bucket)
        m_lanes[bucket]->showBucket(bucket);
    m_rest->setVisible(buckets > shown);
    //: Behind the lanes of a roadmap, "Table" is the other way to see it
    m_rest->setText(tr("%n more bucket(s): see Table.", nullptr, buckets - shown));
}

Lane *LanesView::addLane()
{
    auto *lane = new Lane(m_context, m_model, m_selection, widget());
    LaneView *view = &lane->view();
    m_actions.addTo(*view);
    view->beside = [this, view](int by) { return beside(*view, by); };
    connect(view, &LaneView::linkActivated, this, &LanesView::linkActivated);
    connect(view, &LaneView::entered, this, [this, lane] { ensureWidgetVisible(lane, 0, 0); });
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, view](const QPoint &place) { emit menuRequested(view->viewport()->mapToGlobal(place)); });
    connect(lane, &Lane::addRequested, &m_actions, &RoadmapActions::addItemAtEnd);
    connect(lane, &Lane::menuRequested, this, &LanesView::bucketMenuRequested);
    m_row->insertWidget(int(m_lanes.size()), lane, 1);
    return lane;
}

Lane *LanesView::laneOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_model.table().rows.size())
        return nullptr;
    return m_lanes.value(m_model.table().rows[index.row()].bucket);
}

QModelIndex LanesView::beside(const LaneView &view, int by) const
{
    const auto lane = std::ranges::find_if(m_lanes, [&](Lane *each) { return &each->view() == &view; });
    const qsizetype next = lane - m_lanes.begin() + by;
    if (next < 0 || next >= m_lanes.size())
        return {};
    LaneView &other = m_lanes[next]->view();
    const QPoint middle = view.visualRect(view.currentIndex()).center();
    return other.nearest(other.viewport()->mapFromGlobal(view.viewport()->mapToGlobal(middle)).y());
}

void LanesView::followCurrent(const QModelIndex &current)
{
    Lane *lane = laneOf(current);
    if (lane == nullptr || !isVisible())
        return;
    const bool hasKeyboard = std::ranges::any_of(m_lanes, [](Lane *each) { return each->view().hasFocus(); });
    if (hasKeyboard)
        lane->view().setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(lane, 0, 0);
}

void LanesView::takeFocus()
{
    Lane *lane = laneOf(m_selection.currentIndex());
    if (lane == nullptr)
        lane = m_lanes.value(0);
    if (lane != nullptr)
        lane->view().setFocus(Qt::OtherFocusReason);
}

void LanesView::edit(const QModelIndex &index)
{
    if (Lane *lane = laneOf(index)) {
        scrollTo(index);
        lane->view().setFocus(Qt::OtherFocusReason);
        lane->view().edit(index);
    }
}

void LanesView::editAdded(const QModelIndex &index)
{
    if (Lane *lane = laneOf(index))
        lane->view().editing().beginWithAdded();
    edit(index);
}

void LanesView::scrollTo(const QModelIndex &index)
{
    followCurrent(index); // a card that is in another lane now, in the same row, has told of no change
    if (Lane *lane = laneOf(index))
        lane->view().scrollTo(index);
}

} // namespace minuta
