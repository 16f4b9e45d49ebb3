#pragma once

#include "app/minutes/minutes.h"

#include <QString>

#include <optional>

namespace minuta {

/// What of a section goes to the next meeting's file.
enum class CarryRule : quint8
{
    Keep,     ///< all of it
    Empty,    ///< its heading and those of the sections in it that are no content; nothing below them
    Headings, ///< as Empty, and the headings that are content ("Coming soon") as well
    Open, ///< as Empty, and the task items that are not done, with where they come from; of actions plain items, too
    Drop, ///< nothing: the section goes
};

/// "keep", "empty", "headings", "open", "drop": as templates and the command line write them.
QString toString(CarryRule rule);
std::optional<CarryRule> carryRuleFrom(QStringView word);
/// The rule for a section that no template names.
CarryRule defaultCarryRule(SectionKind kind);

} // namespace minuta
