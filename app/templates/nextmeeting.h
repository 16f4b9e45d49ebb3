#pragma once

#include "app/minutes/minutes.h"
#include "app/templates/carriedlinks.h"
#include "app/templates/carry.h"
#include "app/templates/roster.h"
#include "app/text/changeset.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace minuta {

struct Template;

/// What is to be made of earlier minutes. The defaults keep everything but what a meeting fills.
struct NextMeetingOptions
{
    QDate date;            ///< of the next meeting; invalid: no date is changed
    QDate earlierDate;     ///< of the earlier one where its title has none: that of its file's name
    SectionRules sections; ///< how the earlier text is read; a template gives it
    /// By index in the earlier minutes. A rule holds for the sections inside that have none of their own as well, but
    /// that of the title, which holds for the lines below it alone. Without any: effectiveCarryRules() tells.
    QHash<int, CarryRule> rules;
    /// Teams, leads and sub-projects become these. Headings that say so already stay byte for byte.
    std::optional<Roster> roster;
    /// Minutes that the roadmap is taken from, see takenRoadmaps(); for sections that are kept.
    std::optional<QString> roadmapText;
    QString roadmapPath;  ///< absolute, of the file that text is of: its links are of that place; empty: they stay
    QString reference;    ///< Markdown that carried items end with, see meetingLink(); empty: nothing
    MeetingPlaces places; ///< what links are to lead to; empty: they stay
};

/// What became of a section of the earlier minutes.
enum class CarryOutcome : quint8
{
    Kept,     ///< as it was; also a section that was empty
    Emptied,  ///< its heading stays, what it said goes
    Carried,  ///< its heading and some of its items stay
    Replaced, ///< it says something else: a roadmap that was taken from elsewhere, what the template has there
    Dropped,  ///< heading and all
    New,      ///< the earlier minutes had it not: a team that joined
};
QString toString(CarryOutcome outcome); ///< "kept", "emptied", …

/// A section of the earlier minutes or the next; without the sections nested in it.
struct CarriedSection
{
    int earlier = -1; ///< index in the earlier minutes; -1: New, or read behind a code block that is not closed
    int next = -1;    ///< index in the next minutes; -1: Dropped
    QString title;    ///< of its heading, the next one's where it stays; as shownTitle() gives it
    int level = 0;
    CarryRule rule = CarryRule::Keep;
    CarryOutcome outcome = CarryOutcome::Kept;
    TextRange earlierRange; ///< heading and body in the earlier text; empty when New
    TextRange nextRange;    ///< the same in the next text; empty when Dropped
    int carriedItems = 0;   ///< top-level items that stay, of allItems; only counted for CarryRule::Open
    int allItems = 0;
    bool isHeadingChanged = false; ///< date, team or lead

    friend bool operator==(const CarriedSection &, const CarriedSection &) = default;
};

/// The next meeting's text, and how it came from the earlier one.
struct NextMeeting
{
    QString text;
    ChangeSet change; ///< makes text of the earlier text
    /// In the order of the next text, dropped ones where they stood.
    QList<CarriedSection> sections;
    QList<TextRange> dates; ///< in text: the title's date and every other mention of it that was changed

    friend bool operator==(const NextMeeting &, const NextMeeting &) = default;
};

/// Never fails: what is not understood is kept. What stays keeps its bytes. A code block or comment that is not closed
/// and would take later sections with it is opened no more when its section is emptied.
NextMeeting nextMeeting(const QString &earlier, const NextMeetingOptions &options);

/// The rule that holds for each section: given, else inherited, else that of its kind.
QList<CarryRule> effectiveCarryRules(const Minutes &minutes, const QHash<int, CarryRule> &rules = {});
/// What a template says of the sections of minutes, for NextMeetingOptions::rules.
QHash<int, CarryRule> carryRules(const Template &definition, const Minutes &minutes);

/// "[2026-11-10](../2026/2026-11-10-platform.md)": a link from the file at fromPath to the minutes at path.
QString meetingLink(const QString &fromPath, const QString &path, QDate date);

} // namespace minuta
