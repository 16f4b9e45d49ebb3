#pragma once

#include "app/templates/carryplan.h"
#include "app/text/textchange.h"

namespace minuta {

class SyntaxTree;

/// Which lines of earlier minutes go to the next ones.
struct CarriedLines
{
    /// What became of one section's own lines.
    struct Count
    {
        bool losesLines = false; ///< other than blank ones
        bool keepsLines = false; ///< below its heading
        int carriedItems = 0;
        int allItems = 0;
    };
    QList<bool> stays;            ///< one for each line of the text
    QList<bool> isItem;           ///< those that stay because an item on them is open
    QList<TextChange> removals;   ///< of the lines that go, ascending; blank lines where an emptied section has none
    QList<TextChange> references; ///< what is put behind carried items
    QList<Count> counts;          ///< one for each section
};

/// reference is Markdown; empty: carried items get none. The headings that stay are read as they were.
CarriedLines findCarriedLines(const SyntaxTree &tree, const Minutes &minutes, const QList<SectionPlan> &plans,
                              const QString &reference);

} // namespace minuta
