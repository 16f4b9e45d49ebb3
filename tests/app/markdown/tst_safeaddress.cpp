#include "app/markdown/safeaddress.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestSafeAddress : public QObject
{
    Q_OBJECT

private slots:
    void onlyKnownAddressesAreSafe_data();
    void onlyKnownAddressesAreSafe();
};

void TestSafeAddress::onlyKnownAddressesAreSafe_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isSafe");
    const auto row = [](const char *name, const QString &address, bool isSafe) {
        QTest::newRow(name) << address << isSafe;
    };
    row("web", u"https://example.org/a:b?c#d"_s, true);
    row("capital scheme", u"HTTP://example.org"_s, true);
    row("mail", u"mailto:ana@example.org"_s, true);
    row("heading", u"#agenda:2"_s, true);
    row("file beside", u"../2026/2026-11-24.md"_s, true);
    row("file with a colon", u"./a:b.md"_s, true);
    row("from the root", u"/url"_s, true);
    row("nothing", QString(), true);
    row("query", u"?javascript:alert(1)"_s, true);
    row("script", u"javascript:alert(1)"_s, false);
    row("script in odd case", u"JaVaScRiPt:alert(1)"_s, false);
    row("script behind a blank", u" javascript:alert(1)"_s, false);
    row("script behind a no-break space", u"\u00a0javascript:alert(1)"_s, false);
    row("script with a tab", u"java\tscript:alert(1)"_s, false);
    row("script over two lines", u"java\nscript:alert(1)"_s, false);
    row("script behind a control character", u"\u0001javascript:alert(1)"_s, false);
    row("vbscript", u"vbscript:msgbox(1)"_s, false);
    row("data", u"data:text/html;base64,AAAA"_s, false);
    row("picture as data", u"data:image/png;base64,AAAA"_s, false);
    row("file", u"file:///etc/passwd"_s, false);
    row("another machine", u"//example.org/a"_s, false);
    row("another machine by backslashes", u"\\\\example.org\\a"_s, false);
    row("another machine by both", u"/\\example.org/a"_s, false);
    row("program", u"ms-msdt:/id"_s, false);
    row("colon alone", u":alert(1)"_s, true);
    row("colon behind what is no scheme", u"foo):bar"_s, true);
    row("looks like a script", u"j\u0430vascript:alert(1)"_s, true); // a Cyrillic letter: a file's name
    row("digits first", u"12:30"_s, false);
}

void TestSafeAddress::onlyKnownAddressesAreSafe()
{
    QFETCH(const QString, address);

    QTEST(isSafeAddress(address), "isSafe");
}

QTEST_GUILESS_MAIN(TestSafeAddress)
#include "tst_safeaddress.moc"
