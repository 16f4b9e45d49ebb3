#include "app/markdown/linksource.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool isBalanced(QStringView text, QChar open, QChar close)
{
    int depth = 0;
    for (const QChar unit : text) {
        depth += unit == open ? 1 : unit == close ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

} // namespace

QString asDestination(const QString &address)
{
    // GFM 0.29 §6.6: blanks, and parentheses that are not balanced, stand in < >.
    const bool isBare = isBalanced(address, u'(', u')') && !address.contains(u' ');
    return isBare ? address : u'<' + address + u'>';
}

QString asLinkText(QStringView text)
{
    QString result = text.toString();
    if (!isBalanced(text, u'[', u']'))
        result.replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
    return result;
}

} // namespace minuta
