#pragma once

#include "app/text/error.h"

#include <QList>
#include <QStringList>

namespace minuta {

/// Rows of cells from text as spreadsheets put it on the clipboard (separated by tabs) or in a file (CSV, RFC 4180, by
/// commas or semicolons). Which separator it is, is found by what gives rows of one length; text in which none does has
/// one cell a line. Rows may be of different lengths. A quotation mark that is never closed is a sign like any other.
/// Error InvalidArgument for more than mostDelimitedUnits or mostDelimitedCells, before anything large is built.
Result<QList<QStringList>> readDelimited(QStringView text);

inline constexpr qsizetype mostDelimitedUnits = 16 * 1024 * 1024;
inline constexpr qsizetype mostDelimitedCells = 200'000;

/// Separated by tabs; cells with a tab, a line ending or a quotation mark are quoted, as spreadsheets read it.
QString toDelimited(const QList<QStringList> &rows);

} // namespace minuta
