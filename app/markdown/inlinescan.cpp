#include "app/markdown/inlinescan.h"

namespace minuta {

bool isEscaped(QStringView text, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && text[begin - 1] == u'\\')
        --begin;
    return (at - begin) % 2 == 1;
}

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

qsizetype codeSpanEnd(QStringView text, qsizetype at)
{
    const qsizetype length = runLength(text, at);
    for (qsizetype i = text.indexOf(u'`', at + length); i >= 0;) {
        const qsizetype run = runLength(text, i);
        if (run == length)
            return i + run;
        i = text.indexOf(u'`', i + run);
    }
    return -1;
}

} // namespace minuta
