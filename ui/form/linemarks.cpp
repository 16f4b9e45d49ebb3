#include "ui/form/linemarks.h"

#include "ui/widgets/extraselections.h"
#include "ui/widgets/palettecolors.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

LineMarks::LineMarks(QPlainTextEdit &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    // Lines wrapped otherwise; a key within a line moves none.
    connect(field.document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            qOverload<>(&QWidget::update));
}

QSize LineMarks::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'=') + 6, 0};
}

bool LineMarks::setLines(const QList<qsizetype> &lines)
{
    if (lines == m_lines) {
        if (!isDimmed()) // the field shows another text, of which the same lines are to be marked
            dim();
        return false;
    }
    m_lines = lines;
    dim();
    update();
    return true;
}

bool LineMarks::isDimmed() const
{
    return std::ranges::equal(extraSelections(m_field, SelectionLayer::Lines), m_lines,
                              [](const QTextEdit::ExtraSelection &selection, qsizetype line) {
                                  const QTextBlock block = selection.cursor.block();
                                  return block.blockNumber() == line
                                         && selection.cursor.selectionStart() == block.position()
                                         && selection.cursor.selectionEnd() == block.position() + block.length() - 1;
                              });
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
    setExtraSelections(m_field, SelectionLayer::Lines, selections);
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
