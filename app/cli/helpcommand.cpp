#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/helptext.h"
#include "app/cli/output.h"
#include "app/templates/checkrule.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// The page's heading, "# date-mismatch: …" without the rule's name.
QString titleOf(const QString &page)
{
    return page.section(u'\n', 0, 0).section(u": "_s, 1);
}

QString checkPage(CheckRule rule)
{
    QFile file(u":/help/checks/%1.md"_s.arg(nameOf(rule)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString ruleList()
{
    QString lines = u"\nRules, of which \"minuta help check RULE\" says why:\n"_s;
    for (const CheckRule rule : allCheckRules())
        lines += u"  %1  %2\n"_s.arg(toString(rule), -23).arg(titleOf(checkPage(rule)));
    return lines;
}

int helpOnRule(const QString &name, Streams &streams)
{
    const auto rule = checkRuleFrom(name);
    if (!rule)
        return report(streams, Failed, u"There is no rule %1. See: minuta help check"_s.arg(name));
    write(streams, checkPage(*rule));
    return Done;
}

} // namespace

int help(const Arguments &arguments, Streams &streams)
{
    const QStringList &words = arguments.files();
    if (words.isEmpty()) {
        write(streams, helpText());
        return Done;
    }
    if (words.first() == "check"_L1 && words.size() > 1)
        return helpOnRule(words[1], streams);
    const Command *command = commandIn(words);
    if (!command)
        command = commandBeginningWith(words.first());
    if (!command)
        return report(streams, Failed, u"There is no command %1. See: minuta help"_s.arg(words.join(u' ')));
    write(streams, helpText(*command) + (command->name == "check"_L1 ? ruleList() : QString()));
    return Done;
}

} // namespace minuta::cli
