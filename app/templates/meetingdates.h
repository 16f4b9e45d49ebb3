#pragma once

#include "app/minutes/minutes.h"
#include "app/text/textchange.h"

#include <QDate>

namespace minuta {

class SyntaxTree;

/// Where minutes say on which day they are of, and in which file they are.
struct MeetingMentions
{
    QDate earlierDate; ///< where the title has none
    QString earlierName;
    QString name;
};

/// The title as it holds for all meetings of the series: without the date, and without what is said of one meeting alone
/// ("Platform (moved from 2026-01-06)").
QString seriesTitle(const Minutes &minutes);

/// The date that minutes are of: in the title in any form, else fallback.
QDate meetingDate(const SyntaxTree &tree, const Minutes &minutes, QDate fallback);

/// What gives minutes another date: in the title, in the form it has there, and where nothing else can be meant: the end
/// of a span of days in the title, other headings, lines such as "Date: 2026-11-10", and links of the file to itself. stays: one for each line of the text,
/// others are not looked at. A title without a date stays without; what it says of the earlier meeting's date alone ("(moved
/// from 2026-01-06)") goes.
QList<TextChange> dateChanges(const SyntaxTree &tree, const Minutes &minutes, const QList<bool> &stays, QDate date,
                              const MeetingMentions &mentions);

} // namespace minuta
