#include "app/templates/rosteredit.h"

#include "app/minutes/headingsource.h"
#include "app/minutes/inlinesource.h"
#include "app/minutes/minutesedit.h"
#include "app/minutes/sectionname.h"
#include "app/minutes/teamheading.h"
#include "app/templates/roster.h"
#include "app/templates/trackedminutes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString nameKey(const QString &name)
{
    return name.simplified().toCaseFolded();
}

/// Files are also read without the template that knows the sub-projects: a single word tells only as code that it is one.
bool needsCodeSpan(QStringView source, const QString &name)
{
    return !hasProjectForm(source, name) && hasProjectForm(u'`' + name + u'`', name);
}

/// What a heading of a team or a sub-project is to say.
struct Wanted
{
    QString name;
    QString lead;
    QString status;
    QString group; ///< of a team
    int section = -1;
};

class Editor
{
public:
    explicit Editor(TrackedMinutes &minutes)
        : m_edited(minutes)
    {
    }

    void setTeams(const Roster &roster);

private:
    const Section &at(int section) const { return m_edited.minutes().sections[section]; }
    QString groupOf(int section) const;
    bool hasHeading(const QString &title) const;
    QList<int> sectionsOf(SectionKind kind, int around) const;
    void match(QList<Wanted> &wanted, const QList<int> &sections) const;
    /// Removes sections of that kind that nobody wants.
    void removeOthers(QList<Wanted> &wanted, SectionKind kind, int around);
    void correct(const Wanted &wanted);
    int insert(const QList<Wanted> &wanted, qsizetype index, SectionKind kind, int container);
    int insertFirst(const Wanted &wanted, SectionKind kind, int container);
    void makeProject(int section);
    int containerOf(const Wanted &wanted) const;
    /// Moves it where its group is, if it can; else it stays with its text.
    void regroup(QList<Wanted> &wanted, qsizetype index);
    void order(const QList<Wanted> &wanted);
    void setProjects(int team, const QList<RosterProject> &projects);
    /// Does edit, after which the sections of wanted have other indexes.
    template<typename Edit> auto followed(QList<Wanted> &wanted, Edit edit);

    TrackedMinutes &m_edited;
};

QString Editor::groupOf(int section) const
{
    const int parent = at(section).parent;
    return parent < 0 || at(parent).kind == SectionKind::Backlog ? QString() : simplifiedTitle(at(parent).title);
}

bool Editor::hasHeading(const QString &title) const
{
    return std::ranges::any_of(m_edited.minutes().sections, [&](const Section &each) {
        return simplifiedTitle(each.title) == simplifiedTitle(title);
    });
}

/// around: the team whose sub-projects are meant; -1: all.
QList<int> Editor::sectionsOf(SectionKind kind, int around) const
{
    QList<int> sections;
    for (int i = 0; i < m_edited.minutes().sections.size(); ++i) {
        if (at(i).kind == kind && (around < 0 || at(around).range.contains(at(i).range)))
            sections.append(i);
    }
    return sections;
}

void Editor::match(QList<Wanted> &wanted, const QList<int> &sections) const
{
    QList<int> left = sections;
    const auto matchBy = [&](auto fits) {
        for (Wanted &each : wanted) {
            if (each.section >= 0)
                continue;
            const auto found = std::ranges::find_if(left, [&](int section) { return fits(each, section); });
            if (found == left.end())
                continue;
            each.section = *found;
            left.erase(found);
        }
    };
    const auto isNamed = [&](const Wanted &each, int section) {
        return nameKey(at(section).team) == nameKey(each.name);
    };
    const auto isInGroup = [&](const Wanted &each, int section) {
        return simplifiedTitle(each.group) == groupOf(section);
    };
    matchBy([&](const Wanted &each, int section) { return isNamed(each, section) && isInGroup(each, section); });
    matchBy([&](const Wanted &each, int section) { return isNamed(each, section) && each.group.isEmpty(); });
    matchBy([&](const Wanted &each, int section) {
        return (each.group.isEmpty() || isInGroup(each, section))
               && std::ranges::any_of(at(section).aliases,
                                      [&](const QString &alias) { return nameKey(alias) == nameKey(each.name); });
    });
    matchBy(isNamed); // it goes to another group
}

template<typename Edit> auto Editor::followed(QList<Wanted> &wanted, Edit edit)
{
    // Sections that are there are known by where they came from; new ones by their heading, which is unique in wanted.
    struct Known
    {
        int origin;
        QString key;
    };
    QList<Known> known;
    for (const Wanted &each : std::as_const(wanted)) {
        known.append(each.section < 0 ? Known{-2, {}} : Known{m_edited.origin(each.section), at(each.section).key});
    }
    const auto result = edit();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (known[i].origin == -2)
            continue;
        wanted[i].section = -1;
        for (int section = 0; section < m_edited.minutes().sections.size(); ++section) {
            const int origin = m_edited.origin(section);
            if (origin == known[i].origin && (origin >= 0 || at(section).key == known[i].key))
                wanted[i].section = section;
        }
    }
    return result;
}

void Editor::removeOthers(QList<Wanted> &wanted, SectionKind kind, int around)
{
    const QList<int> sections = sectionsOf(kind, around);
    for (auto section = sections.crbegin(); section != sections.crend(); ++section) {
        if (std::ranges::contains(wanted, *section, &Wanted::section))
            continue;
        followed(wanted, [&] { return m_edited.remove(*section); });
    }
}

void Editor::correct(const Wanted &wanted)
{
    if (wanted.section < 0)
        return;
    m_edited.edit(setStatus(m_edited.tree(), m_edited.minutes(), wanted.section, wanted.status));
    m_edited.edit(setLead(m_edited.tree(), m_edited.minutes(), wanted.section, wanted.lead));
}

int Editor::containerOf(const Wanted &wanted) const
{
    int backlog = -1;
    for (int i = 0; i < m_edited.minutes().sections.size(); ++i) {
        if (at(i).kind == SectionKind::Backlog && backlog < 0)
            backlog = i;
        if (!wanted.group.isEmpty() && at(i).kind == SectionKind::Text && at(i).parent >= 0
            && at(at(i).parent).kind == SectionKind::Backlog
            && simplifiedTitle(at(i).title) == simplifiedTitle(wanted.group))
            return i;
    }
    return backlog;
}

void Editor::regroup(QList<Wanted> &wanted, qsizetype index)
{
    const Wanted &each = wanted[index];
    if (each.section < 0 || each.group.isEmpty() || groupOf(each.section) == simplifiedTitle(each.group))
        return;
    const int group = containerOf(each);
    if (group >= 0 && at(group).level + 1 == at(each.section).level)
        followed(wanted, [&] { return m_edited.moveInto(each.section, group); });
}

int Editor::insertFirst(const Wanted &wanted, SectionKind kind, int container)
{
    if (container < 0)
        return -1;
    QStringList sources = inlineSources(wanted.name);
    if (kind == SectionKind::Project && needsCodeSpan(sources.first(), wanted.name))
        sources.prepend(u'`' + wanted.name + u'`');
    for (const QString &source : std::as_const(sources)) {
        const int section = m_edited.insertInto(container, source);
        if (section < 0)
            continue;
        if (at(section).kind == kind && at(section).team == wanted.name)
            return section;
        m_edited.remove(section);
    }
    return -1;
}

void Editor::makeProject(int section)
{
    const SyntaxTree &tree = m_edited.tree();
    const HeadingSource heading = readHeading(tree, tree.blockAt(at(section).heading.begin));
    if (needsCodeSpan(tree.text(heading.content), heading.plain))
        m_edited.edit(ChangeSet(TextChange::replacing(tree.text(), heading.content, u'`' + heading.plain + u'`')));
}

/// Behind the nearest one before it that is there, else before the nearest behind it.
int Editor::insert(const QList<Wanted> &wanted, qsizetype index, SectionKind kind, int container)
{
    const auto isBeside = [&](const Wanted &each) {
        return each.section >= 0 && simplifiedTitle(each.group) == simplifiedTitle(wanted[index].group);
    };
    const auto check = [&](int section) {
        if (section >= 0 && kind == SectionKind::Project)
            makeProject(section);
        if (section >= 0 && at(section).kind == kind && at(section).team == wanted[index].name)
            return section;
        if (section >= 0)
            m_edited.remove(section);
        return insertFirst(wanted[index], kind, container);
    };
    for (qsizetype i = index; i-- > 0;) {
        if (isBeside(wanted[i]))
            return check(m_edited.insertAfter(wanted[i].section, wanted[index].name));
    }
    for (qsizetype i = index + 1; i < wanted.size(); ++i) {
        if (!isBeside(wanted[i]))
            continue;
        const int behind = wanted[i].section;
        const int section = m_edited.insertAfter(behind, wanted[index].name);
        return check(section >= 0 && m_edited.move(section, behind) ? behind : section);
    }
    return insertFirst(wanted[index], kind, container);
}

void Editor::order(const QList<Wanted> &wanted)
{
    QList<Wanted> rest = wanted;
    rest.removeIf([](const Wanted &each) { return each.section < 0; });
    for (qsizetype i = rest.size(); i-- > 1;) {
        // From the back: each to before the next one of its parent.
        const auto next = std::ranges::find_if(rest.begin() + i, rest.end(), [&](const Wanted &each) {
            return at(each.section).parent == at(rest[i - 1].section).parent;
        });
        if (next == rest.end() || rest[i - 1].section < next->section)
            continue;
        const int section = rest[i - 1].section;
        const int before = next->section;
        followed(rest, [&] { return m_edited.move(section, before); });
    }
}

void Editor::setProjects(int team, const QList<RosterProject> &projects)
{
    QList<Wanted> wanted;
    for (const RosterProject &project : projects)
        wanted.append({project.name, project.lead, project.status, {}, -1});
    match(wanted, sectionsOf(SectionKind::Project, team));
    removeOthers(wanted, SectionKind::Project, team);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].section < 0)
            wanted[i].section = followed(wanted, [&] { return insert(wanted, i, SectionKind::Project, team); });
        correct(wanted[i]);
    }
}

void Editor::setTeams(const Roster &roster)
{
    QList<Wanted> wanted;
    for (const RosterTeam &team : roster.teams) {
        // Where no heading is that group's the team stays where it is, with its text.
        const QString group = hasHeading(team.group) ? team.group : QString();
        wanted.append({team.team, team.lead, team.status, group, -1});
    }
    match(wanted, sectionsOf(SectionKind::Team, -1));
    removeOthers(wanted, SectionKind::Team, -1);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].section < 0) {
            wanted[i].section =
                followed(wanted, [&] { return insert(wanted, i, SectionKind::Team, containerOf(wanted[i])); });
        }
        regroup(wanted, i);
        correct(wanted[i]);
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].section < 0)
            continue;
        followed(wanted, [&] {
            setProjects(wanted[i].section, roster.teams[i].projects);
            return true;
        });
    }
    order(wanted);
}

} // namespace

void setRoster(TrackedMinutes &minutes, const Roster &roster)
{
    Editor(minutes).setTeams(roster);
}

} // namespace minuta
