#pragma once

#include "app/templates/nextmeeting.h"

namespace minuta {

/// What of earlier minutes is still to be done, brought into minutes that are there already.
struct CarriedTasks
{
    ChangeSet change;
    int tasks = 0; ///< top-level items that come in, with all in them

    friend bool operator==(const CarriedTasks &, const CarriedTasks &) = default;
};

/// The items that nextMeeting() would carry to new minutes, where text does not have them yet, done or open: each behind
/// what the section of the same name says, else behind the action items, for which a section is made where there is
/// none. options are those of nextMeeting(); of its rules only CarryRule::Open has a meaning here.
CarriedTasks carryTasks(const QString &text, const QString &earlier, const NextMeetingOptions &options);

} // namespace minuta
