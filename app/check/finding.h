#pragma once

#include "app/templates/checkrule.h"
#include "app/text/changeset.h"

#include <QStringList>

namespace minuta {

enum class Severity : quint8
{
    Note,
    Warning,
    Error, ///< readers get something else than was meant: a wrong day, text that is swallowed
};

/// "note", "warning", "error".
QString toString(Severity severity);

/// What is found; one for each sentence that is made of it (app/cli/findingmessage.cpp). The list says the words.
enum class FindingKind : quint8
{
    TitleDate,          ///< the title's date, the file name's
    FolderYear,         ///< the date, the folder's year
    Placeholder,        ///< the placeholder
    TemplateSign,       ///< "{{date}}", which stands for something in templates only
    RequiredEmpty,      ///< the heading
    RequiredMissing,    ///< the heading
    NoUpdate,           ///< the team
    Conflict,           ///< the two sides' labels
    ConflictOpening,    ///< none: a marker whose conflict is not complete
    HeadingAgain,       ///< the heading, the line of the one before, from 1
    HeadingTooHigh,     ///< the heading, the team that it is in
    HeadingText,        ///< the signs that begin it
    FenceOpen,          ///< the fence
    LinkBlank,          ///< the link's text
    LinkSwapped,        ///< the link's text
    LinkEmpty,          ///< the link's text
    UrlBare,            ///< the address
    LinkVague,          ///< the link's text
    ReferenceUndefined, ///< the label
    DefinitionUnused,   ///< the label
    DefinitionAgain,    ///< the label
    CellsMissing,       ///< cells in the row, in the header row
    CellsSurplus,       ///< cells in the row, in the header row
    PipeInCode,         ///< none
    DelimiterRow,       ///< cells in the delimiter row, in the header row
    LeadOther,          ///< the team, its lead there, the lead that is known, from where
    LeadMissing,        ///< the team, the lead that is known, from where
    NotOnAgenda,        ///< the section
    OnlyOnAgenda,       ///< the item
    SaidBefore,         ///< the team or section, the date of the meeting before
    ItemEmpty,          ///< none
    MarkerTwice,        ///< the second marker
    MarkerText,         ///< the marker
    IndentMixed,        ///< none
    ItemAside,          ///< none: an item that does not begin below the first of its list
    TextGarbled,        ///< the text, what it was meant to be
    DirectionTurned,    ///< the character as U+202E
    CharacterInvisible, ///< the character as U+200B
    HtmlSwallowed,      ///< the tag
};

CheckRule ruleOf(FindingKind kind);
Severity severityOf(CheckRule rule);

/// Something in a text that its writer may want to mend.
struct Finding
{
    FindingKind kind = FindingKind::Placeholder;
    TextRange range;   ///< UTF-16 units, half-open; empty where something is missing
    QStringList words; ///< what the sentence needs, see FindingKind
    ChangeSet fix;     ///< empty: only people know what is meant

    CheckRule rule() const { return ruleOf(kind); }
    Severity severity() const { return severityOf(rule()); }

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace minuta
