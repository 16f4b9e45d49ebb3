#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// 1-based line of a position.
qsizetype lineNumber(const SyntaxTree &tree, qsizetype position)
{
    return tree.lines().lineAt(position) + 1;
}

QString jsonOf(const SyntaxTree &tree, const Minutes &minutes, const QList<int> &sections, const QString &indent)
{
    if (sections.isEmpty())
        return u"[]"_s;
    QStringList objects;
    const QString inner = indent + u"  "_s;
    for (const int index : sections) {
        const Section &section = minutes.sections[index];
        const QStringList members = {
            u"\"heading\": "_s + jsonString(section.title),
            u"\"level\": "_s + QString::number(section.level),
            u"\"kind\": "_s + jsonString(toString(section.kind)),
            u"\"team\": "_s + jsonStringOrNull(section.team),
            u"\"lead\": "_s + jsonStringOrNull(section.lead),
            u"\"status\": "_s + jsonStringOrNull(section.status),
            u"\"line\": "_s + QString::number(lineNumber(tree, section.range.begin)),
            // The last unit's line: behind a final line ending there is no line to speak of.
            u"\"endLine\": "_s + QString::number(lineNumber(tree, section.range.end - 1)),
            u"\"filled\": "_s + (section.isFilled ? u"true"_s : u"false"_s),
            u"\"sections\": "_s + jsonOf(tree, minutes, section.children, inner + u"  "_s),
        };
        objects.append(inner + u"{\n"_s + inner + u"  "_s + members.join(u",\n"_s + inner + u"  "_s) + u'\n' + inner
                       + u'}');
    }
    return u"[\n"_s + objects.join(u",\n"_s) + u'\n' + indent + u']';
}

QString treeOf(const SyntaxTree &tree, const Minutes &minutes)
{
    QString lines;
    for (const Section &section : minutes.sections) {
        QString line;
        for (int around = section.parent; around >= 0; around = minutes.sections[around].parent)
            line += u"  "_s;
        line += section.isFilled ? u"● "_s : u"○ "_s;
        line += section.level == 0       ? u"(before the first heading)"_s
                : section.team.isEmpty() ? section.title
                                         : section.team;
        if (!section.status.isEmpty())
            line += u" ["_s + section.status + u']';
        if (!section.lead.isEmpty())
            line += u" – "_s + section.lead;
        if (section.isPasted)
            line += u" (pasted)"_s;
        lines += u"%1  line %2\n"_s.arg(line).arg(lineNumber(tree, section.range.begin));
    }
    const auto count = minutes.teamCount();
    lines += count.all > 0 ? u"\n● filled  ○ empty  %1 of %2 teams filled\n"_s.arg(count.filled).arg(count.all)
                           : u"\n● filled  ○ empty\n"_s;
    return lines;
}

} // namespace

int outline(const Arguments &arguments, Streams &streams)
{
    const auto file = readMinutesText(arguments.files().first(), streams);
    if (!file)
        return report(streams, exitCode(file.error()), errorMessage(file.error()));
    const SyntaxTree tree(file->text);
    const Minutes minutes = readMinutes(tree);
    if (!arguments.has(u"json"_s)) {
        write(streams, treeOf(tree, minutes));
        return Done;
    }
    write(streams, u"{\n  \"title\": %1,\n  \"date\": %2,\n  \"sections\": "_s.arg(
                       minutes.titleSection < 0 ? u"null"_s : jsonString(minutes.title),
                       jsonStringOrNull(minutes.date.toString(Qt::ISODate)))
                       + jsonOf(tree, minutes, minutes.roots, u"  "_s) + u"\n}\n"_s);
    return Done;
}

} // namespace minuta::cli
