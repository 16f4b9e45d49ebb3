#include "app/cli/output.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

bool isObeyed(QChar unit)
{
    const char16_t code = unit.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e)
           || (code >= 0x2066 && code <= 0x2069) || code == 0x200e || code == 0x200f || code == 0x2028 || code == 0x2029
           || code == 0x061c || code == 0xfeff;
}

QString hexadecimal(QChar unit, int digits)
{
    return QString::number(unit.unicode(), 16).toUpper().rightJustified(digits, u'0');
}

} // namespace

QString printable(QStringView text, bool isText)
{
    QString result;
    result.reserve(text.size());
    for (const QChar unit : text) {
        if (!isObeyed(unit) || (isText && unit == u'\n'))
            result += unit;
        else if (unit.unicode() < 0x100)
            result += u"\\x"_s + hexadecimal(unit, 2);
        else
            result += u"\\u"_s + hexadecimal(unit, 4);
    }
    return result;
}

QString jsonString(QStringView text)
{
    QString result = u"\""_s;
    for (const QChar unit : text) {
        if (unit == u'"' || unit == u'\\')
            result += u'\\';
        if (isObeyed(unit))
            result += u"\\u"_s + hexadecimal(unit, 4);
        else
            result += unit;
    }
    return result + u'"';
}

QString jsonStringOrNull(QStringView text)
{
    return text.isEmpty() ? u"null"_s : jsonString(text);
}

void write(Streams &streams, const QString &lines)
{
    streams.out.write((streams.isOutTerminal ? printable(lines, true) : lines).toUtf8());
}

void note(Streams &streams, const QString &message)
{
    const QString line = message + u'\n';
    streams.err.write((streams.isErrTerminal ? printable(line, true) : line).toUtf8());
}

int report(Streams &streams, ExitCode code, const QString &message)
{
    note(streams, u"minuta: "_s + message);
    return code;
}

} // namespace minuta::cli
