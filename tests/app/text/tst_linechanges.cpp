#include "app/text/linechanges.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestLineChanges : public QObject
{
    Q_OBJECT

private slots:
    void linesThatStay_data();
    void linesThatStay();
    void veryManyLines();
    void randomTextsKeepTheLaws();
};

void TestLineChanges::linesThatStay_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("changes"); // "begin removed > inserted"
    QTest::newRow("the same") << u"a\nb"_s << u"a\nb"_s << QStringList();
    QTest::newRow("from nothing") << u""_s << u"a\nb"_s << QStringList{u"0 > a|b"_s};
    QTest::newRow("to nothing") << u"a\r\n"_s << u""_s << QStringList{u"0 a\r| > "_s};
    QTest::newRow("in the middle") << u"a\nb\nc\n"_s << u"a\nx\ny\nc\n"_s << QStringList{u"2 b| > x|y|"_s};
    QTest::newRow("two places") << u"a\nb\nc\nd\n"_s << u"b\nc\nd\ne\n"_s << QStringList{u"0 a| > "_s, u"8  > e|"_s};
    QTest::newRow("a moved line") << u"a\nb\nc\n"_s << u"b\nc\na\n"_s << QStringList{u"0 a| > "_s, u"6  > a|"_s};
    QTest::newRow("a changed line before many that go")
        << u"a\n\nb\n\nc\n\nd\n"_s << u"x\n\nd\n"_s << QStringList{u"0 a| > x|"_s, u"3 b||c|| > "_s};
    QTest::newRow("only the last ending") << u"a\nb"_s << u"a\nb\n"_s << QStringList{u"2 b > b|"_s};
}

void TestLineChanges::linesThatStay()
{
    QFETCH(QString, before);
    QFETCH(QString, after);

    const ChangeSet change = lineChanges(before, after);

    QCOMPARE(change.appliedTo(before), after);
    QStringList told;
    for (const TextChange &each : change.changes())
        told.append(u"%1 %2 > %3"_s.arg(each.range.begin).arg(each.removed, each.inserted).replace(u'\n', u'|'));
    QFETCH(QStringList, changes);
    for (QString &each : changes)
        each.replace(u"0 >"_s, u"0  >"_s);
    QCOMPARE(told, changes);
}

void TestLineChanges::veryManyLines()
{
    QString before = u"same\n"_s;
    QString after = before;
    for (int i = 0; i < 5000; ++i) {
        before += u"a%1\n"_s.arg(i);
        after += u"b%1\n"_s.arg(i);
    }
    const ChangeSet change = lineChanges(before + u"end"_s, after + u"end"_s);

    QCOMPARE(change.changes().size(), 1);
    QCOMPARE(change.appliedTo(before + u"end"_s), after + u"end"_s);
    QCOMPARE(change.range(), (TextRange{5, before.size()}));
}

void TestLineChanges::randomTextsKeepTheLaws()
{
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        Random random(seed);
        const QString before = random.text(200);
        const QString after = random.oneIn(2) ? random.changes(before).appliedTo(before) : random.text(200);

        const ChangeSet change = lineChanges(before, after);

        QVERIFY2(change.fits(before), QByteArray::number(seed).constData());
        QVERIFY2(change.appliedTo(before) == after, QByteArray::number(seed).constData());
    }
}

QTEST_GUILESS_MAIN(TestLineChanges)
#include "tst_linechanges.moc"
