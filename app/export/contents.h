#pragma once

#include "app/markdown/htmlbody.h"

namespace minuta {

/// The headings that a table of contents leads to: without the title of the whole and those that nothing can lead to.
/// Empty where there are too few to need one.
QList<HtmlHeading> contentsOf(QList<HtmlHeading> headings);

} // namespace minuta
