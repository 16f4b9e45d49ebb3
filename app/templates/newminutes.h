#pragma once

#include "app/templates/nextmeeting.h"

#include <optional>

namespace minuta {

struct Template;

/// The meeting that minutes are to be made for.
struct NewMinutesOptions
{
    /// What is carried from the earlier minutes, as for nextMeeting(): their names, the reference, rules in place of the
    /// template's. date is needed. roster is in place of the template's; sections are told by the template.
    NextMeetingOptions carry;
    std::optional<QString> earlier; ///< text of earlier minutes; none: nothing is carried
    QString series;                 ///< where the template names none
    QString previous;               ///< for {{previous}}: Markdown; empty: its line goes
    int number = 1;                 ///< for {{number}}
};

/// A meeting's text from a template: its skeleton with the teams of the roster (the template's, else that of the earlier
/// minutes) that are active on the date, and a roadmap of its buckets.
///
/// Of the earlier minutes a section takes over what its rule carries: the template's, else that of its kind. Text that
/// the skeleton itself has in a section of no special kind, or with placeholders, stays unless the template gives that
/// section a rule. Sections that the skeleton has not are dropped, but for what is nested in one that is carried.
///
/// Outcomes and change are told against the earlier text, or an empty one. Never fails.
NextMeeting newMinutes(const Template &definition, const NewMinutesOptions &options);

} // namespace minuta
