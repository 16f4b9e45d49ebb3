#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QSet>
#include <QString>

namespace minuta {

/// A piece of a leaf block's source that is more than words: where cmark-gfm's inlines stand, which it does not tell.
struct InlineSpan
{
    enum class Kind : quint8
    {
        Code,
        Html,
        Autolink, ///< "<https://example.org>"; a bare address has no signs to be told by
        Link,
        Image,
    };
    Kind kind = Kind::Code;
    TextRange range;
    TextRange text; ///< without the backticks, < >, or brackets around; of Html all of it
    /// Link, Image: what stands between the parentheses, without < > and title, or the label of a reference, which is
    /// the text where it has none of its own.
    TextRange target;
    bool isReference = false;

    friend bool operator==(const InlineSpan &, const InlineSpan &) = default;
};

/// The spans of source, the inline content of one paragraph, heading or cell, by their begins and outer ones first.
/// labels are the keys (labelKey()) of the text's link reference definitions. Takes time linear in the source's size.
QList<InlineSpan> inlineSpans(QStringView source, const QSet<QString> &labels);

} // namespace minuta
