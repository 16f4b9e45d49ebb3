#pragma once

#include "app/text/textrange.h"

#include <QStringView>

namespace minuta {

class LineIndex;

/// Whether a line (with or without its ending) holds nothing but blanks and tabs (GFM 0.29 §2.1 "blank line").
bool isBlankLine(QStringView line);

/// range, which begins and ends at line starts (or the text's end), without the blank lines at its begin and end.
/// Of blank lines only: empty, at its begin.
TextRange withoutBlankLines(QStringView text, const LineIndex &lines, TextRange range);

/// How many blank lines follow position, a line start, before limit.
qsizetype blankLinesAt(QStringView text, const LineIndex &lines, qsizetype position, qsizetype limit);

/// text without the blank lines it begins and ends with, and without its last line's ending.
QStringView trimmedOfBlankLines(QStringView text);

} // namespace minuta
