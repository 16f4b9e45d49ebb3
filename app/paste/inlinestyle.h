#pragma once

#include <QString>
#include <QStringView>

struct GumboInternalNode;

namespace minuta {

/// What an element's style attribute says of what Markdown can say.
struct CssStyle
{
    enum class Answer
    {
        Unsaid,
        No,
        Yes
    };
    Answer bold = Answer::Unsaid;
    Answer italic = Answer::Unsaid;
    Answer struck = Answer::Unsaid;
    bool isMonospaced = false;
    bool keepsLines = false; ///< white-space: pre and the like
    bool isHidden = false;
    bool isBlock = false;
    bool isListMark = false; ///< Word's: the bullet as text
    int listLevel = 0;       ///< Word's: 1 and more for a paragraph that is an item of a list
};

CssStyle readCss(QStringView declarations);

/// How text looks and where it leads to, by the elements around it.
struct InlineStyle
{
    bool isBold = false;
    bool isItalic = false;
    bool isStruck = false;
    bool isCode = false;
    bool keepsLines = false;
    QString link;

    /// That of text in element, which stands in text of this style.
    InlineStyle inside(const GumboInternalNode &element, const CssStyle &css) const;
};

/// The value of an attribute; null where element has none.
QString attributeOf(const GumboInternalNode &element, const char *name);

/// address without the characters that would end it in Markdown (percent-encoded, RFC 3986 §2.1); empty where it leads to
/// nothing outside of the page, or isSafeAddress() refuses it.
QString fitAddress(const QString &address);

} // namespace minuta
