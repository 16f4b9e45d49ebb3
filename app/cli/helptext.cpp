#include "app/cli/helptext.h"

#include "app/cli/command.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta::cli {

QStringList wordsOf(const Command &command)
{
    return command.name.split(u' ');
}

const Command *commandIn(const QStringList &arguments)
{
    const auto found = std::ranges::find_if(commands(), [&](const Command &command) {
        const QStringList words = wordsOf(command);
        return arguments.first(std::min(words.size(), arguments.size())) == words;
    });
    return found == commands().end() ? nullptr : &*found;
}

const Command *commandBeginningWith(const QString &word)
{
    const Command *found = nullptr;
    for (const Command &command : commands()) {
        if (wordsOf(command).first() != word)
            continue;
        if (found || wordsOf(command).size() == 1)
            return nullptr;
        found = &command;
    }
    return found;
}

bool isFirstWord(const QString &word)
{
    return std::ranges::any_of(commands(), [&](const Command &command) { return wordsOf(command).first() == word; });
}

QString usageOf(const Command &command)
{
    return u"minuta %1 %2"_s.arg(command.name, command.usage);
}

QString helpText()
{
    QString text = u"Usage: minuta [FILE…]              open the editor\n"
                   "       minuta COMMAND …            without a window\n\nCommands:\n"_s;
    for (const Command &command : commands())
        text += u"  %1\n      %2\n"_s.arg(usageOf(command), command.summary);
    text += u"\nOptions:\n"
            "  -h, --help      show this text; behind a command: that command's\n"
            "  -v, --version   show the version\n"
            "\n"
            "Commands end with 0 when done, 1 when they refuse or find something, 2 when the\n"
            "usage is wrong or a file cannot be read or written.\n"_s;
    return text;
}

QString helpText(const Command &command)
{
    return u"Usage: %1\n\n%2.\n\n%3"_s.arg(usageOf(command), command.summary, command.help);
}

} // namespace minuta::cli
