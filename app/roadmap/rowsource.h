#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta {

class SyntaxTree;

/// How a row stands in its line. All ranges are absolute; the line is prefix, head, tail and line ending:
///     "> " "*Soon* " "| - item" "\n"      with a label
///     ""   "|"       "| - item" "\n"      without one
/// Two rows that exchange heads exchange labels, each kept as its author wrote it.
struct RowSource
{
    TextRange line;            ///< with its ending
    TextRange prefix;          ///< indent and block quote markers of the containers around
    TextRange head;            ///< up to the pipe that ends the first cell; to the line's end where there is none
    TextRange tail;            ///< from that pipe to the end of the content
    TextRange ending;          ///< empty only at the end of the text
    QList<TextRange> cells;    ///< the cells' sources, trimmed: tablerow.h
    bool endsWithPipe = false; ///< a pipe closes the last cell

    bool hasTail() const { return !tail.isEmpty(); }
};

/// begin is where the row's own text begins in its line; of a row below the header it is behind blanks and ">".
RowSource rowSource(const SyntaxTree &tree, qsizetype line);
RowSource rowSource(const SyntaxTree &tree, qsizetype line, qsizetype begin);

} // namespace minuta
