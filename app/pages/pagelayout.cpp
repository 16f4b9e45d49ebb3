#include "app/pages/pagelayout.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// In points, from the page's edges.
struct Measures
{
    qreal side = 57; ///< 2 cm
    qreal top = 71;  ///< with the head in it
    qreal bottom = 57;
    qreal head = 36;
    qreal foot = 30;
};

Measures measuresOf(PageMargins margins)
{
    switch (margins) {
    case PageMargins::Narrow: return {36, 54, 43, 26, 21};
    case PageMargins::Wide: return {90, 90, 76, 48, 42};
    case PageMargins::Normal: break;
    }
    return {};
}

void paintFrame(const PageLayout &layout, int page, QPainter &painter)
{
    const PageStyle &style = layout.document.style;
    QFont font = style.font;
    font.setPixelSize(int(style.points(8))); // on a screen, too
    painter.setFont(font);
    painter.setPen(style.dim);
    const qreal lineHeight = style.points(12);
    const QRectF head(layout.text.left(), layout.page.top() + layout.head, layout.text.width(), lineHeight);
    const QFontMetricsF metrics(font, painter.device());
    const qreal dateWidth = layout.date.isEmpty() ? 0 : metrics.horizontalAdvance(layout.date) + style.points(12);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(layout.title, Qt::ElideRight, head.width() - dateWidth));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, layout.date);
    painter.fillRect(QRectF(head.left(), head.bottom() + style.points(3), head.width(), style.points(0.5)), style.rule);
    const QRectF foot(head.left(), layout.page.bottom() - layout.foot - lineHeight, head.width(), lineHeight);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, u"%1 / %2"_s.arg(page + 1).arg(layout.count()));
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

QPageSize pageSize(Paper paper)
{
    return QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

PageLayout pageLayout(const ExportedText &exported, QPaintDevice &device, QSizeF page, PageMargins margins)
{
    const PageStyle style = PageStyle::forResolution(device.logicalDpiY());
    const Measures measures = measuresOf(margins);
    PageLayout layout;
    layout.title = exported.title.simplified();
    const QString date = exported.date.toString(Qt::ISODate);
    layout.date = layout.title.contains(date) ? QString() : date;
    layout.page = QRectF({}, page);
    layout.text = layout.page.adjusted(style.points(measures.side), style.points(measures.top),
                                       -style.points(measures.side), -style.points(measures.bottom));
    layout.head = style.points(measures.head);
    layout.foot = style.points(measures.foot);
    layout.document = pageDocument(exported.tree, device, layout.text.size());
    return layout;
}

void paintPage(const PageLayout &layout, int page, QPainter &painter)
{
    paintFrame(layout, page, painter);
    paintText(layout.document, layout.text, page, painter);
}

} // namespace minuta
