#include "app/text/lineindex.h"

#include "app/text/changeset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Behind the line ending at or after from, at most limit; -1 where there is none. A CR at limit - 1 with its LF behind
/// limit is not an ending yet: the caller's limit is never between the two.
qsizetype nextLineStart(QStringView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == u'\n')
            return i + 1;
        if (text[i] == u'\r')
            return i + 1 < text.size() && text[i + 1] == u'\n' ? i + 2 : i + 1;
    }
    return -1;
}

} // namespace

QStringView toString(LineEnding ending)
{
    switch (ending) {
    case LineEnding::CrLf: return u"\r\n";
    case LineEnding::Cr: return u"\r";
    case LineEnding::Lf: break;
    }
    return u"\n";
}

LineIndex::LineIndex(QStringView text)
    : m_size(text.size())
{
    m_starts.reserve(1 + text.size() / 32);
    if (!text.contains(u'\r')) {
        for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', end + 1))
            m_starts.append(end + 1);
        return;
    }
    for (qsizetype start = nextLineStart(text, 0); start >= 0; start = nextLineStart(text, start))
        m_starts.append(start);
}

qsizetype LineIndex::lineAt(qsizetype position) const
{
    const auto next = std::ranges::upper_bound(m_starts, position);
    return std::distance(m_starts.begin(), next) - 1;
}

TextRange LineIndex::contentRange(QStringView text, qsizetype line) const
{
    TextRange range = this->range(line);
    if (range.end > range.begin && text[range.end - 1] == u'\n')
        --range.end;
    if (range.end > range.begin && text[range.end - 1] == u'\r')
        --range.end;
    return range;
}

void LineIndex::update(const ChangeSet &changes, QStringView text)
{
    if (changes.isEmpty())
        return;
    // One stretch from the first change to the last is read again. It begins one unit earlier and ends one later, for
    // a CR LF that a change joins or parts.
    const TextRange before = changes.range();
    const qsizetype delta = changes.delta();
    const qsizetype firstKept = lineAt(std::max<qsizetype>(before.begin - 1, 0));
    qsizetype tail = std::distance(m_starts.begin(), std::ranges::upper_bound(m_starts, before.end + 1));

    QList<qsizetype> fresh;
    for (qsizetype start = nextLineStart(text, m_starts[firstKept]); start >= 0; start = nextLineStart(text, start)) {
        while (tail < m_starts.size() && m_starts[tail] + delta < start)
            ++tail;
        if (tail < m_starts.size() && m_starts[tail] + delta == start)
            break;
        fresh.append(start);
    }

    const qsizetype stale = tail - firstKept - 1;
    if (delta != 0) {
        for (qsizetype i = tail; i < m_starts.size(); ++i)
            m_starts[i] += delta;
    }
    const qsizetype common = std::min(stale, fresh.size());
    std::copy_n(fresh.begin(), common, m_starts.begin() + firstKept + 1);
    if (stale > common)
        m_starts.remove(firstKept + 1 + common, stale - common);
    else if (fresh.size() > common) {
        m_starts.insert(firstKept + 1 + common, fresh.size() - common, 0);
        std::copy(fresh.begin() + common, fresh.end(), m_starts.begin() + firstKept + 1 + common);
    }
    m_size += delta;
}

LineEnding lineEndingNear(QStringView text, const LineIndex &lines, qsizetype position)
{
    const auto endingOf = [&](qsizetype line) -> qsizetype {
        return lines.end(line) - lines.contentRange(text, line).end;
    };
    const qsizetype line = lines.lineAt(position);
    for (const qsizetype candidate : {line - 1, line, qsizetype(0)}) {
        if (candidate < 0 || endingOf(candidate) == 0)
            continue;
        if (endingOf(candidate) == 2)
            return LineEnding::CrLf;
        return text[lines.end(candidate) - 1] == u'\r' ? LineEnding::Cr : LineEnding::Lf;
    }
    return LineEnding::Lf;
}

LineEndingCount countLineEndings(QStringView text)
{
    LineEndingCount count;
    if (!text.contains(u'\r')) {
        count.lf = text.count(u'\n');
        return count;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n') {
            ++count.lf;
        } else if (text[i] == u'\r') {
            if (i + 1 < text.size() && text[i + 1] == u'\n') {
                ++count.crLf;
                ++i;
            } else {
                ++count.cr;
            }
        }
    }
    return count;
}

QString withLineEndings(QStringView text, LineEnding ending)
{
    QString result;
    result.reserve(text.size());
    qsizetype from = 0;
    for (qsizetype next = nextLineStart(text, 0); next >= 0; next = nextLineStart(text, next)) {
        qsizetype contentEnd = next - 1;
        if (text[contentEnd] == u'\n' && contentEnd > from && text[contentEnd - 1] == u'\r')
            --contentEnd;
        result += text.sliced(from, contentEnd - from);
        result += toString(ending);
        from = next;
    }
    result += text.sliced(from);
    return result;
}

} // namespace minuta
