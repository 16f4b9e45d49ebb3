#include "app/tables/rowparts.h"

#include "tests/app/tables/grid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestRowParts : public QObject
{
    Q_OBJECT

private slots:
    void aRowIsTakenApart();
    void theSameRowComesBack();
};

void TestRowParts::aRowIsTakenApart()
{
    QCOMPARE(rowParts(u"| a | b |  "), (RowParts{true, {u" a "_s, u" b "_s}, true, u"  "_s}));
    QCOMPARE(rowParts(u"a | b"), (RowParts{false, {u"a "_s, u" b"_s}, false, {}}));
    QCOMPARE(rowParts(u"a |"), (RowParts{false, {u"a "_s}, true, {}}));
    QCOMPARE(rowParts(u"|| - b"), (RowParts{true, {u""_s, u" - b"_s}, false, {}}));
    QCOMPARE(rowParts(u"|| "), (RowParts{true, {u""_s}, true, u" "_s}));
    QCOMPARE(rowParts(u"`a|b` \\| c"), (RowParts{false, {u"`a"_s, u"b` \\| c"_s}, false, {}}));
}

void TestRowParts::theSameRowComesBack()
{
    test::eachTable([](const QString &name, const SyntaxTree &tree, qsizetype index) {
        const Table table = readTables(tree)[index];
        const auto check = [&](const TableRow &row, RowRole role) {
            const QString text = tree.text(row.text).toString();
            QVERIFY2(rowText(rowParts(text), role) == text, qPrintable(name + u": "_s + text));
            QCOMPARE(rowParts(text).fields.size(), row.cells.size());
        };
        check(table.header, RowRole::Header);
        check(table.delimiter, RowRole::Delimiter);
        for (const TableRow &row : table.rows)
            check(row, RowRole::Body);
    });
}

QTEST_GUILESS_MAIN(TestRowParts)
#include "tst_rowparts.moc"
