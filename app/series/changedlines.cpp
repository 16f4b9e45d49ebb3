#include "app/series/changedlines.h"

#include "app/text/lineindex.h"

#include <algorithm>

namespace minuta {

namespace {

using Kind = ChangedLine::Kind;

/// The lines from first to before last, by number and content.
QList<std::pair<qsizetype, QString>> linesOf(QStringView text, const LineIndex &lines, qsizetype first, qsizetype last)
{
    QList<std::pair<qsizetype, QString>> result;
    for (qsizetype line = first; line < last; ++line) {
        const TextRange range = lines.contentRange(text, line);
        const QStringView content = text.sliced(range.begin, range.size());
        if (!content.trimmed().isEmpty())
            result.append({line + 1, content.toString()});
    }
    return result;
}

/// Lines of a text before and after that belong to one place of a change.
struct Hunk
{
    qsizetype begin = 0, end = 0;       ///< lines before
    qsizetype newBegin = 0, newEnd = 0; ///< lines after
};

QList<Hunk> hunksOf(const LineIndex &before, const LineIndex &after, const ChangeSet &change)
{
    QList<Hunk> hunks;
    qsizetype delta = 0;
    for (const TextChange &each : change.changes()) {
        const TextRange next = each.insertedRange().shifted(delta);
        delta += each.delta();
        Hunk hunk{before.lineAt(each.range.begin), before.lineAt(each.range.end) + 1, after.lineAt(next.begin),
                  after.lineAt(next.end) + 1};
        if (!hunks.isEmpty() && hunk.begin < hunks.last().end) {
            hunks.last().end = std::max(hunks.last().end, hunk.end);
            hunks.last().newEnd = std::max(hunks.last().newEnd, hunk.newEnd);
        } else {
            hunks.append(hunk);
        }
    }
    return hunks;
}

void addHunk(QList<ChangedLine> &result, QList<std::pair<qsizetype, QString>> old,
             QList<std::pair<qsizetype, QString>> fresh)
{
    // Whole lines were taken; those that are the same at the edges have not changed.
    while (!old.isEmpty() && !fresh.isEmpty() && old.first().second == fresh.first().second) {
        old.removeFirst();
        fresh.removeFirst();
    }
    while (!old.isEmpty() && !fresh.isEmpty() && old.last().second == fresh.last().second) {
        old.removeLast();
        fresh.removeLast();
    }
    if (old.size() == fresh.size()) {
        for (qsizetype i = 0; i < old.size(); ++i) {
            if (old[i].second != fresh[i].second)
                result.append({Kind::Changed, old[i].first, old[i].second, fresh[i].second});
        }
        return;
    }
    for (const auto &[line, content] : std::as_const(old))
        result.append({Kind::Removed, line, content, {}});
    for (const auto &[line, content] : std::as_const(fresh))
        result.append({Kind::Added, line, {}, content});
}

/// A line that goes at one place and comes at another has moved.
void findMoves(QList<ChangedLine> &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != Kind::Removed)
            continue;
        const auto added = std::ranges::find_if(
            lines, [&](const ChangedLine &each) { return each.kind == Kind::Added && each.after == lines[i].before; });
        if (added == lines.end())
            continue;
        const qsizetype index = added - lines.begin();
        lines[i].kind = Kind::Moved;
        lines[i].after = lines[i].before;
        lines.removeAt(index);
        if (index < i)
            --i;
    }
}

} // namespace

QList<ChangedLine> changedLines(const QString &text, const ChangeSet &change)
{
    const QString next = change.appliedTo(text);
    const LineIndex before(text);
    const LineIndex after(next);
    QList<ChangedLine> result;
    for (const Hunk &hunk : hunksOf(before, after, change)) {
        addHunk(result, linesOf(text, before, hunk.begin, hunk.end), linesOf(next, after, hunk.newBegin, hunk.newEnd));
    }
    findMoves(result);
    return result;
}

} // namespace minuta
