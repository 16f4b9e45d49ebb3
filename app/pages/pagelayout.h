#pragma once

#include "app/export/exportedtext.h"
#include "app/export/paper.h"
#include "app/pages/pagedocument.h"

#include <QPageSize>
#include <QRectF>

class QPainter;

namespace minuta {

/// How much of a page is left free around the text.
enum class PageMargins
{
    Normal,
    Narrow,
    Wide
};

/// Minutes laid out on pages, with margins, title and date at the head, and the number of each page and of all at the
/// foot. Places are pixels of the device that they were laid out for.
struct PageLayout
{
    PageDocument document;
    QString title;
    QString date; ///< empty where the title has it
    QRectF page;
    QRectF text;
    qreal head = 0; ///< from the page's edge to the line of the title
    qreal foot = 0; ///< from the page's edge to the line of the number

    int count() const { return document.pageCount(); }
};

QPageSize pageSize(Paper paper);

/// Dots an inch that pages are laid out for: Qt's layout holds some 9,000 pages of that.
constexpr int pageResolution = 300;

/// device has to live as long as the layout. Needs a QGuiApplication.
PageLayout pageLayout(const ExportedText &exported, QPaintDevice &device, QSizeF page,
                      PageMargins margins = PageMargins::Normal);

/// One page, counted from 0, as large as it is.
void paintPage(const PageLayout &layout, int page, QPainter &painter);

} // namespace minuta
