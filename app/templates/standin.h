#pragma once

#include "app/templates/roster.h"

namespace minuta {

/// Whether a lead of it is one of one meeting only, see below.
bool namesStandIn(const Roster &roster);

/// roster for another meeting than the one it is of. A lead of one meeting only ("Ana (Ben representing)", "Ben (standing
/// in for Ana)") becomes what the newest of `before` (ascending by date) says there that names nobody such; where none
/// does, who is stood in for, as far as that is said.
Roster withoutStandIns(Roster roster, const QList<Roster> &before);

} // namespace minuta
