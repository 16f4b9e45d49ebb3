#include "app/text/chosentext.h"

#include <algorithm>

namespace minuta {

ChosenText::ChosenText(QStringView text, const QList<ConflictText> &conflicts, ConflictChoice choice)
{
    QList<TextChange> changes;
    qsizetype done = 0; // in the text
    qsizetype size = 0; // of the chosen text
    const auto take = [&](TextRange lines, qsizetype conflict) {
        m_pieces.append({{size, size + lines.size()}, lines.begin - size, conflict});
        size += lines.size();
    };
    for (qsizetype i = 0; i < conflicts.size(); ++i) {
        const ConflictText &conflict = conflicts[i];
        take({done, conflict.range.begin}, -1);
        const qsizetype begin = size;
        const QString lines = chosenLines(text, conflict, choice);
        if (choice != ConflictChoice::Theirs)
            take(conflict.ours, i);
        if (size - begin < lines.size())
            take(conflict.theirs, i);
        m_chosen.append({begin, size});
        m_conflicts.append(conflict.range);
        changes.append(TextChange::replacing(text, conflict.range, lines));
        done = conflict.range.end;
    }
    const bool isOpenEnd = done > 0 && done == text.size() && text.back() != u'\n' && text.back() != u'\r';
    if (!isOpenEnd) // nothing can be written behind a marker on its own line
        take({done, text.size()}, -1);
    m_change = ChangeSet(std::move(changes));
}

TextRange ChosenText::chosen(qsizetype conflict) const
{
    return m_chosen[conflict];
}

/// The piece with the unit behind position.
const ChosenText::Piece &ChosenText::pieceAt(qsizetype position) const
{
    const auto behind =
        std::ranges::upper_bound(m_pieces, position, {}, [](const Piece &piece) { return piece.chosen.begin; });
    return behind == m_pieces.begin() ? *behind : *std::prev(behind);
}

/// The piece with the unit before position.
const ChosenText::Piece &ChosenText::pieceBefore(qsizetype position) const
{
    const auto found =
        std::ranges::lower_bound(m_pieces, position, {}, [](const Piece &piece) { return piece.chosen.end; });
    return found == m_pieces.end() ? m_pieces.last() : *found;
}

qsizetype ChosenText::conflictOf(qsizetype line) const
{
    return m_pieces.isEmpty() ? -1 : pieceAt(line).conflict;
}

TextRange ChosenText::toText(TextRange chosen) const
{
    if (m_pieces.isEmpty())
        return chosen;
    const Piece &first = pieceAt(chosen.begin);
    if (chosen.isEmpty())
        return chosen.shifted(first.shift);
    return {chosen.begin + first.shift, chosen.end + pieceBefore(chosen.end).shift};
}

qsizetype ChosenText::fromText(qsizetype position) const
{
    const auto at = [](const Piece &piece) { return piece.chosen.begin + piece.shift; };
    const auto behind = std::ranges::upper_bound(m_pieces, position, {}, at);
    if (behind == m_pieces.begin())
        return position;
    const Piece &piece = *std::prev(behind);
    return std::min(position - piece.shift, piece.chosen.end);
}

/// Whether what is written before a conflict would stand on the line of its first marker.
bool ChosenText::joinsMarker(const Piece &piece, const TextChange &change) const
{
    return change.range.end == piece.chosen.end && &piece != &m_pieces.last() && !change.inserted.isEmpty()
           && !change.inserted.endsWith(u'\n') && !change.inserted.endsWith(u'\r');
}

std::optional<ChangeSet> ChosenText::toText(const ChangeSet &change) const
{
    if (m_pieces.isEmpty())
        return change;
    QList<TextChange> changes;
    for (TextChange each : change.changes()) {
        // The piece around it that is no conflict's. What is written at its edge stands outside of the markers.
        const auto around = std::ranges::find_if(m_pieces, [&](const Piece &piece) {
            return piece.conflict < 0 && piece.chosen.contains(each.range);
        });
        if (around == m_pieces.end() || joinsMarker(*around, each))
            return std::nullopt;
        each.range = each.range.shifted(around->shift);
        changes.append(each);
    }
    return ChangeSet(std::move(changes));
}

std::optional<ChangeSet> ChosenText::fromText(const ChangeSet &change) const
{
    if (m_pieces.isEmpty())
        return change;
    QList<TextChange> changes;
    for (TextChange each : change.changes()) {
        const auto around = std::ranges::find_if(m_pieces, [&](const Piece &piece) {
            return piece.conflict < 0 && piece.chosen.shifted(piece.shift).contains(each.range);
        });
        if (around == m_pieces.end())
            return std::nullopt;
        each.range = each.range.shifted(-around->shift);
        changes.append(each);
    }
    return ChangeSet(std::move(changes));
}

} // namespace minuta
