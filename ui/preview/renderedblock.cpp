#include "ui/preview/renderedblock.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace minuta {

namespace {

/// The empty blocks that Qt keeps before and after a table, and hides.
bool isBesideTable(const QTextBlock &block)
{
    if (block.length() > 1)
        return false;
    const auto tableAt = [&block](int position) -> const QTextTable * {
        if (position < 0 || position > block.document()->characterCount() - 1)
            return nullptr;
        return qobject_cast<const QTextTable *>(block.document()->frameAt(position));
    };
    const bool isInTable = tableAt(block.position());
    return !isInTable && (tableAt(block.position() + 1) || tableAt(block.position() - 1));
}

/// The line that position stands in. QTextLayout::lineForTextPosition() looks at every line.
int lineAt(const QTextLayout &layout, int position)
{
    int first = 0;
    int end = layout.lineCount();
    while (end - first > 1) {
        const int middle = first + (end - first) / 2;
        (layout.lineAt(middle).textStart() <= position ? first : end) = middle;
    }
    return first;
}

} // namespace

RenderedBlock::RenderedBlock(const PreviewStyle &style)
    : m_style(style)
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(style.font);
}

void RenderedBlock::setWidth(qreal width)
{
    if (width == m_width)
        return;
    m_width = width;
    if (!m_isEmpty)
        m_document.setTextWidth(width);
}

qreal RenderedBlock::height() const
{
    return m_isEmpty ? 0 : std::ceil(m_paddingTop + m_document.size().height() + m_paddingBottom);
}

qreal RenderedBlock::contentWidth() const
{
    return m_isEmpty ? 0 : m_document.size().width();
}

int RenderedBlock::endPosition() const
{
    return m_document.characterCount() - 1;
}

int RenderedBlock::positionAt(QPointF point) const
{
    const int position = m_document.documentLayout()->hitTest(point - QPointF(0, m_paddingTop), Qt::FuzzyHit);
    return std::clamp(position, 0, endPosition());
}

int RenderedBlock::targetAt(QPointF point) const
{
    for (int i = 0; i < m_targets.size(); ++i) {
        if (m_targets[i].kind == PreviewTarget::Kind::TaskBox && targetRect(i).adjusted(-4, -4, 4, 4).contains(point))
            return i;
    }
    const int position = m_document.documentLayout()->hitTest(point - QPointF(0, m_paddingTop), Qt::ExactHit);
    if (position < 0)
        return -1;
    for (int i = 0; i < m_targets.size(); ++i) {
        const PreviewTarget &target = m_targets[i];
        if (target.kind == PreviewTarget::Kind::TaskBox || position < target.begin || position > target.end)
            continue;
        // hitTest() gives the nearest gap between characters, which may be the one behind the link.
        const auto lines = rects(target.begin, target.end);
        if (std::ranges::any_of(lines, [point](const QRectF &line) { return line.contains(point); }))
            return i;
    }
    return -1;
}

QRectF RenderedBlock::targetRect(int target) const
{
    const PreviewTarget &wanted = m_targets[target];
    if (wanted.kind == PreviewTarget::Kind::TaskBox)
        return markRect(m_marks[wanted.mark]);
    QRectF all;
    for (const QRectF &line : rects(wanted.begin, wanted.end))
        all |= line;
    return all;
}

QList<QRectF> RenderedBlock::rects(int begin, int end) const
{
    QList<QRectF> result;
    for (QTextBlock block = m_document.findBlock(begin); block.isValid() && block.position() < end;
         block = block.next()) {
        const QTextLayout *layout = block.layout();
        const QPointF origin =
            m_document.documentLayout()->blockBoundingRect(block).topLeft() + QPointF(0, m_paddingTop);
        for (int i = lineAt(*layout, begin - block.position()); i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(begin - block.position(), line.textStart());
            const int to = std::min(end - block.position(), line.textStart() + line.textLength());
            if (line.textStart() >= end - block.position())
                break;
            if (from >= to)
                continue;
            const qreal a = line.cursorToX(from);
            const qreal b = line.cursorToX(to);
            result.append(QRectF(std::min(a, b), line.y(), std::abs(b - a), line.height()).translated(origin));
        }
    }
    return result;
}

qsizetype RenderedBlock::sourceAt(int position) const
{
    const auto after = std::ranges::upper_bound(m_places, position, {}, &Place::position);
    return after == m_places.cbegin() ? 0 : std::prev(after)->source;
}

QRectF RenderedBlock::placeRect(qsizetype source) const
{
    const auto after = std::ranges::upper_bound(m_places, source, {}, &Place::source);
    const int begin = after == m_places.cbegin() ? 0 : std::prev(after)->position;
    const QTextBlock first = m_document.findBlock(begin);
    const int end = after == m_places.cend() ? endPosition() : after->position - 1;
    QRectF place = blockRect(first.blockNumber());
    for (const QRectF &line : rects(begin, std::max(begin, end)))
        place |= line;
    // A line of code is a place of its own within a text block.
    if (begin > first.position()) {
        place = {};
        for (const QRectF &line : rects(begin, std::max(begin + 1, end)))
            place |= line;
    }
    return place;
}

QString RenderedBlock::text(int begin, int end, TextPart part) const
{
    QString result;
    bool isFirst = true;
    const QTextTable *lastTable = nullptr;
    int lastRow = -1;
    for (QTextBlock block = m_document.findBlock(begin); block.isValid() && block.position() <= end;
         block = block.next()) {
        if (m_isEmpty || isBesideTable(block))
            continue;
        QString line;
        bool isAddition = block.length() > 1;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (format.boolProperty(IsAddition) || (part == TextPart::Plain && format.boolProperty(IsHtml)))
                continue;
            isAddition = false;
            const int from = std::max(begin, fragment.position());
            const int to = std::min(end, fragment.position() + fragment.length());
            if (from < to)
                line += fragment.text().sliced(from - fragment.position(), to - from);
        }
        if (isAddition)
            continue;
        const auto *table = qobject_cast<const QTextTable *>(m_document.frameAt(block.position()));
        const int row = table ? table->cellAt(block.position()).row() : -1;
        if (!isFirst)
            result += table && table == lastTable && row == lastRow ? u'\t' : u'\n';
        lastTable = table;
        lastRow = row;
        isFirst = false;
        result += line.replace(QChar::LineSeparator, u'\n');
    }
    return result;
}

QString RenderedBlock::targetText(int target) const
{
    const PreviewTarget &wanted = m_targets[target];
    if (wanted.kind == PreviewTarget::Kind::TaskBox)
        return m_document.findBlock(wanted.begin).text().simplified();
    QString shown;
    for (QTextBlock block = m_document.findBlock(wanted.begin); block.isValid() && block.position() <= wanted.end;
         block = block.next()) {
        const int from = std::max(0, wanted.begin - block.position());
        shown +=
            block.text().sliced(from, std::max(0, std::min(wanted.end - block.position(), block.length() - 1) - from));
    }
    return shown.simplified();
}

QRectF RenderedBlock::blockRect(int block) const
{
    // As tall as the text itself: a line's minimum height is room above it.
    const QTextBlock found = m_document.findBlockByNumber(block);
    QRectF rect = m_document.documentLayout()->blockBoundingRect(found).translated(0, m_paddingTop);
    const QTextLayout *layout = found.layout();
    if (const int count = layout ? layout->lineCount() : 0) {
        const QTextLine last = layout->lineAt(count - 1);
        const qreal top = rect.top();
        rect.setTop(top + layout->lineAt(0).y());
        rect.setBottom(top + last.y() + last.height());
    }
    return rect;
}

QRectF RenderedBlock::markRect(const PreviewMark &mark) const
{
    const QRectF first = blockRect(mark.firstBlock);
    const QTextLayout *layout = m_document.findBlockByNumber(mark.firstBlock).layout();
    qreal baseline = first.top() + m_style.em;
    if (layout && layout->lineCount())
        baseline = first.top() + layout->lineAt(0).ascent();
    const qreal middle = baseline - m_style.em * 0.34; // of small letters and digits alike

    const auto atReadingEdge = [this](QRectF rect) {
        if (m_isRightToLeft)
            rect.moveRight(m_width - rect.left());
        return rect;
    };
    switch (mark.kind) {
    case PreviewMark::Kind::Bullet: {
        const qreal size = std::max(4.0, std::round(m_style.em * 0.38));
        return atReadingEdge({mark.indent - m_style.em * 0.65 - size, middle - size / 2, size, size});
    }
    case PreviewMark::Kind::CheckBox: {
        const qreal size = std::round(m_style.em);
        return atReadingEdge(
            {std::round(mark.indent - m_style.em * 0.45 - size), std::round(middle - size / 2), size, size});
    }
    case PreviewMark::Kind::Number: {
        const qreal width = QFontMetricsF(m_style.font).horizontalAdvance(QString::number(mark.value) + u'.');
        return atReadingEdge({mark.indent - m_style.em * 0.5 - width, baseline - m_style.em, width, m_style.em * 1.3});
    }
    case PreviewMark::Kind::QuoteBar: {
        const qreal width = std::max(2.0, std::round(m_style.em * 0.22));
        const qreal bottom = blockRect(mark.lastBlock).bottom();
        return atReadingEdge({mark.indent, first.top(), width, bottom - first.top()});
    }
    case PreviewMark::Kind::CodeBlock:
        return atReadingEdge(
            {mark.indent, first.top() - mark.padding, m_width - mark.indent, first.height() + 2 * mark.padding});
    case PreviewMark::Kind::HeadingRule:
        return atReadingEdge({mark.indent, std::round(first.bottom() + mark.padding), m_width - mark.indent, 1});
    case PreviewMark::Kind::ThematicBreak: {
        const qreal height = std::max(2.0, std::round(m_style.em * 0.2));
        return atReadingEdge({mark.indent, std::round(first.center().y() - height / 2), m_width - mark.indent, height});
    }
    }
    return {};
}

void RenderedBlock::paint(QPainter &painter, const QRectF &clip, const PreviewPaintState &state) const
{
    if (m_isEmpty)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintBehind(painter, clip);

    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, m_style.text);
    context.clip = clip.translated(0, -m_paddingTop);
    const auto select = [this, &context](int begin, int end, const QTextCharFormat &format) {
        QTextCursor cursor(const_cast<InertDocument *>(&m_document)); // a cursor that only reads
        cursor.setPosition(begin);
        cursor.setPosition(std::min(end, endPosition()), QTextCursor::KeepAnchor);
        context.selections.append({cursor, format});
    };
    for (const int target : {state.hoveredTarget, state.focusedTarget}) {
        if (target >= 0 && target < m_targets.size() && m_targets[target].kind != PreviewTarget::Kind::TaskBox) {
            QTextCharFormat underlined;
            underlined.setFontUnderline(true);
            select(m_targets[target].begin, m_targets[target].end, underlined);
        }
    }
    if (state.selectionBegin >= 0 && state.selectionBegin < state.selectionEnd) {
        QTextCharFormat selected;
        selected.setBackground(m_style.selection);
        selected.setForeground(m_style.selectedText);
        select(state.selectionBegin, state.selectionEnd, selected);
    }
    painter.save();
    painter.translate(0, m_paddingTop);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();

    paintMarks(painter, clip);
    paintChips(painter, clip); // translucent, and above the text: a striped row would hide them
    if (state.focusedTarget >= 0 && state.focusedTarget < m_targets.size()) {
        painter.setPen(QPen(m_style.accent, 2));
        painter.setBrush(Qt::NoBrush);
        const PreviewTarget &target = m_targets[state.focusedTarget];
        if (target.kind == PreviewTarget::Kind::TaskBox) {
            painter.drawRoundedRect(targetRect(state.focusedTarget).adjusted(-2.5, -2.5, 2.5, 2.5), 5, 5);
        } else {
            for (const QRectF &line : rects(target.begin, target.end))
                painter.drawRoundedRect(line.adjusted(-2, 0, 2, 0), 3, 3);
        }
    }
}

void RenderedBlock::paintBehind(QPainter &painter, const QRectF &clip) const
{
    painter.setPen(Qt::NoPen);
    for (const PreviewMark &mark : m_marks) {
        const bool isRounded = mark.kind == PreviewMark::Kind::CodeBlock;
        if (!isRounded && mark.kind != PreviewMark::Kind::QuoteBar && mark.kind != PreviewMark::Kind::HeadingRule
            && mark.kind != PreviewMark::Kind::ThematicBreak)
            continue;
        const QRectF rect = markRect(mark);
        if (!rect.intersects(clip))
            continue;
        const qreal radius = isRounded ? 6 : mark.kind == PreviewMark::Kind::HeadingRule ? 0 : rect.width() / 2;
        painter.setBrush(isRounded                                  ? m_style.codeBackground
                         : mark.kind == PreviewMark::Kind::QuoteBar ? m_style.bar
                                                                    : m_style.rule);
        painter.drawRoundedRect(rect, std::min(radius, 6.0), std::min({radius, rect.height() / 2, 6.0}));
    }
}

void RenderedBlock::paintMarks(QPainter &painter, const QRectF &clip) const
{
    for (const PreviewMark &mark : m_marks) {
        if (mark.kind > PreviewMark::Kind::CheckBox)
            continue;
        const QRectF rect = markRect(mark);
        if (!rect.intersects(clip))
            continue;
        if (mark.kind == PreviewMark::Kind::CheckBox) {
            paintCheckBox(painter, rect, mark.value);
        } else if (mark.kind == PreviewMark::Kind::Number) {
            painter.setPen(m_style.text);
            painter.setFont(m_style.font);
            painter.drawText(QPointF(rect.left(), rect.top() + m_style.em), QString::number(mark.value) + u'.');
        } else if (mark.value == 1) {
            painter.setPen(QPen(m_style.text, std::max(1.0, m_style.em / 13)));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_style.text);
            if (mark.value == 0)
                painter.drawEllipse(rect);
            else
                painter.drawRect(rect.adjusted(0.25, 0.25, -0.25, -0.25));
        }
    }
}

void RenderedBlock::paintChips(QPainter &painter, const QRectF &clip) const
{
    for (const PreviewChip &chip : m_chips) {
        const auto lines = rects(chip.begin, chip.end);
        for (const QRectF &line : lines) {
            if (!line.intersects(clip))
                continue;
            const bool isCode = chip.kind == PreviewChip::Kind::Code;
            painter.setPen(isCode ? QPen(Qt::NoPen) : QPen(m_style.bar, 1));
            painter.setBrush(chip.kind == PreviewChip::Kind::Image ? Qt::NoBrush : QBrush(m_style.chipBackground));
            painter.drawRoundedRect(isCode ? line : line.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        if (chip.kind != PreviewChip::Kind::Image || lines.isEmpty() || !lines.first().intersects(clip))
            continue;
        // A small picture of a hill and the sun, in the room the label leaves for it.
        const qreal size = m_style.em;
        const QRectF &line = lines.first();
        QRectF icon(line.left() + size * 0.15, line.center().y() - size * 0.42, size * 1.05, size * 0.84);
        if (m_isRightToLeft)
            icon.moveRight(line.right() - size * 0.15);
        painter.setPen(QPen(m_style.dim, std::max(1.0, size / 13)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(icon, 2, 2);
        QPainterPath hill(icon.bottomLeft() + QPointF(size * 0.1, -size * 0.12));
        hill.lineTo(icon.left() + icon.width() * 0.4, icon.top() + icon.height() * 0.45);
        hill.lineTo(icon.left() + icon.width() * 0.62, icon.top() + icon.height() * 0.7);
        hill.lineTo(icon.left() + icon.width() * 0.75, icon.top() + icon.height() * 0.57);
        hill.lineTo(icon.bottomRight() + QPointF(-size * 0.1, -size * 0.12));
        painter.drawPath(hill);
        painter.setBrush(m_style.dim);
        painter.drawEllipse(icon.topLeft() + QPointF(icon.width() * 0.72, icon.height() * 0.28), size * 0.06,
                            size * 0.06);
    }
}

void RenderedBlock::paintCheckBox(QPainter &painter, const QRectF &box, bool isDone) const
{
    const qreal radius = box.width() * 0.2;
    if (!isDone) {
        painter.setPen(QPen(m_style.dim, std::max(1.0, m_style.em / 13)));
        painter.setBrush(m_style.base);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.accent);
    painter.drawRoundedRect(box, radius, radius);
    QPainterPath tick(box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.52));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.71));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.77, box.height() * 0.31));
    painter.setPen(QPen(m_style.onAccent, box.width() * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

} // namespace minuta
