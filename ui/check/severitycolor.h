#pragma once

#include "app/check/finding.h"

#include <QColor>

class QPalette;

namespace minuta {

/// Goes along with a word or a form of its own: colour is never the only sign.
QColor severityColor(Severity severity, const QPalette &palette);

} // namespace minuta
