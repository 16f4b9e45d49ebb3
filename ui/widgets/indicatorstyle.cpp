#include "ui/widgets/indicatorstyle.h"

#include "ui/widgets/palettecolors.h"

#include <QPainter>
#include <QStyleOption>

namespace minuta {

void IndicatorStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool isRound = element == PE_IndicatorRadioButton;
    const QPalette &palette = option->palette;
    if ((!isBox && !isRound) || !isDark(palette) || option->state & State_HasFocus)
        return;
    const QColor text = palette.color(QPalette::Text);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, isRound);
    painter->setPen(blended(text, palette.color(QPalette::Window), option->state & State_Enabled ? 0.6 : 0.4));
    painter->setBrush(Qt::NoBrush);
    const QRectF outline = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    isRound ? painter->drawEllipse(outline.adjusted(1, 1, -1, -1)) : painter->drawRect(outline);
    painter->restore();
}

} // namespace minuta
