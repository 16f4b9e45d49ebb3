#include "app/templates/carriedlines.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/blanklines.h"
#include "app/minutes/filling.h"
#include "app/minutes/headingsource.h"
#include "app/templates/openitems.h"
#include "app/text/changeset.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// How far an attempt goes to keep the headings what they are, where what parted them goes.
enum class Care : quint8
{
    Usual,
    BlankLines, ///< a blank line before each heading behind what was changed
    NoItems,    ///< and no items are carried
};

struct Heading
{
    int level = 0;
    QString plain;
    friend bool operator==(const Heading &, const Heading &) = default;
};

/// Lines [first, end) from below a heading that stays to the next one that does.
struct Zone
{
    int head = -1; ///< section; -1: lines before all headings that stay
    qsizetype first = 0;
    qsizetype end = 0;
};

bool isTeamLike(const Section &section)
{
    return section.kind == SectionKind::Team || section.kind == SectionKind::Project;
}

class Carrier
{
public:
    Carrier(const SyntaxTree &tree, const Minutes &minutes, const QList<SectionPlan> &plans, Care care)
        : m_tree(tree)
        , m_minutes(minutes)
        , m_plans(plans)
        , m_care(care)
        , m_lineCount(tree.lines().lineCount())
    {
        if (m_lineCount > 0 && tree.lines().start(m_lineCount - 1) == tree.text().size())
            --m_lineCount; // no line of its own
    }

    CarriedLines run(const QString &reference);
    bool keepsHeadings() const;

private:
    QStringView text(qsizetype line) const { return m_tree.text(m_tree.lines().range(line)); }
    bool isBlank(qsizetype line) const { return m_isBlank[line]; }
    qsizetype lineAt(qsizetype position) const
    {
        return position == m_tree.text().size() ? m_lineCount : m_tree.lines().lineAt(position);
    }
    /// Lines of the section itself, behind its heading.
    TextRange ownLines(int section) const;

    void findZones();
    void markLines(const Zone &zone);
    void markOwnLines(int section, const Zone &zone);
    void markItems(const Zone &zone);
    void keepDefinitions();
    void countBlanks();
    qsizetype wantedBlanks(const Zone &zone, qsizetype above, qsizetype below) const;
    void markBlanks(const Zone &zone);
    void markBlanksBetween(const Zone &zone);
    void trimEnd();
    void makeRemovals();

    const SyntaxTree &m_tree;
    const Minutes &m_minutes;
    const QList<SectionPlan> &m_plans;
    Care m_care;
    qsizetype m_lineCount;
    QList<bool> m_isBlank;
    QList<Zone> m_zones;
    QMap<int, int> m_blanksOfTeams; ///< how often that many blank lines stand before the next heading
    QMap<int, int> m_blanks;
    QMap<qsizetype, qsizetype> m_addedBlanks; ///< before a line
    QList<qsizetype> m_referencePlaces;
    CarriedLines m_result;
};

TextRange Carrier::ownLines(int section) const
{
    const Section &each = m_minutes.sections[section];
    return {each.heading.end,
            each.children.isEmpty() ? each.range.end : m_minutes.sections[each.children.first()].range.begin};
}

void Carrier::findZones()
{
    m_zones.append({-1, 0, m_lineCount});
    for (int i = 0; i < m_minutes.sections.size(); ++i) {
        if (!m_plans[i].stays)
            continue;
        const Section &section = m_minutes.sections[i];
        m_zones.last().end = lineAt(section.range.begin);
        m_zones.append({i, lineAt(section.heading.end), m_lineCount});
    }
}

void Carrier::markOwnLines(int section, const Zone &zone)
{
    const TextRange own = ownLines(section);
    const qsizetype first = std::max(lineAt(own.begin), zone.first);
    const qsizetype end = lineAt(own.end);
    const auto says = [&](qsizetype line) { return saysSomething(text(line)); };
    bool isFilled = false;
    for (qsizetype line = first; line < end && !isFilled; ++line)
        isFilled = says(line);
    if (!isFilled) { // a placeholder waits for text there as well
        for (qsizetype line = first; line < end; ++line)
            m_result.stays[line] = true;
        return;
    }
    // A comment at the top says what belongs there.
    for (qsizetype line = first; line < end; ++line) {
        const QStringView trimmed = text(line).trimmed();
        if (!trimmed.isEmpty() && (!trimmed.startsWith("<!--"_L1) || !trimmed.endsWith("-->"_L1)))
            break;
        m_result.stays[line] = true;
    }
    // A line across parts the section from the next. (Right below other words it could become the underline of a
    // heading.)
    qsizetype last = end;
    while (last > first && isBlank(last - 1))
        --last;
    if (zone.end < m_lineCount && last > first && (last - 1 == first || isBlank(last - 2))) {
        const qsizetype begin = m_tree.lines().start(last - 1);
        const Block &block = m_tree.blocks()[m_tree.blockAt(begin)];
        if (block.kind == BlockKind::ThematicBreak && block.range.begin == begin)
            m_result.stays[last - 1] = true;
    }
}

void Carrier::markItems(const Zone &zone)
{
    const qsizetype begin = m_minutes.sections[zone.head].heading.end;
    const qsizetype end = zone.end < m_lineCount ? m_tree.lines().start(zone.end) : m_tree.text().size();
    const OpenItems items =
        findOpenItems(m_tree, {begin, end}, m_minutes.sections[zone.head].kind == SectionKind::Actions);
    auto &count = m_result.counts[zone.head];
    count.allItems = items.all;
    if (m_care == Care::NoItems)
        return;
    count.carriedItems = items.carried;
    for (const qsizetype line : items.lines) {
        m_result.stays[line] = true;
        m_result.isItem[line] = true;
    }
    m_referencePlaces += items.referencePlaces;
}

void Carrier::markLines(const Zone &zone)
{
    if (zone.head < 0)
        return;
    const CarryRule rule = m_plans[zone.head].rule;
    const Section &head = m_minutes.sections[zone.head];
    for (qsizetype line = lineAt(head.heading.begin); line < lineAt(head.heading.end); ++line)
        m_result.stays[line] = true;
    if (rule == CarryRule::Keep) {
        const TextRange own = ownLines(zone.head);
        for (qsizetype line = lineAt(own.begin); line < lineAt(own.end); ++line)
            m_result.stays[line] = true;
        return;
    }
    markOwnLines(zone.head, zone);
    if (rule == CarryRule::Open)
        markItems(zone);
}

/// A link that stays leads where it led: also one whose definition stands in a section that is emptied.
void Carrier::keepDefinitions()
{
    static const QRegularExpression definition(u"^ {0,3}\\[([^\\[\\]]+)\\]:[ \\t]+\\S"_s);
    QList<std::pair<qsizetype, QString>> candidates;
    for (qsizetype line = 0; line < m_lineCount; ++line) {
        if (m_result.stays[line] || isBlank(line))
            continue;
        const QStringView source = text(line);
        if (!source.trimmed().startsWith(u'['))
            continue;
        const auto match = definition.matchView(source);
        if (match.hasMatch())
            candidates.append({line, labelKey(match.capturedView(1))});
    }
    if (candidates.isEmpty())
        return;
    QString kept;
    for (qsizetype line = 0; line < m_lineCount; ++line) {
        if (m_result.stays[line])
            kept += text(line);
    }
    const QSet<QString> keys = referredKeys(kept);
    for (const auto &[line, key] : candidates)
        m_result.stays[line] = keys.contains(key);
}

void Carrier::countBlanks()
{
    for (int i = 0; i < m_minutes.sections.size(); ++i) {
        const Section &section = m_minutes.sections[i];
        if (section.level == 0 || !section.children.isEmpty() || section.range.end == m_tree.text().size())
            continue;
        const qsizetype first = lineAt(section.heading.end);
        const qsizetype end = lineAt(section.range.end);
        qsizetype below = 0;
        while (below < end - first && isBlank(end - below - 1))
            ++below;
        // Sections that say something tell less well how empty ones look.
        (isTeamLike(section) ? m_blanksOfTeams : m_blanks)[int(below)] += below == end - first ? 2 : 1;
    }
}

qsizetype Carrier::wantedBlanks(const Zone &zone, qsizetype above, qsizetype below) const
{
    const Section &section = m_minutes.sections[zone.head];
    const bool isTeam = isTeamLike(section);
    const auto &counts = isTeam == m_blanksOfTeams.isEmpty() ? m_blanks : m_blanksOfTeams;
    // Between a heading and that of the first section in it there is what there was.
    const bool holdsSections =
        zone.end < m_lineCount
        && std::ranges::any_of(section.children, [&](int child) { return m_plans[child].stays; });
    if (counts.isEmpty() || holdsSections)
        return std::max(above, below);
    auto most = counts.cbegin();
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (*each > *most)
            most = each;
    }
    return most.key();
}

void Carrier::markBlanksBetween(const Zone &zone)
{
    qsizetype former = -1;  // the last line that stays
    bool isAnyGone = false; // since then
    for (qsizetype line = zone.first; line < zone.end; ++line) {
        if (isBlank(line))
            continue;
        if (!m_result.stays[line]) {
            isAnyGone = true;
            continue;
        }
        // Of the blank lines between two lines that stay: all, or where lines between them go, those above the later.
        const bool isFirst = former < 0;
        const qsizetype begin = isFirst ? zone.first : former + 1;
        const qsizetype end = isFirst ? begin
                                            + blankLinesAt(m_tree.text(), m_tree.lines(), m_tree.lines().start(begin),
                                                           m_tree.lines().start(line))
                                      : line;
        qsizetype from = begin;
        if (isAnyGone && !isFirst) {
            from = line;
            while (from > begin && isBlank(from - 1))
                --from;
        }
        for (qsizetype blank = begin; blank < line; ++blank) {
            if (isBlank(blank))
                m_result.stays[blank] = blank >= from && blank < end;
        }
        former = line;
        isAnyGone = false;
    }
    qsizetype below = zone.end;
    while (below > former + 1 && isBlank(below - 1))
        --below;
    for (qsizetype blank = former + 1; blank < zone.end; ++blank) {
        if (isBlank(blank))
            m_result.stays[blank] = blank >= below;
    }
}

void Carrier::markBlanks(const Zone &zone)
{
    if (zone.head < 0)
        return;
    bool isAnyGone = false;
    bool staysAny = false;
    for (qsizetype line = zone.first; line < zone.end; ++line) {
        if (!isBlank(line))
            (m_result.stays[line] ? staysAny : isAnyGone) = true;
    }
    m_result.counts[zone.head].keepsLines = staysAny;
    if (m_plans[zone.head].rule == CarryRule::Keep)
        return;
    if (!isAnyGone) {
        for (qsizetype line = zone.first; line < zone.end; ++line)
            m_result.stays[line] = true;
        return;
    }
    const bool isAtEnd = zone.end == m_lineCount;
    if (staysAny) {
        markBlanksBetween(zone);
    } else {
        qsizetype above = 0;
        while (isBlank(zone.first + above))
            ++above;
        qsizetype below = 0;
        while (isBlank(zone.end - below - 1))
            ++below;
        const qsizetype wanted = isAtEnd ? below : wantedBlanks(zone, above, below);
        const qsizetype fromBelow = std::min(wanted, below);
        const qsizetype fromAbove = std::min(wanted - fromBelow, above);
        for (qsizetype line = zone.first; line < zone.end; ++line)
            m_result.stays[line] = line < zone.first + fromAbove || line >= zone.end - fromBelow;
        if (!isAtEnd && wanted > fromAbove + fromBelow)
            m_addedBlanks[zone.end] = wanted - fromAbove - fromBelow;
    }
    const bool isTouching = zone.end == zone.first || !isBlank(zone.end - 1) || !m_result.stays[zone.end - 1];
    if (m_care != Care::Usual && !isAtEnd && isTouching && !m_addedBlanks.contains(zone.end))
        m_addedBlanks[zone.end] = 1;
}

/// Where the last lines go, so do the blank lines that parted them from what stays.
void Carrier::trimEnd()
{
    qsizetype lastGone = m_lineCount - 1;
    while (lastGone >= 0 && m_result.stays[lastGone] && isBlank(lastGone))
        --lastGone;
    if (lastGone < 0 || m_result.stays[lastGone])
        return;
    for (qsizetype line = lastGone; line >= 0 && (!m_result.stays[line] || isBlank(line)); --line)
        m_result.stays[line] = false;
}

void Carrier::makeRemovals()
{
    const QStringView whole = m_tree.text();
    const LineIndex &lines = m_tree.lines();
    for (qsizetype line = 0; line <= m_lineCount; ++line) {
        const bool isGone = line < m_lineCount && !m_result.stays[line];
        qsizetype end = line;
        while (end < m_lineCount && !m_result.stays[end])
            ++end;
        const qsizetype added = m_addedBlanks.value(end);
        if (!isGone && added == 0)
            continue;
        TextRange range{line < m_lineCount ? lines.start(line) : whole.size(),
                        end < m_lineCount ? lines.start(end) : whole.size()};
        const bool endsOpen = end == m_lineCount && lines.contentRange(whole, m_lineCount - 1).end == whole.size();
        if (endsOpen && line > 0) // the text ends as it did, without a line ending
            range.begin = lines.contentRange(whole, line - 1).end;
        const QString ending = toString(lineEndingNear(whole, lines, range.begin)).toString();
        m_result.removals.append(TextChange::replacing(whole, range, ending.repeated(added)));
        line = end;
    }
}

CarriedLines Carrier::run(const QString &reference)
{
    m_result.stays.fill(false, m_lineCount);
    m_result.isItem.fill(false, m_lineCount);
    m_result.counts.resize(m_minutes.sections.size());
    m_isBlank.reserve(m_lineCount);
    for (qsizetype line = 0; line < m_lineCount; ++line)
        m_isBlank.append(isBlankLine(text(line)));
    findZones();
    for (const Zone &zone : std::as_const(m_zones))
        markLines(zone);
    keepDefinitions();
    countBlanks();
    for (const Zone &zone : std::as_const(m_zones))
        markBlanks(zone);
    trimEnd();
    for (int i = 0; i < m_minutes.sections.size(); ++i) {
        const TextRange own = ownLines(i);
        for (qsizetype line = lineAt(own.begin); line < lineAt(own.end); ++line) {
            if (!isBlank(line) && !m_result.stays[line])
                m_result.counts[i].losesLines = true;
        }
    }
    makeRemovals();
    if (!reference.isEmpty()) {
        for (const qsizetype place : std::as_const(m_referencePlaces))
            m_result.references.append(
                TextChange::replacing(m_tree.text(), {place, place}, u" (from %1)"_s.arg(reference)));
    }
    return m_result;
}

bool Carrier::keepsHeadings() const
{
    QList<Heading> expected;
    for (qsizetype block = 0; block < m_tree.blocks().size(); ++block) {
        if (m_tree.blocks()[block].kind != BlockKind::Heading)
            continue;
        if (m_result.stays[lineAt(m_tree.blocks()[block].range.begin)])
            expected.append({m_tree.blocks()[block].headingLevel, readHeading(m_tree, block).plain});
    }
    const SyntaxTree next(ChangeSet(m_result.removals).appliedTo(m_tree.text()));
    QList<Heading> found;
    for (qsizetype block = 0; block < next.blocks().size(); ++block) {
        if (next.blocks()[block].kind == BlockKind::Heading)
            found.append({next.blocks()[block].headingLevel, readHeading(next, block).plain});
    }
    return found == expected;
}

} // namespace

CarriedLines findCarriedLines(const SyntaxTree &tree, const Minutes &minutes, const QList<SectionPlan> &plans,
                              const QString &reference)
{
    CarriedLines lines;
    for (const Care care : {Care::Usual, Care::BlankLines, Care::NoItems}) {
        Carrier carrier(tree, minutes, plans, care);
        lines = carrier.run(reference);
        if (carrier.keepsHeadings())
            break;
    }
    return lines;
}

} // namespace minuta
