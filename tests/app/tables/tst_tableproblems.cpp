#include "app/tables/tableproblems.h"

#include "app/markdown/syntaxtree.h"
#include "app/tables/brokentables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

using Kind = TableProblem::Kind;

class TestTableProblems : public QObject
{
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
    void shortRowsOfARoadmapAreNone();
    void aBrokenTableSaysWhy();
};

void TestTableProblems::problems_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QList<TableProblem>>("expected");

    QTest::newRow("none") << u"1 | 2\n"_s << QList<TableProblem>();
    QTest::newRow("a short row") << u"1 | 2\n3\n"_s << QList<TableProblem>{{Kind::MissingCells, 3, 1, 2}};
    QTest::newRow("a long row") << u"1 | 2 | 3\n"_s << QList<TableProblem>{{Kind::SurplusCells, 2, 3, 2}};
    QTest::newRow("a pipe in code") << u"1 | `a|b`\n"_s << QList<TableProblem>{{Kind::PipeInCode, 2, 3, 2}};
    QTest::newRow("a pipe in code of a short row")
        << u"``x|`y``\n"_s << QList<TableProblem>{{Kind::PipeInCode, 2, 2, 2}};
    QTest::newRow("an escaped pipe in code") << u"1 | `a\\|b`\n"_s << QList<TableProblem>();
    QTest::newRow("code in two cells") << u"`a` | `b`\n"_s << QList<TableProblem>();
    QTest::newRow("single backticks") << u"a` | ``b\n"_s << QList<TableProblem>();
}

void TestTableProblems::problems()
{
    QFETCH(QString, rows);
    QFETCH(QList<TableProblem>, expected);
    const SyntaxTree tree(u"a | b\n---|---\n"_s + rows);

    QCOMPARE(tableProblems(tree, readTables(tree).first()), expected);
}

void TestTableProblems::shortRowsOfARoadmapAreNone()
{
    const SyntaxTree tree(u"When? | What?\n---|---\nSoon | - a\n||\n|| x | y\n"_s);

    QCOMPARE(tableProblems(tree, readTables(tree).first(), true), (QList<TableProblem>{{Kind::SurplusCells, 4, 3, 2}}));
}

void TestTableProblems::aBrokenTableSaysWhy()
{
    const SyntaxTree tree(u"a | b\n---|---|---\n1 | 2\n"_s);

    QCOMPARE(tableProblems(tree, readBrokenTables(tree).first()), (QList<TableProblem>{{Kind::DelimiterRow, 1, 3, 2}}));
}

QTEST_GUILESS_MAIN(TestTableProblems)
#include "tst_tableproblems.moc"
