#include "ui/roadmap/laneview.h"

#include "app/roadmap/roadmapedit.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/carddelegate.h"
#include "ui/roadmap/laneaccessible.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/wrappedfield.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

#include <utility>

namespace minuta {

namespace {

constexpr int alwaysMeasured = 64; // a short lane's height is right at once

} // namespace

LaneView::LaneView(EditorContext &context, RoadmapModel &model, QItemSelectionModel &selection, QWidget *parent)
    : QAbstractItemView(parent)
    , m_model(model)
    , m_cards(new CardDelegate(context, model, this))
    , m_editing(context.document())
{
    LaneAccessible::install();
    setModel(&model);
    setSelectionModel(&selection);
    setItemDelegate(m_cards);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, changed, this, [this] { m_hasOtherRows = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_hasOtherRows = true; });
}

void LaneView::commitData(QWidget *editor)
{
    m_editing.type([&] { QAbstractItemView::commitData(editor); });
}

void LaneView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool isEmpty = static_cast<WrappedField *>(editor)->text().trimmed().isEmpty();
    QAbstractItemView::closeEditor(editor, hint);
    m_editing.end(hint == QAbstractItemDelegate::RevertModelCache, isEmpty);
}

void LaneView::showBucket(int bucket)
{
    m_cards->forgetPictures();
    const bool isOther = std::exchange(m_bucket, bucket) != bucket;
    if (std::exchange(m_hasOtherRows, false) || isOther || rowsToShow() != rows())
        relayout();
    else
        viewport()->update(); // rows that changed have told so: dataChanged()
}

QList<int> LaneView::rowsToShow() const
{
    const RoadmapTable &table = m_model.table();
    QList<int> rows;
    if (m_bucket < 0 || m_bucket >= table.buckets.size())
        return rows;
    const RoadmapBucket &bucket = table.buckets[m_bucket];
    const bool hasOthers = table.rows[lastRow(table, m_bucket)].kind != RoadmapRowKind::Empty;
    for (int row = bucket.firstRow; row < bucket.endRow; ++row) {
        // A label alone is only worth a hint where the bucket has nothing else.
        if (table.rows[row].kind != RoadmapRowKind::Empty || !hasOthers)
            rows.append(row);
    }
    return rows;
}

int LaneView::guessedHeight(int row) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(0, 0, viewport()->width(), 0);
    return CardDelegate::guessedHeight(option, m_model.index(row, RoadmapModel::WhatColumn));
}

void LaneView::relayout()
{
    QList<LaneLayout::Place> places;
    for (const int row : rowsToShow())
        places.append({row, guessedHeight(row)});
    m_layout.setPlaces(std::move(places), fontMetrics().height() / 2);
    measureAll();
}

void LaneView::measureAll()
{
    if (m_layout.count() <= alwaysMeasured) {
        for (int position = 0; position < m_layout.count(); ++position)
            measure(position);
    }
    updateGeometries();
    updateGeometry();
    viewport()->update();
}

void LaneView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (m_bucket >= 0 && m_bucket < m_model.table().buckets.size() && topLeft.isValid()) {
        const RoadmapBucket &bucket = m_model.table().buckets[m_bucket];
        for (int row = std::max(topLeft.row(), bucket.firstRow); row <= bottomRight.row() && row < bucket.endRow;
             ++row) {
            if (const int position = m_layout.positionOf(row); position >= 0)
                m_layout.forget(position, guessedHeight(row));
        }
        measureAll();
    }
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

QList<int> LaneView::rows() const
{
    QList<int> rows;
    for (int position = 0; position < m_layout.count(); ++position)
        rows.append(m_layout.row(position));
    return rows;
}

QModelIndex LaneView::indexOf(int position) const
{
    return position >= 0 && position < m_layout.count()
               ? m_model.index(m_layout.row(position), RoadmapModel::WhatColumn)
               : QModelIndex();
}

QRect LaneView::rectOf(int position) const
{
    return {0, m_layout.top(position) - verticalOffset(), viewport()->width(), m_layout.height(position)};
}

QStyleOptionViewItem LaneView::optionFor(int position) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = rectOf(position);
    const QModelIndex index = indexOf(position);
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex().row() == index.row());
    return option;
}

void LaneView::measure(int position)
{
    if (m_layout.isMeasured(position))
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(0, 0, viewport()->width(), 0);
    m_layout.measure(position, m_cards->sizeHint(option, indexOf(position)).height());
}

void LaneView::measureVisible()
{
    const int before = m_layout.contentHeight();
    const int bottom = verticalOffset() + viewport()->height();
    for (int position = m_layout.positionAt(verticalOffset());
         position < m_layout.count() && m_layout.top(position) < bottom; ++position)
        measure(position);
    if (m_layout.contentHeight() != before)
        updateGeometries();
}

QRect LaneView::visualRect(const QModelIndex &index) const
{
    const int position = index.isValid() ? m_layout.positionOf(index.row()) : -1;
    return position < 0 || position >= m_layout.count() ? QRect() : rectOf(position);
}

QModelIndex LaneView::indexAt(const QPoint &point) const
{
    const int position = m_layout.positionAt(point.y() + verticalOffset());
    return position < m_layout.count() && rectOf(position).contains(point) ? indexOf(position) : QModelIndex();
}

QModelIndex LaneView::nearest(int y) const
{
    return indexOf(std::min(m_layout.positionAt(y + verticalOffset()), m_layout.count() - 1));
}

void LaneView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int position = index.isValid() ? m_layout.positionOf(index.row()) : -1;
    if (position < 0)
        return;
    measureVisible();
    measure(position);
    updateGeometries();
    const int gap = fontMetrics().height() / 2;
    const int top = m_layout.top(position);
    const int height = m_layout.height(position);
    const int room = viewport()->height();
    const int value = verticalScrollBar()->value();
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(top + (height - room) / 2);
    else if (hint == PositionAtTop || top - gap < value || height + gap > room)
        verticalScrollBar()->setValue(top - gap);
    else if (hint == PositionAtBottom || top + height + gap > value + room)
        verticalScrollBar()->setValue(top + height + gap - room);
}

QSize LaneView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 28, std::min(m_layout.contentHeight(), 1 << 16)};
}

QSize LaneView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, std::min(m_layout.contentHeight(), fontMetrics().height() * 4)};
}

int LaneView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool LaneView::isIndexHidden(const QModelIndex &index) const
{
    return m_layout.positionOf(index.row()) < 0;
}

QModelIndex LaneView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (m_layout.count() == 0)
        return {};
    const int current = currentIndex().isValid() ? m_layout.positionOf(currentIndex().row()) : -1;
    if (current < 0)
        return indexOf(0);
    const auto inLane = [this](int position) { return indexOf(std::clamp(position, 0, m_layout.count() - 1)); };
    switch (action) {
    case MoveUp:
    case MovePrevious: return inLane(current - 1);
    case MoveDown:
    case MoveNext: return inLane(current + 1);
    case MoveHome: return inLane(0);
    case MoveEnd: return inLane(m_layout.count() - 1);
    case MovePageUp: return nearest(rectOf(current).top() - viewport()->height());
    case MovePageDown: return nearest(rectOf(current).top() + viewport()->height());
    case MoveLeft:
    case MoveRight: break; // keyPressEvent()
    }
    return currentIndex();
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!isSideways || event->modifiers().testFlag(Qt::AltModifier)) {
        QAbstractItemView::keyPressEvent(event);
        return;
    }
    const bool isForward = (event->key() == Qt::Key_Right) == isLeftToRight();
    const QModelIndex next = beside(isForward ? 1 : -1);
    if (!next.isValid())
        return;
    QItemSelectionModel::SelectionFlags command = QItemSelectionModel::ClearAndSelect;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        command = QItemSelectionModel::NoUpdate;
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        command = QItemSelectionModel::Select;
    selectionModel()->setCurrentIndex(next, command | QItemSelectionModel::Rows);
}

void LaneView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    QItemSelection selection;
    const QRect area = rect.normalized();
    const int first = m_layout.positionAt(area.top() + verticalOffset());
    for (int position = first; position < m_layout.count() && rectOf(position).top() <= area.bottom(); ++position)
        selection.select(indexOf(position), indexOf(position));
    selectionModel()->select(selection, command);
}

QRegion LaneView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int end = std::min(m_layout.count(), m_layout.positionAt(verticalOffset() + viewport()->height()) + 1);
        for (int position = m_layout.positionAt(verticalOffset()); position < end; ++position) {
            if (range.top() <= m_layout.row(position) && m_layout.row(position) <= range.bottom())
                region += rectOf(position);
        }
    }
    return region;
}

void LaneView::updateGeometries()
{
    verticalScrollBar()->setSingleStep(fontMetrics().height());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_layout.contentHeight() - viewport()->height()));
    QAbstractItemView::updateGeometries();
    updateEditorGeometries();
}

void LaneView::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
    updateEditorGeometries();
}

void LaneView::paintEvent(QPaintEvent *event)
{
    measureVisible();
    QPainter painter(viewport());
    const int end = event->rect().bottom() + 1;
    for (int position = m_layout.positionAt(verticalOffset() + event->rect().top());
         position < m_layout.count() && rectOf(position).top() < end; ++position)
        m_cards->paint(&painter, optionFor(position), indexOf(position));
    if (m_dropPosition >= 0) {
        const int gap = fontMetrics().height() / 2;
        const int y = m_layout.top(m_dropPosition) - verticalOffset() - gap / 2;
        painter.setPen(QPen(accentColor(palette()), 2));
        painter.drawLine(2, y, viewport()->width() - 2, y);
    }
}

void LaneView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    relayout();
}

void LaneView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
}

LinkTarget LaneView::linkAt(QPoint point) const
{
    const QModelIndex index = indexAt(point);
    return index.isValid() ? m_cards->linkAt(optionFor(m_layout.positionOf(index.row())), index, point) : LinkTarget();
}

void LaneView::mousePressEvent(QMouseEvent *event)
{
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_pressed = isPlain ? linkAt(event->position().toPoint()) : LinkTarget();
    QAbstractItemView::mousePressEvent(event);
}

void LaneView::mouseMoveEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseMoveEvent(event);
    if (state() == DraggingState)
        m_pressed = {};
    const bool isLink = linkAt(event->position().toPoint()).kind != LinkTarget::Kind::Refused;
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LaneView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    const LinkTarget pressed = std::exchange(m_pressed, {});
    if (pressed.kind != LinkTarget::Kind::Refused && pressed == linkAt(event->position().toPoint()))
        emit linkActivated(pressed);
}

int LaneView::dropPosition(int y) const
{
    const int position = m_layout.positionAt(y + verticalOffset());
    if (position >= m_layout.count())
        return m_layout.count();
    const bool isUpperHalf = y + verticalOffset() < m_layout.top(position) + m_layout.height(position) / 2;
    return isUpperHalf ? position : position + 1;
}

void LaneView::setDropPosition(int position)
{
    m_dropPosition = position;
    viewport()->update();
}

void LaneView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_model.canDrop(*event->mimeData()))
        return event->ignore();
    event->acceptProposedAction();
    emit entered();
}

void LaneView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!m_model.canDrop(*event->mimeData()))
        return event->ignore();
    event->acceptProposedAction();
    const int y = int(event->position().y());
    setDropPosition(dropPosition(y));
    if (y < autoScrollMargin() || y > viewport()->height() - autoScrollMargin())
        startAutoScroll();
}

void LaneView::dragLeaveEvent(QDragLeaveEvent *)
{
    stopAutoScroll();
    setDropPosition(-1);
}

void LaneView::dropEvent(QDropEvent *event)
{
    stopAutoScroll();
    const int position = dropPosition(int(event->position().y()));
    setDropPosition(-1);
    if (!m_model.canDrop(*event->mimeData()))
        return event->ignore();
    event->acceptProposedAction();
    m_model.drop(*event->mimeData(), m_bucket, position < m_layout.count() ? m_layout.row(position) : -1);
}

bool LaneView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const LinkTarget link = linkAt(help->pos());
        const QString text = link.destination.isEmpty() ? indexAt(help->pos()).data(RoadmapModel::DetailRole).toString()
                                                        : shownTarget(link);
        if (text.isEmpty()) {
            QToolTip::hideText();
            event->ignore();
        } else {
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), this);
        }
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

void LaneView::focusInEvent(QFocusEvent *event)
{
    // Whoever comes by Tab finds a card that is current; a click says which one.
    if (event->reason() != Qt::MouseFocusReason
        && m_layout.positionOf(currentIndex().isValid() ? currentIndex().row() : -1) < 0 && m_layout.count() > 0)
        selectionModel()->setCurrentIndex(nearest(0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QAbstractItemView::focusInEvent(event);
    viewport()->update();
    tellFocus();
}

void LaneView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (hasFocus())
        tellFocus();
}

void LaneView::tellFocus()
{
    const int position = currentIndex().isValid() ? m_layout.positionOf(currentIndex().row()) : -1;
    if (!QAccessible::isActive() || position < 0)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(position);
    QAccessible::updateAccessibility(&event);
}

} // namespace minuta
