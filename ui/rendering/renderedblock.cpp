#include "ui/rendering/renderedblock.h"

#include "ui/rendering/blockpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
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
    if (!m_isEmpty)
        BlockPainter(*this, painter, clip).paint(state);
}

} // namespace minuta
