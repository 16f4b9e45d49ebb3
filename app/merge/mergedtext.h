#pragma once

#include "app/merge/merge.h"

namespace minuta {

/// A merged text as it is put together from lines.
class MergedText
{
public:
    /// ending is given to lines that have none where more follows, and to conflict markers.
    MergedText(const MergeOptions &options, const QString &ending)
        : m_options(options)
        , m_ending(ending)
    {
    }

    qsizetype size() const { return m_text.size(); }
    /// Where the next lines begin: the last line gets an ending for them.
    qsizetype nextBegin();
    void append(QStringView lines);
    /// Each whole lines, or empty.
    void appendConflict(QStringView base, QStringView ours, QStringView theirs);

    const QList<TextRange> &conflicts() const { return m_conflicts; }
    /// With or without a line ending at the end; a conflict marker there keeps its own.
    QString finished(bool isLastEnded);

private:
    void endLine();
    void appendMarker(QChar unit, int size, const QString &label);

    const MergeOptions &m_options;
    QString m_ending;
    QString m_text;
    QList<TextRange> m_conflicts;
};

} // namespace minuta
