#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace minuta {

/// How alike titles of an earlier and a later roadmap are. Words that many of the titles have say little ("service"),
/// rare ones much, those in parentheses little again: they name who does it. Endings of words are not looked at, as
/// most moves reword an item ("Sharing services", "Service sharing").
class TitleSimilarity
{
public:
    TitleSimilarity(const QStringList &earlier, const QStringList &later);

    /// 0: no word in common, 1: the same words. Indexes in the two lists.
    double of(qsizetype earlier, qsizetype later) const;

private:
    struct Word
    {
        int number = 0;
        double share = 1; ///< of the weight that its number has
    };
    using Words = QList<Word>; ///< ascending by number, each once
    Words wordsOf(const QString &title);
    double weight(const Word &word) const;
    double weight(const Words &words) const;

    QHash<QString, int> m_numbers; ///< by stem
    QList<int> m_counts;           ///< by number: how many of all titles have the word
    QList<Words> m_earlier;
    QList<Words> m_later;
};

} // namespace minuta
