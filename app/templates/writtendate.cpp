#include "app/templates/writtendate.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

const QLocale &localeOf(bool isGerman)
{
    static const QLocale english = QLocale::c();
    static const QLocale german(QLocale::German, QLocale::Germany);
    return isGerman ? german : english;
}

struct Form
{
    QRegularExpression pattern;
    QStringList formats; ///< tried in this order: what a day of two digits can be read as, people write more often
    bool hasMonthName = false;
};

const QList<Form> &forms()
{
    // Not as a part of a longer number or of a version.
    static const QString before = u"(?<![\\p{L}\\p{N}.\\-/])"_s;
    static const QString after = u"(?![\\p{L}\\p{N}\\-/]|\\.\\d)"_s;
    static const auto pattern = [](const QString &inner) { return QRegularExpression(before + inner + after); };
    static const QString month = u"\\p{L}{3,9}\\.?"_s;
    static const QList<Form> all = {
        {pattern(u"\\d{4}-\\d{2}-\\d{2}"_s), {u"yyyy-MM-dd"_s}},
        {pattern(u"\\d{4}/\\d{2}/\\d{2}"_s), {u"yyyy/MM/dd"_s}},
        {pattern(u"\\d{4}\\.\\d{2}\\.\\d{2}"_s), {u"yyyy.MM.dd"_s}},
        {pattern(u"\\d{2}-\\d{2}-\\d{4}"_s), {u"MM-dd-yyyy"_s, u"dd-MM-yyyy"_s}},
        {pattern(u"\\d{1,2}/\\d{1,2}/\\d{4}"_s), {u"MM/dd/yyyy"_s, u"M/d/yyyy"_s, u"dd/MM/yyyy"_s, u"d/M/yyyy"_s}},
        {pattern(u"\\d{1,2}\\.\\d{1,2}\\.\\d{4}"_s), {u"dd.MM.yyyy"_s, u"d.M.yyyy"_s}},
        {pattern(u"\\d{1,2}(?:st|nd|rd|th)?\\.? "_s + month + u",? \\d{4}"_s),
         {u"d MMMM yyyy"_s, u"dd MMMM yyyy"_s, u"d MMM yyyy"_s, u"dd MMM yyyy"_s},
         true},
        {pattern(month + u" \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"_s),
         {u"MMMM d yyyy"_s, u"MMMM dd yyyy"_s, u"MMM d yyyy"_s, u"MMM dd yyyy"_s},
         true},
        {pattern(u"(?:19|20)\\d{6}"_s), {u"yyyyMMdd"_s}},
    };
    return all;
}

QString ordinal(int day)
{
    if (day % 100 >= 11 && day % 100 <= 13)
        return u"th"_s;
    return day % 10 == 1 ? u"st"_s : day % 10 == 2 ? u"nd"_s : day % 10 == 3 ? u"rd"_s : u"th"_s;
}

constexpr auto ordinalMark = u'\x1';

/// The format that gives text back: with its commas, dots and ordinal suffix quoted.
QString decorated(const QString &format, QStringView text)
{
    static const QRegularExpression suffix(u"\\d(st|nd|rd|th)\\b"_s);
    QString result = format;
    if (suffix.matchView(text).hasMatch()) {
        const qsizetype day = result.lastIndexOf(u'd');
        result.insert(day + 1, ordinalMark);
    }
    const bool isDayFirst = format.startsWith(u'd');
    if (text.contains(u','))
        result.replace(u" yyyy"_s, u", yyyy"_s);
    const qsizetype dot = text.indexOf(u'.');
    if (dot >= 0) {
        const bool isBehindDay = isDayFirst && text[dot - 1].isDigit();
        result.insert(result.lastIndexOf(isBehindDay ? u'd' : u'M') + 1, u'.');
    }
    return result;
}

} // namespace

QString WrittenDate::written(QDate other) const
{
    QString text = localeOf(isGerman).toString(other, format);
    if (const qsizetype mark = text.indexOf(ordinalMark); mark >= 0)
        text.replace(mark, 1, ordinal(other.day()));
    return text;
}

QList<WrittenDate> findWrittenDates(QStringView text)
{
    QList<WrittenDate> found;
    for (const Form &form : forms()) {
        auto matches = form.pattern.globalMatchView(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const TextRange range{match.capturedStart(), match.capturedEnd()};
            const QString source = match.captured();
            QList<QDate> seen;
            for (const bool isGerman : {false, true}) {
                if (isGerman && !form.hasMonthName)
                    continue;
                for (const QString &format : form.formats) {
                    WrittenDate date{{}, range, form.hasMonthName ? decorated(format, source) : format, isGerman};
                    QString plain = source;
                    plain.remove(QRegularExpression(u"(?<=\\d)(st|nd|rd|th)\\b|[,.](?= |$)"_s));
                    date.date = localeOf(isGerman).toDate(form.hasMonthName ? plain : source, format);
                    if (!date.date.isValid() || seen.contains(date.date) || date.written(date.date) != source)
                        continue;
                    seen.append(date.date);
                    found.append(date);
                }
            }
        }
    }
    std::ranges::stable_sort(found, {}, [](const WrittenDate &each) { return each.range.begin; });
    return found;
}

} // namespace minuta
