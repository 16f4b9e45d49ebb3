#include "ui/form/linemarks.h"

#include "ui/widgets/palettecolors.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace minuta {

LineMarks::LineMarks(QPlainTextEdit &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    connect(field.document()->documentLayout(), &QAbstractTextDocumentLayout::update, this,
            qOverload<>(&QWidget::update));
}

QSize LineMarks::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'=') + 6, 0};
}

void LineMarks::setLines(const QList<qsizetype> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    dim();
    update();
}

void LineMarks::dim()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const qsizetype line : std::as_const(m_lines)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_field.document()->findBlockByNumber(int(line)));
        selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.setForeground(dimTextColor(m_field.palette()));
        selections.append(selection);
    }
    m_field.setExtraSelections(selections);
}

void LineMarks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(dimTextColor(palette()));
    for (const qsizetype line : std::as_const(m_lines)) {
        const QTextBlock block = m_field.document()->findBlockByNumber(int(line));
        const QRect first = m_field.cursorRect(QTextCursor(block));
        const QPoint top = m_field.viewport()->mapTo(window(), first.topLeft());
        painter.drawText(QRect(0, mapFrom(window(), top).y(), width() - 2, first.height()), Qt::AlignCenter, u"="_s);
    }
}

void LineMarks::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dim();
}

} // namespace minuta
