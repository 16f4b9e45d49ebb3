#include "app/templates/rostersource.h"

#include "app/templates/frontmatter.h"
#include "app/templates/template.h"
#include "app/text/lineindex.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

qsizetype indentOf(QStringView line)
{
    const auto text = std::ranges::find_if(line, [](QChar unit) { return unit != u' '; });
    return text - line.begin();
}

bool isBlankOrComment(QStringView line)
{
    const QStringView text = line.trimmed();
    return text.isEmpty() || text.startsWith(u'#');
}

bool isItem(QStringView line, qsizetype indent)
{
    const QStringView text = line.sliced(std::min(indent, line.size()));
    return indentOf(line) == indent && (text == "-"_L1 || text.startsWith("- "_L1));
}

QString teamSource(const RosterTeam &team, qsizetype indent)
{
    const QString space(indent, u' ');
    QString source;
    const auto add = [&](const QString &key, const QString &value) {
        if (value.isEmpty())
            return;
        source += space + (source.isEmpty() ? u"- "_s : u"  "_s) + key + u": "_s + value + u'\n';
    };
    const auto addText = [&](const QString &key, const QString &text) {
        add(key, text.isEmpty() ? QString() : yamlText(text));
    };
    add(u"team"_s, yamlText(team.team));
    addText(u"lead"_s, team.lead);
    addText(u"status"_s, team.status);
    addText(u"group"_s, team.group);
    if (!team.projects.isEmpty())
        source += space + u"  projects:\n"_s;
    for (const RosterProject &project : team.projects) {
        const QString inner = space + u"    "_s;
        source += inner + u"- name: "_s + yamlText(project.name) + u'\n';
        if (!project.lead.isEmpty())
            source += inner + u"  lead: "_s + yamlText(project.lead) + u'\n';
        if (!project.status.isEmpty())
            source += inner + u"  status: "_s + yamlText(project.status) + u'\n';
    }
    add(u"since"_s, team.since.toString(Qt::ISODate));
    add(u"until"_s, team.until.toString(Qt::ISODate));
    return source;
}

/// The value of the key "roster" in a template's front matter, from behind the colon to the end of its last line.
struct RosterValue
{
    QString head;      ///< of the key's line: a comment, or nothing
    QStringList teams; ///< the lines of each team with those before it; empty where they do not tell where one begins
    qsizetype indent = 2;
};

RosterValue readValue(QStringView source)
{
    RosterValue value;
    const LineIndex lines(source);
    const auto line = [&](qsizetype index) {
        const TextRange range = lines.contentRange(source, index);
        return source.sliced(range.begin, range.size());
    };
    if (!isBlankOrComment(line(0))) // brackets
        return value;
    value.head = line(0).toString();
    qsizetype item = 1;
    while (item < lines.lineCount() && isBlankOrComment(line(item)))
        ++item;
    if (item == lines.lineCount())
        return value;
    value.indent = indentOf(line(item));
    qsizetype begin = 1; // comments before a team are the team's
    qsizetype end = item + 1;
    const auto addTeam = [&] {
        value.teams.append(source.sliced(lines.start(begin), lines.end(end - 1) - lines.start(begin)).toString());
        begin = end;
    };
    for (qsizetype next = item + 1; next < lines.lineCount(); ++next) {
        if (isItem(line(next), value.indent))
            addTeam();
        if (!isBlankOrComment(line(next)))
            end = next + 1;
    }
    addTeam();
    return value;
}

} // namespace

QString yamlText(const QString &text)
{
    // A plain scalar begins with a letter, holds nothing that ends it, and is no number, date, truth value or null.
    static const QRegularExpression plain(u"^\\p{L}[^\\p{C}]*$"_s);
    static const QRegularExpression special(u": | #|:$|\\s$|^(?:true|false|yes|no|on|off|null|y|n)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (plain.matchView(text).hasMatch() && !special.matchView(text).hasMatch())
        return text;
    QString quoted = u"\""_s;
    for (const QChar unit : text) {
        if (unit == u'"' || unit == u'\\')
            quoted += u'\\' + QString(unit);
        else if (unit.category() == QChar::Other_Control)
            quoted += u"\\u%1"_s.arg(uint(unit.unicode()), 4, 16, QChar(u'0'));
        else
            quoted += unit;
    }
    return quoted + u'"';
}

QString rosterSource(const Roster &roster, qsizetype indent)
{
    QString source;
    for (const RosterTeam &team : roster.teams)
        source += teamSource(team, indent);
    return source;
}

ChangeSet setRoster(const QString &text, const Template &definition, const Roster &roster)
{
    if (roster == definition.roster)
        return {};
    const FrontMatter parts = findFrontMatter(text);
    const bool hasKey = definition.rosterRange.begin > 0;
    const TextRange range = hasKey ? definition.rosterRange : TextRange{parts.yaml.end, parts.yaml.end};
    const RosterValue old = readValue(QStringView(text).sliced(range.begin, range.size()));
    const QString ending = toString(lineEndingNear(text, LineIndex(text), range.begin)).toString();
    const QList<RosterTeam> &oldTeams = definition.roster.teams;
    const bool isKnown = old.teams.size() == oldTeams.size();

    QString value = roster.teams.isEmpty() ? u" []"_s : old.head;
    QList<bool> isTaken(oldTeams.size(), false);
    for (const RosterTeam &team : roster.teams) {
        qsizetype same = 0;
        while (isKnown && same < oldTeams.size() && (isTaken[same] || oldTeams[same] != team))
            ++same;
        if (!value.endsWith(u'\n') && !value.endsWith(u'\r'))
            value += ending;
        if (isKnown && same < oldTeams.size()) {
            isTaken[same] = true;
            value += old.teams[same];
        } else {
            value += teamSource(team, old.indent).replace(u"\n"_s, ending);
        }
    }
    if (hasKey) {
        while (value.endsWith(u'\n') || value.endsWith(u'\r')) // that of the last line stands behind the range
            value.chop(1);
    } else {
        value.prepend(u"roster:"_s);
        if (roster.teams.isEmpty())
            value += ending;
        if (!parts.isThere)
            value = u"---"_s + ending + value + u"---"_s + ending;
    }
    return TextChange::replacing(text, range, value).minimized();
}

} // namespace minuta
