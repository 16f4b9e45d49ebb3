#include "app/text/textchange.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestTextChange : public QObject
{
    Q_OBJECT

private slots:
    void minimizedLeavesCommonEndsOut_data();
    void minimizedLeavesCommonEndsOut();
    void positionsAreMappedByBias_data();
    void positionsAreMappedByBias();
};

void TestTextChange::minimizedLeavesCommonEndsOut_data()
{
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("inserted");
    QTest::addColumn<QString>("leanRemoved");
    QTest::addColumn<QString>("leanInserted");
    QTest::newRow("middle") << u"abc"_s << u"axc"_s << u"b"_s << u"x"_s;
    QTest::newRow("equal") << u"abc"_s << u"abc"_s << u""_s << u""_s;
    QTest::newRow("repeated") << u"aa"_s << u"aaa"_s << u""_s << u"a"_s;
    QTest::newRow("CR LF is not cut") << u"a\r\n"_s << u"a\n"_s << u"\r\n"_s << u"\n"_s;
    QTest::newRow("CR stays whole") << u"a\r\n"_s << u"a\r"_s << u"\r\n"_s << u"\r"_s;
    QTest::newRow("surrogate pair is not cut") << u"😀"_s << u"😁"_s << u"😀"_s << u"😁"_s;
}

void TestTextChange::minimizedLeavesCommonEndsOut()
{
    QFETCH(QString, removed);
    QFETCH(QString, inserted);
    QFETCH(QString, leanRemoved);
    QFETCH(QString, leanInserted);

    const TextChange lean = TextChange{{5, 5 + removed.size()}, removed, inserted}.minimized();

    QCOMPARE(lean.removed, leanRemoved);
    QCOMPARE(lean.inserted, leanInserted);
    QCOMPARE(lean.range.size(), leanRemoved.size());
}

void TestTextChange::positionsAreMappedByBias_data()
{
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<qsizetype>("before");
    QTest::addColumn<qsizetype>("after");
    QTest::newRow("left of it") << qsizetype(1) << qsizetype(1) << qsizetype(1);
    QTest::newRow("at its begin") << qsizetype(2) << qsizetype(2) << qsizetype(5);
    QTest::newRow("inside") << qsizetype(3) << qsizetype(2) << qsizetype(5);
    QTest::newRow("at its end") << qsizetype(4) << qsizetype(2) << qsizetype(5);
    QTest::newRow("right of it") << qsizetype(6) << qsizetype(7) << qsizetype(7);
}

void TestTextChange::positionsAreMappedByBias()
{
    QFETCH(qsizetype, position);
    QFETCH(qsizetype, before);
    QFETCH(qsizetype, after);
    const TextChange change{{2, 4}, u"ab"_s, u"xyz"_s};

    QCOMPARE(change.mapPosition(position, Bias::Before), before);
    QCOMPARE(change.mapPosition(position, Bias::After), after);
}

QTEST_GUILESS_MAIN(TestTextChange)
#include "tst_textchange.moc"
