#include "app/tables/tablecolumns.h"

#include "tests/app/tables/grid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

const QString bare = u"Team | Lead\n---|:--\nCLI | Ana\nDB\n"_s;
const QString boxed = u"| Team | Lead |\n| ---- | :--: |\n| CLI  | Ana  |\n| DB   | Ben  | surplus |\n"_s;

TableEdit insertion(int before, const QString &title = {})
{
    return [=](const SyntaxTree &tree, const Table &table) { return insertColumn(tree, table, before, title); };
}
TableEdit removal(const QList<int> &columns)
{
    return [=](const SyntaxTree &tree, const Table &table) { return removeColumns(tree, table, columns); };
}
TableEdit move(int first, int end, int before)
{
    return [=](const SyntaxTree &tree, const Table &table) { return moveColumns(tree, table, first, end, before); };
}

} // namespace

class TestTableColumns : public QObject
{
    Q_OBJECT

private slots:
    void textIn_textOut_data();
    void textIn_textOut();
    void everyColumnOfEveryTable();
};

void TestTableColumns::textIn_textOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<TableEdit>("edit");
    QTest::addColumn<QString>("after");
    const auto add = [](const char *name, const QString &before, const TableEdit &edit, const QString &after) {
        QTest::newRow(name) << before << edit << after;
    };

    add("at the end", bare, insertion(2, u"Since"_s), u"Team | Lead | Since\n---|:--|---\nCLI | Ana |\nDB\n"_s);
    add("in the middle", bare, insertion(1), u"Team | | Lead\n---|---|:--\nCLI | | Ana\nDB\n"_s);
    add("at the begin", bare, insertion(0, u"Nr"_s), u"Nr | Team | Lead\n---|---|:--\n| | CLI | Ana\n| | DB\n"_s);
    add("with outer pipes", boxed, insertion(2, u"Since"_s),
        u"| Team | Lead | Since |\n| ---- | :--: | ---- |\n| CLI  | Ana  | |\n| DB   | Ben  | | surplus |\n"_s);
    add("compact", u"|a|b|\n|-|-|\n|1|2|\n"_s, insertion(1), u"|a||b|\n|-|-|-|\n|1||2|\n"_s);
    add("nowhere", bare, insertion(3), u"refused"_s);

    add("the last goes", bare, removal({1}), u"| Team |\n| --- |\n| CLI |\nDB\n"_s);
    add("the first goes", bare, removal({0}), u"| Lead |\n| :-- |\n| Ana |\n| |\n"_s);
    add("with outer pipes goes", boxed, removal({0}), u"| Lead |\n| :--: |\n| Ana  |\n| Ben  | surplus |\n"_s);
    add("the only one stays", boxed, removal({0, 1}), u"refused"_s);

    add("to the right", bare, move(0, 1, 2), u"Lead | Team\n:--|---\nAna | CLI\n| | DB\n"_s);
    add("to the left", boxed, move(1, 2, 0),
        u"| Lead | Team |\n| :--: | ---- |\n| Ana  | CLI  |\n| Ben  | DB   | surplus |\n"_s);
    add("a list item comes first", u"a | b\n---|---\n1 | - x\n"_s, move(1, 2, 0), u"b | a\n---|---\n| - x | 1\n"_s);
    add("a backslash comes before a pipe", u"|a|b|\n|-|-|\n|1|x\\\n"_s, move(1, 2, 0), u"|b|a|\n|-|-|\n|x\\ |1\n"_s);
    add("stays", bare, move(1, 2, 1), bare);
}

void TestTableColumns::textIn_textOut()
{
    QFETCH(QString, before);
    QFETCH(TableEdit, edit);
    QFETCH(QString, after);

    QCOMPARE(editedTable(before, edit), after);
}

void TestTableColumns::everyColumnOfEveryTable()
{
    qsizetype edits = 0;
    eachTable([&](const QString &name, const SyntaxTree &tree, qsizetype index) {
        const Table table = readTables(tree)[index];
        const Grid grid = gridOf(tree, index);
        const auto check = [&](const QString &what, const Result<ChangeSet> &change, const Grid &expected) {
            ++edits;
            const QString wrong = wrongWith(tree, index, change, expected, table.rows.size() + 2);
            if (!wrong.isEmpty())
                qWarning("%s", qPrintable(u"%1: %2 %3\nof\n%4"_s.arg(name, what, wrong, tree.text())));
            return wrong.isEmpty();
        };
        const auto each = [](Grid result, const std::function<void(QStringList &)> &edit) {
            for (QList<QStringList> *rows : {&result.sources, &result.readings}) {
                for (QStringList &row : *rows)
                    edit(row);
            }
            return result;
        };
        for (int column = 0; column <= table.columns(); ++column) {
            Grid expected = each(grid, [&](QStringList &row) { row.insert(column, QString()); });
            expected.alignments.insert(column, CellAlignment::None);
            QVERIFY(check(u"insertion at %1"_s.arg(column), insertColumn(tree, table, column, {}), expected));
            if (column == table.columns())
                continue;
            expected = each(grid, [&](QStringList &row) { row.removeAt(column); });
            expected.alignments.removeAt(column);
            if (table.columns() > 1)
                QVERIFY(check(u"removal of %1"_s.arg(column), removeColumns(tree, table, {column}), expected));
            for (int before = 0; before <= table.columns(); ++before) {
                const int place = before > column ? before - 1 : before;
                expected = each(grid, [&](QStringList &row) { row.move(column, place); });
                expected.alignments.move(column, place);
                QVERIFY(check(u"move of %1 before %2"_s.arg(column).arg(before),
                              moveColumns(tree, table, column, column + 1, before), expected));
            }
        }
    });
    QVERIFY(edits > 5000);
}

QTEST_GUILESS_MAIN(TestTableColumns)
#include "tst_tablecolumns.moc"
