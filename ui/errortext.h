#pragma once

#include "app/text/error.h"

#include <QString>

namespace minuta {

/// What went wrong, where, and what to do next, as sentences for the window.
QString errorText(const Error &error);

} // namespace minuta
