#include "ui/rendering/linktarget.h"

#include "app/markdown/headinganchors.h"
#include "app/markdown/syntaxtree.h"

#include <algorithm>

namespace minuta {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDestination = 16 * 1024; // longer ones are no addresses people follow
constexpr qsizetype longestShown = 300;

bool isUnsafe(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph;
}

QString capped(QString text)
{
    if (text.size() > longestShown)
        text = text.first(longestShown) + u'…';
    return text;
}

} // namespace

LinkTarget linkTarget(const QString &destination)
{
    LinkTarget target;
    target.destination = destination;
    if (destination.isEmpty() || destination.size() > longestDestination || std::ranges::any_of(destination, isUnsafe))
        return target;
    if (destination.startsWith(u'#')) {
        if (destination.size() > 1)
            target.kind = LinkTarget::Kind::Heading;
        return target;
    }
    const QUrl url(destination, QUrl::TolerantMode);
    const QString scheme = url.scheme(); // lower case, whatever was written
    const bool isWeb = (scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty();
    const bool isMail = scheme == "mailto"_L1 && url.path().contains(u'@');
    if (url.isValid() && (isWeb || isMail)) {
        target.kind = LinkTarget::Kind::Web;
        target.url = url;
    }
    return target;
}

QString shownTarget(const LinkTarget &target)
{
    if (target.kind == LinkTarget::Kind::Web)
        return capped(target.url.toString(QUrl::FullyEncoded | QUrl::RemovePassword));
    QString shown = target.destination.first(std::min(target.destination.size(), longestShown + 1));
    for (QChar &c : shown) {
        if (isUnsafe(c) || c.category() == QChar::Other_Format)
            c = u'\ufffd';
    }
    // What is no address is not taken apart, so a password is looked for by its shape.
    const qsizetype at = shown.indexOf(u'@');
    const qsizetype host = shown.indexOf("//"_L1);
    const qsizetype colon = host < 0 ? -1 : shown.indexOf(u':', host);
    if (colon > 0 && at > colon)
        shown.remove(colon, at - colon);
    return capped(shown);
}

qsizetype headingBlock(const SyntaxTree &tree, const QString &fragment)
{
    const QString wanted = QUrl::fromPercentEncoding(fragment.toUtf8()).toLower();
    HeadingAnchors anchors;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        if (tree.blocks()[i].kind != BlockKind::Heading)
            continue;
        if (anchors.next(plainText(*tree.nodes(i))) == wanted)
            return i;
    }
    return -1;
}

} // namespace minuta
