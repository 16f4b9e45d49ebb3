#pragma once

#include <QString>

namespace minuta {

/// What is typed, as a cell's source: pipes escaped, a line ending becomes a blank (GFM 0.29 §4.10), and a line
/// separator (U+2028), which is what Shift+Enter types, becomes <br>, which no backslash before it escapes. Without
/// blanks around.
QString cellText(QStringView typed);
/// The other way round: what an edit field shows for a cell's source. <br>, <br/> and <br /> are line separators,
/// but escaped ones.
QString typedInCell(QStringView source);

} // namespace minuta
