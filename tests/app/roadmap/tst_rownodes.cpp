#include "app/markdown/syntaxtree.h"
#include "app/roadmap/rownodes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestRowNodes : public QObject
{
    Q_OBJECT

private slots:
    void saysTheCellWithoutItsMarker_data();
    void saysTheCellWithoutItsMarker();
    void ofAnotherTextThereIsNothingToCrashOn();
};

void TestRowNodes::saysTheCellWithoutItsMarker_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("said");
    QTest::newRow("item") << u"- one"_s << u"one"_s;
    QTest::newRow("star") << u"* one *two*"_s << u"one two"_s;
    QTest::newRow("plus") << u"+ one"_s << u"one"_s;
    QTest::newRow("no marker") << u"one - two"_s << u"one - two"_s;
    QTest::newRow("marker alone") << u"-"_s << QString();
    QTest::newRow("code behind the marker") << u"- `a` b"_s << u"a b"_s;
    QTest::newRow("group") << u"**Move:**"_s << u"Move"_s;
    QTest::newRow("group, colon outside") << u"**Move**:"_s << u"Move"_s;
    QTest::newRow("pipe") << u"- a\\|b"_s << u"a|b"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestRowNodes::saysTheCellWithoutItsMarker()
{
    QFETCH(QString, cell);
    QFETCH(QString, said);
    for (const QString &prefix : {QString(), u"> "_s}) {
        const SyntaxTree tree(prefix + u"When | What\n"_s + prefix + u"---|---\n"_s + prefix + u"*Soon* | - first\n"_s
                              + prefix + u"|| "_s + cell + u'\n');
        const QList<RoadmapTable> tables = readRoadmaps(tree);
        QCOMPARE(tables.size(), 1);

        const NodeList nodes = rowNodes(tree, tables.first(), 1);

        QCOMPARE(nodes.isEmpty() ? QString() : plainText(nodes), said);
    }
}

void TestRowNodes::ofAnotherTextThereIsNothingToCrashOn()
{
    const SyntaxTree tree(u"When | What\n---|---\n*Soon* | - first\n|| - second\n"_s);
    const QList<RoadmapTable> tables = readRoadmaps(tree);

    QVERIFY(rowNodes(SyntaxTree(), tables.first(), 1).isEmpty());
    QVERIFY(rowNodes(SyntaxTree(u"A text of some length that has no table in it at all.\n"_s.repeated(3)),
                     tables.first(), 1)
                .isEmpty());
}

QTEST_GUILESS_MAIN(TestRowNodes)
#include "tst_rownodes.moc"
