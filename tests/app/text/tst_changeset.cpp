#include "app/text/changeset.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

class TestChangeSet : public QObject
{
    Q_OBJECT

private slots:
    void aKeyLeavesRoomForTheNext();
    void undoGivesTheTextBack();
    void composingIsDoingBoth();
    void composingIsAssociative();
    void mappedPositionsKeepTheirOrder();
    void mappingThereAndBackKeepsUntouchedPositions();
    void betweenMakesTheSecondText();
    void insertionsAtOnePlaceKeepTheirOrder();
    void rangeAtAnInsertionGrowsOnlyWhenAsked();
};

void TestChangeSet::undoGivesTheTextBack()
{
    Random random(1);
    for (int i = 0; i < 10000; ++i) {
        const QString before = random.text(60);
        const ChangeSet changes = random.changes(before);

        const QString after = changes.appliedTo(before);

        QCOMPARE(changes.inverted().appliedTo(after), before);
        QCOMPARE(changes.inverted().inverted(), changes);
        QCOMPARE(after.size(), before.size() + changes.delta());
    }
}

void TestChangeSet::composingIsDoingBoth()
{
    Random random(2);
    for (int i = 0; i < 10000; ++i) {
        const QString before = random.text(60);
        const ChangeSet first = random.changes(before);
        const QString between = first.appliedTo(before);
        const ChangeSet second = random.changes(between);

        const ChangeSet both = first.composed(second);

        QVERIFY2(both.fits(before), qPrintable(u"round %1"_s.arg(i)));
        QCOMPARE(both.appliedTo(before), second.appliedTo(between));
        QCOMPARE(both.inverted().appliedTo(second.appliedTo(between)), before);
    }
}

void TestChangeSet::composingIsAssociative()
{
    Random random(3);
    for (int i = 0; i < 10000; ++i) {
        const QString text = random.text(40);
        const ChangeSet a = random.changes(text);
        const ChangeSet b = random.changes(a.appliedTo(text));
        const ChangeSet c = random.changes(b.appliedTo(a.appliedTo(text)));

        QCOMPARE(a.composed(b).composed(c).appliedTo(text), a.composed(b.composed(c)).appliedTo(text));
    }
}

void TestChangeSet::mappedPositionsKeepTheirOrder()
{
    Random random(4);
    for (int i = 0; i < 10000; ++i) {
        const QString text = random.text(60);
        const ChangeSet changes = random.changes(text);
        qsizetype last = 0;
        for (qsizetype position = 0; position <= text.size(); ++position) {
            const qsizetype before = changes.mapPosition(position, Bias::Before);
            const qsizetype after = changes.mapPosition(position, Bias::After);

            QVERIFY(last <= before);
            QVERIFY(before <= after);
            QVERIFY(after <= text.size() + changes.delta());
            last = before;
        }
    }
}

void TestChangeSet::mappingThereAndBackKeepsUntouchedPositions()
{
    Random random(5);
    for (int i = 0; i < 10000; ++i) {
        const QString before = random.text(60);
        const ChangeSet changes = random.changes(before);
        const QString after = changes.appliedTo(before);
        for (qsizetype position = 0; position < before.size(); ++position) {
            const bool isTouched = std::ranges::any_of(
                changes.changes(), [position](const TextChange &change) { return change.range.touches(position); });
            if (isTouched)
                continue;
            const qsizetype mapped = changes.mapPosition(position, Bias::After);
            QCOMPARE(after[mapped], before[position]);
            QCOMPARE(changes.inverted().mapPosition(mapped, Bias::Before), position);
        }
    }
}

void TestChangeSet::betweenMakesTheSecondText()
{
    Random random(6);
    for (int i = 0; i < 10000; ++i) {
        const QString before = random.text(30);
        const QString after = random.oneIn(4) ? before : random.changes(before).appliedTo(before);

        const ChangeSet changes = ChangeSet::between(before, after);

        QCOMPARE(changes.appliedTo(before), after);
        QCOMPARE(changes.isEmpty(), before == after);
    }
}

void TestChangeSet::insertionsAtOnePlaceKeepTheirOrder()
{
    const ChangeSet changes(QList<TextChange>{{{1, 1}, {}, u"x"_s}, {{1, 1}, {}, u"y"_s}});

    QCOMPARE(changes.appliedTo(u"ab"_s), u"axyb"_s);
    QCOMPARE(changes.changes().size(), 1);
}

void TestChangeSet::rangeAtAnInsertionGrowsOnlyWhenAsked()
{
    const ChangeSet atEnd(TextChange{{4, 4}, {}, u"!"_s});

    QCOMPARE(atEnd.mapRange({1, 4}), (TextRange{1, 4}));
    QCOMPARE(atEnd.mapRange({1, 4}, true), (TextRange{1, 5}));
}

void TestChangeSet::aKeyLeavesRoomForTheNext()
{
    QString text(1'000'000, u'a');

    ChangeSet(TextChange{{5, 5}, {}, u"x"_s}).applyTo(text);

    QVERIFY(text.capacity() > text.size() + 1000);
}

QTEST_GUILESS_MAIN(TestChangeSet)
#include "tst_changeset.moc"
