#include "ui/preview/previewlayout.h"

#include <algorithm>

namespace minuta {

qsizetype BlockSplice::mapped(qsizetype block) const
{
    if (block < first)
        return block;
    return block < first + removed ? -1 : block - removed + inserted;
}

void PreviewLayout::reset(const QList<Block> &blocks, qreal padding, const Estimate &estimate)
{
    m_padding = padding;
    m_ids.clear();
    m_extents.clear();
    m_counted = 0;
    update(blocks, estimate);
}

BlockSplice PreviewLayout::update(const QList<Block> &blocks, const Estimate &estimate)
{
    const qsizetype before = m_ids.size();
    const qsizetype after = blocks.size();
    const qsizetype common = std::min(before, after);
    qsizetype prefix = 0;
    while (prefix < common && m_ids[prefix] == blocks[prefix].id)
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < common - prefix && m_ids[before - 1 - suffix] == blocks[after - 1 - suffix].id)
        ++suffix;
    const BlockSplice splice{prefix, before - prefix - suffix, after - prefix - suffix};

    const qsizetype kept = std::min(splice.removed, splice.inserted);
    if (splice.removed > kept) {
        m_ids.remove(prefix + kept, splice.removed - kept);
        m_extents.remove(prefix + kept, splice.removed - kept);
    } else if (splice.inserted > kept) {
        m_ids.insert(prefix + kept, splice.inserted - kept, 0);
        m_extents.insert(prefix + kept, splice.inserted - kept, BlockExtent());
    }
    for (qsizetype i = prefix; i < prefix + splice.inserted; ++i) {
        m_ids[i] = blocks[i].id;
        m_extents[i] = estimate(blocks[i]);
    }
    m_tops.resize(after);
    m_margins.resize(after);
    invalidateFrom(prefix);
    return splice;
}

void PreviewLayout::measure(qsizetype block, const BlockExtent &extent)
{
    BlockExtent &own = m_extents[block];
    const bool isMoving =
        own.height != extent.height || own.marginTop != extent.marginTop || own.marginBottom != extent.marginBottom;
    own = extent;
    own.isMeasured = true;
    if (isMoving)
        invalidateFrom(block);
}

qreal PreviewLayout::top(qsizetype block) const
{
    countTops(block + 1);
    return m_tops[block];
}

qreal PreviewLayout::totalHeight() const
{
    countTops(count());
    return (count() ? m_tops.last() + m_extents.last().height : m_padding) + m_padding;
}

qsizetype PreviewLayout::blockAt(qreal y) const
{
    if (!count())
        return -1;
    countTops(count());
    const auto above = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    return std::max<qsizetype>(0, above - m_tops.cbegin() - 1);
}

void PreviewLayout::countTops(qsizetype end) const
{
    if (m_counted >= end)
        return;
    qreal bottom = m_padding;
    qreal margin = 0;
    if (m_counted > 0) {
        bottom = m_tops[m_counted - 1] + m_extents[m_counted - 1].height;
        margin = m_margins[m_counted - 1];
    }
    for (qsizetype i = m_counted; i < end; ++i) {
        const BlockExtent &extent = m_extents[i];
        if (extent.height > 0) {
            // The page's own padding stands in for the margin of whatever comes first.
            if (bottom > m_padding)
                bottom += std::max(margin, extent.marginTop);
            margin = extent.marginBottom;
        }
        m_tops[i] = bottom;
        m_margins[i] = margin;
        bottom += extent.height;
    }
    m_counted = end;
}

} // namespace minuta
