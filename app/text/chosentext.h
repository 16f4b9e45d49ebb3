#pragma once

#include "app/text/changeset.h"
#include "app/text/conflicttext.h"

#include <optional>

namespace minuta {

/// A text as it would be if all of its conflicts were settled by one choice, and how places go from one to the other.
/// Texts and conflicts are those it was made for.
class ChosenText
{
public:
    ChosenText() = default;
    ChosenText(QStringView text, const QList<ConflictText> &conflicts, ConflictChoice choice);

    /// From the text to the chosen one.
    const ChangeSet &change() const { return m_change; }
    /// What stands in place of a conflict, in the chosen text.
    TextRange chosen(qsizetype conflict) const;
    /// The conflict that a line of the chosen text, beginning there, is of; -1: none.
    qsizetype conflictOf(qsizetype line) const;

    /// Where a line of the chosen text stands in the text; an empty range stands where the line around it does.
    TextRange toText(TextRange chosen) const;
    /// Where a line of the text stands in the chosen one; what the choice leaves out stands where it would be.
    qsizetype fromText(qsizetype position) const;
    /// A change of the chosen text as one of the text: what is written at the edge of a conflict stands beside its
    /// markers. Nothing where it would change a conflict.
    std::optional<ChangeSet> toText(const ChangeSet &change) const;
    /// A change of the text as one of the chosen text. Nothing where it changes a conflict.
    std::optional<ChangeSet> fromText(const ChangeSet &change) const;

private:
    /// Lines that both texts have.
    struct Piece
    {
        TextRange chosen;
        qsizetype shift = 0; ///< from there into the text
        qsizetype conflict = -1;
    };

    const Piece &pieceAt(qsizetype position) const;
    const Piece &pieceBefore(qsizetype position) const;
    bool joinsMarker(const Piece &piece, const TextChange &change) const;

    ChangeSet m_change;
    QList<Piece> m_pieces; ///< in order; between any two conflicts, and around them, there is one of no conflict
    QList<TextRange> m_chosen;
    QList<TextRange> m_conflicts; ///< in the text
};

} // namespace minuta
