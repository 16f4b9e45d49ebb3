#pragma once

#include "ui/rendering/renderedblock.h"

namespace minuta {

/// Paints a block: its text, and around it what is not in its QTextDocument.
class BlockPainter
{
public:
    /// At the painter's origin; clip in the same coordinates.
    BlockPainter(const RenderedBlock &block, QPainter &painter, const QRectF &clip);

    void paint(const PreviewPaintState &state);

private:
    void paintBehind();
    void paintMarks();
    void paintChips();
    void paintCheckBox(const QRectF &box, bool isDone);

    const RenderedBlock &m_block;
    const PreviewStyle &m_style;
    QPainter &m_painter;
    QRectF m_clip;
};

} // namespace minuta
