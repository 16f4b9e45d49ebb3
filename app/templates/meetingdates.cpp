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

/// The date in the title's source; where it can be read in two ways, as `likely` if that is one of them.
std::optional<WrittenDate> titleDate(const SyntaxTree &tree, const Minutes &minutes, QDate likely)
{
    if (minutes.titleSection < 0)
        return std::nullopt;
    if (minutes.date.isValid())
        return WrittenDate{minutes.date, minutes.dateRange, u"yyyy-MM-dd"_s, false};
    const Section &title = minutes.sections[minutes.titleSection];
    const TextRange content = readHeading(tree, tree.blockAt(title.heading.begin)).content;
    QList<WrittenDate> dates = findWrittenDates(tree.text(content));
    if (dates.isEmpty())
        return std::nullopt;
    const auto fits = std::ranges::find(dates, likely, &WrittenDate::date);
    WrittenDate date = fits == dates.end() ? dates.first() : *fits;
    date.range = date.range.shifted(content.begin);
    return date;
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
    if (title)
        finder.change(*title);
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
