#include "app/series/othermeeting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestOtherMeeting : public QObject
{
    Q_OBJECT

private slots:
    void otherMinutesNameTheMeetingToCome_data();
    void otherMinutesNameTheMeetingToCome();
};

void TestOtherMeeting::otherMinutesNameTheMeetingToCome_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("later");
    const QDate today(2026, 11, 20);
    QTest::newRow("past") << today << u"2026-11-10.md"_s << u"2026-11-24.md"_s;
    QTest::newRow("long past") << today << u"2026-10-27.md"_s << u"2026-11-24.md"_s;
    QTest::newRow("to come") << today << u"2026-11-24.md"_s << QString();
    QTest::newRow("after the next one") << today << u"2026-12-08.md"_s << u"2026-11-24.md"_s;
    QTest::newRow("after all that are there") << today << u"2027-01-05.md"_s << u"2026-11-24.md"_s;
    QTest::newRow("to come, and no file of it") << QDate(2026, 12, 20) << u"2027-01-05.md"_s << QString();
    QTest::newRow("today") << QDate(2026, 11, 10) << u"2026-11-10.md"_s << QString();
    QTest::newRow("the next is today") << QDate(2026, 11, 24) << u"2026-11-10.md"_s << u"2026-11-24.md"_s;
    QTest::newRow("all are past") << QDate(2027, 1, 1) << u"2026-11-10.md"_s << u"2026-12-08.md"_s;
    QTest::newRow("the newest of past ones") << QDate(2027, 1, 1) << u"2026-12-08.md"_s << QString();
    QTest::newRow("no date") << today << u"notes.md"_s << QString();
}

void TestOtherMeeting::otherMinutesNameTheMeetingToCome()
{
    QFETCH(QDate, today);
    QFETCH(QString, path);
    QFETCH(QString, later);
    Series series;
    for (const QDate date : {QDate(2026, 10, 27), QDate(2026, 11, 10), QDate(2026, 11, 24), QDate(2026, 12, 8)})
        series.meetings.append({date.toString(Qt::ISODate) + u".md"_s, date});

    const std::optional<Meeting> found = likelierMeeting(series, path, today);

    QCOMPARE(found ? found->path : QString(), later);
}

QTEST_GUILESS_MAIN(TestOtherMeeting)
#include "tst_othermeeting.moc"
