#include "app/roadmap/roadmaphistory.h"

#include "app/roadmap/roadmapcomparison.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace minuta {

namespace {

class Builder
{
public:
    explicit Builder(const QList<MeetingRoadmap> &meetings)
        : m_meetings(meetings)
    {
    }

    RoadmapHistory history();

private:
    void readLabels();
    int bucketOf(const RoadmapTable &table, int row) const;
    void add(qsizetype meeting, const RoadmapTable &table);
    int droppedAs(const RoadmapRow &row) const;
    void sortItems();

    const QList<MeetingRoadmap> &m_meetings;
    RoadmapHistory m_history;
    QHash<QString, int> m_labels; ///< index in m_history.buckets, by label case folded
    const RoadmapTable *m_before = nullptr;
    QHash<int, int> m_lives;       ///< index of the item, by its row in m_before
    QSet<int> m_present;           ///< items in m_before, and in the roadmap that is being added so far
    QHash<QString, int> m_byWords; ///< the newest item with that title case folded, or with that link
};

/// From the newest roadmap to the oldest: a label that is new stands behind the one that it stood behind.
void Builder::readLabels()
{
    QStringList folded;
    for (auto meeting = m_meetings.rbegin(); meeting != m_meetings.rend(); ++meeting) {
        if (!meeting->table)
            continue;
        qsizetype place = 0;
        for (const RoadmapBucket &bucket : meeting->table->buckets) {
            const QString label = bucket.label.toCaseFolded();
            const qsizetype known = folded.indexOf(label);
            if (known >= 0) {
                place = known + 1;
                continue;
            }
            folded.insert(place, label);
            m_history.buckets.insert(place++, bucket.label);
        }
    }
    for (int i = 0; i < folded.size(); ++i)
        m_labels.insert(folded[i], i);
}

int Builder::bucketOf(const RoadmapTable &table, int row) const
{
    const int bucket = table.rows[row].bucket;
    return bucket < 0 ? -1 : m_labels.value(table.buckets[bucket].label.toCaseFolded(), -1);
}

/// An item that no roadmap has had since it was dropped; -1: none.
int Builder::droppedAs(const RoadmapRow &row) const
{
    QStringList words{row.plainTitle.toCaseFolded()};
    if (row.links.size() == 1)
        words.append(row.links.first());
    for (const QString &word : std::as_const(words)) {
        const int item = m_byWords.value(word, -1);
        if (item >= 0 && !m_present.contains(item))
            return item;
    }
    return -1;
}

void Builder::add(qsizetype meeting, const RoadmapTable &table)
{
    static const RoadmapTable none;
    QHash<int, int> lives;
    for (const RoadmapItemChange &change : compareRoadmaps(m_before != nullptr ? *m_before : none, table)) {
        if (change.isDropped())
            continue;
        const RoadmapRow &row = table.rows[change.later];
        int item = change.isNew() ? droppedAs(row) : m_lives.value(change.earlier, -1);
        if (item < 0) {
            item = int(m_history.items.size());
            m_history.items.append(RoadmapLife{QList<RoadmapMoment>(m_meetings.size())});
        }
        lives.insert(change.later, item);
        m_present.insert(item);
        m_history.items[item].moments[meeting] = {bucketOf(table, change.later), row.plainTitle.simplified(),
                                                  change.isMoved, change.isStepBack,
                                                  !change.isNew() && change.isReworded};
    }
    for (auto live = lives.cbegin(); live != lives.cend(); ++live) {
        const RoadmapRow &row = table.rows[live.key()];
        m_byWords.insert(row.plainTitle.toCaseFolded(), live.value());
        for (const QString &link : row.links)
            m_byWords.insert(link, live.value());
    }
    m_lives = std::move(lives);
    m_present = QSet<int>(m_lives.cbegin(), m_lives.cend());
    m_before = &table;
}

void Builder::sortItems()
{
    QHash<int, int> rows; // in the newest roadmap, by item
    for (auto live = m_lives.cbegin(); live != m_lives.cend(); ++live)
        rows.insert(live.value(), live.key());
    const auto key = [&](qsizetype item) {
        const int row = rows.value(int(item), -1);
        return row >= 0 ? std::tuple(qsizetype(0), qsizetype(row), item)
                        : std::tuple(qsizetype(1), -m_history.items[item].last(), item);
    };
    QList<std::tuple<qsizetype, qsizetype, qsizetype>> order;
    for (qsizetype i = 0; i < m_history.items.size(); ++i)
        order.append(key(i));
    std::ranges::sort(order);
    QList<RoadmapLife> sorted;
    for (const auto &each : std::as_const(order))
        sorted.append(std::move(m_history.items[std::get<2>(each)]));
    m_history.items = std::move(sorted);
}

RoadmapHistory Builder::history()
{
    readLabels();
    for (qsizetype i = 0; i < m_meetings.size(); ++i) {
        m_history.meetings.append(m_meetings[i].date);
        if (m_meetings[i].table)
            add(i, *m_meetings[i].table);
    }
    sortItems();
    return std::move(m_history);
}

} // namespace

qsizetype RoadmapLife::first() const
{
    const auto found = std::ranges::find_if(moments, [](const RoadmapMoment &each) { return each.bucket >= 0; });
    return found - moments.begin();
}

qsizetype RoadmapLife::last() const
{
    qsizetype index = moments.size() - 1;
    while (index > 0 && moments[index].bucket < 0)
        --index;
    return index;
}

bool RoadmapHistory::hasItems(qsizetype meeting) const
{
    return std::ranges::any_of(items, [=](const RoadmapLife &item) { return item.moments[meeting].bucket >= 0; });
}

RoadmapHistory roadmapHistory(const QList<MeetingRoadmap> &meetings)
{
    return Builder(meetings).history();
}

} // namespace minuta
