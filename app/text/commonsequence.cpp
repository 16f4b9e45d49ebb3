#include "app/text/commonsequence.h"

#include <algorithm>
#include <span>
#include <vector>

namespace minuta {

namespace {

struct Pair
{
    qsizetype before = 0;
    qsizetype after = 0;
};

/// The longest part of pairs (ascending in before) that ascends in after too.
std::vector<Pair> longestAscending(const std::vector<Pair> &pairs)
{
    std::vector<qsizetype> piles; // indexes of pairs: the last of an ascending part of that length
    std::vector<qsizetype> previous(pairs.size(), -1);
    for (qsizetype i = 0; i < qsizetype(pairs.size()); ++i) {
        const auto pile =
            std::ranges::lower_bound(piles, pairs[i].after, {}, [&](qsizetype at) { return pairs[at].after; });
        if (pile != piles.begin())
            previous[i] = *std::prev(pile);
        if (pile == piles.end())
            piles.push_back(i);
        else
            *pile = i;
    }
    std::vector<Pair> result;
    for (qsizetype i = piles.empty() ? -1 : piles.back(); i >= 0; i = previous[i])
        result.push_back(pairs[i]);
    std::ranges::reverse(result);
    return result;
}

class Matcher
{
public:
    Matcher(const QList<int> &before, const QList<int> &after)
        : m_before(before)
        , m_after(after)
        , m_result(before.size(), -1)
    {
    }

    QList<qsizetype> result()
    {
        // A list of what is still to do rather than calls: anchors can part a long text very often.
        m_open.push_back({{0, 0}, {m_before.size(), m_after.size()}});
        while (!m_open.empty()) {
            const Part part = m_open.back();
            m_open.pop_back();
            match(part);
        }
        return std::move(m_result);
    }

private:
    struct Part
    {
        Pair begin;
        Pair end;
        qsizetype size() const { return (end.before - begin.before + 1) * (end.after - begin.after + 1); }
        bool isEmpty() const { return begin.before == end.before || begin.after == end.after; }
    };

    void match(Part part)
    {
        while (!part.isEmpty() && m_before[part.begin.before] == m_after[part.begin.after])
            m_result[part.begin.before++] = part.begin.after++;
        while (!part.isEmpty() && m_before[part.end.before - 1] == m_after[part.end.after - 1])
            m_result[--part.end.before] = --part.end.after;
        if (part.isEmpty())
            return;
        static constexpr qsizetype mostForTable = 1 << 18;
        if (part.size() <= mostForTable)
            matchByTable(part);
        else if (!partAtAnchors(part))
            matchByOccurrence(part);
    }

    /// Longest common subsequence.
    void matchByTable(const Part &part)
    {
        const qsizetype rows = part.end.before - part.begin.before;
        const qsizetype width = part.end.after - part.begin.after + 1;
        m_table.assign((rows + 1) * width, 0);
        const auto at = [&](qsizetype i, qsizetype j) -> int & { return m_table[i * width + j]; };
        const auto isSame = [&](qsizetype i, qsizetype j) {
            return m_before[part.begin.before + i] == m_after[part.begin.after + j];
        };
        for (qsizetype i = rows; i-- > 0;) {
            for (qsizetype j = width - 1; j-- > 0;)
                at(i, j) = isSame(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
        for (qsizetype i = 0, j = 0; i < rows && j < width - 1;) {
            if (isSame(i, j)) {
                m_result[part.begin.before + i] = part.begin.after + j;
                ++i;
                ++j;
            } else if (at(i + 1, j) >= at(i, j + 1)) {
                ++i;
            } else {
                ++j;
            }
        }
    }

    /// Whether there are elements that both parts have once; what lies between them is to do then.
    bool partAtAnchors(const Part &part)
    {
        struct Seen
        {
            int before = 0;
            int after = 0;
            qsizetype afterAt = 0;
        };
        QHash<int, Seen> seen;
        for (qsizetype i = part.begin.before; i < part.end.before; ++i)
            ++seen[m_before[i]].before;
        for (qsizetype j = part.begin.after; j < part.end.after; ++j) {
            Seen &each = seen[m_after[j]];
            ++each.after;
            each.afterAt = j;
        }
        std::vector<Pair> pairs;
        for (qsizetype i = part.begin.before; i < part.end.before; ++i) {
            const Seen &each = seen[m_before[i]];
            if (each.before == 1 && each.after == 1)
                pairs.push_back({i, each.afterAt});
        }
        if (pairs.empty())
            return false;
        Pair begin = part.begin;
        for (const Pair &anchor : longestAscending(pairs)) {
            m_result[anchor.before] = anchor.after;
            m_open.push_back({begin, anchor});
            begin = {anchor.before + 1, anchor.after + 1};
        }
        m_open.push_back({begin, part.end});
        return true;
    }

    /// The first of each with the first, the second with the second, as far as that ascends.
    void matchByOccurrence(const Part &part)
    {
        QHash<int, QList<qsizetype>> places;
        for (qsizetype j = part.end.after; j-- > part.begin.after;)
            places[m_after[j]].append(j);
        std::vector<Pair> pairs;
        for (qsizetype i = part.begin.before; i < part.end.before; ++i) {
            if (const auto found = places.find(m_before[i]); found != places.end() && !found->isEmpty())
                pairs.push_back({i, found->takeLast()});
        }
        for (const Pair &pair : longestAscending(pairs))
            m_result[pair.before] = pair.after;
    }

    const QList<int> &m_before;
    const QList<int> &m_after;
    QList<qsizetype> m_result;
    std::vector<Part> m_open;
    std::vector<int> m_table;
};

} // namespace

int TextNumbers::of(QStringView text)
{
    const auto found = m_numbers.constFind(text);
    return found != m_numbers.cend() ? *found : *m_numbers.insert(text, int(m_numbers.size()));
}

QList<qsizetype> commonSequence(const QList<int> &before, const QList<int> &after)
{
    return Matcher(before, after).result();
}

} // namespace minuta
