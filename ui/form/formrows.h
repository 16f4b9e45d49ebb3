#pragma once

#include "app/minutes/minutes.h"
#include "app/text/conflicttext.h"

namespace minuta {

class SyntaxTree;

enum class FormRowKind
{
    Section, ///< a section, with its text up to the first conflict in it
    Conflict,
    Rest, ///< text of a section that stands behind a conflict in it
};

/// What a card of the form is about.
struct FormRow
{
    FormRowKind kind = FormRowKind::Section;
    int section = -1;        ///< index in the minutes; of a conflict: the section around it, -1 in none
    qsizetype place = 0;     ///< where it begins; of a Rest: where the conflict before it ends
    TextRange text;          ///< what a field shows, without the blank lines around; of a conflict: all of it
    bool isCut = false;      ///< of a Section: there are conflicts in its text, and text is what stands before them
    qsizetype conflict = -1; ///< index of the conflict; of a Rest: of the one before it
    QString key;             ///< the same card after an edit has the same
};

/// The rows of the form in document order. minutes are those beside the conflicts of tree's text. Every line that is not
/// blank is in the heading or text of one of them, but for the title's, which stands above all.
QList<FormRow> formRows(const SyntaxTree &tree, const Minutes &minutes, const QList<ConflictText> &conflicts);

} // namespace minuta
