#include "ui/widgets/linefield.h"

#include "ui/widgets/palettecolors.h"
#include "ui/widgets/windowkeys.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

#include <algorithm>

namespace minuta {

LineField::LineField(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false); // the platform's frame is lost on a card in a dark theme
    setTextMargins(6, 3, 6, 3);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (m_fitsText)
            updateGeometry();
    });
}

void LineField::showText(const QString &text)
{
    if (text == this->text())
        return;
    const int caret = cursorPosition();
    setText(text);
    setCursorPosition(std::min(caret, int(text.size())));
}

void LineField::setFitsText(bool fits)
{
    m_fitsText = fits;
    setSizePolicy(fits ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
}

QSize LineField::sizeHint() const
{
    QSize hint = QLineEdit::sizeHint();
    if (!m_fitsText)
        return hint;
    const QFontMetrics metrics(font());
    const int text = std::max({metrics.horizontalAdvance(this->text()), metrics.horizontalAdvance(placeholderText()),
                               metrics.averageCharWidth() * 6});
    QStyleOptionFrame option;
    initStyleOption(&option);
    const int around = textMargins().left() + textMargins().right() + metrics.averageCharWidth() * 3;
    return style()
        ->sizeFromContents(QStyle::CT_LineEdit, &option, {text + around, hint.height()}, this)
        .expandedTo({0, hint.height()})
        .boundedTo({QWIDGETSIZE_MAX, hint.height()});
}

QSize LineField::minimumSizeHint() const
{
    return m_fitsText ? QSize(fontMetrics().averageCharWidth() * 8, QLineEdit::minimumSizeHint().height())
                      : QLineEdit::minimumSizeHint();
}

void LineField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    // Who comes to a field has all of it selected, with the caret at its end: of a long text that is a link's address.
    const int size = int(text().size());
    if (event->reason() != Qt::ActiveWindowFocusReason && size > 0 && selectionLength() == size)
        setSelection(size, -size);
}

void LineField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? accentColor(palette()) : lineColor(palette()), hasFocus() ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 5, 5);
}

bool LineField::event(QEvent *event)
{
    // Taking no part in the override lets Ctrl+Z reach the window's Undo, which undoes in the document.
    if (event->type() == QEvent::ShortcutOverride && isWindowKey(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace minuta
