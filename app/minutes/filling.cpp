#include "app/minutes/filling.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// line without blanks, quote and list markers and a task box; whether it had a list marker.
QStringView withoutMarkers(QStringView line, bool *isItem)
{
    *isItem = false;
    for (;;) {
        line = line.trimmed();
        if (line.isEmpty())
            return line;
        const auto endsMarker = [&](qsizetype at) {
            return at == line.size() || line[at] == u' ' || line[at] == u'\t';
        };
        if (line.front() == u'>') {
            line = line.sliced(1);
        } else if ((line.front() == u'-' || line.front() == u'*' || line.front() == u'+') && endsMarker(1)) {
            *isItem = true;
            line = line.sliced(1);
        } else if (line.size() >= 3 && line[0] == u'[' && line[2] == u']' && endsMarker(3)
                   && (line[1] == u' ' || line[1] == u'x' || line[1] == u'X')) {
            line = line.sliced(3);
        } else {
            qsizetype digits = 0;
            while (digits < line.size() && digits < 9 && line[digits] >= u'0' && line[digits] <= u'9')
                ++digits;
            if (digits == 0 || digits == line.size() || (line[digits] != u'.' && line[digits] != u')')
                || !endsMarker(digits + 1))
                return line;
            *isItem = true;
            line = line.sliced(digits + 1);
        }
    }
}

bool isPlaceholderText(QStringView text)
{
    while (!text.isEmpty() && (text.front() == u'*' || text.front() == u'_'))
        text = text.sliced(1);
    while (!text.isEmpty()
           && (text.back() == u'*' || text.back() == u'_' || text.back() == u'.' || text.back() == u':'))
        text.chop(1);
    const auto is = [&](QStringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    if (text.isEmpty() || is(u"…"))
        return true;
    if (text.size() > 2
        && ((text.front() == u'[' && text.back() == u']') || (text.front() == u'(' && text.back() == u')')
            || (text.front() == u'<' && text.back() == u'>'))) {
        const bool isBracket = text.front() == u'[';
        text = text.sliced(1, text.size() - 2).trimmed();
        if (isBracket && text.startsWith(u"add ", Qt::CaseInsensitive) && text.endsWith(u" here", Qt::CaseInsensitive))
            return true;
        if (isBracket && is(u"add here"))
            return true;
    }
    return is(u"tbd") || is(u"tba") || is(u"todo") || is(u"to be done") || is(u"to be determined");
}

} // namespace

bool isPlaceholder(QStringView line)
{
    bool isItem = false;
    const QStringView text = withoutMarkers(line, &isItem);
    if (text.isEmpty())
        return isItem;
    return isPlaceholderText(text)
           && !std::ranges::all_of(text, [](QChar unit) { return unit == u'*' || unit == u'_'; });
}

bool saysSomething(QStringView line)
{
    bool isItem = false;
    const QStringView text = withoutMarkers(line, &isItem);
    static constexpr QStringView marks = u"-*_=~`+|:# \t";
    if (std::ranges::all_of(text, [](QChar unit) { return marks.contains(unit); }))
        return false;
    const bool isComment = text.startsWith("<!--"_L1) && text.endsWith("-->"_L1);
    return !isComment && !isPlaceholder(line);
}

QStringView withoutMarkers(QStringView line)
{
    bool isItem = false;
    return withoutMarkers(line, &isItem);
}

} // namespace minuta
