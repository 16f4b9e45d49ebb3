#pragma once

#include "app/export/exportedtext.h"
#include "app/markdown/htmlbody.h"

class QPagedPaintDevice;

namespace minuta {

struct PaintedPages
{
    int count = 0;               ///< 0: nothing could be painted
    QList<HtmlHeading> headings; ///< as PageDocument has them
};

/// Paints exported on the pages of device, as large as they are: with margins, title and date at the head, and the number
/// of each page and of all at the foot.
PaintedPages paintPages(const ExportedText &exported, QPagedPaintDevice &device);

} // namespace minuta
