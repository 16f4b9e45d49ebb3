#pragma once

#include "app/text/error.h"

#include <QByteArray>
#include <QString>

namespace minuta {

/// How a file's bytes are read. Files are always written as UTF-8.
enum class Charset
{
    Utf8,
    Windows1252,
    Latin1
};

/// A file's text and what its bytes hold beside it.
struct DecodedText
{
    QString text;
    bool hasByteOrderMark = false; ///< one at the very beginning; it is not part of text

    /// The UTF-8 bytes. For what decode() read as UTF-8 these are the same bytes again. A lone surrogate, which no
    /// UTF-8 file can hold, becomes U+FFFD.
    QByteArray encoded() const;

    friend bool operator==(const DecodedText &, const DecodedText &) = default;
};

/// Errors NotUtf8 and ContainsNul, with the offset and line of the first such byte; subject is left to the caller.
Result<DecodedText> decode(const QByteArray &bytes, Charset charset = Charset::Utf8);

} // namespace minuta
