#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace minuta {

/// The rules that minutes are checked by (app/check). Here, since templates turn them off.
enum class CheckRule : quint8
{
    DateMismatch,
    Placeholder,
    EmptyRequiredSection,
    TeamWithoutUpdate,
    ConflictMarkers,
    RepeatedHeading,
    PastedHeading,
    HeadingWithoutBlank,
    UnclosedFence,
    BrokenLink,
    BareUrl,
    VagueLinkText,
    UndefinedReference,
    UnusedDefinition,
    TableCells,
    TableDelimiterRow,
    LeadMismatch,
    AgendaMismatch,
    RepeatsLastMeeting,
    EmptyItem,
    DoubledMarker,
    MarkerWithoutBlank,
    MixedListIndent,
    Mojibake,
    BidiControl,
    InvisibleCharacter,
    SwallowedHtml,
};

/// "date-mismatch", "placeholder", …: as people write them; they never change.
QLatin1StringView nameOf(CheckRule rule);
inline QString toString(CheckRule rule)
{
    return nameOf(rule);
}
std::optional<CheckRule> checkRuleFrom(QStringView word);
/// In the order of the enum.
const QList<CheckRule> &allCheckRules();

} // namespace minuta
