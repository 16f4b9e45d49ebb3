#include "app/pages/pagepainting.h"

#include "app/pages/pagedocument.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qreal sideMargin = 57; // points: 2 cm
constexpr qreal headMargin = 71; // with the head in it
constexpr qreal footMargin = 57;
constexpr qreal headLine = 36; // from the page's edge
constexpr qreal footLine = 30;

struct PageFrame
{
    QString title;
    QString date; ///< empty where the title has it
    QRectF page;
    QRectF text;
};

void paintFrame(const PageFrame &frame, const PageStyle &style, int page, int pages, QPainter &painter)
{
    QFont font = style.font;
    font.setPointSizeF(8);
    painter.setFont(font);
    painter.setPen(style.dim);
    const qreal lineHeight = style.points(12);
    const QRectF head(frame.text.left(), frame.page.top() + style.points(headLine), frame.text.width(), lineHeight);
    const QFontMetricsF metrics(font, painter.device());
    const qreal dateWidth = frame.date.isEmpty() ? 0 : metrics.horizontalAdvance(frame.date) + style.points(12);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(frame.title, Qt::ElideRight, head.width() - dateWidth));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, frame.date);
    painter.fillRect(QRectF(head.left(), head.bottom() + style.points(3), head.width(), style.points(0.5)), style.rule);
    const QRectF foot(head.left(), frame.page.bottom() - style.points(footLine) - lineHeight, head.width(), lineHeight);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, u"%1 / %2"_s.arg(page).arg(pages));
}

void paintText(const PageDocument &document, const QRectF &area, int page, QPainter &painter)
{
    const qreal top = page * area.height();
    const QRectF visible(0, top, area.width(), area.height());
    painter.save();
    painter.translate(area.left(), area.top() - top);
    painter.setClipRect(visible);
    paintDecorations(document.decorations, document.style, painter, visible);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = visible;
    context.palette.setColor(QPalette::Text, document.style.text);
    document.document->documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

PaintedPages paintPages(const ExportedText &exported, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return {};
    const PageStyle style = PageStyle::forResolution(device.logicalDpiY());
    PageFrame frame;
    frame.title = exported.title.simplified();
    const QString date = exported.date.toString(Qt::ISODate);
    frame.date = frame.title.contains(date) ? QString() : date;
    frame.page = QRectF(0, 0, device.width(), device.height());
    frame.text = frame.page.adjusted(style.points(sideMargin), style.points(headMargin), -style.points(sideMargin),
                                     -style.points(footMargin));
    const PageDocument document = pageDocument(exported.tree, device, frame.text.size());
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !device.newPage())
            return {};
        paintFrame(frame, style, page + 1, pages, painter);
        paintText(document, frame.text, page, painter);
    }
    return painter.end() ? PaintedPages{pages, document.headings} : PaintedPages();
}

} // namespace minuta
