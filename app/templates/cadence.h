#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace minuta {

/// How often a series meets.
struct Cadence
{
    enum class Unit : quint8
    {
        Days,
        Weeks,  ///< on the weekday of the meeting before, or on weekday
        Months, ///< on the ordinal-th weekday of the month ("second Tuesday"), or on the same day of the month
    };
    Unit unit = Unit::Weeks;
    int every = 1;   ///< 1 to 366
    int weekday = 0; ///< Qt::DayOfWeek; 0: that of the meeting before
    int ordinal = 0; ///< 1 to 4, -1 the last; 0: the same day of the month (Months only)

    /// The meeting after date; invalid for an invalid one.
    QDate next(QDate date) const;

    friend bool operator==(const Cadence &, const Cadence &) = default;
};

/// "daily", "weekly", "biweekly", "every 2 weeks", "every two weeks on Tuesday", "every other Tuesday", "monthly", "second Tuesday of the month",
/// "last Friday of every 2 months", "every 10 days"; English, any case. Nothing for another text.
std::optional<Cadence> cadenceFrom(QStringView text);
/// As cadenceFrom() reads it back.
QString toString(const Cadence &cadence);
/// The cadence that fits the dates of meetings held so far best (ascending; the newest count most); weekly on the last
/// one's weekday where they show none.
Cadence cadenceOf(const QList<QDate> &dates);

} // namespace minuta
