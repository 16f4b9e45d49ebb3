#include "app/roadmap/titlesimilarity.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr double shareInParentheses = 0.3;
constexpr qsizetype stemLength = 6; // "deploying", "deployment"; but "instance" is no "installation"

bool saysNothing(const QString &word)
{
    static const QStringList words =
        u"a an and are as at be by for from in into is it its of on or the to with"_s.split(u' ');
    return words.contains(word);
}

QString stem(QString word)
{
    for (const QStringView ending : {QStringView(u"ing"), QStringView(u"ed"), QStringView(u"es"), QStringView(u"s")}) {
        if (word.size() > ending.size() + 2 && word.endsWith(ending)) {
            word.chop(ending.size());
            break;
        }
    }
    if (word.size() > 3 && word.endsWith(u'e'))
        word.chop(1);
    return word.first(std::min(word.size(), stemLength));
}

} // namespace

TitleSimilarity::TitleSimilarity(const QStringList &earlier, const QStringList &later)
{
    for (const QString &title : earlier)
        m_earlier.append(wordsOf(title));
    for (const QString &title : later)
        m_later.append(wordsOf(title));
}

TitleSimilarity::Words TitleSimilarity::wordsOf(const QString &title)
{
    Words words;
    QString word;
    int depth = 0; // of parentheses
    const auto take = [&] {
        if (!word.isEmpty() && !saysNothing(word)) {
            const QString key = stem(word);
            const int number = m_numbers.value(key, int(m_counts.size()));
            if (number == m_counts.size()) {
                m_numbers.insert(key, number);
                m_counts.append(0);
            }
            words.append({number, depth > 0 ? shareInParentheses : 1});
        }
        word.clear();
    };
    const QString folded = title.toCaseFolded();
    for (const QChar unit : folded) {
        if (unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate())
            word += unit;
        else if (unit != u'\'' && unit != u'’')
            take();
        if (unit == u'(')
            ++depth;
        else if (unit == u')')
            depth = std::max(0, depth - 1);
    }
    take();
    std::ranges::sort(words, [](const Word &left, const Word &right) {
        return std::pair(left.number, -left.share) < std::pair(right.number, -right.share);
    });
    words.erase(std::ranges::unique(words, {}, &Word::number).begin(), words.end());
    for (const Word &each : std::as_const(words))
        ++m_counts[each.number];
    return words;
}

double TitleSimilarity::weight(const Word &word) const
{
    return word.share / std::sqrt(m_counts[word.number]);
}

double TitleSimilarity::weight(const Words &words) const
{
    double sum = 0;
    for (const Word &word : words)
        sum += weight(word);
    return sum;
}

double TitleSimilarity::of(qsizetype earlier, qsizetype later) const
{
    const Words &left = m_earlier[earlier];
    const Words &right = m_later[later];
    double common = 0;
    for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
        if (l->number == r->number) {
            common += std::min(weight(*l), weight(*r));
            ++l;
            ++r;
        } else if (l->number < r->number) {
            ++l;
        } else {
            ++r;
        }
    }
    return common > 0 ? 2 * common / (weight(left) + weight(right)) : 0;
}

} // namespace minuta
