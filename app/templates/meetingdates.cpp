#include "app/templates/meetingdates.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/headingsource.h"
#include "app/templates/writtendate.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

TextRange titleContent(const SyntaxTree &tree, const Minutes &minutes)
{
    return readHeading(tree, tree.blockAt(minutes.sections[minutes.titleSection].heading.begin)).content;
}

QList<WrittenDate> titleDates(const SyntaxTree &tree, const Minutes &minutes)
{
    if (minutes.titleSection < 0)
        return {};
    const TextRange content = titleContent(tree, minutes);
    QList<WrittenDate> dates = findWrittenDates(tree.text(content));
    for (WrittenDate &date : dates)
        date.range = date.range.shifted(content.begin);
    return dates;
}

/// Whether something on that date has to do with the meeting: its former date, the end of what it is about.
bool isNear(QDate date, QDate meeting)
{
    static constexpr int nearDays = 92;
    return std::abs(date.daysTo(meeting)) <= nearDays;
}

/// The parentheses around range in text, with the blanks before them; not those of a link's address.
std::optional<TextRange> parenthesesAround(QStringView text, TextRange range)
{
    TextRange around{text.first(range.begin).lastIndexOf(u'('), text.indexOf(u')', range.end) + 1};
    if (around.begin < 0 || around.end == 0 || text.sliced(around.begin, range.begin - around.begin).contains(u')')
        || text.sliced(range.end, around.end - range.end).contains(u'(')
        || (around.begin > 0 && text[around.begin - 1] == u']'))
        return std::nullopt;
    while (around.begin > 0 && text[around.begin - 1].isSpace())
        --around.begin;
    return around;
}

/// The date in the title's source: one outside parentheses, where there is one ("2026-01-05 (moved from 2026-01-06)"); of
/// several, or where it can be read in two ways, `likely` if that is one of them.
std::optional<WrittenDate> titleDate(const SyntaxTree &tree, const Minutes &minutes, QDate likely)
{
    const QList<WrittenDate> dates = titleDates(tree, minutes);
    if (dates.isEmpty())
        return std::nullopt;
    const TextRange content = titleContent(tree, minutes);
    QList<WrittenDate> outright = dates;
    outright.removeIf([&](const WrittenDate &each) {
        return (minutes.date.isValid() && each.format != "yyyy-MM-dd"_L1)
               || parenthesesAround(tree.text(content), each.range.shifted(-content.begin));
    });
    const QList<WrittenDate> &candidates = outright.isEmpty() ? dates : outright;
    const auto fits = std::ranges::find(candidates, likely, &WrittenDate::date);
    return fits == candidates.end() ? candidates.first() : *fits;
}

/// What a title in parentheses says of that one meeting: when it was to be, or that it was moved.
QList<TextRange> titleRemarks(QStringView title, QDate date)
{
    static const QRegularExpression moved(
        u"\\((?:moved|re-?scheduled|postponed|brought forward|shifted|cancell?ed|instead of|verschoben|verlegt|"
        "vorgezogen|abgesagt)\\b[^()]*\\)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<TextRange> remarks;
    const auto add = [&](const std::optional<TextRange> &remark) {
        if (remark && !remarks.contains(*remark))
            remarks.append(*remark);
    };
    for (const QRegularExpressionMatch &match : moved.globalMatchView(title))
        add(parenthesesAround(title, {match.capturedStart() + 1, match.capturedEnd() - 1}));
    for (const WrittenDate &written : findWrittenDates(title)) {
        if (written.date != date && isNear(written.date, date))
            add(parenthesesAround(title, written.range));
    }
    return remarks;
}

class Finder
{
public:
    Finder(const SyntaxTree &tree, QDate earlier, QDate date)
        : m_tree(tree)
        , m_earlier(earlier)
        , m_date(date)
    {
    }

    void change(const WrittenDate &written);
    /// What else the title says of the earlier meeting alone, whose date stands at date.
    void changeTitle(const Minutes &minutes, TextRange date);
    void changeHeading(TextRange line);
    void changeLabelled(TextRange line);
    void changeLinks(TextRange line, const MeetingMentions &mentions);
    const QList<TextChange> &changes() const { return m_changes; }

private:
    /// The dates of range that are the earlier meeting's.
    QList<WrittenDate> datesIn(TextRange range) const;
    void changeWeekday(TextRange date);
    void replace(TextRange range, const QString &text);

    const SyntaxTree &m_tree;
    QDate m_earlier;
    QDate m_date;
    QList<TextChange> m_changes;
};

QList<WrittenDate> Finder::datesIn(TextRange range) const
{
    QList<WrittenDate> dates;
    for (WrittenDate &each : findWrittenDates(m_tree.text(range))) {
        if (each.date != m_earlier)
            continue;
        each.range = each.range.shifted(range.begin);
        dates.append(std::move(each));
    }
    return dates;
}

void Finder::replace(TextRange range, const QString &text)
{
    m_changes.append(TextChange::replacing(m_tree.text(), range, text));
}

/// "Wednesday, " before a date: a wrong day would be worse than none.
void Finder::changeWeekday(TextRange date)
{
    const TextRange line = m_tree.lines().range(m_tree.lines().lineAt(date.begin));
    static const QRegularExpression word(u"(\\p{L}+)\\.?,? (?:the |den )?$"_s);
    const auto match = word.matchView(m_tree.text({line.begin, date.begin}));
    if (!match.hasMatch())
        return;
    static const QLocale german(QLocale::German, QLocale::Germany);
    for (const QLocale &locale : {QLocale::c(), german}) {
        for (const auto length : {QLocale::LongFormat, QLocale::ShortFormat}) {
            QString name = locale.dayName(m_earlier.dayOfWeek(), length);
            QString next = locale.dayName(m_date.dayOfWeek(), length);
            if (name.endsWith(u'.')) {
                name.chop(1);
                next.chop(1);
            }
            if (match.capturedView(1).compare(name) != 0)
                continue;
            const TextRange range{line.begin + match.capturedStart(1), line.begin + match.capturedEnd(1)};
            replace(range, next);
            return;
        }
    }
}

void Finder::change(const WrittenDate &written)
{
    replace(written.range, written.written(m_date));
    changeWeekday(written.range);
}

void Finder::changeTitle(const Minutes &minutes, TextRange date)
{
    const TextRange content = titleContent(m_tree, minutes);
    QList<TextRange> done{date};
    const auto isFree = [&](TextRange range) {
        return std::ranges::none_of(
            done, [&](TextRange other) { return other.begin < range.end && range.begin < other.end; });
    };
    const auto put = [&](TextRange range, const QString &text) {
        if (!isFree(range))
            return;
        replace(range, text);
        done.append(range);
    };
    for (const TextRange remark : titleRemarks(m_tree.text(content), m_earlier))
        put(remark.shifted(content.begin), {});
    // "2026-01-05 – 2026-01-18" goes on as long as it did; ", moved from 2026-01-06" goes.
    static const QRegularExpression span(u"^\\s*(?:-|–|—|to|until|till|bis|through|and|und|[/+&])\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    for (const WrittenDate &other : titleDates(m_tree, minutes)) {
        if (other.date == m_earlier)
            put(other.range, other.written(m_date));
        if (other.range.begin < date.end || !isNear(other.date, m_earlier) || !isFree(other.range))
            continue;
        if (span.matchView(m_tree.text({date.end, other.range.begin})).hasMatch())
            put(other.range, other.written(m_date.addDays(m_earlier.daysTo(other.date))));
        else
            put({date.end, other.range.end}, {});
    }
}

void Finder::changeHeading(TextRange line)
{
    const QList<WrittenDate> dates = datesIn(line);
    if (!dates.isEmpty())
        change(dates.first());
}

void Finder::changeLabelled(TextRange line)
{
    static const QRegularExpression label(
        u"^[^\\p{L}\\p{N}]*(?:meeting |meeting's )?(?:date|when|datum|termin|held on)\\b[^\\p{L}\\p{N}]*"
        "(?:\\p{L}+,? )?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QList<WrittenDate> dates = datesIn(line);
    if (dates.isEmpty() || !label.matchView(m_tree.text({line.begin, dates.first().range.begin})).hasMatch())
        return;
    change(dates.first());
}

void Finder::changeLinks(TextRange line, const MeetingMentions &mentions)
{
    const QStringView text = m_tree.text(line);
    const auto isNamePart = [&](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'-' || text[at] == u'_');
    };
    for (qsizetype at = text.indexOf(mentions.earlierName); at >= 0; at = text.indexOf(mentions.earlierName, at + 1)) {
        const qsizetype end = at + mentions.earlierName.size();
        if (isNamePart(at - 1) || isNamePart(end))
            continue;
        replace(TextRange{at, end}.shifted(line.begin), mentions.name);
        const QString year = u'/' + m_earlier.toString(u"yyyy"_s) + u'/';
        if (at >= year.size() && text.sliced(at - year.size(), year.size()) == year)
            replace(TextRange{at - year.size() + 1, at - 1}.shifted(line.begin), m_date.toString(u"yyyy"_s));
    }
}

} // namespace

QString seriesTitle(const Minutes &minutes)
{
    QString title = minutes.titleWithoutDate;
    QList<TextRange> remarks = titleRemarks(title, minutes.date);
    std::ranges::sort(remarks, std::greater(), &TextRange::begin);
    for (const TextRange remark : std::as_const(remarks))
        title.remove(remark.begin, remark.size());
    return title.simplified();
}

QDate meetingDate(const SyntaxTree &tree, const Minutes &minutes, QDate fallback)
{
    const auto title = titleDate(tree, minutes, fallback);
    return title ? title->date : fallback;
}

QList<TextChange> dateChanges(const SyntaxTree &tree, const Minutes &minutes, const QList<bool> &stays, QDate date,
                              const MeetingMentions &mentions)
{
    if (!date.isValid())
        return {};
    const auto title = titleDate(tree, minutes, mentions.earlierDate);
    const QDate earlier = title ? title->date : mentions.earlierDate;
    Finder finder(tree, earlier, date);
    if (title) {
        finder.change(*title);
        finder.changeTitle(minutes, title->range);
    }
    if (!earlier.isValid())
        return finder.changes();

    const bool hasNames = !mentions.earlierName.isEmpty() && !mentions.name.isEmpty();
    const LineIndex &lines = tree.lines();
    for (qsizetype line = 0; line < stays.size(); ++line) {
        if (!stays[line])
            continue;
        const TextRange range = lines.contentRange(tree.text(), line);
        const int index = minutes.sectionAt(range.begin);
        const bool isTitle =
            index >= 0 && index == minutes.titleSection && minutes.sections[index].heading.contains(range.begin);
        if (isTitle)
            continue;
        if (index >= 0 && minutes.sections[index].heading.contains(range.begin))
            finder.changeHeading(range);
        else
            finder.changeLabelled(range);
        if (hasNames)
            finder.changeLinks(range, mentions);
    }
    return finder.changes();
}

} // namespace minuta
