#include "ui/history/historyview.h"

#include "ui/widgets/palettecolors.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

using Part = HistoryShape::Part;

HistoryView::HistoryView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Picture of the roadmap’s history"));
    setAccessibleDescription(tr("The table beside it says the same."));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
}

void HistoryView::setHistory(const RoadmapHistory &history, qsizetype begin)
{
    m_history = history;
    m_begin = begin;
    draw();
    scrollToBegin();
}

void HistoryView::scrollToBegin()
{
    QScrollBar *bar = horizontalScrollBar();
    const qsizetype behind = m_begin < 0 ? 0 : m_history.meetings.size() - 1 - m_begin;
    // With the meeting behind it, where there is one: what became of its items.
    bar->setValue(bar->maximum() - int(qreal(std::max<qsizetype>(behind - 1, 0)) * m_picture.column));
}

HistoryPicture HistoryView::exported() const
{
    return drawHistory(m_history, paperPalette(palette()), font());
}

void HistoryView::draw()
{
    m_picture = drawHistory(m_history, palette(), font());
    updateScrollBars();
    viewport()->update();
}

void HistoryView::updateScrollBars()
{
    const QSize room = viewport()->size();
    const auto update = [](QScrollBar *bar, qreal size, int seen, int step) {
        bar->setRange(0, std::max(0, int(std::ceil(size)) - seen));
        bar->setPageStep(seen);
        bar->setSingleStep(step);
    };
    update(horizontalScrollBar(), m_picture.size.width(), room.width(), fontMetrics().averageCharWidth() * 11);
    update(verticalScrollBar(), m_picture.size.height(), room.height(), fontMetrics().height() * 2);
}

QPointF HistoryView::offset(Part part) const
{
    const qreal left = -horizontalScrollBar()->value();
    const qreal top = -verticalScrollBar()->value();
    switch (part) {
    case Part::Lanes: return {left, top};
    case Part::Titles: return {0, top};
    case Part::Dates: return {left, 0};
    case Part::Legend: return {0, 0};
    }
    Q_UNREACHABLE_RETURN({});
}

QRectF HistoryView::seen(Part part) const
{
    const QRectF all = viewport()->rect();
    switch (part) {
    case Part::Lanes: return all.adjusted(m_picture.titles - 4, m_picture.head, 0, 0);
    case Part::Titles: return {0, m_picture.head, m_picture.titles - 4, all.height() - m_picture.head};
    case Part::Dates:
        return {m_picture.titles - 4, m_picture.legend, all.width() - m_picture.titles + 4,
                m_picture.head - m_picture.legend};
    case Part::Legend: return {0, 0, all.width(), m_picture.legend};
    }
    Q_UNREACHABLE_RETURN({});
}

void HistoryView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Part part : {Part::Lanes, Part::Titles, Part::Dates, Part::Legend}) {
        const QPointF begin = offset(part);
        const QRectF clip = seen(part).translated(-begin);
        painter.save();
        painter.translate(begin);
        painter.setClipRect(clip);
        for (const HistoryShape &shape : std::as_const(m_picture.shapes)) {
            if (shape.part == part && shape.rect.intersects(clip))
                paint(painter, m_picture, shape, clip);
        }
        painter.restore();
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    const int behind = horizontalScrollBar()->maximum() - horizontalScrollBar()->value();
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    horizontalScrollBar()->setValue(horizontalScrollBar()->maximum() - behind);
}

void HistoryView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        horizontalScrollBar()->setValue(event->key() == Qt::Key_Home ? 0 : horizontalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void HistoryView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
}

QString HistoryView::tipAt(const QPoint &place) const
{
    QString tip;
    for (const HistoryShape &shape : m_picture.shapes) {
        if (seen(shape.part).contains(place) && shape.rect.contains(place - offset(shape.part)) && !shape.tip.isEmpty())
            tip = shape.tip;
    }
    return tip;
}

bool HistoryView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()).toHtmlEscaped().replace(u'\n', "<br>"_L1), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace minuta
