#include "ui/check/findingtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// %1, %2 and so on stand for the words.
QString sentence(FindingKind kind)
{
    switch (kind) {
    case FindingKind::TitleDate:
        return QCoreApplication::translate("FindingText",
                                           "The title says %1, the file's name %2. Write one day in both.");
    case FindingKind::FolderYear:
        return QCoreApplication::translate(
            "FindingText", "The meeting is on %1, the folder is that of %2. Move the file or mend the date.");
    case FindingKind::Placeholder:
        return QCoreApplication::translate("FindingText", "“%1” is left. Write what belongs there, or take it out.");
    case FindingKind::TemplateSign:
        return QCoreApplication::translate("FindingText",
                                           "%1 stands for something in templates only. Write what belongs there.");
    case FindingKind::RequiredEmpty:
        return QCoreApplication::translate("FindingText", "“%1” is empty, and the series' template asks for it.");
    case FindingKind::RequiredMissing:
        return QCoreApplication::translate("FindingText",
                                           "There is no section “%1”, and the series' template asks for it.");
    case FindingKind::NoUpdate:
        return QCoreApplication::translate("FindingText",
                                           "%1 says nothing. Write what is new, or that there is no update.");
    case FindingKind::Conflict:
        return QCoreApplication::translate("FindingText",
                                           "A conflict is left between the markers of “%1” and “%2”. Settle it.");
    case FindingKind::ConflictOpening:
        return QCoreApplication::translate("FindingText",
                                           "A conflict marker is left. Settle the conflict and take it out.");
    case FindingKind::HeadingAgain:
        return QCoreApplication::translate(
            "FindingText",
            "“%1” is here a second time, first in line %2. Make one section of both, or name them apart.");
    case FindingKind::HeadingTooHigh:
        return QCoreApplication::translate("FindingText",
                                           "“%1” is pasted into %2 and stands above it. Give it more #.");
    case FindingKind::HeadingText:
        return QCoreApplication::translate("FindingText", "This is no heading: behind %1 a blank is missing.");
    case FindingKind::FenceOpen:
        return QCoreApplication::translate(
            "FindingText", "Nothing closes the code block that begins here with %1: all that follows is code.");
    case FindingKind::LinkBlank:
        return QCoreApplication::translate("FindingText", "“%1” is no link: there is a blank between ] and (.");
    case FindingKind::LinkSwapped:
        return QCoreApplication::translate("FindingText",
                                           "“%1” is no link: the text stands in [ ], the address in ( ).");
    case FindingKind::LinkEmpty:
        return QCoreApplication::translate("FindingText", "The link “%1” leads nowhere. Write an address into ( ).");
    case FindingKind::UrlBare:
        return QCoreApplication::translate("FindingText", "%1 stands bare. Give it a text: [text](address).");
    case FindingKind::LinkVague:
        return QCoreApplication::translate("FindingText",
                                           "“%1” does not say where the link leads. Name what is there.");
    case FindingKind::ReferenceUndefined:
        return QCoreApplication::translate("FindingText", "There is no definition of [%1], so this is no link.");
    case FindingKind::DefinitionUnused:
        return QCoreApplication::translate("FindingText",
                                           "Nothing refers to [%1]. Take the definition out, or link to it.");
    case FindingKind::DefinitionAgain:
        return QCoreApplication::translate("FindingText",
                                           "[%1] is defined before, and the first counts. Take this one out.");
    case FindingKind::CellsMissing:
        return QCoreApplication::translate("FindingText", "The row has %1 cells, the table %2 columns.");
    case FindingKind::CellsSurplus:
        return QCoreApplication::translate(
            "FindingText", "The row has %1 cells, the table %2 columns: readers do not see what is behind the last.");
    case FindingKind::PipeInCode:
        return QCoreApplication::translate("FindingText", "The | in the code ends the cell. Write \\| for it.");
    case FindingKind::DelimiterRow:
        return QCoreApplication::translate("FindingText",
                                           "This is no table: the row of dashes has %1 cells, the row above it %2.");
    case FindingKind::LeadOther:
        return QCoreApplication::translate("FindingText", "%1 is led by %2 here, and by %3 in %4.");
    case FindingKind::LeadMissing:
        return QCoreApplication::translate("FindingText", "%1 names no lead here. In %3 it is %2.");
    case FindingKind::NotOnAgenda: return QCoreApplication::translate("FindingText", "“%1” is not on the agenda.");
    case FindingKind::OnlyOnAgenda:
        return QCoreApplication::translate("FindingText", "“%1” is on the agenda, and there is no such section.");
    case FindingKind::SaidBefore:
        return QCoreApplication::translate("FindingText", "%1 says what it said on %2 and nothing else.");
    case FindingKind::ItemEmpty: return QCoreApplication::translate("FindingText", "The list item is empty.");
    case FindingKind::MarkerTwice:
        return QCoreApplication::translate("FindingText",
                                           "There are two markers: readers see a list in a list. Take %1 out.");
    case FindingKind::MarkerText:
        return QCoreApplication::translate("FindingText", "This is no list item: behind %1 a blank is missing.");
    case FindingKind::IndentMixed:
        return QCoreApplication::translate("FindingText", "The levels of this list are not indented alike.");
    case FindingKind::ItemAside:
        return QCoreApplication::translate(
            "FindingText",
            "Readers see this item beside the one above, not below it. Indent it as that one, or further.");
    case FindingKind::TextGarbled:
        return QCoreApplication::translate("FindingText", "“%1” was read in the wrong encoding. It is “%2”.");
    case FindingKind::DirectionTurned:
        return QCoreApplication::translate("FindingText",
                                           "%1 turns the direction of the text: it does not read as it is written.");
    case FindingKind::CharacterInvisible:
        return QCoreApplication::translate("FindingText", "There is a character here that nobody sees: %1.");
    case FindingKind::HtmlSwallowed:
        return QCoreApplication::translate("FindingText", "Readers do not see %1: it is taken for HTML. Write \\%1.");
    }
    Q_UNREACHABLE_RETURN({});
}

/// A word of the text: what it would do to the sentence around it is left out, and the middle of a very long one.
QString shown(QString word)
{
    constexpr qsizetype longest = 90;
    word.removeIf([](QChar unit) { return unit.category() == QChar::Other_Format; });
    word = word.simplified();
    return word.size() <= longest ? word : word.first(longest / 2) + u'…' + word.last(longest / 2 - 1);
}

} // namespace

QString findingText(FindingKind kind, const QStringList &words)
{
    const QString text = sentence(kind);
    QString message;
    // Not arg(): words may hold a "%1" themselves.
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPlace = text[i] == u'%' && i + 1 < text.size();
        message += isPlace ? shown(words.value(text[++i].digitValue() - 1)) : QString(text[i]);
    }
    return message;
}

QString spokenFindingText(FindingKind kind, const QStringList &words)
{
    //: A finding: %1 is "Error", "Warning" or "Note", %2 the sentence that tells it
    return QCoreApplication::translate("FindingText", "%1: %2")
        .arg(severityText(severityOf(ruleOf(kind))), findingText(kind, words));
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        //: How grave a finding is: worth a look
        return QCoreApplication::translate("FindingText", "Note");
    case Severity::Warning:
        //: How grave a finding is
        return QCoreApplication::translate("FindingText", "Warning");
    case Severity::Error:
        //: How grave a finding is: readers get something else than was meant
        return QCoreApplication::translate("FindingText", "Error");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ruleTitle(CheckRule rule)
{
    switch (rule) {
    case CheckRule::DateMismatch:
        return QCoreApplication::translate("FindingText", "title, file name and folder name different days");
    case CheckRule::Placeholder: return QCoreApplication::translate("FindingText", "a placeholder is left");
    case CheckRule::EmptyRequiredSection:
        return QCoreApplication::translate("FindingText", "a section that the template asks for is empty or missing");
    case CheckRule::TeamWithoutUpdate:
        return QCoreApplication::translate("FindingText", "a team says nothing while others have written");
    case CheckRule::ConflictMarkers:
        return QCoreApplication::translate("FindingText", "a conflict is left in the file");
    case CheckRule::RepeatedHeading:
        return QCoreApplication::translate("FindingText", "the same heading stands twice in one section");
    case CheckRule::PastedHeading:
        return QCoreApplication::translate("FindingText", "a pasted heading stands above the team that it is in");
    case CheckRule::HeadingWithoutBlank:
        return QCoreApplication::translate("FindingText", "a line is meant as a heading and is none");
    case CheckRule::UnclosedFence: return QCoreApplication::translate("FindingText", "a code block is not closed");
    case CheckRule::BrokenLink:
        return QCoreApplication::translate("FindingText", "a link does not work as it is written");
    case CheckRule::BareUrl: return QCoreApplication::translate("FindingText", "an address stands without a text");
    case CheckRule::VagueLinkText:
        return QCoreApplication::translate("FindingText", "a link's text does not say where it leads");
    case CheckRule::UndefinedReference:
        return QCoreApplication::translate("FindingText", "a reference has no definition");
    case CheckRule::UnusedDefinition:
        return QCoreApplication::translate("FindingText", "a definition is referred to by nothing");
    case CheckRule::TableCells:
        return QCoreApplication::translate("FindingText", "a row of a table has missing or surplus cells");
    case CheckRule::TableDelimiterRow:
        return QCoreApplication::translate("FindingText", "a table is none, because of its row of dashes");
    case CheckRule::LeadMismatch:
        return QCoreApplication::translate("FindingText", "a team has another lead than is known");
    case CheckRule::AgendaMismatch: return QCoreApplication::translate("FindingText", "agenda and sections disagree");
    case CheckRule::RepeatsLastMeeting:
        return QCoreApplication::translate("FindingText", "a section says what it said at the last meeting");
    case CheckRule::EmptyItem: return QCoreApplication::translate("FindingText", "a list item is empty");
    case CheckRule::DoubledMarker: return QCoreApplication::translate("FindingText", "a list item has two markers");
    case CheckRule::MarkerWithoutBlank:
        return QCoreApplication::translate("FindingText", "a line is meant as a list item and is none");
    case CheckRule::MixedListIndent:
        return QCoreApplication::translate("FindingText", "the items of one list are not indented alike");
    case CheckRule::Mojibake:
        return QCoreApplication::translate("FindingText", "letters were read in the wrong encoding");
    case CheckRule::BidiControl:
        return QCoreApplication::translate("FindingText", "a character turns the direction of the text");
    case CheckRule::InvisibleCharacter:
        return QCoreApplication::translate("FindingText", "there is a character that nobody sees");
    case CheckRule::SwallowedHtml: return QCoreApplication::translate("FindingText", "words in < > are taken for HTML");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace minuta
