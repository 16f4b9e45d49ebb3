#include "app/series/rosterapply.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutesedit.h"
#include "app/templates/rosteredit.h"
#include "app/templates/teammerge.h"
#include "app/templates/trackedminutes.h"

#include <QSet>

#include <algorithm>
#include <ranges>

namespace minuta {

namespace {

constexpr int heldMeetings = 12;

/// Where a roster changes: the days from which it says something else.
QList<QDate> boundaries(const Roster &roster)
{
    QList<QDate> dates;
    for (const RosterTeam &team : roster.teams) {
        if (team.since.isValid())
            dates.append(team.since);
        if (team.until.isValid())
            dates.append(team.until);
    }
    std::ranges::sort(dates);
    return dates;
}

Roster rosterOf(const QString &text, const SectionRules &rules)
{
    return readRoster(readMinutes(SyntaxTree(text), rules));
}

class Planner
{
public:
    Planner(const QList<SeriesText> &texts, const RosterChange &change, QDate today);

    /// index: of text among those not yet held.
    RosterFile planFor(const SeriesText &text, int index) const;

private:
    /// Those that hold for a meeting with the teams of after.
    QList<TeamRename> renamesFor(const Roster &after) const;
    RosterVersions versionsFor(const SeriesText &text, int index) const;

    const RosterChange &m_change;
    QList<Roster> m_held;
    QList<Roster> m_toCome;
};

Planner::Planner(const QList<SeriesText> &texts, const RosterChange &change, QDate today)
    : m_change(change)
{
    // What the roster itself has said counts as said twice: nobody's stand-in.
    for (const Roster *roster : {&change.before, &change.after}) {
        for (const QDate date : boundaries(*roster))
            m_held += {roster->activeOn(date), roster->activeOn(date)};
    }
    for (const SeriesText &text : texts)
        (text.meeting.date < today ? m_held : m_toCome).append(rosterOf(text.text, change.rules));
}

QList<TeamRename> Planner::renamesFor(const Roster &after) const
{
    QList<TeamRename> renames = m_change.renames;
    renames.removeIf([&](const TeamRename &rename) {
        return !std::ranges::contains(after.teams, rename.to, &RosterTeam::team)
               || std::ranges::contains(after.teams, rename.from, &RosterTeam::team);
    });
    return renames;
}

/// Teams that go on under another name: their sections do, too. Of several that become one the text of all stays.
/// Origins of the sections that have gone into others.
QSet<int> applyRenames(TrackedMinutes &minutes, const QList<TeamRename> &renames)
{
    QSet<int> merged;
    for (const TeamRename &rename : renames) {
        const auto find = [&](const QString &name) {
            const QList<Section> &sections = minutes.minutes().sections;
            const auto found = std::ranges::find_if(sections, [&](const Section &section) {
                return section.kind == SectionKind::Team && section.team == name;
            });
            return found == sections.end() ? -1 : int(found - sections.begin());
        };
        const int from = find(rename.from);
        const int to = find(rename.to);
        if (from < 0 || from == to)
            continue;
        if (to < 0) {
            minutes.edit(setTeam(minutes.tree(), minutes.minutes(), from, rename.to));
            continue;
        }
        const QList<Section> &sections = minutes.minutes().sections;
        QSet<int> origins;
        for (int i = from; i < sections.size() && sections[from].range.contains(sections[i].range); ++i)
            origins.insert(minutes.origin(i));
        if (mergeTeamSections(minutes, from, to))
            merged += origins;
    }
    return merged;
}

/// Filled sections of before that are no more, but those of sections that go with them. merged: went into others.
QStringList lostTexts(const Minutes &before, const TrackedMinutes &after, const QSet<int> &merged)
{
    QList<bool> isThere(before.sections.size(), false);
    for (int i = 0; i < after.minutes().sections.size(); ++i) {
        if (after.origin(i) >= 0)
            isThere[after.origin(i)] = true;
    }
    QStringList lost;
    for (int i = 0; i < before.sections.size(); ++i) {
        const Section &section = before.sections[i];
        const bool goesWithAnother = section.parent >= 0 && !isThere[section.parent];
        if (!isThere[i] && !merged.contains(i) && !goesWithAnother && section.isFilled)
            lost.append(section.title);
    }
    return lost;
}

RosterVersions Planner::versionsFor(const SeriesText &text, int index) const
{
    RosterVersions versions;
    versions.before = m_change.before.activeOn(text.meeting.date);
    versions.after = m_change.after.activeOn(text.meeting.date);
    versions.held = m_held;
    versions.toCome = m_toCome;
    versions.index = index;
    if (text.made)
        versions.made = rosterOf(*text.made, m_change.rules);

    const QList<TeamRename> renames = renamesFor(versions.after);
    versions.before = renamed(versions.before, renames);
    if (versions.made)
        versions.made = renamed(*versions.made, renames);
    for (QList<Roster> *rosters : {&versions.held, &versions.toCome}) {
        for (Roster &each : *rosters)
            each = renamed(each, renames);
    }
    return versions;
}

RosterFile Planner::planFor(const SeriesText &text, int index) const
{
    const RosterVersions versions = versionsFor(text, index);
    TrackedMinutes minutes(text.text, m_change.rules);
    const Minutes before = minutes.minutes();
    const QSet<int> mergedSections = applyRenames(minutes, renamesFor(versions.after));
    const Roster file = readRoster(minutes.minutes());
    MergedRoster merged = mergedRoster(file, versions);
    // Where there is nothing else to do, what somebody wrote for that meeting is asked about.
    if (merged.roster == file && minutes.change().isEmpty())
        merged = mergedRoster(file, versions, OwnWords::Follow);
    if (merged.roster != file)
        setRoster(minutes, merged.roster);

    RosterFile result;
    result.meeting = text.meeting;
    result.text = text.text;
    result.change = minutes.change();
    result.lines = changedLines(text.text, result.change);
    result.deviations = std::move(merged.deviations);
    result.lostTexts = lostTexts(before, minutes, mergedSections);
    return result;
}

} // namespace

bool RosterFile::isSetAside() const
{
    return !lostTexts.isEmpty() || std::ranges::any_of(deviations, &RosterDeviation::isInTheWay);
}

QList<SeriesText> rosterTexts(const Series &series, QDate today, const TextReader &read, const TextReader &readMade)
{
    QList<SeriesText> texts; // newest first
    int held = 0;
    for (const Meeting &meeting : series.meetings | std::views::reverse) {
        const bool isHeld = meeting.date < today;
        if (isHeld && held == heldMeetings)
            break;
        const auto text = read(meeting.path);
        if (!text)
            continue;
        held += isHeld;
        texts.append({meeting, *text, false, isHeld || !readMade ? std::nullopt : readMade(meeting.path)});
    }
    return {texts.rbegin(), texts.rend()};
}

QList<RosterFile> planRoster(const QList<SeriesText> &texts, const RosterChange &change, QDate today)
{
    const Planner planner(texts, change, today);
    QList<RosterFile> files;
    for (const SeriesText &text : texts) {
        if (text.meeting.date >= today)
            files.append(planner.planFor(text, int(files.size())));
    }
    return files;
}

} // namespace minuta
