#include "app/templates/cadence.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostEvery = 366;
constexpr int daysInWeek = 7;
constexpr int oldestDate = 8; ///< how many of the last dates tell a cadence

const std::array weekdays = {"monday"_L1, "tuesday"_L1,  "wednesday"_L1, "thursday"_L1,
                             "friday"_L1, "saturday"_L1, "sunday"_L1};
constexpr std::pair<QLatin1StringView, int> ordinals[] = {
    {"first"_L1, 1}, {"second"_L1, 2}, {"third"_L1, 3}, {"fourth"_L1, 4}, {"last"_L1, -1},
};
constexpr std::pair<QLatin1StringView, int> numbers[] = {
    {"other"_L1, 2}, {"two"_L1, 2}, {"three"_L1, 3}, {"four"_L1, 4}, {"six"_L1, 6},
};
constexpr std::pair<QLatin1StringView, Cadence::Unit> units[] = {
    {"day"_L1, Cadence::Unit::Days},
    {"week"_L1, Cadence::Unit::Weeks},
    {"month"_L1, Cadence::Unit::Months},
};

int weekdayFrom(QStringView word)
{
    const auto found = std::ranges::find_if(weekdays, [word](QLatin1StringView each) { return word == each; });
    return found == weekdays.end() ? 0 : int(found - weekdays.begin()) + 1;
}

/// The ordinal-th weekday of the month that date stands in.
QDate weekdayOfMonth(QDate date, int weekday, int ordinal)
{
    const QDate first(date.year(), date.month(), 1);
    if (ordinal > 0)
        return first.addDays((weekday - first.dayOfWeek() + daysInWeek) % daysInWeek + (ordinal - 1) * daysInWeek);
    const QDate last(date.year(), date.month(), date.daysInMonth());
    return last.addDays(-((last.dayOfWeek() - weekday + daysInWeek) % daysInWeek));
}

/// Which weekday of its month date is: 1 to 4, or -1 for the last where that is the fifth.
int ordinalOf(QDate date)
{
    const int ordinal = (date.day() - 1) / daysInWeek + 1;
    return ordinal <= 4 ? ordinal : -1;
}

int monthNumber(QDate date)
{
    return date.year() * 12 + date.month();
}

/// The words of a cadence, taken one after the other.
class Words
{
public:
    explicit Words(QStringView text)
        : m_words(text.toString().simplified().toLower().split(u' ', Qt::SkipEmptyParts))
    {
    }

    bool isAtEnd() const { return m_next == m_words.size(); }
    bool take(QLatin1StringView word)
    {
        if (isAtEnd() || m_words[m_next] != word)
            return false;
        ++m_next;
        return true;
    }
    std::optional<int> takeNumber()
    {
        bool isNumber = false;
        int number = isAtEnd() ? 0 : m_words[m_next].toInt(&isNumber);
        for (const auto &[word, value] : numbers) {
            if (!isNumber && !isAtEnd() && m_words[m_next] == word) {
                number = value;
                isNumber = true;
            }
        }
        if (!isNumber)
            return std::nullopt;
        ++m_next;
        return number;
    }
    int takeWeekday()
    {
        const int weekday = isAtEnd() ? 0 : weekdayFrom(m_words[m_next]);
        m_next += weekday != 0;
        return weekday;
    }
    int takeOrdinal()
    {
        for (const auto &[word, ordinal] : ordinals) {
            if (take(word))
                return ordinal;
        }
        return 0;
    }
    /// "day" after no number, "days" after one; both are understood.
    std::optional<Cadence::Unit> takeUnit()
    {
        for (const auto &[word, unit] : units) {
            if (take(word) || (!isAtEnd() && m_words[m_next] == word + u's' && ++m_next > 0))
                return unit;
        }
        return std::nullopt;
    }

private:
    QStringList m_words;
    qsizetype m_next = 0;
};

/// "every [2] weeks", "every [2] Tuesdays", or the "of the month", "of every [2] months" of an ordinal.
bool takeEvery(Words &words, Cadence &cadence)
{
    cadence.every = words.takeNumber().value_or(1);
    cadence.weekday = cadence.ordinal == 0 ? words.takeWeekday() : cadence.weekday;
    if (cadence.ordinal == 0 && cadence.weekday != 0)
        return cadence.every >= 1 && cadence.every <= mostEvery;
    const std::optional<Cadence::Unit> unit = words.takeUnit();
    cadence.unit = unit.value_or(Cadence::Unit::Weeks);
    return unit && cadence.every >= 1 && cadence.every <= mostEvery;
}

std::optional<Cadence> readOrdinal(Words &words, int ordinal)
{
    Cadence cadence;
    cadence.ordinal = ordinal;
    cadence.weekday = words.takeWeekday();
    cadence.unit = Cadence::Unit::Months;
    if (cadence.weekday == 0 || !words.take("of"_L1))
        return std::nullopt;
    const bool isMonthly = words.take("the"_L1) || words.take("each"_L1)
                               ? words.take("month"_L1)
                               : words.take("every"_L1) && takeEvery(words, cadence);
    return isMonthly && cadence.unit == Cadence::Unit::Months ? std::optional(cadence) : std::nullopt;
}

std::optional<Cadence> readEvery(Words &words)
{
    Cadence cadence;
    if (words.take("daily"_L1))
        cadence.unit = Cadence::Unit::Days;
    else if (words.take("monthly"_L1))
        cadence.unit = Cadence::Unit::Months;
    else if (words.take("every"_L1)) {
        if (!takeEvery(words, cadence))
            return std::nullopt;
    } else if (words.take("biweekly"_L1) || words.take("fortnightly"_L1)) {
        cadence.every = 2;
    } else if (!words.take("weekly"_L1)) {
        return std::nullopt;
    }
    if (cadence.weekday == 0 && words.take("on"_L1)) {
        cadence.weekday = words.takeWeekday();
        if (cadence.weekday == 0 || cadence.unit != Cadence::Unit::Weeks)
            return std::nullopt;
    }
    return cadence;
}

/// The most frequent of values, the later one of equals.
int mostFrequent(const QList<int> &values)
{
    std::map<int, int> counts;
    int best = 0;
    for (const int value : values) {
        if (++counts[value] >= counts[best])
            best = value;
    }
    return best;
}

} // namespace

QDate Cadence::next(QDate date) const
{
    switch (unit) {
    case Unit::Days: return date.addDays(every);
    case Unit::Weeks: {
        const QDate later = date.addDays(qint64(every) * daysInWeek);
        if (weekday == 0 || !later.isValid())
            return later;
        // The nearest such day: a meeting that was put off by a day or two is followed by one on the usual day.
        const int back = (later.dayOfWeek() - weekday + daysInWeek) % daysInWeek;
        const QDate nearest = later.addDays(back <= daysInWeek / 2 ? -back : daysInWeek - back);
        return nearest > date ? nearest : nearest.addDays(daysInWeek);
    }
    case Unit::Months:
        if (ordinal == 0 || weekday == 0 || !date.isValid())
            return date.addMonths(every);
        return weekdayOfMonth(QDate(date.year(), date.month(), 1).addMonths(every), weekday, ordinal);
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Cadence> cadenceFrom(QStringView text)
{
    Words words(text);
    const int ordinal = words.takeOrdinal();
    const std::optional<Cadence> cadence = ordinal != 0 ? readOrdinal(words, ordinal) : readEvery(words);
    return words.isAtEnd() ? cadence : std::nullopt;
}

QString toString(const Cadence &cadence)
{
    const auto unit = std::ranges::find(units, cadence.unit, &std::pair<QLatin1StringView, Cadence::Unit>::second);
    const QString every =
        cadence.every == 1 ? u"every %1"_s.arg(unit->first) : u"every %1 %2s"_s.arg(cadence.every).arg(unit->first);
    const QString weekday = cadence.weekday == 0 ? QString() : QString(weekdays[cadence.weekday - 1]);
    const QString day = weekday.isEmpty() ? weekday : weekday.first(1).toUpper() + weekday.sliced(1);
    if (cadence.unit == Cadence::Unit::Weeks && !day.isEmpty())
        return u"%1 on %2"_s.arg(every, day);
    if (cadence.unit != Cadence::Unit::Months || cadence.ordinal == 0 || day.isEmpty())
        return every;
    const auto ordinal = std::ranges::find(ordinals, cadence.ordinal, &std::pair<QLatin1StringView, int>::second);
    return u"%1 %2 of %3"_s.arg(ordinal->first, day, cadence.every == 1 ? u"the month"_s : every);
}

Cadence cadenceOf(const QList<QDate> &dates)
{
    QList<QDate> last;
    for (qsizetype i = std::max<qsizetype>(0, dates.size() - oldestDate); i < dates.size(); ++i) {
        if (dates[i].isValid() && (last.isEmpty() || last.last() < dates[i]))
            last.append(dates[i]);
    }
    Cadence weekly;
    if (last.isEmpty())
        return weekly;
    QList<int> days;
    QList<int> weekdayNumbers{last.first().dayOfWeek()};
    QList<int> months;
    QList<int> ordinalNumbers{ordinalOf(last.first())};
    for (qsizetype i = 1; i < last.size(); ++i) {
        days.append(int(last[i - 1].daysTo(last[i])));
        weekdayNumbers.append(last[i].dayOfWeek());
        months.append(monthNumber(last[i]) - monthNumber(last[i - 1]));
        ordinalNumbers.append(ordinalOf(last[i]));
    }
    weekly.weekday = mostFrequent(weekdayNumbers);
    if (days.isEmpty())
        return weekly;

    const int gap = mostFrequent(days);
    const auto isMonthly = [&](int each) { return each >= 28; };
    if (std::ranges::all_of(days, isMonthly)) {
        Cadence monthly;
        monthly.unit = Cadence::Unit::Months;
        monthly.every = std::clamp(mostFrequent(months), 1, mostEvery);
        const bool isOneWeekday = std::ranges::count(weekdayNumbers, weekly.weekday) * 2 > weekdayNumbers.size();
        if (isOneWeekday) {
            monthly.weekday = weekly.weekday;
            monthly.ordinal = mostFrequent(ordinalNumbers);
        }
        return monthly;
    }
    if (gap < daysInWeek - 2) {
        Cadence daily;
        daily.unit = Cadence::Unit::Days;
        daily.every = gap;
        return daily;
    }
    weekly.every = std::clamp((gap + daysInWeek / 2) / daysInWeek, 1, mostEvery);
    return weekly;
}

} // namespace minuta
