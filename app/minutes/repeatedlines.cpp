#include "app/minutes/repeatedlines.h"

#include "app/minutes/filling.h"
#include "app/minutes/words.h"
#include "app/text/lineindex.h"

namespace minuta {

namespace {

/// "**Released:**", "Coming soon:": heads what follows.
bool isLabel(QStringView text)
{
    const bool isEmphasized = text.size() > 2 && (text.front() == u'*' || text.front() == u'_')
                              && (text.back() == u'*' || text.back() == u'_');
    return (isEmphasized || text.endsWith(u':')) && isOrdinaryPhrase(text);
}

/// GFM 0.29 §4.2.
bool isHeading(QStringView line)
{
    line = line.trimmed();
    qsizetype level = 0;
    while (level < line.size() && line[level] == u'#')
        ++level;
    return level > 0 && level <= 6 && (level == line.size() || line[level].isSpace());
}

/// Empty where the line says nothing by itself.
QString said(QStringView line)
{
    if (!saysSomething(line) || isHeading(line))
        return {};
    const QStringView text = withoutMarkers(line);
    return isLabel(text) ? QString() : text.toString().simplified();
}

template<typename Take> void eachLine(QStringView text, const Take &take)
{
    const LineIndex lines(text);
    for (qsizetype line = 0; line < lines.lineCount(); ++line) {
        const TextRange content = lines.contentRange(text, line);
        take(line, text.sliced(content.begin, content.size()));
    }
}

} // namespace

SaidLines::SaidLines(QStringView text)
{
    eachLine(text, [this](qsizetype, QStringView line) {
        if (const QString words = said(line); !words.isEmpty())
            m_lines.insert(words);
    });
}

bool SaidLines::contains(QStringView line) const
{
    const QString words = said(line);
    return !words.isEmpty() && m_lines.contains(words);
}

QList<qsizetype> repeatedLines(QStringView text, const SaidLines &earlier)
{
    QList<qsizetype> repeated;
    if (earlier.isEmpty())
        return repeated;
    eachLine(text, [&](qsizetype number, QStringView line) {
        if (earlier.contains(line))
            repeated.append(number);
    });
    return repeated;
}

} // namespace minuta
