#include "app/markdown/utf8.h"

namespace minuta {

CharacterWidth characterWidth(QStringView text, qsizetype position)
{
    const QChar unit = text[position];
    if (unit.unicode() < 0x80)
        return {1, 1};
    if (unit.unicode() < 0x800)
        return {2, 1};
    if (unit.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return {4, 2};
    return {3, 1};
}

QByteArray toUtf8(QStringView text)
{
    QByteArray bytes(text.size() * 3, Qt::Uninitialized);
    char *out = bytes.data();
    for (qsizetype i = 0; i < text.size();) {
        const auto [count, units] = characterWidth(text, i);
        char32_t character = text[i].unicode();
        if (count == 4)
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
        else if (text[i].isSurrogate())
            character = QChar::ReplacementCharacter;
        if (count == 1) {
            *out++ = char(character);
        } else {
            static constexpr uchar leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
            for (int k = count - 1; k > 0; --k) {
                out[k] = char(0x80 | (character & 0x3F));
                character >>= 6;
            }
            out[0] = char(leads[count] | character);
            out += count;
        }
        i += units;
    }
    bytes.truncate(out - bytes.constData());
    return bytes;
}

} // namespace minuta
