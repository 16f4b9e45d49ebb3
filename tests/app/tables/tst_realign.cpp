#include "app/tables/realign.h"

#include "tests/app/tables/grid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestRealign : public QObject
{
    Q_OBJECT

private slots:
    void textIn_textOut_data();
    void textIn_textOut();
    void everyTableSaysTheSameAfterwards();
    void againChangesNothing();
};

void TestRealign::textIn_textOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("outer pipes")
        << u"|Team|Lead|\n|:-|-:|\n|Platform|Ana|\n|DB|\n"_s
        << u"| Team     | Lead |\n| :------- | ---: |\n| Platform |  Ana |\n| DB       |      |\n"_s;
    QTest::newRow("no outer pipes") << u"Team|Lead\n-|:-:\nPlatform|Ana\nDB | B\n"_s
                                    << u"Team     | Lead\n-------- | :--:\nPlatform | Ana\nDB       |  B\n"_s;
    QTest::newRow("one row needs them") << u"a|b\n-|-\n|| x\n"_s << u"| a   | b   |\n| --- | --- |\n|     | x   |\n"_s;
    QTest::newRow("wide letters") << u"|名前|b|\n|-|-|\n|x|👍🏽|\n|é|e\u0301|\n"_s
                                  << u"| 名前 | b   |\n| ---- | --- |\n| x    | 👍🏽  |\n| é    | e\u0301   |\n"_s;
    QTest::newRow("surplus cells stay") << u"|a|b|\n|-|-|\n|1|2|3|\n"_s
                                        << u"| a   | b   |\n| --- | --- |\n| 1   | 2   | 3 |\n"_s;
    QTest::newRow("in a list, CR LF") << u"- a|b\r\n  -|-\r\n  long|2"_s
                                      << u"- a    | b\r\n  ---- | ---\r\n  long | 2"_s;
}

void TestRealign::textIn_textOut()
{
    QFETCH(QString, before);
    QFETCH(QString, after);

    QCOMPARE(editedTable(before, realign), after);
}

void TestRealign::everyTableSaysTheSameAfterwards()
{
    eachTable([](const QString &name, const SyntaxTree &tree, qsizetype index) {
        const Table table = readTables(tree)[index];
        const QString wrong = wrongWith(tree, index, realign(tree, table), gridOf(tree, index), table.rows.size() + 2);
        QVERIFY2(wrong.isEmpty(), qPrintable(name + u": "_s + wrong + u"\nof\n"_s + tree.text()));
    });
}

void TestRealign::againChangesNothing()
{
    eachTable([](const QString &name, const SyntaxTree &tree, qsizetype index) {
        SyntaxTree aligned = tree;
        aligned.apply(*realign(tree, readTables(tree)[index]));

        const auto again = realign(aligned, readTables(aligned)[index]);

        QVERIFY(again);
        QVERIFY2(again->isEmpty(), qPrintable(name + u": "_s + aligned.text()));
    });
}

QTEST_GUILESS_MAIN(TestRealign)
#include "tst_realign.moc"
