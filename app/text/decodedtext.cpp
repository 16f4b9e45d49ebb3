#include "app/text/decodedtext.h"

#include <QStringConverter>

#include <array>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF", 3);

/// The length of the well-formed UTF-8 sequence at offset (Unicode 15, table 3-7); 0 where there is none.
int sequenceLength(QByteArrayView bytes, qsizetype offset)
{
    const auto byte = [&](qsizetype at) { return at < bytes.size() ? quint8(bytes[at]) : 0; };
    const auto isIn = [](int value, int low, int high) { return low <= value && value <= high; };
    const int lead = byte(offset);
    if (lead < 0x80)
        return 1;
    int low = 0x80;
    int high = 0xBF;
    int length = 0;
    if (isIn(lead, 0xC2, 0xDF)) {
        length = 2;
    } else if (isIn(lead, 0xE0, 0xEF)) {
        length = 3;
        low = lead == 0xE0 ? 0xA0 : low;   // no overlong forms
        high = lead == 0xED ? 0x9F : high; // no surrogates
    } else if (isIn(lead, 0xF0, 0xF4)) {
        length = 4;
        low = lead == 0xF0 ? 0x90 : low;
        high = lead == 0xF4 ? 0x8F : high; // nothing above U+10FFFF
    } else {
        return 0;
    }
    if (!isIn(byte(offset + 1), low, high))
        return 0;
    for (int i = 2; i < length; ++i) {
        if (!isIn(byte(offset + i), 0x80, 0xBF))
            return 0;
    }
    return length;
}

/// -1 where all of bytes is well-formed.
qsizetype firstBadByte(QByteArrayView bytes)
{
    for (qsizetype offset = 0; offset < bytes.size();) {
        const int length = sequenceLength(bytes, offset);
        if (length == 0)
            return offset;
        offset += length;
    }
    return -1;
}

Error errorAt(ErrorCode code, QByteArrayView bytes, qsizetype offset)
{
    qsizetype line = 1;
    for (qsizetype i = 0; i < offset; ++i) {
        const bool endsLine = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
        line += endsLine ? 1 : 0;
    }
    Error error;
    error.code = code;
    error.offset = offset;
    error.line = line;
    return error;
}

// Windows-1252's 0x80 to 0x9F, as the WHATWG encoding standard has them: the five unassigned bytes are C1 controls.
constexpr std::array<char16_t, 32> windows1252High = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

} // namespace

QByteArray DecodedText::encoded() const
{
    QByteArray bytes = text.toUtf8();
    if (hasByteOrderMark)
        bytes.prepend(byteOrderMark);
    return bytes;
}

Result<DecodedText> decode(const QByteArray &bytes, Charset charset)
{
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return std::unexpected(errorAt(ErrorCode::ContainsNul, bytes, nul));

    DecodedText result;
    if (charset != Charset::Utf8) {
        result.text = QString::fromLatin1(bytes);
        if (charset == Charset::Windows1252) {
            for (QChar &unit : result.text) {
                if (unit >= QChar(0x80) && unit <= QChar(0x9F))
                    unit = QChar(windows1252High[unit.unicode() - 0x80]);
            }
        }
        return result;
    }

    if (const qsizetype bad = firstBadByte(bytes); bad >= 0)
        return std::unexpected(errorAt(ErrorCode::NotUtf8, bytes, bad));
    result.hasByteOrderMark = bytes.startsWith(byteOrderMark);
    const QByteArrayView content = QByteArrayView(bytes).sliced(result.hasByteOrderMark ? byteOrderMark.size() : 0);
    // Qt would drop a second mark as well: ConvertInitialBom keeps it as the character U+FEFF that it is there.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    result.text = decoder.decode(content);
    return result;
}

} // namespace minuta
