#include "app/merge/pendingconflicts.h"

#include "app/text/lineend.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Where lines stand in text as whole lines, at most two places.
QList<qsizetype> placesOf(const QString &text, QStringView lines)
{
    QList<qsizetype> places;
    for (qsizetype at = lines.isEmpty() ? -1 : text.indexOf(lines); at >= 0 && places.size() < 2;
         at = text.indexOf(lines, at + 1)) {
        if (endsLine(QStringView(text).first(at)))
            places.append(at);
    }
    return places;
}

bool holdsLines(const QString &text, QStringView lines)
{
    return !placesOf(text, lines).isEmpty();
}

QStringView slice(const QString &text, TextRange range)
{
    return QStringView(text).sliced(range.begin, range.size());
}

/// Where a range of whole lines is behind changes that none of its edges lies within. What was put in at its edges stays
/// outside.
TextRange mapped(TextRange range, const ChangeSet &changes)
{
    qsizetype begin = range.begin;
    qsizetype end = range.end;
    for (const TextChange &change : changes.changes()) {
        if (change.range.end <= range.begin && (change.range.begin < range.begin || change.range.isEmpty()))
            begin += change.delta();
        if (change.range.begin < range.end && change.range.end <= range.end)
            end += change.delta();
    }
    return {begin, std::max(begin, end)};
}

/// Where an edge of a section is behind conflicts that were put in: what is put in at the edge of two is the first one's.
qsizetype edgeBehind(qsizetype edge, const ChangeSet &conflicts)
{
    qsizetype shift = 0;
    for (const TextChange &change : conflicts.changes()) {
        if (edge < change.range.begin || (edge == change.range.begin && !change.range.isEmpty()))
            break;
        if (edge < change.range.end)
            return change.range.begin + shift + change.inserted.size();
        shift += change.delta();
    }
    return edge + shift;
}

/// The conflicts that a merge has made, where they stand behind those that were put in; without those that others were
/// put around.
QList<TextRange> conflictsBehind(const QList<TextRange> &made, const ChangeSet &conflicts)
{
    QList<TextRange> result;
    for (const TextRange conflict : made) {
        const bool isInside = std::ranges::any_of(conflicts.changes(), [&](const TextChange &change) {
            return change.range.begin <= conflict.begin && conflict.end <= change.range.end;
        });
        if (!isInside)
            result.append({edgeBehind(conflict.begin, conflicts), mapped(conflict, conflicts).end});
    }
    return result;
}

/// A marker's line with more of its sign.
QString lengthened(QStringView line, int from, int to)
{
    return QString(to, line.front()) + line.sliced(from).toString();
}

/// A marker's line with another label.
QString labelled(QStringView line, int size, const QString &label)
{
    qsizetype end = line.size();
    while (end > 0 && (line[end - 1] == u'\n' || line[end - 1] == u'\r'))
        --end;
    return line.first(size).toString() + (label.isEmpty() ? QString() : u' ' + label) + line.sliced(end).toString();
}

} // namespace

PendingConflicts::PendingConflicts(const QString &base, const QString &ours, const QString &theirs)
    : m_ours(ours)
{
    qsizetype next = 0;
    const bool holdsAny = holdsBeginOfConflict(ours);
    for (const ConflictText &conflict : holdsAny ? findConflicts(ours) : QList<ConflictText>()) {
        const QStringView whole = slice(ours, conflict.range);
        if (holdsLines(base, whole) || holdsLines(theirs, whole))
            continue;
        Pending pending;
        pending.conflict = conflict;
        pending.isOthersFirst =
            holdsLines(base, slice(ours, conflict.ours)) && !holdsLines(base, slice(ours, conflict.theirs));
        QStringView own = slice(ours, conflict.ours);
        QStringView others = slice(ours, conflict.theirs);
        if (pending.isOthersFirst)
            std::swap(own, others);
        // At the text's end a version ends as the conflict does.
        if (!endsLine(whole) && !others.isEmpty())
            others.chop(others.endsWith("\r\n"_L1) ? 2 : 1);
        const QStringView before = slice(ours, {next, conflict.range.begin});
        m_text += before;
        m_ownText += before;
        pending.others = {m_text.size(), m_text.size() + others.size()};
        pending.own = {m_ownText.size(), m_ownText.size() + own.size()};
        m_text += others;
        m_ownText += own;
        next = conflict.range.end;
        m_conflicts.append(pending);
    }
    m_text += QStringView(ours).sliced(next);
    m_ownText += QStringView(ours).sliced(next);
}

/// The lines of m_ownText in whose place those of text() stand; others begins and ends within no conflict.
TextRange PendingConflicts::ownRange(TextRange others) const
{
    TextRange own = others;
    for (const Pending &pending : m_conflicts) {
        const qsizetype more = pending.own.size() - pending.others.size();
        if (pending.others.end <= others.begin && pending.others.begin < others.begin)
            own.begin += more;
        if (pending.others.end <= others.end)
            own.end += more;
    }
    return own;
}

/// The conflicts with what changes, of text(), go over their edges; those that one change joins are one.
QList<PendingConflicts::Pending> PendingConflicts::standing(const QList<Pending> &conflicts,
                                                            const ChangeSet &changes) const
{
    QList<Pending> result;
    for (Pending pending : conflicts) {
        const TextRange exact = pending.others;
        for (const TextChange &change : changes.changes()) {
            if (change.range.begin < exact.begin && exact.begin < change.range.end)
                pending.others.begin = change.range.begin;
            if (change.range.begin < exact.end && exact.end < change.range.end)
                pending.others.end = change.range.end;
        }
        if (!result.isEmpty() && pending.others.begin < result.last().others.end) {
            result.last().others.end = std::max(result.last().others.end, pending.others.end);
            continue;
        }
        result.append(pending);
    }
    for (Pending &pending : result)
        pending.own = ownRange(pending.others);
    return result;
}

QString PendingConflicts::written(const Pending &pending, const QString &own, const QString &others,
                                  const QString &label) const
{
    const ConflictText &conflict = pending.conflict;
    const int size = std::max({conflict.markerSize, longestMarker(own) + 1, longestMarker(others) + 1});
    QStringList markers; // of which the first one ends with a line ending, whatever the last does
    for (const TextRange line : markerLines(conflict))
        markers.append(lengthened(slice(m_ours, line), conflict.markerSize, size));
    const QString before = slice(m_text, pending.others).toString();
    if (before != others) {
        QString &changed = pending.isOthersFirst ? markers.first() : markers.last();
        changed = labelled(changed, size, label);
    }
    const QString ending =
        endsLine(markers.first()) && markers.first().endsWith("\r\n"_L1) ? u"\r\n"_s : markers.first().last(1);
    const auto ended = [&ending](const QString &lines) { return endsLine(lines) ? lines : lines + ending; };
    QString text = markers.first() + ended(pending.isOthersFirst ? others : own);
    if (conflict.hasBase)
        text += markers[1] + slice(m_ours, conflict.base).toString();
    return text + markers[markers.size() - 2] + ended(pending.isOthersFirst ? own : others) + markers.last();
}

/// Where others have moved what they had written, with its section.
std::optional<TextRange> PendingConflicts::movedTo(const Pending &pending, const MergeResult &merged) const
{
    const TextRange others = pending.others;
    const bool isCutAway = std::ranges::any_of(merged.fromOurs.changes(), [others](const TextChange &change) {
        return change.range.begin < others.begin && others.end <= change.range.end && change.range.begin < others.end;
    });
    const QStringView lines = slice(m_text, others);
    if (!isCutAway || placesOf(m_text, lines).size() != 1)
        return std::nullopt;
    const QList<qsizetype> places = placesOf(merged.text, lines);
    return places.size() == 1 ? std::optional(TextRange{places[0], places[0] + lines.size()}) : std::nullopt;
}

QList<PendingConflicts::Placed> PendingConflicts::placed(const MergeResult &merged) const
{
    QList<Placed> result;
    QList<Pending> others;
    for (const Pending &pending : m_conflicts) {
        if (const auto place = movedTo(pending, merged))
            result.append({pending, *place});
        else
            others.append(pending);
    }
    for (const Pending &pending : standing(others, merged.fromOurs))
        result.append({pending, mapped(pending.others, merged.fromOurs)});
    std::ranges::sort(result, {}, [](const Placed &each) { return each.place.begin; });
    return result;
}

void PendingConflicts::putBack(MergeResult &merged, const QString &label) const
{
    QList<TextChange> changes;
    QList<TextRange> changed; // behind all
    qsizetype shift = 0;
    for (const auto &[pending, place] : placed(merged)) {
        const QString others = slice(merged.text, place).toString();
        const QString own = slice(m_ownText, pending.own).toString();
        if (own == others)
            continue;
        changes.append(TextChange::replacing(merged.text, place, written(pending, own, others, label)));
        if (slice(m_text, pending.others) != others)
            changed.append(changes.last().insertedRange().shifted(shift));
        shift += changes.last().delta();
    }
    const ChangeSet conflicts(changes);
    for (SectionMerge &section : merged.sections)
        section.range = {edgeBehind(section.range.begin, conflicts), edgeBehind(section.range.end, conflicts)};
    merged.conflicts = conflictsBehind(merged.conflicts, conflicts) + changed;
    std::ranges::sort(merged.conflicts, {}, &TextRange::begin);
    conflicts.applyTo(merged.text);
}

} // namespace minuta
