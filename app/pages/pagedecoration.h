#pragma once

#include <QList>

class QPainter;
class QRectF;
class QTextDocument;

namespace minuta {

struct PageStyle;

/// What is painted beside or below text blocks, which Qt's layout has nothing for. Blocks are numbers, both included.
struct PageDecoration
{
    enum class Kind
    {
        HeadingRule,
        Rule,
        QuoteBar,
        Code
    };
    Kind kind = Kind::Rule;
    int firstBlock = 0;
    int lastBlock = 0;
    qreal indent = 0; ///< from the left, in the device's pixels
};

/// Those that visible, a part of document, shows.
void paintDecorations(const QList<PageDecoration> &decorations, const QTextDocument &document, const PageStyle &style,
                      QPainter &painter, const QRectF &visible);

} // namespace minuta
