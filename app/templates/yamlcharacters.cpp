#include "app/templates/yamlcharacters.h"

#include "app/templates/templateproblems.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = TemplateProblem::Kind;

class CharacterCheck
{
public:
    CharacterCheck(TextRange range, TemplateProblems &problems)
        : m_range(range)
        , m_problems(problems)
    {
    }

    bool run();

private:
    bool isLineFine(qsizetype begin, qsizetype end);
    bool isEachFine();

    TextRange m_range;
    TemplateProblems &m_problems;
};

/// Control characters are none of YAML's, and yaml-cpp takes U+0004 for the end of its input.
bool isForbidden(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || (code >= 0x7f && code < 0xa0)
           || code == 0xfeff || code >= 0xfffe;
}

bool CharacterCheck::isEachFine()
{
    const QString &text = m_problems.text();
    for (qsizetype i = m_range.begin; i < m_range.end; ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < m_range.end && text[i + 1].isLowSurrogate();
        if (isForbidden(text[i]) || (text[i].isSurrogate() && !isPair)) {
            const QString code = QString::number(text[i].unicode(), 16).toUpper().rightJustified(4, u'0');
            m_problems.add(Kind::BadYaml, i, u"the character U+"_s + code, u"a text"_s);
            return false;
        }
        i += isPair;
    }
    return true;
}

bool CharacterCheck::isLineFine(qsizetype begin, qsizetype end)
{
    const QStringView line = QStringView(m_problems.text()).sliced(begin, end - begin);
    if (line.startsWith(u'%')) {
        m_problems.add(Kind::ForbiddenYaml, begin, line.trimmed().toString(), u"keys and values"_s);
        return false;
    }
    const qsizetype tab = line.indexOf(u'\t');
    if (tab >= 0 && line.first(tab).trimmed().isEmpty() && !line.trimmed().isEmpty()) {
        m_problems.add(Kind::BadYaml, begin + tab, u"a tab"_s, u"blanks"_s);
        return false;
    }
    return true;
}

bool CharacterCheck::run()
{
    if (!isEachFine())
        return false;
    for (qsizetype line = m_problems.lines().lineAt(m_range.begin);
         line < m_problems.lines().lineCount() && m_problems.lines().start(line) < m_range.end; ++line) {
        if (!isLineFine(m_problems.lines().start(line), m_problems.lines().end(line)))
            return false;
    }
    return true;
}

} // namespace

bool areCharactersFine(TextRange range, TemplateProblems &problems)
{
    return CharacterCheck(range, problems).run();
}

} // namespace minuta
