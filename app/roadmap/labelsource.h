#pragma once

#include <QString>

namespace minuta {

// A bucket's label stands inside of emphasis ("*Soon*"). marks are those in front of it; empty: there are none.

/// What is typed as a label, as its source: as cellText(), and what would end the emphasis around it (the same mark, a
/// backslash at the end) is escaped.
QString labelSource(QStringView marks, QStringView typed);
/// What an edit field shows for a label's source; labelSource() makes that of it again.
QString typedLabel(QStringView marks, QStringView source);

} // namespace minuta
