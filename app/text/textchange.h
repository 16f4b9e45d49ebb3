#pragma once

#include "app/text/textrange.h"

#include <QString>

namespace minuta {

/// Which side of an insertion a position at its place goes to.
enum class Bias
{
    Before,
    After
};

/// One replacement; valid only for the text it was made for.
struct TextChange
{
    TextRange range; ///< in the text before the change
    QString removed; ///< the text that stood in range, so that inverting needs no document
    QString inserted;

    /// The change that replaces range of text by inserted.
    static TextChange replacing(QStringView text, TextRange range, QString inserted);

    bool isEmpty() const { return removed == inserted; }
    /// How much longer the text is afterwards; negative where it is shorter.
    qsizetype delta() const { return inserted.size() - removed.size(); }
    /// The range of the inserted text, in the text after the change.
    TextRange insertedRange() const { return {range.begin, range.begin + inserted.size()}; }
    TextChange inverted() const;
    /// The same change without the units that its two texts begin and end with in common. A CR LF and a surrogate
    /// pair are never cut.
    TextChange minimized() const;
    /// Maps a position before the change to one after it. Positions inside the removed text go to the edge bias names.
    qsizetype mapPosition(qsizetype position, Bias bias) const;

    friend bool operator==(const TextChange &, const TextChange &) = default;
};

} // namespace minuta
