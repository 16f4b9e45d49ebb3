#include "ui/series/meetingwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(minuta::MeetingWords)
};

QString ordinalText(int ordinal)
{
    switch (ordinal) {
    //: Of a month's weekdays: "the first Tuesday"
    case 1: return Words::tr("first");
    case 2: return Words::tr("second");
    case 3: return Words::tr("third");
    case 4: return Words::tr("fourth");
    default: return Words::tr("last");
    }
}

} // namespace

QString outcomeText(const CarriedSection &section)
{
    switch (section.outcome) {
    //: What becomes of a section of earlier minutes in the next ones
    case CarryOutcome::Kept: return Words::tr("kept");
    case CarryOutcome::Emptied: return Words::tr("emptied");
    case CarryOutcome::Carried:
        //: What becomes of a section of earlier minutes in the next ones; numbers of items
        return section.allItems > 0 ? Words::tr("%1 of %2 carried").arg(section.carriedItems).arg(section.allItems)
                                    : Words::tr("partly kept");
    case CarryOutcome::Replaced: return Words::tr("from newer minutes");
    case CarryOutcome::Dropped: return Words::tr("dropped");
    case CarryOutcome::New: return Words::tr("new");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ruleText(CarryRule rule)
{
    switch (rule) {
    //: What to do with a section of earlier minutes in the next ones
    case CarryRule::Keep: return Words::tr("Keep all of it");
    case CarryRule::Empty: return Words::tr("Empty it");
    case CarryRule::Headings: return Words::tr("Keep headings only");
    case CarryRule::Open: return Words::tr("Carry open items");
    case CarryRule::Drop: return Words::tr("Drop it");
    }
    Q_UNREACHABLE_RETURN({});
}

QString cadenceText(const Cadence &cadence)
{
    const QString weekday = cadence.weekday > 0 ? QLocale().standaloneDayName(cadence.weekday) : QString();
    switch (cadence.unit) {
    case Cadence::Unit::Days: return Words::tr("every %n day(s)", nullptr, cadence.every);
    case Cadence::Unit::Weeks:
        return weekday.isEmpty() ? Words::tr("every %n week(s)", nullptr, cadence.every)
                                 //: %1 is a day of the week
                                 : Words::tr("every %n week(s) on %1", nullptr, cadence.every).arg(weekday);
    case Cadence::Unit::Months:
        return cadence.ordinal == 0 ? Words::tr("every %n month(s)", nullptr, cadence.every)
                                    //: %1 is "first", "second" or "last", %2 a day of the week
                                    : Words::tr("every %n month(s) on the %1 %2", nullptr, cadence.every)
                                          .arg(ordinalText(cadence.ordinal), weekday);
    }
    Q_UNREACHABLE_RETURN({});
}

QString lineSign(MeetingLine::Kind kind)
{
    switch (kind) {
    case MeetingLine::Kind::Kept: return u" "_s;
    case MeetingLine::Kind::Carried: return u"→"_s;
    case MeetingLine::Kind::Changed: return u"~"_s;
    case MeetingLine::Kind::Added: return u"+"_s;
    case MeetingLine::Kind::Dropped: return u"−"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString spokenLine(const MeetingLine &line)
{
    switch (line.kind) {
    case MeetingLine::Kind::Kept: return line.text;
    //: A line of the next minutes, for a screen reader; %1 is the line
    case MeetingLine::Kind::Carried: return Words::tr("carried: %1").arg(line.text);
    case MeetingLine::Kind::Changed: return Words::tr("changed: %1, before: %2").arg(line.text, line.earlier);
    case MeetingLine::Kind::Added: return Words::tr("new: %1").arg(line.text);
    case MeetingLine::Kind::Dropped: return Words::tr("dropped: %1").arg(line.text);
    }
    Q_UNREACHABLE_RETURN({});
}

QString lineCounts(const QList<MeetingLine> &lines)
{
    using enum MeetingLine::Kind;
    std::array<int, 5> counts{};
    for (const MeetingLine &line : lines) {
        if (!line.text.trimmed().isEmpty())
            ++counts[std::size_t(line.kind)];
    }
    QStringList parts;
    const auto add = [&](MeetingLine::Kind kind, const QString &text) {
        const int count = counts[std::size_t(kind)];
        if (count > 0)
            parts.append((lineSign(kind) + u' ' + text.arg(count)).trimmed());
    };
    //: Numbers of lines of the next minutes
    add(Kept, Words::tr("%1 kept"));
    add(Carried, Words::tr("%1 carried"));
    add(Changed, Words::tr("%1 changed"));
    add(Added, Words::tr("%1 new"));
    add(Dropped, Words::tr("%1 dropped"));
    return parts.join(u"   "_s);
}

} // namespace minuta
