#pragma once

#include <QStringView>

namespace minuta {

/// How many columns a text takes where all letters have one width, as in a terminal or a source editor: none for what
/// joins the letter before it, two for wide ones (East Asian, emoji; Unicode 15, UAX #11), else one.
qsizetype displayWidth(QStringView text);

} // namespace minuta
