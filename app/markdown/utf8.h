#pragma once

#include <QByteArray>
#include <QString>

namespace minuta {

/// How many bytes and UTF-16 units one character takes.
struct CharacterWidth
{
    int bytes = 1;
    int units = 1;
};
/// The width of the character at position; a lone surrogate is one unit and, as U+FFFD, three bytes.
CharacterWidth characterWidth(QStringView text, qsizetype position);

/// text in UTF-8, each character as wide as characterWidth() says.
QByteArray toUtf8(QStringView text);

} // namespace minuta
