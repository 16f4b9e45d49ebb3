#pragma once

namespace minuta {

struct Roster;
struct YamlNode;
class YamlFields;

/// Adds the team that an item of a template's key "roster" names.
void readRosterTeam(const YamlNode &item, YamlFields &fields, Roster &roster);

} // namespace minuta
