#include "ui/widgets/checkdelegate.h"

#include "ui/widgets/palettecolors.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace minuta {

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    if (!item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) || !isDark(item.palette)
        || style->name() != "fusion"_L1)
        return;
    const QRect box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, item.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(dimTextColor(item.palette));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

} // namespace minuta
