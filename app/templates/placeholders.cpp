#include "app/templates/placeholders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = Placeholder::Kind;

constexpr std::pair<QLatin1StringView, Kind> names[] = {
    {"date"_L1, Kind::Date}, {"series"_L1, Kind::Series},     {"team"_L1, Kind::Team},
    {"lead"_L1, Kind::Lead}, {"previous"_L1, Kind::Previous}, {"number"_L1, Kind::Number},
};

/// Of day, month and year; everything else would be a text that looks like a format ("YYYY").
bool isDateFormat(QStringView format)
{
    bool isQuoted = false;
    for (const QChar unit : format) {
        if (unit == u'\'')
            isQuoted = !isQuoted;
        else if (!isQuoted && unit.isLetter() && unit != u'd' && unit != u'M' && unit != u'y')
            return false;
    }
    return !format.trimmed().isEmpty() && !isQuoted;
}

Placeholder placeholderFor(QStringView inside)
{
    Placeholder result;
    const qsizetype colon = inside.indexOf(u':');
    const QStringView name = (colon < 0 ? inside : inside.first(colon)).trimmed();
    const auto found = std::ranges::find_if(names, [&](const auto &each) { return each.first == name; });
    if (found == std::end(names))
        return result;
    if (colon >= 0 && (found->second != Kind::Date || !isDateFormat(inside.sliced(colon + 1))))
        return result;
    result.kind = found->second;
    if (colon >= 0)
        result.format = inside.sliced(colon + 1).trimmed().toString();
    return result;
}

} // namespace

QString Placeholder::dateText(QDate date) const
{
    return format.isEmpty() ? date.toString(Qt::ISODate) : date.toString(format);
}

QList<Placeholder> findPlaceholders(QStringView text)
{
    QList<Placeholder> result;
    qsizetype begin = text.indexOf("{{"_L1);
    while (begin >= 0) {
        qsizetype end = begin + 2;
        while (end < text.size() && text[end] != u'}' && text[end] != u'{' && text[end] != u'\n' && text[end] != u'\r')
            ++end;
        const bool isClosed = text.sliced(end).startsWith("}}"_L1);
        if (isClosed) {
            Placeholder found = placeholderFor(text.sliced(begin + 2, end - begin - 2));
            found.range = {begin, end + 2};
            result.append(found);
        }
        begin = text.indexOf("{{"_L1, isClosed ? end + 2 : begin + 1);
    }
    return result;
}

QList<TextRange> unclosedPlaceholders(QStringView text)
{
    const QList<Placeholder> closed = findPlaceholders(text);
    auto next = closed.begin(); // the first that does not begin before the braces looked at
    QList<TextRange> result;
    for (qsizetype begin = text.indexOf("{{"_L1); begin >= 0; begin = text.indexOf("{{"_L1, begin + 2)) {
        while (next != closed.end() && next->range.begin < begin)
            ++next;
        if (next != closed.end() && next->range.begin == begin)
            continue;
        const auto letters = text.sliced(begin + 2);
        const auto name = std::ranges::find_if(names, [&](const auto &each) {
            return letters.startsWith(each.first)
                   && (letters.size() == each.first.size() || !letters[each.first.size()].isLetterOrNumber());
        });
        if (name != std::end(names))
            result.append({begin, begin + 2 + name->first.size()});
    }
    return result;
}

} // namespace minuta
