#include "app/templates/checkrule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr std::pair<CheckRule, QLatin1StringView> names[] = {
    {CheckRule::DateMismatch, "date-mismatch"_L1},
    {CheckRule::Placeholder, "placeholder"_L1},
    {CheckRule::EmptyRequiredSection, "empty-required-section"_L1},
    {CheckRule::TeamWithoutUpdate, "team-without-update"_L1},
    {CheckRule::ConflictMarkers, "conflict-markers"_L1},
    {CheckRule::RepeatedHeading, "repeated-heading"_L1},
    {CheckRule::PastedHeading, "pasted-heading"_L1},
    {CheckRule::HeadingWithoutBlank, "heading-without-blank"_L1},
    {CheckRule::UnclosedFence, "unclosed-fence"_L1},
    {CheckRule::BrokenLink, "broken-link"_L1},
    {CheckRule::BareUrl, "bare-url"_L1},
    {CheckRule::VagueLinkText, "vague-link-text"_L1},
    {CheckRule::UndefinedReference, "undefined-reference"_L1},
    {CheckRule::UnusedDefinition, "unused-definition"_L1},
    {CheckRule::TableCells, "table-cells"_L1},
    {CheckRule::TableDelimiterRow, "table-delimiter-row"_L1},
    {CheckRule::LeadMismatch, "lead-mismatch"_L1},
    {CheckRule::AgendaMismatch, "agenda-mismatch"_L1},
    {CheckRule::RepeatsLastMeeting, "repeats-last-meeting"_L1},
    {CheckRule::EmptyItem, "empty-item"_L1},
    {CheckRule::DoubledMarker, "doubled-marker"_L1},
    {CheckRule::MarkerWithoutBlank, "marker-without-blank"_L1},
    {CheckRule::MixedListIndent, "mixed-list-indent"_L1},
    {CheckRule::Mojibake, "mojibake"_L1},
    {CheckRule::BidiControl, "bidi-control"_L1},
    {CheckRule::InvisibleCharacter, "invisible-character"_L1},
    {CheckRule::SwallowedHtml, "swallowed-html"_L1},
};

} // namespace

QLatin1StringView nameOf(CheckRule rule)
{
    const auto found = std::ranges::find(names, rule, &std::pair<CheckRule, QLatin1StringView>::first);
    Q_ASSERT(found != std::end(names));
    return found->second;
}

std::optional<CheckRule> checkRuleFrom(QStringView word)
{
    const auto found = std::ranges::find_if(names, [word](const auto &each) { return each.second == word; });
    return found == std::end(names) ? std::nullopt : std::optional(found->first);
}

const QList<CheckRule> &allCheckRules()
{
    static const QList<CheckRule> rules = [] {
        QList<CheckRule> all;
        std::ranges::transform(names, std::back_inserter(all), &std::pair<CheckRule, QLatin1StringView>::first);
        return all;
    }();
    return rules;
}

} // namespace minuta
