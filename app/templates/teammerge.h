#pragma once

namespace minuta {

class TrackedMinutes;

/// Two teams become one: what the section `from` says goes behind what `to` says, and its sub-projects, with their text,
/// into it; those of a name that `to` has as well are merged in turn. Then `from` goes. False, and nothing done, where a
/// word would be lost: the text cannot hold a heading so deep, or an open code block would take in what follows.
bool mergeTeamSections(TrackedMinutes &minutes, int from, int to);

} // namespace minuta
