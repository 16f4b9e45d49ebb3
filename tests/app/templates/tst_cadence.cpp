#include "app/templates/cadence.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

class TestCadence : public QObject
{
    Q_OBJECT

private slots:
    void textsAreRead_data();
    void textsAreRead();
    void otherTextsAreNone_data();
    void otherTextsAreNone();
    void everyCadenceReadsBackAndGoesForward();
    void datesTellTheNextOne_data();
    void datesTellTheNextOne();
};

void TestCadence::textsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("next"); // of Tuesday 2026-11-24, the fourth Tuesday and not the last day of its kind
    QTest::newRow("daily") << u"daily"_s << QDate(2026, 11, 25);
    QTest::newRow("weekly") << u"weekly"_s << QDate(2026, 12, 1);
    QTest::newRow("any case") << u" Every  Week "_s << QDate(2026, 12, 1);
    QTest::newRow("2 weeks") << u"every 2 weeks"_s << QDate(2026, 12, 8);
    QTest::newRow("weekday") << u"every 2 weeks on Tuesday"_s << QDate(2026, 12, 8);
    QTest::newRow("back to the usual weekday") << u"every 2 weeks on Wednesday"_s << QDate(2026, 12, 9);
    QTest::newRow("the usual weekday before") << u"weekly on Monday"_s << QDate(2026, 11, 30);
    QTest::newRow("monthly") << u"monthly"_s << QDate(2026, 12, 24);
    QTest::newRow("months") << u"every 3 months"_s << QDate(2027, 2, 24);
    QTest::newRow("second Tuesday") << u"second Tuesday of the month"_s << QDate(2026, 12, 8);
    QTest::newRow("fourth Tuesday") << u"fourth Tuesday of the month"_s << QDate(2026, 12, 22);
    QTest::newRow("last Friday") << u"last Friday of every 2 months"_s << QDate(2027, 1, 29);
    QTest::newRow("a number in letters") << u"every two weeks on Tuesday"_s << QDate(2026, 12, 8);
    QTest::newRow("a day alone") << u"every Tuesday"_s << QDate(2026, 12, 1);
    QTest::newRow("every other day") << u"every other Wednesday"_s << QDate(2026, 12, 9);
    QTest::newRow("biweekly") << u"biweekly on Tuesday"_s << QDate(2026, 12, 8);
    QTest::newRow("days") << u"every 10 days"_s << QDate(2026, 12, 4);
}

void TestCadence::textsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QDate, next);

    const std::optional<Cadence> cadence = cadenceFrom(text);

    QVERIFY(cadence);
    QCOMPARE(cadence->next(QDate(2026, 11, 24)), next);
}

void TestCadence::otherTextsAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {QString(), u"every"_s, u"every 0 weeks"_s, u"every 367 days"_s, u"every -2 weeks"_s, u"every 2 years"_s,
          u"weekly on"_s, u"every Tuesday on Monday"_s, u"every 0 Tuesday"_s, u"every two"_s, u"weekly on Someday"_s,
          u"daily on Monday"_s, u"fifth Monday of the month"_s, u"second Tuesday"_s,
          u"second Tuesday of every 2 weeks"_s, u"weekly and more"_s, u"every 99999999999 weeks"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TestCadence::otherTextsAreNone()
{
    QFETCH(QString, text);

    QVERIFY(!cadenceFrom(text));
}

void TestCadence::everyCadenceReadsBackAndGoesForward()
{
    Random random(7);
    for (int i = 0; i < 2000; ++i) {
        Cadence cadence;
        cadence.unit = Cadence::Unit(int(random.below(3)));
        cadence.every = 1 + int(random.below(366));
        if (cadence.unit == Cadence::Unit::Weeks)
            cadence.weekday = int(random.below(8));
        if (cadence.unit == Cadence::Unit::Months && int(random.below(2)) == 0) {
            cadence.weekday = 1 + int(random.below(7));
            cadence.ordinal = QList{1, 2, 3, 4, -1}[int(random.below(5))];
        }
        const QDate date = QDate(2020, 1, 1).addDays(int(random.below(4000)));

        QVERIFY2(cadenceFrom(toString(cadence)) == cadence, qPrintable(toString(cadence)));
        const QDate next = cadence.next(date);
        QVERIFY(next > date);
        if (cadence.weekday != 0)
            QCOMPARE(next.dayOfWeek(), cadence.weekday);
        if (cadence.ordinal == -1)
            QVERIFY(next.addDays(7).month() != next.month());
        if (cadence.ordinal > 0)
            QCOMPARE((next.day() - 1) / 7 + 1, cadence.ordinal);
    }
    QVERIFY(!Cadence().next(QDate()).isValid());
}

void TestCadence::datesTellTheNextOne_data()
{
    QTest::addColumn<QStringList>("dates");
    QTest::addColumn<QDate>("next");
    QTest::newRow("none") << QStringList() << QDate();
    QTest::newRow("one") << QStringList{u"2026-11-24"_s} << QDate(2026, 12, 1);
    QTest::newRow("two weeks") << QStringList{u"2026-10-27"_s, u"2026-11-10"_s, u"2026-11-24"_s} << QDate(2026, 12, 8);
    QTest::newRow("a holiday was left out")
        << QStringList{u"2026-09-29"_s, u"2026-10-13"_s, u"2026-11-10"_s, u"2026-11-24"_s} << QDate(2026, 12, 8);
    QTest::newRow("the last one was put off by a day")
        << QStringList{u"2026-10-13"_s, u"2026-10-27"_s, u"2026-11-10"_s, u"2026-11-25"_s} << QDate(2026, 12, 8);
    QTest::newRow("second Tuesday") << QStringList{u"2026-09-08"_s, u"2026-10-13"_s, u"2026-11-10"_s}
                                    << QDate(2026, 12, 8);
    QTest::newRow("last Monday") << QStringList{u"2026-08-31"_s, u"2026-09-28"_s, u"2026-10-26"_s, u"2026-11-30"_s}
                                 << QDate(2026, 12, 28);
    QTest::newRow("day of the month") << QStringList{u"2026-08-15"_s, u"2026-09-15"_s, u"2026-10-15"_s}
                                      << QDate(2026, 11, 15);
    QTest::newRow("days") << QStringList{u"2026-11-23"_s, u"2026-11-24"_s, u"2026-11-25"_s} << QDate(2026, 11, 26);
    QTest::newRow("the rhythm has changed")
        << QStringList{u"2026-09-01"_s, u"2026-09-08"_s, u"2026-09-22"_s, u"2026-10-06"_s, u"2026-10-20"_s}
        << QDate(2026, 11, 3);
    QTest::newRow("one date twice") << QStringList{u"2026-11-24"_s, u"2026-11-24"_s} << QDate(2026, 12, 1);
}

void TestCadence::datesTellTheNextOne()
{
    QFETCH(QStringList, dates);
    QFETCH(QDate, next);
    QList<QDate> met;
    for (const QString &date : dates)
        met.append(QDate::fromString(date, Qt::ISODate));

    const Cadence cadence = cadenceOf(met);

    QCOMPARE(cadence.next(met.isEmpty() ? QDate() : met.last()), next);
}

QTEST_GUILESS_MAIN(TestCadence)
#include "tst_cadence.moc"
