#pragma once

#include "ui/history/historypicture.h"

#include <QAbstractScrollArea>

namespace minuta {

/// The picture of a roadmap's history, scrolled under its titles, dates and legend. The arrow keys scroll.
class HistoryView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HistoryView(QWidget *parent = nullptr);

    /// Shows the meeting at begin first, an index in the history's meetings (-1: the newest), with those before it.
    void setHistory(const RoadmapHistory &history, qsizetype begin = -1);
    /// In the colours of paper, for files.
    HistoryPicture exported() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void draw();
    void updateScrollBars();
    void scrollToBegin();
    /// Where a part of the picture begins in the viewport, and what of it is seen.
    QPointF offset(HistoryShape::Part part) const;
    QRectF seen(HistoryShape::Part part) const;
    QString tipAt(const QPoint &place) const;

    RoadmapHistory m_history;
    qsizetype m_begin = -1;
    HistoryPicture m_picture;
};

} // namespace minuta
