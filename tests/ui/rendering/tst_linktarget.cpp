#include "ui/rendering/linktarget.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestLinkTarget : public QObject
{
    Q_OBJECT

private slots:
    void onlyWebAndMailAreOpened_data();
    void onlyWebAndMailAreOpened();
    void shownTargetsTellTheTruth_data();
    void shownTargetsTellTheTruth();
    void aLongTargetIsCapped();
};

using Kind = LinkTarget::Kind;

void TestLinkTarget::onlyWebAndMailAreOpened_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &destination, Kind kind) {
        QTest::newRow(name) << destination << int(kind);
    };
    row("https", u"https://example.org/a?b#c"_s, Kind::Web);
    row("http", u"http://example.org"_s, Kind::Web);
    row("capital scheme", u"HTTPS://example.org"_s, Kind::Web);
    row("mail", u"mailto:ana@example.org"_s, Kind::Web);
    row("foreign letters", u"https://exämple.org/straße"_s, Kind::Web);
    row("heading", u"#agenda"_s, Kind::Heading);
    row("empty heading", u"#"_s, Kind::Refused);
    row("empty", QString(), Kind::Refused);
    row("script", u"javascript:alert(1)"_s, Kind::Refused);
    row("script in odd case", u"JaVaScript:alert(1)"_s, Kind::Refused);
    row("script over two lines", u"JaVa\nScript:alert(1)"_s, Kind::Refused);
    row("script behind a blank", u" javascript:alert(1)"_s, Kind::Refused);
    row("tab in the scheme", u"java\tscript:alert(1)"_s, Kind::Refused);
    row("data", u"data:text/html,<b>x</b>"_s, Kind::Refused);
    row("vbscript", u"vbscript:x"_s, Kind::Refused);
    row("file", u"file:///etc/passwd"_s, Kind::Refused);
    row("network folder", u"smb://host/share"_s, Kind::Refused);
    row("ssh", u"ssh://-oProxyCommand=x"_s, Kind::Refused);
    row("protocol-relative", u"//host/share"_s, Kind::Refused);
    row("relative", u"../secret.desktop"_s, Kind::Refused);
    row("absolute", u"/bin/sh"_s, Kind::Refused);
    row("resource", u"qrc:/x"_s, Kind::Refused);
    row("no host", u"https:///path"_s, Kind::Refused);
    row("line feed in an address", u"https://example.org/a\nb"_s, Kind::Refused);
    row("line separator", u"https://example.org/a\u2028b"_s, Kind::Refused);
    row("escape in an address", u"https://example.org/\x1b[31m"_s, Kind::Refused);
    row("mail without address", u"mailto:"_s, Kind::Refused);
    row("64 KB", "https://example.org/"_L1 + QString(64 * 1024, u'a'), Kind::Refused);
}

void TestLinkTarget::onlyWebAndMailAreOpened()
{
    QFETCH(const QString, destination);
    QFETCH(const int, kind);

    const LinkTarget target = linkTarget(destination);

    QCOMPARE(int(target.kind), kind);
    QCOMPARE(target.url.isEmpty(), kind != int(Kind::Web));
}

void TestLinkTarget::shownTargetsTellTheTruth_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("shown");
    QTest::newRow("as it is") << u"https://example.org/a"_s << u"https://example.org/a"_s;
    QTest::newRow("no password") << u"https://ana:secret@example.org/"_s << u"https://ana@example.org/"_s;
    QTest::newRow("no password in what is refused")
        << u"ftp://ana:secret@example.org/"_s << u"ftp://ana@example.org/"_s;
    QTest::newRow("the real host") << u"https://exаmple.org/"_s << u"https://xn--exmple-4nf.org/"_s; // Cyrillic а
    QTest::newRow("direction marks") << u"https://example.org/\u202egpj"_s << u"https://example.org/%E2%80%AEgpj"_s;
    QTest::newRow("controls in what is refused") << u"a\u202e\nb"_s << u"a\ufffd\ufffdb"_s;
}

void TestLinkTarget::shownTargetsTellTheTruth()
{
    QFETCH(const QString, destination);
    QFETCH(const QString, shown);

    QCOMPARE(shownTarget(linkTarget(destination)), shown);
}

void TestLinkTarget::aLongTargetIsCapped()
{
    QVERIFY(shownTarget(linkTarget("https://example.org/"_L1 + QString(8000, u'a'))).size() < 400);
    QVERIFY(shownTarget(linkTarget(QString(1'000'000, u'a'))).size() < 400);
}

QTEST_GUILESS_MAIN(TestLinkTarget)
#include "tst_linktarget.moc"
