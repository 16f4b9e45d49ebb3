#pragma once

#include "app/text/changeset.h"

#include <QRandomGenerator>

namespace minuta::test {

/// Random texts and edits from a seed that a failing test prints, so that every run is the same.
class Random
{
public:
    explicit Random(quint32 seed)
        : m_generator(seed)
    {
    }

    /// 0 to end - 1; 0 for end 0.
    qsizetype below(qsizetype end) { return end > 0 ? qsizetype(m_generator.bounded(qint64(end))) : 0; }
    bool oneIn(int n) { return m_generator.bounded(n) == 0; }
    TextRange range(qsizetype size, qsizetype longest);
    /// Text of words, line endings of all kinds, Markdown's own characters and awkward Unicode.
    QString text(qsizetype longest);
    /// Lines of Markdown as people write it: headings, nested lists, tables, fences, quotes, HTML.
    QString markdown(qsizetype lines);
    /// One to four changes that fit text.
    ChangeSet changes(const QString &text);

private:
    QRandomGenerator m_generator;
};

} // namespace minuta::test
