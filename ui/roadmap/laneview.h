#pragma once

#include "ui/rendering/linktarget.h"
#include "ui/roadmap/lanelayout.h"
#include "ui/widgets/cellediting.h"

#include <QAbstractItemView>

#include <functional>

namespace minuta {

class CardDelegate;
class EditorContext;
class RoadmapModel;

/// The cards of one bucket below each other. Model and selection are those of the whole table, shared with the other
/// lanes: an index of another bucket has no place here.
class LaneView : public QAbstractItemView
{
    Q_OBJECT

public:
    LaneView(EditorContext &context, RoadmapModel &model, QItemSelectionModel &selection, QWidget *parent);

    int bucket() const { return m_bucket; }
    CellEditing &editing() { return m_editing; }
    /// Shows the rows of a bucket as they are now.
    void showBucket(int bucket);
    /// The rows that have a place here, in their order.
    QList<int> rows() const;
    /// The card at a height of the viewport, or the nearest; invalid in a lane without rows.
    QModelIndex nearest(int y) const;
    /// The card that stands beside the current one in the next lane (1) or the one before (-1); invalid: none.
    std::function<QModelIndex(int by)> beside;

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

    /// Takes in what is dragged over the lane's empty part.
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

signals:
    /// A link in a card was clicked.
    void linkActivated(const minuta::LinkTarget &link);
    /// Something is dragged over the lane.
    void entered();

protected:
    void commitData(QWidget *editor) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QModelIndex indexOf(int position) const;
    QStyleOptionViewItem optionFor(int position) const;
    QRect rectOf(int position) const;
    LinkTarget linkAt(QPoint point) const;
    void measure(int position);
    void measureVisible();
    /// Rows of the bucket that have a place.
    QList<int> rowsToShow() const;
    int guessedHeight(int row) const;
    void measureAll();
    void relayout();
    /// The position before which a drop at that height goes; count() for the end.
    int dropPosition(int y) const;
    void setDropPosition(int position);
    void tellFocus();

    RoadmapModel &m_model;
    CardDelegate *m_cards;
    CellEditing m_editing;
    LaneLayout m_layout;
    int m_bucket = -1;
    bool m_hasOtherRows = false; ///< rows came or went since the bucket was shown
    int m_dropPosition = -1;     ///< -1: nothing is dragged over the lane
    LinkTarget m_pressed;
};

} // namespace minuta
