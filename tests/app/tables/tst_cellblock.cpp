#include "app/tables/cellblock.h"

#include "app/tables/celltext.h"
#include "app/tables/tableedit.h"
#include "tests/app/tables/grid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

TableEdit block(int row, int column, const QList<QStringList> &cells)
{
    return [=](const SyntaxTree &tree, const Table &table) { return insertBlock(tree, table, row, column, cells); };
}

} // namespace

class TestCellBlock : public QObject
{
    Q_OBJECT

private slots:
    void textIn_textOut_data();
    void textIn_textOut();
    void everyTableTakesABlockAtItsCorners();
};

void TestCellBlock::textIn_textOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<TableEdit>("edit");
    QTest::addColumn<QString>("after");
    const auto add = [](const char *name, const QString &before, const TableEdit &edit, const QString &after) {
        QTest::newRow(name) << before << edit << after;
    };
    const QString bare = u"Team | Lead\n---|---\nCLI | Ana\nDB | Ben\n"_s;
    const QString boxed = u"| Team | Lead |\n|------|------|\n| CLI | Ana |\n"_s;

    add("inside", bare, block(0, 0, {{u"x"_s, u"y"_s}, {u"z"_s}}), u"Team | Lead\n---|---\nx | y\nz | Ben\n"_s);
    add("over the header", bare, block(headerRow, 1, {{u"Who"_s}, {u"a"_s}}),
        u"Team | Who\n---|---\nCLI | a\nDB | Ben\n"_s);
    add("new rows", bare, block(1, 0, {{u"x"_s, u"y"_s}, {u"z"_s, u"w"_s}}),
        u"Team | Lead\n---|---\nCLI | Ana\nx | y\nz | w\n"_s);
    add("behind the last row", boxed, block(1, 0, {{u"x"_s, u"y"_s}}), boxed + u"| x | y |\n"_s);
    add("new columns", boxed, block(0, 1, {{u"x"_s, u"y|z"_s}}),
        u"| Team | Lead | |\n|------|------|------|\n| CLI | x | y\\|z |\n"_s);
    add("new column without outer pipes", bare, block(headerRow, 2, {{u"Since"_s}, {u"2026"_s}}),
        u"Team | Lead | Since\n---|---|---\nCLI | Ana | 2026\nDB | Ben\n"_s);
    add("both", u"a | b\n---|---"_s, block(0, 1, {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}),
        u"a | b | |\n---|---|---\n| | 1 | 2\n| | 3 | 4"_s);
    add("too far away", bare, block(0, 3, {{u"x"_s}}), u"refused"_s);
    add("too wide", bare, block(0, 0, {QStringList(mostColumns + 1, u"x"_s)}), u"refused"_s);
    add("nothing", bare, block(0, 0, {}), bare);
}

void TestCellBlock::textIn_textOut()
{
    QFETCH(QString, before);
    QFETCH(TableEdit, edit);
    QFETCH(QString, after);

    QCOMPARE(editedTable(before, edit), after);
}

void TestCellBlock::everyTableTakesABlockAtItsCorners()
{
    const QList<QStringList> cells{{u"- a"_s, u"b|c"_s}, {QString(), u"d"_s}, {u"e"_s}};
    eachTable([&](const QString &name, const SyntaxTree &tree, qsizetype index) {
        const Table table = readTables(tree)[index];
        for (const int row : {headerRow, 0, int(table.rows.size())}) {
            for (const int column : {0, int(table.columns()) - 1, int(table.columns())}) {
                Grid expected = gridOf(tree, index);
                const qsizetype columns = std::max<qsizetype>(table.columns(), column + 2);
                expected.alignments.resize(columns, CellAlignment::None);
                const bool grows = columns > table.columns();
                for (QList<QStringList> *rows : {&expected.sources, &expected.readings}) {
                    rows->resize(std::max(rows->size(), row + 1 + cells.size()));
                    for (qsizetype each = 0; each < rows->size(); ++each) {
                        QStringList &texts = (*rows)[each];
                        const qsizetype before = texts.size();
                        texts.resize(columns);
                        // What was behind the last column has one now.
                        if (grows && each > 0 && each <= table.rows.size()) {
                            for (qsizetype more = before; more < columns; ++more) {
                                const QList<TextRange> &all = table.rows[each - 1].cells;
                                texts[more] = more < all.size() ? tree.text(all[more]).toString() : QString();
                            }
                        }
                    }
                    for (qsizetype each = 0; each < cells.size(); ++each) {
                        for (qsizetype i = 0; i < cells[each].size(); ++i)
                            (*rows)[row + 1 + each][column + i] =
                                rows == &expected.sources ? cellText(cells[each][i]) : cells[each][i];
                    }
                }
                if (grows) // what cmark-gfm makes of surplus cells is its business
                    expected.readings = {};
                const auto change = insertBlock(tree, table, row, column, cells);
                QVERIFY(change);
                QVERIFY(change->inverted().appliedTo(change->appliedTo(tree.text())) == tree.text());
                const SyntaxTree made(change->appliedTo(tree.text()));
                Grid grid = gridOf(made, index);
                if (grows)
                    grid.readings = {};
                QVERIFY2(grid == expected,
                         qPrintable(u"%1 at %2, %3: expected\n%4found\n%5in\n%6"_s.arg(name).arg(row).arg(column).arg(
                             shown(expected), shown(grid), made.text())));
            }
        }
    });
}

QTEST_GUILESS_MAIN(TestCellBlock)
#include "tst_cellblock.moc"
