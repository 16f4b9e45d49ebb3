#include "app/merge/mergedsections.h"

#include "app/merge/sectionmatch.h"
#include "app/text/commonsequence.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <future>
#include <utility>

namespace minuta {

namespace {

struct Node
{
    MergedSection section;
    int parent = -1; ///< another node
    bool isKept = true;
    QList<int> children; ///< merged, in order
};

constexpr qsizetype manySections = 500;

class SectionMerger
{
public:
    explicit SectionMerger(const MergeTexts &texts)
        : m_texts(texts)
    {
        for (const MergeSide side : {MergeSide::Base, MergeSide::Ours, MergeSide::Theirs})
            m_nodeOf[size_t(side)] = QList<int>(texts.of(side).minutes.sections.size(), -1);
    }

    QList<MergedSection> sections()
    {
        addNodes();
        setParents();
        setKept();
        orderChildren(-1);
        for (int node = 0; node < m_nodes.size(); ++node)
            orderChildren(node);
        collect(m_roots);
        return std::move(m_result);
    }

private:
    const QList<Section> &sectionsOf(MergeSide side) const { return m_texts.of(side).minutes.sections; }
    /// -1 for the section -1.
    int nodeOf(MergeSide side, int section) const { return section < 0 ? -1 : m_nodeOf[size_t(side)][section]; }

    int addNode(MergeSide side, int section)
    {
        Node node;
        node.section[side] = section;
        m_nodes.append(node);
        return m_nodeOf[size_t(side)][section] = int(m_nodes.size()) - 1;
    }

    void addNodes()
    {
        for (int i = 0; i < sectionsOf(MergeSide::Base).size(); ++i)
            addNode(MergeSide::Base, i);
        // Long texts are matched side by side.
        const auto policy =
            m_nodes.size() < manySections ? std::launch::deferred : std::launch::async | std::launch::deferred;
        auto matchTheirs = std::async(policy, [this] { return matchedSections(m_texts.base, m_texts.theirs); });
        const QList<int> matchesOfOurs = matchedSections(m_texts.base, m_texts.ours);
        const QList<int> matchesOfTheirs = matchTheirs.get();
        for (const MergeSide side : {MergeSide::Ours, MergeSide::Theirs}) {
            const QList<int> &matches = side == MergeSide::Ours ? matchesOfOurs : matchesOfTheirs;
            for (int i = 0; i < matches.size(); ++i) {
                if (matches[i] < 0)
                    continue;
                m_nodes[i].section[side] = matches[i];
                m_nodeOf[size_t(side)][matches[i]] = i;
            }
        }
        using Place = std::pair<int, QString>;
        QHash<Place, QList<int>> added; // nodes of ours, by parent and heading, and by parent and name
        const auto places = [&](MergeSide side, int i) {
            const int parent = nodeOf(side, sectionsOf(side)[i].parent);
            return std::array{Place{parent, u'H' + lineKey(m_texts.of(side).heading(i))},
                              Place{parent, u'N' + m_texts.of(side).name(i).toString()}};
        };
        for (int i = 0; i < sectionsOf(MergeSide::Ours).size(); ++i) {
            if (nodeOf(MergeSide::Ours, i) >= 0)
                continue;
            const int node = addNode(MergeSide::Ours, i);
            for (const Place &place : places(MergeSide::Ours, i))
                added[place].append(node);
        }
        for (int i = 0; i < sectionsOf(MergeSide::Theirs).size(); ++i) {
            if (nodeOf(MergeSide::Theirs, i) < 0 && !joinAdded(i, places(MergeSide::Theirs, i), added))
                addNode(MergeSide::Theirs, i);
        }
    }

    /// Whether ours has added the same section.
    bool joinAdded(int theirs, const auto &places, auto &added)
    {
        for (const auto &place : places) {
            const auto found = added.find(place);
            if (found == added.end())
                continue;
            while (!found->isEmpty() && m_nodes[found->first()].section.isIn(MergeSide::Theirs))
                found->removeFirst();
            if (found->isEmpty())
                continue;
            const int node = found->takeFirst();
            m_nodes[node].section[MergeSide::Theirs] = theirs;
            m_nodeOf[size_t(MergeSide::Theirs)][theirs] = node;
            return true;
        }
        return false;
    }

    int parentIn(MergeSide side, const Node &node) const
    {
        return nodeOf(side, sectionsOf(side)[node.section[side]].parent);
    }

    void setParents()
    {
        for (Node &node : m_nodes) {
            const bool isOurs = node.section.isIn(MergeSide::Ours);
            const bool isTheirs = node.section.isIn(MergeSide::Theirs);
            if (!isOurs && !isTheirs)
                continue;
            if (!isOurs || !isTheirs) {
                node.parent = parentIn(isOurs ? MergeSide::Ours : MergeSide::Theirs, node);
                continue;
            }
            const int ours = parentIn(MergeSide::Ours, node);
            const bool isOursMoved = !node.section.isIn(MergeSide::Base) || ours != parentIn(MergeSide::Base, node);
            node.parent = isOursMoved ? ours : parentIn(MergeSide::Theirs, node);
        }
        partCycles();
    }

    /// Two sections may have been moved into each other: then one stays where theirs has it.
    void partCycles()
    {
        const auto isInItself = [&](int node) {
            int around = m_nodes[node].parent;
            for (qsizetype steps = 0; around >= 0 && around != node && steps < m_nodes.size(); ++steps)
                around = m_nodes[around].parent;
            return around == node;
        };
        for (bool isParted = true; isParted;) { // each node at most once: as theirs has them there is no cycle
            isParted = false;
            for (int node = 0; node < m_nodes.size(); ++node) {
                if (!m_nodes[node].section.isIn(MergeSide::Theirs) || !isInItself(node))
                    continue;
                const int parent = parentIn(MergeSide::Theirs, m_nodes[node]);
                isParted |= parent != m_nodes[node].parent;
                m_nodes[node].parent = parent;
            }
        }
    }

    void setKept()
    {
        for (Node &node : m_nodes)
            node.isKept = isKeptByItself(node.section);
        for (const Node &node : std::as_const(m_nodes)) {
            if (!node.isKept)
                continue;
            for (int around = node.parent; around >= 0 && !m_nodes[around].isKept; around = m_nodes[around].parent)
                m_nodes[around].isKept = true;
        }
    }

    bool isKeptByItself(const MergedSection &section) const
    {
        const bool isOurs = section.isIn(MergeSide::Ours);
        const bool isTheirs = section.isIn(MergeSide::Theirs);
        if (!section.isIn(MergeSide::Base) || (isOurs && isTheirs))
            return true;
        return (isOurs || isTheirs) && hasChangedText(m_texts, section, isOurs ? MergeSide::Ours : MergeSide::Theirs);
    }

    /// The nodes in parent, as side has them.
    QList<int> sequence(MergeSide side, int parent) const
    {
        const int section = parent < 0 ? -1 : m_nodes[parent].section[side];
        if (parent >= 0 && section < 0)
            return {};
        QList<int> result;
        for (const int child : m_texts.of(side).children(section)) {
            const int node = nodeOf(side, child);
            if (node >= 0 && m_nodes[node].parent == parent && m_nodes[node].isKept)
                result.append(node);
        }
        return result;
    }

    void orderChildren(int parent)
    {
        if (parent >= 0 && !m_nodes[parent].isKept)
            return;
        const QList<int> base = sequence(MergeSide::Base, parent);
        std::array<QList<int>, 2> sequences{sequence(MergeSide::Ours, parent), sequence(MergeSide::Theirs, parent)};
        QList<int> &children = parent < 0 ? m_roots : m_nodes[parent].children;
        if (sequences[0] == base && sequences[1] == base) { // as nearly everywhere
            children = base;
            return;
        }
        std::array<QSet<int>, 2> moved{movedNodes(base, sequences[0]), movedNodes(base, sequences[1])};
        for (const int node : std::as_const(moved[1]))
            m_nodes[node].section.isMovedByTheirs = !moved[0].contains(node);

        QHash<int, qsizetype> gapBehind; // of nodes that stay where they are in base
        QList<int> spine;
        for (const int node : base) {
            if (!moved[0].contains(node) && !moved[1].contains(node)) {
                spine.append(node);
                gapBehind.insert(node, spine.size());
            }
        }
        const QSet<int> inBase(base.cbegin(), base.cend());
        std::array<QList<QList<int>>, 2> gaps;
        QHash<int, qsizetype> ourGaps;
        QSet<int> ourLater; // what theirs has further up
        for (const size_t side : {0, 1}) {
            gaps[side] = QList<QList<int>>(spine.size() + 1);
            qsizetype gap = 0;
            for (const int node : sequences[side]) {
                if (const auto found = gapBehind.constFind(node); found != gapBehind.cend()) {
                    gap = *found;
                } else if (!inBase.contains(node) || moved[side].contains(node)) {
                    const qsizetype ours = ourGaps.value(node, side == 0 ? gap : -1);
                    if (side == 0)
                        ourGaps.insert(node, gap);
                    else if (ours >= 0 && gap > ours)
                        continue;
                    else if (ours > gap)
                        ourLater.insert(node);
                    gaps[side][gap].append(node);
                }
            }
        }
        for (qsizetype gap = 0; gap <= spine.size(); ++gap) {
            gaps[0][gap].removeIf([&](int node) { return ourLater.contains(node); });
            addJoined(children, gaps[0][gap], gaps[1][gap]);
            if (gap < spine.size())
                children.append(spine[gap]);
        }
    }

    /// Nodes of base that stand in another order in sequence.
    static QSet<int> movedNodes(const QList<int> &base, const QList<int> &sequence)
    {
        const QSet<int> present(sequence.cbegin(), sequence.cend());
        const QList<qsizetype> same = commonSequence(base, sequence);
        QSet<int> moved;
        for (qsizetype i = 0; i < base.size(); ++i) {
            if (same[i] < 0 && present.contains(base[i]))
                moved.insert(base[i]);
        }
        return moved;
    }

    static void addJoined(QList<int> &children, const QList<int> &ours, const QList<int> &theirs)
    {
        QSet<int> done;
        const auto add = [&](int node) {
            if (done.contains(node))
                return;
            done.insert(node);
            children.append(node);
        };
        const QList<qsizetype> same = commonSequence(ours, theirs);
        qsizetype next = 0;
        for (qsizetype i = 0; i < ours.size(); ++i) {
            while (same[i] >= 0 && next < same[i])
                add(theirs[next++]);
            add(ours[i]);
        }
        while (next < theirs.size())
            add(theirs[next++]);
    }

    void collect(const QList<int> &nodes)
    {
        for (const int node : nodes) {
            m_result.append(m_nodes[node].section);
            collect(m_nodes[node].children);
        }
    }

    const MergeTexts &m_texts;
    QList<Node> m_nodes;
    std::array<QList<int>, 3> m_nodeOf;
    QList<int> m_roots;
    QList<MergedSection> m_result;
};

} // namespace

QList<MergedSection> mergedSections(const MergeTexts &texts)
{
    return SectionMerger(texts).sections();
}

bool hasChangedText(const MergeTexts &texts, const MergedSection &section, MergeSide side)
{
    const SectionedText &text = texts.of(side);
    const int base = section[MergeSide::Base];
    return !haveSameKey(texts.base.heading(base), text.heading(section[side]))
           || !haveSameKey(texts.base.body(base), text.body(section[side]));
}

} // namespace minuta
