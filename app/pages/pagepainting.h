#pragma once

#include "app/pages/pagelayout.h"
#include "app/pages/pageprogress.h"

#include <limits>

class QPagedPaintDevice;

namespace minuta {

struct PaintedPages
{
    int count = 0;               ///< 0: nothing could be painted, or it was stopped
    QList<HtmlHeading> headings; ///< as PageDocument has them
};

/// Which pages, counted from 0, and how.
struct PageJob
{
    PageMargins margins = PageMargins::Normal;
    int firstPage = 0;
    int endPage = std::numeric_limits<int>::max(); ///< the one behind the last
    PageProgress *progress = nullptr;
};

/// Paints exported on the pages of device, as large as they are; see PageLayout.
PaintedPages paintPages(const ExportedText &exported, QPagedPaintDevice &device, const PageJob &job = {});

} // namespace minuta
