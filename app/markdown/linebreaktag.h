#pragma once

#include <QStringView>

namespace minuta {

/// Whether the content of an HtmlInline is <br>, <br/> or <br />: the line break that a table's cell can have.
inline bool isLineBreakTag(QStringView html)
{
    if (!html.startsWith(u"<br", Qt::CaseInsensitive) || !html.endsWith(u'>'))
        return false;
    const QStringView rest = html.sliced(3).chopped(1).trimmed();
    return rest.isEmpty() || rest == u"/";
}

} // namespace minuta
