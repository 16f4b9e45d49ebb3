#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta {

class SyntaxTree;

/// Where a link reference definition stands, with its address on the line of its label; all ranges are absolute.
struct DefinitionLine
{
    TextRange lines;   ///< whole lines; two where the title has one of its own
    TextRange content; ///< without the markers of containers and blanks around
    TextRange label;   ///< inside the brackets

    friend bool operator==(const DefinitionLine &, const DefinitionLine &) = default;
};

/// Those of a text, in order. Of equal labels the first counts.
QList<DefinitionLine> definitionLines(const SyntaxTree &tree);

/// The same as text, to be put before a part of tree's that is read alone; empty: there are none.
QString leadingDefinitions(const SyntaxTree &tree);

} // namespace minuta
