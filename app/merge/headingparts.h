#pragma once

#include "app/merge/sectionedtext.h"

namespace minuta {

/// A section's heading cut into what changes by itself: a team's name, its lead (with the dash or parentheses), a
/// title and its date, and what stands between. Joined they are the heading; one part where it has no such.
QList<QStringView> headingParts(const SectionedText &text, int section);

} // namespace minuta
