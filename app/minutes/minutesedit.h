#pragma once

#include "app/minutes/minutes.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

// Every function returns the change and touches nothing else. `section` is an index in minutes, which must have been
// read from tree; error NoSuchElement where it is none, InvalidArgument where the text cannot hold the value.

/// What stands in a section's field is replaced by text without the blank lines around it. Lines that stay keep their
/// bytes; new ones take the line ending of the line before. An empty field gets lines of its own: between heading and
/// text the blank lines that the document's other sections have (at least none), and none of the lines around goes.
/// Empty text leaves the frame. Where text would run into the next heading (a paragraph before a setext heading, an
/// HTML block) a blank line parts them; where a list would take in a heading indented by blanks, that indent goes. A
/// code fence, comment or heading in text is what was typed and does what Markdown does with it: an open fence takes
/// in what follows.
Result<ChangeSet> setField(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &text);
/// text behind what stands in the field, on lines of its own: right below when it goes on with the list that ends
/// there, else behind a blank line. Placeholders at the field's end are replaced.
Result<ChangeSet> appendToField(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &text);

/// A section behind `after` and all in it, or at the end (-1), that says text.
Result<ChangeSet> addFilledSection(const SyntaxTree &tree, const Minutes &minutes, int after, const QString &title,
                                   const QString &text);
/// text behind what stands in the first section of kind. Minutes without one get a section named title, which has
/// to tell the kind: above the outermost one around `section` where one stands before that, else, and with section -1,
/// at the end.
Result<ChangeSet> appendToKind(const SyntaxTree &tree, const Minutes &minutes, SectionKind kind, const QString &title,
                               int section, const QString &text);

// Titles, headings, teams and leads are plain text: what would be read as markup is escaped. InvalidArgument for line
// breaks, and for what the heading would not be read back as (a team "A - B").

/// The title's plain text without the date. Without an H1: one is put before everything. A date in title that would be
/// read as the meeting's is it from then on, instead of the one the title has.
Result<ChangeSet> setTitle(const SyntaxTree &tree, const Minutes &minutes, const QString &title);
Result<ChangeSet> setDate(const SyntaxTree &tree, const Minutes &minutes, QDate date);

Result<ChangeSet> setHeading(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &title);
Result<ChangeSet> setTeam(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &team);
/// In the form the heading has ("CLI - Ana", "CLI (Ana)"), else in that of the teams around it. Empty: the lead and its
/// dash or parentheses go.
Result<ChangeSet> setLead(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &lead);
/// "incubating" as "CLI (incubating) - Ana", behind the name's link, code or emphasis. Empty: it goes.
Result<ChangeSet> setStatus(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &status);

// Blank lines behind a section go with it, but the text ends as it did. InvalidArgument where an open fence or comment
// would take in another section.

/// A section and all in it to before another of the same parent and level; before -1: to the end of its parent.
/// InvalidArgument for any other place.
Result<ChangeSet> moveSection(const SyntaxTree &tree, const Minutes &minutes, int section, int before);
/// The same past the section of minutes above (by -1) or below it (by 1), in the same parent; nothing where there is none.
/// Headings that are content of a section are none.
Result<ChangeSet> moveSectionBy(const SyntaxTree &tree, const Minutes &minutes, int section, int by);
/// A new section like its neighbours (level, blank lines), after `after` and all in it.
Result<ChangeSet> insertSectionAfter(const SyntaxTree &tree, const Minutes &minutes, int after, const QString &title);
/// The same at the text's end, one level below the title.
Result<ChangeSet> appendSection(const SyntaxTree &tree, const Minutes &minutes, const QString &title);
Result<ChangeSet> removeSection(const SyntaxTree &tree, const Minutes &minutes, int section);

} // namespace minuta
