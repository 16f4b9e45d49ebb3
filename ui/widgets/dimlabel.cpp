#include "ui/widgets/dimlabel.h"

#include "ui/widgets/palettecolors.h"

#include <QEvent>

namespace minuta {

DimLabel::DimLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    dim();
}

DimLabel::DimLabel(QWidget *parent)
    : DimLabel(QString(), parent)
{
}

void DimLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dim();
}

void DimLabel::dim()
{
    const QColor dimmed = dimTextColor(palette());
    if (palette().color(QPalette::WindowText) == dimmed)
        return;
    QPalette own; // only this colour is its own, the others follow
    own.setColor(QPalette::WindowText, dimmed);
    setPalette(own);
}

} // namespace minuta
