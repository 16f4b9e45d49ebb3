#include "app/paste/htmlelements.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

bool isElement(const GumboNode &node)
{
    return node.type == GUMBO_NODE_ELEMENT;
}

bool isText(const GumboNode &node)
{
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

bool isLeftOut(const GumboNode &element)
{
    switch (element.v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_META:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_BUTTON: return true;
    case GUMBO_TAG_UNKNOWN: { // a spreadsheet's comments
        GumboStringPiece name = element.v.element.original_tag;
        gumbo_tag_from_original_text(&name);
        return QByteArrayView(name.data, qsizetype(name.length)).compare("comment", Qt::CaseInsensitive) == 0;
    }
    default: return false;
    }
}

bool isParagraphLike(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_CAPTION: return true;
    default: return false;
    }
}

bool isLineLike(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH: return true;
    default: return false;
    }
}

bool isList(GumboTag tag)
{
    return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_MENU || tag == GUMBO_TAG_DIR;
}

bool isHidden(const GumboNode &element, const CssStyle &css)
{
    return css.isHidden || css.isListMark || gumbo_get_attribute(&element.v.element.attributes, "hidden") != nullptr;
}

int startOf(const QString &number)
{
    constexpr int most = 999'999'999; // GFM 0.29 §5.2
    bool isNumber = false;
    const int start = number.toInt(&isNumber);
    return isNumber && start >= 0 && start <= most ? start : 1;
}

void takeText(const GumboNode &node, QString &text)
{
    if (isText(node))
        text += QString::fromUtf8(node.v.text.text);
    else if (isElement(node) && node.v.element.tag == GUMBO_TAG_BR)
        text += u'\n';
    else if (isElement(node) && !isLeftOut(node))
        forEachChild(node, [&](const GumboNode &child) { takeText(child, text); });
}

QString languageOf(const GumboNode &element)
{
    static const QRegularExpression language(u"(?:^|\\s)(?:language|lang|highlight-source)-([\\w+#-]+)"_s);
    QString found;
    const auto look = [&found](const GumboNode &node) {
        if (found.isEmpty() && isElement(node))
            found = language.match(attributeOf(node, "class")).captured(1);
    };
    look(element);
    forEachChild(element, look);
    look(*element.parent);
    return found;
}

bool isCode(GumboTag tag)
{
    return tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_PLAINTEXT;
}

bool isEmoji(const GumboNode &image)
{
    if (attributeOf(image, "class").contains("emoji"_L1) || !attributeOf(image, "data-emoji").isEmpty())
        return true;
    const QString description = attributeOf(image, "alt");
    return !description.isEmpty() && description.size() <= 8 && description.front().isHighSurrogate();
}

} // namespace minuta
