#include "app/export/contents.h"

#include <algorithm>

namespace minuta {

namespace {

constexpr int fewestHeadings = 3; ///< that a table of contents helps with

} // namespace

QList<HtmlHeading> contentsOf(QList<HtmlHeading> headings)
{
    headings.removeIf([](const HtmlHeading &heading) { return heading.anchor.isEmpty(); });
    const auto isTitle = [](const HtmlHeading &heading) { return heading.level == 1; };
    if (std::ranges::count_if(headings, isTitle) == 1) // of the whole
        headings.removeIf(isTitle);
    if (headings.size() < fewestHeadings)
        headings.clear();
    return headings;
}

} // namespace minuta
