#pragma once

#include "app/merge/pieces.h"

#include <QHash>
#include <QString>

namespace minuta {

/// The pieces of a body with their source.
struct BodyPieces
{
    const SyntaxTree *tree = nullptr;
    QList<Piece> pieces;
    QList<QString> keys; ///< lineKey() of each
    QList<int> numbers;  ///< of the keys

    qsizetype size() const { return pieces.size(); }
    QStringView lines(qsizetype index) const;
    QStringView blanks(qsizetype index) const;
};

/// numbers is one for the bodies that are compared.
BodyPieces bodyPieces(const SyntaxTree &tree, TextRange body, QHash<QString, int> &numbers);

/// What became of the pieces of one body in another.
struct PiecePairs
{
    QList<qsizetype> later;   ///< for each piece before the one it is after, the same or changed; -1: it is gone
    QList<qsizetype> earlier; ///< the other way round; -1: it was added
    /// For each piece that is gone the added one that stands in its place, -1: none. Whether it is the same piece in
    /// other words is for the caller to say.
    QList<qsizetype> inPlace;

    void pair(qsizetype before, qsizetype after);
    /// What was added behind each piece before (first: at the begin), in order.
    QList<QList<qsizetype>> added() const;
};

/// Equal pieces are the same as far as they keep their order. What stands between them in both is paired where its
/// texts are similar: such a piece was changed. A placeholder that is not there any more was replaced, not changed.
PiecePairs pairedPieces(const BodyPieces &before, const BodyPieces &after);

} // namespace minuta
