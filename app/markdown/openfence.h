#pragma once

#include "app/text/changeset.h"

#include <optional>

namespace minuta {

class SyntaxTree;

// A code fence that is opened in some lines of a text (a form's field) and not closed there takes in all that follows.

/// Whether a fence that begins in lines has no end, or none before text behind them.
bool holdsOpenFence(const SyntaxTree &tree, TextRange lines);
/// The change that closes it where lines end; empty where there is none.
ChangeSet closedFence(const SyntaxTree &tree, TextRange lines);

/// The opening fence that takes in all of a text behind it, without what stands behind the fence on its line.
std::optional<TextRange> unclosedFence(const SyntaxTree &tree);
/// The change that closes that one at place, the start of a line behind it or the text's end.
ChangeSet closedFence(const SyntaxTree &tree, TextRange fence, qsizetype place);

} // namespace minuta
