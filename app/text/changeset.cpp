#include "app/text/changeset.h"

#include <algorithm>

namespace minuta {

ChangeSet::ChangeSet(TextChange change)
{
    if (!change.isEmpty())
        m_changes.append(std::move(change));
}

ChangeSet::ChangeSet(QList<TextChange> changes)
{
    changes.removeIf([](const TextChange &change) { return change.isEmpty(); });
    std::ranges::stable_sort(changes, [](const TextChange &left, const TextChange &right) {
        return left.range.begin != right.range.begin ? left.range.begin < right.range.begin
                                                     : left.range.end < right.range.end;
    });
    for (TextChange &change : changes) {
        if (!m_changes.isEmpty() && m_changes.last().range.end >= change.range.begin) {
            Q_ASSERT(m_changes.last().range.end == change.range.begin);
            TextChange &last = m_changes.last();
            last.range.end = change.range.end;
            last.removed += change.removed;
            last.inserted += change.inserted;
        } else {
            m_changes.append(std::move(change));
        }
    }
    m_changes.removeIf([](const TextChange &change) { return change.isEmpty(); });
}

ChangeSet ChangeSet::between(QStringView before, const QString &after)
{
    return TextChange::replacing(before, {0, before.size()}, after).minimized();
}

qsizetype ChangeSet::delta() const
{
    qsizetype sum = 0;
    for (const TextChange &change : m_changes)
        sum += change.delta();
    return sum;
}

TextRange ChangeSet::range() const
{
    return isEmpty() ? TextRange{} : TextRange{m_changes.first().range.begin, m_changes.last().range.end};
}

TextRange ChangeSet::resultRange() const
{
    return isEmpty() ? TextRange{} : TextRange{range().begin, range().end + delta()};
}

bool ChangeSet::fits(QStringView text) const
{
    return std::ranges::all_of(m_changes, [text](const TextChange &change) {
        return change.range.begin >= 0 && change.range.end <= text.size()
               && text.sliced(change.range.begin, change.range.size()) == change.removed;
    });
}

void ChangeSet::applyTo(QString &text) const
{
    Q_ASSERT(fits(text));
    if (m_changes.size() == 1) { // typing: in place, without a second copy of a large text
        const TextChange &change = m_changes.first();
        const qsizetype size = text.size() + change.delta();
        if (size > text.capacity()) // QString::replace() makes no more room than it needs, which is a copy a key
            text.reserve(size + size / 8);
        text.replace(change.range.begin, change.range.size(), change.inserted);
        return;
    }
    QString result;
    result.reserve(text.size() + delta());
    qsizetype copied = 0;
    for (const TextChange &change : m_changes) {
        result += QStringView(text).sliced(copied, change.range.begin - copied);
        result += change.inserted;
        copied = change.range.end;
    }
    result += QStringView(text).sliced(copied);
    text = std::move(result);
}

QString ChangeSet::appliedTo(QString text) const
{
    applyTo(text);
    return text;
}

ChangeSet ChangeSet::inverted() const
{
    ChangeSet result;
    result.m_changes.reserve(m_changes.size());
    qsizetype shift = 0;
    for (const TextChange &change : m_changes) {
        TextChange inverse = change.inverted();
        inverse.range = inverse.range.shifted(shift);
        result.m_changes.append(std::move(inverse));
        shift += change.delta();
    }
    return result;
}

ChangeSet ChangeSet::composed(const ChangeSet &next) const
{
    // Both sets are walked at once over the text between them; runs of changes that touch there become one change.
    QList<TextChange> result;
    qsizetype i = 0;
    qsizetype j = 0;
    qsizetype shift = 0; // of the text between against the text before, left of the current place
    while (i < m_changes.size() || j < next.m_changes.size()) {
        const auto firstBegin = [&] { return m_changes[i].range.begin + shift; };
        const auto nextBegin = [&] { return next.m_changes[j].range.begin; };
        const qsizetype begin = i == m_changes.size()        ? nextBegin()
                                : j == next.m_changes.size() ? firstBegin()
                                                             : std::min(firstBegin(), nextBegin());
        qsizetype end = begin;                  // of the run, in the text between
        const qsizetype before = begin - shift; // its begin in the text before
        QList<TextChange> firsts;
        QList<TextChange> nexts;
        for (bool grown = true; grown;) {
            grown = false;
            if (i < m_changes.size() && firstBegin() <= end) {
                firsts.append({m_changes[i].range.shifted(shift - begin), m_changes[i].removed, m_changes[i].inserted});
                end = std::max(end, firstBegin() + m_changes[i].inserted.size());
                shift += m_changes[i].delta();
                ++i;
                grown = true;
            }
            if (j < next.m_changes.size() && nextBegin() <= end) {
                nexts.append(
                    {next.m_changes[j].range.shifted(-begin), next.m_changes[j].removed, next.m_changes[j].inserted});
                end = std::max(end, next.m_changes[j].range.end);
                ++j;
                grown = true;
            }
        }

        // The text between in [begin, end): what the firsts inserted, and what the nexts say stood beside that.
        QString between(end - begin, QChar(0));
        for (const TextChange &change : nexts)
            between.replace(change.range.begin, change.range.size(), change.removed);
        qsizetype grownBy = 0;
        for (const TextChange &change : firsts) {
            // firsts' ranges were shifted by what the firsts before them in this run added.
            between.replace(change.range.begin, change.inserted.size(), change.inserted);
            grownBy += change.delta();
        }
        QString removed = between;
        for (qsizetype k = firsts.size(); k-- > 0;)
            removed.replace(firsts[k].range.begin, firsts[k].inserted.size(), firsts[k].removed);
        QString inserted = between;
        for (qsizetype k = nexts.size(); k-- > 0;)
            inserted.replace(nexts[k].range.begin, nexts[k].range.size(), nexts[k].inserted);
        Q_ASSERT(removed.size() == end - begin - grownBy);
        result.append({{before, before + removed.size()}, removed, inserted});
    }
    return ChangeSet(std::move(result));
}

qsizetype ChangeSet::mapPosition(qsizetype position, Bias bias) const
{
    qsizetype shift = 0;
    for (const TextChange &change : m_changes) {
        if (position < change.range.begin)
            break;
        if (position <= change.range.end)
            return shift + change.mapPosition(position, bias);
        shift += change.delta();
    }
    return position + shift;
}

TextRange ChangeSet::mapRange(TextRange range, bool grow) const
{
    const qsizetype begin = mapPosition(range.begin, grow ? Bias::Before : Bias::After);
    const qsizetype end = mapPosition(range.end, grow ? Bias::After : Bias::Before);
    return {begin, std::max(begin, end)};
}

} // namespace minuta
