#include "app/markdown/utf8.h"

#include <algorithm>

namespace minuta {

namespace {

/// Whether text has units beyond the basic plane, or halves of such: nearly none has. In steps that the compiler makes
/// vectors of, unlike QStringView::isValidUtf16().
bool hasSurrogates(QStringView text)
{
    static constexpr qsizetype step = 64;
    const char16_t *units = text.utf16();
    qsizetype i = 0;
    for (; i + step <= text.size(); i += step) {
        quint16 found = 0;
        for (qsizetype k = 0; k < step; ++k)
            found |= quint16((units[i + k] & 0xf800) == 0xd800);
        if (found != 0)
            return true;
    }
    return std::ranges::any_of(text.sliced(i), [](QChar unit) { return unit.isSurrogate(); });
}

} // namespace

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
    if (!hasSurrogates(text) || text.isValidUtf16())
        return text.toUtf8();
    QString valid = text.toString(); // of a surrogate that stands alone QString would make a question mark
    for (qsizetype i = 0; i < valid.size(); i += characterWidth(text, i).units) {
        if (characterWidth(text, i).units == 1 && valid[i].isSurrogate())
            valid[i] = QChar::ReplacementCharacter;
    }
    return valid.toUtf8();
}

} // namespace minuta
