#pragma once

#include <QScrollArea>

class QHBoxLayout;
class QItemSelectionModel;

namespace minuta {

class DimLabel;
class EditorContext;
class Lane;
class LaneView;
struct LinkTarget;
class RoadmapActions;
class RoadmapModel;

/// The roadmap as a lane for each bucket, side by side. What is selected and current is shared with the other picture of
/// the table.
class LanesView : public QScrollArea
{
    Q_OBJECT

public:
    /// Beyond, the rest is told in a line: nobody looks at more side by side.
    static constexpr int mostLanes = 60;

    LanesView(EditorContext &context, RoadmapModel &model, QItemSelectionModel &selection, RoadmapActions &actions,
              QWidget *parent);

    /// The lane with the current card takes the keyboard.
    void takeFocus();
    void edit(const QModelIndex &index);
    /// The same for an item that was just added, see CellEditing::beginWithAdded().
    void editAdded(const QModelIndex &index);
    void scrollTo(const QModelIndex &index);

signals:
    void linkActivated(const minuta::LinkTarget &link);
    void menuRequested(const QPoint &place);
    void bucketMenuRequested(int bucket, const QPoint &place);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void followModel();
    void showBuckets();
    Lane *addLane();
    Lane *laneOf(const QModelIndex &index) const;
    QModelIndex beside(const LaneView &view, int by) const;
    void followCurrent(const QModelIndex &current);

    EditorContext &m_context;
    RoadmapModel &m_model;
    QItemSelectionModel &m_selection;
    RoadmapActions &m_actions;
    QHBoxLayout *m_row;
    DimLabel *m_rest;
    QList<Lane *> m_lanes;  ///< by bucket
    bool m_isBehind = true; ///< the text has changed since lanes were shown; there are none then
};

} // namespace minuta
