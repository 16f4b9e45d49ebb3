#include "app/cli/commandline.h"

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/exportrequest.h"
#include "app/cli/helptext.h"
#include "app/cli/output.h"

#include <QFile>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

bool isHelp(const QString &word)
{
    return word == "--help"_L1 || word == "-h"_L1;
}

bool isVersion(const QString &word)
{
    return word == "--version"_L1 || word == "-v"_L1;
}

/// The name of an option that word is, of any command; empty: it is none.
QString optionName(const QString &word)
{
    if (word == "-o"_L1)
        return u"output"_s;
    return word.startsWith("--"_L1) ? word.sliced(2).section(u'=', 0, 0) : QString();
}

bool isFlag(const QString &name)
{
    return std::ranges::any_of(commands(), [&](const Command &command) { return command.flags.contains(name); });
}

bool takesValue(const QString &name)
{
    return std::ranges::any_of(commands(), [&](const Command &command) {
        return command.required.contains(name) || command.options.contains(name);
    });
}

/// Options that stand before everything else, though they belong behind a command.
struct EarlyOptions
{
    QString first;     ///< as it was written; empty: there are none
    QStringList words; ///< what follows them: a command, or files for a window
};

EarlyOptions earlyOptions(const QStringList &arguments)
{
    EarlyOptions early;
    bool isKnown = false;
    qsizetype next = 0;
    for (; next < arguments.size(); ++next) {
        const QString &word = arguments[next];
        if (!word.startsWith(u'-') || word == "-"_L1 || word == "--"_L1)
            break;
        const QString name = optionName(word);
        isKnown = isKnown || isFlag(name) || takesValue(name);
        if (early.first.isEmpty())
            early.first = word;
        if (takesValue(name) && !word.contains(u'='))
            ++next;
    }
    early.words = arguments.sliced(std::min(next, arguments.size()));
    // All others are Qt's own, or files, unless a command follows.
    if (!isKnown && (early.words.isEmpty() || !isFirstWord(early.words.first())))
        early.first.clear();
    return early;
}

int wrongUsage(Streams &streams, const Command &command, const QString &what)
{
    return report(streams, Failed, u"%1\nUsage: %2"_s.arg(what, usageOf(command)));
}

} // namespace

QStringList argumentsOf(int count, char **values)
{
    QStringList arguments;
    for (int i = 1; i < count; ++i)
        arguments.append(QFile::decodeName(values[i]));
    return arguments;
}

bool isCommand(const QStringList &arguments)
{
    return !arguments.isEmpty()
           && (isHelp(arguments.first()) || isVersion(arguments.first()) || isFirstWord(arguments.first())
               || !earlyOptions(arguments).first.isEmpty());
}

bool needsFonts(const QStringList &arguments)
{
    const Command *command = commandIn(arguments);
    if (!command || command->run != exportMinutes)
        return false;
    const auto parsed = Arguments::parse(*command, arguments.sliced(wordsOf(*command).size()));
    if (!parsed || parsed->files().isEmpty())
        return false;
    const auto request = readExportRequest(*parsed);
    return request && request->format == ExportFormat::Pdf;
}

QString noDisplayMessage(const QStringList &arguments)
{
    // Most likely a command was meant.
    const QString first = arguments.value(0);
    if (!first.isEmpty() && !first.startsWith(u'-') && !QFile::exists(first))
        return u"minuta: There is neither a command nor a file %1. See: minuta --help\n"_s.arg(printable(first));
    return u"minuta: There is no display to open a window on. Set DISPLAY or WAYLAND_DISPLAY, or use a command that "
           "needs none: minuta --help\n"_s;
}

int run(const QStringList &arguments, Streams &streams)
{
    if (arguments.isEmpty() || isHelp(arguments.first())) {
        write(streams, helpText());
        return Done;
    }
    if (isVersion(arguments.first())) {
        write(streams, u"minuta " MINUTA_VERSION "\n"_s);
        return Done;
    }
    if (const EarlyOptions early = earlyOptions(arguments); !early.first.isEmpty()) {
        const QString what = u"Options stand behind the command: %1"_s.arg(early.first);
        const Command *command = commandIn(early.words);
        return command ? wrongUsage(streams, *command, what)
                       : report(streams, Failed, what + u". See: minuta --help"_s);
    }
    const Command *command = commandIn(arguments);
    const Command *meant =
        arguments.size() == 1 || isHelp(arguments[1]) ? commandBeginningWith(arguments.first()) : nullptr;
    if (meant) {
        write(streams, helpText(*meant));
        return Done;
    }
    if (!command)
        return report(streams, Failed,
                      u"There is no command %1. See: minuta --help"_s.arg(
                          arguments.first(isFirstWord(arguments.first()) ? std::min<qsizetype>(2, arguments.size()) : 1)
                              .join(u' ')));
    if (std::ranges::any_of(
            arguments.first(arguments.indexOf(u"--"_s) < 0 ? arguments.size() : arguments.indexOf(u"--"_s)), isHelp)) {
        write(streams, helpText(*command));
        return Done;
    }
    const auto parsed = Arguments::parse(*command, arguments.sliced(wordsOf(*command).size()));
    if (!parsed)
        return wrongUsage(streams, *command, parsed.error());
    if (parsed->files().size() < command->fewestFiles)
        return wrongUsage(streams, *command, u"Which file?"_s);
    if (parsed->files().size() > command->mostFiles)
        return wrongUsage(streams, *command, u"Too many files: %1"_s.arg(parsed->files().last()));
    for (const QString &option : command->required) {
        if (!parsed->has(option))
            return wrongUsage(streams, *command, u"The option --%1 is missing."_s.arg(option));
    }
    return command->run(*parsed, streams);
}

int run(const QStringList &arguments)
{
    QFile in;
    QFile out;
    QFile err;
    // Unbuffered, so that what is written is known to be out, and nothing is read that a later program wants.
    const bool areOpen = in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                         && err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered)
                         && out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!areOpen)
        return Failed;
    Streams streams{in, out, err, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1};
    const int code = run(arguments, streams);
    if (!out.flush() || out.error() != QFileDevice::NoError)
        return report(streams, Failed, u"Standard output could not be written: %1"_s.arg(out.errorString()));
    return code;
}

} // namespace minuta::cli
