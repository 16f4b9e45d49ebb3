#include "app/pages/pagepainting.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace minuta {

PaintedPages paintPages(const ExportedText &exported, QPagedPaintDevice &device, const PageJob &job)
{
    QPainter painter;
    if (!painter.begin(&device))
        return {};
    const PageLayout layout =
        pageLayout(exported, device, {qreal(device.width()), qreal(device.height())}, job.margins);
    PaintedPages painted{0, layout.document.headings};
    const int end = std::min(layout.count(), job.endPage);
    for (int page = job.firstPage; page < end; ++page) {
        if (job.progress && job.progress->isStopped)
            return {};
        if (painted.count > 0 && !device.newPage())
            return {};
        paintPage(layout, page, painter);
        ++painted.count;
        if (job.progress) {
            job.progress->pages = end - job.firstPage;
            job.progress->painted = painted.count;
        }
    }
    return painter.end() ? painted : PaintedPages();
}

} // namespace minuta
