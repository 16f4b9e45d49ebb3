#pragma once

#include <QString>

namespace minuta {

/// text as a QTextDocument can hold it: every line ending is one line feed, and a unit that QTextDocument would drop or
/// take for a separator (NUL, U+2028, U+2029, U+FDD0, U+FDD1, U+FFFC, a lone surrogate) is a visible sign in its place.
/// But for CR LF every unit of text is one unit here.
QString shownText(QStringView text);

/// What a person typed or pasted, made fit for a text: line endings of all kinds are line feeds; NUL and lone
/// surrogates, which no file can hold, are dropped.
QString typedText(QStringView text);

/// The position in text that is units of shownText() behind from.
qsizetype advanced(QStringView text, qsizetype from, qsizetype units);

} // namespace minuta
