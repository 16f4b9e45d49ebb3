#pragma once

#include "app/merge/sectionedtext.h"

namespace minuta {

/// For each section of left the one of right that is the same section; -1: none.
///
/// Among the sections of one parent: by the whole heading, then by their keys' names, then, between the same
/// neighbours, by a similar name, the same lead or the same text (a section that was renamed). Teams also under another
/// parent (a section that was moved).
QList<int> matchedSections(const SectionedText &left, const SectionedText &right);

} // namespace minuta
