#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

#include <optional>

namespace minuta {

class SyntaxTree;

/// What the delimiters of emphasis stand around, on one line. size: 2 for bold ("**", "__"), 1 for italic.
struct EmphasisMark
{
    TextRange opening;
    TextRange closing;
};

/// The mark that is around piece, or that piece begins and ends with.
std::optional<EmphasisMark> markOf(const SyntaxTree &tree, TextRange piece, qsizetype size);

/// The mark that the caret stands in, or at an outer edge of. Not in code.
std::optional<EmphasisMark> markAround(const SyntaxTree &tree, qsizetype caret, qsizetype size);

/// How the caret leaves the marks that end where it stands, as in "- **done|**": text in place of range, the caret
/// behind it. Blanks that stand before the delimiters go behind them: there they do not undo the mark (GFM 0.29 §6.4,
/// right-flanking). An empty mark goes away.
struct MarkExit
{
    TextRange range;
    QString text;
};
std::optional<MarkExit> markExit(const SyntaxTree &tree, qsizetype caret, const QList<qsizetype> &sizes);

} // namespace minuta
