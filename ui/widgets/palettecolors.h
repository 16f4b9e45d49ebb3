#pragma once

#include <QPalette>

namespace minuta {

// Colours that the platform's palette does not name, derived from it, so that they fit in light and dark and with any
// accent the user has chosen.

/// share of front, from 0 to 1, over back.
QColor blended(const QColor &front, const QColor &back, qreal share);
/// WCAG 2.1 contrast ratio, from 1 to 21.
qreal contrast(const QColor &a, const QColor &b);
/// color, moved towards text as far as it takes to be read on background (WCAG 2.1: a contrast of 4.5).
QColor readable(const QColor &color, const QColor &background, const QColor &text);

bool isDark(const QPalette &palette);
/// Dark on white, with the palette's accent: for what leaves the screen.
QPalette paperPalette(const QPalette &palette);
/// The accent; of a palette whose accent can hardly be seen the colour of links.
QColor accentColor(const QPalette &palette);
/// The background of what is current: the accent, thin.
QColor accentTint(const QPalette &palette);
/// Lines around cards and fields.
QColor lineColor(const QPalette &palette);
/// Text of second rank, readable on the base colour.
QColor dimTextColor(const QPalette &palette);
/// The sign of a filled section.
QColor goodColor(const QPalette &palette);
QColor warningColor(const QPalette &palette);
/// Behind the caret's line in the source editor.
QColor caretLineColor(const QPalette &palette);
/// Behind blocks of code.
QColor codeBackground(const QPalette &palette);

} // namespace minuta
