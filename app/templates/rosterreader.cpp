#include "app/templates/rosterreader.h"

#include "app/templates/roster.h"
#include "app/templates/yamlfields.h"
#include "app/templates/yamlnode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

void readProject(const YamlNode &item, YamlFields &fields, QList<RosterProject> &projects)
{
    RosterProject project;
    fields.readMap(item,
                   {
                       {"name"_L1, [&](const YamlNode &value) { fields.readName(value, project.name); }, true},
                       {"lead"_L1, [&](const YamlNode &value) { fields.readOptionalName(value, project.lead); }},
                       {"status"_L1, [&](const YamlNode &value) { fields.readOptionalName(value, project.status); }},
                   });
    if (!project.name.isEmpty())
        projects.append(project);
}

/// Whether minutes of some day would have two sections of that name, below one heading.
bool isSameTeamAtOnce(const RosterTeam &one, const RosterTeam &other)
{
    const auto endsBefore = [](const RosterTeam &earlier, const RosterTeam &later) {
        return earlier.until.isValid() && later.since.isValid() && earlier.until < later.since;
    };
    return one.team.compare(other.team, Qt::CaseInsensitive) == 0
           && one.group.compare(other.group, Qt::CaseInsensitive) == 0 && !endsBefore(one, other)
           && !endsBefore(other, one);
}

} // namespace

void readRosterTeam(const YamlNode &item, YamlFields &fields, Roster &roster)
{
    RosterTeam team;
    qsizetype teamPosition = item.position;
    qsizetype untilPosition = item.position;
    fields.readMap(item, {
                             {"team"_L1,
                              [&](const YamlNode &value) {
                                  teamPosition = value.position;
                                  fields.readName(value, team.team);
                              },
                              true},
                             {"lead"_L1, [&](const YamlNode &value) { fields.readOptionalName(value, team.lead); }},
                             {"status"_L1, [&](const YamlNode &value) { fields.readOptionalName(value, team.status); }},
                             {"group"_L1, [&](const YamlNode &value) { fields.readOptionalName(value, team.group); }},
                             {"projects"_L1,
                              [&](const YamlNode &value) {
                                  fields.readList(
                                      value, [&](const YamlNode &each) { readProject(each, fields, team.projects); });
                              }},
                             {"since"_L1, [&](const YamlNode &value) { fields.readDate(value, team.since); }},
                             {"until"_L1,
                              [&](const YamlNode &value) {
                                  untilPosition = value.position;
                                  fields.readDate(value, team.until);
                              }},
                         });
    if (team.since.isValid() && team.until.isValid() && team.until < team.since) {
        fields.problems().add(TemplateProblem::Kind::BadValue, untilPosition, team.until.toString(Qt::ISODate),
                              u"a date not before %1"_s.arg(team.since.toString(Qt::ISODate)));
        team.until = QDate();
    }
    if (team.team.isEmpty())
        return;
    if (std::ranges::any_of(roster.teams, [&](const RosterTeam &other) { return isSameTeamAtOnce(other, team); }))
        fields.problems().add(TemplateProblem::Kind::DuplicateKey, teamPosition, team.team,
                              u"each team once at a time"_s);
    roster.teams.append(team);
}

} // namespace minuta
