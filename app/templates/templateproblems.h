#pragma once

#include "app/templates/template.h"
#include "app/text/lineindex.h"

namespace minuta {

/// Gathers the mistakes of one text, which has to live as long. After the first hundred no more are taken.
class TemplateProblems
{
public:
    explicit TemplateProblems(const QString &text)
        : m_text(text)
        , m_lines(text)
    {
    }

    const QString &text() const { return m_text; }
    const LineIndex &lines() const { return m_lines; }
    const QList<TemplateProblem> &all() const { return m_all; }

    /// position is in the text; found is cut to what a message can hold.
    void add(TemplateProblem::Kind kind, qsizetype position, QString found = {}, QString expected = {});

private:
    const QString &m_text;
    LineIndex m_lines;
    QList<TemplateProblem> m_all;
};

} // namespace minuta
