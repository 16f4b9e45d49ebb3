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
    qreal top = 0;    ///< of the blocks, once they are laid out
    qreal bottom = 0;
};

/// Finds the places of decorations in document, whose layout is final.
void placeDecorations(QList<PageDecoration> &decorations, const QTextDocument &document);

/// Those that visible, a part of the document, shows.
void paintDecorations(const QList<PageDecoration> &decorations, const PageStyle &style, QPainter &painter,
                      const QRectF &visible);

} // namespace minuta
