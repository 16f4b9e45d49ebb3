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
    if (text.isValidUtf16())
        return text.toUtf8();
    QString valid = text.toString(); // of a surrogate that stands alone QString would make a question mark
    for (qsizetype i = 0; i < valid.size(); i += characterWidth(text, i).units) {
        if (characterWidth(text, i).units == 1 && valid[i].isSurrogate())
            valid[i] = QChar::ReplacementCharacter;
    }
    return valid.toUtf8();
}

} // namespace minuta
