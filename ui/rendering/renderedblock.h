#pragma once

#include "ui/rendering/inertdocument.h"
#include "ui/rendering/linktarget.h"
#include "ui/rendering/previewstyle.h"

#include <QRectF>
#include <QTextFormat>

#include <memory>

class QPainter;

namespace minuta {

/// A piece of a block that a click or a key does something with.
struct PreviewTarget
{
    enum class Kind
    {
        Link,
        TaskBox,
        ShowAll,
        Conflict ///< the title of one: leads to where it is settled
    };
    Kind kind = Kind::Link;
    int begin = 0; ///< positions in the block's QTextDocument; a task box has the item's first text
    int end = 0;
    LinkTarget link{};    ///< Link
    TextRange checkBox{}; ///< TaskBox: Node::checkBox, relative to the block
    bool isDone = false;  ///< TaskBox
    int mark = -1;        ///< TaskBox: its mark
};

/// What is painted beside the text: none of it is in the QTextDocument.
struct PreviewMark
{
    enum class Kind
    {
        Bullet,
        Number,
        CheckBox,
        QuoteBar,
        CodeBlock,
        HeadingRule,
        ThematicBreak
    };
    Kind kind = Kind::Bullet;
    int firstBlock = 0; ///< QTextBlock numbers, both included
    int lastBlock = 0;
    qreal indent = 0;  ///< of the text it belongs to, from the reading edge, in pixels
    int value = 0;     ///< Bullet: how deep (0: disc); Number: the number; CheckBox: 1 where done
    qreal padding = 0; ///< around the text
};

/// A rounded background behind a piece of a line.
struct PreviewChip
{
    enum class Kind
    {
        Code,
        Key,
        Image
    };
    Kind kind = Kind::Code;
    int begin = 0;
    int end = 0;
};

/// How a block looks at the moment; -1: none.
struct PreviewPaintState
{
    int selectionBegin = -1;
    int selectionEnd = -1;
    int hoveredTarget = -1;
    int focusedTarget = -1;
};

/// A top-level block, laid out for reading: a small QTextDocument and what is painted around it. Positions are those of
/// the QTextDocument, points are pixels from the block's top left corner.
class RenderedBlock
{
public:
    /// Set on text that is not the block's: notes, a picture's address.
    static constexpr int IsAddition = QTextFormat::UserProperty + 1;
    /// Set on raw HTML, which is shown as text.
    static constexpr int IsHtml = QTextFormat::UserProperty + 2;

    explicit RenderedBlock(const PreviewStyle &style);

    /// Nothing to show: blank lines, a comment.
    bool isEmpty() const { return m_isEmpty; }
    /// Its code has no colours yet, because their language is not loaded.
    bool awaitsHighlighting() const { return m_awaitsHighlighting; }
    void setWidth(qreal width);
    qreal width() const { return m_width; }
    qreal height() const;
    /// Wider than width() where a table's columns can not be narrower.
    qreal contentWidth() const;
    qreal marginTop() const { return m_marginTop; }
    qreal marginBottom() const { return m_marginBottom; }

    /// At the painter's origin; clip in the same coordinates.
    void paint(QPainter &painter, const QRectF &clip, const PreviewPaintState &state) const;

    const InertDocument &document() const { return m_document; }
    const QList<PreviewTarget> &targets() const { return m_targets; }
    const QList<PreviewMark> &marks() const { return m_marks; }
    const QList<PreviewChip> &chips() const { return m_chips; }

    int endPosition() const;
    /// The position nearest to point.
    int positionAt(QPointF point) const;
    /// The target at point; -1: none.
    int targetAt(QPointF point) const;
    QRectF targetRect(int target) const;
    /// One rectangle a line.
    QList<QRectF> rects(int begin, int end) const;
    /// Begin of the paragraph, item, row or line of code at position, in the text, relative to the block's begin.
    qsizetype sourceAt(int position) const;
    /// The lines that a place in the text (relative to the block's begin) is shown in.
    QRectF placeRect(qsizetype source) const;

    enum class TextPart
    {
        Shown,
        Plain
    };
    /// The text between two positions; Plain leaves raw HTML out as well as additions. Cells are separated by tabs.
    QString text(int begin, int end, TextPart part = TextPart::Shown) const;
    QString targetText(int target) const;

private:
    friend class BlockPainter;
    friend class BlockRenderer;
    friend class InlineRenderer;
    friend std::unique_ptr<RenderedBlock> renderVersionLabel(const QString &title, const QString &name,
                                                             const PreviewStyle &style);

    struct Place
    {
        int position = 0;
        qsizetype source = 0;
    };

    QRectF blockRect(int block) const;
    QRectF markRect(const PreviewMark &mark) const;

    PreviewStyle m_style;
    InertDocument m_document;
    QList<PreviewMark> m_marks;
    QList<PreviewChip> m_chips;
    QList<PreviewTarget> m_targets;
    QList<Place> m_places;
    qreal m_width = -1;
    qreal m_paddingTop = 0;
    qreal m_paddingBottom = 0;
    qreal m_marginTop = 0;
    qreal m_marginBottom = 0;
    bool m_isEmpty = true;
    bool m_isRightToLeft = false;
    bool m_awaitsHighlighting = false;
};

} // namespace minuta
