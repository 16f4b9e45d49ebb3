#include "ui/widgets/messagebar.h"

#include "ui/widgets/palettecolors.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace minuta {

namespace {

constexpr QMargins margins(12, 6, 8, 6);
constexpr int gap = 6;
constexpr int mostLinesBeside = 2; ///< of the text, with its buttons beside it

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // names of files and teams are data
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setText(tr("Dismiss"));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::showMessage(MessageKind kind, const QString &text, const QList<QAction *> &actions)
{
    m_kind = kind;
    m_text->setText(text);
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    m_buttons.clear();
    QWidget *before = m_text;
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text(), this);
        if (action->toolTip() != action->iconText())
            button->setToolTip(action->toolTip());
        button->setAccessibleDescription(button->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        button->show();
        setTabOrder(before, button);
        before = button;
        m_buttons.append(button);
    }
    place();
    updateGeometry();
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::dismiss()
{
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

MessageBar::Places MessageBar::placesFor(int width) const
{
    Places places;
    const int room = width - margins.left() - margins.right();
    const QSize close = m_close->sizeHint();
    QSize buttons;
    for (const QPushButton *button : m_buttons) {
        const QSize hint = button->sizeHint();
        buttons = {buttons.width() + hint.width() + gap, std::max(buttons.height(), hint.height())};
    }
    const int beside = room - buttons.width() - close.width() - gap;
    const bool isBeside =
        m_buttons.isEmpty()
        || (beside > 0 && m_text->heightForWidth(beside) <= mostLinesBeside * fontMetrics().lineSpacing());
    const int textWidth = std::max(1, isBeside ? beside : room - close.width() - gap);
    const int textHeight = m_text->heightForWidth(textWidth);
    const int first = std::max({textHeight, close.height(), isBeside ? buttons.height() : 0});
    places.text = QRect(margins.left(), margins.top(), textWidth, first);
    places.close =
        QRect({width - margins.right() - close.width(), margins.top() + (isBeside ? (first - close.height()) / 2 : 0)},
              close);

    QPoint at = isBeside ? QPoint(places.text.right() + 1 + gap, margins.top() + (first - buttons.height()) / 2)
                         : QPoint(margins.left(), margins.top() + first + gap);
    for (const QPushButton *button : m_buttons) {
        const QSize hint(std::min(button->sizeHint().width(), std::max(1, room)), button->sizeHint().height());
        const bool fits = isBeside || at.x() == margins.left() || at.x() + hint.width() <= margins.left() + room;
        if (!fits)
            at = QPoint(margins.left(), at.y() + hint.height() + gap);
        places.buttons.append(QRect(at, hint));
        at.rx() += hint.width() + gap;
    }
    const int end = places.buttons.isEmpty() ? 0 : places.buttons.last().bottom() + 1;
    places.height = std::max(margins.top() + first, end) + margins.bottom();
    return places;
}

void MessageBar::place()
{
    const Places places = placesFor(width());
    const auto put = [this](QWidget *widget, const QRect &where) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    put(m_text, places.text);
    put(m_close, places.close);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        put(m_buttons[i], places.buttons[i]);
}

QSize MessageBar::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, heightForWidth(width)};
}

QSize MessageBar::minimumSizeHint() const
{
    int widest = m_close->sizeHint().width() + gap + fontMetrics().averageCharWidth() * 16;
    for (const QPushButton *button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    return {widest + margins.left() + margins.right(), margins.top() + m_close->sizeHint().height() + margins.bottom()};
}

int MessageBar::heightForWidth(int width) const
{
    return placesFor(width).height;
}

bool MessageBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
    return QFrame::event(event);
}

void MessageBar::resizeEvent(QResizeEvent *)
{
    place();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const QColor sign = m_kind == MessageKind::Warning ? warningColor(palette()) : accentColor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(sign, palette().color(QPalette::Base), 0.14));
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setBrush(sign);
    painter.drawRoundedRect(QRect(0, 0, 4, height()), 2, 2);
}

} // namespace minuta
