#include "app/export/maildraft.h"

#include "app/export/htmlpage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// It begins no line of base64.
constexpr QByteArrayView boundary = "=_minutes_=";

/// In words of at most 75 characters, none of which cuts a letter (RFC 2047 §2 and §5).
QByteArray encodedHeader(const QString &text)
{
    static constexpr qsizetype longestWord = 45; // bytes, which are 60 in base64
    const auto isPlain = [](QChar unit) { return unit >= u' ' && unit <= u'~'; };
    if (text.size() <= 60 && std::ranges::all_of(text, isPlain) && !text.contains("=?"_L1))
        return text.toLatin1();
    QByteArray header;
    QByteArray word;
    const auto flush = [&] {
        header += (header.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + word.toBase64() + "?=";
        word.clear();
    };
    const QList<uint> letters = text.toUcs4();
    for (const uint letter : letters) {
        const QByteArray bytes = QString(QChar::fromUcs4(letter)).toUtf8();
        if (word.size() + bytes.size() > longestWord)
            flush();
        word += bytes;
    }
    flush();
    return header;
}

QByteArray inLines(const QByteArray &base64)
{
    QByteArray lines;
    for (qsizetype begin = 0; begin < base64.size(); begin += 76)
        lines += base64.sliced(begin, std::min<qsizetype>(76, base64.size() - begin)) + "\r\n";
    return lines;
}

QString withLineEndings(QString text, QStringView ending)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text.replace(u"\n"_s, ending.toString());
}

QByteArray part(QByteArrayView type, const QString &text)
{
    QByteArray bytes = "--";
    bytes += boundary;
    bytes += "\r\nContent-Type: ";
    bytes += type;
    bytes += "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    return bytes + inLines(withLineEndings(text, u"\r\n").toUtf8().toBase64());
}

/// Whole lines of text that are no longer than longest in UTF-8.
QString beginOf(QStringView text, qsizetype longest)
{
    QString begin;
    qsizetype size = 0;
    for (const QStringView line : (text.endsWith(u'\n') ? text.chopped(1) : text).split(u'\n')) {
        size += line.toUtf8().size() + 1;
        if (size > longest)
            return begin + u"[…]\n"_s;
        begin += line;
        begin += u'\n';
    }
    return begin;
}

} // namespace

QByteArray mailDraft(const ExportedText &exported)
{
    QByteArray mail = "Subject: " + encodedHeader(exported.title.simplified()) + "\r\n";
    mail += "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"";
    mail += boundary;
    mail += "\"\r\n\r\n";
    mail += part("text/plain", exported.text());
    HtmlPageOptions options;
    options.hasContents = false;
    options.isDarkAtNight = false;
    mail += part("text/html", htmlPage(exported, options));
    mail += "--";
    mail += boundary;
    mail += "--\r\n";
    return mail;
}

QUrl mailtoAddress(const ExportedText &exported)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    const QString body = beginOf(withLineEndings(exported.text(), u"\n"), longestMailtoBody);
    return QUrl(u"mailto:?subject=%1&body=%2"_s.arg(encoded(exported.title.simplified()),
                                                    encoded(withLineEndings(body, u"\r\n"))));
}

} // namespace minuta
