#include "app/templates/rostermerge.h"

#include <algorithm>

namespace minuta {

namespace {

using Kind = RosterDeviation::Kind;

const QString &nameOf(const RosterTeam &team)
{
    return team.team;
}

const QString &nameOf(const RosterProject &project)
{
    return project.name;
}

void setName(RosterTeam &team, const QString &name)
{
    team.team = name;
}

void setName(RosterProject &project, const QString &name)
{
    project.name = name;
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
    QList<QList<Entry>> toCome;
    qsizetype index = 0; ///< of this file in toCome

    bool wasMadeWith(const QString &name) const { return made && find(*made, name); }
    bool isKnown(const QString &name) const
    {
        return find(before, name) || wasMadeWith(name)
               || std::ranges::any_of(held, [&](const auto &each) { return find(each, name) != nullptr; });
    }

    /// Whether a former roster said so. Files are made in batches, so an old lead stands in those around as well; a
    /// stand-in can have been there from the beginning.
    bool isKnown(const QString &name, QString Entry::*value, const QString &said) const
    {
        const auto says = [&](const QList<Entry> &entries) {
            const Entry *entry = find(entries, name);
            return entry != nullptr && entry->*value == said;
        };
        if (says(before))
            return true;

        // The meetings in a row, around this one, that say so.
        qsizetype first = index;
        qsizetype behind = std::min<qsizetype>(index + 1, toCome.size());
        while (first > 0 && says(toCome[first - 1]))
            --first;
        while (behind < toCome.size() && says(toCome[behind]))
            ++behind;
        const bool goesOnFromHeld = first == 0 && !held.isEmpty() && says(held.last());
        const bool isAlone = toCome.size() > 1 && behind - first <= 1 && !goesOnFromHeld;
        const bool wasMadeSo = made && says(*made);

        // Of the meetings that were held two in a row must have said so: one alone was a stand-in.
        for (qsizetype i = 1; i < held.size(); ++i) {
            if (says(held[i - 1]) && says(held[i]))
                return !isAlone;
        }
        return wasMadeSo && (goesOnFromHeld || (behind - first > 1 && behind == toCome.size()));
    }
};

/// A name that a file has instead of the one in the rosters.
struct OwnName
{
    QString roster;
    QString file;
};

/// The names around that of index; empty: it is the first or the last.
template<typename Entry> std::pair<QString, QString> neighbours(const QList<Entry> &entries, qsizetype index)
{
    const auto name = [&](qsizetype at) {
        return at < 0 || at >= entries.size() ? QString() : nameOf(entries[at]).simplified().toCaseFolded();
    };
    return {name(index - 1), name(index + 1)};
}

/// Whether the entry at index of file is the one called missing under another name.
template<typename Entry>
bool isSameEntry(const QList<Entry> &file, qsizetype index, const QString &missing, const Versions<Entry> &versions)
{
    const QList<Entry> &former = versions.made ? *versions.made : versions.before;
    const Entry *known = find(former, missing);
    if (known == nullptr)
        return false;
    const QString &lead = file[index].lead;
    if (!lead.isEmpty() && !known->lead.isEmpty()) {
        const Entry *after = find(versions.after, missing);
        return lead == known->lead || lead == after->lead;
    }
    return neighbours(file, index) == neighbours(former, known - former.constData());
}

/// The entries to which somebody gave another name in the file alone.
template<typename Entry> QList<OwnName> ownNames(const QList<Entry> &file, const Versions<Entry> &versions)
{
    QList<OwnName> names;
    for (qsizetype i = 0; i < file.size(); ++i) {
        if (find(versions.after, nameOf(file[i])) || versions.isKnown(nameOf(file[i])))
            continue;
        QStringList candidates;
        for (const Entry &each : versions.after) {
            const bool isTaken = std::ranges::contains(names, nameOf(each), &OwnName::roster);
            if (!isTaken && !find(file, nameOf(each)) && isSameEntry(file, i, nameOf(each), versions))
                candidates.append(nameOf(each));
        }
        if (candidates.size() == 1)
            names.append({candidates.first(), nameOf(file[i])});
    }
    return names;
}

class Merger
{
public:
    Merger(const RosterVersions &versions, OwnWords own)
        : m_versions(versions)
        , m_own(own)
    {
    }

    MergedRoster merged(const Roster &file);

private:
    template<typename Entry> QList<Entry> merge(QList<Entry> file, const Versions<Entry> &versions);
    template<typename Entry> QList<Entry> mergeEntries(const QList<Entry> &file, const Versions<Entry> &versions);
    template<typename Entry>
    void mergeValue(Entry &result, QString Entry::*value, Kind kind, const Entry &after,
                    const Versions<Entry> &versions);
    void mergeInside(RosterTeam &result, const RosterTeam &after);
    void mergeInside(RosterProject &, const RosterProject &) {}
    void note(Kind kind, const QString &name, const QString &value, bool isInTheWay);
    Versions<RosterProject> projectsOf(const QString &team) const;

    /// One list of each version: entriesOf(roster).
    template<typename EntriesOf> auto versionsOf(const EntriesOf &entriesOf) const;

    const RosterVersions &m_versions;
    OwnWords m_own;
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
        const bool isChanged = m_own == OwnWords::Follow || before == nullptr || before->*value != after.*value;
        note(kind, name, said, isChanged);
        if (!isChanged)
            return;
    }
    result.*value = after.*value;
}

template<typename EntriesOf> auto Merger::versionsOf(const EntriesOf &entriesOf) const
{
    using Entry = std::remove_cvref_t<decltype(entriesOf(m_versions.before).first())>;
    Versions<Entry> result{entriesOf(m_versions.before), entriesOf(m_versions.after), {}, {}, {}, m_versions.index};
    if (m_versions.made)
        result.made = entriesOf(*m_versions.made);
    for (const Roster &each : m_versions.held)
        result.held.append(entriesOf(each));
    for (const Roster &each : m_versions.toCome)
        result.toCome.append(entriesOf(each));
    return result;
}

Versions<RosterProject> Merger::projectsOf(const QString &team) const
{
    return versionsOf([&](const Roster &roster) {
        const RosterTeam *found = find(roster.teams, team);
        return found ? found->projects : QList<RosterProject>();
    });
}

void Merger::mergeInside(RosterTeam &result, const RosterTeam &after)
{
    const RosterTeam *before = find(m_versions.before.teams, result.team);
    if (before == nullptr || before->group != after.group)
        result.group = after.group;
    m_team = result.team;
    result.projects = merge(result.projects, projectsOf(result.team));
    m_team.clear();
}

template<typename Entry> QList<Entry> Merger::merge(QList<Entry> file, const Versions<Entry> &versions)
{
    const QList<OwnName> own = ownNames(file, versions);
    for (const OwnName &name : own) {
        note(Kind::Renamed, name.roster, name.file, false);
        setName(*std::ranges::find(file, name.file, [](const Entry &each) { return nameOf(each); }), name.roster);
    }
    QList<Entry> result = mergeEntries(file, versions);
    for (Entry &each : result) {
        const auto name = std::ranges::find(own, nameOf(each), &OwnName::roster);
        if (name != own.end())
            setName(each, name->file);
    }
    return result;
}

template<typename Entry> QList<Entry> Merger::mergeEntries(const QList<Entry> &file, const Versions<Entry> &versions)
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

MergedRoster Merger::merged(const Roster &file)
{
    Roster roster{merge(file.teams, versionsOf([](const Roster &each) { return each.teams; }))};
    for (RosterTeam &team : roster.teams) { // a file says of one meeting only
        team.since = {};
        team.until = {};
    }
    return {roster, m_deviations};
}

} // namespace

MergedRoster mergedRoster(const Roster &file, const RosterVersions &versions, OwnWords own)
{
    return Merger(versions, own).merged(file);
}

Roster renamed(Roster roster, const QList<TeamRename> &renames)
{
    for (const TeamRename &rename : renames) {
        const auto named = [&](const QString &name) {
            return std::ranges::find_if(roster.teams,
                                        [&](const RosterTeam &team) { return isSameName(team.team, name); });
        };
        const auto from = named(rename.from);
        const auto to = named(rename.to);
        if (from == roster.teams.end())
            continue;
        if (to == roster.teams.end() || to == from) {
            from->team = rename.to;
            continue;
        }
        for (const RosterProject &project : std::as_const(from->projects)) {
            if (!find(to->projects, project.name))
                to->projects.append(project);
        }
        roster.teams.erase(from);
    }
    return roster;
}

} // namespace minuta
