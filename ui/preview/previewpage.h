#pragma once

#include "ui/preview/previewblocks.h"
#include "ui/preview/previewlayout.h"
#include "ui/rendering/blockrenderer.h"

#include <QHash>
#include <QSet>
#include <QSizeF>

#include <memory>

namespace minuta {

class Document;

/// The page behind the preview's viewport: where each block stands, and what those in sight look like. Only they are
/// rendered; the others have an estimated height until they come into sight. No widget: a size and a scroll position.
/// Page coordinates are pixels from the page's top left; y() is what stands at the viewport's top.
class PreviewPage
{
public:
    PreviewPage(const Document &document, CodeHighlighting &highlighting);
    ~PreviewPage();

    void setStyle(const PreviewStyle &style);
    const PreviewStyle &style() const { return m_style; }
    void setViewport(QSizeF size);
    /// What stands on the page.
    const PreviewBlocks &blocks() const { return m_blocks; }
    /// Brings the blocks up to date with the document after an edit; those in sight stay where they are.
    BlockSplice update(const ChangeSet &change);
    /// A long block that is being edited is shown as it was until this is called: rendering it takes longer than a key
    /// may. Do so before anything is done with what such a block shows.
    void refresh();
    bool isStale() const { return !m_stale.isEmpty(); }
    /// Another document: from the top.
    void reset();
    /// Code whose language has been loaded gets its colours.
    void showHighlighting();
    void showAllOf(qsizetype block);

    qsizetype count() const { return m_layout.count(); }
    qreal y() const { return m_y; }
    qreal height() const { return m_layout.totalHeight(); }
    /// Of the widest block in sight, with the padding at both sides.
    qreal width() const { return m_contentWidth; }
    void scrollTo(qreal y);
    /// The smallest scroll that brings rect of a block into sight; far jumps leave room above it.
    void ensureVisible(qsizetype block, const QRectF &rect);
    /// Puts the top of a block at the top of the viewport.
    void scrollToBlock(qsizetype block);

    /// Blocks in sight: [firstVisible(), endVisible()).
    qsizetype firstVisible() const;
    qsizetype endVisible() const;
    const RenderedBlock &rendered(qsizetype block);
    /// Top left corner of a block in page coordinates.
    QPointF origin(qsizetype block) const { return {m_left + inset(block), m_layout.top(block)}; }
    /// Where the column begins.
    qreal left() const { return m_left; }
    /// Between the versions of a conflict.
    qreal versionGap() const { return std::round(m_style.em * 1.6); }
    /// Around both of them.
    QRectF frame(qsizetype conflict) const;
    qreal bottom(qsizetype block) const { return m_layout.bottom(block); }
    qreal columnWidth() const { return m_columnWidth; }
    const PreviewLayout &layout() const { return m_layout; }
    /// The block at or nearest to y in page coordinates; -1 without blocks.
    qsizetype blockNear(qreal y) const;

    /// How many blocks have been rendered so far, ever: what an edit costs.
    quint64 renderCount() const { return m_renderCount; }

private:
    struct Entry
    {
        std::shared_ptr<RenderedBlock> block; // QHash copies its values
        quint64 lastUse = 0;
    };

    BlockExtent estimated(const Block &block) const;
    /// How far a block of a conflict stands in its frame.
    qreal inset(qsizetype block) const;
    qreal framePadding() const { return std::round(m_style.em * 0.9); }
    std::unique_ptr<RenderedBlock> render(qsizetype block) const;
    PreviewLayout::Estimate estimate() const;
    void resetHeights();
    void keepLongBlock(quint64 oldId, qsizetype block, const BlockExtent &extent);
    void measure(qsizetype block);
    /// Measures what is in sight, with the top of anchor offset pixels above the viewport's top.
    void layOut(qsizetype anchor, qreal offset);
    void layOutHere();
    void forgetOldest();

    const Document &m_document;
    PreviewBlocks m_blocks;
    CodeHighlighting &m_highlighting;
    PreviewStyle m_style;
    PreviewLayout m_layout;
    QHash<quint64, Entry> m_cache;
    QSet<quint64> m_shownInFull;
    QSet<quint64> m_stale; ///< ids of blocks that are shown as they were before their last edit
    QSizeF m_viewport;
    qreal m_left = 0;
    qreal m_columnWidth = 0;
    qreal m_contentWidth = 0;
    qreal m_y = 0;
    quint64 m_uses = 0;
    quint64 m_renderCount = 0;
};

} // namespace minuta
