#pragma once

#include "app/minutes/minutes.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

// Every function returns the change and touches nothing else. `section` is an index in minutes, which must have been
// read from tree; error NoSuchElement where it is none, InvalidArgument where the text cannot hold the value.

/// What stands in a section's field is replaced by text, whose line endings become those of the place. An empty field
/// gets lines of its own: between heading and text the blank lines that the document's other sections have (at least
/// none), and none of the lines around goes. Empty text leaves the frame.
Result<ChangeSet> setField(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &text);
/// text behind what stands in the field, on lines of its own; a placeholder is replaced.
Result<ChangeSet> appendToField(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &text);

/// The heading's plain text up to the date. Without an H1: one is put before everything.
Result<ChangeSet> setTitle(const SyntaxTree &tree, const Minutes &minutes, const QString &title);
Result<ChangeSet> setDate(const SyntaxTree &tree, const Minutes &minutes, QDate date);

Result<ChangeSet> setHeading(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &title);
Result<ChangeSet> setTeam(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &team);
/// In the form the heading has ("CLI - Ana", "CLI (Ana)"), else in that of the teams around it. Empty: the lead and its dash or parentheses go.
Result<ChangeSet> setLead(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &lead);

/// A section and all in it to before another of the same parent and level; before -1: to the end of its parent.
Result<ChangeSet> moveSection(const SyntaxTree &tree, const Minutes &minutes, int section, int before);
/// A new section like its neighbours (level, blank lines), after `after`.
Result<ChangeSet> insertSectionAfter(const SyntaxTree &tree, const Minutes &minutes, int after, const QString &title);
Result<ChangeSet> removeSection(const SyntaxTree &tree, const Minutes &minutes, int section);

} // namespace minuta
