#include "app/tables/celltext.h"

#include "app/markdown/tablerow.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace minuta {

QString cellText(QStringView typed)
{
    QString source = escapedForCell(typed.trimmed()).trimmed();
    return source.replace(QChar::LineSeparator, u"<br>"_s);
}

QString typedInCell(QStringView source)
{
    static const QRegularExpression lineBreak(u"<br */?>"_s, QRegularExpression::CaseInsensitiveOption);
    QString typed = unescapedFromCell(source);
    if (typed.contains(u'<'))
        typed.replace(lineBreak, QString(QChar::LineSeparator));
    return typed;
}

} // namespace minuta
