#include "ui/widgets/wrappedfield.h"

#include "app/markdown/syntaxtree.h"
#include "ui/widgets/clipboardtext.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/showntext.h"
#include "ui/widgets/windowkeys.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace minuta {

namespace {

/// Unit by unit what the field shows for text.
QString shownInLine(const QString &text)
{
    QString shown = shownText(text).replace(u'\n', u' ');
    for (qsizetype at = text.indexOf(QChar::LineSeparator); at >= 0; at = text.indexOf(QChar::LineSeparator, at + 1))
        shown[at] = QChar::LineSeparator;
    return shown;
}

} // namespace

WrappedField::WrappedField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(NoFrame); // the platform's frame is lost on a card in a dark theme
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(5);
    connect(document(), &QTextDocument::contentsChange, this, [this](int position) { m_changedAt = position; });
    connect(this, &QPlainTextEdit::textChanged, this, &WrappedField::readTyped);
}

void WrappedField::showText(const QString &text)
{
    if (text == m_text)
        return;
    const int place = caret();
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_text = text;
        m_isModified = false;
        setPlainText(shownInLine(text));
        m_shown = document()->toRawText();
        setCaret(place);
    }
    grow();
}

void WrappedField::setCaret(int position)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::clamp(position, 0, int(m_text.size())));
    setTextCursor(cursor);
}

/// What was typed is between what the shown text has in common with the one before: only that is taken from it, since
/// units that a QTextDocument cannot hold are signs in it.
void WrappedField::readTyped()
{
    if (m_isShowing)
        return;
    const QString after = document()->toRawText();
    const QString before = std::exchange(m_shown, after);
    if (before == after)
        return; // composed by an input method, and not committed yet
    const auto [from, same] = std::ranges::mismatch(before, after);
    // Of equal signs for different units it is the one at the place of the change.
    const qsizetype head = std::min<qsizetype>(from - before.begin(), m_changedAt);
    const qsizetype most = std::min(before.size(), after.size()) - head;
    qsizetype tail = 0;
    while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    m_text.replace(head, before.size() - tail - head, after.sliced(head, after.size() - tail - head));
    m_isModified = true;
    grow();
    emit textEdited(m_text);
}

void WrappedField::setPlace(const QRect &place)
{
    m_place = place;
    grow();
}

void WrappedField::grow()
{
    if (m_place.isNull())
        return;
    QRect place = m_place;
    resize(place.width(), height()); // its text is laid out for its width
    const qreal text = blockBoundingRect(document()->firstBlock()).height() + 2 * document()->documentMargin();
    const int room = parentWidget() != nullptr ? parentWidget()->height() : QWIDGETSIZE_MAX;
    const int height = std::min(std::max(int(std::ceil(text)), place.height()), room);
    // A text a little higher than its place hangs over on both sides, so that its line stays where it was shown.
    place.setTop(height < place.height() + fontMetrics().height() ? place.center().y() - height / 2 : place.top());
    place.setHeight(height);
    place.moveTop(std::clamp(place.top(), 0, std::max(0, room - height)));
    setGeometry(place);
}

bool WrappedField::applyKey(const Key &key)
{
    const QTextCursor cursor = textCursor();
    const SyntaxTree line(m_text);
    const std::optional<TypedEdit> edit = key(line, {cursor.selectionStart(), cursor.selectionEnd()});
    if (!edit)
        return false;
    const bool isEdit = !edit->change.isEmpty(); // else the caret only leaves a mark
    if (isEdit) {
        showText(edit->change.appliedTo(m_text));
        m_isModified = true;
    }
    QTextCursor selected = textCursor();
    selected.setPosition(int(edit->selection.begin));
    selected.setPosition(int(edit->selection.end), QTextCursor::KeepAnchor);
    setTextCursor(selected);
    if (isEdit)
        emit textEdited(m_text);
    return true;
}

void WrappedField::toggleBold()
{
    applyKey([](const SyntaxTree &line, TextRange selection) {
        return toggledMarker(line, selection, {0, line.text().size()}, u"**");
    });
}

void WrappedField::toggleItalic()
{
    applyKey([](const SyntaxTree &line, TextRange selection) {
        return toggledMarker(line, selection, {0, line.text().size()}, u"*");
    });
}

void WrappedField::insertLink()
{
    applyKey(
        [](const SyntaxTree &line, TextRange selection) { return linked(line, selection, {0, line.text().size()}); });
}

void WrappedField::insertLineBreak()
{
    textCursor().insertText(QString(QChar::LineSeparator));
}

void WrappedField::insertFromMimeData(const QMimeData *source)
{
    const QString pasted = typedText(plainText(*source));
    const bool isLink = applyKey(
        [&pasted](const SyntaxTree &line, TextRange selection) { return pastedOver(line, selection, pasted); });
    if (!isLink)
        insertLines(pastedLines(*source, PasteAs::Markdown));
}

void WrappedField::pastePlain()
{
    if (const QMimeData *copied = QGuiApplication::clipboard()->mimeData(); copied != nullptr && !isReadOnly())
        insertLines(pastedLines(*copied, PasteAs::PlainText));
}

void WrappedField::insertLines(const QStringList &lines)
{
    textCursor().insertText(shownInLine(typedText(lines.join(u' '))));
}

/// There is no further line in the direction of an arrow key.
bool WrappedField::isAtEdge(Qt::Key key) const
{
    const QTextCursor cursor = textCursor();
    const QTextLayout &layout = *cursor.block().layout();
    const int line = layout.lineForTextPosition(cursor.positionInBlock()).lineNumber();
    return (key == Qt::Key_Up && line <= 0) || (key == Qt::Key_Down && line >= layout.lineCount() - 1);
}

void WrappedField::keyPressEvent(QKeyEvent *event)
{
    const auto key = Qt::Key(event->key());
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    const bool isArrow = event->modifiers() == Qt::NoModifier && isAtEdge(key);
    if (isControl && key == Qt::Key_B)
        toggleBold();
    else if (isControl && key == Qt::Key_I)
        toggleItalic();
    else if (isControl && key == Qt::Key_K)
        insertLink();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter || isArrow)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool WrappedField::event(QEvent *event)
{
    // Taking no part in the override lets Ctrl+Z reach the window's Undo, which undoes in the document.
    if (event->type() == QEvent::ShortcutOverride && isWindowKey(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void WrappedField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow(); // until it is shown its text is not laid out for its width
}

void WrappedField::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? accentColor(palette()) : lineColor(palette()), hasFocus() ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.75, 0.75, -0.75, -0.75), 5, 5);
}

} // namespace minuta
