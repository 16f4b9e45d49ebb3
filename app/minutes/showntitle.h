#pragma once

#include <QString>

namespace minuta {

class SyntaxTree;
struct Section;

/// The section's title as people are to see it: without what is struck out, such as a former lead.
QString shownTitle(const SyntaxTree &tree, const Section &section);

} // namespace minuta
