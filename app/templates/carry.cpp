#include "app/templates/carry.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr std::pair<CarryRule, QLatin1StringView> names[] = {
    {CarryRule::Keep, "keep"_L1}, {CarryRule::Empty, "empty"_L1}, {CarryRule::Headings, "headings"_L1},
    {CarryRule::Open, "open"_L1}, {CarryRule::Drop, "drop"_L1},
};

} // namespace

QString toString(CarryRule rule)
{
    for (const auto &[each, name] : names) {
        if (each == rule)
            return name;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<CarryRule> carryRuleFrom(QStringView word)
{
    for (const auto &[rule, name] : names) {
        if (word == name)
            return rule;
    }
    return std::nullopt;
}

CarryRule defaultCarryRule(SectionKind kind)
{
    using enum SectionKind;
    switch (kind) {
    case Agenda:
    case Roadmap:
    case Text: return CarryRule::Keep; // what no meeting calls its parts is frame: how to dial in, who writes
    case Actions:
    case Announcements:
    case Lifecycle:
    case Discussion:
    case Decisions:
    case Backlog:
    case Team:
    case Project: return CarryRule::Open;
    case Attendees: return CarryRule::Empty; // a box there says who came
    case Appendix: return CarryRule::Drop;
    }
    Q_UNREACHABLE_RETURN(CarryRule::Empty);
}

} // namespace minuta
