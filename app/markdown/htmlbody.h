#pragma once

#include <QList>
#include <QString>

namespace minuta {

struct HtmlHeading
{
    int level = 1; ///< 1 to 6
    QString text;  ///< plain
    QString anchor;
};

/// A text in HTML, without anything around it.
struct HtmlBody
{
    QString html;
    QList<HtmlHeading> headings; ///< in order
};

/// What cmark-gfm's safe mode makes of text, which leaves out raw HTML, but for this:
/// - headings have the ids that GitHub gives them;
/// - a link that isSafeAddress() refuses is its text alone, where cmark-gfm refuses four schemes and leaves an empty
///   link;
/// - an image is a link with its description: nothing is fetched when the page is shown;
/// - <br> is a line break, the only one that a cell can have.
HtmlBody htmlBody(QStringView text);

} // namespace minuta
