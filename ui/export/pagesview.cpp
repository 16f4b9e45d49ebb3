#include "ui/export/pagesview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace minuta {

namespace {

constexpr int gap = 16; ///< around pages

}

std::shared_ptr<const PreparedPages> preparedPages(const ExportedText &exported, Paper paper, PageMargins margins,
                                                   QThread *receiver)
{
    auto pages = std::make_shared<PreparedPages>();
    pages->device = QImage(1, 1, QImage::Format_RGB32);
    const int dotsPerMeter = int(std::lround(pageResolution / 0.0254));
    pages->device.setDotsPerMeterX(dotsPerMeter);
    pages->device.setDotsPerMeterY(dotsPerMeter);
    pages->layout = pageLayout(exported, pages->device, pageSize(paper).sizePixels(pageResolution), margins);
    pages->layout.document.document->moveToThread(receiver);
    return pages;
}

PagesView::PagesView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Pages"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
}

void PagesView::setPages(std::shared_ptr<const PreparedPages> pages)
{
    m_pages = std::move(pages);
    fit();
    emit currentPageChanged();
}

void PagesView::setFitsWidth(bool fitsWidth)
{
    m_fitsWidth = fitsWidth;
    fit();
}

int PagesView::currentPage() const
{
    const qreal middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    return std::clamp(int((middle - gap / 2.0) / step()), 0, std::max(0, pageCount() - 1));
}

qreal PagesView::step() const
{
    return m_pages ? m_pages->layout.page.height() * m_scale + gap : gap;
}

void PagesView::fit()
{
    const qreal place = verticalScrollBar()->value() / step();
    const QSizeF room = viewport()->size() - QSize(2 * gap, 2 * gap);
    if (m_pages && !room.isEmpty()) {
        const QSizeF page = m_pages->layout.page.size();
        const qreal wide = room.width() / page.width();
        m_scale = m_fitsWidth ? wide : std::min(wide, room.height() / page.height());
    }
    const int height = int(std::ceil(pageCount() * step() + gap));
    verticalScrollBar()->setPageStep(m_fitsWidth ? viewport()->height() : int(step()));
    verticalScrollBar()->setSingleStep(int(step() / 20));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setValue(int(std::lround(place * step())));
    viewport()->update();
}

void PagesView::paintEvent(QPaintEvent *event)
{
    if (!m_pages)
        return;
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QSizeF size = m_pages->layout.page.size() * m_scale;
    const int top = verticalScrollBar()->value();
    const int first = std::max(0, int((top + event->rect().top() - gap) / step()));
    for (int page = first; page < pageCount(); ++page) {
        const QRectF place(std::floor((viewport()->width() - size.width()) / 2), std::floor(gap + page * step() - top),
                           size.width(), size.height());
        if (place.top() > event->rect().bottom())
            break;
        painter.fillRect(place, Qt::white); // paper, in any theme
        painter.save();
        painter.setClipRect(place);
        painter.translate(place.topLeft());
        painter.scale(m_scale, m_scale);
        paintPage(m_pages->layout, page, painter);
        painter.restore();
    }
}

void PagesView::resizeEvent(QResizeEvent *)
{
    fit();
}

void PagesView::scrollContentsBy(int, int)
{
    viewport()->update();
    emit currentPageChanged();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        verticalScrollBar()->triggerAction(QScrollBar::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->triggerAction(QScrollBar::SliderToMaximum);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace minuta
