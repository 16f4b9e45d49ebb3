#pragma once

#include "app/text/lineindex.h"

#include <QString>

namespace minuta {

/// What a text needs before a heading so that both stay what they are.
struct Boundary
{
    bool needsBlankLine = false; ///< a paragraph before a setext heading, an HTML block
    bool needsNoIndent = false;  ///< a list before a heading indented by two or three blanks, which it would take in
    bool isOpen = false;         ///< an open fence or comment takes in whatever follows
};

/// before: whole lines, the last with its line ending; heading: a heading's lines.
Boundary boundaryBetween(const QString &before, const QString &heading, LineEnding ending);

} // namespace minuta
