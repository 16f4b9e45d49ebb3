#include "app/templates/templateproblems.h"

#include <algorithm>

namespace minuta {

void TemplateProblems::add(TemplateProblem::Kind kind, qsizetype position, QString found, QString expected)
{
    static constexpr qsizetype most = 100;
    static constexpr qsizetype longest = 80;
    if (m_all.size() == most)
        return;
    position = std::clamp<qsizetype>(position, 0, m_text.size());
    const qsizetype line = m_lines.lineAt(position);
    const QStringView before = QStringView(m_text).sliced(m_lines.start(line), position - m_lines.start(line));
    const qsizetype characters =
        before.size() - std::ranges::count_if(before, [](QChar unit) { return unit.isLowSurrogate(); });
    if (found.size() > longest) {
        found.truncate(found[longest - 2].isHighSurrogate() ? longest - 2 : longest - 1);
        found += u'…';
    }
    m_all.append({kind, line + 1, characters + 1, std::move(found), std::move(expected)});
}

} // namespace minuta
