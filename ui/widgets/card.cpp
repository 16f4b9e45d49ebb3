#include "ui/widgets/card.h"

#include "ui/widgets/palettecolors.h"

#include <QLayout>
#include <QPainter>

namespace minuta {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
}

void Card::setCurrent(bool current)
{
    if (m_isCurrent == current)
        return;
    m_isCurrent = current;
    update();
}

void Card::setFrameless(bool frameless)
{
    if (m_isFrameless == frameless)
        return;
    m_isFrameless = frameless;
    update();
}

void Card::setIndent(int indent)
{
    if (m_indent == indent)
        return;
    if (layout() != nullptr) {
        QMargins margins = layout()->contentsMargins();
        margins.setLeft(margins.left() - m_indent + indent);
        layout()->setContentsMargins(margins);
    }
    m_indent = indent;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    if (m_isFrameless)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = m_isCurrent ? 2 : 1;
    painter.setPen(QPen(m_isCurrent ? accentColor(palette()) : lineColor(palette()), width));
    painter.setBrush(palette().base());
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(m_indent + inset, inset, -inset, -inset), 7, 7);
}

} // namespace minuta
