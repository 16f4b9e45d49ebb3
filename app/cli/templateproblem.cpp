#include "app/cli/templateproblem.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// A word of the file; not what describes one.
QString quoted(const QString &found)
{
    static const QStringList descriptions = {u"several lines"_s, u"a control character"_s, u"nothing"_s};
    return found.startsWith(u'"') || descriptions.contains(found) ? found : u'"' + found + u'"';
}

QString sentence(const TemplateProblem &problem)
{
    const QString found = problem.found;
    const QString expected = problem.expected;
    switch (problem.kind) {
    case TemplateProblem::Kind::TooLarge: return u"There are %1. A template has %2."_s.arg(found, expected);
    case TemplateProblem::Kind::NoFrontMatter:
        return u"The first line of a template is \"%1\", and the keys follow it."_s.arg(expected);
    case TemplateProblem::Kind::UnclosedFrontMatter:
        return u"A second line \"%1\" is missing. It stands between the keys and the minutes' text."_s.arg(expected);
    case TemplateProblem::Kind::BadYaml:
        return expected.isEmpty() ? u"This is no YAML: %1."_s.arg(found)
                                  : u"This is no YAML: there is %1. Expected: %2."_s.arg(found, expected);
    case TemplateProblem::Kind::ForbiddenYaml:
        return u"Templates have none of this: %1. Expected: %2."_s.arg(found, expected);
    case TemplateProblem::Kind::TooDeep: return u"There are %1. Expected: %2."_s.arg(found, expected);
    case TemplateProblem::Kind::UnknownKey: return u"There is no key \"%1\" here. Keys: %2."_s.arg(found, expected);
    case TemplateProblem::Kind::DuplicateKey:
        return u"\"%1\" is here a second time. Expected: %2."_s.arg(found, expected);
    case TemplateProblem::Kind::WrongType: return u"Found: %1. Expected: %2."_s.arg(found, expected);
    case TemplateProblem::Kind::BadValue: return u"%1 is not possible. Expected: %2."_s.arg(quoted(found), expected);
    case TemplateProblem::Kind::BadPattern:
        return u"Files cannot be called \"%1\". Expected: %2."_s.arg(found, expected);
    case TemplateProblem::Kind::UnknownPlaceholder:
        return u"%1 stands for nothing here. Expected: %2."_s.arg(found, expected);
    case TemplateProblem::Kind::MissingKey: return u"The key \"%1\" is missing."_s.arg(expected);
    }
    return found;
}

} // namespace

QString problemMessage(const QString &path, const TemplateProblem &problem)
{
    return u"%1:%2:%3: %4"_s.arg(path).arg(problem.line).arg(problem.column).arg(sentence(problem));
}

} // namespace minuta::cli
