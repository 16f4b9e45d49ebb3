#pragma once

#include <QStringView>

namespace minuta {

/// Whether all says everything that lines say: each line that is not blank, in their order, others between. Blanks at
/// line ends and the lines' endings do not count.
bool holdsLines(QStringView all, QStringView lines);

} // namespace minuta
