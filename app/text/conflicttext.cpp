#include "app/text/conflicttext.h"

#include "app/text/lineend.h"
#include "app/text/lineindex.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace minuta {

namespace {

constexpr int leastMarkerSize = 7;

struct Marker
{
    QChar unit; ///< null: the line is none
    int size = 0;
    QString label;
};

Marker readMarker(QStringView line)
{
    if (line.size() < leastMarkerSize || !QStringView(u"<|=>").contains(line.front()))
        return {};
    const QChar unit = line.front();
    const qsizetype size = std::ranges::find_if(line, [&](QChar each) { return each != unit; }) - line.begin();
    if (size < leastMarkerSize)
        return {};
    const QStringView rest = line.sliced(size);
    if (!rest.isEmpty() && rest.front() != u' ' && rest.front() != u'\t')
        return {};
    // Behind ======= there is no label: such a line would be text.
    if (unit == u'=' && !rest.trimmed().isEmpty())
        return {};
    return {unit, int(size), rest.trimmed().toString()};
}

/// Puts conflicts together from the markers of one size.
class Finder
{
public:
    void take(TextRange line, const Marker &marker)
    {
        if (marker.unit == u'<') {
            m_open = {};
            m_open.range = line;
            m_open.markerSize = marker.size;
            m_open.oursLabel = marker.label;
            m_open.ours = {line.end, line.end};
            m_part = Part::Ours;
        } else if (marker.unit == u'|' && m_part == Part::Ours) {
            m_open.ours.end = line.begin;
            m_open.hasBase = true;
            m_open.baseLabel = marker.label;
            m_open.base = {line.end, line.end};
            m_part = Part::Base;
        } else if (marker.unit == u'=' && (m_part == Part::Ours || m_part == Part::Base)) {
            (m_part == Part::Ours ? m_open.ours : m_open.base).end = line.begin;
            if (!m_open.hasBase)
                m_open.base = {line.begin, line.begin};
            m_open.theirs = {line.end, line.end};
            m_part = Part::Theirs;
        } else if (marker.unit == u'>' && m_part == Part::Theirs) {
            m_open.theirs.end = line.begin;
            m_open.theirsLabel = marker.label;
            m_open.range.end = line.end;
            found.append(m_open);
            m_part = Part::None;
        }
    }

    QList<ConflictText> found;

private:
    enum class Part
    {
        None,
        Ours,
        Base,
        Theirs
    };

    ConflictText m_open;
    Part m_part = Part::None;
};

/// Those that are not inside another, which has markers of another size.
QList<ConflictText> outermost(QList<ConflictText> conflicts)
{
    std::ranges::sort(conflicts, {}, [](const ConflictText &conflict) {
        return std::pair(conflict.range.begin, -conflict.range.end);
    });
    QList<ConflictText> result;
    for (const ConflictText &conflict : std::as_const(conflicts)) {
        if (result.isEmpty() || conflict.range.begin >= result.last().range.end)
            result.append(conflict);
    }
    return result;
}

} // namespace

bool holdsBeginOfConflict(QStringView text)
{
    // Few texts have the sign at all, and one sign is found much faster than a word.
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
        if (text.sliced(at).startsWith(u"<<<<<<<"))
            return true;
    }
    return false;
}

QList<ConflictText> findConflicts(QStringView text)
{
    if (!holdsBeginOfConflict(text)) // nearly every text: its lines need not be looked for
        return {};
    QHash<int, Finder> finders; // by marker size
    const LineIndex lines(text);
    for (qsizetype line = 0; line < lines.lineCount(); ++line) {
        const TextRange content = lines.contentRange(text, line);
        const Marker marker = readMarker(text.sliced(content.begin, content.size()));
        if (!marker.unit.isNull())
            finders[marker.size].take(lines.range(line), marker);
    }
    QList<ConflictText> found;
    for (const Finder &finder : std::as_const(finders))
        found += finder.found;
    return outermost(std::move(found));
}

QList<TextRange> openConflictMarkers(QStringView text)
{
    if (!text.contains(u"<<<<<<<") && !text.contains(u">>>>>>>"))
        return {};
    QList<TextRange> open;
    const QList<ConflictText> conflicts = findConflicts(text);
    const LineIndex lines(text);
    auto next = conflicts.begin(); // the first that does not end before the line
    for (qsizetype line = 0; line < lines.lineCount(); ++line) {
        const TextRange content = lines.contentRange(text, line);
        while (next != conflicts.end() && next->range.end <= content.begin)
            ++next;
        const bool isInside = next != conflicts.end() && next->range.contains(content.begin);
        const QChar unit = isInside ? QChar() : readMarker(text.sliced(content.begin, content.size())).unit;
        if (unit == u'<' || unit == u'>')
            open.append(content);
    }
    return open;
}

QString chosenLines(QStringView text, const ConflictText &conflict, ConflictChoice choice)
{
    const QStringView ours = text.sliced(conflict.ours.begin, conflict.ours.size());
    const QStringView theirs = text.sliced(conflict.theirs.begin, conflict.theirs.size());
    switch (choice) {
    case ConflictChoice::Ours: return ours.toString();
    case ConflictChoice::Theirs: return theirs.toString();
    case ConflictChoice::Both: break;
    }
    return ours == theirs ? ours.toString() : ours.toString() + theirs.toString();
}

QList<TextRange> markerLines(const ConflictText &conflict)
{
    QList<TextRange> lines{{conflict.range.begin, conflict.ours.begin}};
    if (conflict.hasBase)
        lines.append({conflict.ours.end, conflict.base.begin});
    lines.append({conflict.hasBase ? conflict.base.end : conflict.ours.end, conflict.theirs.begin});
    lines.append({conflict.theirs.end, conflict.range.end});
    return lines;
}

TextChange resolvedConflict(QStringView text, const ConflictText &conflict, ConflictChoice choice)
{
    return TextChange::replacing(text, conflict.range, chosenLines(text, conflict, choice));
}

TextChange resolvedConflict(QStringView text, const ConflictText &conflict, QString lines)
{
    if (!endsLine(lines) && conflict.range.end < text.size())
        lines += toString(lineEndingNear(text, LineIndex(text), conflict.range.begin));
    return TextChange::replacing(text, conflict.range, lines);
}

int longestMarker(QStringView lines)
{
    int longest = 0;
    const LineIndex index(lines);
    for (qsizetype line = 0; line < index.lineCount(); ++line) {
        const TextRange content = index.contentRange(lines, line);
        longest = std::max(longest, readMarker(lines.sliced(content.begin, content.size())).size);
    }
    return longest;
}

} // namespace minuta
