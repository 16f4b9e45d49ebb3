#pragma once

#include "app/markdown/node.h"

#include <QList>
#include <QString>

namespace minuta {

/// A piece of text that looks the same all through, or what stands between such pieces.
struct RichSpan
{
    enum class Kind
    {
        Text,
        Code,
        Break, ///< a line break inside a paragraph
        Image
    };
    Kind kind = Kind::Text;
    QString text{};    ///< Text, Code: without line endings; Image: its description
    QString address{}; ///< Image: where it is
    QString link{};    ///< where it leads to; empty: nowhere
    bool isBold = false;
    bool isItalic = false;
    bool isStruck = false;

    friend bool operator==(const RichSpan &, const RichSpan &) = default;
};

/// Text without blanks at its ends and around breaks, and without two breaks in a row.
using RichSpans = QList<RichSpan>;

/// A block of formatted text, as far as Markdown can say it.
struct RichBlock
{
    enum class Kind
    {
        Paragraph,
        Heading,
        List,
        Item,
        Quote,
        Code,
        Table,
        Rule
    };
    Kind kind = Kind::Paragraph;
    RichSpans spans{};         ///< Paragraph, Heading
    QList<RichBlock> blocks{}; ///< List: its items; Item, Quote: what is in it
    int level = 0;             ///< Heading: 1 to 6; List: the first number where it is ordered
    bool isOrdered = false;
    TaskState task = TaskState::None; ///< Item
    QString text{};                   ///< Code: its lines, without the last line ending
    QString info{};                   ///< Code: the language
    QList<QList<RichSpans>> rows{};   ///< Table: all of one length; the first is the header row

    friend bool operator==(const RichBlock &, const RichBlock &) = default;
};

using RichBlocks = QList<RichBlock>;

} // namespace minuta
