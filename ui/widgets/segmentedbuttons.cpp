#include "ui/widgets/segmentedbuttons.h"

#include "ui/widgets/palettecolors.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace minuta {

namespace {

class Segment : public QToolButton
{
public:
    Segment(QAction *action, bool isFirst, bool isLast, QWidget *parent)
        : QToolButton(parent)
        , m_isFirst(isFirst)
        , m_isLast(isLast)
    {
        setDefaultAction(action);
        setToolButtonStyle(Qt::ToolButtonTextOnly);
        setFocusPolicy(Qt::TabFocus);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(defaultAction()->iconText()) + metrics.height() * 8 / 5,
                metrics.height() * 17 / 10};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal radius = 6;
        QRectF area = QRectF(rect()).adjusted(0.5, 0.5, m_isLast ? -0.5 : 0.5, -0.5);
        // Only the outer corners are round: the rounded rectangle reaches beyond the widget at inner edges.
        const QRectF outline = area.adjusted(m_isFirst ? 0 : -radius * 2, 0, m_isLast ? 0 : radius * 2, 0);
        painter.setClipRect(rect());
        const bool isOn = isChecked() && isEnabled();
        painter.setPen(lineColor(palette()));
        painter.setBrush(isOn                          ? accentColor(palette())
                         : underMouse() && isEnabled() ? accentTint(palette())
                                                       : palette().color(QPalette::Base));
        painter.drawRoundedRect(outline, radius, radius);
        if (!m_isFirst)
            painter.drawLine(QPointF(0.5, 1), QPointF(0.5, height() - 1));
        if (hasFocus()) {
            painter.setPen(QPen(isOn ? palette().color(QPalette::HighlightedText) : accentColor(palette()), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3);
        }
        painter.setPen(!isEnabled() ? palette().color(QPalette::Disabled, QPalette::ButtonText)
                       : isOn       ? palette().color(QPalette::HighlightedText)
                                    : palette().color(QPalette::ButtonText));
        painter.drawText(rect(), Qt::AlignCenter, defaultAction()->iconText());
    }

private:
    bool m_isFirst;
    bool m_isLast;
};

} // namespace

SegmentedButtons::SegmentedButtons(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(0);
    for (QAction *action : actions)
        layout->addWidget(new Segment(action, action == actions.first(), action == actions.last(), this));
}

} // namespace minuta
