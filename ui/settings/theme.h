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

/// Makes the whole program light or dark, or lets it follow the desktop again.
void applyTheme(Theme theme);

} // namespace minuta
