#include "app/text/linechanges.h"

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

qsizetype sizeOf(const QList<QStringView> &lines)
{
    qsizetype size = 0;
    for (const QStringView line : lines)
        size += line.size();
    return size;
}

QString joined(const QList<QStringView> &lines)
{
    QString text;
    for (const QStringView line : lines)
        text += line;
    return text;
}

} // namespace

ChangeSet lineChanges(const QString &before, const QString &after)
{
    static constexpr qsizetype mostPairs = 4'000'000; // 16 MB of lengths
    QList<QStringView> old = linesOf(before);
    QList<QStringView> fresh = linesOf(after);
    qsizetype begin = 0;
    while (!old.isEmpty() && !fresh.isEmpty() && old.first() == fresh.first()) {
        begin += old.takeFirst().size();
        fresh.removeFirst();
    }
    QList<QStringView> same;
    while (!old.isEmpty() && !fresh.isEmpty() && old.last() == fresh.last()) {
        same.prepend(old.takeLast());
        fresh.removeLast();
    }
    // A blank line may be the one above as well.
    while (!same.isEmpty() && isBlank(same.first())) {
        old.append(same.first());
        fresh.append(same.takeFirst());
    }
    if ((old.size() + 1) * (fresh.size() + 1) > mostPairs)
        return TextChange::replacing(before, {begin, begin + sizeOf(old)}, joined(fresh));

    QList<TextChange> changes;
    TextChange open{{begin, begin}, {}, {}};
    const auto close = [&] {
        if (!open.isEmpty())
            changes.append(open);
    };
    CommonLines(old, fresh)
        .walk(
            [&](qsizetype i) {
                close();
                const qsizetype next = open.range.end + old[i].size();
                open = {{next, next}, {}, {}};
            },
            [&](qsizetype i) {
                open.range.end += old[i].size();
                open.removed += old[i];
            },
            [&](qsizetype j) { open.inserted += fresh[j]; });
    close();
    return ChangeSet(changes);
}

} // namespace minuta
