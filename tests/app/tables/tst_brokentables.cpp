#include "app/tables/brokentables.h"

#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestBrokenTables : public QObject
{
    Q_OBJECT

private slots:
    void aWrongDelimiterRowIsNoticed_data();
    void aWrongDelimiterRowIsNoticed();
    void whatIsNoTableIsNone();
    void realMinutesHaveNone();
};

void TestBrokenTables::aWrongDelimiterRowIsNoticed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("repaired");

    QTest::newRow("too few") << u"text\na | b | c\n---|---\n1 | 2 | 3\n"_s
                             << u"text\na | b | c\n---|---|---\n1 | 2 | 3\n"_s;
    QTest::newRow("too many") << u"| a | b |\n|:--|---|---|\n| 1 | 2 |\n"_s << u"| a | b |\n|:--|---|\n| 1 | 2 |\n"_s;
    QTest::newRow("in a list") << u"- x\n\n  a | b\n  -- | -- | --\n  1 | 2\n"_s
                               << u"- x\n\n  a | b\n  -- | --\n  1 | 2\n"_s;
    QTest::newRow("in a quote") << u"> a | b\n> ---|\n"_s << u"> a | b\n> ---|---|\n"_s;
    QTest::newRow("a cell without dashes") << u"a | b\n---| |\n"_s << u"a | b\n---|---|\n"_s;
}

void TestBrokenTables::aWrongDelimiterRowIsNoticed()
{
    QFETCH(QString, text);
    QFETCH(QString, repaired);
    const SyntaxTree tree(text);
    QCOMPARE(readTables(tree).size(), 0);

    const QList<Table> tables = readBrokenTables(tree);
    QCOMPARE(tables.size(), 1);
    QVERIFY(tables.first().isBroken);
    const auto change = repairDelimiterRow(tree, tables.first());

    QVERIFY(change);
    QCOMPARE(change->appliedTo(text), repaired);
    QCOMPARE(readTables(SyntaxTree(repaired)).size(), 1);
}

void TestBrokenTables::whatIsNoTableIsNone()
{
    const SyntaxTree tree(u"a | b\n---|---\n1 | 2\n\nbbl ssh [--director|--jumpbox]\n\n- one\n- | two --\n"_s);

    QCOMPARE(readBrokenTables(tree).size(), 0);
    QVERIFY(!repairDelimiterRow(tree, readTables(tree).first()));
}

void TestBrokenTables::realMinutesHaveNone()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files)
        QVERIFY2(readBrokenTables(SyntaxTree(decode(file.bytes)->text)).isEmpty(), qPrintable(file.name));
}

QTEST_GUILESS_MAIN(TestBrokenTables)
#include "tst_brokentables.moc"
