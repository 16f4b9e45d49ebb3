#pragma once

#include "app/text/changeset.h"

namespace minuta {

/// A line of a text that a change touches.
struct ChangedLine
{
    enum class Kind : quint8
    {
        Changed,
        Added,
        Removed,
        Moved, ///< the same line elsewhere
    };
    Kind kind = Kind::Changed;
    qsizetype line = 1; ///< 1-based, in the text as it is; of an added line in the text as it will be
    QString before;     ///< without the line ending; empty when Added
    QString after;      ///< empty when Removed

    friend bool operator==(const ChangedLine &, const ChangedLine &) = default;
};

/// The lines of text that change touches, without blank ones, in their order.
QList<ChangedLine> changedLines(const QString &text, const ChangeSet &change);

} // namespace minuta
