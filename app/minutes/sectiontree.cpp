#include "app/minutes/sectiontree.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/sectionname.h"
#include "app/minutes/words.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

TeamHeadingKind projectKind(const TeamHeading &team)
{
    return team.form == LeadForm::Parentheses ? TeamHeadingKind::ProjectWithParenthesesLead : TeamHeadingKind::Project;
}

class Placer
{
public:
    Placer(const SyntaxTree &tree, const SectionRules &rules);
    QList<PlacedHeading> place();

private:
    /// A section that is still open at the heading being placed. Pasted headings count below the team they stand in.
    struct Open
    {
        int section;
        int depth;
    };

    const PlacedHeading &at(int index) const { return m_headings[index]; }
    QStringView content(int index) const { return m_tree.text(at(index).source.content); }
    SectionRole topRole() const { return m_open.isEmpty() ? SectionRole::Plain : at(m_open.last().section).role; }
    /// Index in m_open of the innermost section of such a role, -1: none.
    int openIndex(bool (*matches)(SectionRole)) const;
    TeamHeading readTeam(int index, TeamHeadingKind kind) const;
    /// As a team's, which is asked for again and again while sections are placed.
    const TeamHeading &asTeam(int index) const;
    std::optional<SectionKind> ruledKind(int index) const;
    /// What the rules say, else what the title names.
    SectionKind namedKind(int index) const;
    bool isProject(int index) const;
    bool hasLead(int index) const { return asTeam(index).form != LeadForm::None; }

    void placeOne(int index);
    void open(int index, int depth);
    bool isGroup(int index, int backlog) const;
    bool isTeamAfterPaste(int index) const;
    bool isPasted(int index);
    void setRoleByPlace(int index);
    void setRoleBelowBacklog(int index, int backlog);
    void setRoleInsideTeam(int index, int around);
    void setRoleByName(int index);

    const SyntaxTree &m_tree;
    const SectionRules &m_rules;
    QList<PlacedHeading> m_headings;
    mutable QList<std::optional<TeamHeading>> m_asTeams; ///< one for each heading
    QList<bool> m_hasOtherChild; ///< a child that is no content, so that content behind it is TeamText
    QList<Open> m_open;
    bool m_hasBacklog = false;
    bool m_hasGroups = false; ///< in the open backlog
    int m_teamLevel = 0;      ///< of the teams in the open backlog; 0: none yet
    bool m_teamsHaveLeads = false;
    int m_decidingHeading = -1; ///< next heading that ends pasted content, see isPasted()
    bool m_isDecidedByTeam = false;
};

Placer::Placer(const SyntaxTree &tree, const SectionRules &rules)
    : m_tree(tree)
    , m_rules(rules)
{
    const QList<Block> &blocks = tree.blocks();
    m_headings.reserve(1 + std::ranges::count(blocks, BlockKind::Heading, &Block::kind));
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != BlockKind::Heading)
            continue;
        PlacedHeading heading;
        heading.source = readHeading(tree, i);
        heading.level = blocks[i].headingLevel;
        m_headings.append(std::move(heading));
    }
    const qsizetype first = m_headings.isEmpty() ? tree.text().size() : m_headings.first().source.lines.begin;
    if (first > 0)
        m_headings.prepend({});
    m_hasOtherChild.fill(false, m_headings.size());
    m_asTeams.resize(m_headings.size());
}

QList<PlacedHeading> Placer::place()
{
    for (int i = 0; i < m_headings.size(); ++i) {
        if (at(i).level > 0)
            placeOne(i);
    }
    return std::move(m_headings);
}

int Placer::openIndex(bool (*matches)(SectionRole)) const
{
    for (qsizetype i = m_open.size(); i-- > 0;) {
        if (matches(at(m_open[i].section).role))
            return int(i);
    }
    return -1;
}

TeamHeading Placer::readTeam(int index, TeamHeadingKind kind) const
{
    return readTeamHeading(content(index), at(index).source.plain, kind);
}

const TeamHeading &Placer::asTeam(int index) const
{
    std::optional<TeamHeading> &read = m_asTeams[index];
    if (!read)
        read = readTeam(index, TeamHeadingKind::Team);
    return *read;
}

std::optional<SectionKind> Placer::ruledKind(int index) const
{
    if (m_rules.kinds.isEmpty())
        return std::nullopt;
    const auto found = m_rules.kinds.constFind(simplifiedTitle(at(index).source.plain));
    return found == m_rules.kinds.constEnd() ? std::nullopt : std::optional(*found);
}

SectionKind Placer::namedKind(int index) const
{
    return ruledKind(index).value_or(kindOfTitle(at(index).source.plain));
}

/// Inside a team.
bool Placer::isProject(int index) const
{
    const TeamHeading &team =
        at(m_open[openIndex([](SectionRole each) { return each == SectionRole::Team; })].section).team;
    const auto kind = projectKind(team);
    const auto ruled = m_rules.projects.constFind(team.team.toCaseFolded());
    if (ruled == m_rules.projects.constEnd())
        return hasProjectForm(content(index), at(index).source.plain, kind);
    return ruled->contains(at(index).source.plain, Qt::CaseInsensitive)
           || ruled->contains(readTeam(index, kind).team, Qt::CaseInsensitive);
}

void Placer::placeOne(int index)
{
    const int level = at(index).level;
    const auto pasted = std::ranges::find_if(m_open, [&](const Open &each) { return at(each.section).isPasted; });
    const bool isInPasted = pasted != m_open.end();
    if (isPasted(index)) {
        m_headings[index].isPasted = true;
        while (!isInPasted && topRole() == SectionRole::Content)
            m_open.removeLast();
        open(index, (isInPasted ? std::prev(pasted)->depth : m_open.last().depth) + level);
        m_headings[index].role = SectionRole::Content;
        m_headings[index].isContent = true;
        return;
    }
    if (isInPasted && level >= m_teamLevel && !isTeamAfterPaste(index)) {
        open(index, std::prev(pasted)->depth + level);
        m_headings[index].role = SectionRole::Content;
        m_headings[index].isContent = true;
        return;
    }
    open(index, level);
    setRoleByPlace(index);
}

void Placer::open(int index, int depth)
{
    while (!m_open.isEmpty() && m_open.last().depth >= depth) {
        if (at(m_open.last().section).role == SectionRole::Backlog) {
            m_hasGroups = false;
            m_teamLevel = 0;
            m_teamsHaveLeads = false;
        }
        m_open.removeLast();
    }
    if (!m_open.isEmpty())
        m_headings[index].parent = m_open.last().section;
    m_open.append({index, depth});
}

/// "## _Incubating_" one level below the backlog; below "# Projects" also a bare H2 that at once a team with a lead
/// follows. An H3 of that sort is a team whose projects have leads.
bool Placer::isGroup(int index, int backlog) const
{
    const PlacedHeading &heading = at(index);
    if (heading.level != at(backlog).level + 1)
        return false;
    const QStringView source = content(index);
    const bool isEmphasized =
        source.size() > 2 && (source.front() == u'_' || source.front() == u'*') && source.back() == source.front();
    if (isEmphasized || isGroupName(heading.source.plain))
        return true;
    if (heading.level > 2 || index + 1 >= m_headings.size() || at(index + 1).level != heading.level + 1
        || hasLead(index) || !hasLead(index + 1))
        return false;
    const QStringView between =
        QStringView(m_tree.text())
            .sliced(heading.source.lines.end, at(index + 1).source.lines.begin - heading.source.lines.end);
    return std::ranges::all_of(between, [](QChar unit) { return unit.isSpace(); });
}

bool Placer::isTeamAfterPaste(int index) const
{
    if (at(index).level != m_teamLevel)
        return false;
    return hasLead(index) || (!m_teamsHaveLeads && !isOrdinaryPhrase(at(index).source.plain));
}

/// An H1 or H2 above the teams, none of the meeting's own, with another team of the same backlog behind it.
bool Placer::isPasted(int index)
{
    const int level = at(index).level;
    if (level > 2 || m_teamLevel == 0 || level >= m_teamLevel
        || openIndex([](SectionRole role) { return role == SectionRole::Team; }) < 0)
        return false;
    const int backlogIndex = openIndex([](SectionRole role) { return role == SectionRole::Backlog; });
    const int backlog = m_open[backlogIndex].section;
    const auto isOwn = [&](int each) {
        return ruledKind(each) || isMeetingPart(at(each).source.plain) || isGroup(each, backlog);
    };
    if (isOwn(index))
        return false;
    if (m_decidingHeading <= index) {
        int next = index + 1;
        for (; next < m_headings.size(); ++next) {
            m_isDecidedByTeam = isTeamAfterPaste(next);
            if (m_isDecidedByTeam)
                break;
            if (at(next).level < m_teamLevel && isOwn(next)) {
                m_isDecidedByTeam = isGroup(next, backlog);
                break;
            }
        }
        m_isDecidedByTeam = m_isDecidedByTeam && next < m_headings.size();
        m_decidingHeading = next;
    }
    return m_isDecidedByTeam;
}

void Placer::setRoleByPlace(int index)
{
    if (m_open.size() < 2)
        return setRoleByName(index);
    const int around = m_open[m_open.size() - 2].section;
    const SectionRole role = at(around).role;
    if (isInsideTeam(role))
        return setRoleInsideTeam(index, around);
    if (role == SectionRole::Backlog || role == SectionRole::Group)
        return setRoleBelowBacklog(index, around);
    setRoleByName(index);
}

void Placer::setRoleBelowBacklog(int index, int around)
{
    PlacedHeading &heading = m_headings[index];
    const bool isInGroup = at(around).role == SectionRole::Group;
    if (!isInGroup && isGroup(index, around)) {
        heading.role = SectionRole::Group;
        m_hasGroups = true;
        return;
    }
    const std::optional<SectionKind> ruled = ruledKind(index);
    if (ruled && *ruled != SectionKind::Team)
        return setRoleByName(index);
    const bool namesLead = hasLead(index);
    const bool isOneLevelDown = heading.level == at(around).level + 1;
    if (!ruled && !namesLead && (!isOneLevelDown || (m_hasGroups && !isInGroup)))
        return setRoleByName(index);
    if (!ruled && !namesLead) {
        const SectionKind kind = kindOfTitle(heading.source.plain);
        if (kind != SectionKind::Text && kind != SectionKind::Backlog && kind != SectionKind::Roadmap)
            return setRoleByName(index);
    }
    heading.role = SectionRole::Team;
    heading.kind = SectionKind::Team;
    if (m_teamLevel != heading.level)
        m_decidingHeading = -1;
    m_teamLevel = heading.level;
    m_teamsHaveLeads = m_teamsHaveLeads || namesLead;
    heading.team = asTeam(index);
}

void Placer::setRoleInsideTeam(int index, int around)
{
    PlacedHeading &heading = m_headings[index];
    const SectionRole role = at(around).role;
    if (role == SectionRole::Team || role == SectionRole::Project) {
        if (isProject(index)) {
            const int team = openIndex([](SectionRole each) { return each == SectionRole::Team; });
            heading.role = SectionRole::Project;
            heading.kind = SectionKind::Project;
            heading.team = readTeam(index, projectKind(at(m_open[team].section).team));
            m_hasOtherChild[around] = true;
            return;
        }
        if (m_hasOtherChild[around]) {
            heading.role = SectionRole::TeamText;
            return;
        }
    }
    heading.role = SectionRole::Content;
    heading.isContent = true;
}

void Placer::setRoleByName(int index)
{
    PlacedHeading &heading = m_headings[index];
    const std::optional<SectionKind> ruled = ruledKind(index);
    heading.kind = namedKind(index);
    const bool opensUpdates = !ruled && !m_hasBacklog && heading.level <= 2 && isUpdatesTitle(heading.source.plain)
                              && index + 1 < m_headings.size() && at(index + 1).level == heading.level + 1;
    if (opensUpdates)
        heading.kind = SectionKind::Backlog;
    if (ruled == SectionKind::Team) {
        heading.role = SectionRole::Team;
        heading.team = asTeam(index);
    }
    if (heading.kind == SectionKind::Backlog) {
        heading.role = SectionRole::Backlog;
        m_hasBacklog = true;
        m_hasGroups = false;
        m_teamLevel = 0;
        m_teamsHaveLeads = false;
    }
}

} // namespace

QList<PlacedHeading> placeHeadings(const SyntaxTree &tree, const SectionRules &rules)
{
    return Placer(tree, rules).place();
}

} // namespace minuta
