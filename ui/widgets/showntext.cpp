#include "ui/widgets/showntext.h"

#include "app/text/lineindex.h"

namespace minuta {

namespace {

bool isLoneSurrogate(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate())
        return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
    return text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
}

bool isCrLf(QStringView text, qsizetype i)
{
    return text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
}

/// The visible sign for a unit that QTextDocument cannot hold; the unit itself where it can.
QChar signFor(QStringView text, qsizetype i)
{
    switch (text[i].unicode()) {
    case 0x0000: return QChar(0x2400); // SYMBOL FOR NULL
    case 0x2028: return QChar(0x2424); // SYMBOL FOR NEWLINE
    case 0x2029: return QChar(0x00B6); // PILCROW SIGN
    case 0xFDD0:
    case 0xFDD1:
    case 0xFFFC: return QChar(0x25A1); // WHITE SQUARE
    default: break;
    }
    return isLoneSurrogate(text, i) ? QChar(0xFFFD) : text[i];
}

} // namespace

QString shownText(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isCrLf(text, i))
            ++i;
        shown += text[i] == u'\r' || text[i] == u'\n' ? QChar(u'\n') : signFor(text, i);
    }
    return shown;
}

QString typedText(QStringView text)
{
    QString typed;
    typed.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isNull() && !isLoneSurrogate(text, i))
            typed += text[i];
    }
    return withLineEndings(typed, LineEnding::Lf);
}

qsizetype advanced(QStringView text, qsizetype from, qsizetype units)
{
    while (units > 0) {
        from += isCrLf(text, from) ? 2 : 1;
        --units;
    }
    return from;
}

} // namespace minuta
