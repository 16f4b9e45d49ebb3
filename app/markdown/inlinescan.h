#pragma once

#include <QStringView>

namespace minuta {

/// Whether the character at `at` stands behind an odd number of backslashes (GFM 0.29 §6.1).
bool isEscaped(QStringView text, qsizetype at);
/// How many characters from at on are the same.
qsizetype runLength(QStringView text, qsizetype at);
/// Behind the code span that begins with the run of backticks at `at`; -1: it is not closed, and the backticks are text
/// (GFM 0.29 §6.3).
qsizetype codeSpanEnd(QStringView text, qsizetype at);

} // namespace minuta
