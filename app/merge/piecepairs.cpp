#include "app/merge/piecepairs.h"

#include "app/markdown/syntaxtree.h"
#include "app/merge/threeway.h"
#include "app/minutes/filling.h"
#include "app/roadmap/titlesimilarity.h"
#include "app/text/commonsequence.h"

#include <algorithm>
#include <vector>

namespace minuta {

namespace {

class Pairing
{
public:
    Pairing(const BodyPieces &before, const BodyPieces &after)
        : m_before(before)
        , m_after(after)
    {
        m_pairs.later = commonSequence(before.numbers, after.numbers);
        m_pairs.earlier = QList<qsizetype>(after.size(), -1);
        m_pairs.inPlace = QList<qsizetype>(before.size(), -1);
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (m_pairs.later[i] >= 0)
                m_pairs.earlier[m_pairs.later[i]] = i;
        }
    }

    PiecePairs pairs()
    {
        qsizetype beforeBegin = 0;
        qsizetype afterBegin = 0;
        const QList<qsizetype> same = m_pairs.later;
        for (qsizetype i = 0; i <= same.size(); ++i) {
            if (i < same.size() && same[i] < 0)
                continue;
            const qsizetype afterEnd = i < same.size() ? same[i] : m_after.size();
            pairChanged(beforeBegin, i, afterBegin, afterEnd);
            beforeBegin = i + 1;
            afterBegin = afterEnd + 1;
        }
        return std::move(m_pairs);
    }

private:
    void pairChanged(qsizetype beforeBegin, qsizetype beforeEnd, qsizetype afterBegin, qsizetype afterEnd)
    {
        QList<qsizetype> gone;
        for (qsizetype i = beforeBegin; i < beforeEnd; ++i) {
            if (!isPlaceholder(m_before.lines(i)))
                gone.append(i);
        }
        QList<qsizetype> fresh;
        for (qsizetype j = afterBegin; j < afterEnd; ++j) {
            if (!isPlaceholder(m_after.lines(j)))
                fresh.append(j);
        }
        static constexpr qsizetype mostPairs = 1 << 14;
        if (gone.isEmpty() || fresh.isEmpty())
            return;
        if (gone.size() * fresh.size() <= mostPairs)
            pairSimilar(gone, fresh);
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < gone.size() && j < fresh.size()) { // between those that are paired: by place
            if (m_pairs.later[gone[i]] >= 0) {
                while (fresh[j] != m_pairs.later[gone[i]])
                    ++j;
                ++i;
                ++j;
            } else if (m_pairs.earlier[fresh[j]] >= 0) {
                ++i;
            } else {
                if (m_before.pieces[gone[i]].kind == m_after.pieces[fresh[j]].kind)
                    m_pairs.inPlace[gone[i]] = fresh[j];
                ++i;
                ++j;
            }
        }
    }

    /// The pairs, in order, that are alike most of all together.
    void pairSimilar(const QList<qsizetype> &gone, const QList<qsizetype> &fresh)
    {
        static constexpr double leastLikeness = 0.4;
        QStringList goneTexts;
        QStringList freshTexts;
        for (const qsizetype i : gone)
            goneTexts.append(m_before.keys[i]);
        for (const qsizetype j : fresh)
            freshTexts.append(m_after.keys[j]);
        const TitleSimilarity similarity(goneTexts, freshTexts);
        const qsizetype width = fresh.size() + 1;
        std::vector<double> most((gone.size() + 1) * width, 0);
        std::vector<double> alike(gone.size() * fresh.size(), 0);
        for (qsizetype i = gone.size(); i-- > 0;) {
            for (qsizetype j = fresh.size(); j-- > 0;) {
                const double likeness = similarity.of(i, j);
                alike[i * fresh.size() + j] = likeness;
                double best = std::max(most[(i + 1) * width + j], most[i * width + j + 1]);
                if (likeness >= leastLikeness)
                    best = std::max(best, most[(i + 1) * width + j + 1] + likeness);
                most[i * width + j] = best;
            }
        }
        for (qsizetype i = 0, j = 0; i < gone.size() && j < fresh.size();) {
            const double likeness = alike[i * fresh.size() + j];
            if (likeness >= leastLikeness && most[i * width + j] == most[(i + 1) * width + j + 1] + likeness) {
                m_pairs.pair(gone[i++], fresh[j++]);
            } else if (most[(i + 1) * width + j] >= most[i * width + j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
    }

    const BodyPieces &m_before;
    const BodyPieces &m_after;
    PiecePairs m_pairs;
};

} // namespace

void PiecePairs::pair(qsizetype before, qsizetype after)
{
    later[before] = after;
    earlier[after] = before;
}

QList<QList<qsizetype>> PiecePairs::added() const
{
    QList<QList<qsizetype>> result(later.size() + 1);
    qsizetype gap = 0;
    for (qsizetype j = 0; j < earlier.size(); ++j) {
        if (earlier[j] >= 0)
            gap = earlier[j] + 1;
        else
            result[gap].append(j);
    }
    return result;
}

QStringView BodyPieces::lines(qsizetype index) const
{
    return tree->text(pieces[index].lines);
}

QStringView BodyPieces::blanks(qsizetype index) const
{
    return tree->text(pieces[index].blanks);
}

BodyPieces bodyPieces(const SyntaxTree &tree, TextRange body, QHash<QString, int> &numbers)
{
    BodyPieces result;
    result.tree = &tree;
    result.pieces = piecesOf(tree, body);
    for (qsizetype i = 0; i < result.size(); ++i) {
        result.keys.append(lineKey(result.lines(i)));
        const auto found = numbers.constFind(result.keys.last());
        result.numbers.append(found != numbers.cend() ? *found
                                                      : *numbers.insert(result.keys.last(), int(numbers.size())));
    }
    return result;
}

PiecePairs pairedPieces(const BodyPieces &before, const BodyPieces &after)
{
    return Pairing(before, after).pairs();
}

} // namespace minuta
