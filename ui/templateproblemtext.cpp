#include "ui/templateproblemtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace minuta {

namespace {

// What the reader of templates finds or expects, where it is no word of the file or of its format.
constexpr const char *words[] = {
    QT_TRANSLATE_NOOP("TemplateProblem", "nothing"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a text"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a text of one line"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a list"),
    QT_TRANSLATE_NOOP("TemplateProblem", "keys and values"),
    QT_TRANSLATE_NOOP("TemplateProblem", "keys and values, each key on a line"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a key"),
    QT_TRANSLATE_NOOP("TemplateProblem", "each key once"),
    QT_TRANSLATE_NOOP("TemplateProblem", "each heading once"),
    QT_TRANSLATE_NOOP("TemplateProblem", "several lines"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a control character"),
    QT_TRANSLATE_NOOP("TemplateProblem", "brackets"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a tab"),
    QT_TRANSLATE_NOOP("TemplateProblem", "blanks"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a closing quotation mark"),
    QT_TRANSLATE_NOOP("TemplateProblem", "quotation marks around a text with {{"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a date such as 2026-11-24"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a path inside of the series' folder"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a name that begins and ends with a letter or digit"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a name that is not reserved"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a name without a date"),
    QT_TRANSLATE_NOOP("TemplateProblem", "the ending .md"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a heading with {{team}}"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a heading of the skeleton"),
    QT_TRANSLATE_NOOP("TemplateProblem", "each team once at a time"),
    QT_TRANSLATE_NOOP("TemplateProblem", "another ending than .minutes-template.md"),
    QT_TRANSLATE_NOOP("TemplateProblem", "a closing }} in this line"),
};

QString translated(const QString &text)
{
    for (const char *word : words) {
        if (text == QLatin1StringView(word))
            return QCoreApplication::translate("TemplateProblem", word);
    }
    return text;
}

QString whatIsWrong(TemplateProblem::Kind kind)
{
    using enum TemplateProblem::Kind;
    switch (kind) {
    case TooLarge: return QCoreApplication::translate("TemplateProblem", "it is too large");
    case NoFrontMatter:
        return QCoreApplication::translate("TemplateProblem", "it does not begin with a line --- and its keys");
    case UnclosedFrontMatter:
        return QCoreApplication::translate("TemplateProblem", "its keys are not closed by a line ---");
    case BadYaml: return QCoreApplication::translate("TemplateProblem", "this is not YAML");
    case ForbiddenYaml:
        return QCoreApplication::translate("TemplateProblem", "this part of YAML is not allowed in templates");
    case TooDeep: return QCoreApplication::translate("TemplateProblem", "its values are nested too deeply");
    case UnknownKey: return QCoreApplication::translate("TemplateProblem", "there is no such key");
    case DuplicateKey: return QCoreApplication::translate("TemplateProblem", "this is there twice");
    case WrongType: return QCoreApplication::translate("TemplateProblem", "this is a value of another kind");
    case BadValue: return QCoreApplication::translate("TemplateProblem", "this value has no meaning here");
    case BadPattern: return QCoreApplication::translate("TemplateProblem", "this gives no usable file name");
    case UnknownPlaceholder: return QCoreApplication::translate("TemplateProblem", "there is no such placeholder here");
    case MissingKey: return QCoreApplication::translate("TemplateProblem", "a key is missing");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString templateProblemText(const TemplateProblem &problem)
{
    //: A mistake in a template: %1 and %2 are numbers, %3 says what is wrong
    QString text = QCoreApplication::translate("TemplateProblem", "Line %1, column %2: %3.")
                       .arg(problem.line)
                       .arg(problem.column)
                       .arg(whatIsWrong(problem.kind));
    if (!problem.found.isEmpty())
        text += u' ' + QCoreApplication::translate("TemplateProblem", "Found: %1.").arg(translated(problem.found));
    if (!problem.expected.isEmpty())
        text +=
            u' ' + QCoreApplication::translate("TemplateProblem", "Expected: %1.").arg(translated(problem.expected));
    return text;
}

QString templateProblemsText(const QList<TemplateProblem> &problems)
{
    static constexpr qsizetype most = 6;
    QStringList lines;
    for (const TemplateProblem &problem : problems.first(std::min(most, problems.size())))
        lines.append(templateProblemText(problem));
    if (problems.size() > most)
        lines.append(QCoreApplication::translate("TemplateProblem", "(%n more)", nullptr, int(problems.size() - most)));
    return lines.join(u'\n');
}

} // namespace minuta
