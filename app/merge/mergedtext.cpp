#include "app/merge/mergedtext.h"

#include "app/text/conflicttext.h"
#include "app/text/lineend.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

void MergedText::endLine()
{
    if (!endsLine(m_text))
        m_text += m_ending;
}

qsizetype MergedText::nextBegin()
{
    endLine();
    return m_text.size();
}

void MergedText::append(QStringView lines)
{
    if (lines.isEmpty())
        return;
    endLine();
    if (m_text.endsWith(u'\r') && lines.startsWith(u'\n')) { // lines of two texts must not become one CR LF
        m_text += u'\n';
        if (!m_conflicts.isEmpty() && m_conflicts.last().end + 1 == m_text.size())
            m_conflicts.last().end = m_text.size();
    }
    m_text += lines;
}

void MergedText::appendMarker(QChar unit, int size, const QString &label)
{
    m_text += QString(size, unit);
    if (!label.isEmpty())
        m_text += u' ' + label;
    m_text += m_ending;
}

void MergedText::appendConflict(QStringView base, QStringView ours, QStringView theirs)
{
    endLine();
    int size = m_options.markerSize;
    for (const QStringView lines : {base, ours, theirs})
        size = std::max(size, longestMarker(lines) + 1);
    const qsizetype begin = m_text.size();
    appendMarker(u'<', size, m_options.oursLabel);
    append(ours);
    endLine();
    if (m_options.showsBase) {
        appendMarker(u'|', size, m_options.baseLabel);
        append(base);
        endLine();
    }
    appendMarker(u'=', size, {});
    append(theirs);
    endLine();
    appendMarker(u'>', size, m_options.theirsLabel);
    m_conflicts.append({begin, m_text.size()});
}

QString MergedText::finished(bool isLastEnded)
{
    if (isLastEnded) {
        endLine();
    } else if (m_conflicts.isEmpty() || m_conflicts.last().end < m_text.size()) {
        if (m_text.endsWith("\r\n"_L1))
            m_text.chop(2);
        else if (endsLine(m_text) && !m_text.isEmpty())
            m_text.chop(1);
    }
    return std::move(m_text);
}

} // namespace minuta
