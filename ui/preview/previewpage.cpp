#include "ui/preview/previewpage.h"

#include "app/document/document.h"
#include "ui/rendering/versionlabel.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace minuta {

namespace {

constexpr qsizetype mostCached = 256;     // some five screens; a rendered block takes 10 to 50 KB
constexpr qsizetype longBlock = 8 * 1024; // UTF-16 units; some 2 ms to render and lay out
constexpr qreal widestColumn = 64;        // em: longer lines are hard to read

} // namespace

PreviewPage::PreviewPage(const Document &document, CodeHighlighting &highlighting)
    : m_document(document)
    , m_blocks(document)
    , m_highlighting(highlighting)
{
}

PreviewPage::~PreviewPage() = default;

void PreviewPage::setStyle(const PreviewStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    m_cache.clear();
    m_stale.clear();
    m_columnWidth = 0;
    setViewport(std::exchange(m_viewport, QSizeF()));
}

void PreviewPage::setViewport(QSizeF size)
{
    if (size == m_viewport)
        return;
    m_viewport = size;
    const qreal padding = std::round(m_style.em * 1.9);
    const qreal column = std::clamp(size.width() - 2 * padding, m_style.em * 6, m_style.em * widestColumn);
    m_left = std::round(std::max(padding, (size.width() - column) / 2));
    if (column == m_columnWidth) {
        layOutHere(); // only the height is another
        return;
    }
    m_columnWidth = column;
    resetHeights();
}

void PreviewPage::resetHeights()
{
    const qsizetype anchor = m_layout.blockAt(m_y);
    qreal share = 0;
    if (anchor >= 0 && m_layout.extent(anchor).height > 0)
        share = (m_y - m_layout.top(anchor)) / m_layout.extent(anchor).height;
    m_layout.reset(m_blocks.blocks(), std::round(m_style.em * 1.5), estimate());
    if (anchor < 0 || anchor >= m_layout.count() || m_y <= 0) {
        layOut(0, m_y <= 0 ? -m_style.em * 1.5 : 0);
        return;
    }
    measure(anchor);
    layOut(anchor, share * m_layout.extent(anchor).height);
}

BlockSplice PreviewPage::update(const ChangeSet &change)
{
    const qsizetype first = m_layout.blockAt(m_y);
    const qreal offset = first >= 0 ? m_y - m_layout.top(first) : 0;
    const quint64 oldId = first >= 0 ? m_layout.id(first) : 0;
    bool wasShownInFull = false;
    m_blocks.follow(change);
    const auto &blocks = m_blocks.blocks();
    const PreviewLayout before = m_layout; // shared until update() writes
    const BlockSplice splice = m_layout.update(blocks, estimate());
    for (qsizetype i = splice.first; !m_shownInFull.isEmpty() && i < splice.first + splice.removed; ++i)
        wasShownInFull |= m_shownInFull.contains(before.id(i));
    for (qsizetype i = splice.first; wasShownInFull && i < splice.first + splice.inserted; ++i)
        m_shownInFull.insert(blocks[i].id);
    if (splice.removed == 1 && splice.inserted == 1)
        keepLongBlock(before.id(splice.first), splice.first, before.extent(splice.first));

    if (first < 0 || oldId == 0) {
        layOut(0, -m_style.em * 1.5);
        return splice;
    }
    qsizetype anchor = splice.mapped(first);
    if (anchor < 0) // edited itself: its place in the changed stretch
        anchor = std::min(first, splice.first + std::max<qsizetype>(0, splice.inserted - 1));
    layOut(std::min(anchor, m_layout.count() - 1), offset);
    return splice;
}

void PreviewPage::keepLongBlock(quint64 oldId, qsizetype block, const BlockExtent &extent)
{
    const auto old = m_cache.constFind(oldId);
    if (m_blocks.blocks()[block].range.size() < longBlock || old == m_cache.cend() || !extent.isMeasured)
        return;
    const Entry kept = *old;
    m_cache.remove(oldId);
    m_cache.insert(m_layout.id(block), kept);
    m_layout.measure(block, extent);
    m_stale.remove(oldId);
    m_stale.insert(m_layout.id(block));
}

void PreviewPage::refresh()
{
    if (m_stale.isEmpty())
        return;
    for (qsizetype i = 0; i < m_layout.count(); ++i) {
        if (m_stale.contains(m_layout.id(i)))
            m_layout.forget(i);
    }
    for (const quint64 id : std::as_const(m_stale))
        m_cache.remove(id);
    m_stale.clear();
    layOutHere();
}

void PreviewPage::reset()
{
    m_stale.clear();
    m_cache.clear();
    m_shownInFull.clear();
    m_blocks.read();
    m_y = 0;
    resetHeights();
}

void PreviewPage::showHighlighting()
{
    const auto removed = m_cache.removeIf(
        [](const std::pair<const quint64 &, Entry &> &entry) { return entry.second.block->awaitsHighlighting(); });
    if (removed)
        layOutHere();
}

void PreviewPage::showAllOf(qsizetype block)
{
    m_shownInFull.insert(m_layout.id(block));
    m_cache.remove(m_layout.id(block));
    m_layout.forget(block);
    layOutHere();
}

void PreviewPage::scrollTo(qreal y)
{
    if (!count())
        return;
    y = std::clamp(y, 0.0, std::max(0.0, height() - m_viewport.height()));
    // What is in sight already stays where it is when estimates above it turn out wrong: so the first block that
    // begins in sight is held, not the one that reaches in from above.
    qsizetype anchor = m_layout.blockAt(y);
    if (m_layout.top(anchor) < y && anchor + 1 < count() && m_layout.top(anchor + 1) < y + m_viewport.height())
        ++anchor;
    layOut(anchor, y - m_layout.top(anchor));
}

void PreviewPage::ensureVisible(qsizetype block, const QRectF &rect)
{
    if (block < 0 || block >= count() || m_viewport.isEmpty())
        return;
    measure(block);
    const qreal viewport = m_viewport.height();
    const qreal margin = std::min(m_style.lineHeight(), viewport / 4);
    const qreal top = m_layout.top(block) + rect.top();
    const qreal bottom = m_layout.top(block) + rect.bottom();
    if (top >= m_y && bottom <= m_y + viewport)
        return;
    if (rect.height() > viewport && top <= m_y && bottom >= m_y + viewport)
        return; // fills the viewport
    qreal y = top - viewport / 4;
    if (top < m_y && m_y - top < viewport / 2)
        y = top - margin;
    else if (bottom > m_y + viewport && bottom - m_y - viewport < viewport / 2)
        y = std::min(bottom + margin - viewport, top - margin);
    layOut(block, y - m_layout.top(block));
}

void PreviewPage::scrollToBlock(qsizetype block)
{
    if (block >= 0 && block < count())
        layOut(block, -m_style.em);
}

qsizetype PreviewPage::firstVisible() const
{
    return std::max<qsizetype>(0, m_layout.blockAt(m_y));
}

qsizetype PreviewPage::endVisible() const
{
    qsizetype end = firstVisible();
    while (end < count() && m_layout.top(end) < m_y + m_viewport.height())
        ++end;
    return end;
}

qsizetype PreviewPage::blockNear(qreal y) const
{
    qsizetype block = m_layout.blockAt(y);
    // In the gap below a block the nearer one counts; a block without height never does.
    if (block >= 0 && block + 1 < count() && y > m_layout.bottom(block)
        && m_layout.top(block + 1) - y < y - m_layout.bottom(block))
        ++block;
    while (block > 0 && m_layout.extent(block).height <= 0)
        --block;
    return block;
}

const RenderedBlock &PreviewPage::rendered(qsizetype block)
{
    Entry &entry = m_cache[m_layout.id(block)];
    entry.lastUse = ++m_uses;
    if (!entry.block) {
        entry.block = render(block);
        ++m_renderCount;
    }
    entry.block->setWidth(m_columnWidth - 2 * inset(block));
    return *entry.block;
}

std::unique_ptr<RenderedBlock> PreviewPage::render(qsizetype block) const
{
    switch (m_blocks.kind(block)) {
    case PreviewBlocks::Kind::Mine:
        return renderVersionLabel(PreviewBlocks::conflictTitle(), m_blocks.label(block), m_style);
    case PreviewBlocks::Kind::Theirs: return renderVersionLabel({}, m_blocks.label(block), m_style);
    case PreviewBlocks::Kind::End: return std::make_unique<RenderedBlock>(m_style);
    case PreviewBlocks::Kind::Text: break;
    }
    RenderOptions options;
    options.showsAll = m_shownInFull.contains(m_layout.id(block));
    options.offersTasks = m_blocks.conflict(block) < 0; // nothing is edited before people have chosen
    options.highlight = [this](const QString &code, const QString &info) {
        return m_highlighting.formats(code, info, m_style.isDark);
    };
    return renderBlock(*m_blocks.nodes(block), m_blocks.source(block), m_style, options);
}

qreal PreviewPage::inset(qsizetype block) const
{
    return m_blocks.conflict(block) < 0 ? 0 : std::round(m_style.em * 1.4);
}

QRectF PreviewPage::frame(qsizetype conflict) const
{
    const auto [first, last] = m_blocks.blocksOf(conflict);
    const qreal top = m_layout.top(first) - framePadding();
    return {m_left, top, std::max(m_columnWidth, m_contentWidth - 2 * m_left), m_layout.bottom(last) - top};
}

BlockExtent PreviewPage::estimated(const Block &block) const
{
    BlockExtent extent;
    extent.marginTop = m_style.marginTop(block.kind, block.headingLevel);
    extent.marginBottom = m_style.marginBottom(block.kind, block.headingLevel);
    if (block.kind == BlockKind::Blank)
        return extent;
    const LineIndex &lines = m_document.lines();
    const qsizetype count = std::max<qsizetype>(1, lines.lineAt(block.range.end) - lines.lineAt(block.range.begin));
    const qreal wrapped =
        qreal(std::min(block.range.size(), previewlimits::units)) * m_style.textWidth / std::max(1.0, m_columnWidth);
    if (block.kind == BlockKind::Heading)
        extent.height = m_style.headingLineHeight(block.headingLevel) + m_style.headingRuleGap(block.headingLevel) + 1;
    else if (block.kind == BlockKind::Paragraph)
        extent.height = std::ceil(wrapped) * m_style.lineHeight();
    else if (block.kind == BlockKind::Table)
        extent.height = qreal(count) * (m_style.lineHeight() + m_style.em);
    else
        extent.height = std::max(qreal(count), std::ceil(wrapped)) * m_style.lineHeight();
    return extent;
}

PreviewLayout::Estimate PreviewPage::estimate() const
{
    return [this](const Block &block) { return estimated(block); };
}

void PreviewPage::measure(qsizetype block)
{
    if (m_layout.extent(block).isMeasured)
        return;
    const RenderedBlock &shown = rendered(block);
    BlockExtent extent{.height = shown.height(),
                       .marginTop = shown.isEmpty() ? 0 : shown.marginTop(),
                       .marginBottom = shown.isEmpty() ? 0 : shown.marginBottom(),
                       .isMeasured = true};
    const PreviewBlocks::Kind kind = m_blocks.kind(block);
    if (kind == PreviewBlocks::Kind::Mine)
        extent.marginTop = framePadding() + m_style.em; // the frame begins in it
    if (kind == PreviewBlocks::Kind::Theirs)
        extent.marginTop = versionGap();
    if (kind == PreviewBlocks::Kind::End) {
        extent.height = framePadding() - m_style.blockGap() + 1; // below the margin of what is in the frame
        extent.marginBottom = m_style.em;
    }
    m_layout.measure(block, extent);
}

void PreviewPage::layOutHere()
{
    if (!count()) {
        layOut(0, 0);
        return;
    }
    const qsizetype first = firstVisible();
    layOut(first, m_y - m_layout.top(first));
}

void PreviewPage::layOut(qsizetype anchor, qreal offset)
{
    if (!count() || m_viewport.isEmpty()) {
        m_y = 0;
        m_contentWidth = m_viewport.width();
        return;
    }
    // Measuring a block moves all below it, and showing another part of the page measures other blocks: two or three
    // rounds settle it, because each round leaves fewer estimates in sight.
    for (int round = 0; round < 8; ++round) {
        measure(anchor);
        qreal y = m_layout.top(anchor) + offset;
        for (qsizetype i = anchor; i > 0 && m_layout.top(i) > y;) {
            const qreal before = m_layout.top(i);
            measure(--i);
            y += m_layout.top(i + 1) - before;
        }
        for (qsizetype i = anchor + 1; i < count() && m_layout.top(i) < y + m_viewport.height(); ++i)
            measure(i);
        m_y = std::clamp(y, 0.0, std::max(0.0, height() - m_viewport.height()));
        if (m_y == y)
            break;
        // At either end of the page: hold its first or last block.
        anchor = m_y == 0 ? 0 : count() - 1;
        offset = m_y - m_layout.top(anchor);
        if (m_y > 0) {
            measure(anchor);
            offset = m_layout.totalHeight() - m_viewport.height() - m_layout.top(anchor);
        }
    }
    m_y = std::round(m_y);
    const qsizetype end = endVisible();
    m_contentWidth = m_viewport.width();
    for (qsizetype i = firstVisible(); i < end; ++i) {
        measure(i);
        const qreal width = rendered(i).contentWidth();
        if (width > m_columnWidth + 1)
            m_contentWidth = std::max(m_contentWidth, 2 * m_left + width);
    }
    forgetOldest();
}

void PreviewPage::forgetOldest()
{
    if (m_cache.size() <= mostCached)
        return;
    QList<quint64> uses;
    for (const Entry &entry : std::as_const(m_cache))
        uses.append(entry.lastUse);
    const auto kept = uses.begin() + (uses.size() - mostCached / 2);
    std::ranges::nth_element(uses, kept);
    const quint64 oldest = *kept;
    m_cache.removeIf(
        [oldest](const std::pair<const quint64 &, Entry &> &entry) { return entry.second.lastUse < oldest; });
}

} // namespace minuta
