#include "app/tables/table.h"

#include "app/markdown/syntaxtree.h"
#include "app/tables/tablerenewal.h"
#include "tests/app/tables/grid.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void rowsAndCellsHaveTheirPlaces();
    void tablesInListsAndQuotesAreFound();
    void whatIsNoTableIsNone();
    void rowsAreThoseOfCmark();
    void aRenewedRowIsAsReadAnew();
};

void TestTable::rowsAndCellsHaveTheirPlaces()
{
    const SyntaxTree tree(u"# M\n\nTeam | Lead\n:---|---:\nCLI | Ana | more\nDB\n\nend\n"_s);

    const QList<Table> tables = readTables(tree);

    QCOMPARE(tables.size(), 1);
    const Table &table = tables.first();
    QCOMPARE(tree.text(table.range), u"Team | Lead\n:---|---:\nCLI | Ana | more\nDB\n");
    QCOMPARE(table.alignments, (QList<CellAlignment>{CellAlignment::Left, CellAlignment::Right}));
    QCOMPARE(tree.text(table.delimiter.text), u":---|---:");
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(table.rows[0].line, 4);
    QCOMPARE(tree.text(table.rows[0].cells[2]), u"more");
    QCOMPARE(table.rows[1].cells.size(), 1);
    QCOMPARE(table.widest(), 3);
}

void TestTable::tablesInListsAndQuotesAreFound()
{
    const SyntaxTree tree(u"- x\n\n  a | b\n  ---|---\n  1 | 2\n\n> > c | d\n> > ---|---\n> > 3 | 4\n"_s);

    const QList<Table> tables = readTables(tree);

    QCOMPARE(tables.size(), 2);
    QCOMPARE(tree.text(tables[0].rows[0].text), u"1 | 2");
    QCOMPARE(tree.text(tables[0].delimiter.text), u"---|---");
    QCOMPARE(tree.text(tables[1].rows[0].text), u"3 | 4");
    QCOMPARE(tree.text(tables[1].delimiter.text), u"---|---");
}

void TestTable::whatIsNoTableIsNone()
{
    QCOMPARE(readTables(SyntaxTree(u"a | b\n---\n\n```\na | b\n---|---\n```\n\na | b\n---|---|---\n"_s)).size(), 0);
    QCOMPARE(readTables(SyntaxTree()).size(), 0);
}

void TestTable::aRenewedRowIsAsReadAnew()
{
    test::Random random(61);
    const QStringList pieces{u"x"_s, u"|"_s, u"- "_s, u"\\|"_s, u" "_s, u"`"_s, u"ö"_s};
    int renewed = 0;
    for (int i = 0; i < 800; ++i) {
        SyntaxTree tree(u"a | b\n---|---\n1 | 2\n3 | 4 | 5\n6\n\n| c | d |\n|---|---|\n| 7 | 8 |\n\ne | f\n-|-\n"_s);
        QList<Table> tables = readTables(tree);
        for (int edit = 0; edit < 6; ++edit) {
            const qsizetype at = random.below(tree.text().size());
            const qsizetype end = std::min(at + (random.oneIn(2) ? random.below(4) : 0), tree.text().size());
            const TextChange change =
                TextChange::replacing(tree.text(), {at, end}, random.oneIn(4) ? QString() : pieces[random.below(7)]);
            const QString before = tree.text();
            tree.apply(change);
            const QList<Table> fresh = readTables(tree);
            for (const Table &table : QList(tables)) {
                const auto row = changedRow(tree, change, table.range);
                if (!row)
                    continue;
                ++renewed;
                renewRow(tables, tree, *row, change.delta());
                QVERIFY2(tables == fresh, qPrintable(before + u"\n-- became\n"_s + tree.text()));
            }
            tables = fresh;
        }
    }
    QVERIFY(renewed > 500);
}

void TestTable::rowsAreThoseOfCmark()
{
    test::eachTable([](const QString &name, const SyntaxTree &tree, qsizetype index) {
        const test::Grid grid = test::gridOf(tree, index);
        QCOMPARE(grid.sources.size(), grid.readings.size());
        for (qsizetype row = 0; row < grid.sources.size(); ++row) {
            QCOMPARE(grid.sources[row].size(), grid.readings[row].size());
            for (qsizetype column = 0; column < grid.sources[row].size(); ++column) {
                const QString &source = grid.sources[row][column];
                if (!source.contains(QRegularExpression(u"[^\\w ]"_s)))
                    QVERIFY2(source == grid.readings[row][column], qPrintable(name + u": "_s + source));
            }
        }
    });
}

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
