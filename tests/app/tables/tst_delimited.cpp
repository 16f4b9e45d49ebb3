#include "app/tables/delimited.h"

#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

using Rows = QList<QStringList>;

class TestDelimited : public QObject
{
    Q_OBJECT

private slots:
    void textIsRead_data();
    void textIsRead();
    void whatIsWrittenIsReadAgain();
    void tooMuchIsRefused();
    void anyTextIsRead();
};

void TestDelimited::textIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("rows");

    QTest::newRow("nothing") << QString() << Rows();
    QTest::newRow("a word") << u"word"_s << Rows{{u"word"_s}};
    QTest::newRow("tabs") << u"a\tb\nc\td\n"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("empty cells") << u"\ta\t\n\n\tb\t"_s
                                 << Rows{{QString(), u"a"_s, QString()}, {QString()}, {QString(), u"b"_s, QString()}};
    QTest::newRow("commas beside tabs") << u"a, b\tc;d\n"_s << Rows{{u"a, b"_s, u"c;d"_s}};
    QTest::newRow("commas") << u"a,b\r\nc,d\r\n"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("semicolons") << u"a;1,5\nb;2,5\n"_s << Rows{{u"a"_s, u"1,5"_s}, {u"b"_s, u"2,5"_s}};
    QTest::newRow("quotes") << u"\"a,b\",\"say \"\"hi\"\"\"\n\"two\nlines\",c\n"_s
                            << Rows{{u"a,b"_s, u"say \"hi\""_s}, {u"two\nlines"_s, u"c"_s}};
    QTest::newRow("quotes in tabs") << u"\"a\tb\"\tc\n"_s << Rows{{u"a\tb"_s, u"c"_s}};
    QTest::newRow("a quote in the middle") << u"3\" pipe\tb\n"_s << Rows{{u"3\" pipe"_s, u"b"_s}};
    QTest::newRow("text behind the closing quote") << u"\"a\"b\tc\n"_s << Rows{{u"ab"_s, u"c"_s}};
    QTest::newRow("a quote that nothing closes") << u"\"a\tb\nc\td\n"_s << Rows{{u"\"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("ragged") << u"a\tb\tc\nd\n"_s << Rows{{u"a"_s, u"b"_s, u"c"_s}, {u"d"_s}};
    QTest::newRow("a sentence") << u"Hello, world; all\n"_s << Rows{{u"Hello, world; all"_s}};
    QTest::newRow("sentences") << u"Yes, we do\nNo, we do not\n"_s << Rows{{u"Yes, we do"_s}, {u"No, we do not"_s}};
    QTest::newRow("a byte order mark") << u"\uFEFFa\tb\n"_s << Rows{{u"a"_s, u"b"_s}};
    QTest::newRow("CR") << u"a\tb\rc\td"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
}

void TestDelimited::textIsRead()
{
    QFETCH(QString, text);
    QFETCH(Rows, rows);

    const auto read = readDelimited(text);

    QVERIFY(read);
    QCOMPARE(*read, rows);
}

void TestDelimited::whatIsWrittenIsReadAgain()
{
    test::Random random(3);
    for (int i = 0; i < 500; ++i) {
        Rows rows(1 + random.below(4));
        const qsizetype columns = 2 + random.below(3);
        for (QStringList &row : rows) {
            for (qsizetype column = 0; column < columns; ++column)
                row.append(random.text(6));
        }

        const auto read = readDelimited(toDelimited(rows));

        QVERIFY(read);
        QCOMPARE(*read, rows);
    }
}

void TestDelimited::tooMuchIsRefused()
{
    QVERIFY(!readDelimited(QString(50 * 1024 * 1024, u'x'))); // 100 MB
    QVERIFY(!readDelimited(QString(mostDelimitedCells + 1, u'\t')));
    QVERIFY(!readDelimited(QString(mostDelimitedCells + 1, u'\n')));
    QVERIFY(readDelimited(QString(mostDelimitedCells - 1, u'\t')));
    QVERIFY(
        readDelimited(QString(1'000'000, u'"'))); // quotation marks that are closed nowhere take no longer than others
    QVERIFY(readDelimited(QString(u"\"a\t"_s).repeated(50'000)));
}

void TestDelimited::anyTextIsRead()
{
    test::Random random(5);
    for (int i = 0; i < 2000; ++i) {
        QString text = random.text(40);
        for (int more = 0; more < 6; ++more)
            text.insert(random.below(text.size() + 1), QStringLiteral("\"\t,;\n\"")[random.below(6)]);
        QVERIFY(readDelimited(text));
    }
}

QTEST_GUILESS_MAIN(TestDelimited)
#include "tst_delimited.moc"
