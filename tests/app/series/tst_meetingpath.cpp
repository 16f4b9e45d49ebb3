#include "app/series/meetingpath.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestMeetingPath : public QObject
{
    Q_OBJECT

private slots:
    void dateOfAName_data();
    void dateOfAName();
    void pathForAnotherDate_data();
    void pathForAnotherDate();
    void patternOfThePath_data();
    void patternOfThePath();
    void folderOfTheSeries_data();
    void folderOfTheSeries();
};

void TestMeetingPath::dateOfAName_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QDate>("date");
    QTest::newRow("year first") << u"a/2026-11-24-platform.md"_s << QDate(2026, 11, 24);
    QTest::newRow("month first") << u"a/11-24-2026.md"_s << QDate(2026, 11, 24);
    QTest::newRow("no dashes") << u"a/20261124_notes.md"_s << QDate(2026, 11, 24);
    QTest::newRow("behind words") << u"platform 2026-11-24.md"_s << QDate(2026, 11, 24);
    QTest::newRow("no such day") << u"2026-11-31.md"_s << QDate();
    QTest::newRow("a longer number") << u"12026-11-241.md"_s << QDate();
    QTest::newRow("the folder's date is not the file's") << u"2026-11-24/notes.md"_s << QDate();
    QTest::newRow("none") << u"README.md"_s << QDate();
    QTest::newRow("nothing") << QString() << QDate();
}

void TestMeetingPath::dateOfAName()
{
    QFETCH(QString, path);
    QFETCH(QDate, date);

    QCOMPARE(fileDate(path).date, date);
}

void TestMeetingPath::pathForAnotherDate_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("name") << u"/m/2026-12-29-platform.md"_s << u"/m/2027-01-12-platform.md"_s;
    QTest::newRow("month first") << u"/m/12-29-2026.md"_s << u"/m/01-12-2027.md"_s;
    QTest::newRow("folder of the year") << u"/m/2026/2026-12-29.md"_s << u"/m/2027/2027-01-12.md"_s;
    QTest::newRow("folder of another year stays") << u"/m/2020/2026-12-29.md"_s << u"/m/2020/2027-01-12.md"_s;
    QTest::newRow("no date") << u"/m/2026/notes.md"_s << u"/m/2026/notes.md"_s;
    QTest::newRow("relative") << u"2026/2026-12-29.md"_s << u"2027/2027-01-12.md"_s;
}

void TestMeetingPath::pathForAnotherDate()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);

    QCOMPARE(pathForDate(path, QDate(2027, 1, 12)), expected);
}

void TestMeetingPath::patternOfThePath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("folder of a year") << u"/s/2026/2026-11-24-platform.md"_s << u"{{date:yyyy}}/{{date}}-platform.md"_s;
    QTest::newRow("no such folder") << u"/s/minutes/2026-11-24.md"_s << u"{{date}}.md"_s;
    QTest::newRow("month first") << u"/s/2026/11-24-2026.md"_s << u"{{date:yyyy}}/{{date:MM-dd-yyyy}}.md"_s;
    QTest::newRow("compact") << u"/s/Notes_20261124.md"_s << u"Notes_{{date:yyyyMMdd}}.md"_s;
    QTest::newRow("folder of another year") << u"/s/2025/2026-01-05.md"_s << u"2025/{{date}}.md"_s;
    QTest::newRow("no date") << u"/s/readme.md"_s << QString();
}

void TestMeetingPath::patternOfThePath()
{
    QFETCH(QString, path);
    QTEST(filePattern(path), "pattern");
}

void TestMeetingPath::folderOfTheSeries_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("folder");
    QTest::newRow("its own") << u"/m/platform/2026-11-24.md"_s << u"/m/platform"_s;
    QTest::newRow("above the year") << u"/m/platform/2026/2026-11-24.md"_s << u"/m/platform"_s;
    QTest::newRow("root") << u"/2026-11-24.md"_s << u"/"_s;
    QTest::newRow("year in the root") << u"/2026/2026-11-24.md"_s << u"/"_s;
    QTest::newRow("no folder") << u"2026-11-24.md"_s << u"."_s;
}

void TestMeetingPath::folderOfTheSeries()
{
    QFETCH(QString, path);
    QFETCH(QString, folder);

    QCOMPARE(seriesFolder(path), folder);
}

QTEST_GUILESS_MAIN(TestMeetingPath)
#include "tst_meetingpath.moc"
