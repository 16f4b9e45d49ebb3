#include "app/templates/checkrule.h"
#include "tests/app/cli/commandrunner.h"
#include "tests/support/corpus.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::FileInFolder;
using minuta::test::runCommand;

class TestCheckCommand : public QObject
{
    Q_OBJECT

private slots:
    void findingsAreLines();
    void columnsAreCharacters_data();
    void columnsAreCharacters();
    void severitiesDecide_data();
    void severitiesDecide();
    void findingsAreJson();
    void findingsAreAnnotations();
    void rulesAreLeftOut();
    void theTemplateTurnsRulesOff();
    void foldersAreTheirFiles();
    void aFolderWithoutMarkdownIsNoSuccess();
    void inputIsChecked();
    void inputIsMended();
    void filesAreMended();
    void whatNeedsNoMendingIsNotWritten();
    void fileStaysWhereItCanNotBeWritten();
    void theMeetingBeforeIsKnown();
    void leadsOfTheSeriesAreKnown();
    void badFilesDoNotStopTheOthers();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void everyRuleHasItsPage();
    void helpIsGiven();
    void realMinutesAreChecked();
};

void TestCheckCommand::findingsAreLines()
{
    const FileInFolder file("# M\r\n\r\n- TBD\r\n- see [a] (https://e.org)\r\n");

    const auto ran = runCommand({u"check"_s, file.path()});

    QCOMPARE(ran.code, 0);
    QCOMPARE(
        ran.out,
        file.path() + u":3:3: warning: \"TBD\" is left. Write what belongs there, or take it out. [placeholder]\n"_s
            + file.path() + u":4:7: warning: \"a\" is no link: there is a blank between ] and (. [broken-link]\n"_s);
    QCOMPARE(ran.err, u"0 errors, 2 warnings, 0 notes\n"_s);
}

void TestCheckCommand::columnsAreCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("plain") << QByteArray("[]()\n") << u"1:1"_s;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[]()\n") << u"1:1"_s;
    QTest::newRow("outside the basic plane") << QByteArray("😀é []()\n") << u"1:4"_s;
    QTest::newRow("a tab is one") << QByteArray("a\tb []()\n") << u"1:5"_s;
    QTest::newRow("CR") << QByteArray("a\r\rb []()") << u"3:3"_s;
}

void TestCheckCommand::columnsAreCharacters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const FileInFolder file(bytes);

    const auto ran = runCommand({u"check"_s, file.path()});

    QVERIFY2(ran.out.contains(file.path() + u':' + place + u": warning: "_s), qPrintable(ran.out));
}

void TestCheckCommand::severitiesDecide_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QByteArray("# M\n\n- a\n") << 0;
    QTest::newRow("an empty file") << QByteArray() << 0;
    QTest::newRow("a note") << QByteArray("-\n") << 0;
    QTest::newRow("a warning") << QByteArray("TBD\n") << 0;
    QTest::newRow("an error") << QByteArray("```\n") << 1;
}

void TestCheckCommand::severitiesDecide()
{
    QFETCH(QByteArray, bytes);
    const FileInFolder file(bytes);

    QTEST(runCommand({u"check"_s, file.path()}).code, "code");
}

void TestCheckCommand::findingsAreJson()
{
    const FileInFolder file("##é\n\n-\n```\n");

    const auto ran = runCommand({u"check"_s, u"--json"_s, file.path()});

    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err, QString());
    QJsonParseError error;
    QJsonObject root = QJsonDocument::fromJson(ran.out.toUtf8(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QJsonArray findings = root.value("findings"_L1).toArray();
    for (qsizetype i = 0; i < findings.size(); ++i) {
        QJsonObject finding = findings[i].toObject();
        QCOMPARE(finding.take("file"_L1).toString(), file.path());
        QVERIFY(!finding.take("message"_L1).toString().isEmpty());
        findings[i] = finding;
    }
    root["findings"_L1] = findings;
    const QJsonObject expected = QJsonDocument::fromJson(R"json({"errors": 1, "warnings": 1, "notes": 1, "findings": [
        {"line": 1, "column": 1, "endLine": 1, "endColumn": 3, "severity": "warning", "rule": "heading-without-blank",
         "fix": [{"line": 1, "column": 3, "endLine": 1, "endColumn": 3, "text": " "}]},
        {"line": 3, "column": 1, "endLine": 3, "endColumn": 2, "severity": "note", "rule": "empty-item",
         "fix": [{"line": 3, "column": 1, "endLine": 4, "endColumn": 1, "text": ""}]},
        {"line": 4, "column": 1, "endLine": 4, "endColumn": 4, "severity": "error", "rule": "unclosed-fence",
         "fix": [{"line": 5, "column": 1, "endLine": 5, "endColumn": 1, "text": "```\n"}]}]})json")
                                     .object();
    QCOMPARE(root, expected);
    const FileInFolder clean("# M\n");
    QCOMPARE(runCommand({u"check"_s, u"--format=json"_s, clean.path()}).out,
             u"{\n  \"errors\": 0,\n  \"warnings\": 0,\n  \"notes\": 0,\n  \"findings\": []\n}\n"_s);
}

void TestCheckCommand::findingsAreAnnotations()
{
    const FileInFolder file;
    const QString path = file.other(u"a,b:c%.md"_s, "-\n- [a][100%]\n```\n");

    const auto ran = runCommand({u"check"_s, u"--format"_s, u"github"_s, path});

    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err, QString());
    const QString name = file.folder().replace(u':', u"%3A"_s) + u"/a%2Cb%3Ac%25.md"_s;
    const QStringList lines = ran.out.split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(
        lines[0],
        u"::notice file=%1,line=1,col=1,endLine=1,endColumn=2,title=empty-item::The list item is empty."_s.arg(name));
    QVERIFY(lines[1].startsWith("::warning "_L1));
    QVERIFY(lines[1].endsWith("::There is no definition of [100%25], so this is no link."_L1));
    QVERIFY(lines[2].startsWith("::error file="_L1));
}

void TestCheckCommand::rulesAreLeftOut()
{
    const FileInFolder file("TBD\n\n-\n\n```\n");

    QCOMPARE(runCommand({u"check"_s, file.path(), u"--off"_s, u"placeholder, unclosed-fence"_s}).out.count(u'\n'), 1);
    QCOMPARE(runCommand({u"check"_s, file.path(), u"--off=unclosed-fence"_s}).code, 0);
    const auto errors = runCommand({u"check"_s, file.path(), u"--errors-only"_s});
    QCOMPARE(errors.out.count(u'\n'), 1);
    QCOMPARE(errors.err, u"1 error, 0 warnings, 0 notes\n"_s);
}

void TestCheckCommand::theTemplateTurnsRulesOff()
{
    const FileInFolder file;
    const QDir folder(file.folder());
    QVERIFY(folder.mkpath(u".minuta/templates"_s));
    file.other(u".minuta/templates/a.minutes-template.md"_s,
               "---\nfile: \"{{date}}-a.md\"\nchecks:\n  placeholder: off\n---\n# A {{date}}\n");
    const QString path = file.other(u"2026-01-02-a.md"_s, "# A 2026-01-02\n\n- TBD\n-\n");

    const auto ran = runCommand({u"check"_s, path});

    QVERIFY(!ran.out.contains("[placeholder]"_L1));
    QVERIFY(ran.out.contains("[empty-item]"_L1));
}

void TestCheckCommand::foldersAreTheirFiles()
{
    const FileInFolder file("TBD\n");
    QVERIFY(QDir(file.folder()).mkpath(u"2026/.hidden"_s));
    file.other(u"2026/b.md"_s, "TBD\n");
    file.other(u"2026/.hidden/c.md"_s, "TBD\n");
    file.other(u"d.txt"_s, "TBD\n");
    file.other(u"e.minutes-template.md"_s, "TBD\n");

    const auto ran = runCommand({u"check"_s, file.folder()});

    QStringList files;
    for (const QString &line : ran.out.split(u'\n', Qt::SkipEmptyParts))
        files.append(line.sliced(file.folder().size() + 1).section(u':', 0, 0));
    QCOMPARE(files, (QStringList{u"2026/b.md"_s, u"minutes.md"_s}));
}

void TestCheckCommand::aFolderWithoutMarkdownIsNoSuccess()
{
    const FileInFolder file;
    QVERIFY(QDir(file.folder()).mkpath(u"empty"_s));

    const auto ran = runCommand({u"check"_s, file.folder() + u"/empty"_s});

    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(u"/empty: There are no Markdown files"_s), qPrintable(ran.err));
}

void TestCheckCommand::inputIsChecked()
{
    const auto ran = runCommand({u"check"_s, u"-"_s}, "# A\n```\n");

    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.out.startsWith("-:2:1: error: "_L1), qPrintable(ran.out));
}

void TestCheckCommand::inputIsMended()
{
    const auto ran = runCommand({u"check"_s, u"--fix"_s, u"-"_s}, "##A\r\n- TBD\r\n");

    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, u"## A\r\n- TBD\r\n"_s);
    QVERIFY(ran.err.contains("-: 1 mended"_L1));
    QVERIFY(ran.err.contains("[placeholder]"_L1));
}

void TestCheckCommand::filesAreMended()
{
    const FileInFolder file("\xEF\xBB\xBF##A  \r\n* - a\n- TBD\n```");

    const auto ran = runCommand({u"check"_s, u"--fix"_s, file.path()});

    QCOMPARE(file.bytes(), QByteArray("\xEF\xBB\xBF## A  \r\n* a\n- TBD\n```\n```"));
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.err.contains(u": 3 mended"_s));
    QCOMPARE(ran.out.count(u'\n'), 1); // the placeholder is left
}

void TestCheckCommand::whatNeedsNoMendingIsNotWritten()
{
    const FileInFolder file("# A\n- TBD\n");
    QVERIFY(QFile::setPermissions(file.path(), QFile::ReadOwner));
    struct stat before{};
    struct stat after{};
    QCOMPARE(::stat(file.path().toUtf8(), &before), 0);

    QCOMPARE(runCommand({u"check"_s, u"--fix"_s, file.path()}).code, 0);

    QCOMPARE(::stat(file.path().toUtf8(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
}

void TestCheckCommand::fileStaysWhereItCanNotBeWritten()
{
    const FileInFolder file("##A\n");
    QVERIFY(QFile::setPermissions(file.path(), QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::ExeOwner));
    if (::access(file.path().toUtf8(), W_OK) == 0)
        QSKIP("who runs the tests may write everything");

    const auto ran = runCommand({u"check"_s, u"--fix"_s, file.path()});

    QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(file.bytes(), QByteArray("##A\n"));
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.err.contains(file.path()));
}

void TestCheckCommand::theMeetingBeforeIsKnown()
{
    const FileInFolder file;
    file.other(u"2026-01-02-a.md"_s, "# A 2026-01-02\n\n## Announcements\n- We met\n");
    file.other(u"2025-12-19-a.md"_s, "# A 2025-12-19\n\n## Announcements\n- Other\n");
    const QString path = file.other(u"2026-01-16-a.md"_s, "# A 2026-01-02\n\n## Announcements\n- We met\n");

    const auto ran = runCommand({u"check"_s, path});

    QCOMPARE(ran.code, 1);
    QVERIFY(ran.out.contains("says what it said on 2026-01-02 and nothing else. [repeats-last-meeting]"_L1));
    QVERIFY(ran.out.contains("[date-mismatch]"_L1));
}

void TestCheckCommand::leadsOfTheSeriesAreKnown()
{
    const FileInFolder file;
    const QByteArray head = "\n\n## Backlog Reviews\n\n### CLI - ";
    const QString old = file.other(u"2025-12-19-a.md"_s, "# A 2025-12-19" + head + "Dan\n- x\n");
    file.other(u"2026-01-02-a.md"_s, "# A 2026-01-02" + head + "Ana\n- y\n");
    const QString path = file.other(u"2026-01-16-a.md"_s, "# A 2026-01-16" + head + "Dan\n");

    const auto ran = runCommand({u"check"_s, old, path});

    QCOMPARE(ran.out,
             path + u":5:11: note: CLI is led by Dan here, and by Ana in 2026-01-02-a.md. [lead-mismatch]\n"_s);
}

void TestCheckCommand::badFilesDoNotStopTheOthers()
{
    const FileInFolder file("TBD\n");
    const QString bad = file.other(u"bad.md"_s, "\xFF\n");

    const auto ran = runCommand({u"check"_s, bad, u"/nowhere.md"_s, file.path()});

    QCOMPARE(ran.code, 2);
    QVERIFY(ran.err.contains("bad.md:1: "_L1));
    QVERIFY(ran.err.contains("/nowhere.md: "_L1));
    QVERIFY(ran.out.contains("[placeholder]"_L1));
}

void TestCheckCommand::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file") << QStringList{};
    QTest::newRow("a rule that is none") << QStringList{u"-"_s, u"--off"_s, u"placeholders"_s};
    QTest::newRow("a format that is none") << QStringList{u"-"_s, u"--format"_s, u"xml"_s};
    QTest::newRow("an option that is none") << QStringList{u"-"_s, u"--fast"_s};
}

void TestCheckCommand::wrongUsageIsRefused()
{
    QFETCH(QStringList, arguments);

    const auto ran = runCommand(QStringList{u"check"_s} + arguments);

    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.out, QString());
    QVERIFY(ran.err.startsWith("minuta: "_L1));
}

void TestCheckCommand::everyRuleHasItsPage()
{
    QStringList pages = QDir(u":/help/checks"_s).entryList();
    for (const CheckRule rule : allCheckRules()) {
        const QString name = toString(rule);
        const auto ran = runCommand({u"help"_s, u"check"_s, name});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.startsWith(u"# %1: "_s.arg(name)), qPrintable(name));
        for (const QString &part : {u"**What is found:**"_s, u"**Why it matters:**"_s, u"**How to mend it:**"_s,
                                    u"\nchecks:\n  %1: off\n"_s.arg(name), u"--off %1 "_s.arg(name)})
            QVERIFY2(ran.out.contains(part), qPrintable(name + u": "_s + part));
        QVERIFY(pages.removeOne(name + u".md"_s));
    }
    QCOMPARE(pages, QStringList());
}

void TestCheckCommand::helpIsGiven()
{
    QCOMPARE(runCommand({u"help"_s}).out, runCommand({u"--help"_s}).out);
    QCOMPARE(runCommand({u"help"_s, u"roadmap"_s, u"diff"_s}).out,
             runCommand({u"roadmap"_s, u"diff"_s, u"--help"_s}).out);
    QCOMPARE(runCommand({u"help"_s, u"template"_s}).out, runCommand({u"template"_s, u"--help"_s}).out);
    const auto check = runCommand({u"help"_s, u"check"_s});
    QVERIFY(check.out.startsWith(runCommand({u"check"_s, u"--help"_s}).out));
    for (const CheckRule rule : allCheckRules())
        QVERIFY(check.out.contains(u"\n  %1 "_s.arg(toString(rule))));
    QCOMPARE(runCommand({u"help"_s, u"check"_s, u"nothing"_s}).code, 2);
    QCOMPARE(runCommand({u"help"_s, u"nothing"_s}).code, 2);
}

void TestCheckCommand::realMinutesAreChecked()
{
    const QString folder = test::corpusFolder();
    if (folder.isEmpty())
        QSKIP(test::corpusSkipMessage);

    const auto ran = runCommand({u"check"_s, u"--json"_s, folder + u"/minutes"_s});

    QVERIFY(ran.code < 2);
    QVERIFY(!QJsonDocument::fromJson(ran.out.toUtf8()).object().value("findings"_L1).toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
