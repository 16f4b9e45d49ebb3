#include "ui/check/severitycolor.h"

#include "ui/widgets/palettecolors.h"

namespace minuta {

QColor severityColor(Severity severity, const QPalette &palette)
{
    switch (severity) {
    case Severity::Note: return dimTextColor(palette);
    case Severity::Warning: return warningColor(palette);
    case Severity::Error: return isDark(palette) ? QColor(0xf47067) : QColor(0xcf222e);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace minuta
