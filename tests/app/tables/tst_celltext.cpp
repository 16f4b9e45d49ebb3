#include "app/tables/celltext.h"

#include "app/markdown/tablerow.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestCellText : public QObject
{
    Q_OBJECT

private slots:
    void typedBecomesSource_data();
    void typedBecomesSource();
    void sourceBecomesTyped_data();
    void sourceBecomesTyped();
    void anyTextIsOneCell();
};

void TestCellText::typedBecomesSource_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("source");

    QTest::newRow("plain") << u" a b "_s << u"a b"_s;
    QTest::newRow("pipes") << u"a|b||c"_s << u"a\\|b\\|\\|c"_s;
    QTest::newRow("lines") << u"a\nb\r\nc\rd"_s << u"a b c d"_s;
    QTest::newRow("a line break") << u"a\u2028b"_s << u"a<br>b"_s;
    QTest::newRow("a line break behind a backslash") << u"a\\\u2028b"_s << u"a\\\\<br>b"_s;
    QTest::newRow("a line break behind an escaped backslash") << u"a\\\\\u2028b"_s << u"a\\\\<br>b"_s;
    QTest::newRow("line breaks that follow each other") << u"a\u2028\u2028b"_s << u"a<br><br>b"_s;
    QTest::newRow("a line break at the end") << u"a\u2028"_s << u"a"_s;
    QTest::newRow("Markdown stays") << u"**a** `b` [c](d)"_s << u"**a** `b` [c](d)"_s;
}

void TestCellText::typedBecomesSource()
{
    QFETCH(QString, typed);
    QFETCH(QString, source);

    QCOMPARE(cellText(typed), source);
}

void TestCellText::sourceBecomesTyped_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("typed");

    QTest::newRow("escaped pipes") << u"a \\| b"_s << u"a | b"_s;
    QTest::newRow("line breaks") << u"a<br>b<BR/>c<br />d"_s << u"a\u2028b\u2028c\u2028d"_s;
    QTest::newRow("an escaped line break") << u"a\\<br>b<br>c"_s << u"a\\<br>b\u2028c"_s;
    QTest::newRow("other tags") << u"<b>a</b>"_s << u"<b>a</b>"_s;
}

void TestCellText::sourceBecomesTyped()
{
    QFETCH(QString, source);
    QFETCH(QString, typed);

    QCOMPARE(typedInCell(source), typed);
}

void TestCellText::anyTextIsOneCell()
{
    test::Random random(7);
    for (int i = 0; i < 2000; ++i) {
        const QString typed = random.text(30);

        const QString source = cellText(typed);

        QCOMPARE(tableCells(u"| "_s + source + u" | x"_s).size(), 2);
        QCOMPARE(cellText(typedInCell(source)).replace(u"<br/>"_s, u"<br>"_s), source);
    }
}

QTEST_GUILESS_MAIN(TestCellText)
#include "tst_celltext.moc"
