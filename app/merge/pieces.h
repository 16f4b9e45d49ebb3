#pragma once

#include "app/text/textrange.h"

#include <QChar>
#include <QList>

namespace minuta {

class SyntaxTree;

enum class PieceKind : quint8
{
    Block, ///< a block, or a line that belongs to none (a link reference definition)
    Item,  ///< a list item without the items nested in it
    Row,   ///< a row of a table; the header row with its delimiter row
};

/// What a merge of bodies takes as one. Whole lines; ranges are absolute.
struct Piece
{
    PieceKind kind = PieceKind::Block;
    int depth = 0;    ///< of list items around it
    QChar marker;     ///< of an Item: its bullet, or what follows its number
    TextRange blanks; ///< the blank lines before it
    TextRange lines;  ///< no blank lines at begin and end
};

/// Pieces of range (whole lines, with no blank line at its end): blanks and lines of all of them joined are range.
QList<Piece> piecesOf(const SyntaxTree &tree, TextRange range);

} // namespace minuta
