#pragma once

#include "app/templates/rostermerge.h"

#include <QString>

namespace minuta {

/// What somebody wrote for one meeting, as a sentence.
QString deviationText(const RosterDeviation &deviation);

} // namespace minuta
