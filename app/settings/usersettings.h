#pragma once

#include <QSettings>

namespace minuta {

/// The program's settings of this user: a file in the user's configuration folder.
QSettings userSettings();

} // namespace minuta
