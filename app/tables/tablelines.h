#pragma once

#include "app/text/textchange.h"

#include <QList>
#include <QStringList>

namespace minuta {

class SyntaxTree;

// Whole lines, 0-based and half-open. A text without a final line ending goes on having none.

/// Lines [first, end) go.
TextChange removedLines(const SyntaxTree &tree, qsizetype first, qsizetype end);
/// Lines without ending come before line before, which is not the first; they end as the line above them does.
TextChange insertedLines(const SyntaxTree &tree, qsizetype before, const QStringList &lines);
/// Lines [first, end), of which none is the first, go before another that is none of them. before may be behind the
/// text's last line.
QList<TextChange> movedLines(const SyntaxTree &tree, qsizetype first, qsizetype end, qsizetype before);

} // namespace minuta
