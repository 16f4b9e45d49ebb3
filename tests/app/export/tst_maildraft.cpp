#include "app/export/maildraft.h"

#include <QTest>
#include <QUrlQuery>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestMailDraft : public QObject
{
    Q_OBJECT

private slots:
    void aDraftHasBothTexts();
    void headersAreAscii_data();
    void headersAreAscii();
    void nothingOfTheTextIsAHeader();
    void addressesAreOfSaneLength();
};

namespace {

QByteArray mailOf(const QString &text)
{
    return mailDraft(exportedText(text, u"notes.md"_s));
}

QString contentOf(const QByteArray &mail, QByteArrayView type)
{
    const qsizetype part = mail.indexOf(QByteArray("Content-Type: ") + type.toByteArray());
    const qsizetype begin = mail.indexOf("\r\n\r\n", part) + 4;
    return QString::fromUtf8(QByteArray::fromBase64(mail.sliced(begin, mail.indexOf("--", begin) - begin)));
}

} // namespace

void TestMailDraft::aDraftHasBothTexts()
{
    const QByteArray mail = mailOf(u"# Sync 2026-01-02\n\n- für *Ana*\n"_s);

    QVERIFY(mail.startsWith("Subject: Sync 2026-01-02\r\n"));
    QVERIFY(mail.contains("\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n"));
    QVERIFY(mail.contains("multipart/alternative; boundary=\"=_minutes_=\""));
    QVERIFY(mail.endsWith("--=_minutes_=--\r\n"));
    QCOMPARE(contentOf(mail, "text/plain"), u"# Sync 2026-01-02\r\n\r\n- für *Ana*\r\n"_s);
    const QString html = contentOf(mail, "text/html");
    QVERIFY(html.contains(u"<li>für <em>Ana</em></li>"_s));
    QVERIFY(!html.contains(u"var("_s) && !html.contains(u"<nav>"_s));
    for (const QByteArray &line : mail.split('\n')) {
        QVERIFY(line.endsWith('\r') || line.isEmpty());
        QVERIFY(line.size() <= 79);
    }
}

void TestMailDraft::headersAreAscii_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("short") << u"Sync"_s;
    QTest::newRow("umlauts") << u"Für Chloé"_s;
    QTest::newRow("long") << u"Sitzung über Änderungen "_s.repeated(10).trimmed();
    QTest::newRow("another plane") << u"\U0001F680"_s.repeated(40);
    QTest::newRow("looks encoded") << u"=?UTF-8?B?QQ==?="_s;
}

void TestMailDraft::headersAreAscii()
{
    QFETCH(const QString, title);

    ExportedText exported = exportedText(u"a\n"_s, {});
    exported.title = title;
    const QByteArray mail = mailDraft(exported);
    const QByteArray header = mail.first(mail.indexOf("\r\nX-Unsent")).sliced(9);

    QString read;
    for (const QByteArray &word : header.split('\n')) {
        const QByteArray trimmed = word.trimmed();
        QVERIFY(trimmed.size() <= 75);
        if (!trimmed.startsWith("=?UTF-8?B?")) {
            read += QString::fromLatin1(trimmed);
            continue;
        }
        const QByteArray bytes = QByteArray::fromBase64(trimmed.sliced(10).chopped(2));
        const QString part = QString::fromUtf8(bytes);
        QVERIFY(!part.contains(QChar::ReplacementCharacter)); // no letter is cut
        read += part;
    }
    QCOMPARE(read, title);
}

void TestMailDraft::nothingOfTheTextIsAHeader()
{
    ExportedText exported = exportedText(u"--=_minutes_=--\r\nBcc: a@example.org\n"_s, {});
    exported.title = u"A\r\nBcc: eve@example.org\r\n\r\nB"_s;
    const QByteArray mail = mailDraft(exported);

    QVERIFY(!mail.contains("\nBcc:"));
    QVERIFY(mail.startsWith("Subject: A Bcc: eve@example.org B\r\nX-Unsent"));
    QCOMPARE(mail.count("--=_minutes_=--"), 1);
}

void TestMailDraft::addressesAreOfSaneLength()
{
    const QUrl whole = mailtoAddress(exportedText(u"# A & b\n\n- c?d=e\n"_s, {}));
    QCOMPARE(whole.scheme(), u"mailto"_s);
    QCOMPARE(whole.path(), QString());
    QCOMPARE(QUrlQuery(whole).queryItemValue(u"subject"_s, QUrl::FullyDecoded), u"A & b"_s);
    QCOMPARE(QUrlQuery(whole).queryItemValue(u"body"_s, QUrl::FullyDecoded), u"# A & b\r\n\r\n- c?d=e\r\n"_s);

    const QUrl cut = mailtoAddress(exportedText(u"# A\n"_s + u"- ein längerer Satz\n"_s.repeated(1000), {}));
    const QString body = QUrlQuery(cut).queryItemValue(u"body"_s, QUrl::FullyDecoded);
    QVERIFY(body.endsWith(u"- ein längerer Satz\r\n[…]\r\n"_s));
    QVERIFY(body.toUtf8().size() > longestMailtoBody / 2);
    QVERIFY(cut.toEncoded().size() < 4 * longestMailtoBody);
}

QTEST_GUILESS_MAIN(TestMailDraft)
#include "tst_maildraft.moc"
