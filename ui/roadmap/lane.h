#pragma once

#include "ui/widgets/card.h"

class QItemSelectionModel;
class QLabel;
class QToolButton;

namespace minuta {

class DimLabel;
class EditorContext;
class LaneView;
class RoadmapModel;

/// A bucket as a column: its name and how many items it has, its cards, a button that adds one.
class Lane : public Card
{
    Q_OBJECT

public:
    Lane(EditorContext &context, RoadmapModel &model, QItemSelectionModel &selection, QWidget *parent);

    LaneView &view() { return *m_view; }
    /// Shows a bucket as it is now.
    void showBucket(int bucket);

    /// As high as there is room, whatever its name needs at this width: its cards scroll.
    bool hasHeightForWidth() const override { return false; }

signals:
    void addRequested(int bucket);
    /// What can be done with the bucket is to be shown at a place on the screen.
    void menuRequested(int bucket, const QPoint &place);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    EditorContext &m_context;
    RoadmapModel &m_model;
    QLabel *m_name;
    DimLabel *m_count;
    QToolButton *m_more;
    LaneView *m_view;
    QToolButton *m_add;
};

} // namespace minuta
