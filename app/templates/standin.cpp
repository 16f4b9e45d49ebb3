#include "app/templates/standin.h"

#include <QRegularExpression>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool namesStandIn(const QString &lead)
{
    static const QRegularExpression words(
        u"\\b(?:represent(?:s|ing|ed)|st(?:and(?:s|ing)?|ood)[ -]?in|pinch[ "
        u"-]?hit(?:s|ting|ter)?|substitut(?:e|es|ed|ing)|"
        "subbing|fill(?:s|ing|ed)[ -]?in|cover(?:s|ing|ed) for|deputi[sz](?:es|ing|ed)|on behalf of|in place of|"
        "vertret\\w*|vertritt|vertrat)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(lead).hasMatch();
}

/// Who is stood in for: "Ana" of "Ana (Ben representing)" and of "Ben (standing in for Ana)".
QString representedLead(const QString &lead)
{
    static const QRegularExpression represented(
        u"\\b(?:for|on behalf of|in place of|representing|für|vertritt)\\s+([^()]*[^()\\s])\\s*\\)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = represented.match(lead); match.hasMatch())
        return match.captured(1);
    static const QRegularExpression note(u"\\s*\\([^()]*\\)$"_s);
    QString rest = lead;
    return rest.remove(note);
}

template<typename Entry> const Entry *find(const QList<Entry> &entries, QString Entry::*name, const QString &wanted)
{
    const auto found = std::ranges::find_if(
        entries, [&](const Entry &each) { return (each.*name).compare(wanted, Qt::CaseInsensitive) == 0; });
    return found == entries.end() ? nullptr : &*found;
}

/// entriesOf(roster): the list that entry stands in, of another meeting.
template<typename Entry, typename EntriesOf>
void restoreLead(Entry &entry, QString Entry::*name, const QList<Roster> &before, const EntriesOf &entriesOf)
{
    if (!namesStandIn(entry.lead))
        return;
    for (const Roster &roster : before | std::views::reverse) {
        const QList<Entry> entries = entriesOf(roster);
        const Entry *found = find(entries, name, entry.*name);
        if (found && !found->lead.isEmpty() && !namesStandIn(found->lead)) {
            entry.lead = found->lead;
            return;
        }
    }
    entry.lead = representedLead(entry.lead);
}

} // namespace

bool namesStandIn(const Roster &roster)
{
    return std::ranges::any_of(roster.teams, [](const RosterTeam &team) {
        return namesStandIn(team.lead) || std::ranges::any_of(team.projects, [](const RosterProject &project) {
                   return namesStandIn(project.lead);
               });
    });
}

Roster withoutStandIns(Roster roster, const QList<Roster> &before)
{
    for (RosterTeam &team : roster.teams) {
        restoreLead(team, &RosterTeam::team, before, [](const Roster &each) { return each.teams; });
        for (RosterProject &project : team.projects) {
            restoreLead(project, &RosterProject::name, before, [&](const Roster &each) {
                const RosterTeam *found = find(each.teams, &RosterTeam::team, team.team);
                return found ? found->projects : QList<RosterProject>();
            });
        }
    }
    return roster;
}

} // namespace minuta
