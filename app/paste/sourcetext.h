#pragma once

struct GumboInternalNode;

namespace minuta {

/// Whether HTML is source text as an editor or a terminal colours it: all of its text has a fixed width by a style, and
/// it has no elements that say more than lines and colours.
bool isSourceText(const GumboInternalNode &root);

} // namespace minuta
