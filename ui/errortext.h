#pragma once

#include "app/text/error.h"

#include <QString>

namespace minuta {

/// What went wrong, where, and what to do next, as sentences for the window.
QString errorText(const Error &error);
/// The same where files were to be made or changed that no window holds, all or none: there is no text to save elsewhere.
QString writeErrorText(const Error &error);

} // namespace minuta
