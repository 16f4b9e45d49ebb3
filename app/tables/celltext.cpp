#include "app/tables/celltext.h"

#include "app/markdown/inlinescan.h"
#include "app/markdown/tablerow.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace minuta {

QString cellText(QStringView typed)
{
    QString source = escapedForCell(typed.trimmed()).trimmed();
    for (qsizetype at = source.lastIndexOf(QChar::LineSeparator); at >= 0;
         at = at > 0 ? source.lastIndexOf(QChar::LineSeparator, at - 1) : -1)
        source.replace(at, 1, isEscaped(source, at) ? u"\\<br>"_s : u"<br>"_s);
    return source;
}

QString typedInCell(QStringView source)
{
    static const QRegularExpression lineBreak(u"<br */?>"_s, QRegularExpression::CaseInsensitiveOption);
    const QString text = unescapedFromCell(source);
    if (!text.contains(u'<'))
        return text;
    QString typed;
    qsizetype copied = 0;
    for (const QRegularExpressionMatch &match : lineBreak.globalMatch(text)) {
        if (isEscaped(text, match.capturedStart()))
            continue;
        typed += QStringView(text).sliced(copied, match.capturedStart() - copied);
        typed += QChar::LineSeparator;
        copied = match.capturedEnd();
    }
    typed += QStringView(text).sliced(copied);
    return typed;
}

} // namespace minuta
