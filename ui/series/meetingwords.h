#pragma once

#include "app/templates/cadence.h"
#include "app/templates/meetinglines.h"

namespace minuta {

// What the window calls the parts of a next meeting.

/// "kept", "emptied", "2 of 5 carried", …
QString outcomeText(const CarriedSection &section);
/// What is chosen for a section: "Keep all of it", …
QString ruleText(CarryRule rule);
/// "every 2 weeks on Tuesday"
QString cadenceText(const Cadence &cadence);

/// The sign that stands before a line: "+" for an added one; a blank for a kept one.
QString lineSign(MeetingLine::Kind kind);
/// "dropped: - Release 4.2", for who cannot see the sign.
QString spokenLine(const MeetingLine &line);
/// How many lines are of each kind, with their signs.
QString lineCounts(const QList<MeetingLine> &lines);

} // namespace minuta
