#include "ui/preview/previewtargets.h"

#include <algorithm>

namespace minuta {

void TargetIndex::follow(const BlockSplice &splice)
{
    if (!isValid())
        return;
    const qsizetype mapped = splice.mapped(block);
    if (mapped >= 0)
        block = mapped;
    else if (splice.removed != splice.inserted)
        *this = {};
}

PreviewTargets::PreviewTargets(PreviewPage &page)
    : m_page(page)
{
}

const PreviewTarget *PreviewTargets::find(TargetIndex index)
{
    if (!index.isValid() || index.block >= m_page.count())
        return nullptr;
    const auto &targets = m_page.rendered(index.block).targets();
    return index.target >= 0 && index.target < targets.size() ? &targets[index.target] : nullptr;
}

TargetIndex PreviewTargets::at(QPointF pagePoint)
{
    const qsizetype block = m_page.blockNear(pagePoint.y());
    if (block < 0)
        return {};
    const RenderedBlock &shown = m_page.rendered(block);
    const int target = shown.isEmpty() ? -1 : shown.targetAt(pagePoint - m_page.origin(block));
    return target < 0 ? TargetIndex() : TargetIndex{block, target};
}

TargetIndex PreviewTargets::next(TargetIndex index)
{
    if (!m_page.count())
        return {};
    return find(index) ? searched({index.block, index.target + 1}, 1) : searched({m_page.firstVisible(), 0}, 1);
}

TargetIndex PreviewTargets::previous(TargetIndex index)
{
    return find(index) ? searched({index.block, index.target - 1}, -1) : TargetIndex();
}

bool PreviewTargets::mayHaveTargets(qsizetype block) const
{
    if (m_page.blocks().kind(block) == PreviewBlocks::Kind::Mine)
        return true;
    const auto nodes = m_page.blocks().nodes(block);
    return std::ranges::any_of(*nodes, [](const Node &node) {
        return node.kind == NodeKind::Link || node.kind == NodeKind::Image || node.task != TaskState::None;
    });
}

TargetIndex PreviewTargets::searched(TargetIndex index, int step)
{
    constexpr int fromTheEnd = -2;
    for (; index.block >= 0 && index.block < m_page.count(); index.block += step) {
        if (mayHaveTargets(index.block)) { // asked first, because it renders nothing
            const auto &targets = m_page.rendered(index.block).targets();
            if (index.target == fromTheEnd)
                index.target = int(targets.size()) - 1;
            for (; index.target >= 0 && index.target < targets.size(); index.target += step) {
                const PreviewTarget &target = targets[index.target];
                if (target.kind != PreviewTarget::Kind::Link || target.link.kind != LinkTarget::Kind::Refused)
                    return index;
            }
        }
        index.target = step > 0 ? 0 : fromTheEnd;
    }
    return {};
}

QString PreviewTargets::description(const PreviewTarget &target)
{
    switch (target.kind) {
    case PreviewTarget::Kind::TaskBox: return {};
    case PreviewTarget::Kind::ShowAll: return tr("Show the whole of this part; this can take a while.");
    case PreviewTarget::Kind::Conflict: return tr("Go to where the conflict is settled.");
    case PreviewTarget::Kind::Link: break;
    }
    if (target.link.kind == LinkTarget::Kind::Refused)
        //: %1 is the target of a link that is not opened, such as a file's path
        return tr("%1 (not opened from here)").arg(shownTarget(target.link));
    return shownTarget(target.link);
}

QString PreviewTargets::spoken(TargetIndex index)
{
    const PreviewTarget *target = find(index);
    if (!target)
        return {};
    const QString text = m_page.rendered(index.block).targetText(index.target);
    if (target->kind == PreviewTarget::Kind::TaskBox)
        //: Spoken by a screen reader; %1 is the task's text
        return (target->isDone ? tr("Done: %1") : tr("To do: %1")).arg(text);
    if (target->kind == PreviewTarget::Kind::Conflict)
        return text;
    //: Spoken by a screen reader; %1 is the link's text
    return tr("Link: %1").arg(text);
}

} // namespace minuta
