#pragma once

#include "app/markdown/syntaxtree.h"

#include <functional>

namespace minuta {

/// How tall a block is, in pixels. Margins of neighbours overlap as in CSS: the larger counts. A block without height
/// shows nothing and has no margins.
struct BlockExtent
{
    qreal height = 0;
    qreal marginTop = 0;
    qreal marginBottom = 0;
    bool isMeasured = false; ///< not an estimate

    friend bool operator==(const BlockExtent &, const BlockExtent &) = default;
};

/// The blocks [first, first + removed) became [first, first + inserted); all others are the same as before.
struct BlockSplice
{
    qsizetype first = 0;
    qsizetype removed = 0;
    qsizetype inserted = 0;

    /// The new index of a block, or -1 for a removed one.
    qsizetype mapped(qsizetype block) const;
    friend bool operator==(const BlockSplice &, const BlockSplice &) = default;
};

/// Which block stands where in the page. Places are pixels from the page's top, and counted only as far as they are
/// asked for, so that measuring a block costs nothing for those below.
class PreviewLayout
{
public:
    using Estimate = std::function<BlockExtent(const Block &)>;

    /// All blocks anew, none measured. padding is the room above the first and below the last block.
    void reset(const QList<Block> &blocks, qreal padding, const Estimate &estimate);
    /// Keeps the extents of blocks whose id is still there, at either end of the list.
    BlockSplice update(const QList<Block> &blocks, const Estimate &estimate);

    qsizetype count() const { return m_extents.size(); }
    quint64 id(qsizetype block) const { return m_ids[block]; }
    const BlockExtent &extent(qsizetype block) const { return m_extents[block]; }
    void measure(qsizetype block, const BlockExtent &extent);
    /// The block is an estimate again.
    void forget(qsizetype block) { m_extents[block].isMeasured = false; }

    qreal top(qsizetype block) const;
    qreal bottom(qsizetype block) const { return top(block) + m_extents[block].height; }
    /// With the padding at both ends.
    qreal totalHeight() const;
    /// The last block whose top is at or above y; the first where there is none, -1 without blocks.
    qsizetype blockAt(qreal y) const;

private:
    void countTops(qsizetype end) const;
    void invalidateFrom(qsizetype block) { m_counted = std::min(m_counted, block); }

    QList<quint64> m_ids;
    QList<BlockExtent> m_extents;
    qreal m_padding = 0;
    mutable QList<qreal> m_tops;
    mutable QList<qreal> m_margins;  ///< the margin left open below each block
    mutable qsizetype m_counted = 0; ///< tops below this index are right
};

} // namespace minuta
