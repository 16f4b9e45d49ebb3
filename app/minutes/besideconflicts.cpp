#include "app/minutes/besideconflicts.h"

#include "app/minutes/headingsource.h"
#include "app/minutes/sectionname.h"
#include "app/minutes/teamheading.h"

#include <algorithm>

namespace minuta {

namespace {

/// The text with blanks in place of the conflicts: every position stays what it is.
QString blankedOut(QString text, const QList<ConflictText> &conflicts)
{
    for (const ConflictText &conflict : conflicts) {
        for (qsizetype i = conflict.range.begin; i < conflict.range.end; ++i) {
            if (text[i] != u'\n' && text[i] != u'\r')
                text[i] = u' ';
        }
    }
    return text;
}

bool holdsTopHeading(const SyntaxTree &side)
{
    return std::ranges::any_of(
        side.blocks(), [](const Block &block) { return block.kind == BlockKind::Heading && block.headingLevel == 1; });
}

/// A version, beside the conflicts that may be in it.
SyntaxTree sideTree(const SyntaxTree &tree, TextRange side)
{
    const QStringView text = tree.text(side);
    return SyntaxTree(blankedOut(text.toString(), findConflicts(text)));
}

bool holdsTopHeading(const SyntaxTree &tree, const ConflictText &conflict)
{
    return holdsTopHeading(sideTree(tree, conflict.ours)) || holdsTopHeading(sideTree(tree, conflict.theirs));
}

/// A conflict's title is none until somebody has chosen; a later H1 must not take its place.
void leaveOutContestedTitle(const SyntaxTree &tree, const QList<ConflictText> &conflicts, Minutes &minutes)
{
    if (minutes.titleSection < 0)
        return;
    const qsizetype title = minutes.sections[minutes.titleSection].heading.begin;
    const bool isContested = std::ranges::any_of(conflicts, [&](const ConflictText &conflict) {
        return conflict.range.begin < title && holdsTopHeading(tree, conflict);
    });
    if (!isContested)
        return;
    minutes.titleSection = -1;
    minutes.title.clear();
    minutes.titleWithoutDate.clear();
    minutes.date = {};
    minutes.titleRange = {};
    minutes.dateRange = {};
}

/// An empty field stands among blank lines, and some of those may have been a conflict.
void keepOutOf(const QList<ConflictText> &conflicts, TextRange &lines)
{
    if (!lines.isEmpty())
        return;
    const auto behind =
        std::ranges::upper_bound(conflicts, lines.begin, {}, [](const ConflictText &each) { return each.range.begin; });
    if (behind != conflicts.begin() && lines.begin < std::prev(behind)->range.end)
        lines = {std::prev(behind)->range.begin, std::prev(behind)->range.begin};
}

bool isInBacklog(const Minutes &minutes, int section)
{
    for (; section >= 0; section = minutes.sections[section].parent) {
        if (minutes.sections[section].kind == SectionKind::Backlog)
            return true;
    }
    return false;
}

/// The section around a conflict that is not itself content of another's text.
int sectionAround(const Minutes &minutes, const ConflictText &conflict)
{
    int section = minutes.sectionAt(conflict.range.begin);
    while (section >= 0 && minutes.sections[section].isContent)
        section = minutes.sections[section].parent;
    return section;
}

/// Puts together what the versions of a conflict are about.
class Places
{
public:
    Places(const Minutes &minutes, const ConflictText &conflict)
        : m_minutes(minutes)
        , m_around(sectionAround(minutes, conflict))
        , m_isInBacklog(isInBacklog(minutes, m_around))
    {
    }

    /// A version, which begins at place in the text.
    void take(const SyntaxTree &side, qsizetype place)
    {
        const QList<Block> &blocks = side.blocks();
        bool isFirst = true;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind == BlockKind::Blank)
                continue;
            const bool isSection = blocks[i].kind == BlockKind::Heading && !isContent(blocks[i].headingLevel);
            if (isSection)
                takeHeading(side, i, place);
            else if (isFirst)
                m_touchesAround = true;
            isFirst = false;
        }
    }

    ConflictPlace place() const
    {
        ConflictPlace place = m_place;
        if (m_touchesAround || (place.sections.isEmpty() && !place.holdsTitle)) {
            const QString around = nameOfAround();
            if (!around.isEmpty() && !place.sections.contains(around))
                place.sections.prepend(around);
        }
        return place;
    }

private:
    bool isContent(int level) const
    {
        if (m_around < 0)
            return false;
        const Section &around = m_minutes.sections[m_around];
        const bool isTeam = around.kind == SectionKind::Team || around.kind == SectionKind::Project;
        return isTeam && level > around.level;
    }

    void takeHeading(const SyntaxTree &side, qsizetype block, qsizetype place)
    {
        if (side.blocks()[block].headingLevel == 1 && m_minutes.titleSection < 0) {
            m_place.holdsTitle = true;
            return;
        }
        const HeadingSource heading = readHeading(side, block);
        const bool isTeam = m_isInBacklog && kindOfTitle(heading.plain) == SectionKind::Text;
        const QString name = isTeam ? readTeamHeading(side.text(heading.content), heading.plain).team : heading.plain;
        if (name.isEmpty() || m_place.sections.contains(name))
            return;
        m_place.sections.append(name);
        const Block &own = side.blocks()[block];
        m_place.headings.append({name, own.headingLevel, place + own.range.begin});
    }

    QString nameOfAround() const
    {
        if (m_around < 0 || m_around == m_minutes.titleSection)
            return {};
        const Section &section = m_minutes.sections[m_around];
        return section.team.isEmpty() ? section.title : section.team;
    }

    const Minutes &m_minutes;
    int m_around;
    bool m_isInBacklog;
    bool m_touchesAround = false;
    ConflictPlace m_place;
};

} // namespace

SyntaxTree treeBesideConflicts(const SyntaxTree &tree, const QList<ConflictText> &conflicts)
{
    return conflicts.isEmpty() ? tree : SyntaxTree(blankedOut(tree.text(), conflicts));
}

Minutes readMinutesBesideConflicts(const SyntaxTree &tree, const QList<ConflictText> &conflicts,
                                   const SectionRules &rules)
{
    return readMinutesBesideConflicts(tree, treeBesideConflicts(tree, conflicts), conflicts, rules);
}

Minutes readMinutesBesideConflicts(const SyntaxTree &tree, const SyntaxTree &beside,
                                   const QList<ConflictText> &conflicts, const SectionRules &rules)
{
    Minutes minutes = readMinutes(beside, rules);
    for (Section &section : minutes.sections) {
        keepOutOf(conflicts, section.body);
        keepOutOf(conflicts, section.field);
    }
    for (const ConflictText &conflict : conflicts) {
        for (int section = minutes.sectionAt(conflict.range.begin); section >= 0;
             section = minutes.sections[section].parent)
            minutes.sections[section].isFilled = true;
    }
    leaveOutContestedTitle(tree, conflicts, minutes);
    return minutes;
}

ConflictPlace conflictPlace(const SyntaxTree &tree, const Minutes &minutes, const ConflictText &conflict)
{
    Places places(minutes, conflict);
    places.take(sideTree(tree, conflict.ours), conflict.ours.begin);
    places.take(sideTree(tree, conflict.theirs), conflict.theirs.begin);
    return places.place();
}

} // namespace minuta
