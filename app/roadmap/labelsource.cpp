#include "app/roadmap/labelsource.h"

#include "app/tables/celltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

/// Behind the code span that begins at a backtick; where none does behind the backticks (GFM 0.29 §6.3).
qsizetype codeSpanEnd(QStringView text, qsizetype at)
{
    const qsizetype ticks = runLength(text, at);
    for (qsizetype i = at + ticks; i < text.size();) {
        const qsizetype run = text[i] == u'`' ? runLength(text, i) : 0;
        if (run == ticks)
            return i + run;
        i += std::max<qsizetype>(run, 1);
    }
    return at + ticks;
}

} // namespace

QString labelSource(QStringView marks, QStringView typed)
{
    const QString cell = cellText(typed);
    if (marks.isEmpty())
        return cell;
    QString source;
    for (qsizetype i = 0; i < cell.size();) {
        const bool isEscape = cell[i] == u'\\' && i + 1 < cell.size();
        const qsizetype code = cell[i] == u'`' ? codeSpanEnd(cell, i) : i;
        const qsizetype end = isEscape ? i + 2 : std::max(code, i + 1);
        if (cell[i] == marks[0] || (cell[i] == u'\\' && !isEscape))
            source += u'\\';
        source += QStringView(cell).sliced(i, end - i);
        i = end;
    }
    return source;
}

QString typedLabel(QStringView marks, QStringView source)
{
    const QString typed = typedInCell(source);
    if (marks.isEmpty())
        return typed;
    QString plain = typed;
    plain.replace(u'\\' + QString(marks[0]), QString(marks[0]));
    if (plain.endsWith("\\\\"_L1))
        plain.chop(1);
    return labelSource(marks, plain) == source ? plain : typed;
}

} // namespace minuta
