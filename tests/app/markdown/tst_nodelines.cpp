#include "app/markdown/nodelines.h"
#include "app/markdown/syntaxtree.h"
#include "tests/support/random.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestNodeLines : public QObject
{
    Q_OBJECT

private slots:
    void aBlockIsCutByLines_data();
    void aBlockIsCutByLines();
    void aNumberedListCountsOn();
    void allPartsHaveTheWholeText();
};

namespace {

/// What a reader sees of lines [first, end) of the only block of text.
QString shown(const QString &text, qsizetype first, qsizetype end)
{
    const SyntaxTree tree(text);
    const LineIndex &lines = tree.lines();
    return plainText(nodesWithin(*tree.nodes(0), tree.text(), {lines.start(first), lines.start(end)}));
}

} // namespace

void TestNodeLines::aBlockIsCutByLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("expected");
    QTest::newRow("items") << u"- one\n- two\n- three\n"_s << 1 << 2 << u"two"_s;
    QTest::newRow("a nested item without the one around")
        << u"- one\n  - two\n  - three\n"_s << 1 << 2 << u"two"_s;
    QTest::newRow("a table keeps its head") << u"A | B\n--|--\n1 | 2\n3 | 4\n"_s << 3 << 4 << u"A\nB\n3\n4"_s;
    QTest::newRow("lines of a paragraph") << u"one\ntwo **and**\nthree\n"_s << 1 << 2 << u"two and"_s;
    QTest::newRow("an item's second line") << u"- one\n  two\n- three\n"_s << 1 << 2 << u"two"_s;
    QTest::newRow("code") << u"```\na\nb\nc\n```\n"_s << 2 << 3 << u"b"_s;
    QTest::newRow("code of an item") << u"- ```\n  a\n  b\n  ```\n"_s << 2 << 3 << u"b"_s;
    QTest::newRow("indented code") << u"    a\n    b\n"_s << 1 << 2 << u"b"_s;
    QTest::newRow("all") << u"> one\n> two\n"_s << 0 << 2 << u"one two"_s;
}

void TestNodeLines::aBlockIsCutByLines()
{
    QFETCH(QString, text);
    QFETCH(int, first);
    QFETCH(int, end);

    QTEST(shown(text, first, end), "expected");
}

void TestNodeLines::aNumberedListCountsOn()
{
    const SyntaxTree tree(u"3. a\n4. b\n5. c\n"_s);

    const NodeList part = nodesWithin(*tree.nodes(0), tree.text(), {tree.lines().start(2), tree.lines().start(3)});

    QCOMPARE(part.first().level, 5);
    QCOMPARE(plainText(part), u"c"_s);
}

void TestNodeLines::allPartsHaveTheWholeText()
{
    for (quint32 seed = 0; seed < 400; ++seed) {
        test::Random random(seed);
        const SyntaxTree tree(random.markdown(14));
        for (qsizetype block = 0; block < tree.blocks().size(); ++block) {
            const QStringView source = tree.text(tree.blocks()[block].range);
            const NodeList whole = *tree.nodes(block);
            if (whole.isEmpty() || whole.first().kind == NodeKind::Table) // its head is in each part
                continue;
            const LineIndex lines(source);
            const qsizetype cut = lines.start(random.below(lines.lineCount()));

            const NodeList above = nodesWithin(whole, source, {0, cut});
            const NodeList below = nodesWithin(whole, source, {cut, source.size()});

            const auto words = [](const NodeList &nodes) { return plainText(nodes).simplified().remove(u' '); };
            QVERIFY2(words(above) + words(below) == words(whole),
                     qPrintable(u"seed %1\n%2\n--- cut at %3"_s.arg(seed).arg(source).arg(cut)));
        }
    }
}

QTEST_GUILESS_MAIN(TestNodeLines)
#include "tst_nodelines.moc"
