#include "app/text/linechanges.h"

#include "app/text/commonsequence.h"
#include "app/text/lineindex.h"

#include <algorithm>
#include <vector>

namespace minuta {

namespace {

/// The lines of a text with their endings; without the empty one behind the last ending.
QList<QStringView> linesOf(QStringView text)
{
    const LineIndex index(text);
    QList<QStringView> lines;
    for (qsizetype line = 0; line < index.lineCount(); ++line) {
        const TextRange range = index.range(line);
        if (!range.isEmpty())
            lines.append(text.sliced(range.begin, range.size()));
    }
    return lines;
}

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

/// Which lines of both stay, by the longest common subsequence.
class CommonLines
{
public:
    CommonLines(const QList<QStringView> &before, const QList<QStringView> &after)
        : m_before(before)
        , m_after(after)
        , m_width(after.size() + 1)
        , m_lengths((before.size() + 1) * m_width)
    {
        for (qsizetype i = before.size(); i-- > 0;) {
            for (qsizetype j = after.size(); j-- > 0;) {
                at(i, j) =
                    before[i] == after[j] ? at(i + 1, j + 1) + weight(before[i]) : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }

    /// Calls keep(), remove(i) or insert(j) for each line, in order.
    template<typename Keep, typename Remove, typename Insert> void walk(Keep keep, Remove remove, Insert insert)
    {
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < m_before.size() || j < m_after.size()) {
            if (i < m_before.size() && j < m_after.size() && m_before[i] == m_after[j]) {
                keep(i++);
                ++j;
            } else if (j == m_after.size() || (i < m_before.size() && isRemovedFirst(i, j))) {
                remove(i++);
            } else {
                insert(j++);
            }
        }
    }

private:
    /// Blank lines are everywhere: that one stays says little.
    static quint32 weight(QStringView line) { return isBlank(line) ? 1 : 4; }
    /// Of two ways that keep as many lines the one that keeps this one: a changed line is then a place of its own.
    bool isRemovedFirst(qsizetype i, qsizetype j)
    {
        if (at(i + 1, j) != at(i, j + 1))
            return at(i + 1, j) > at(i, j + 1);
        return j + 1 == m_after.size() || m_before[i] != m_after[j + 1];
    }
    quint32 &at(qsizetype i, qsizetype j) { return m_lengths[i * m_width + j]; }

    const QList<QStringView> &m_before;
    const QList<QStringView> &m_after;
    qsizetype m_width;
    std::vector<quint32> m_lengths;
};

/// The same walk over more lines than CommonLines has room for.
template<typename Keep, typename Remove, typename Insert>
void walkManyLines(const QList<QStringView> &before, const QList<QStringView> &after, Keep keep, Remove remove,
                   Insert insert)
{
    TextNumbers numbers;
    const auto numbered = [&](const QList<QStringView> &lines) {
        QList<int> result;
        result.reserve(lines.size());
        for (const QStringView line : lines)
            result.append(numbers.of(line));
        return result;
    };
    const QList<int> old = numbered(before);
    const QList<qsizetype> same = commonSequence(old, numbered(after));
    qsizetype j = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (same[i] < 0) {
            remove(i);
            continue;
        }
        while (j < same[i])
            insert(j++);
        keep(i);
        ++j;
    }
    while (j < after.size())
        insert(j++);
}

} // namespace

ChangeSet lineChanges(const QString &before, const QString &after)
{
    static constexpr qsizetype mostPairs = 4'000'000; // 16 MB of lengths
    const QList<QStringView> oldLines = linesOf(before);
    const QList<QStringView> freshLines = linesOf(after);
    const qsizetype shorter = std::min(oldLines.size(), freshLines.size());
    qsizetype first = 0;
    qsizetype begin = 0;
    while (first < shorter && oldLines[first] == freshLines[first])
        begin += oldLines[first++].size();
    qsizetype last = 0; // how many are the same at the end
    while (last < shorter - first && oldLines[oldLines.size() - 1 - last] == freshLines[freshLines.size() - 1 - last])
        ++last;
    // A blank line may be the one above as well.
    while (last > 0 && isBlank(oldLines[oldLines.size() - last]))
        --last;
    const QList<QStringView> old = oldLines.sliced(first, oldLines.size() - last - first);
    const QList<QStringView> fresh = freshLines.sliced(first, freshLines.size() - last - first);

    QList<TextChange> changes;
    TextChange open{{begin, begin}, {}, {}};
    const auto close = [&] {
        if (!open.isEmpty())
            changes.append(open);
    };
    const auto keep = [&](qsizetype i) {
        close();
        const qsizetype next = open.range.end + old[i].size();
        open = {{next, next}, {}, {}};
    };
    const auto remove = [&](qsizetype i) {
        open.range.end += old[i].size();
        open.removed += old[i];
    };
    const auto insert = [&](qsizetype j) { open.inserted += fresh[j]; };
    if ((old.size() + 1) * (fresh.size() + 1) > mostPairs)
        walkManyLines(old, fresh, keep, remove, insert);
    else
        CommonLines(old, fresh).walk(keep, remove, insert);
    close();
    return ChangeSet(changes);
}

} // namespace minuta
