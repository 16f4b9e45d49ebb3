#include "app/roadmap/roadmapcomparison.h"

#include "app/roadmap/titlesimilarity.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr double enoughInCommon = 0.33;  // real items that were reworded have 0.35 and more, others 0.3 and less
constexpr qsizetype mostPairs = 250'000; // beyond, only links and equal texts tell: it is no roadmap that people read

/// The items of a table that say something.
QList<int> itemsOf(const RoadmapTable &table)
{
    QList<int> items;
    for (int row = 0; row < table.rows.size(); ++row) {
        if (table.rows[row].kind == RoadmapRowKind::Item && !table.rows[row].plainTitle.isEmpty())
            items.append(row);
    }
    return items;
}

/// Pairs the items of two tables.
class Matcher
{
public:
    Matcher(const RoadmapTable &earlier, const RoadmapTable &later)
        : m_earlier(earlier)
        , m_later(later)
        , m_earlierItems(itemsOf(earlier))
        , m_laterItems(itemsOf(later))
        , m_buckets(bucketsOfLater())
    {
        matchLinks();
        matchTexts(true);
        matchTexts(false);
        matchSimilar();
    }

    QList<RoadmapItemChange> changes() const;

private:
    QList<int> bucketsOfLater() const;
    bool isFree(int earlier, int later) const { return !m_laterOf.contains(earlier) && !m_earlierOf.contains(later); }
    bool isSameBucket(int earlier, int later) const
    {
        return m_buckets[m_later.rows[later].bucket] == m_earlier.rows[earlier].bucket;
    }
    void pair(int earlier, int later)
    {
        m_laterOf.insert(earlier, later);
        m_earlierOf.insert(later, earlier);
    }
    void matchLinks();
    void matchTexts(bool inSameBucket);
    void matchSimilar();
    bool isStepBack(int earlier, int later) const;

    const RoadmapTable &m_earlier;
    const RoadmapTable &m_later;
    const QList<int> m_earlierItems;
    const QList<int> m_laterItems;
    const QList<int> m_buckets; ///< by bucket of later: the same one of earlier, -1: it had none
    QHash<int, int> m_laterOf;
    QHash<int, int> m_earlierOf;
};

QList<int> Matcher::bucketsOfLater() const
{
    QList<int> result;
    QList<bool> isTaken(m_earlier.buckets.size(), false);
    for (const RoadmapBucket &bucket : m_later.buckets) {
        int found = -1;
        for (int i = 0; i < m_earlier.buckets.size() && found < 0; ++i) {
            if (!isTaken[i] && m_earlier.buckets[i].label.compare(bucket.label, Qt::CaseInsensitive) == 0)
                found = i;
        }
        if (found >= 0)
            isTaken[found] = true;
        result.append(found);
    }
    if (m_earlier.buckets.size() == m_later.buckets.size()) { // another name at the same place
        for (int i = 0; i < result.size(); ++i) {
            if (result[i] < 0 && !isTaken[i])
                result[i] = i;
        }
    }
    return result;
}

/// The rows by those of their links that stand in no other item.
QHash<QString, int> rowsByLink(const RoadmapTable &table, const QList<int> &items)
{
    QHash<QString, int> rows;
    for (const int item : items) {
        for (const QString &link : table.rows[item].links) {
            const auto known = rows.find(link);
            if (known == rows.end())
                rows.insert(link, item);
            else if (*known != item)
                *known = -1;
        }
    }
    rows.removeIf([](const auto &entry) { return *entry < 0; });
    return rows;
}

void Matcher::matchLinks()
{
    const QHash<QString, int> earlierRows = rowsByLink(m_earlier, m_earlierItems);
    const QHash<QString, int> laterRows = rowsByLink(m_later, m_laterItems);
    for (const int later : m_laterItems) {
        for (const QString &link : m_later.rows[later].links) {
            const int earlier = earlierRows.value(link, -1);
            if (earlier >= 0 && laterRows.value(link, -1) == later && isFree(earlier, later))
                pair(earlier, later);
        }
    }
}

void Matcher::matchTexts(bool inSameBucket)
{
    QMultiHash<QString, int> rows;
    for (auto item = m_earlierItems.crbegin(); item != m_earlierItems.crend(); ++item)
        rows.insert(m_earlier.rows[*item].plainTitle.toCaseFolded(), *item);
    for (const int later : m_laterItems) {
        const auto [begin, end] = rows.equal_range(m_later.rows[later].plainTitle.toCaseFolded());
        for (auto earlier = begin; earlier != end; ++earlier) {
            if (isFree(*earlier, later) && (!inSameBucket || isSameBucket(*earlier, later)))
                pair(*earlier, later);
        }
    }
}

void Matcher::matchSimilar()
{
    struct Candidate
    {
        double likeness;
        int earlier;
        int later;
    };
    QList<int> earlierRest = m_earlierItems;
    QList<int> laterRest = m_laterItems;
    earlierRest.removeIf([this](int row) { return m_laterOf.contains(row); });
    laterRest.removeIf([this](int row) { return m_earlierOf.contains(row); });
    if (earlierRest.isEmpty() || laterRest.isEmpty() || earlierRest.size() > mostPairs / laterRest.size())
        return;
    const auto titles = [](const RoadmapTable &table, const QList<int> &rows) {
        QStringList result;
        for (const int row : rows)
            result.append(table.rows[row].plainTitle);
        return result;
    };
    const TitleSimilarity similarity(titles(m_earlier, earlierRest), titles(m_later, laterRest));
    QList<Candidate> candidates;
    for (qsizetype earlier = 0; earlier < earlierRest.size(); ++earlier) {
        for (qsizetype later = 0; later < laterRest.size(); ++later) {
            const double likeness = similarity.of(earlier, later);
            if (likeness >= enoughInCommon)
                candidates.append({likeness, earlierRest[earlier], laterRest[later]});
        }
    }
    std::ranges::stable_sort(candidates, std::greater(), &Candidate::likeness);
    for (const Candidate &candidate : std::as_const(candidates)) {
        if (isFree(candidate.earlier, candidate.later))
            pair(candidate.earlier, candidate.later);
    }
}

/// Buckets stand in the order of when, what is completed first or last.
bool Matcher::isStepBack(int earlier, int later) const
{
    const auto isCompleted = [](const RoadmapBucket &bucket) {
        const QString label = bucket.label.toCaseFolded();
        return std::ranges::any_of(QStringList{u"complet"_s, u"done"_s, u"deliver"_s, u"shipped"_s, u"released"_s},
                                   [&](const QString &word) { return label.contains(word); });
    };
    const QList<RoadmapBucket> &buckets = m_earlier.buckets;
    const int from = m_earlier.rows[earlier].bucket;
    const int to = m_buckets[m_later.rows[later].bucket];
    if (to < 0)
        return false;
    const bool endsCompleted = buckets.size() > 1 && isCompleted(buckets.last()) && !isCompleted(buckets.first());
    return endsCompleted ? to < from : to > from;
}

QList<RoadmapItemChange> Matcher::changes() const
{
    QList<RoadmapItemChange> result;
    for (const int later : m_laterItems) {
        RoadmapItemChange change;
        change.later = later;
        change.earlier = m_earlierOf.value(later, -1);
        if (change.earlier >= 0) {
            change.isMoved = !isSameBucket(change.earlier, later);
            change.isStepBack = change.isMoved && isStepBack(change.earlier, later);
            change.isReworded = m_earlier.rows[change.earlier].plainTitle != m_later.rows[later].plainTitle
                                || m_earlier.rows[change.earlier].links != m_later.rows[later].links;
        }
        result.append(change);
    }
    for (const int earlier : m_earlierItems) {
        if (!m_laterOf.contains(earlier)) {
            RoadmapItemChange change;
            change.earlier = earlier;
            result.append(change);
        }
    }
    return result;
}

} // namespace

QList<RoadmapItemChange> compareRoadmaps(const RoadmapTable &earlier, const RoadmapTable &later)
{
    return Matcher(earlier, later).changes();
}

QList<int> unchangedMeetings(const RoadmapTable &table, const QList<RoadmapTable> &earlier)
{
    QList<int> result(table.rows.size(), 0);
    QHash<int, int> rows; // of table, by the row in the meeting before, for those unchanged so far
    for (int row = 0; row < table.rows.size(); ++row)
        rows.insert(row, row);
    const RoadmapTable *later = &table;
    for (const RoadmapTable &before : earlier) {
        QHash<int, int> unchanged;
        for (const RoadmapItemChange &change : compareRoadmaps(before, *later)) {
            const int row = rows.value(change.later, -1);
            if (!change.isUnchanged() || row < 0)
                continue;
            ++result[row];
            unchanged.insert(change.earlier, row);
        }
        if (unchanged.isEmpty())
            break;
        rows = std::move(unchanged);
        later = &before;
    }
    return result;
}

} // namespace minuta
