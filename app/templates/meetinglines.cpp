#include "app/templates/meetinglines.h"

#include "app/minutes/words.h"
#include "app/text/lineindex.h"

#include <algorithm>
#include <limits>

namespace minuta {

namespace {

/// Lines of a text; the one behind its last line ending is one only if it holds something.
class Lines
{
public:
    explicit Lines(const QString &text)
        : m_text(text)
        , m_index(text)
    {
    }

    qsizetype count() const
    {
        const qsizetype last = m_index.lineCount() - 1;
        return m_index.start(last) == m_text.size() ? last : last + 1;
    }
    qsizetype at(qsizetype position) const { return m_index.lineAt(position); }
    qsizetype start(qsizetype line) const { return line < m_index.lineCount() ? m_index.start(line) : m_text.size(); }
    QString text(qsizetype line) const
    {
        const TextRange range = m_index.contentRange(m_text, line);
        return m_text.sliced(range.begin, range.size());
    }

private:
    const QString &m_text;
    LineIndex m_index;
};

/// Whole lines [firstEarlier, endEarlier) that became [firstNext, endNext).
struct Hunk
{
    qsizetype firstEarlier = 0;
    qsizetype endEarlier = 0;
    qsizetype firstNext = 0;
    qsizetype endNext = 0;
};

/// Between two changes the texts are the same, and their lines where both begin one there: a CR before a change and a
/// LF in it are one ending. What lies between such places are the hunks.
QList<Hunk> hunksOf(const ChangeSet &change, const Lines &earlier, const Lines &next)
{
    QList<Hunk> hunks;
    Hunk open; // begins where both texts last began a line together
    bool isOpen = false;
    qsizetype delta = 0;
    qsizetype line = 0; // the first of earlier that does not begin before the gap
    const auto walk = [&](qsizetype gapBegin, qsizetype gapEnd) {
        while (line < earlier.count() && earlier.start(line) < gapBegin)
            ++line;
        for (; line < earlier.count() && earlier.start(line) <= gapEnd; ++line) {
            const qsizetype nextLine = next.at(earlier.start(line) + delta);
            if (next.start(nextLine) != earlier.start(line) + delta)
                continue;
            open.endEarlier = line;
            open.endNext = nextLine;
            if (isOpen)
                hunks.append(open);
            isOpen = false;
            open.firstEarlier = line;
            open.firstNext = nextLine;
        }
        line = std::max<qsizetype>(0, line - 1); // it may begin where the change does that ends there
    };
    qsizetype gapBegin = 0;
    for (const TextChange &part : change.changes()) {
        walk(gapBegin, part.range.begin);
        isOpen = true;
        delta += part.delta();
        gapBegin = part.range.end;
    }
    walk(gapBegin, std::numeric_limits<qsizetype>::max());
    if (isOpen) {
        open.endEarlier = earlier.count();
        open.endNext = next.count();
        hunks.append(open);
    }
    return hunks;
}

/// Whether a line is the other one reworded: else one was dropped, and another has come.
bool isReworded(const QString &earlier, const QString &next)
{
    const QStringList words = plainWords(next);
    return std::ranges::any_of(plainWords(earlier), [&](const QString &word) { return words.contains(word); });
}

} // namespace

QList<MeetingLine> meetingLines(const QString &earlierText, const NextMeeting &meeting)
{
    using enum MeetingLine::Kind;
    const Lines earlier(earlierText);
    const Lines next(meeting.text);
    QList<bool> isCarried(next.count(), false);
    for (const CarriedSection &section : meeting.sections) {
        if (section.outcome != CarryOutcome::Carried)
            continue;
        for (qsizetype line = next.at(section.nextRange.begin) + 1;
             line < next.count() && next.start(line) < section.nextRange.end; ++line)
            isCarried[line] = true;
    }

    QList<MeetingLine> lines;
    qsizetype done = 0;
    const auto keepUntil = [&](qsizetype end) {
        for (; done < end; ++done) {
            const QString text = next.text(done);
            lines.append({isCarried[done] && !text.trimmed().isEmpty() ? Carried : Kept, text, {}});
        }
    };
    for (Hunk hunk : hunksOf(meeting.change, earlier, next)) {
        while (hunk.firstEarlier < hunk.endEarlier && hunk.firstNext < hunk.endNext
               && earlier.text(hunk.firstEarlier) == next.text(hunk.firstNext)) {
            ++hunk.firstEarlier;
            ++hunk.firstNext;
        }
        while (hunk.firstEarlier < hunk.endEarlier && hunk.firstNext < hunk.endNext
               && earlier.text(hunk.endEarlier - 1) == next.text(hunk.endNext - 1)) {
            --hunk.endEarlier;
            --hunk.endNext;
        }
        keepUntil(hunk.firstNext);
        const bool isOneLine = hunk.endEarlier - hunk.firstEarlier == 1 && hunk.endNext - hunk.firstNext == 1;
        if (isOneLine && isReworded(earlier.text(hunk.firstEarlier), next.text(done))) {
            lines.append({Changed, next.text(done), earlier.text(hunk.firstEarlier)});
            ++done;
            continue;
        }
        for (qsizetype line = hunk.firstEarlier; line < hunk.endEarlier; ++line)
            lines.append({Dropped, earlier.text(line), {}});
        for (; done < hunk.endNext; ++done)
            lines.append({Added, next.text(done), {}});
    }
    keepUntil(next.count());
    return lines;
}

} // namespace minuta
