#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

class TestDecodedText : public QObject
{
    Q_OBJECT

private slots:
    void bytesComeBack_data();
    void bytesComeBack();
    void randomBytesComeBackOrAreRefused();
    void realMinutesComeBack();
    void badBytesAreNamed_data();
    void badBytesAreNamed();
    void windowsBytesBecomeText();
};

void TestDecodedText::bytesComeBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("LF") << QByteArray("a\nb\n");
    QTest::newRow("CR LF") << QByteArray("a\r\nb\r\n");
    QTest::newRow("CR") << QByteArray("a\rb\r");
    QTest::newRow("mixed, no final newline") << QByteArray("a\r\nb\nc\rd");
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF# x\n");
    QTest::newRow("only BOM") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("BOM twice") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBFx");
    QTest::newRow("BOM in the middle") << QByteArray("a\xEF\xBB\xBF"
                                                     "b");
    QTest::newRow("U+2028, U+2029, U+00A0, U+0085") << u"a\u2028b\u2029c\u00A0d\u0085"_s.toUtf8();
    QTest::newRow("U+FDD0, U+FDD1, U+FFFC, U+FFFE, U+FFFF")
        << QByteArray("\xEF\xB7\x90\xEF\xB7\x91\xEF\xBF\xBC\xEF\xBF\xBE\xEF\xBF\xBF");
    QTest::newRow("U+10FFFF, emoji") << QByteArray("\xF4\x8F\xBF\xBF \xF0\x9F\x98\x80");
    QTest::newRow("controls") << QByteArray("\x01\x0B\x0C\x1B\x7F");
}

void TestDecodedText::bytesComeBack()
{
    QFETCH(QByteArray, bytes);

    const auto decoded = decode(bytes);

    QVERIFY(decoded);
    QCOMPARE(decoded->encoded(), bytes);
}

void TestDecodedText::randomBytesComeBackOrAreRefused()
{
    static const QByteArray pieces[] = {
        "a",        "\n",           "\r",   "\xC3\xA9", "\xE2\x80\xA8", "\xF0\x9F\x98\x80", "\xEF\xBB\xBF", "\xFF",
        "\xC0\x80", "\xED\xA0\x80", "\xF5", "\xE2\x80", "\xC3"};
    Random random(21);
    int read = 0;
    for (int i = 0; i < 10000; ++i) {
        QByteArray bytes;
        for (qsizetype k = random.below(12); k > 0; --k)
            bytes += pieces[random.below(random.oneIn(3) ? qsizetype(std::size(pieces)) : 7)];

        const auto decoded = decode(bytes);

        // Qt's own validator is the judge of what is UTF-8.
        QCOMPARE(decoded.has_value(), bytes.isEmpty() || bytes.isValidUtf8());
        if (decoded) {
            QCOMPARE(decoded->encoded(), bytes);
            ++read;
        }
    }
    QVERIFY(read > 1000);
}

void TestDecodedText::realMinutesComeBack()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const auto decoded = decode(file.bytes);
        QVERIFY2(decoded, qPrintable(file.name));
        QCOMPARE(decoded->encoded(), file.bytes);
    }
}

void TestDecodedText::badBytesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qsizetype>("line");
    const int notUtf8 = int(ErrorCode::NotUtf8);
    QTest::newRow("Latin-1 ö") << QByteArray("# K\xF6per\n") << notUtf8 << qint64(3) << qsizetype(1);
    QTest::newRow("third line") << QByteArray("a\nb\r\nc\xFF") << notUtf8 << qint64(6) << qsizetype(3);
    QTest::newRow("UTF-16 BOM") << QByteArray("\xFF\xFE"
                                              "a")
                                << notUtf8 << qint64(0) << qsizetype(1);
    QTest::newRow("overlong") << QByteArray("ab\xC0\x80") << notUtf8 << qint64(2) << qsizetype(1);
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << notUtf8 << qint64(0) << qsizetype(1);
    QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << notUtf8 << qint64(0) << qsizetype(1);
    QTest::newRow("cut at the end") << QByteArray("a\n\xE2\x80") << notUtf8 << qint64(2) << qsizetype(2);
    QTest::newRow("NUL") << QByteArray("a\r\rb\0", 5) << int(ErrorCode::ContainsNul) << qint64(4) << qsizetype(3);
}

void TestDecodedText::badBytesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(qint64, offset);
    QFETCH(qsizetype, line);

    const auto decoded = decode(bytes);

    QVERIFY(!decoded);
    QCOMPARE(int(decoded.error().code), code);
    QCOMPARE(decoded.error().offset, offset);
    QCOMPARE(decoded.error().line, line);
}

void TestDecodedText::windowsBytesBecomeText()
{
    QCOMPARE(decode("\x80 \x93K\xF6per\x94", Charset::Windows1252)->text, u"€ “Köper”"_s);
    QCOMPARE(decode("K\xF6per \xA4", Charset::Latin1)->text, u"Köper ¤"_s);
    QVERIFY(!decode(QByteArray("a\0b", 3), Charset::Latin1));
}

QTEST_GUILESS_MAIN(TestDecodedText)
#include "tst_decodedtext.moc"
