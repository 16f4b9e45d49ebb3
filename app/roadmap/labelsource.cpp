#include "app/roadmap/labelsource.h"

#include "app/markdown/inlinescan.h"
#include "app/tables/celltext.h"

using namespace Qt::StringLiterals;

namespace minuta {

QString labelSource(QStringView marks, QStringView typed)
{
    const QString cell = cellText(typed);
    if (marks.isEmpty())
        return cell;
    QString source;
    for (qsizetype i = 0; i < cell.size();) {
        const bool isEscape = cell[i] == u'\\' && i + 1 < cell.size();
        const qsizetype code = cell[i] == u'`' ? codeSpanEnd(cell, i) : -1;
        const qsizetype end = isEscape ? i + 2 : code >= 0 ? code : i + (cell[i] == u'`' ? runLength(cell, i) : 1);
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
