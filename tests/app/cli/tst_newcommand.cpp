#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "tests/app/cli/commandrunner.h"

#include <QDir>
#include <QDirIterator>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Ran;
using minuta::test::runCommand;

class TestNewCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aYearOfMeetingsFromAFile();
    void aYearOfMeetingsFromATemplate();
    void whatWouldBeMadeIsShown();
    void aFileWithoutAnyDateIsRefused();
    void holidaysAreLeftOut();
    void noFileIsWrittenOver();
    void whereTheFilesGo();
    void theSeriesTemplateHasItsSay();
    void rosterAndRoadmapOfTheNewestEdited();
    void mistakes_data();
    void mistakes();
    void templatesAreChecked();
    void openTasksAreCarried();
    void rosters();
};

namespace {

const QByteArray seed = "# Platform Committee Meeting 2026-11-24\r\n"
                        "\r\n"
                        "## Agenda\r\n"
                        "\r\n"
                        "* Announcements\r\n"
                        "* Backlog Reviews\r\n"
                        "\r\n"
                        "## Announcements\r\n"
                        "\r\n"
                        "- Cake in the kitchen\r\n"
                        "\r\n"
                        "## Action Items\r\n"
                        "\r\n"
                        "- [ ] Link the runbooks (all leads)\r\n"
                        "- [x] Move the drill\r\n"
                        "\r\n"
                        "## Backlog Reviews\r\n"
                        "\r\n"
                        "### Storage - Ben Okafor\r\n"
                        "\r\n"
                        "- Released 4.2.0\r\n"
                        "\r\n"
                        "### CLI - ~~Tom Reyes~~ In\xc3\xaas Duarte\r\n"
                        "\r\n"
                        "### Infrastructure (Sam Whitaker)\r\n"
                        "\r\n"
                        "#### `dns-sync`\r\n"
                        "\r\n"
                        "- Nothing new\r\n"
                        "\r\n"
                        "## Roadmap\r\n"
                        "\r\n"
                        "When? | What?\r\n"
                        "------|------\r\n"
                        "*Soon* | - Quotas\r\n"
                        "|| - Passkeys\r\n";

/// What is left of the seed in the next meeting.
QByteArray nextOf(const QByteArray &date, const QByteArray &actions)
{
    QByteArray text = seed;
    text.replace("2026-11-24", date);
    text.replace("- Cake in the kitchen\r\n\r\n", "");
    text.replace("- Released 4.2.0\r\n\r\n", "");
    text.replace("- Nothing new\r\n\r\n", "");
    text.replace("- [ ] Link the runbooks (all leads)\r\n- [x] Move the drill\r\n\r\n", actions);
    return text;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext())
        files.append(QDir(folder).relativeFilePath(each.next()));
    files.sort();
    return files;
}

QStringList headingsOf(const QByteArray &bytes)
{
    QStringList headings;
    for (const Section &section : readMinutes(SyntaxTree(QString::fromUtf8(bytes))).sections) {
        if (section.level > 1)
            headings.append(section.title);
    }
    return headings;
}

const QByteArray ownTemplate =
    "---\nname: Board\nseries: Platform Board\nfile: \"{{date:yyyy}}/{{date}}-board.md\"\n"
    "cadence: every 2 weeks\n"
    "sections:\n  - heading: Notes\n    required: true\n"
    "roster:\n  - team: Storage\n    lead: Ben Okafor\n  - team: Gateway\n    since: 2027-01-01\n"
    "buckets: [Soon, Later]\n---\n\n"
    "# {{series}} {{date}} ({{number}})\n\nBefore: {{previous}}\n\n## Agenda\n\n* Hello\n\n"
    "## Notes\n\n## Action Items\n\n## Updates\n\n### {{team}} - {{lead}}\n\n## Roadmap\n";

} // namespace

void TestNewCommand::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestNewCommand::aYearOfMeetingsFromAFile()
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"2026/2026-11-24-platform.md"_s);
    put(folder.filePath(u"2026/2026-10-27-platform.md"_s), QByteArray(seed).replace("2026-11-24", "2026-10-27"));
    put(folder.filePath(u"2026/2026-11-10-platform.md"_s), QByteArray(seed).replace("2026-11-24", "2026-11-10"));
    put(first, seed);

    const Ran made = runCommand({u"new"_s, u"--from"_s, first, u"--date"_s, u"2026-12-08"_s, u"--count"_s, u"26"_s});

    QCOMPARE(made.err, u"The teams are those of %1.\nThe roadmap is that of %1.\n"
                       "The meetings are every 2 weeks on Tuesday.\n"_s.arg(
                           folder.filePath(u"2026/2026-10-27-platform.md"_s))); // the others say nothing new
    QCOMPARE(made.code, 0);
    const QStringList paths = made.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(paths.size(), 26);
    QCOMPARE(paths.first(), folder.filePath(u"2026/2026-12-08-platform.md"_s));
    QCOMPARE(paths.last(), folder.filePath(u"2027/2027-11-23-platform.md"_s));
    QCOMPARE(filesIn(folder.path()).size(), 29);
    QCOMPARE(bytesOf(first), seed);
    QCOMPARE(bytesOf(paths[0]), nextOf("2026-12-08", "- [ ] Link the runbooks (all leads) (from "
                                                     "[2026-11-24](2026-11-24-platform.md))\r\n\r\n"));
    QDate date(2026, 12, 8);
    for (const QString &path : paths) {
        QVERIFY(path.endsWith(date.toString(Qt::ISODate) + u"-platform.md"_s));
        if (path != paths[0])
            QCOMPARE(bytesOf(path), nextOf(date.toString(Qt::ISODate).toUtf8(), ""));
        date = date.addDays(14);
    }

    // One of them is filled in, and the meeting after the year is made from it.
    const QByteArray before = bytesOf(paths.last());
    const Ran filled = runCommand({u"fill"_s, paths.last(), u"--section"_s, u"dns-sync"_s}, "- Twice as fast\n");
    QCOMPARE(filled.code, 0);
    QCOMPARE(bytesOf(paths.last()),
             QByteArray(before).replace("`dns-sync`\r\n\r\n", "`dns-sync`\r\n\r\n- Twice as fast\r\n\r\n"));
    const Ran next = runCommand({u"new"_s, u"--from"_s, paths.last(), u"--date"_s, u"2027-12-07"_s});
    QCOMPARE(next.code, 0);
    QCOMPARE(bytesOf(folder.filePath(u"2027/2027-12-07-platform.md"_s)), nextOf("2027-12-07", ""));
}

void TestNewCommand::aYearOfMeetingsFromATemplate()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u".minuta/templates/board.minutes-template.md"_s);
    put(file, ownTemplate);

    const Ran made = runCommand(
        {u"new"_s, u"--template"_s, u"board"_s, u"--date=2026-12-08"_s, u"--count=26"_s, u"-o"_s, folder.path()});

    QCOMPARE(made.err, u"The teams are those of %1.\nThe meetings are every 2 weeks.\n"_s.arg(file));
    QCOMPARE(made.code, 0);
    const QStringList paths = made.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(paths.size(), 26);
    QCOMPARE(paths.first(), folder.filePath(u"2026/2026-12-08-board.md"_s));
    QCOMPARE(paths.last(), folder.filePath(u"2027/2027-11-23-board.md"_s));
    QCOMPARE(bytesOf(paths[0]), "# Platform Board 2026-12-08 (1)\n\n## Agenda\n\n* Hello\n\n## Notes\n\n"
                                "## Action Items\n\n## Updates\n\n### Storage - Ben Okafor\n\n## Roadmap\n\n"
                                "When? | What?\n------|------\n*Soon* |\n*Later* |\n");
    QCOMPARE(bytesOf(paths[2]), "# Platform Board 2027-01-05 (3)\n\n"
                                "Before: [2026-12-22](../2026/2026-12-22-board.md)\n\n## Agenda\n\n* Hello\n\n"
                                "## Notes\n\n## Action Items\n\n## Updates\n\n### Storage - Ben Okafor\n\n"
                                "### Gateway\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Soon* |\n*Later* |\n");

    // One of them is filled in, and the next one made from the template takes over what is open.
    QCOMPARE(runCommand({u"fill"_s, paths.last(), u"--section"_s, u"Action Items"_s}, "- [ ] Ask\n- [x] Told\n").code,
             0);
    QCOMPARE(runCommand({u"fill"_s, paths.last(), u"--section"_s, u"Storage"_s}, "- 5.0\n").code, 0);
    const Ran next = runCommand({u"new"_s, u"--template"_s, file, u"--date"_s, u"2027-12-07"_s});
    QCOMPARE(next.err, u"The teams are those of %1.\nThe roadmap is that of %2.\n"_s.arg(file, paths.last()));
    const QByteArray text = bytesOf(folder.filePath(u"2027/2027-12-07-board.md"_s));
    QVERIFY(text.startsWith("# Platform Board 2027-12-07 (27)\n\nBefore: [2027-11-23](2027-11-23-board.md)\n\n"));
    QVERIFY(text.contains("## Action Items\n\n- [ ] Ask (from [2027-11-23](2027-11-23-board.md))\n\n"));
    QVERIFY(!text.contains("Told") && !text.contains("5.0"));
    QCOMPARE(headingsOf(text), headingsOf(bytesOf(paths.last())));
}

void TestNewCommand::whatWouldBeMadeIsShown()
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"2026-11-24-platform.md"_s);
    put(first, "# P 2026-11-24\n\n## Announcements\n\n- a\n\n## Action Items\n\n- [ ] b\n");

    const Ran shown = runCommand({u"new"_s, u"--from"_s, first, u"--date"_s, u"2026-12-01"_s, u"--dry-run"_s});

    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.out, folder.filePath(u"2026-12-01-platform.md"_s)
                            + u"\n\nkept   > carried  ~ changed  + new  - dropped\n\n"
                              "~ # P 2026-12-01\n  \n  ## Announcements\n- \n- - a\n  \n  ## Action Items\n  \n"
                              "~ - [ ] b (from [2026-11-24](2026-11-24-platform.md))\n"_s);
    const Ran several =
        runCommand({u"new"_s, u"--from"_s, first, u"--date"_s, u"2026-12-01"_s, u"--count"_s, u"2"_s, u"--dry-run"_s});
    const QString one = folder.filePath(u"2026-12-01-platform.md"_s);
    const QString two = folder.filePath(u"2026-12-08-platform.md"_s);
    QCOMPARE(several.out, one + u'\n' + two + u"\n\nkept   > carried  ~ changed  + new  - dropped\n\n"_s + one
                              + u":\n\n"
                                "~ # P 2026-12-01\n  \n  ## Announcements\n- \n- - a\n  \n  ## Action Items\n  \n"
                                "~ - [ ] b (from [2026-11-24](2026-11-24-platform.md))\n\n"_s
                              + two
                              + u":\n\n"
                                "~ # P 2026-12-08\n  \n  ## Announcements\n- \n- - a\n  \n  ## Action Items\n- \n"
                                "- - [ ] b\n"_s);
    QCOMPARE(filesIn(folder.path()), QStringList{u"2026-11-24-platform.md"_s});
}

void TestNewCommand::aFileWithoutAnyDateIsRefused()
{
    const QTemporaryDir folder;
    const QString readme = folder.filePath(u"README.md"_s);
    const auto make = [&] {
        return runCommand({u"new"_s, u"--from"_s, readme, u"--date"_s, u"2026-12-01"_s, u"-o"_s,
                           folder.filePath(u"2026-12-01.md"_s)});
    };
    put(readme, "# Platform\n\n## Agenda\n\n* All\n");

    const Ran undated = make();

    QCOMPARE(undated.code, 2);
    QCOMPARE(undated.err.trimmed(),
             u"minuta: %1: Neither its title nor its name has a date, so the next minutes would have none. Write the "
             u"date of "
             "its meeting behind the title, or make the minutes from a template: --template NAME."_s.arg(readme));
    QCOMPARE(filesIn(folder.path()), QStringList{u"README.md"_s});
    put(readme, "# Platform 24 November 2026\n\n## Agenda\n\n* All\n");
    QCOMPARE(make().code, 0);
    QCOMPARE(bytesOf(folder.filePath(u"2026-12-01.md"_s)), "# Platform 1 December 2026\n\n## Agenda\n\n* All\n");
}

void TestNewCommand::holidaysAreLeftOut()
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"2026-11-24-platform.md"_s);
    put(first, seed);
    const auto make = [&](const QString &without) {
        return runCommand(
            {u"new"_s, u"--from"_s, first, u"--date"_s, u"2026-12-08"_s, u"--count=3"_s, u"--without"_s, without});
    };

    const Ran another = make(u"2026-12-23"_s);
    QCOMPARE(another.code, 2);
    QVERIFY2(another.err.contains(u"2026-12-23 is none of the dates"_s), qPrintable(another.err));
    const Ran none = make(u"2026-12-08,2026-12-22,2027-01-05"_s);
    QCOMPARE(none.code, 2);
    QVERIFY2(none.err.contains(u"No meeting is left"_s), qPrintable(none.err));
    QCOMPARE(filesIn(folder.path()).size(), 1);

    const Ran ran = make(u"2026-12-22"_s);

    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, folder.filePath(u"2026-12-08-platform.md\n"_s) + folder.filePath(u"2027-01-05-platform.md\n"_s));
    QCOMPARE(filesIn(folder.path()).size(), 3);
}

void TestNewCommand::noFileIsWrittenOver()
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"2026-11-24-platform.md"_s);
    put(first, seed);
    put(folder.filePath(u"2026-12-01-platform.md"_s), "mine");

    const Ran ran = runCommand({u"new"_s, u"--from"_s, first, u"--date"_s, u"2026-12-01"_s, u"--count"_s, u"2"_s});

    QCOMPARE(ran.code, 1);
    QVERIFY(ran.err.endsWith(u":\n"_s + folder.filePath(u"2026-12-01-platform.md\n"_s)));
    QCOMPARE(bytesOf(folder.filePath(u"2026-12-01-platform.md"_s)), "mine");
    QCOMPARE(filesIn(folder.path()).size(), 2);
    const Ran again = runCommand({u"new"_s, u"--from"_s, first, u"--date"_s, u"2026-12-01"_s, u"-o"_s, first});
    QCOMPARE(again.code, 1);
    QCOMPARE(bytesOf(first), seed);
}

void TestNewCommand::whereTheFilesGo()
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"a/2026-11-24-platform.md"_s);
    put(first, seed);
    const auto make = [&](const QString &output) {
        return runCommand(
            {u"new"_s, u"--from"_s, first, u"--date"_s, u"2026-12-01"_s, u"-o"_s, folder.filePath(output)});
    };

    const QString undated = folder.filePath(u"a/notes.md"_s);
    put(undated, seed);
    const Ran unnamed = runCommand({u"new"_s, u"--from"_s, undated, u"--date"_s, u"2026-12-01"_s});
    QCOMPARE(unnamed.code, 2);
    QVERIFY2(unnamed.err.contains(u"The name has no date"_s), qPrintable(unnamed.err));
    QCOMPARE(make(u"b/"_s).out, folder.filePath(u"b/2026-12-01-platform.md\n"_s));
    QCOMPARE(make(u"c/d/"_s).out, folder.filePath(u"c/d/2026-12-01-platform.md\n"_s));
    QCOMPARE(make(u"a/special.md"_s).out, folder.filePath(u"a/special.md\n"_s));
    QCOMPARE(make(u"e/f/special.md"_s).out, folder.filePath(u"e/f/special.md\n"_s));
    const Ran builtIn = runCommand({u"new"_s, u"--template"_s, u"meeting"_s, u"--date"_s, u"2026-12-01"_s, u"-o"_s,
                                    folder.filePath(u"Tea Club/"_s)});
    QCOMPARE(builtIn.err, QString());
    QCOMPARE(builtIn.out, folder.filePath(u"Tea Club/2026-12-01-tea-club.md\n"_s));
    QVERIFY(bytesOf(builtIn.out.trimmed()).startsWith("# Tea Club 2026-12-01\n\n## Agenda\n"));
}

void TestNewCommand::theSeriesTemplateHasItsSay()
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"2026-11-24-platform.md"_s);
    put(first, "# P 2026-11-24\n\n## Agenda\n\n* a\n\n## Notes\n\n- n\n\n## Updates\n\n### X - Xi\n");
    put(folder.filePath(u".minuta/templates/p.minutes-template.md"_s),
        "---\ncadence: every 3 weeks\nsections:\n  - {heading: Agenda, carry: empty}\n  - {heading: Notes, carry: "
        "keep}\n"
        "roster: [{team: X, lead: Yo}]\n---\n");

    const Ran made = runCommand({u"new"_s, u"--from"_s, first, u"--date"_s, u"2026-12-01"_s, u"--count"_s, u"2"_s});

    QCOMPARE(made.out, folder.filePath(u"2026-12-01-platform.md\n"_s) + folder.filePath(u"2026-12-22-platform.md\n"_s));
    QCOMPARE(bytesOf(folder.filePath(u"2026-12-01-platform.md"_s)),
             "# P 2026-12-01\n\n## Agenda\n\n## Notes\n\n- n\n\n## Updates\n\n### X - Yo\n");
}

void TestNewCommand::rosterAndRoadmapOfTheNewestEdited()
{
    const QTemporaryDir folder;
    const auto minutes = [](const QByteArray &date, const QByteArray &lead, const QByteArray &item,
                            const QByteArray &said) {
        return "# P " + date + "\n\n## Backlog Reviews\n\n### CLI - " + lead + "\n" + said
               + "\n## Roadmap\n\nWhen? | What?\n--|--\n*Soon* | - " + item + "\n";
    };
    // The last one was made long ago, from the first.
    put(folder.filePath(u"2026-11-10-p.md"_s), minutes("2026-11-10", "Ana", "old", "\n- a\n"));
    put(folder.filePath(u"2026-11-24-p.md"_s), minutes("2026-11-24", "Ben", "new", "\n- b\n"));
    put(folder.filePath(u"2026-12-08-p.md"_s), minutes("2026-12-08", "Ana", "old", ""));

    const Ran made =
        runCommand({u"new"_s, u"--from"_s, folder.filePath(u"2026-12-08-p.md"_s), u"--date"_s, u"2026-12-22"_s});

    QCOMPARE(made.code, 0);
    QCOMPARE(bytesOf(folder.filePath(u"2026-12-22-p.md"_s)), minutes("2026-12-22", "Ben", "new", ""));
    QVERIFY(runCommand({u"roster"_s, folder.path()}).out.startsWith(u"CLI – Ben\n"_s));

    // What the series says later is not of this meeting.
    const QString first = folder.filePath(u"2026-11-10-p.md"_s);
    const Ran between = runCommand({u"new"_s, u"--from"_s, first, u"--date"_s, u"2026-11-17"_s});
    QCOMPARE(bytesOf(folder.filePath(u"2026-11-17-p.md"_s)), minutes("2026-11-17", "Ana", "old", ""));
    QCOMPARE(between.err, u"The teams are those of %1.\nThe roadmap is that of %1.\n"_s.arg(first));
}

void TestNewCommand::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message"); // a part of it
    const auto row = [](const char *name, const QStringList &arguments, int code, const QString &message) {
        QTest::newRow(name) << arguments << code << message;
    };
    row("neither", {u"--date=2026-12-01"_s}, 2, u"--template NAME or --from FILE"_s);
    row("both", {u"--date=2026-12-01"_s, u"--from=x"_s, u"--template=y"_s}, 2, u"only one of the two"_s);
    row("no date", {u"--from=x"_s}, 2, u"--date is missing"_s);
    row("a day that is none", {u"--from=x"_s, u"--date=2026-02-30"_s}, 2, u"2026-02-30 is no date"_s);
    row("no number", {u"--from=x"_s, u"--date=2026-12-01"_s, u"--count=many"_s}, 2, u"many is no number"_s);
    row("too many", {u"--from=x"_s, u"--date=2026-12-01"_s, u"--count=61"_s}, 2, u"1 to 60"_s);
    row("no file", {u"--from=nowhere.md"_s, u"--date=2026-12-01"_s}, 2, u"nowhere.md: There is no such file"_s);
    row("no template", {u"--template=nothing"_s, u"--date=2026-12-01"_s}, 2, u"Committee, Meeting, Project sync"_s);
    row("no folder", {u"--template=meeting"_s, u"--date=2026-12-01"_s, u"-o"_s, u"nowhere"_s}, 2,
        u"nowhere is no folder. End it in /"_s);
    row("one file for several", {u"--template=meeting"_s, u"--date=2026-12-01"_s, u"--count=2"_s, u"-o"_s, u"x.md"_s},
        2, u"x.md: Several meetings need several files"_s);
    row("no template file", {u"--template=a/b"_s, u"--date=2026-12-01"_s}, 2, u"There is no such file"_s);
    row("a file too many", {u"--template=meeting"_s, u"--date=2026-12-01"_s, u"x.md"_s}, 2, u"Too many files"_s);
    row("an option without a value", {u"--template=meeting"_s, u"--date=2026-12-01"_s, u"-o"_s}, 2,
        u"-o needs a value"_s);
}

void TestNewCommand::mistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);

    const Ran ran = runCommand(QStringList{u"new"_s} + arguments);

    QTEST(ran.code, "code");
    QVERIFY2(ran.err.contains(message), qPrintable(ran.err));
    QCOMPARE(ran.out, QString());
}

void TestNewCommand::templatesAreChecked()
{
    const QTemporaryDir folder;
    const QString good = folder.filePath(u"good.minutes-template.md"_s);
    const QString bad = folder.filePath(u"bad.minutes-template.md"_s);
    put(good, ownTemplate);
    put(bad, "---\nname: B\ncolour: red\nfile: ../x\n---\n{{who}}\n\n# {{date}}\n");

    const Ran fine = runCommand({u"template"_s, u"check"_s, good});
    QCOMPARE(fine.code, 0);
    QCOMPARE(fine.out, good + u": no mistakes\n"_s);
    const Ran wrong = runCommand({u"template"_s, u"check"_s, bad});
    QCOMPARE(wrong.code, 1);
    const QStringList lines = wrong.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], bad
                           + u":3:1: There is no key \"colour\" here. Keys: name, description, series, file, cadence, "
                             "sections, roster, buckets, checks."_s);
    QVERIFY(lines[1].startsWith(bad + u":4:7: Files cannot be called \"../x\"."_s));
    QVERIFY(lines[2].startsWith(bad + u":6:1: {{who}} stands for nothing here."_s));

    // Several files, and the templates of a folder.
    const QString undated = folder.filePath(u".minuta/templates/undated.minutes-template.md"_s);
    QVERIFY(QDir().mkpath(QFileInfo(undated).path()));
    put(undated, "---\nname: U\n---\n# Sync\n\n## Agenda\n\nOn {{date}}\n");
    const Ran several = runCommand({u"template"_s, u"check"_s, good, bad});
    QCOMPARE(several.code, 1);
    QCOMPARE(several.out, fine.out + wrong.out);
    const Ran all = runCommand({u"template"_s, u"check"_s, folder.path()});
    QCOMPARE(all.code, 1);
    QVERIFY2(all.out.contains(undated + u":4:3: The title has no {{date}}"_s), qPrintable(all.out));
    put(undated, "---\nname: U\n---\n## Agenda\n");
    QVERIFY(runCommand({u"template"_s, u"check"_s, undated}).out.contains(undated + u":4:1: There is no title"_s));
    QVERIFY(all.out.contains(wrong.out));
    const QTemporaryDir empty;
    const Ran none = runCommand({u"template"_s, u"check"_s, empty.path()});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains(u"There are no templates in this folder."_s));
    QVERIFY(QDir(folder.filePath(u".minuta"_s)).removeRecursively());

    // Nothing is made from it, and other words are no commands.
    const Ran refused = runCommand({u"new"_s, u"--template"_s, bad, u"--date=2026-12-01"_s});
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains(u":3:1: "_s));
    QCOMPARE(filesIn(folder.path()).size(), 2);
    const Ran help = runCommand({u"template"_s, u"check"_s, u"--help"_s});
    QCOMPARE(runCommand({u"template"_s}).out, help.out);
    QCOMPARE(runCommand({u"template"_s, u"--help"_s}).out, help.out);
    QVERIFY(runCommand({u"template"_s, u"make"_s}).err.contains(u"There is no command template make"_s));
    QVERIFY(
        runCommand({u"template"_s, u"check"_s, u"--help"_s}).out.startsWith(u"Usage: minuta template check FILE"_s));
}

void TestNewCommand::openTasksAreCarried()
{
    const QTemporaryDir folder;
    const QString next = folder.filePath(u"2026-12-08-platform.md"_s);
    put(folder.filePath(u"2026-11-24-platform.md"_s), seed);
    const QByteArray before = "# Platform 2026-12-08\n\n## Action Items\n\n- [ ] Ask Mei\n";
    put(next, before);

    const Ran shown = runCommand({u"carry"_s, next, u"--dry-run"_s});
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.out.toUtf8(),
             before + "- [ ] Link the runbooks (all leads) (from [2026-11-24](2026-11-24-platform.md))\n");
    QCOMPARE(bytesOf(next), before);
    const Ran carried = runCommand({u"carry"_s, next});
    QCOMPARE(carried.out, u"1 open tasks carried from %1\n"_s.arg(folder.filePath(u"2026-11-24-platform.md"_s)));
    QCOMPARE(bytesOf(next), shown.out.toUtf8());
    QCOMPARE(runCommand({u"carry"_s, next, u"--from"_s, folder.filePath(u"2026-11-24-platform.md"_s)}).code, 0);
    QCOMPARE(bytesOf(next), shown.out.toUtf8()); // they are there already
    const Ran none = runCommand({u"carry"_s, folder.filePath(u"2026-11-24-platform.md"_s)});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains(u"--from FILE"_s));
}

void TestNewCommand::rosters()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"2026-11-24-platform.md"_s);
    put(file, seed);

    const Ran listed = runCommand({u"roster"_s, file});
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.out, u"Storage – Ben Okafor\nCLI – Inês Duarte\nInfrastructure – Sam Whitaker\n  dns-sync\n\n"
                         "3 teams, from %1\n"_s.arg(file));
    const QString source = folder.filePath(u"p.minutes-template.md"_s);
    put(source, "---\nroster:\n  - {team: G, lead: N, status: incubating, group: New, since: 2026-01-06, "
                "projects: [{name: p, lead: q}]}\n---\n");
    const Ran json = runCommand({u"roster"_s, source, u"--json"_s});
    QCOMPARE(json.out,
             u"{\n  \"file\": \"%1\",\n  \"teams\": [\n    {\n      \"team\": \"G\",\n      \"lead\": \"N\",\n"
             "      \"status\": \"incubating\",\n      \"group\": \"New\",\n      \"since\": \"2026-01-06\",\n"
             "      \"until\": null,\n      \"projects\": [\n"
             "        {\"name\": \"p\", \"lead\": \"q\", \"status\": null}\n      ]\n    }\n  ]\n}\n"_s.arg(source));
    put(source, "---\nroster: CLI\n---\n");
    const Ran mistaken = runCommand({u"roster"_s, source});
    QCOMPARE(mistaken.code, 1);
    QVERIFY2(mistaken.err.contains(source + u":2:9: "_s), qPrintable(mistaken.err));
    put(folder.filePath(u"none.md"_s), "# P\n");
    QCOMPARE(runCommand({u"roster"_s, folder.filePath(u"none.md"_s)}).code, 1);
    QCOMPARE(runCommand({u"roster"_s, folder.filePath(u"nowhere"_s)}).code, 2);
}

QTEST_GUILESS_MAIN(TestNewCommand)
#include "tst_newcommand.moc"
