#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta {

/// What cmark-gfm takes for a blank inside a row: a no-break space is text.
bool isCellBlank(QChar unit);

/// The cells of one table row's line (without its line ending), split at pipes that are not escaped, as GFM 0.29 §4.10
/// does: a pipe inside a code span splits as well. Ranges are relative to the line and without the blanks around a
/// cell's text; an empty cell's range lies behind its first blank (before the next pipe where there is none).
/// Leading and trailing pipes begin and end no cell.
QList<TextRange> tableCells(QStringView line);
/// The same cells with the blanks around their text: all that stands between two pipes.
QList<TextRange> tableFields(QStringView line);

/// text made fit for a cell: pipes escaped, line breaks turned to blanks. GFM 0.29 §4.10.
QString escapedForCell(QStringView text);
/// What a cell's source says to a reader of the source: escaped pipes as pipes.
QString unescapedFromCell(QStringView source);

} // namespace minuta
