#include "app/cli/findingmessage.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// %1, %2 and so on stand for the words.
QString sentence(FindingKind kind)
{
    switch (kind) {
    case FindingKind::TitleDate: return u"The title says %1, the file's name %2. Write one day in both."_s;
    case FindingKind::FolderYear:
        return u"The meeting is on %1, the folder is that of %2. Move the file or mend the date."_s;
    case FindingKind::Placeholder: return u"\"%1\" is left. Write what belongs there, or take it out."_s;
    case FindingKind::TemplateSign: return u"%1 stands for something in templates only. Write what belongs there."_s;
    case FindingKind::RequiredEmpty: return u"\"%1\" is empty, and the series' template asks for it."_s;
    case FindingKind::RequiredMissing: return u"There is no section \"%1\", and the series' template asks for it."_s;
    case FindingKind::NoUpdate: return u"%1 says nothing. Write what is new, or that there is no update."_s;
    case FindingKind::Conflict: return u"A conflict is left between the markers of \"%1\" and \"%2\". Settle it."_s;
    case FindingKind::ConflictOpening: return u"A conflict marker is left. Settle the conflict and take it out."_s;
    case FindingKind::HeadingAgain:
        return u"\"%1\" is here a second time, first in line %2. Make one section of both, or name them apart."_s;
    case FindingKind::HeadingTooHigh: return u"\"%1\" is pasted into %2 and stands above it. Give it more #."_s;
    case FindingKind::HeadingText: return u"This is no heading: behind %1 a blank is missing."_s;
    case FindingKind::FenceOpen:
        return u"Nothing closes the code block that begins here with %1: all that follows is code."_s;
    case FindingKind::LinkBlank: return u"\"%1\" is no link: there is a blank between ] and (."_s;
    case FindingKind::LinkSwapped: return u"\"%1\" is no link: the text stands in [ ], the address in ( )."_s;
    case FindingKind::LinkEmpty: return u"The link \"%1\" leads nowhere. Write an address into ( )."_s;
    case FindingKind::UrlBare: return u"%1 stands bare. Give it a text: [text](address)."_s;
    case FindingKind::LinkVague: return u"\"%1\" does not say where the link leads. Name what is there."_s;
    case FindingKind::ReferenceUndefined: return u"There is no definition of [%1], so this is no link."_s;
    case FindingKind::DefinitionUnused: return u"Nothing refers to [%1]. Take the definition out, or link to it."_s;
    case FindingKind::DefinitionAgain: return u"[%1] is defined before, and the first counts. Take this one out."_s;
    case FindingKind::CellsMissing: return u"The row has %1 cells, the table %2 columns."_s;
    case FindingKind::CellsSurplus:
        return u"The row has %1 cells, the table %2 columns: readers do not see what is behind the last."_s;
    case FindingKind::PipeInCode: return u"The | in the code ends the cell. Write \\| for it."_s;
    case FindingKind::DelimiterRow: return u"This is no table: the row of dashes has %1 cells, the row above it %2."_s;
    case FindingKind::LeadOther: return u"%1 is led by %2 here, and by %3 in %4."_s;
    case FindingKind::LeadMissing: return u"%1 names no lead here. In %3 it is %2."_s;
    case FindingKind::NotOnAgenda: return u"\"%1\" is not on the agenda."_s;
    case FindingKind::OnlyOnAgenda: return u"\"%1\" is on the agenda, and there is no such section."_s;
    case FindingKind::SaidBefore: return u"%1 says what it said on %2 and nothing else."_s;
    case FindingKind::ItemEmpty: return u"The list item is empty."_s;
    case FindingKind::MarkerTwice: return u"There are two markers: readers see a list in a list. Take %1 out."_s;
    case FindingKind::MarkerText: return u"This is no list item: behind %1 a blank is missing."_s;
    case FindingKind::IndentMixed: return u"The levels of this list are not indented alike."_s;
    case FindingKind::ItemAside:
        return u"Readers see this item beside the one above, not below it. Indent it as that one, or further."_s;
    case FindingKind::TextGarbled: return u"\"%1\" was read in the wrong encoding. It is \"%2\"."_s;
    case FindingKind::DirectionTurned:
        return u"%1 turns the direction of the text: it does not read as it is written."_s;
    case FindingKind::CharacterInvisible: return u"There is a character here that nobody sees: %1."_s;
    case FindingKind::HtmlSwallowed: return u"Readers do not see %1: it is taken for HTML. Write \\%1."_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString findingMessage(const Finding &finding)
{
    const QString text = sentence(finding.kind);
    QString message;
    // Not arg(): words may hold a "%1" themselves.
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPlace = text[i] == u'%' && i + 1 < text.size();
        message += isPlace ? finding.words.value(text[++i].digitValue() - 1) : QString(text[i]);
    }
    return message.simplified();
}

} // namespace minuta::cli
