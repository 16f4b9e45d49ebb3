#include "app/minutes/sectionname.h"

#include "app/minutes/words.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// title without dates, trailing parentheses and what follows them, as words.
QString nameOf(QStringView title)
{
    QString text = title.trimmed().toString();
    if (const FoundDate found = findDate(text); found.date.isValid())
        text.remove(found.range.begin, found.range.size());
    if (const qsizetype note = text.indexOf(u'('); note > 0)
        text.truncate(note);
    QStringList words = plainWords(text);
    static const QStringList trailing = {u"for"_s, u"of"_s, u"on"_s, u"as"_s, u"at"_s, u"from"_s};
    while (!words.isEmpty() && trailing.contains(words.last()))
        words.removeLast();
    return words.join(u' ');
}

const QHash<QString, SectionKind> &knownNames()
{
    using enum SectionKind;
    static const QHash<QString, SectionKind> names = {
        {u"agenda"_s, Agenda},
        {u"meeting agenda"_s, Agenda},
        {u"draft agenda"_s, Agenda},
        {u"proposed agenda"_s, Agenda},
        {u"agenda item"_s, Agenda},
        {u"agenda topic"_s, Agenda},
        {u"attendee"_s, Attendees},
        {u"attendance"_s, Attendees},
        {u"in attendance"_s, Attendees},
        {u"participant"_s, Attendees},
        {u"present"_s, Attendees},
        {u"people present"_s, Attendees},
        {u"roll call"_s, Attendees},
        {u"attendee list"_s, Attendees},
        {u"announcement"_s, Announcements},
        {u"general announcement"_s, Announcements},
        {u"discussion"_s, Discussion},
        {u"open discussion"_s, Discussion},
        {u"general discussion"_s, Discussion},
        {u"discussion item"_s, Discussion},
        {u"discussion topic"_s, Discussion},
        {u"decision"_s, Decisions},
        {u"decision made"_s, Decisions},
        {u"resolution"_s, Decisions},
        {u"action"_s, Actions},
        {u"action item"_s, Actions},
        {u"open action item"_s, Actions},
        {u"open action"_s, Actions},
        {u"review of action item"_s, Actions},
        {u"action item review"_s, Actions},
        {u"new action item"_s, Actions},
        {u"backlog review"_s, Backlog},
        {u"backlog"_s, Backlog},
        {u"project"_s, Backlog},
        {u"current backlog"_s, Backlog},
        {u"current backlog and priority"_s, Backlog},
        {u"backlog and priority"_s, Backlog},
        {u"project update"_s, Backlog},
        {u"team update"_s, Backlog},
        {u"project review"_s, Backlog},
        {u"backlog update"_s, Backlog},
        {u"team report"_s, Backlog},
        {u"roadmap"_s, Roadmap},
        {u"appendix"_s, Appendix},
        {u"appendice"_s, Appendix},
    };
    return names;
}

bool isLifecycleName(const QStringList &words)
{
    static const QSet<QString> companions = {u"pmc"_s,      u"committee"_s, u"project"_s, u"tsc"_s,
                                             u"steering"_s, u"activity"_s,  u"item"_s,    u"update"_s,
                                             u"topic"_s,    u"change"_s,    u"and"_s};
    bool hasLifecycle = false;
    const QString joined = words.join(u' ').replace(u"life cycle"_s, u"lifecycle"_s);
    for (const QString &word : joined.split(u' ')) {
        if (word == "lifecycle"_L1)
            hasLifecycle = true;
        else if (!companions.contains(word) && word != words.first())
            return false;
    }
    return hasLifecycle;
}

} // namespace

SectionKind kindOfTitle(QStringView title)
{
    const QString name = nameOf(title);
    if (const auto known = knownNames().constFind(name); known != knownNames().constEnd())
        return *known;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return SectionKind::Text;
    if (name.contains("cycle"_L1) && isLifecycleName(words))
        return SectionKind::Lifecycle;
    if (words.first() == "appendix"_L1)
        return SectionKind::Appendix;
    if (words.contains("roadmap"_L1))
        return SectionKind::Roadmap;
    return SectionKind::Text;
}

bool isMeetingPart(QStringView title)
{
    if (kindOfTitle(title) != SectionKind::Text || isGroupName(title))
        return true;
    static const QSet<QString> parts = {
        u"cross cutting initiative"_s,
        u"cross cutting"_s,
        u"initiative"_s,
        u"zoom info"_s,
        u"zoom"_s,
        u"meeting info"_s,
        u"meeting information"_s,
        u"logistic"_s,
        u"new business"_s,
        u"old business"_s,
        u"other business"_s,
        u"any other business"_s,
        u"aob"_s,
        u"other topic"_s,
        u"any other topic"_s,
        u"open issue"_s,
        u"open question"_s,
        u"open topic"_s,
        u"next meeting"_s,
        u"upcoming meeting"_s,
        u"table of content"_s,
        u"when where"_s,
        u"proposal"_s,
        u"housekeeping"_s,
        u"welcome"_s,
        u"follow up"_s,
        u"question and answer"_s,
        u"adjournment"_s,
    };
    const QString name = nameOf(title);
    return parts.contains(name) || name.startsWith("update on "_L1);
}

bool isUpdatesTitle(QStringView title)
{
    const QString name = nameOf(title);
    return name == "update"_L1 || name == "status update"_L1;
}

QString simplifiedTitle(QStringView title)
{
    QString text = title.trimmed().toString();
    if (const FoundDate found = findDate(text); found.date.isValid())
        text.remove(found.range.begin, found.range.size());
    text = text.simplified();
    while (text.endsWith(u':') || text.endsWith(u' '))
        text.chop(1);
    return text.toCaseFolded();
}

FoundDate findDate(QStringView text)
{
    const auto isWord = [&](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'-');
    };
    for (qsizetype dash = text.indexOf(u'-'); dash >= 0; dash = text.indexOf(u'-', dash + 1)) {
        const qsizetype begin = dash - 4;
        if (begin < 0 || begin + 10 > text.size() || text[begin + 7] != u'-' || isWord(begin - 1) || isWord(begin + 10))
            continue;
        const QStringView candidate = text.sliced(begin, 10);
        const bool isNumeric =
            std::ranges::all_of(candidate, [](QChar unit) { return unit == u'-' || (unit >= u'0' && unit <= u'9'); });
        const QDate date = isNumeric ? QDate::fromString(candidate, Qt::ISODate) : QDate();
        if (date.isValid())
            return {date, {begin, begin + 10}};
    }
    return {};
}

} // namespace minuta
