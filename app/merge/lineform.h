#pragma once

#include "app/text/lineindex.h"

namespace minuta {

/// What is a property of a whole text rather than of a line: how its lines end, and whether the last one does.
struct LineForm
{
    LineEnding ending = LineEnding::Lf; ///< the most usual
    bool hasEnding = false;             ///< there is a line ending at all
    bool isLastEnded = true;            ///< also of an empty text

    friend bool operator==(const LineForm &, const LineForm &) = default;
};

LineForm lineFormOf(QStringView text);

/// Of the three the one that the sides' changes make.
LineForm mergedForm(const LineForm &base, const LineForm &ours, const LineForm &theirs);

/// text with those line endings that are most usual in it replaced, where another is.
QString inForm(const QString &text, const LineForm &own, const LineForm &form);

} // namespace minuta
