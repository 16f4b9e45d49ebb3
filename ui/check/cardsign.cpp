#include "ui/check/cardsign.h"

#include "ui/check/severitycolor.h"
#include "ui/widgets/card.h"
#include "ui/widgets/palettecolors.h"

#include <QPainter>

namespace minuta {

CardSign::CardSign(Card &card)
    : QWidget(&card)
{
    const int height = card.fontMetrics().height();
    setGeometry(card.indent() + 1, 10, 12, height + 2); // in the card's margin, beside its heading
}

CardSign *CardSign::of(const Card &card)
{
    return card.findChild<CardSign *>(Qt::FindDirectChildrenOnly);
}

void CardSign::show(Card &card, Severity severity, const QStringList &words)
{
    CardSign *sign = of(card);
    if (words.isEmpty()) {
        delete sign;
        return;
    }
    if (!sign)
        sign = new CardSign(card);
    sign->m_severity = severity;
    sign->setToolTip(QStringLiteral("<p>%1</p>")
                         .arg(words.join(u'\n').toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))));
    sign->setAccessibleName(words.join(u' '));
    sign->raise();
    sign->setVisible(true);
    sign->update();
}

void CardSign::paintEvent(QPaintEvent *)
{
    const QColor color = severityColor(m_severity, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(color, palette().color(QPalette::Base), 0.2));
    painter.drawRoundedRect(rect(), 3, 3);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(color);
    // Another sign for each, as colours alone say nothing to some.
    painter.drawText(rect(), Qt::AlignCenter,
                     QString(m_severity == Severity::Error     ? u'×'
                             : m_severity == Severity::Warning ? u'!'
                                                               : u'·'));
}

} // namespace minuta
