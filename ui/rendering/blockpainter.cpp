#include "ui/rendering/blockpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextCursor>

#include <algorithm>

namespace minuta {

BlockPainter::BlockPainter(const RenderedBlock &block, QPainter &painter, const QRectF &clip)
    : m_block(block)
    , m_style(block.m_style)
    , m_painter(painter)
    , m_clip(clip)
{
}

void BlockPainter::paint(const PreviewPaintState &state)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintBehind();

    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, m_style.text);
    context.clip = m_clip.translated(0, -m_block.m_paddingTop);
    const auto select = [this, &context](int begin, int end, const QTextCharFormat &format) {
        QTextCursor cursor(const_cast<InertDocument *>(&m_block.m_document)); // a cursor that only reads
        cursor.setPosition(begin);
        cursor.setPosition(std::min(end, m_block.endPosition()), QTextCursor::KeepAnchor);
        context.selections.append({cursor, format});
    };
    for (const int target : {state.hoveredTarget, state.focusedTarget}) {
        if (target >= 0 && target < m_block.m_targets.size()
            && m_block.m_targets[target].kind != PreviewTarget::Kind::TaskBox) {
            QTextCharFormat underlined;
            underlined.setFontUnderline(true);
            select(m_block.m_targets[target].begin, m_block.m_targets[target].end, underlined);
        }
    }
    if (state.selectionBegin >= 0 && state.selectionBegin < state.selectionEnd) {
        QTextCharFormat selected;
        selected.setBackground(m_style.selection);
        selected.setForeground(m_style.selectedText);
        select(state.selectionBegin, state.selectionEnd, selected);
    }
    m_painter.save();
    m_painter.translate(0, m_block.m_paddingTop);
    m_block.m_document.documentLayout()->draw(&m_painter, context);
    m_painter.restore();

    paintMarks();
    paintChips(); // translucent, and above the text: a striped row would hide them
    if (state.focusedTarget >= 0 && state.focusedTarget < m_block.m_targets.size()) {
        m_painter.setPen(QPen(m_style.accent, 2));
        m_painter.setBrush(Qt::NoBrush);
        const PreviewTarget &target = m_block.m_targets[state.focusedTarget];
        if (target.kind == PreviewTarget::Kind::TaskBox) {
            m_painter.drawRoundedRect(m_block.targetRect(state.focusedTarget).adjusted(-2.5, -2.5, 2.5, 2.5), 5, 5);
        } else {
            for (const QRectF &line : m_block.rects(target.begin, target.end))
                m_painter.drawRoundedRect(line.adjusted(-2, 0, 2, 0), 3, 3);
        }
    }
}

void BlockPainter::paintBehind()
{
    m_painter.setPen(Qt::NoPen);
    for (const PreviewMark &mark : m_block.m_marks) {
        const bool isRounded = mark.kind == PreviewMark::Kind::CodeBlock;
        if (!isRounded && mark.kind != PreviewMark::Kind::QuoteBar && mark.kind != PreviewMark::Kind::HeadingRule
            && mark.kind != PreviewMark::Kind::ThematicBreak)
            continue;
        const QRectF rect = m_block.markRect(mark);
        if (!rect.intersects(m_clip))
            continue;
        const qreal radius = isRounded ? 6 : mark.kind == PreviewMark::Kind::HeadingRule ? 0 : rect.width() / 2;
        m_painter.setBrush(isRounded                                  ? m_style.codeBackground
                           : mark.kind == PreviewMark::Kind::QuoteBar ? m_style.bar
                                                                      : m_style.rule);
        m_painter.drawRoundedRect(rect, std::min(radius, 6.0), std::min({radius, rect.height() / 2, 6.0}));
    }
}

void BlockPainter::paintMarks()
{
    for (const PreviewMark &mark : m_block.m_marks) {
        if (mark.kind > PreviewMark::Kind::CheckBox)
            continue;
        const QRectF rect = m_block.markRect(mark);
        if (!rect.intersects(m_clip))
            continue;
        if (mark.kind == PreviewMark::Kind::CheckBox) {
            paintCheckBox(rect, mark.value);
        } else if (mark.kind == PreviewMark::Kind::Number) {
            m_painter.setPen(m_style.text);
            m_painter.setFont(m_style.font);
            m_painter.drawText(QPointF(rect.left(), rect.top() + m_style.em), QString::number(mark.value) + u'.');
        } else if (mark.value == 1) {
            m_painter.setPen(QPen(m_style.text, std::max(1.0, m_style.em / 13)));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_style.text);
            if (mark.value == 0)
                m_painter.drawEllipse(rect);
            else
                m_painter.drawRect(rect.adjusted(0.25, 0.25, -0.25, -0.25));
        }
    }
}

void BlockPainter::paintChips()
{
    for (const PreviewChip &chip : m_block.m_chips) {
        const auto lines = m_block.rects(chip.begin, chip.end);
        for (const QRectF &line : lines) {
            if (!line.intersects(m_clip))
                continue;
            const bool isCode = chip.kind == PreviewChip::Kind::Code;
            m_painter.setPen(isCode ? QPen(Qt::NoPen) : QPen(m_style.bar, 1));
            m_painter.setBrush(chip.kind == PreviewChip::Kind::Image ? Qt::NoBrush : QBrush(m_style.chipBackground));
            m_painter.drawRoundedRect(isCode ? line : line.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        if (chip.kind != PreviewChip::Kind::Image || lines.isEmpty() || !lines.first().intersects(m_clip))
            continue;
        // A small picture of a hill and the sun, in the room the label leaves for it.
        const qreal size = m_style.em;
        const QRectF &line = lines.first();
        QRectF icon(line.left() + size * 0.15, line.center().y() - size * 0.42, size * 1.05, size * 0.84);
        if (m_block.m_isRightToLeft)
            icon.moveRight(line.right() - size * 0.15);
        m_painter.setPen(QPen(m_style.dim, std::max(1.0, size / 13)));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(icon, 2, 2);
        QPainterPath hill(icon.bottomLeft() + QPointF(size * 0.1, -size * 0.12));
        hill.lineTo(icon.left() + icon.width() * 0.4, icon.top() + icon.height() * 0.45);
        hill.lineTo(icon.left() + icon.width() * 0.62, icon.top() + icon.height() * 0.7);
        hill.lineTo(icon.left() + icon.width() * 0.75, icon.top() + icon.height() * 0.57);
        hill.lineTo(icon.bottomRight() + QPointF(-size * 0.1, -size * 0.12));
        m_painter.drawPath(hill);
        m_painter.setBrush(m_style.dim);
        m_painter.drawEllipse(icon.topLeft() + QPointF(icon.width() * 0.72, icon.height() * 0.28), size * 0.06,
                              size * 0.06);
    }
}

void BlockPainter::paintCheckBox(const QRectF &box, bool isDone)
{
    const qreal radius = box.width() * 0.2;
    if (!isDone) {
        m_painter.setPen(QPen(m_style.dim, std::max(1.0, m_style.em / 13)));
        m_painter.setBrush(m_style.base);
        m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        return;
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_style.accent);
    m_painter.drawRoundedRect(box, radius, radius);
    QPainterPath tick(box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.52));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.71));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.77, box.height() * 0.31));
    m_painter.setPen(QPen(m_style.onAccent, box.width() * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(tick);
}

} // namespace minuta
