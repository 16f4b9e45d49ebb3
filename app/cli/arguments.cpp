#include "app/cli/arguments.h"

#include "app/cli/command.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

std::expected<Arguments, QString> Arguments::parse(const Command &command, const QStringList &words)
{
    Arguments result;
    bool areOptionsOver = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = words[i] == "-o"_L1 ? u"--output"_s : words[i];
        if (areOptionsOver || !word.startsWith(u'-') || word == "-"_L1) {
            result.m_files.append(words[i]);
            continue;
        }
        if (word == "--"_L1) {
            areOptionsOver = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name =
            word.startsWith("--"_L1) ? word.sliced(2, (equals < 0 ? word.size() : equals) - 2) : QString();
        if (name == "help"_L1 || (command.flags.contains(name) && equals < 0)) {
            result.m_values.insert(name, u""_s);
        } else if (command.options.contains(name) || command.required.contains(name)) {
            if (result.has(name))
                return std::unexpected(u"The option --%1 stands twice. Give it once."_s.arg(name));
            if (equals < 0 && i + 1 == words.size())
                return std::unexpected(u"The option %1 needs a value."_s.arg(words[i]));
            result.m_values.insert(name, equals < 0 ? words[++i] : word.sliced(equals + 1));
        } else {
            return std::unexpected(u"There is no option %1."_s.arg(words[i]));
        }
    }
    return result;
}

} // namespace minuta::cli
