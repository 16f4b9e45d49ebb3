#include "app/tables/tableedit.h"

#include "app/tables/celltext.h"
#include "tests/app/tables/grid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

const QString bare = u"Team | Lead\n---|---\nCLI | Ana\nDB | Ben\n"_s;
const QString boxed = u"| Team | Lead |\n| ---- | :--: |\n| CLI  | Ana  |\n| DB   | Ben  |\n"_s;
const QString compact = u"|a|b|\n|-|-|\n|1||\n"_s;
const QString inList = u"- Team | Lead\n  ---|---\n  CLI | Ana\n"_s;
const QString inQuote = u"> | Team | Lead |\n> |---|---|\n> | CLI | Ana |\n"_s;

TableEdit cell(int row, int column, const QString &text)
{
    return [=](const SyntaxTree &tree, const Table &table) { return setCell(tree, table, row, column, text); };
}
TableEdit insertion(int before, const QList<QStringList> &rows)
{
    return [=](const SyntaxTree &tree, const Table &table) { return insertRows(tree, table, before, rows); };
}
TableEdit removal(const QList<int> &rows)
{
    return [=](const SyntaxTree &tree, const Table &table) { return removeRows(tree, table, rows); };
}
TableEdit move(int first, int end, int before)
{
    return [=](const SyntaxTree &tree, const Table &table) { return moveRows(tree, table, first, end, before); };
}
TableEdit alignment(int column, CellAlignment alignment)
{
    return [=](const SyntaxTree &tree, const Table &table) { return setAlignment(tree, table, column, alignment); };
}

} // namespace

class TestTableEdit : public QObject
{
    Q_OBJECT

private slots:
    void textIn_textOut_data();
    void textIn_textOut();
    void everyCellOfEveryTable();
    void everyRowOfEveryTable();
    void everyAlignmentOfEveryTable();
    void whatIsTypedStaysInItsCell();
    void missingCellsAreAdded_data();
    void missingCellsAreAdded();
};

void TestTableEdit::textIn_textOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<TableEdit>("edit");
    QTest::addColumn<QString>("after");
    const auto add = [](const char *name, const QString &before, const TableEdit &edit, const QString &after) {
        QTest::newRow(name) << before << edit << after;
    };
    const QString refused = u"refused"_s;

    add("cell", bare, cell(1, 1, u"Chloé"_s), u"Team | Lead\n---|---\nCLI | Ana\nDB | Chloé\n"_s);
    add("cell with outer pipes", boxed, cell(0, 0, u"Platform"_s),
        u"| Team | Lead |\n| ---- | :--: |\n| Platform  | Ana  |\n| DB   | Ben  |\n"_s);
    add("header", bare, cell(headerRow, 0, u"Group"_s), u"Group | Lead\n---|---\nCLI | Ana\nDB | Ben\n"_s);
    add("header without text", bare, cell(headerRow, 1, u""_s), u"Team | |\n---|---\nCLI | Ana\nDB | Ben\n"_s);
    add("pipes, lines and a line break", bare, cell(0, 1, u" a|b\nc\u2028d "_s),
        u"Team | Lead\n---|---\nCLI | a\\|b c<br>d\nDB | Ben\n"_s);
    add("emptied first cell", bare, cell(0, 0, {}), u"Team | Lead\n---|---\n| | Ana\nDB | Ben\n"_s);
    add("emptied last cell", bare, cell(0, 1, {}), u"Team | Lead\n---|---\nCLI | \nDB | Ben\n"_s);
    add("text that begins a list", bare, cell(0, 0, u"- CLI"_s), u"Team | Lead\n---|---\n| - CLI | Ana\nDB | Ben\n"_s);
    add("text that begins a heading", bare, cell(headerRow, 0, u"# T"_s),
        u"| # T | Lead\n---|---\nCLI | Ana\nDB | Ben\n"_s);
    add("backslash at the end", compact, cell(0, 0, u"x\\"_s), u"|a|b|\n|-|-|\n|x\\ ||\n"_s);
    add("empty cell of a compact row", compact, cell(0, 1, u"2"_s), u"|a|b|\n|-|-|\n|1|2|\n"_s);
    add("blanks in an empty cell", u"| a | b   |\n|---|---|\n| 1 |     |\n"_s, cell(0, 1, u"2"_s),
        u"| a | b   |\n|---|---|\n| 1 | 2    |\n"_s);
    add("missing cell", u"a | b | c\n---|---|---\n1\n"_s, cell(0, 2, u"3"_s), u"a | b | c\n---|---|---\n1 | | 3\n"_s);
    add("missing cell with outer pipes", u"| a | b |\n|---|---|\n| 1 |\n"_s, cell(0, 1, u"2"_s),
        u"| a | b |\n|---|---|\n| 1 | 2 |\n"_s);
    add("missing cell of a roadmap", u"When? | What?\n---|---\n||\n"_s, cell(0, 1, u"- x"_s),
        u"When? | What?\n---|---\n|| - x\n"_s);
    add("missing cell stays missing", u"a | b\n---|---\n1\n"_s, cell(0, 1, {}), u"a | b\n---|---\n1\n"_s);
    add("only column", u"| a |\n|---|\n| 1 |\n"_s, cell(0, 0, {}), u"| a |\n|---|\n|  |\n"_s);
    add("only column without pipes", u"a\n:--\n1\n"_s, cell(0, 0, {}), u"a\n:--\n| |\n"_s);
    add("surplus cell", u"a | b\n---|---\n1 | 2 | 3\n"_s, cell(0, 2, u"x"_s), u"a | b\n---|---\n1 | 2 | x\n"_s);
    add("header of a surplus cell", u"a | b\n---|---\n1 | 2 | 3\n"_s, cell(headerRow, 2, u"c"_s),
        u"a | b | c\n---|---|---\n1 | 2 | 3\n"_s);
    add("no such cell", bare, cell(0, 2, u"x"_s), refused);
    add("no such row", bare, cell(2, 0, u"x"_s), refused);

    add("row", bare, insertion(1, {{}}), u"Team | Lead\n---|---\nCLI | Ana\n| |\nDB | Ben\n"_s);
    add("rows with text", bare, insertion(0, {{u"a"_s}, {u"b"_s, u"c"_s}, {u""_s, u"d"_s}}),
        u"Team | Lead\n---|---\na |\nb | c\n| | d\nCLI | Ana\nDB | Ben\n"_s);
    add("row with outer pipes", boxed, insertion(2, {{u"x"_s}}), boxed + u"| x | |\n"_s);
    add("row without a final line ending", u"a | b\n---|---"_s, insertion(0, {{u"1"_s, u"2"_s}}),
        u"a | b\n---|---\n1 | 2"_s);
    add("row in a list", inList, insertion(1, {{u"x"_s, u"y"_s}}), inList + u"  x | y\n"_s);
    add("row in an empty table in a list", u"- a | b\n  ---|---\n"_s, insertion(0, {{u"x"_s, u"y"_s}}),
        u"- a | b\n  ---|---\n  x | y\n"_s);
    add("row in a quote, CR LF", QString(inQuote).replace(u"\n"_s, u"\r\n"_s), insertion(0, {{u"x"_s, u"y"_s}}),
        u"> | Team | Lead |\r\n> |---|---|\r\n> | x | y |\r\n> | CLI | Ana |\r\n"_s);
    add("row of three", u"a | b | c\n---|---|---\n"_s, insertion(0, {{}}), u"a | b | c\n---|---|---\n| | |\n"_s);
    add("row nowhere", bare, insertion(3, {{}}), refused);
    add("rows removed", boxed + u"| x | y |\n"_s, removal({2, 0}),
        u"| Team | Lead |\n| ---- | :--: |\n| DB   | Ben  |\n"_s);
    add("last row without ending", u"a | b\n---|---\n1 | 2"_s, removal({0}), u"a | b\n---|---"_s);
    add("header is not removed", bare, removal({headerRow}), refused);
    add("row up", bare, move(1, 2, 0), u"Team | Lead\n---|---\nDB | Ben\nCLI | Ana\n"_s);
    add("last row without ending up", u"a | b\n---|---\n1 | 2\n3 | 4"_s, move(1, 2, 0),
        u"a | b\n---|---\n3 | 4\n1 | 2"_s);
    add("row to the end without ending", u"a | b\r\n---|---\r\n1 | 2\r\n3 | 4"_s, move(0, 1, 2),
        u"a | b\r\n---|---\r\n3 | 4\r\n1 | 2"_s);
    add("row stays", bare, move(0, 1, 1), bare);

    add("right", bare, alignment(1, CellAlignment::Right), u"Team | Lead\n---|--:\nCLI | Ana\nDB | Ben\n"_s);
    add("center keeps its width", boxed, alignment(0, CellAlignment::Center),
        QString(boxed).replace(u"| ---- |"_s, u"| :--: |"_s));
    add("none", boxed, alignment(1, CellAlignment::None), QString(boxed).replace(u":--:"_s, u"----"_s));
    add("short marker", compact, alignment(0, CellAlignment::Center), u"|a|b|\n|:-:|-|\n|1||\n"_s);
    add("no such column", bare, alignment(2, CellAlignment::Left), refused);
}

void TestTableEdit::textIn_textOut()
{
    QFETCH(QString, before);
    QFETCH(TableEdit, edit);
    QFETCH(QString, after);

    QCOMPARE(editedTable(before, edit), after);
}

void TestTableEdit::everyCellOfEveryTable()
{
    qsizetype edits = 0;
    eachTable([&](const QString &name, const SyntaxTree &tree, qsizetype index) {
        const Table table = readTables(tree)[index];
        const Grid grid = gridOf(tree, index);
        for (int row = headerRow; row < table.rows.size(); ++row) {
            for (int column = 0; column < table.columns(); ++column) {
                for (const auto &[typed, reading] :
                     {std::pair(u"Chloé's plan | part 2\n**x**"_s, u"Chloé's plan | part 2 x"_s),
                      std::pair(QString(), QString()), std::pair(u"- x"_s, u"- x"_s)}) {
                    Grid expected = grid;
                    expected.sources[row + 1][column] = cellText(typed);
                    expected.readings[row + 1][column] = reading;
                    const QString wrong = wrongWith(tree, index, setCell(tree, table, row, column, typed), expected, 1);
                    QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: [%2] in row %3, column %4 %5\nof\n%6"_s.arg(name, typed)
                                                             .arg(row)
                                                             .arg(column)
                                                             .arg(wrong, tree.text())));
                    ++edits;
                }
            }
        }
    });
    QVERIFY(edits > 5000);
}

void TestTableEdit::everyRowOfEveryTable()
{
    qsizetype edits = 0;
    eachTable([&](const QString &name, const SyntaxTree &tree, qsizetype index) {
        const Table table = readTables(tree)[index];
        const Grid grid = gridOf(tree, index);
        const auto check = [&](const QString &what, const Result<ChangeSet> &change, const Grid &expected,
                               qsizetype lines) {
            ++edits;
            const QString wrong = wrongWith(tree, index, change, expected, lines);
            if (!wrong.isEmpty())
                qWarning("%s", qPrintable(u"%1: %2 %3\nof\n%4"_s.arg(name, what, wrong, tree.text())));
            return wrong.isEmpty();
        };
        for (int row = 0; row <= table.rows.size(); ++row) {
            Grid expected = grid;
            expected.sources.insert(row + 1, QStringList(table.columns()));
            expected.readings.insert(row + 1, QStringList(table.columns()));
            QVERIFY(check(u"insertion at %1"_s.arg(row), insertRows(tree, table, row, {{}}), expected, 1));
            if (row == table.rows.size())
                continue;
            expected = grid;
            expected.sources.removeAt(row + 1);
            expected.readings.removeAt(row + 1);
            QVERIFY(check(u"removal of %1"_s.arg(row), removeRows(tree, table, {row}), expected, 1));
            for (int before = 0; before <= table.rows.size(); ++before) {
                expected = grid;
                const int place = (before > row ? before - 1 : before) + 1;
                expected.sources.move(row + 1, place);
                expected.readings.move(row + 1, place);
                QVERIFY(check(u"move of %1 before %2"_s.arg(row).arg(before),
                              moveRows(tree, table, row, row + 1, before), expected, 0));
            }
        }
    });
    QVERIFY(edits > (test::corpusFolder().isEmpty() ? 1000 : 5000));
}

void TestTableEdit::everyAlignmentOfEveryTable()
{
    eachTable([&](const QString &name, const SyntaxTree &tree, qsizetype index) {
        const Table table = readTables(tree)[index];
        for (int column = 0; column < table.columns(); ++column) {
            for (const CellAlignment alignment :
                 {CellAlignment::None, CellAlignment::Left, CellAlignment::Center, CellAlignment::Right}) {
                Grid expected = gridOf(tree, index);
                expected.alignments[column] = alignment;
                const QString wrong = wrongWith(tree, index, setAlignment(tree, table, column, alignment), expected, 1);
                QVERIFY2(wrong.isEmpty(), qPrintable(name + u": "_s + wrong + u"\nof\n"_s + tree.text()));
            }
        }
    });
}

void TestTableEdit::whatIsTypedStaysInItsCell()
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        Random random(seed);
        const SyntaxTree tree(randomTableText(random));
        if (readTables(tree).size() != 1)
            continue;
        const Table table = readTables(tree).first();
        const Grid grid = gridOf(tree, 0);
        const int row = int(random.below(table.rows.size() + 1)) - 1;
        const int column = int(random.below(table.columns()));
        const QString typed = random.text(20);

        const auto change = setCell(tree, table, row, column, typed);

        QVERIFY(change);
        const SyntaxTree made(change->appliedTo(tree.text()));
        QCOMPARE(readTables(made).size(), 1);
        Grid expected = grid;
        expected.sources[row + 1][column] = cellText(typed);
        QCOMPARE(gridOf(made, 0).sources, expected.sources);
    }
}

void TestTableEdit::missingCellsAreAdded_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("outer pipes") << u"| 1 |"_s << u"| 1 | | |"_s;
    QTest::newRow("no outer pipes") << u"1 | 2"_s << u"1 | 2 | |"_s;
    QTest::newRow("one word") << u"1"_s << u"1 | | |"_s;
    QTest::newRow("without blanks") << u"|1|2|"_s << u"|1|2||"_s;
    QTest::newRow("an open end") << u"|1|2"_s << u"|1|2||"_s;
    QTest::newRow("complete") << u"1 | 2 | 3"_s << u"1 | 2 | 3"_s;
}

void TestTableEdit::missingCellsAreAdded()
{
    QFETCH(QString, row);
    const SyntaxTree tree(u"a | b | c\n---|---|---\n"_s + row + u"\r\n"_s);

    const auto change = addMissingCells(tree, readTables(tree).first(), 0);

    QVERIFY(change);
    const QString after = change->appliedTo(tree.text());
    QTEST(after.section(u'\n', 2, 2).chopped(1), "expected");
    QCOMPARE(readTables(SyntaxTree(after)).first().rows.first().cells.size(), 3);
}

QTEST_GUILESS_MAIN(TestTableEdit)
#include "tst_tableedit.moc"
