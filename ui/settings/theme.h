#pragma once

#include <QString>

namespace minuta {

enum class Theme
{
    Desktop,
    Light,
    Dark
};

/// The names that settings files hold: "desktop", "light", "dark". Anything else reads as Desktop.
QString toString(Theme theme);
Theme themeFromString(const QString &name);

/// Makes the whole program light or dark, or as the desktop has it; to be called again when that changes.
void applyTheme(Theme theme, Qt::ColorScheme desktop);
/// The same with what the desktop has at this moment.
void applyTheme(Theme theme);

} // namespace minuta
