#pragma once

#include "app/paste/inlinestyle.h"

#include <gumbo.h>

namespace minuta {

// What elements of HTML are, for text that is copied from it. Every element has a parent.

template<typename Visit> void forEachChild(const GumboNode &element, const Visit &visit)
{
    const GumboVector &children = element.v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
        visit(*static_cast<const GumboNode *>(children.data[i]));
}

bool isElement(const GumboNode &node);
bool isText(const GumboNode &node);
/// Elements of which nothing is shown, or nothing that is text of the page.
bool isLeftOut(const GumboNode &element);
bool isHidden(const GumboNode &element, const CssStyle &css);
/// Blocks with a margin: a paragraph ends where they begin and end.
bool isParagraphLike(GumboTag tag);
/// Blocks without a margin: only a line ends.
bool isLineLike(GumboTag tag);
bool isList(GumboTag tag);
bool isCode(GumboTag tag);

/// The text in a node as it is, without markup.
void takeText(const GumboNode &node, QString &text);
/// "cpp" of class="language-cpp" or "highlight-source-cpp": here, right inside or right around.
QString languageOf(const GumboNode &element);
/// The first number of an ordered list by an attribute; one where none can be written.
int startOf(const QString &number);
/// Whether an image is part of the text: a smiley.
bool isEmoji(const GumboNode &image);

} // namespace minuta
