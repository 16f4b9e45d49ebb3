#pragma once

#include "app/sharing/sectionnews.h"

#include <QString>

namespace minuta {

/// "changed by Ana Ruiz: +3 −1", beside the name of a section.
QString newsText(const SectionNews &news);
/// The same for a screen reader, with words instead of signs.
QString spokenNewsText(const SectionNews &news);

} // namespace minuta
