#pragma once

#include "app/text/textrange.h"

#include <QString>

namespace minuta {

class SyntaxTree;

/// What is selected, as Markdown that stands alone: items and quotes over several lines begin with their marks, deeper
/// ones are not indented as code, code stays code, rows of a table have its head, and links have their addresses.
QString selectedMarkdown(const SyntaxTree &tree, TextRange selection);

} // namespace minuta
