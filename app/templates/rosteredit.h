#pragma once

namespace minuta {

class TrackedMinutes;
struct Roster;

/// Makes the teams of minutes those of roster: in its order, with its leads, status and sub-projects. Headings that say
/// so already are not touched, a team's section that moves moves with all in it. What the text cannot hold is left out.
void setRoster(TrackedMinutes &minutes, const Roster &roster);

} // namespace minuta
