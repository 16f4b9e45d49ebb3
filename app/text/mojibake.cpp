#include "app/text/mojibake.h"

#include <QStringDecoder>

#include <algorithm>

namespace minuta {

namespace {

/// What Windows-1252 has at 0x80 to 0x9F; 0: nothing, and programs keep the control character.
constexpr char16_t windows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that was read as unit; -1: none of 0x80 to 0xFF.
int byteOf(QChar unit)
{
    const char16_t code = unit.unicode();
    if (code >= 0x80 && code <= 0xFF)
        return code;
    const auto found = std::ranges::find(windows1252, code);
    return code < 0x80 || found == std::end(windows1252) ? -1 : 0x80 + int(found - windows1252);
}

/// How many bytes a character has in UTF-8 that begins with this one; 0: none does.
int lengthOf(int lead)
{
    return lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

struct Character
{
    int units = 0; ///< that it was read as; 0: none
    QString meant;
};

Character characterAt(QStringView text, qsizetype at)
{
    const int length = lengthOf(byteOf(text[at]));
    if (length == 0 || at + length > text.size())
        return {};
    QByteArray bytes;
    for (qsizetype i = at; i < at + length; ++i) {
        const int byte = byteOf(text[i]);
        if (byte < 0 || (i > at && (byte & 0xC0) != 0x80))
            return {};
        bytes += char(byte);
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString meant = decoder(bytes);
    return decoder.hasError() || meant.isEmpty() ? Character() : Character{length, meant};
}

/// "CAFÉ»", „Ä“: a letter before what closes a quotation. Inside of a word in small letters nobody writes so.
bool isWritten(QStringView text, qsizetype at)
{
    static constexpr QStringView closing = u"»”’“›";
    if (!closing.contains(text[at + 1]))
        return false;
    const QChar before = at > 0 ? text[at - 1] : QChar();
    return text[at] == u'Â' ? before.isUpper() : !before.isLower();
}

/// Whether what comes out is likely: of two bytes a letter or sign of Latin-1 and the alphabets of Europe. goesOn: what
/// stands before is garbled as well.
bool isLikely(QStringView text, qsizetype at, const Character &character, bool goesOn)
{
    if (character.units > 2)
        return true;
    const char16_t meant = character.meant.front().unicode();
    const bool isLetter = (meant >= 0xA0 && meant <= 0x17F) || (meant >= 0x370 && meant <= 0x45F);
    return goesOn ? isLetter || meant < 0xA0 : isLetter && !isWritten(text, at);
}

QString repairedOnce(QStringView text)
{
    QString repaired;
    for (qsizetype at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        const bool isGarbled = character.units > 0 && isLikely(text, at, character, at > 0);
        repaired += isGarbled ? character.meant : QString(text[at]);
        at += isGarbled ? character.units : 1;
    }
    return repaired;
}

} // namespace

QList<Mojibake> findMojibake(QStringView text)
{
    QList<Mojibake> found;
    for (qsizetype at = 0; at < text.size();) {
        // Nearly all units: these are below the first byte that begins a character of several.
        const Character character = text[at].unicode() < 0xC2 ? Character() : characterAt(text, at);
        if (character.units == 0 || !isLikely(text, at, character, false)) {
            ++at;
            continue;
        }
        qsizetype end = at;
        for (Character next = character; next.units > 0 && isLikely(text, end, next, end > at);
             next = end < text.size() ? characterAt(text, end) : Character())
            end += next.units;
        QString repaired = repairedOnce(text.sliced(at, end - at));
        for (QString again = repairedOnce(repaired); again != repaired; again = repairedOnce(repaired))
            repaired = again;
        found.append({{at, end}, repaired});
        at = end;
    }
    return found;
}

} // namespace minuta
