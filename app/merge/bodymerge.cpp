#include "app/merge/bodymerge.h"

#include "app/markdown/syntaxtree.h"
#include "app/merge/piecepairs.h"
#include "app/merge/pieceparts.h"
#include "app/merge/threeway.h"
#include "app/minutes/filling.h"
#include "app/text/commonsequence.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

namespace minuta {

namespace {

constexpr std::array sides{MergeSide::Base, MergeSide::Ours, MergeSide::Theirs};

/// Where a merged piece stands in the bodies; -1: not in that one.
struct Places
{
    std::array<qsizetype, 3> at{-1, -1, -1};
    qsizetype &operator[](MergeSide side) { return at[size_t(side)]; }
    qsizetype operator[](MergeSide side) const { return at[size_t(side)]; }
};

MergeSide other(MergeSide side)
{
    return side == MergeSide::Ours ? MergeSide::Theirs : MergeSide::Ours;
}

class BodyMerge
{
public:
    BodyMerge(const BodyRange &base, const BodyRange &ours, const BodyRange &theirs, const QString &ending)
        : m_ending(ending)
        , m_bodies{bodyPieces(base.tree, base.range, m_numbers), bodyPieces(ours.tree, ours.range, m_numbers),
                   bodyPieces(theirs.tree, theirs.range, m_numbers)}
    {
        for (const MergeSide side : {MergeSide::Ours, MergeSide::Theirs}) {
            m_pairs[size_t(side)] = pairedPieces(body(MergeSide::Base), body(side));
            m_isOrphan[size_t(side)] = std::vector<bool>(body(side).size());
        }
        pairInPlace();
        markOrphans(MergeSide::Ours);
        markOrphans(MergeSide::Theirs);
    }

    QList<MergedPiece> merged()
    {
        const QList<QList<qsizetype>> byOurs = pairs(MergeSide::Ours).added();
        const QList<QList<qsizetype>> byTheirs = pairs(MergeSide::Theirs).added();
        QList<qsizetype> ours; // what stands between two pieces that stay is at one place
        QList<qsizetype> theirs;
        for (qsizetype i = 0; i <= body(MergeSide::Base).size(); ++i) {
            ours += byOurs[i];
            theirs += byTheirs[i];
            if (i < body(MergeSide::Base).size() && isRemoved(i))
                continue;
            addJoined(ours, theirs);
            ours.clear();
            theirs.clear();
            if (i < body(MergeSide::Base).size())
                addKept(i);
        }
        return std::move(m_result);
    }

private:
    const BodyPieces &body(MergeSide side) const { return m_bodies[size_t(side)]; }
    const PiecePairs &pairs(MergeSide side) const { return m_pairs[size_t(side)]; }
    bool isOrphan(MergeSide side, qsizetype piece) const { return piece >= 0 && m_isOrphan[size_t(side)][piece]; }

    /// A piece that both have replaced, or one replaced and the other changed, is one that both changed: not one that
    /// is gone, with two added. What the other has added too is an addition all the same.
    void pairInPlace()
    {
        const auto addedNumbers = [&](MergeSide side) {
            QSet<int> numbers;
            for (qsizetype j = 0; j < body(side).size(); ++j) {
                if (pairs(side).earlier[j] < 0)
                    numbers.insert(body(side).numbers[j]);
            }
            return numbers;
        };
        const QSet<int> byOurs = addedNumbers(MergeSide::Ours);
        const QSet<int> byTheirs = addedNumbers(MergeSide::Theirs);
        const auto inPlace = [&](MergeSide side, qsizetype piece) {
            const qsizetype at = pairs(side).inPlace[piece];
            const QSet<int> &byOther = side == MergeSide::Ours ? byTheirs : byOurs;
            return at >= 0 && byOther.contains(body(side).numbers[at]) ? -1 : at;
        };
        const BodyPieces &base = body(MergeSide::Base);
        const auto isChanged = [&](MergeSide side, qsizetype piece) {
            const qsizetype at = pairs(side).later[piece];
            return at >= 0 && body(side).numbers[at] != base.numbers[piece];
        };
        for (qsizetype i = 0; i < base.size(); ++i) {
            const qsizetype ours = inPlace(MergeSide::Ours, i);
            const qsizetype theirs = inPlace(MergeSide::Theirs, i);
            if (ours >= 0 && (theirs >= 0 || isChanged(MergeSide::Theirs, i)))
                m_pairs[size_t(MergeSide::Ours)].pair(i, ours);
            if (theirs >= 0 && (ours >= 0 || isChanged(MergeSide::Ours, i)))
                m_pairs[size_t(MergeSide::Theirs)].pair(i, theirs);
        }
    }

    /// What one side has put into an item, or changed in it, that the other side has removed: such an item, with all
    /// that is nested in it, is in conflict as a whole.
    void markOrphans(MergeSide side)
    {
        const BodyPieces &pieces = body(side);
        const QList<qsizetype> &earlier = pairs(side).earlier;
        const auto isGoneInOther = [&](qsizetype piece) {
            return earlier[piece] >= 0 && pairs(other(side)).later[earlier[piece]] < 0;
        };
        for (qsizetype top = 0; top < pieces.size();) {
            qsizetype end = top + 1;
            while (end < pieces.size() && pieces.pieces[end].depth > pieces.pieces[top].depth)
                ++end;
            if (end == top + 1 || !isGoneInOther(top)) {
                ++top;
                continue;
            }
            bool isTouched = false;
            for (qsizetype i = top; i < end; ++i)
                isTouched |= earlier[i] < 0 || pieces.numbers[i] != body(MergeSide::Base).numbers[earlier[i]];
            for (qsizetype i = top; i < end; ++i)
                m_isOrphan[size_t(side)][i] = isTouched;
            top = end;
        }
    }

    /// What both added at one place: what is equal once, and before it ours, then theirs.
    void addJoined(const QList<qsizetype> &ours, const QList<qsizetype> &theirs)
    {
        const QList<qsizetype> same = equalAdditions(ours, theirs);
        qsizetype next = 0; // of theirs
        for (qsizetype i = 0; i < ours.size(); ++i) {
            if (same[i] < 0) {
                addOne(MergeSide::Ours, ours[i]);
                continue;
            }
            while (next < same[i])
                addOne(MergeSide::Theirs, theirs[next++]);
            Places places;
            places[MergeSide::Ours] = ours[i];
            places[MergeSide::Theirs] = theirs[next];
            const QStringView our = body(MergeSide::Ours).lines(ours[i]);
            const QStringView their = body(MergeSide::Theirs).lines(theirs[next++]);
            add(places, (isPreferred(our, their) ? our : their).toString());
        }
        while (next < theirs.size())
            addOne(MergeSide::Theirs, theirs[next++]);
    }

    /// For each of ours the index in theirs. Pieces that say nothing ("||") are equal only beside others that are.
    QList<qsizetype> equalAdditions(const QList<qsizetype> &ours, const QList<qsizetype> &theirs) const
    {
        const auto numbers = [&](MergeSide side, const QList<qsizetype> &pieces) {
            QList<int> result;
            for (const qsizetype piece : pieces)
                result.append(body(side).numbers[piece]);
            return result;
        };
        QList<qsizetype> same = commonSequence(numbers(MergeSide::Ours, ours), numbers(MergeSide::Theirs, theirs));
        if (ours.size() == theirs.size() && std::ranges::none_of(same, [](qsizetype at) { return at < 0; }))
            return same;
        std::vector<bool> says(same.size());
        for (qsizetype i = 0; i < same.size(); ++i)
            says[i] = same[i] >= 0 && saysSomething(body(MergeSide::Ours).lines(ours[i]));
        for (qsizetype i = 1; i < same.size(); ++i) {
            if (says[i - 1] && same[i] == same[i - 1] + 1)
                says[i] = true;
        }
        for (qsizetype i = same.size() - 1; i-- > 0;) {
            if (says[i + 1] && same[i] >= 0 && same[i] + 1 == same[i + 1])
                says[i] = true;
        }
        for (qsizetype i = 0; i < same.size(); ++i) {
            if (!says[i])
                same[i] = -1;
        }
        return same;
    }

    void addOne(MergeSide side, qsizetype piece)
    {
        Places places;
        places[side] = piece;
        if (isOrphan(side, piece))
            addConflict(places);
        else
            add(places, body(side).lines(piece).toString());
    }

    /// Whether a piece of base is gone: one side has removed it, and the other not changed it.
    bool isRemoved(qsizetype piece) const
    {
        const qsizetype ours = pairs(MergeSide::Ours).later[piece];
        const qsizetype theirs = pairs(MergeSide::Theirs).later[piece];
        if (ours < 0 && theirs < 0)
            return true;
        if (ours >= 0 && theirs >= 0)
            return false;
        const MergeSide side = ours < 0 ? MergeSide::Theirs : MergeSide::Ours;
        const qsizetype later = ours < 0 ? theirs : ours;
        return body(side).numbers[later] == body(MergeSide::Base).numbers[piece] && !isOrphan(side, later);
    }

    /// A piece of base that is not removed.
    void addKept(qsizetype piece)
    {
        Places places;
        places[MergeSide::Base] = piece;
        for (const MergeSide side : {MergeSide::Ours, MergeSide::Theirs})
            places[side] = pairs(side).later[piece];
        const qsizetype ours = places[MergeSide::Ours];
        const qsizetype theirs = places[MergeSide::Theirs];
        if (ours < 0 || theirs < 0) {
            addConflict(places);
            return;
        }
        const QStringView base = body(MergeSide::Base).lines(piece);
        const QStringView our = body(MergeSide::Ours).lines(ours);
        const QStringView their = body(MergeSide::Theirs).lines(theirs);
        if (const auto side = mergedSide(base, our, their)) {
            add(places, (*side == MergeSide::Ours ? our : their).toString());
            return;
        }
        const PieceKind kind = body(MergeSide::Base).pieces[piece].kind;
        const auto parts = mergedParts(piecePartsOf(kind, base), piecePartsOf(kind, our), piecePartsOf(kind, their));
        if (parts)
            add(places, *parts);
        else
            addConflict(places);
    }

    void add(const Places &places, QString lines)
    {
        MergedPiece piece;
        piece.blanks = blanksBefore(places);
        piece.lines = std::move(lines);
        m_result.append(std::move(piece));
        m_last = places;
        m_isLastOrphan = false;
    }

    void addConflict(const Places &places)
    {
        const auto text = [&](MergeSide side) {
            return places[side] < 0 ? QString() : body(side).lines(places[side]).toString();
        };
        const bool isOfOrphan = isOrphan(MergeSide::Ours, places[MergeSide::Ours])
                                || isOrphan(MergeSide::Theirs, places[MergeSide::Theirs]);
        const bool goesOn = isOfOrphan && m_isLastOrphan && m_orphanSide == (places[MergeSide::Ours] < 0);
        const QString blanks = blanksBefore(places);
        if (!goesOn) {
            MergedPiece piece;
            piece.blanks = blanks;
            piece.isConflict = true;
            m_result.append(piece);
        }
        MergedPiece &piece = m_result.last();
        const QString between = goesOn ? blanks : QString();
        for (const auto &[side, lines] :
             {std::pair(MergeSide::Base, &piece.base), std::pair(MergeSide::Ours, &piece.ours),
              std::pair(MergeSide::Theirs, &piece.theirs)}) {
            if (places[side] >= 0)
                *lines += (lines->isEmpty() ? QString() : between) + text(side);
        }
        m_last = places;
        m_isLastOrphan = isOfOrphan;
        m_orphanSide = places[MergeSide::Ours] < 0;
    }

    /// Whether the two stand one behind the other in a body.
    bool isNextIn(MergeSide side, const Places &places) const
    {
        return places[side] >= 0 && places[side] == m_last[side] + 1 && (m_last[side] >= 0 || m_result.isEmpty());
    }

    QString blanksBefore(const Places &places) const
    {
        const QString own = ownBlanks(places);
        const bool isApart = std::ranges::none_of(sides, [&](MergeSide side) { return isNextIn(side, places); });
        if (!isApart || m_result.isEmpty())
            return own;
        // The two have come together only now.
        const Piece piece = pieceAt(places);
        const Piece before = pieceAt(m_last);
        if (piece.kind == PieceKind::Row && before.kind == PieceKind::Row && !beginsTable(places))
            return {};
        const bool goesOnList = piece.kind == PieceKind::Item && before.kind != PieceKind::Row
                                && (piece.marker == before.marker || piece.depth > 0);
        if (goesOnList)
            return isFrame(places) ? spacing(places) : own;
        return own.isEmpty() ? m_ending : own;
    }

    Piece pieceAt(const Places &places) const
    {
        for (const MergeSide side : {MergeSide::Ours, MergeSide::Theirs, MergeSide::Base}) {
            if (places[side] >= 0)
                return body(side).pieces[places[side]];
        }
        return {};
    }

    /// Of a row: whether it is a header row. Rows of one table have no blank line between them (GFM 0.29 §4.10).
    bool beginsTable(const Places &places) const
    {
        return std::ranges::any_of(sides, [&](MergeSide side) {
            const qsizetype at = places[side];
            return at == 0
                   || (at > 0
                       && (body(side).pieces[at - 1].kind != PieceKind::Row
                           || !body(side).pieces[at].blanks.isEmpty()));
        });
    }

    QString ownBlanks(const Places &places) const
    {
        const auto blanks = [&](MergeSide side) { return body(side).blanks(places[side]); };
        const qsizetype ours = places[MergeSide::Ours];
        const qsizetype theirs = places[MergeSide::Theirs];
        if (ours < 0 || theirs < 0)
            return blanks(ours < 0 ? MergeSide::Theirs : MergeSide::Ours).toString();
        const QStringView our = blanks(MergeSide::Ours);
        const QStringView their = blanks(MergeSide::Theirs);
        if (places[MergeSide::Base] >= 0) {
            if (our == blanks(MergeSide::Base))
                return their.toString();
            if (their == blanks(MergeSide::Base))
                return our.toString();
            const int base = body(MergeSide::Base).numbers[places[MergeSide::Base]];
            const bool isOurText = body(MergeSide::Ours).numbers[ours] != base;
            const bool isTheirText = body(MergeSide::Theirs).numbers[theirs] != base;
            if (isOurText != isTheirText)
                return (isOurText ? our : their).toString();
        }
        return (isPreferred(our, their) ? our : their).toString();
    }

    /// Whether the blank lines before an item part it from something that is no item of its list.
    bool isFrame(const Places &places) const
    {
        for (const MergeSide side : {MergeSide::Ours, MergeSide::Theirs}) {
            const qsizetype at = places[side];
            if (at >= 0 && (at == 0 || body(side).pieces[at - 1].kind != PieceKind::Item))
                return true;
        }
        return false;
    }

    /// The blank lines between the items of the list that an item is put into, else of the list it comes from.
    QString spacing(const Places &places) const
    {
        for (const MergeSide side : {MergeSide::Ours, MergeSide::Theirs}) {
            const qsizetype last = m_last[side];
            if (last > 0 && body(side).pieces[last - 1].kind == PieceKind::Item)
                return body(side).blanks(last).toString();
        }
        for (const MergeSide side : {MergeSide::Ours, MergeSide::Theirs}) {
            const qsizetype next = places[side] + 1;
            if (places[side] >= 0 && next < body(side).size() && body(side).pieces[next].kind == PieceKind::Item)
                return body(side).blanks(next).toString();
        }
        return {};
    }

    QString m_ending;
    QHash<QString, int> m_numbers;
    std::array<BodyPieces, 3> m_bodies;
    std::array<PiecePairs, 3> m_pairs;
    std::array<std::vector<bool>, 3> m_isOrphan;
    QList<MergedPiece> m_result;
    Places m_last; ///< of the last in m_result
    bool m_isLastOrphan = false;
    bool m_orphanSide = false;
};

} // namespace

QList<MergedPiece> mergedBody(const BodyRange &base, const BodyRange &ours, const BodyRange &theirs,
                              const QString &ending)
{
    return BodyMerge(base, ours, theirs, ending).merged();
}

} // namespace minuta
