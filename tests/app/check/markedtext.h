#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta::test {

/// A text in which ranges are shown between ⟦ and ⟧.
struct MarkedText
{
    QString text;
    QList<TextRange> ranges;

    static MarkedText of(const QString &marked)
    {
        MarkedText result;
        QList<qsizetype> open;
        for (const QChar unit : marked) {
            if (unit == u'⟦') {
                open.append(result.ranges.size());
                result.ranges.append({result.text.size(), -1});
            } else if (unit == u'⟧') {
                result.ranges[open.takeLast()].end = result.text.size();
            } else {
                result.text += unit;
            }
        }
        return result;
    }

    static QString marked(const QString &text, const QList<TextRange> &ranges)
    {
        QString result;
        for (qsizetype at = 0; at <= text.size(); ++at) {
            for (const TextRange range : ranges)
                result += range.end == at && !range.isEmpty() ? QStringLiteral("⟧") : QString();
            for (const TextRange range : ranges) {
                if (range.begin == at)
                    result += range.isEmpty() ? QStringLiteral("⟦⟧") : QStringLiteral("⟦");
            }
            if (at < text.size())
                result += text[at];
        }
        return result;
    }
};

} // namespace minuta::test
