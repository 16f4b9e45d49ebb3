#include "app/series/newmeetings.h"

#include "app/templates/template.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestNewMeetings : public QObject
{
    Q_OBJECT

private slots:
    void datesOverTheTurnOfTheYear();
    void itemsGoToTheFirstOnly();
    void eachLinksToTheOneBefore();
    void aDateLeftOutIsNoMeeting();
    void whatIsThereIsMarked();
    void anotherFolderOrFile();
    void eachDateHasItsTeams();
    void mistakes_data();
    void mistakes();
    void twoDatesTellHowOften();
    void theNextDateIsSuggested();
    void aTemplateNamesTheFiles_data();
    void aTemplateNamesTheFiles();
    void aTemplatesMeetingsFollowEachOther();
    void aTemplateStaysInItsFolder_data();
    void aTemplateStaysInItsFolder();
};

namespace {

const QString earlierText = u"# P 2026-12-01\n\n## Action Items\n\n- [ ] Ask\n\n## Backlog Reviews\n\n### A - Ana\n"_s;

Series seriesOfDates(const QString &folder, const QList<QDate> &dates)
{
    Series series{folder, {}};
    for (const QDate date : dates)
        series.meetings.append({folder + u'/' + date.toString(u"yyyy/yyyy-MM-dd"_s) + u"-p.md"_s, date});
    return series;
}

const QList<QDate> fortnights = {QDate(2026, 11, 3), QDate(2026, 11, 17), QDate(2026, 12, 1)};

NewMeetingsOptions options(int count)
{
    NewMeetingsOptions result;
    result.first = QDate(2026, 12, 15);
    result.count = count;
    return result;
}

QStringList paths(const Result<QList<PlannedMeeting>> &plan)
{
    QStringList result;
    for (const PlannedMeeting &meeting : plan.value_or(QList<PlannedMeeting>()))
        result.append(meeting.path);
    return result;
}

} // namespace

void TestNewMeetings::datesOverTheTurnOfTheYear()
{
    const Series series = seriesOfDates(u"/s"_s, fortnights);

    const auto plan = planFromFile(series, series.meetings.last().path, earlierText, options(3));

    QCOMPARE(paths(plan),
             (QStringList{u"/s/2026/2026-12-15-p.md"_s, u"/s/2026/2026-12-29-p.md"_s, u"/s/2027/2027-01-12-p.md"_s}));
    QVERIFY(plan->last().next.text.startsWith("# P 2027-01-12\n"_L1));
    QVERIFY(!plan->last().exists);
}

void TestNewMeetings::itemsGoToTheFirstOnly()
{
    const Series series = seriesOfDates(u"/s"_s, fortnights);

    const auto plan = planFromFile(series, series.meetings.last().path, earlierText, options(2));

    QVERIFY(plan->first().next.text.contains(u"- [ ] Ask (from [2026-12-01](2026-12-01-p.md))\n"_s));
    QVERIFY(!plan->last().next.text.contains(u"Ask"_s));
}

void TestNewMeetings::eachLinksToTheOneBefore()
{
    const Series series = seriesOfDates(u"/s"_s, fortnights);
    const QString text = u"# P 2026-12-01\n\nPrevious minutes: [2026-11-17](2026-11-17-p.md)\n"_s;
    NewMeetingsOptions three = options(3);
    three.cadence = cadenceFrom(u"every 2 weeks");

    const auto plan = planFromFile(series, series.meetings.last().path, text, three);

    QCOMPARE(plan->at(0).next.text, u"# P 2026-12-15\n\nPrevious minutes: [2026-12-01](2026-12-01-p.md)\n"_s);
    QCOMPARE(plan->at(1).next.text, u"# P 2026-12-29\n\nPrevious minutes: [2026-12-15](2026-12-15-p.md)\n"_s);
    QCOMPARE(plan->at(2).next.text, u"# P 2027-01-12\n\nPrevious minutes: [2026-12-29](../2026/2026-12-29-p.md)\n"_s);
}

void TestNewMeetings::aDateLeftOutIsNoMeeting()
{
    const Series series = seriesOfDates(u"/s"_s, fortnights);
    const QString previous = u"\nPrevious minutes: [2026-11-17](2026-11-17-p.md)\n"_s;
    const QString text = u"# P 2026-12-01\n"_s + previous + u"\n## Action Items\n\n- [ ] Ask\n"_s;
    NewMeetingsOptions four = options(4);
    four.cadence = cadenceFrom(u"every 2 weeks");
    four.leftOut = {QDate(2026, 12, 15), QDate(2027, 1, 12)};

    const auto plan = planFromFile(series, series.meetings.last().path, text, four);

    QCOMPARE(plan->size(), 4);
    QVERIFY(!plan->at(0).isMade() && plan->at(1).isMade() && !plan->at(2).isMade() && plan->at(3).isMade());
    QCOMPARE(plan->at(1).next.text, u"# P 2026-12-29\n\nPrevious minutes: [2026-12-01](2026-12-01-p.md)\n\n"
                                    "## Action Items\n\n- [ ] Ask (from [2026-12-01](2026-12-01-p.md))\n"_s);
    QCOMPARE(plan->at(3).next.text, u"# P 2027-01-26\n\nPrevious minutes: [2026-12-29](../2026/2026-12-29-p.md)\n\n"
                                    "## Action Items\n"_s);

    Template definition;
    definition.skeleton = u"# {{series}} {{date}} ({{number}})\n\n{{previous}}\n"_s;
    const auto made = planFromTemplate(series, definition, std::nullopt, four);
    QCOMPARE(made->at(3).next.text, u"# s 2027-01-26 (5)\n\n[2026-12-29](../2026/2026-12-29-p.md)\n"_s);
}

void TestNewMeetings::whatIsThereIsMarked()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"2026"_s));
    QFile there(folder.filePath(u"2026/2026-12-29-p.md"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(u"nowhere"_s, folder.filePath(u"2026/2026-12-15-p.md"_s)));
    const Series series = seriesOfDates(folder.path(), fortnights);

    const auto plan = planFromFile(series, series.meetings.last().path, earlierText, options(3));

    QVERIFY(plan->at(0).exists);
    QVERIFY(plan->at(1).exists);
    QVERIFY(!plan->at(2).exists);
}

void TestNewMeetings::anotherFolderOrFile()
{
    const Series series = seriesOfDates(u"/s"_s, fortnights);
    NewMeetingsOptions asked = options(1);
    asked.folder = u"/other"_s;

    auto plan = planFromFile(series, series.meetings.last().path, earlierText, asked);
    QCOMPARE(paths(plan), QStringList{u"/other/2026/2026-12-15-p.md"_s});
    QVERIFY(plan->first().next.text.contains(u"](../../s/2026/2026-12-01-p.md)"_s));

    asked.path = u"/s/special.md"_s;
    plan = planFromFile(series, series.meetings.last().path, earlierText, asked);
    QCOMPARE(paths(plan), QStringList{u"/s/special.md"_s});
    QVERIFY(plan->first().next.text.contains(u"](2026/2026-12-01-p.md)"_s));
}

void TestNewMeetings::eachDateHasItsTeams()
{
    const Series series = seriesOfDates(u"/s"_s, fortnights);
    NewMeetingsOptions asked = options(2);
    asked.carry.roster = Roster{{{u"A"_s, u"Ana"_s, {}, {}, {}, {}, QDate(2026, 12, 20)},
                                 {u"B"_s, u"Ben"_s, {}, {}, {}, QDate(2026, 12, 20), {}}}};

    const auto plan = planFromFile(series, series.meetings.last().path, earlierText, asked);

    QVERIFY(plan->first().next.text.endsWith("### A - Ana\n"_L1));
    QVERIFY(plan->last().next.text.endsWith("### B - Ben\n"_L1));
}

void TestNewMeetings::mistakes_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isFine");
    const QString dated = u"/s/2026-12-01-p.md"_s;
    QTest::newRow("no date") << QDate() << 1 << dated << false;
    QTest::newRow("none") << QDate(2026, 12, 15) << 0 << dated << false;
    QTest::newRow("most") << QDate(2026, 12, 15) << 60 << dated << true;
    QTest::newRow("too many") << QDate(2026, 12, 15) << 61 << dated << false;
    QTest::newRow("the last day") << QDate(9999, 12, 31) << 1 << dated << true;
    QTest::newRow("years of five digits") << QDate(9999, 12, 31) << 2 << dated << false;
    QTest::newRow("several without dates") << QDate(2026, 12, 15) << 2 << u"/s/minutes.md"_s << false;
    QTest::newRow("one without a date") << QDate(2026, 12, 15) << 1 << u"/s/minutes.md"_s << true;
}

void TestNewMeetings::mistakes()
{
    QFETCH(QDate, first);
    QFETCH(int, count);
    QFETCH(QString, path);
    NewMeetingsOptions asked = options(count);
    asked.first = first;

    QTEST(planFromFile({}, path, earlierText, asked).has_value(), "isFine");
}

void TestNewMeetings::twoDatesTellHowOften()
{
    const QDate first(2026, 12, 15);
    const auto told = [&](const QList<QDate> &dates) {
        return toString(cadenceUntil(seriesOfDates(u"/s"_s, dates), {}, first));
    };

    QCOMPARE(told({QDate(2026, 12, 1)}), u"every 2 weeks on Tuesday"_s);
    QCOMPARE(told({QDate(2026, 11, 17), QDate(2026, 12, 8)}), u"every 3 weeks on Tuesday"_s);
    QCOMPARE(told({QDate(2026, 11, 17), QDate(2026, 12, 1), QDate(2026, 12, 16)}), u"every 2 weeks on Tuesday"_s);
    QCOMPARE(toString(cadenceUntil(seriesOfDates(u"/s"_s, fortnights), cadenceFrom(u"daily"), first)), u"every day"_s);
    QCOMPARE(told({QDate(2017, 7, 26)}), u"every week on Tuesday"_s); // not every 113 months
}

void TestNewMeetings::theNextDateIsSuggested()
{
    const Series series = seriesOfDates(u"/s"_s, fortnights);
    QCOMPARE(suggestedDate(series, {}, QDate(2026, 11, 20)), QDate(2026, 12, 15));
    QCOMPARE(suggestedDate(series, {}, QDate(2027, 1, 1)), QDate(2027, 1, 12));
    QCOMPARE(suggestedDate(series, cadenceFrom(u"weekly"), QDate(2026, 11, 20)), QDate(2026, 12, 8));
    QCOMPARE(suggestedDate({}, {}, QDate(2026, 11, 20)), QDate(2026, 11, 20));
}

void TestNewMeetings::aTemplateNamesTheFiles_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasMeetings");
    QTest::addColumn<QString>("expected");
    const QString none;
    QTest::newRow("by its pattern") << u"{{date:yyyy}}/{{date:MM-dd-yyyy}}-x.md"_s << none << true
                                    << u"/s/2026/12-15-2026-x.md"_s;
    QTest::newRow("with the series' name")
        << u"{{series}}/{{date}}.md"_s << u"Ärger & Co."_s << false << u"/s/arger-co/2026-12-15.md"_s;
    QTest::newRow("as the files that are there") << none << none << true << u"/s/2026/2026-12-15-p.md"_s;
    QTest::newRow("in an empty folder") << none << none << false << u"/s/2026-12-15-s.md"_s;
    QTest::newRow("in an empty folder, with a name")
        << none << u"Platform Board"_s << false << u"/s/2026-12-15-platform-board.md"_s;
}

void TestNewMeetings::aTemplateNamesTheFiles()
{
    QFETCH(bool, hasMeetings);
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    Template definition;
    definition.filePattern = pattern;
    definition.series = name;
    definition.skeleton = u"# {{series}} {{date}}\n"_s;

    const auto plan = planFromTemplate(hasMeetings ? seriesOfDates(u"/s"_s, fortnights) : Series{u"/s"_s, {}},
                                       definition, {}, options(1));

    QVERIFY(plan.has_value());
    QTEST(plan->first().path, "expected");
    QCOMPARE(plan->first().next.text, u"# %1 2026-12-15\n"_s.arg(name.isEmpty() ? u"s"_s : name));
}

void TestNewMeetings::aTemplatesMeetingsFollowEachOther()
{
    const Series series = seriesOfDates(u"/s"_s, fortnights);
    Template definition;
    definition.cadence = cadenceFrom(u"weekly");
    definition.skeleton = u"# {{series}} {{date}} ({{number}})\n\nBefore: {{previous}}\n\n## Action Items\n"_s;

    // What is taken over may be older than the meeting before.
    const auto older =
        planFromTemplate(series, definition, EarlierMinutes{series.meetings.first().path, earlierText}, options(1));
    QVERIFY(older->first().next.text.contains(u"Before: [2026-12-01](2026-12-01-p.md)\n"_s));

    const auto plan =
        planFromTemplate(series, definition, EarlierMinutes{series.meetings.last().path, earlierText}, options(2));

    QCOMPARE(paths(plan), (QStringList{u"/s/2026/2026-12-15-p.md"_s, u"/s/2026/2026-12-22-p.md"_s}));
    QCOMPARE(plan->first().next.text, u"# P 2026-12-15 (4)\n\nBefore: [2026-12-01](2026-12-01-p.md)\n\n"
                                      "## Action Items\n\n- [ ] Ask (from [2026-12-01](2026-12-01-p.md))\n"_s);
    QCOMPARE(plan->last().next.text,
             u"# P 2026-12-22 (5)\n\nBefore: [2026-12-15](2026-12-15-p.md)\n\n## Action Items\n"_s);
}

void TestNewMeetings::aTemplateStaysInItsFolder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isFine");
    const QString none;
    QTest::newRow("a folder of its own") << u"a/{{date}}.md"_s << 2 << none << true;
    QTest::newRow("above") << u"../{{date}}.md"_s << 1 << none << false;
    QTest::newRow("absolute") << u"/tmp/{{date}}.md"_s << 1 << none << false;
    QTest::newRow("hidden") << u".x/{{date}}.md"_s << 1 << none << false;
    QTest::newRow("no date") << u"minutes.md"_s << 2 << none << false;
    QTest::newRow("a link out of it") << u"out/{{date}}.md"_s << 1 << none << false;
    QTest::newRow("a link in it") << u"in/{{date}}.md"_s << 1 << none << true;
    QTest::newRow("a file that was asked for") << u"../{{date}}.md"_s << 1 << u"/s/x.md"_s << true;
    QTest::newRow("several of one name") << none << 2 << u"/s/x.md"_s << false;
}

void TestNewMeetings::aTemplateStaysInItsFolder()
{
    QFETCH(QString, pattern);
    QFETCH(int, count);
    QFETCH(QString, path);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"s/real"_s));
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"s/out"_s)));
    QVERIFY(QFile::link(u"real"_s, folder.filePath(u"s/in"_s)));
    Template definition;
    definition.filePattern = pattern;
    NewMeetingsOptions asked = options(count);
    asked.path = path;

    QTEST(planFromTemplate(Series{folder.filePath(u"s"_s), {}}, definition, {}, asked).has_value(), "isFine");
}

QTEST_GUILESS_MAIN(TestNewMeetings)
#include "tst_newmeetings.moc"
