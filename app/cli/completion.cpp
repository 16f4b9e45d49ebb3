#include "app/cli/completion.h"

#include "app/cli/command.h"
#include "app/cli/helptext.h"
#include "app/export/exportformat.h"
#include "app/templates/checkrule.h"
#include "app/text/shellquoted.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// What can stand as a word behind a command that is no option.
struct Offer
{
    QString command; ///< its name
    int position;    ///< 1: right behind it
    QStringList words;
    bool areFilesToo = false;
};

QStringList firstWords()
{
    QStringList words;
    for (const Command &command : commands())
        words.append(wordsOf(command).first());
    words.removeDuplicates();
    return words;
}

QStringList ruleNames()
{
    QStringList names;
    for (const CheckRule rule : allCheckRules())
        names.append(toString(rule));
    return names;
}

QStringList formatNames()
{
    using enum ExportFormat;
    QStringList names;
    for (const ExportFormat format : {Html, Pdf, OpenDocument, Markdown, Mail})
        names.append(suffixOf(format));
    return names;
}

/// Where something else than a file is meant.
QList<Offer> offers()
{
    QList<Offer> offers = {{u"completion"_s, 1, completedShells()},
                           {u"help"_s, 1, firstWords()},
                           {u"help"_s, 2, ruleNames()},
                           {u"roadmap"_s, 2, {u"move"_s, u"add"_s, u"remove"_s}}};
    for (const Command &command : commands()) {
        const QStringList words = wordsOf(command);
        if (words.size() > 1)
            offers.append({words[0], 1, {words[1]}, commandIn({words[0]}) != nullptr});
    }
    return offers;
}

/// The values that an option has; none: a file or a text of one's own.
QStringList valuesOf(const Command &command, const QString &option)
{
    const QString name = command.name + u' ' + option;
    if (name == "check off"_L1)
        return ruleNames();
    if (name == "check format"_L1)
        return {u"github"_s};
    if (name == "export to"_L1)
        return formatNames();
    return name == "export paper"_L1 ? QStringList{u"A4"_s, u"Letter"_s} : QStringList();
}

QStringList optionsWithValue(const Command &command)
{
    return command.required + command.options;
}

QString quotedWords(const QStringList &words)
{
    return shellQuoted(words.join(u' '));
}

QString optionsOf(const Command &command)
{
    QString words;
    for (const QString &option : command.flags + optionsWithValue(command))
        words += u"--%1 "_s.arg(option);
    return shellQuoted(words + u"--help"_s);
}

/// The names of two words: 'roadmap diff'|'template check'.
QString namesOfTwoWords()
{
    QStringList names;
    for (const Command &command : commands()) {
        if (wordsOf(command).size() > 1)
            names.append(shellQuoted(command.name));
    }
    return names.join(u'|');
}

QString bashScript()
{
    QString options;
    QString values;
    QString words;
    for (const Command &command : commands()) {
        options += u"        %1) options=%2 ;;\n"_s.arg(shellQuoted(command.name), optionsOf(command));
        for (const QString &option : optionsWithValue(command)) {
            const QStringList each = valuesOf(command, option);
            values += u"        %1) %2 ;;\n"_s.arg(shellQuoted(u"%1 --%2"_s.arg(command.name, option)),
                                                   each.isEmpty() ? u"return"_s : u"words="_s + quotedWords(each));
        }
    }
    for (const Offer &offer : offers()) {
        const QString begun = offer.areFilesToo ? u"[[ -z $current ]] || "_s : QString();
        words += u"        %1) %2words=%3 ;;\n"_s.arg(shellQuoted(u"%1 %2"_s.arg(offer.command).arg(offer.position)),
                                                      begun, quotedWords(offer.words));
    }
    // Where no word is offered, readline completes the names of files.
    return u"# Completion for bash: source <(minuta completion bash)\n"
           "_minuta() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
           "    local command=${COMP_WORDS[1]} position=1 i options='' words=''\n"
           "    COMPREPLY=()\n"
           "    if ((COMP_CWORD == 1)); then\n"
           "        mapfile -t COMPREPLY < <(compgen -W "_s
           + quotedWords(firstWords())
           + u" -- \"$current\")\n"
             "        return\n"
             "    fi\n"
             "    [[ $previous != = ]] || previous=${COMP_WORDS[COMP_CWORD-2]}\n"
             "    [[ $current != = ]] || { previous=${COMP_WORDS[COMP_CWORD-1]}; current=''; }\n"
             "    for ((i = 2; i < COMP_CWORD; ++i)); do\n"
             "        [[ ${COMP_WORDS[i]} == -* ]] || ((++position))\n"
             "    done\n"
             "    ((COMP_CWORD == 2)) || case \"$command ${COMP_WORDS[2]}\" in\n"
             "        "_s
           + namesOfTwoWords()
           + u") command+=\" ${COMP_WORDS[2]}\"; ((--position)) ;;\n"
             "    esac\n"
             "    case $command in\n"_s
           + options + u"    esac\n    case \"$command $position\" in\n"_s + words
           + u"    esac\n"
             "    [[ $current != -* ]] || words=$options\n"
             "    case \"$command $previous\" in\n"_s
           + values
           + u"    esac\n"
             "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
             "}\n"
             "complete -o default -F _minuta minuta\n"_s;
}

/// In the brackets of a specification of _arguments.
QString zshWords(QString text)
{
    return text.replace(u'[', u"\\["_s).replace(u']', u"\\]"_s).replace(u':', u"\\:"_s);
}

QString zshScript()
{
    QString described;
    QString cases;
    for (const Command &command : commands()) {
        const QStringList name = wordsOf(command);
        described += u"        %1\n"_s.arg(shellQuoted(name.first() + u':' + zshWords(command.summary)));
        cases += u"        %1) _arguments -S"_s.arg(shellQuoted(command.name));
        for (const QString &flag : command.flags)
            cases += u" --"_s + flag;
        for (const QString &option : optionsWithValue(command)) {
            const QStringList values = valuesOf(command, option);
            const QString action = values.isEmpty() ? u"_files"_s : u'(' + values.join(u' ') + u')';
            cases += u' ' + shellQuoted(u"--%1=:%1:%2"_s.arg(option, action));
        }
        for (const Offer &offer : offers()) {
            if (offer.command != command.name)
                continue;
            const QString action = offer.areFilesToo ? u"{ _files; compadd %1 }"_s.arg(offer.words.join(u' '))
                                                     : u'(' + offer.words.join(u' ') + u')';
            cases += u' ' + shellQuoted(u"%1:word:%2"_s.arg(offer.position).arg(action));
        }
        cases += u" --help '*:file:_files' ;;\n"_s;
    }
    QString pairs;
    for (const Offer &offer : offers()) {
        if (commandIn({offer.command}) == nullptr)
            pairs += u"        %1) _values word %2 ;;\n"_s.arg(shellQuoted(offer.command), offer.words.join(u' '));
    }
    // In words the command's name is one word, so that _arguments counts what follows.
    return u"#compdef minuta\n"
           "# Completion for zsh: minuta completion zsh > \"${fpath[1]}/_minuta\"\n"
           "_minuta() {\n"
           "    local -a described\n"
           "    described=(\n"_s
           + described
           + u"    )\n"
             "    if ((CURRENT == 2)); then\n"
             "        _describe -t commands command described\n"
             "        _files\n"
             "        return\n"
             "    fi\n"
             "    local name=$words[2]\n"
             "    if ((CURRENT > 3)) && [[ \"$words[2] $words[3]\" == ("_s
           + namesOfTwoWords()
           + u") ]]; then\n"
             "        name=\"$words[2] $words[3]\"\n"
             "        shift words\n"
             "        ((CURRENT--))\n"
             "    fi\n"
             "    shift words\n"
             "    ((CURRENT--))\n"
             "    case $name in\n"_s
           + cases + pairs
           + u"        *) _files ;;\n"
             "    esac\n"
             "}\n"
             "_minuta \"$@\"\n"_s;
}

QString fishScript()
{
    QString script = u"# Completion for fish: minuta completion fish > ~/.config/fish/completions/minuta.fish\n"_s;
    const QString none = u"__fish_use_subcommand"_s;
    for (const Command &command : commands()) {
        const QStringList name = wordsOf(command);
        QString condition = u"__fish_seen_subcommand_from "_s + name.first();
        if (name.size() > 1) {
            script += u"complete -c minuta -n %1 -a %2 -d %3\n"_s.arg(shellQuoted(condition), name[1],
                                                                      shellQuoted(command.summary));
            condition += u"; and __fish_seen_subcommand_from "_s + name[1];
        } else {
            script += u"complete -c minuta -n %1 -a %2 -d %3\n"_s.arg(none, name[0], shellQuoted(command.summary));
            for (const Command &other : commands()) { // whose options are its own
                if (const QStringList words = wordsOf(other); words.size() > 1 && words[0] == name[0])
                    condition += u"; and not __fish_seen_subcommand_from "_s + words[1];
            }
        }
        for (const QString &flag : command.flags)
            script += u"complete -c minuta -n %1 -l %2\n"_s.arg(shellQuoted(condition), flag);
        for (const QString &option : optionsWithValue(command)) {
            const QStringList values = valuesOf(command, option);
            script += u"complete -c minuta -n %1 -l %2 -r%3\n"_s.arg(
                shellQuoted(condition), option, values.isEmpty() ? QString() : u" -f -a "_s + quotedWords(values));
        }
        script += u"complete -c minuta -n %1 -l help\n"_s.arg(shellQuoted(condition));
    }
    for (const Offer &offer : offers()) {
        if (commandIn({offer.command}) != nullptr && !offer.areFilesToo)
            script += u"complete -c minuta -n %1 -a %2\n"_s.arg(
                shellQuoted(u"__fish_seen_subcommand_from "_s + offer.command), quotedWords(offer.words));
    }
    return script;
}

} // namespace

QStringList completedShells()
{
    return {u"bash"_s, u"zsh"_s, u"fish"_s};
}

QString completionScript(const QString &shell)
{
    return shell == "bash"_L1 ? bashScript() : shell == "zsh"_L1 ? zshScript() : fishScript();
}

} // namespace minuta::cli
