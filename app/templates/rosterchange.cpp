#include "app/templates/rosterchange.h"

#include "app/minutes/teamheading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

void addNew(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

bool overlap(const RosterTeam &a, const RosterTeam &b)
{
    const auto isBefore = [](const RosterTeam &first, const RosterTeam &second) {
        return first.until.isValid() && second.since.isValid() && first.until < second.since;
    };
    return !isBefore(a, b) && !isBefore(b, a);
}

} // namespace

int changeTeams(Roster &roster, const QList<int> &indexes, RosterTeam successor, const RosterTurn &turn)
{
    const auto isTeam = [&](int index) { return index >= 0 && index < roster.teams.size(); };
    if (indexes.isEmpty() || !std::ranges::all_of(indexes, isTeam))
        return -1;
    const QDate last = turn.lastBefore.isValid() ? turn.lastBefore : turn.first.addDays(-1);
    int place = *std::ranges::min_element(indexes) + 1;
    const QDate end = roster.teams[place - 1].until; // a team that was to go one day still is
    QList<int> sorted = indexes;
    std::ranges::sort(sorted, std::greater());
    for (const int index : std::as_const(sorted)) {
        RosterTeam &team = roster.teams[index];
        if (team.since.isValid() && team.since > last) {
            roster.teams.removeAt(index);
            place -= index < place;
        } else if (!team.until.isValid() || team.until > last) {
            team.until = last;
        }
    }
    successor.since = turn.first;
    successor.until = end > turn.first ? end : QDate();
    roster.teams.insert(place, successor);
    return place;
}

RosterTeam mergedTeam(const Roster &roster, const QList<int> &indexes)
{
    RosterTeam result;
    QStringList names;
    QStringList leads;
    for (const int index : indexes) {
        const RosterTeam &team = roster.teams[index];
        addNew(names, team.team);
        addNew(leads, team.lead);
        for (const RosterProject &project : team.projects) {
            if (!std::ranges::contains(result.projects, project.name, &RosterProject::name))
                result.projects.append(project);
        }
    }
    if (!indexes.isEmpty()) {
        result.status = roster.teams[indexes.first()].status;
        result.group = roster.teams[indexes.first()].group;
    }
    result.team = names.join(" / "_L1);
    result.lead = leads.join(" / "_L1);
    return result;
}

QList<RosterMistake> mistakesIn(const Roster &roster)
{
    QList<RosterMistake> mistakes;
    for (int i = 0; i < roster.teams.size(); ++i) {
        const RosterTeam &team = roster.teams[i];
        if (team.team.trimmed().isEmpty()) {
            mistakes.append({RosterMistake::Kind::NoName, i});
            continue;
        }
        if (team.since.isValid() && team.until.isValid() && team.until < team.since)
            mistakes.append({RosterMistake::Kind::NeverActive, i});
        const auto isSame = [&](const RosterTeam &other) {
            return other.team.compare(team.team, Qt::CaseInsensitive) == 0
                   && other.group.compare(team.group, Qt::CaseInsensitive) == 0 && overlap(other, team);
        };
        if (std::any_of(roster.teams.begin(), roster.teams.begin() + i, isSame))
            mistakes.append({RosterMistake::Kind::SameName, i});
    }
    return mistakes;
}

QString projectsText(const QList<RosterProject> &projects)
{
    QStringList texts;
    for (const RosterProject &project : projects) {
        QString text = project.name;
        if (!project.status.isEmpty())
            text += " ("_L1 + project.status + u')';
        if (!project.lead.isEmpty())
            text += " - "_L1 + project.lead;
        texts.append(text);
    }
    return texts.join("; "_L1);
}

QList<RosterProject> projectsFrom(const QString &text)
{
    QList<RosterProject> projects;
    for (const QString &part : text.split(u';')) {
        const QString plain = part.simplified();
        if (plain.isEmpty())
            continue;
        const TeamHeading heading = readTeamHeading(plain, plain, TeamHeadingKind::Project);
        projects.append({heading.team, heading.lead, heading.status});
    }
    return projects;
}

} // namespace minuta
