#include "app/minutes/words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString singular(QString word)
{
    if (word.size() > 4 && word.endsWith("ies"_L1))
        return word.chopped(3) + u'y';
    if (word.size() > 3 && word.endsWith(u's') && !word.endsWith("ss"_L1) && !word.endsWith("us"_L1))
        return word.chopped(1);
    return word;
}

bool isOfWord(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate();
}

/// The first of plainWords().
QString firstWord(QStringView title)
{
    const auto begin = std::ranges::find_if(title, [](QChar unit) { return unit == u'&' || isOfWord(unit); });
    if (begin != title.end() && *begin == u'&')
        return u"and"_s;
    const auto end = std::find_if_not(begin, title.end(), isOfWord);
    return singular(QStringView(begin, end).toString().toCaseFolded());
}

const QSet<QString> &ordinaryWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> result;
        // Written as plainWords() gives them.
        const QString all =
            u"a about accomplishment achievement acknowledgement acknowledgment action active activity addition "
            "additional after agenda all also an and announcement answer any area ask at available back background "
            "backlog been before being below blocked blocker breaking brief bug bugfix but by challenge change "
            "changelog closed closing comment coming commit complete completed completion concern contact contribution "
            "couple current currently day deadline decided decision deck delayed deliver deliverable delivered "
            "dependency deprecated deprecation design detail development discuss discussed discussion do "
            "documentation doc doing done down early elsewhere enhancement etc event everything experiment exploration "
            "explore exploring extra feature feedback few final finally finished fix fixed fixing focus follow for "
            "from future general goal going happening has have here highlight history hot idea imminent important "
            "improved improvement in incoming info information initiative internal introduction investigating "
            "investigation is issue it item iteration just key known last late later latest launch launched learning "
            "less limitation link list long longer looking main maintenance major meeting merged metric mid migration "
            "milestone minor misc miscellaneous month more mortem near new news next no non not note nothing now "
            "objective of off on ongoing only open opened or other our out outlook outstanding over overview "
            "paused past patch pending performance plan planned planning post postponed pr pre present prerelease "
            "priority problem process progress proposal proposed published pull quarter question quick ready "
            "recent recently reference refactoring regression release released releasing remaining reminder "
            "removed report request research resolved resource result retro retrospective review risk roadmap "
            "s scheduled security short since ship shipped shipping some soon specific sprint staffing start "
            "started starting state statistic stat status still stopped stretch stuff success such summary support "
            "supported target task team tech technical term test testing than thank that the their then these thing "
            "this those time to today todo tomorrow topic track track u under unplanned until up upcoming update "
            "upgrade usability user via was we week were what when where who why will win wip with work worked "
            "working year yesterday you coming consideration considering considered documentation side"_s;
        for (const QString &word : all.split(u' ', Qt::SkipEmptyParts))
            result.insert(word);
        return result;
    }();
    return words;
}

} // namespace

QStringList plainWords(QStringView title)
{
    QStringList words;
    const QString folded = title.toString().toCaseFolded();
    qsizetype begin = 0;
    const auto finish = [&](qsizetype end) {
        if (end > begin)
            words.append(singular(folded.sliced(begin, end - begin)));
        begin = end + 1;
    };
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar unit = folded[i];
        if (!isOfWord(unit))
            finish(i);
        if (unit == u'&')
            words.append(u"and"_s);
    }
    finish(folded.size());
    return words;
}

bool isOrdinaryPhrase(QStringView title)
{
    const QStringList words = plainWords(title);
    return std::ranges::all_of(words, [](const QString &word) {
        return ordinaryWords().contains(word) || std::ranges::all_of(word, [](QChar unit) { return unit.isDigit(); });
    });
}

QString statusIn(QStringView parenthesized)
{
    static const QStringList statuses = {
        u"incubating"_s,     u"incubation"_s,   u"incubator"_s,  u"graduated"_s,   u"graduating"_s,
        u"archived"_s,       u"experimental"_s, u"experiment"_s, u"deprecated"_s,  u"on hold"_s,
        u"inactive"_s,       u"active"_s,       u"retired"_s,    u"retiring"_s,    u"attic"_s,
        u"paused"_s,         u"alpha"_s,        u"beta"_s,       u"proposed"_s,    u"proposal"_s,
        u"under review"_s,   u"in review"_s,    u"stable"_s,     u"emeritus"_s,    u"sunset"_s,
        u"sunsetting"_s,     u"end of life"_s,  u"eol"_s,        u"maintenance"_s, u"maintenance mode"_s,
        u"in maintenance"_s, u"frozen"_s,       u"stale"_s,      u"dormant"_s,     u"unmaintained"_s,
        u"discontinued"_s,   u"closed"_s,       u"merged"_s,
    };
    const QString status = parenthesized.trimmed().toString();
    const QString folded = status.toCaseFolded();
    for (const QString &known : statuses) {
        if (!folded.startsWith(known))
            continue;
        // "incubating since 2017" says it too; "activemq" does not.
        if (folded.size() == known.size() || !folded[known.size()].isLetterOrNumber())
            return status;
    }
    return {};
}

bool isGroupName(QStringView title)
{
    static const QSet<QString> first = {
        u"incubating"_s, u"incubation"_s, u"graduated"_s, u"graduating"_s,   u"archived"_s,      u"experimental"_s,
        u"deprecated"_s, u"inactive"_s,   u"active"_s,    u"retired"_s,      u"retiring"_s,      u"attic"_s,
        u"paused"_s,     u"proposed"_s,   u"misc"_s,      u"miscellaneou"_s, u"miscellaneous"_s, u"other"_s,
        u"emeritu"_s,    u"emeritus"_s,   u"dormant"_s};
    static const QSet<QString> rest = {u"project"_s, u"team"_s, u"and"_s, u"extension"_s};
    static const QSet<QString> whole = {u"under review"_s,         u"in review"_s,     u"on hold"_s,
                                        u"status update needed"_s, u"in incubation"_s, u"end of life"_s};
    static const QSet<QString> begins = [] { // every heading is asked about, and its first word tells of nearly all
        QSet<QString> result = first;
        for (const QString &phrase : whole)
            result.insert(phrase.section(u' ', 0, 0));
        return result;
    }();
    if (!begins.contains(firstWord(title)))
        return false;
    const QStringList words = plainWords(title);
    if (words.size() > 4)
        return false;
    if (whole.contains(words.join(u' ')))
        return true;
    return first.contains(words.first()) && std::ranges::all_of(words.sliced(1), [](const QString &word) {
               return first.contains(word) || rest.contains(word);
           });
}

} // namespace minuta
