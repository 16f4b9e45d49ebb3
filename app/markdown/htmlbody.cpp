#include "app/markdown/htmlbody.h"

#include "app/markdown/cmarkhandles.h"
#include "app/markdown/headinganchors.h"
#include "app/markdown/linebreaktag.h"
#include "app/markdown/safeaddress.h"
#include "app/markdown/utf8.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using cmark::withLineFeeds;

/// Stands for a line break until the text is HTML: cmark-gfm has none in cells. No text has it, it is no character.
constexpr QChar lineBreakSign(0xfdd0);

/// Calls visit with each node in top when it is left, so behind all that it holds: visit may replace it.
template<typename Visit> void visitAll(cmark_node *top, Visit visit)
{
    cmark_iter *iterator = cmark_iter_new(top);
    QList<cmark_node *> nodes;
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iterator);
        const bool isLeaf = !cmark_node_first_child(node);
        if (isLeaf || cmark_iter_get_event_type(iterator) == CMARK_EVENT_EXIT) {
            if (nodes.isEmpty() || nodes.last() != node) // an empty container is entered and left
                nodes.append(node);
        }
    }
    cmark_iter_free(iterator);
    for (cmark_node *node : std::as_const(nodes))
        visit(node);
}

/// What a reader sees of the inlines in top, on one line.
QString textIn(cmark_node *top)
{
    QString text;
    visitAll(top, [&](cmark_node *node) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text += withLineFeeds(cmark_node_get_literal(node));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += u' ';
    });
    return text.replace(lineBreakSign, u' ');
}

QString addressOf(cmark_node *link)
{
    return QString::fromUtf8(cmark_node_get_url(link));
}

/// Takes node away, with all in it.
void remove(cmark_node *node)
{
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void replaceByContent(cmark_node *node)
{
    while (cmark_node *child = cmark_node_first_child(node))
        cmark_node_insert_before(node, child);
    remove(node);
}

bool isInLink(cmark_node *node)
{
    while ((node = cmark_node_parent(node))) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
            return true;
    }
    return false;
}

cmark_node *textNode(const QString &text)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, text.toUtf8().constData());
    return node;
}

/// An image without a description is called as its file.
QString imageText(cmark_node *image)
{
    const QString description = textIn(image);
    if (!description.trimmed().isEmpty())
        return description;
    const QString address = addressOf(image);
    const QString name = address.section(u'?', 0, 0).section(u'#', 0, 0).section(u'/', -1);
    return name.isEmpty() ? address : name;
}

void replaceImage(cmark_node *image)
{
    cmark_node *text = textNode(imageText(image));
    if (isInLink(image) || !isSafeAddress(addressOf(image))) {
        cmark_node_replace(image, text);
    } else {
        cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
        cmark_node_set_url(link, cmark_node_get_url(image));
        cmark_node_set_title(link, cmark_node_get_title(image));
        cmark_node_append_child(link, text);
        cmark_node_replace(image, link);
    }
    cmark_node_free(image);
}

void makeHarmless(cmark_node *document)
{
    visitAll(document, [](cmark_node *node) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_IMAGE) {
            replaceImage(node);
        } else if (type == CMARK_NODE_LINK && !isSafeAddress(addressOf(node))) {
            replaceByContent(node);
        } else if (type == CMARK_NODE_HTML_INLINE && isLineBreakTag(QString::fromUtf8(cmark_node_get_literal(node)))) {
            cmark_node_replace(node, textNode(lineBreakSign));
            cmark_node_free(node);
        }
    });
}

QList<HtmlHeading> headingsOf(cmark_node *document)
{
    QList<HtmlHeading> headings;
    HeadingAnchors anchors;
    visitAll(document, [&](cmark_node *node) {
        if (cmark_node_get_type(node) != CMARK_NODE_HEADING)
            return;
        const QString text = textIn(node);
        headings.append({cmark_node_get_heading_level(node), text, anchors.next(text)});
    });
    return headings;
}

/// Raw HTML is left out and text escaped, so that each "<h2>" in html is a heading's.
QString withAnchors(const QString &html, const QList<HtmlHeading> &headings)
{
    QString result;
    result.reserve(html.size() + headings.size() * 32);
    qsizetype copied = 0;
    for (const HtmlHeading &heading : headings) {
        const qsizetype tag = html.indexOf(u"<h%1>"_s.arg(heading.level), copied);
        Q_ASSERT(tag >= 0);
        const qsizetype end = tag + 3;
        result += QStringView(html).sliced(copied, end - copied);
        if (!heading.anchor.isEmpty())
            result += u" id=\""_s + heading.anchor + u'"'; // letters, digits, hyphens
        copied = end;
    }
    return result += QStringView(html).sliced(copied);
}

} // namespace

HtmlBody htmlBody(QStringView text)
{
    const cmark::Parser parser = cmark::makeParser();
    cmark::feed(parser.get(), toUtf8(text.toString().replace(lineBreakSign, QChar::ReplacementCharacter)));
    const cmark::Document document(cmark_parser_finish(parser.get()));
    makeHarmless(document.get());
    const QList<HtmlHeading> headings = headingsOf(document.get());
    char *html = cmark_render_html(document.get(), CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser.get()));
    const QString body = withLineFeeds(html).replace(lineBreakSign, u"<br />\n"_s);
    std::free(html);
    return {withAnchors(body, headings), headings};
}

} // namespace minuta
