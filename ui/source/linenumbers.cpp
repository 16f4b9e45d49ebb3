#include "ui/source/linenumbers.h"

#include "ui/source/sourceedit.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

namespace minuta {

namespace {

constexpr int padding = 8;
constexpr int barWidth = 3;

} // namespace

LineNumbers::LineNumbers(SourceEdit &edit)
    : QWidget(&edit)
    , m_edit(edit)
{
    // The status bar tells the line; a screen reader has no use for a second place.
    setFocusPolicy(Qt::NoFocus);
}

int LineNumbers::neededWidth() const
{
    const int digits = std::max(3, int(QString::number(m_edit.blockCount()).size()));
    QFont bold = m_edit.font();
    bold.setBold(true);
    return 2 * padding + barWidth + digits * QFontMetrics(bold).horizontalAdvance(u'9');
}

void LineNumbers::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const QPalette &colours = m_edit.palette();
    painter.fillRect(event->rect(), colours.color(QPalette::Base));
    const BlockRange section = m_edit.sectionBlocks();
    const int caretBlock = m_edit.textCursor().blockNumber();
    QFont font = m_edit.font();

    QTextBlock block = m_edit.firstVisibleBlock();
    qreal top = m_edit.blockBoundingGeometry(block).translated(m_edit.contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = m_edit.blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            const bool isCurrent = block.blockNumber() == caretBlock;
            font.setBold(isCurrent);
            painter.setFont(font);
            painter.setPen(colours.color(isCurrent ? QPalette::Text : QPalette::PlaceholderText));
            const QRectF place(0, top, width() - padding - barWidth, QFontMetrics(font).height());
            painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
            if (section.first <= block.blockNumber() && block.blockNumber() <= section.last)
                painter.fillRect(QRectF(width() - barWidth, top, barWidth, height), colours.color(QPalette::Highlight));
        }
        top += height;
        block = block.next();
    }
}

void LineNumbers::mousePressEvent(QMouseEvent *event)
{
    // The line goes with its number, as in other editors.
    QTextCursor cursor = m_edit.cursorForPosition(QPoint(0, event->position().toPoint().y()));
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    m_edit.setTextCursor(cursor);
    m_edit.setFocus(Qt::MouseFocusReason);
}

void LineNumbers::wheelEvent(QWheelEvent *event)
{
    m_edit.scrollBy(event);
}

} // namespace minuta
