#pragma once

#include "app/text/changeset.h"

namespace minuta {

class SyntaxTree;

// A code fence that is opened in some lines of a text (a form's field) and not closed there takes in all that follows.

/// Whether a fence that begins in lines has no end, or none before text behind them.
bool holdsOpenFence(const SyntaxTree &tree, TextRange lines);
/// The change that closes it where lines end; empty where there is none.
ChangeSet closedFence(const SyntaxTree &tree, TextRange lines);

} // namespace minuta
