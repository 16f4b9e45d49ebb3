#include "app/text/commonsequence.h"
#include "tests/support/random.h"

#include <QTest>

using namespace minuta;
using namespace minuta::test;

class TestCommonSequence : public QObject
{
    Q_OBJECT

private slots:
    void whatStays_data();
    void whatStays();
    void longSequencesKeepWhatIsUnique();
    void randomSequencesKeepTheLaws();
    void equalTextsHaveOneNumber();
};

void TestCommonSequence::whatStays_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<QList<qsizetype>>("matches");
    using Ints = QList<int>;
    using Sizes = QList<qsizetype>;
    QTest::newRow("nothing") << Ints{} << Ints{1} << Sizes{};
    QTest::newRow("all") << Ints{1, 2} << Ints{1, 2} << Sizes{0, 1};
    QTest::newRow("added in the middle") << Ints{1, 2} << Ints{1, 3, 2} << Sizes{0, 2};
    QTest::newRow("gone") << Ints{1, 3, 2} << Ints{1, 2} << Sizes{0, -1, 1};
    QTest::newRow("moved to the end") << Ints{1, 2, 3} << Ints{2, 3, 1} << Sizes{-1, 0, 1};
    QTest::newRow("other") << Ints{1, 2} << Ints{3, 4, 5} << Sizes{-1, -1};
}

void TestCommonSequence::whatStays()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);

    QTEST(commonSequence(before, after), "matches");
}

void TestCommonSequence::longSequencesKeepWhatIsUnique()
{
    QList<int> before;
    QList<int> after;
    for (int i = 0; i < 20'000; ++i) {
        before << i << -1;
        if (i % 10 != 3)
            after << i << -1;
        if (i % 10 == 7)
            after << 100'000 + i;
    }

    const QList<qsizetype> matches = commonSequence(before, after);

    qsizetype kept = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (matches[i] >= 0)
            ++kept;
        else
            QVERIFY(before[i] == -1 || before[i] % 10 == 3);
    }
    QCOMPARE(kept, 36'000);
}

void TestCommonSequence::randomSequencesKeepTheLaws()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Random random(seed);
        const int kinds = 1 + int(random.below(seed % 3 == 0 ? 3000 : 12));
        const auto sequence = [&](qsizetype size) {
            QList<int> result;
            for (qsizetype i = 0; i < size; ++i)
                result.append(int(random.below(kinds)));
            return result;
        };
        const qsizetype longest = seed % 3 == 0 ? 1500 : 40;
        const QList<int> before = sequence(random.below(longest));
        QList<int> after = random.oneIn(2) ? sequence(random.below(longest)) : before;
        if (!after.isEmpty())
            after.remove(random.below(after.size()));

        const QList<qsizetype> matches = commonSequence(before, after);

        QCOMPARE(matches.size(), before.size());
        qsizetype last = -1;
        for (qsizetype i = 0; i < matches.size(); ++i) {
            if (matches[i] < 0)
                continue;
            QVERIFY2(matches[i] > last, QByteArray::number(seed).constData());
            QCOMPARE(after[matches[i]], before[i]);
            last = matches[i];
        }
    }
}

void TestCommonSequence::equalTextsHaveOneNumber()
{
    TextNumbers numbers;

    const int first = numbers.of(u"a");

    QCOMPARE(numbers.of(u"b"), first + 1);
    QCOMPARE(numbers.of(u"a"), first);
}

QTEST_GUILESS_MAIN(TestCommonSequence)
#include "tst_commonsequence.moc"
