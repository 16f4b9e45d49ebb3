#include "app/markdown/syntaxtree.h"
#include "app/markdown/tablerow.h"
#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

class TestTableRow : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreSplitAtPipes_data();
    void rowsAreSplitAtPipes();
    void anEmptyCellLiesBehindItsFirstBlank();
    void cellsAreThoseOfTheParser();
    void cellsOfRealTablesAreThoseOfTheParser();
    void escapingIsUndone();
};

namespace {

QStringList texts(QStringView line)
{
    QStringList result;
    for (const TextRange &cell : tableCells(line))
        result.append(line.sliced(cell.begin, cell.size()).toString());
    return result;
}

/// What is wrong with the cells of tree's tables: those of the parser against those of the row's line.
QString wrongCell(const SyntaxTree &tree)
{
    static constexpr QStringView markup = u"*_`<>&~\\[]!:@.";
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const auto nodes = tree.nodes(i);
        const QStringView source = tree.text(tree.blocks()[i].range);
        for (const Node &node : *nodes) {
            if (node.kind != NodeKind::TableCell)
                continue;
            const QString cell = source.sliced(node.range.begin, node.range.size()).toString();
            const QString text = plainText(*nodes, int(&node - nodes->data()));
            const bool hasMarkup = std::ranges::any_of(cell, [](QChar unit) { return markup.contains(unit); });
            if (hasMarkup ? cell.isEmpty() != text.isEmpty() && !text.isEmpty() : cell != text)
                return u"cell '%1' is read as '%2'"_s.arg(cell, text);
        }
    }
    return {};
}

} // namespace

void TestTableRow::rowsAreSplitAtPipes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("outer pipes") << u"| a | b |"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("no outer pipes") << u"a|b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("indented") << u"  | a | b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("empty first cell") << u"|| - x"_s << QStringList{QString(), u"- x"_s};
    QTest::newRow("spacer row") << u"||"_s << QStringList{QString()};
    QTest::newRow("spacer row with blanks") << u"|   |"_s << QStringList{QString()};
    QTest::newRow("lone pipe") << u"|"_s << QStringList{};
    QTest::newRow("empty line") << QString() << QStringList{};
    QTest::newRow("blanks at the end") << u"a | b |  \t"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("escaped pipe") << u"| a\\|b | c |"_s << QStringList{u"a\\|b"_s, u"c"_s};
    QTest::newRow("pipe behind two backslashes") << u"a\\\\|b|c"_s << QStringList{u"a\\\\|b"_s, u"c"_s};
    QTest::newRow("pipe in a code span") << u"| `a|b` |"_s << QStringList{u"`a"_s, u"b`"_s};
    QTest::newRow("surplus cell") << u"a|b|c|d"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("beyond the basic plane") << u"| é😀 | ü |"_s << QStringList{u"é😀"_s, u"ü"_s};
}

void TestTableRow::rowsAreSplitAtPipes()
{
    QFETCH(QString, line);
    QFETCH(QStringList, cells);

    QCOMPARE(texts(line), cells);
}

void TestTableRow::anEmptyCellLiesBehindItsFirstBlank()
{
    QCOMPARE(tableCells(u"|   | x"), (QList<TextRange>{{2, 2}, {6, 7}}));
    QCOMPARE(tableCells(u"||x"), (QList<TextRange>{{1, 1}, {2, 3}}));
}

void TestTableRow::cellsAreThoseOfTheParser()
{
    static const QStringList pieces = {u"|"_s, u"|"_s,  u" "_s,  u"\\|"_s, u"\\\\|"_s, u"a"_s,
                                       u"é"_s, u"- "_s, u"\t"_s, u"😀"_s,  u" b"_s};
    Random random(31);
    for (int i = 0; i < 4000; ++i) {
        QString row;
        for (qsizetype count = 1 + random.below(9); count > 0; --count)
            row += pieces[random.below(pieces.size())];
        const SyntaxTree tree(u"|h|i|j|k|\n|-|-|-|-|\n"_s + row + u"\n"_s);
        if (tree.blocks().first().range.end != tree.text().size())
            continue; // the row begins something else

        const QString wrong = wrongCell(tree);

        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u" in "_s + row));
    }
}

void TestTableRow::cellsOfRealTablesAreThoseOfTheParser()
{
    if (minuta::test::corpusFolder().isEmpty())
        QSKIP(minuta::test::corpusSkipMessage);
    int tables = 0;
    for (const auto &file : minuta::test::corpusMinutes()) {
        const SyntaxTree tree(decode(file.bytes)->text);

        const QString wrong = wrongCell(tree);

        QVERIFY2(wrong.isEmpty(), qPrintable(file.name + u": "_s + wrong));
        tables += std::ranges::count(tree.blocks(), BlockKind::Table, &Block::kind);
    }
    QVERIFY(tables > 0);
}

void TestTableRow::escapingIsUndone()
{
    Random random(32);
    for (int i = 0; i < 1000; ++i) {
        const QString text = random.text(20);

        const QString source = escapedForCell(text);

        QVERIFY(!source.contains(u'\n') && !source.contains(u'\r'));
        QString expected = text;
        expected.replace(u"\r\n"_s, u" "_s).replace(u'\n', u' ').replace(u'\r', u' ');
        QCOMPARE(unescapedFromCell(source), expected);
        QVERIFY(tableCells(u"x"_s + source + u"x"_s).size() == 1);
    }
}

QTEST_GUILESS_MAIN(TestTableRow)
#include "tst_tablerow.moc"
