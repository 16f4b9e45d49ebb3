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
        for (const QChar unit : marked) {
            if (unit == u'⟦')
                result.ranges.append({result.text.size(), -1});
            else if (unit == u'⟧')
                result.ranges.last().end = result.text.size();
            else
                result.text += unit;
        }
        return result;
    }

    static QString marked(QString text, QList<TextRange> ranges)
    {
        for (qsizetype i = ranges.size(); i-- > 0;) {
            text.insert(ranges[i].end, u'⟧');
            text.insert(ranges[i].begin, u'⟦');
        }
        return text;
    }
};

} // namespace minuta::test
