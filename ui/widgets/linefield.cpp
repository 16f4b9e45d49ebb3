#include "ui/widgets/linefield.h"

#include "app/markdown/syntaxtree.h"
#include "ui/widgets/palettecolors.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTextLayout>

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
    if (text().contains(QChar::LineSeparator))
        paintLineBreaks(painter);
}

void LineField::paintLineBreaks(QPainter &painter)
{
    // What a line edit shows for a line separator is a blank. Its own layout is out of reach, but where the cursor is
    // is not.
    QTextLayout layout(QString(text()).replace(QChar::LineSeparator, u' '), font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const qreal shift = QRectF(cursorRect()).center().x() - line.cursorToX(cursorPosition());
    const qreal foot = QRectF(rect()).center().y() + fontMetrics().xHeight() / 2.0;
    const qreal size = fontMetrics().xHeight() / 3.0;
    painter.setClipRect(rect().adjusted(3, 0, -3, 0));
    painter.setPen(QPen(accentColor(palette()), 1.5));
    for (qsizetype at = text().indexOf(QChar::LineSeparator); at >= 0;
         at = text().indexOf(QChar::LineSeparator, at + 1)) {
        const qreal middle = shift + (line.cursorToX(int(at)) + line.cursorToX(int(at) + 1)) / 2;
        const QPointF tip(middle - size, foot - size); // of an arrow down and to the left
        painter.drawPolyline(QPolygonF{{middle + size, foot - 4 * size}, {middle + size, tip.y()}, tip});
        painter.drawPolyline(QPolygonF{tip + QPointF(size, -size), tip, tip + QPointF(size, size)});
    }
}

bool LineField::applyKey(const Key &key)
{
    if (isReadOnly() || !m_takesMarkdown)
        return false;
    const int begin = hasSelectedText() ? selectionStart() : cursorPosition();
    const int end = hasSelectedText() ? selectionEnd() : cursorPosition();
    const SyntaxTree line(text());
    const std::optional<TypedEdit> edit = key(line, {begin, end});
    if (!edit)
        return false;
    const bool isEdit = !edit->change.isEmpty(); // else the caret only leaves a mark
    if (isEdit) {
        setText(edit->change.appliedTo(text()));
        setModified(true); // setText() is no edit of the user's, this is
    }
    setSelection(int(edit->selection.begin), int(edit->selection.end - edit->selection.begin));
    if (edit->selection.isEmpty())
        setCursorPosition(int(edit->selection.end));
    if (isEdit)
        emit textEdited(text());
    return true;
}

void LineField::toggleBold()
{
    applyKey([](const SyntaxTree &line, TextRange selection) {
        return toggledMarker(line, selection, {0, line.text().size()}, u"**");
    });
}

void LineField::toggleItalic()
{
    applyKey([](const SyntaxTree &line, TextRange selection) {
        return toggledMarker(line, selection, {0, line.text().size()}, u"*");
    });
}

void LineField::insertLink()
{
    applyKey(
        [](const SyntaxTree &line, TextRange selection) { return linked(line, selection, {0, line.text().size()}); });
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    if (m_takesMarkdown && isControl && event->key() == Qt::Key_B) {
        toggleBold();
    } else if (m_takesMarkdown && isControl && event->key() == Qt::Key_I) {
        toggleItalic();
    } else if (m_takesMarkdown && isControl && event->key() == Qt::Key_K) {
        insertLink();
    } else {
        const QString pasted = event->matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->text() : QString();
        const bool isLink = !pasted.isEmpty() && applyKey([&pasted](const SyntaxTree &line, TextRange selection) {
            return pastedOver(line, selection, pasted);
        });
        if (!isLink)
            QLineEdit::keyPressEvent(event);
    }
}

bool LineField::event(QEvent *event)
{
    // Taking no part in the override lets Ctrl+Z reach the window's Undo, which undoes in the document.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

} // namespace minuta
