#include "app/minutes/person.h"

#include "app/minutes/minutes.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A word of a name in the two ways it can be written without accents: "koper" and "koeper" for "Köper".
struct NameWord
{
    QString plain;
    QString spelled;

    bool isInitial() const { return plain.size() == 1 && plain.front().toUpper() != plain.front().toLower(); }
    bool isSameAs(const NameWord &other) const
    {
        return plain == other.plain || plain == other.spelled || spelled == other.plain || spelled == other.spelled;
    }
    bool abbreviates(const NameWord &other) const { return isInitial() && other.plain.startsWith(plain); }
};

/// What Unicode does not take apart into a letter and its accent.
QString withoutAccents(QString folded)
{
    static constexpr std::pair<QChar, QLatin1StringView> letters[] = {
        {u'ø', "o"_L1}, {u'æ', "ae"_L1}, {u'œ', "oe"_L1}, {u'ł', "l"_L1}, {u'đ', "d"_L1},
        {u'ð', "d"_L1}, {u'þ', "th"_L1}, {u'ı', "i"_L1},  {u'ß', "ss"_L1}};
    for (const auto &[letter, written] : letters)
        folded.replace(letter, written);
    folded = folded.normalized(QString::NormalizationForm_KD);
    folded.removeIf([](QChar unit) { return unit.isMark(); });
    return folded;
}

NameWord nameWord(const QString &folded)
{
    static constexpr std::pair<QChar, QLatin1StringView> letters[] = {
        {u'ä', "ae"_L1}, {u'ö', "oe"_L1}, {u'ü', "ue"_L1}, {u'ø', "oe"_L1}, {u'å', "aa"_L1}};
    QString spelled = folded;
    for (const auto &[letter, written] : letters)
        spelled.replace(letter, written);
    return {withoutAccents(folded), withoutAccents(spelled)};
}

QList<NameWord> wordsOf(const QString &name)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}\\p{M}]+"_s);
    static const QRegularExpression apostrophe(u"['’ʼ`]"_s);
    QString folded = name.normalized(QString::NormalizationForm_C).toCaseFolded();
    folded.remove(apostrophe); // "O'Neil" is one word
    QList<NameWord> words;
    for (const QString &word : folded.split(between, Qt::SkipEmptyParts))
        words.append(nameWord(word));
    return words;
}

/// Takes the first word out of words that matches does.
bool takeOut(QList<NameWord> &words, const auto &matches)
{
    const auto found = std::ranges::find_if(words, matches);
    if (found == words.end())
        return false;
    words.erase(found);
    return true;
}

/// Whether all words of a lead are in a name.
bool areIn(const QList<NameWord> &lead, QList<NameWord> name)
{
    QList<NameWord> rest;
    int same = 0;
    for (const NameWord &word : lead) {
        if (!takeOut(name, [&](const NameWord &other) { return word.isSameAs(other); }))
            rest.append(word);
        else if (!word.isInitial())
            ++same;
    }
    for (const NameWord &word : rest) {
        const bool isShort =
            takeOut(name, [&](const NameWord &other) { return word.abbreviates(other) || other.abbreviates(word); });
        const bool isMiddleInitial = word.isInitial() && same > 1; // "Ana M. Ruiz" is Ana Ruiz
        if (!isShort && !isMiddleInitial)
            return false;
    }
    return same > 0;
}

/// Of "Ana Ruiz" and "Ruiz, Ana": "Ana".
NameWord givenName(const QString &name)
{
    return wordsOf(name.sliced(name.indexOf(u',') + 1)).value(0);
}

/// names: "Ana", "Ruiz, Ana" or "Ana, Ben".
bool isAmong(const QString &names, const QList<NameWord> &known, const NameWord &given)
{
    if (areIn(wordsOf(names), known))
        return true;
    const QStringList parts = names.split(u',', Qt::SkipEmptyParts);
    return parts.size() > 1 && std::ranges::any_of(parts, [&](const QString &part) {
               const QList<NameWord> words = wordsOf(part);
               // A family name before a comma is that of who follows, and not of everybody who is called so.
               return areIn(words, known) && (words.size() > 1 || words.first().isSameAs(given));
           });
}

} // namespace

bool isNamed(QStringView lead, QStringView name)
{
    static const QRegularExpression several(
        u"[/&+;|()\\[\\]]|\\b(?:and|und|et|with|mit|for|für|on behalf of|represent\\w*|vertr[ie]t\\w*"
        "|(?:stand|stood|fill|step)\\w*[ -]in)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString whole = name.toString();
    const QList<NameWord> known = wordsOf(whole);
    const NameWord given = givenName(whole);
    const QStringList pieces = lead.toString().split(several, Qt::SkipEmptyParts);
    return std::ranges::any_of(pieces, [&](const QString &names) { return isAmong(names, known, given); });
}

bool isOwnSection(const Minutes &minutes, int section, const Person &person)
{
    for (; section >= 0; section = minutes.sections[section].parent) {
        const Section &around = minutes.sections[section];
        if (!around.team.isEmpty() && person.teams.contains(around.team, Qt::CaseInsensitive))
            return true;
        if (!around.lead.isEmpty())
            return isNamed(around.lead, person.name);
    }
    return false;
}

QList<int> ownTeams(const Minutes &minutes, const Person &person)
{
    QList<int> own;
    qsizetype end = 0;
    for (int index = 0; index < minutes.sections.size(); ++index) {
        const Section &section = minutes.sections[index];
        if (section.team.isEmpty() || section.range.begin < end || !isOwnSection(minutes, index, person))
            continue;
        own.append(index);
        end = section.range.end;
    }
    return own;
}

} // namespace minuta
