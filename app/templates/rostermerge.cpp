#include "app/templates/rostermerge.h"

#include <algorithm>

namespace minuta {

namespace {

using Kind = RosterDeviation::Kind;

QString nameOf(const RosterTeam &team)
{
    return team.team;
}

QString nameOf(const RosterProject &project)
{
    return project.name;
}

bool isSameName(const QString &a, const QString &b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

template<typename Entry> const Entry *find(const QList<Entry> &entries, const QString &name)
{
    const auto found = std::ranges::find_if(entries, [&](const Entry &each) { return isSameName(nameOf(each), name); });
    return found == entries.end() ? nullptr : &*found;
}

/// The names that both lists have, in the order of the first.
template<typename Entry> QStringList commonNames(const QList<Entry> &first, const QList<Entry> &second)
{
    QStringList names;
    for (const Entry &each : first) {
        if (find(second, nameOf(each)))
            names.append(nameOf(each).simplified().toCaseFolded());
    }
    return names;
}

/// One list of teams, or of a team's sub-projects, in all its versions.
template<typename Entry> struct Versions
{
    QList<Entry> before;
    QList<Entry> after;
    std::optional<QList<Entry>> made;
    QList<QList<Entry>> held;

    bool wasMadeWith(const QString &name) const { return made && find(*made, name); }
    bool isKnown(const QString &name) const
    {
        return find(before, name) || wasMadeWith(name)
               || std::ranges::any_of(held, [&](const auto &each) { return find(each, name) != nullptr; });
    }
    /// Whether a former roster said so. Of the meetings that were held two in a row must have: one alone was a stand-in.
    bool isKnown(const QString &name, QString Entry::*value, const QString &said) const
    {
        const auto says = [&](const QList<Entry> &entries) {
            const Entry *entry = find(entries, name);
            return entry != nullptr && entry->*value == said;
        };
        if (says(before) || (made && says(*made)))
            return true;
        for (qsizetype i = 1; i < held.size(); ++i) {
            if (says(held[i - 1]) && says(held[i]))
                return true;
        }
        return false;
    }
};

class Merger
{
public:
    MergedRoster merged(const Roster &file, const RosterVersions &versions);

private:
    template<typename Entry> QList<Entry> merge(const QList<Entry> &file, const Versions<Entry> &versions);
    template<typename Entry>
    void mergeValue(Entry &result, QString Entry::*value, Kind kind, const Entry &after,
                    const Versions<Entry> &versions);
    void mergeInside(RosterTeam &result, const RosterTeam &after);
    void mergeInside(RosterProject &, const RosterProject &) {}
    void note(Kind kind, const QString &name, const QString &value, bool isInTheWay);
    Versions<RosterProject> projectsOf(const QString &team) const;

    const RosterVersions *m_versions = nullptr;
    QString m_team; ///< whose sub-projects are merged; empty: the teams themselves are
    QList<RosterDeviation> m_deviations;
};

void Merger::note(Kind kind, const QString &name, const QString &value, bool isInTheWay)
{
    if (m_team.isEmpty())
        m_deviations.append({kind, name, {}, value, isInTheWay});
    else
        m_deviations.append({kind, m_team, name, value, isInTheWay});
}

template<typename Entry>
void Merger::mergeValue(Entry &result, QString Entry::*value, Kind kind, const Entry &after,
                        const Versions<Entry> &versions)
{
    const QString said = result.*value;
    if (said == after.*value)
        return;
    const QString name = nameOf(result);
    if (!versions.isKnown(name, value, said)) {
        const Entry *before = find(versions.before, name);
        const bool isChanged = before == nullptr || before->*value != after.*value;
        note(kind, name, said, isChanged);
        if (!isChanged)
            return;
    }
    result.*value = after.*value;
}

Versions<RosterProject> Merger::projectsOf(const QString &team) const
{
    const auto projects = [&](const Roster &roster) {
        const RosterTeam *found = find(roster.teams, team);
        return found ? found->projects : QList<RosterProject>();
    };
    Versions<RosterProject> result{projects(m_versions->before), projects(m_versions->after), {}, {}};
    if (m_versions->made)
        result.made = projects(*m_versions->made);
    for (const Roster &each : m_versions->held)
        result.held.append(projects(each));
    return result;
}

void Merger::mergeInside(RosterTeam &result, const RosterTeam &after)
{
    const RosterTeam *before = find(m_versions->before.teams, result.team);
    if (before == nullptr || before->group != after.group)
        result.group = after.group;
    m_team = result.team;
    result.projects = merge(result.projects, projectsOf(result.team));
    m_team.clear();
}

template<typename Entry> QList<Entry> Merger::merge(const QList<Entry> &file, const Versions<Entry> &versions)
{
    QList<Entry> result;
    for (const Entry &each : file) {
        const Entry *after = find(versions.after, nameOf(each));
        if (after == nullptr) {
            if (versions.isKnown(nameOf(each)))
                continue;
            note(Kind::Added, nameOf(each), {}, false);
            result.append(each);
            continue;
        }
        Entry entry = each;
        mergeValue(entry, &Entry::lead, Kind::Lead, *after, versions);
        mergeValue(entry, &Entry::status, Kind::Status, *after, versions);
        mergeInside(entry, *after);
        result.append(entry);
    }

    const bool isOrderKept =
        commonNames(versions.before, versions.after) == commonNames(versions.after, versions.before);
    if (!isOrderKept) {
        // What is in the file alone goes on standing behind what it stood behind.
        QList<Entry> ordered;
        for (const Entry &each : versions.after) {
            if (const Entry *found = find(result, nameOf(each)))
                ordered.append(*found);
        }
        for (qsizetype i = 0; i < result.size(); ++i) {
            if (find(ordered, nameOf(result[i])))
                continue;
            const auto previous = i == 0 ? ordered.end() : std::ranges::find(ordered, result[i - 1]);
            ordered.insert(previous == ordered.end() ? 0 : previous - ordered.begin() + 1, result[i]);
        }
        result = ordered;
    }

    qsizetype place = 0;
    for (const Entry &each : versions.after) {
        const auto found =
            std::ranges::find_if(result, [&](const Entry &other) { return isSameName(nameOf(other), nameOf(each)); });
        if (found != result.end()) {
            place = found - result.begin() + 1;
            continue;
        }
        if (find(versions.before, nameOf(each)) && versions.wasMadeWith(nameOf(each))) {
            note(Kind::Removed, nameOf(each), {}, false);
            continue;
        }
        result.insert(place++, each);
    }
    return result;
}

MergedRoster Merger::merged(const Roster &file, const RosterVersions &versions)
{
    m_versions = &versions;
    Versions<RosterTeam> teams{versions.before.teams, versions.after.teams, {}, {}};
    if (versions.made)
        teams.made = versions.made->teams;
    for (const Roster &each : versions.held)
        teams.held.append(each.teams);
    Roster roster{merge(file.teams, teams)};
    for (RosterTeam &team : roster.teams) { // a file says of one meeting only
        team.since = {};
        team.until = {};
    }
    return {roster, m_deviations};
}

} // namespace

MergedRoster mergedRoster(const Roster &file, const RosterVersions &versions)
{
    return Merger().merged(file, versions);
}

Roster renamed(Roster roster, const QList<TeamRename> &renames)
{
    for (const TeamRename &rename : renames) {
        if (find(roster.teams, rename.to) && !isSameName(rename.from, rename.to))
            continue;
        for (RosterTeam &team : roster.teams) {
            if (isSameName(team.team, rename.from))
                team.team = rename.to;
        }
    }
    return roster;
}

} // namespace minuta
