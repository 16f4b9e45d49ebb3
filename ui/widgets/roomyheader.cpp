#include "ui/widgets/roomyheader.h"

#include "ui/widgets/palettecolors.h"

#include <QPainter>

namespace minuta {

RoomyHeader::RoomyHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
}

void RoomyHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const int em = fontMetrics().height();
    painter->fillRect(rect, palette().base());
    painter->setPen(lineColor(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(dimTextColor(palette()));
    const QRect place = rect.adjusted(em / 2, 0, -em / 2, 0);
    const QString title = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      fontMetrics().elidedText(title, Qt::ElideRight, place.width()));
}

QSize RoomyHeader::sectionSizeFromContents(int section) const
{
    return QHeaderView::sectionSizeFromContents(section).expandedTo({0, fontMetrics().height() * 17 / 10});
}

} // namespace minuta
