#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/cli/seriestexts.h"
#include "app/cli/templateproblem.h"
#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/templates/template.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// A roster, and the file it is from.
struct FoundRoster
{
    QString path;
    Roster roster;
    QList<TemplateProblem> problems; ///< of a template
};

Result<FoundRoster> rosterOfFile(const QString &path)
{
    const auto file = readDocumentFile(path);
    if (!file)
        return std::unexpected(file.error());
    const QString &text = file->content.text;
    if (path.endsWith(templateFileEnding, Qt::CaseInsensitive)) {
        const TemplateReading reading = readTemplate(text, path);
        return FoundRoster{path, reading.value.roster, reading.problems};
    }
    return FoundRoster{path, readRoster(readMinutes(SyntaxTree(text))), {}};
}

Result<FoundRoster> rosterOf(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return rosterOfFile(path);
    const QList<SeriesText> texts = seriesTexts(seriesIn(path));
    const int newest = newestEdited(texts).roster;
    if (newest < 0)
        return FoundRoster{path, {}, {}};
    return FoundRoster{texts[newest].meeting.path, rosterAt(texts, newest), {}};
}

QString jsonOf(const RosterProject &project)
{
    return u"{\"name\": %1, \"lead\": %2, \"status\": %3}"_s.arg(
        jsonString(project.name), jsonStringOrNull(project.lead), jsonStringOrNull(project.status));
}

QString jsonOf(const RosterTeam &team)
{
    QStringList projects;
    for (const RosterProject &project : team.projects)
        projects.append(u"        "_s + jsonOf(project));
    const QStringList members = {
        u"\"team\": "_s + jsonString(team.team),
        u"\"lead\": "_s + jsonStringOrNull(team.lead),
        u"\"status\": "_s + jsonStringOrNull(team.status),
        u"\"group\": "_s + jsonStringOrNull(team.group),
        u"\"since\": "_s + jsonStringOrNull(team.since.toString(Qt::ISODate)),
        u"\"until\": "_s + jsonStringOrNull(team.until.toString(Qt::ISODate)),
        u"\"projects\": "_s + (projects.isEmpty() ? u"[]"_s : u"[\n"_s + projects.join(u",\n"_s) + u"\n      ]"_s),
    };
    return u"    {\n      "_s + members.join(u",\n      "_s) + u"\n    }"_s;
}

QString jsonOf(const FoundRoster &found)
{
    QStringList teams;
    for (const RosterTeam &team : found.roster.teams)
        teams.append(jsonOf(team));
    return u"{\n  \"file\": %1,\n  \"teams\": "_s.arg(jsonString(found.path))
           + (teams.isEmpty() ? u"[]"_s : u"[\n"_s + teams.join(u",\n"_s) + u"\n  ]"_s) + u"\n}\n"_s;
}

QString lineOf(const QString &name, const QString &lead, const QString &status)
{
    return name + (status.isEmpty() ? QString() : u" ["_s + status + u']')
           + (lead.isEmpty() ? QString() : u" – "_s + lead);
}

QString listOf(const FoundRoster &found)
{
    QString lines;
    QString group;
    for (const RosterTeam &team : found.roster.teams) {
        if (team.group != group && !team.group.isEmpty())
            lines += team.group + u":\n"_s;
        group = team.group;
        lines += lineOf(team.team, team.lead, team.status);
        if (team.since.isValid())
            lines += u"  since "_s + team.since.toString(Qt::ISODate);
        if (team.until.isValid())
            lines += u"  until "_s + team.until.toString(Qt::ISODate);
        lines += u'\n';
        for (const RosterProject &project : team.projects)
            lines += u"  "_s + lineOf(project.name, project.lead, project.status) + u'\n';
    }
    return lines + u"\n%1 teams, from %2\n"_s.arg(found.roster.teams.size()).arg(found.path);
}

} // namespace

int roster(const Arguments &arguments, Streams &streams)
{
    const QString &path = arguments.files().first();
    const auto found = rosterOf(path);
    if (!found)
        return report(streams, exitCode(found.error()), errorMessage(found.error()));
    if (!found->problems.isEmpty()) {
        QStringList lines{u"The template has mistakes."_s};
        for (const TemplateProblem &problem : found->problems)
            lines.append(problemMessage(path, problem));
        return report(streams, Refused, lines.join(u'\n'));
    }
    if (found->roster.teams.isEmpty() && !arguments.has(u"json"_s))
        return report(streams, Refused,
                      found->path + u": There are no teams. They are headings below one such as: Backlog Reviews"_s);
    write(streams, arguments.has(u"json"_s) ? jsonOf(*found) : listOf(*found));
    return found->roster.teams.isEmpty() ? Refused : Done;
}

} // namespace minuta::cli
