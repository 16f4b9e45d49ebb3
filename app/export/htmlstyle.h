#pragma once

#include <QString>

namespace minuta {

/// The style sheet of exported pages: light, for paper, and dark for readers whose system is.
QString htmlStyle(bool isDarkAtNight);

} // namespace minuta
