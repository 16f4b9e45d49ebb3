#include "app/series/series.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestSeries : public QObject
{
    Q_OBJECT

private slots:
    void meetingsInOrder_data();
    void meetingsInOrder();
    void aFileThatIsNotThereYetGoesOnWithItsSeries();
    void aFileWithoutADateIsOfItsFoldersSeries();
    void anEmptyFolderHasNoMeetings();
    void theSeriesMetLastIsTheFolders();
    void aLoneFileOfAnotherMeetingIsNotOfTheSeries_data();
    void aLoneFileOfAnotherMeetingIsNotOfTheSeries();
};

namespace {

void makeFiles(const QTemporaryDir &folder, const QStringList &names)
{
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    }
}

QStringList names(const Series &series)
{
    QStringList result;
    for (const Meeting &meeting : series.meetings)
        result.append(QDir(series.folder).relativeFilePath(meeting.path));
    return result;
}

} // namespace

void TestSeries::meetingsInOrder_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("by date, and only Markdown with a date")
        << QStringList{u"2026-11-24-p.md"_s, u"2026-11-10-p.md"_s, u"README.md"_s, u"2026-11-10-p.pdf"_s}
        << u"2026-11-24-p.md"_s << QStringList{u"2026-11-10-p.md"_s, u"2026-11-24-p.md"_s};
    QTest::newRow("folders of years") << QStringList{u"2026/2026-11-24-p.md"_s, u"2025/2025-11-25-p.md"_s,
                                                     u"old/2020-01-01-p.md"_s}
                                      << u"2026/2026-11-24-p.md"_s
                                      << QStringList{u"2025/2025-11-25-p.md"_s, u"2026/2026-11-24-p.md"_s};
    QTest::newRow("two series in one folder")
        << QStringList{u"2026-11-24-a.md"_s, u"2026-11-25-b.md"_s, u"2026-12-01-a.md"_s, u"2026-11-18-b.md"_s}
        << u"2026-11-24-a.md"_s << QStringList{u"2026-11-24-a.md"_s, u"2026-12-01-a.md"_s};
    QTest::newRow("a series that names its files another way since")
        << QStringList{u"11-24-2026.md"_s, u"10-27-2026.md"_s, u"2026-12-29-p.md"_s, u"2027-01-26-p.md"_s}
        << u"2027-01-26-p.md"_s
        << QStringList{u"10-27-2026.md"_s, u"11-24-2026.md"_s, u"2026-12-29-p.md"_s, u"2027-01-26-p.md"_s};
}

void TestSeries::meetingsInOrder()
{
    QFETCH(QStringList, files);
    QFETCH(QString, path);
    QFETCH(QStringList, expected);
    const QTemporaryDir folder;
    makeFiles(folder, files);

    const Series series = seriesOf(folder.filePath(path));

    QCOMPARE(names(series), expected);
    QCOMPARE(series.indexOf(folder.filePath(path)), expected.indexOf(path));
    QVERIFY(std::ranges::is_sorted(series.dates()));
}

void TestSeries::aFileThatIsNotThereYetGoesOnWithItsSeries()
{
    const QTemporaryDir folder;
    makeFiles(folder, {u"2026/2026-11-24-p.md"_s, u"2026/2026-12-08-p.md"_s});

    const Series series = seriesOf(folder.filePath(u"2027/2027-01-05-p.md"_s));

    QCOMPARE(names(series), (QStringList{u"2026/2026-11-24-p.md"_s, u"2026/2026-12-08-p.md"_s}));
    QCOMPARE(series.indexOf(folder.filePath(u"2027/2027-01-05-p.md"_s)), -1);
}

void TestSeries::aFileWithoutADateIsOfItsFoldersSeries()
{
    const QTemporaryDir folder;
    makeFiles(folder, {u"2026/2026-11-24-p.md"_s, u"2026/2026-12-08-p.md"_s, u"README.md"_s});

    const Series series = seriesOf(folder.filePath(u"README.md"_s));

    QCOMPARE(names(series), (QStringList{u"2026/2026-11-24-p.md"_s, u"2026/2026-12-08-p.md"_s}));
    QCOMPARE(series.indexOf(folder.filePath(u"README.md"_s)), -1);
}

void TestSeries::anEmptyFolderHasNoMeetings()
{
    const QTemporaryDir folder;

    QVERIFY(seriesIn(folder.path()).meetings.isEmpty());
    QVERIFY(seriesIn(folder.filePath(u"none"_s)).meetings.isEmpty());
    QVERIFY(seriesOf(folder.filePath(u"README.md"_s)).meetings.isEmpty());
}

void TestSeries::theSeriesMetLastIsTheFolders()
{
    const QTemporaryDir folder;
    makeFiles(folder, {u"2026-11-24-a.md"_s, u"2026-11-25-b.md"_s, u"2026-12-01-a.md"_s});

    QCOMPARE(names(seriesIn(folder.path())), (QStringList{u"2026-11-24-a.md"_s, u"2026-12-01-a.md"_s}));
}

void TestSeries::aLoneFileOfAnotherMeetingIsNotOfTheSeries_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("otherTitle");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("another committee") << u"# Platform Committee 2026-11-24\n"_s << u"# Retro 2026-11-25\n"_s << false;
    QTest::newRow("alike only in ordinary words")
        << u"# Platform Meeting 2026-11-24\n"_s << u"# Retro Meeting 2026-11-25\n"_s << false;
    QTest::newRow("the same") << u"# Platform 2026-11-24\n"_s << u"# Platform 2026-11-25\n"_s << true;
    QTest::newRow("reworded") << u"# Platform PMC 2026-11-24\n"_s << u"# The platform's notes\n"_s << true;
    QTest::newRow("no title") << u"# Platform 2026-11-24\n"_s << u"text\n"_s << true;
}

void TestSeries::aLoneFileOfAnotherMeetingIsNotOfTheSeries()
{
    QFETCH(QString, title);
    QFETCH(QString, otherTitle);
    QFETCH(bool, isOne);
    const QTemporaryDir folder;
    makeFiles(folder, {u"2026-10-27-platform.md"_s, u"2026-11-24-platform.md"_s, u"2026-11-25-retro.md"_s});
    const auto write = [&](const QString &name, const QString &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    };
    write(u"2026-11-24-platform.md"_s, title);
    write(u"2026-11-25-retro.md"_s, otherTitle);

    const int count = isOne ? 3 : 2;
    QCOMPARE(seriesOf(folder.filePath(u"2026-11-24-platform.md"_s)).meetings.size(), count);
    QCOMPARE(seriesIn(folder.path()).meetings.size(), count);
    QCOMPARE(seriesOf(folder.filePath(u"2026-11-25-retro.md"_s)).meetings.size(), isOne ? 3 : 1);
}

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
