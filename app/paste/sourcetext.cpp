#include "app/paste/sourcetext.h"

#include "app/paste/inlinestyle.h"

#include <gumbo.h>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool isColouring(const GumboNode &element)
{
    switch (element.v.element.tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_META:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_B:
    case GUMBO_TAG_I: return true;
    // A browser writes down all of a <pre>'s looks, with names of its own; an editor only font and colours.
    case GUMBO_TAG_PRE: {
        const QString style = attributeOf(element, "style");
        return style.contains("font-family"_L1) && !style.contains("-webkit-"_L1);
    }
    default: return false;
    }
}

bool isShown(const GumboNode &element)
{
    const GumboTag tag = element.v.element.tag;
    return tag != GUMBO_TAG_HEAD && tag != GUMBO_TAG_STYLE && tag != GUMBO_TAG_TITLE;
}

/// Text without a fixed width, or an element that says more, stands in node.
bool saysMore(const GumboNode &node, bool isFixed)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA)
        return !isFixed;
    if (node.type != GUMBO_NODE_ELEMENT)
        return false; // blanks, comments
    if (!isColouring(node))
        return true;
    const bool isNowFixed = isFixed || readCss(attributeOf(node, "style")).isMonospaced;
    const GumboVector &children = node.v.element.children;
    for (unsigned i = 0; i < children.length && isShown(node); ++i) {
        if (saysMore(*static_cast<const GumboNode *>(children.data[i]), isNowFixed))
            return true;
    }
    return false;
}

} // namespace

bool isSourceText(const GumboInternalNode &root)
{
    return !saysMore(root, false);
}

} // namespace minuta
