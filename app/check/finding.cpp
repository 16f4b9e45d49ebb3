#include "app/check/finding.h"

namespace minuta {

QString toString(Severity severity)
{
    switch (severity) {
    case Severity::Note: return QStringLiteral("note");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Error: return QStringLiteral("error");
    }
    Q_UNREACHABLE_RETURN({});
}

CheckRule ruleOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::TitleDate:
    case FindingKind::FolderYear: return CheckRule::DateMismatch;
    case FindingKind::Placeholder:
    case FindingKind::TemplateSign: return CheckRule::Placeholder;
    case FindingKind::RequiredEmpty:
    case FindingKind::RequiredMissing: return CheckRule::EmptyRequiredSection;
    case FindingKind::NoUpdate: return CheckRule::TeamWithoutUpdate;
    case FindingKind::Conflict:
    case FindingKind::ConflictOpening: return CheckRule::ConflictMarkers;
    case FindingKind::HeadingAgain: return CheckRule::RepeatedHeading;
    case FindingKind::HeadingTooHigh: return CheckRule::PastedHeading;
    case FindingKind::HeadingText: return CheckRule::HeadingWithoutBlank;
    case FindingKind::FenceOpen: return CheckRule::UnclosedFence;
    case FindingKind::LinkBlank:
    case FindingKind::LinkSwapped:
    case FindingKind::LinkEmpty: return CheckRule::BrokenLink;
    case FindingKind::UrlBare: return CheckRule::BareUrl;
    case FindingKind::LinkVague: return CheckRule::VagueLinkText;
    case FindingKind::ReferenceUndefined: return CheckRule::UndefinedReference;
    case FindingKind::DefinitionUnused:
    case FindingKind::DefinitionAgain: return CheckRule::UnusedDefinition;
    case FindingKind::CellsMissing:
    case FindingKind::CellsSurplus:
    case FindingKind::PipeInCode: return CheckRule::TableCells;
    case FindingKind::DelimiterRow: return CheckRule::TableDelimiterRow;
    case FindingKind::LeadOther:
    case FindingKind::LeadMissing: return CheckRule::LeadMismatch;
    case FindingKind::NotOnAgenda:
    case FindingKind::OnlyOnAgenda: return CheckRule::AgendaMismatch;
    case FindingKind::SaidBefore: return CheckRule::RepeatsLastMeeting;
    case FindingKind::ItemEmpty: return CheckRule::EmptyItem;
    case FindingKind::MarkerTwice: return CheckRule::DoubledMarker;
    case FindingKind::MarkerText: return CheckRule::MarkerWithoutBlank;
    case FindingKind::IndentMixed:
    case FindingKind::ItemAside: return CheckRule::MixedListIndent;
    case FindingKind::TextGarbled: return CheckRule::Mojibake;
    case FindingKind::DirectionTurned: return CheckRule::BidiControl;
    case FindingKind::CharacterInvisible: return CheckRule::InvisibleCharacter;
    case FindingKind::HtmlSwallowed: return CheckRule::SwallowedHtml;
    }
    Q_UNREACHABLE_RETURN({});
}

Severity severityOf(CheckRule rule)
{
    switch (rule) {
    case CheckRule::DateMismatch:
    case CheckRule::ConflictMarkers:
    case CheckRule::UnclosedFence:
    case CheckRule::TableDelimiterRow: return Severity::Error;
    case CheckRule::Placeholder:
    case CheckRule::EmptyRequiredSection:
    case CheckRule::RepeatedHeading:
    case CheckRule::PastedHeading:
    case CheckRule::HeadingWithoutBlank:
    case CheckRule::BrokenLink:
    case CheckRule::UndefinedReference:
    case CheckRule::TableCells:
    case CheckRule::DoubledMarker:
    case CheckRule::MarkerWithoutBlank:
    case CheckRule::Mojibake:
    case CheckRule::BidiControl:
    case CheckRule::SwallowedHtml: return Severity::Warning;
    case CheckRule::TeamWithoutUpdate:
    case CheckRule::BareUrl:
    case CheckRule::VagueLinkText:
    case CheckRule::UnusedDefinition:
    case CheckRule::LeadMismatch:
    case CheckRule::AgendaMismatch:
    case CheckRule::RepeatsLastMeeting:
    case CheckRule::EmptyItem:
    case CheckRule::MixedListIndent:
    case CheckRule::InvisibleCharacter: return Severity::Note;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace minuta
