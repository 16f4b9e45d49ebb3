#pragma once

#include <QPalette>

namespace minuta {

// Colours that the platform's palette does not name, derived from it, so that they fit in light and dark and with any
// accent the user has chosen.

QColor blended(const QColor &front, const QColor &back, qreal share);
bool isDark(const QPalette &palette);
QColor accentColor(const QPalette &palette);
/// The background of what is current: the accent, thin.
QColor accentTint(const QPalette &palette);
/// Lines around cards and fields.
QColor lineColor(const QPalette &palette);
/// Text of second rank; at least 4.5:1 against the base colour.
QColor dimTextColor(const QPalette &palette);
/// The sign of a filled section.
QColor goodColor(const QPalette &palette);
QColor warningColor(const QPalette &palette);
/// Behind code spans and blocks.
QColor codeBackground(const QPalette &palette);

} // namespace minuta
