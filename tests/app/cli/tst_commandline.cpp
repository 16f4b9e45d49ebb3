#include "app/cli/command.h"
#include "tests/app/cli/commandrunner.h"
#include "tests/support/corpus.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::FileInFolder;
using minuta::test::runCommand;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void commandsAreTold_data();
    void commandsAreTold();
    void helpAndVersionAreShown();
    void everyHelpHasAnExample();
    void aDashIsStandardInput();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void optionsStandBehindTheCommand_data();
    void optionsStandBehindTheCommand();
    void outlineIsATree();
    void outlineIsJson();
    void outlineLinesAreReal_data();
    void outlineLinesAreReal();
    void realOutlinesHoldEveryLine();
    void roadmapIsListed();
    void roadmapIsJson();
    void noRoadmapIsAFinding();
    void badFilesAreNamed_data();
    void badFilesAreNamed();
    void terminalsAreNotObeyed();
    void anEmptyNameIsSeen();
    void withoutADisplayItSaysWhatIsMissing();
    void theProgramItselfNeedsNoDisplay();
};

void TestCommandLine::commandsAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isCommand");
    QTest::newRow("none") << QStringList() << false;
    QTest::newRow("a file") << QStringList{u"a.md"_s} << false;
    QTest::newRow("a file in a folder") << QStringList{u"./outline"_s} << false;
    QTest::newRow("Qt's own option") << QStringList{u"-platform"_s, u"offscreen"_s} << false;
    QTest::newRow("command") << QStringList{u"outline"_s, u"a.md"_s} << true;
    QTest::newRow("command behind a file") << QStringList{u"a.md"_s, u"outline"_s} << false;
    QTest::newRow("Qt's own option with a file") << QStringList{u"-style"_s, u"fusion"_s, u"a.md"_s} << false;
    QTest::newRow("a command's option and a file") << QStringList{u"--json"_s, u"a.md"_s} << true;
    QTest::newRow("no command's option and a command") << QStringList{u"--force"_s, u"share"_s, u"a.md"_s} << true;
    QTest::newRow("a file that begins with a sign") << QStringList{u"--"_s, u"share"_s} << false;
    QTest::newRow("help") << QStringList{u"--help"_s} << true;
    QTest::newRow("version") << QStringList{u"--version"_s} << true;
}

void TestCommandLine::commandsAreTold()
{
    QFETCH(QStringList, arguments);

    QTEST(cli::isCommand(arguments), "isCommand");
}

void TestCommandLine::helpAndVersionAreShown()
{
    const auto help = runCommand({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const QString &command : {u"outline"_s, u"fill"_s, u"roadmap"_s}) {
        QVERIFY(help.out.contains(u"minuta "_s + command));
        const auto own = runCommand({command, u"x.md"_s, u"--help"_s});
        QCOMPARE(own.code, 0);
        QVERIFY(own.out.startsWith(u"Usage: minuta "_s + command));
    }
    QVERIFY(runCommand({u"--version"_s}).out.startsWith("minuta 0."_L1));
}

void TestCommandLine::everyHelpHasAnExample()
{
    static const QRegularExpression example(u"\\n  (.* )?minuta [^\\n]+"_s);
    for (const cli::Command &command : cli::commands()) {
        const auto help = runCommand(command.name.split(u' ') << u"--help"_s);
        QCOMPARE(help.code, 0);
        QVERIFY2(example.match(help.out.sliced(help.out.indexOf(u"\n\n"_s))).hasMatch(), qPrintable(help.out));
    }
}

void TestCommandLine::aDashIsStandardInput()
{
    const QByteArray minutes = "# M 2026-01-02\n\n## Roadmap\n\nWhen? | What?\n---|---\n*Soon* | - Quotas\n";
    const FileInFolder file(minutes);
    for (const QString &command : {u"outline"_s, u"roadmap"_s}) {
        QCOMPARE(runCommand({command, u"-"_s}, minutes).out, runCommand({command, file.path()}).out);
        QVERIFY(!runCommand({command, u"-"_s}, minutes).out.isEmpty());
    }
    QCOMPARE(runCommand({u"outline"_s, u"-"_s}, "\xff").code, 2);
}

void TestCommandLine::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file") << QStringList{u"outline"_s};
    QTest::newRow("two files") << QStringList{u"outline"_s, u"a"_s, u"b"_s};
    QTest::newRow("three files") << QStringList{u"fill"_s, u"a"_s, u"b"_s, u"c"_s, u"--section"_s, u"x"_s};
    QTest::newRow("unknown option") << QStringList{u"outline"_s, u"a"_s, u"--jason"_s};
    QTest::newRow("short option") << QStringList{u"outline"_s, u"a"_s, u"-j"_s};
    QTest::newRow("flag with a value") << QStringList{u"outline"_s, u"a"_s, u"--json=x"_s};
    QTest::newRow("option without a value") << QStringList{u"fill"_s, u"a"_s, u"--section"_s};
    QTest::newRow("an option twice") << QStringList{u"fill"_s, u"a"_s, u"--section"_s, u"A"_s, u"--section=B"_s};
    QTest::newRow("no section") << QStringList{u"fill"_s, u"a"_s};
    QTest::newRow("another command's option") << QStringList{u"roadmap"_s, u"a"_s, u"--append"_s};
    QTest::newRow("unknown command") << QStringList{u"outlin"_s};
}

void TestCommandLine::wrongUsageIsRefused()
{
    QFETCH(QStringList, arguments);

    const auto ran = runCommand(arguments);

    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.out, QString());
    QVERIFY(ran.err.startsWith("minuta: "_L1));
    QVERIFY(ran.err.contains("Usage: "_L1) || ran.err.contains("--help"_L1));
}

void TestCommandLine::optionsStandBehindTheCommand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("usage");
    for (const cli::Command &command : cli::commands()) {
        const QStringList words = command.name.split(u' ') << u"a.md"_s;
        const auto row = [&](const QStringList &before) {
            QTest::addRow("%s %s", qPrintable(before.join(u' ')), qPrintable(command.name))
                << before + words << u"Usage: minuta %1 "_s.arg(command.name);
        };
        for (const QString &flag : command.flags)
            row({u"--"_s + flag});
        for (const QString &option : command.required + command.options) {
            row({u"--"_s + option, u"outline"_s}); // a value, not the command
            row({u"--"_s + option + u"=x"_s});
        }
        row({u"--bogus"_s});
    }
    QTest::newRow("-o") << QStringList{u"-o"_s, u"x.md"_s, u"merge"_s, u"a"_s, u"b"_s, u"c"_s}
                        << u"Usage: minuta merge "_s;
    QTest::newRow("several") << QStringList{u"--message"_s, u"x"_s, u"--yes"_s, u"share"_s, u"a.md"_s}
                             << u"Usage: minuta share "_s;
    QTest::newRow("no command") << QStringList{u"--yes"_s, u"a.md"_s} << u"See: minuta --help"_s;
    QTest::newRow("nothing else") << QStringList{u"--section"_s} << u"See: minuta --help"_s;
}

void TestCommandLine::optionsStandBehindTheCommand()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, usage);
    QVERIFY(cli::isCommand(arguments)); // and no window opens

    const auto ran = runCommand(arguments);

    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.startsWith(u"minuta: Options stand behind the command: "_s + arguments.first()),
             qPrintable(ran.err));
    QVERIFY2(ran.err.contains(usage), qPrintable(ran.err));
}

void TestCommandLine::outlineIsATree()
{
    const FileInFolder file("# Disk Meeting 2026-01-02\n\n## Agenda\n* x\n\n## Backlog Reviews\n\n### CLI (incubating) "
                            "- Ana\n- done\n\n### Disk\n");

    const auto ran = runCommand({u"outline"_s, file.path()});

    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.out,
             u"● Disk Meeting 2026-01-02  line 1\n  ● Agenda  line 3\n  ● Backlog Reviews  line 6\n"
             "    ● CLI [incubating] – Ana  line 8\n    ○ Disk  line 11\n\n● filled  ○ empty  1 of 2 teams filled\n"_s);
}

void TestCommandLine::outlineIsJson()
{
    const FileInFolder file("# Disk 2026-01-02\n\n## Backlog Reviews\n### CLI (incubating) - Ana \"A\"\n- done\n\n#### "
                            "`cli-x`\n\n## Roadmap\n");

    const auto ran = runCommand({u"outline"_s, u"--json"_s, file.path()});

    QCOMPARE(ran.code, 0);
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(ran.out.toUtf8(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonObject expected = QJsonDocument::fromJson(R"json({
        "title": "Disk 2026-01-02", "date": "2026-01-02", "sections": [
            {"heading": "Disk 2026-01-02", "level": 1, "kind": "text", "team": null, "lead": null, "status": null,
             "line": 1, "endLine": 9, "filled": true, "sections": [
                {"heading": "Backlog Reviews", "level": 2, "kind": "backlog", "team": null, "lead": null, "status": null,
                 "line": 3, "endLine": 8, "filled": true, "sections": [
                    {"heading": "CLI (incubating) - Ana \"A\"", "level": 3, "kind": "team", "team": "CLI", "lead": "Ana \"A\"",
                     "status": "incubating", "line": 4, "endLine": 8, "filled": true, "sections": [
                        {"heading": "cli-x", "level": 4, "kind": "project", "team": "cli-x", "lead": null, "status": null,
                         "line": 7, "endLine": 8, "filled": false, "sections": []}]}]},
                {"heading": "Roadmap", "level": 2, "kind": "roadmap", "team": null, "lead": null, "status": null,
                 "line": 9, "endLine": 9, "filled": false, "sections": []}]}]})json")
                                     .object();
    QCOMPARE(root, expected);
}

void TestCommandLine::outlineLinesAreReal_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << u"null null []"_s;
    QTest::newRow("no heading, CR LF") << QByteArray("a\r\nb\r\n") << u"null null [1-2]"_s;
    QTest::newRow("no final line ending") << QByteArray("# A\n## B") << u"\"A\" null [1-2]"_s;
    QTest::newRow("blank lines at the end") << QByteArray("# A\n\n\n") << u"\"A\" null [1-3]"_s;
    QTest::newRow("CR") << QByteArray("x\r# A\rb\r") << u"\"A\" null [1-1,2-3]"_s;
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF# A 2026-01-02\n") << u"\"A 2026-01-02\" \"2026-01-02\" [1-1]"_s;
}

void TestCommandLine::outlineLinesAreReal()
{
    QFETCH(QByteArray, bytes);
    const FileInFolder file(bytes);

    const auto ran = runCommand({u"outline"_s, u"--json"_s, file.path()});

    const QJsonObject root = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    QStringList roots;
    const QJsonArray sections = root.value("sections"_L1).toArray();
    for (const auto &section : sections)
        roots.append(u"%1-%2"_s.arg(section.toObject().value("line"_L1).toInt())
                         .arg(section.toObject().value("endLine"_L1).toInt()));
    const auto text = [&](QLatin1StringView key) {
        return root.value(key).isNull() ? u"null"_s : u'"' + root.value(key).toString() + u'"';
    };
    QTEST(u"%1 %2 [%3]"_s.arg(text("title"_L1), text("date"_L1), roots.join(u',')), "expected");
}

void TestCommandLine::realOutlinesHoldEveryLine()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const auto ran = runCommand({u"outline"_s, file.path, u"--json"_s});
        QCOMPARE(ran.code, 0);
        const QJsonArray roots = QJsonDocument::fromJson(ran.out.toUtf8()).object().value("sections"_L1).toArray();
        int line = 1;
        for (const auto &root : roots) {
            QCOMPARE(root.toObject().value("line"_L1).toInt(), line);
            line = root.toObject().value("endLine"_L1).toInt() + 1;
        }
        QCOMPARE(line - 1, int(file.bytes.count('\n')) + (file.bytes.endsWith('\n') ? 0 : 1));
        QCOMPARE(runCommand({u"outline"_s, file.path}).code, 0);
    }
}

static const char roadmapText[] =
    "# M\n\nWhen? | What?\n------|------\n*Soon* | **GA:**\n|| - one ([a](https://e.org))\n||\n|| - two\n*Next* |\n";

void TestCommandLine::roadmapIsListed()
{
    const FileInFolder file(roadmapText);

    const auto ran = runCommand({u"roadmap"_s, file.path()});

    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, u"Soon\n  GA:  line 5\n    - one (a)  line 6\n  - two  line 8\n\nNext\n"_s);
}

void TestCommandLine::roadmapIsJson()
{
    const FileInFolder file(roadmapText);

    const auto ran = runCommand({u"roadmap"_s, file.path(), u"--json"_s});

    QCOMPARE(ran.code, 0);
    const QJsonObject expected =
        QJsonDocument::fromJson(R"json({"roadmaps": [{"line": 3, "when": "When?", "what": "What?", "buckets": [
        {"label": "Soon", "line": 5, "groups": [{"title": "GA", "line": 5}], "items": [
            {"title": "one (a)", "line": 6, "group": "GA", "links": ["https://e.org"]},
            {"title": "two", "line": 8, "group": null, "links": []}]},
        {"label": "Next", "line": 9, "groups": [], "items": []}]}]})json")
            .object();
    QCOMPARE(QJsonDocument::fromJson(ran.out.toUtf8()).object(), expected);
}

void TestCommandLine::noRoadmapIsAFinding()
{
    const FileInFolder file("# M\n");

    const auto ran = runCommand({u"roadmap"_s, file.path()});

    QCOMPARE(ran.code, 1);
    QVERIFY(ran.err.contains(file.path()));
    QVERIFY(QJsonDocument::fromJson(runCommand({u"roadmap"_s, file.path(), u"--json"_s}).out.toUtf8()).isObject());
}

void TestCommandLine::badFilesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << u"none.md"_s << QByteArray() << u"none.md: There is no such file"_s;
    QTest::newRow("folder") << u"folder"_s << QByteArray() << u"folder: This is no file with a text"_s;
    QTest::newRow("FIFO") << u"fifo"_s << QByteArray() << u"fifo: This is no file with a text"_s;
    QTest::newRow("too large") << u"large.md"_s << QByteArray() << u"large.md: The file is too large"_s;
    QTest::newRow("not UTF-8") << u"latin.md"_s << QByteArray("a\nK\xF6per\n")
                               << u"latin.md:2: The byte at offset 3 is not UTF-8"_s;
    QTest::newRow("NUL") << u"nul.md"_s << QByteArray("a\n\n\0b", 5) << u"nul.md:3: There is a NUL byte at offset 3"_s;
}

void TestCommandLine::badFilesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const FileInFolder file("# M\n");
    const QString path = file.folder() + u'/' + name;
    if (name == "folder"_L1)
        QVERIFY(QDir().mkdir(path));
    else if (name == "fifo"_L1)
        QCOMPARE(mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    else if (name == "large.md"_L1)
        QVERIFY(QFile::resize(file.other(name, {}), 257 * 1024 * 1024)); // sparse
    else if (!bytes.isEmpty())
        file.other(name, bytes);
    const QStringList before = QDir(file.folder()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);

    for (const QStringList &arguments : {QStringList{u"outline"_s, path}, QStringList{u"roadmap"_s, path},
                                         QStringList{u"fill"_s, path, u"--section"_s, u"x"_s},
                                         QStringList{u"fill"_s, file.path(), u"--section"_s, u"M"_s, path}}) {
        const auto ran = runCommand(arguments, "text");
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.startsWith(u"minuta: "_s + file.folder() + u'/' + message), qPrintable(ran.err));
        QCOMPARE(ran.out, QString());
    }
    QCOMPARE(file.bytes(), QByteArray("# M\n"));
    QCOMPARE(QDir(file.folder()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System), before);
}

void TestCommandLine::terminalsAreNotObeyed()
{
    const FileInFolder file("# A\x1b[31m\xC2\x9B\xE2\x80\xAE"
                            "b\n");

    for (const QStringList &arguments :
         {QStringList{u"outline"_s, file.path()}, QStringList{u"outline"_s, file.path(), u"--json"_s},
          QStringList{u"fill"_s, file.path(), u"--section"_s, u"\x1b[2J"_s}}) {
        const auto ran = runCommand(arguments, "x", true);
        QVERIFY(!ran.out.contains(u'\x1b') && !ran.out.contains(QChar(0x9b)) && !ran.out.contains(QChar(0x202e)));
        QVERIFY(!ran.err.contains(u'\x1b'));
    }
    QCOMPARE(runCommand({u"outline"_s, file.path()}, {}, true).out.section(u'\n', 0, 0),
             u"○ A\\x1B[31m\\x9B\\u202Eb  line 1"_s);
    QVERIFY(runCommand({u"outline"_s, file.path()}).out.contains(u'\x1b')); // a pipe gets what is there
}

void TestCommandLine::anEmptyNameIsSeen()
{
    const auto outline = runCommand({u"outline"_s, QString()});

    QCOMPARE(outline.code, 2);
    QVERIFY2(outline.err.startsWith("minuta: \"\": There is no such file"_L1), qPrintable(outline.err));
}

void TestCommandLine::withoutADisplayItSaysWhatIsMissing()
{
    const FileInFolder file("# M\n");

    QCOMPARE(cli::noDisplayMessage({u"bogus"_s, u"x"_s}),
             u"minuta: There is neither a command nor a file bogus. See: minuta --help\n"_s);
    for (const QStringList &arguments : {QStringList(), QStringList{file.path()}})
        QVERIFY(cli::noDisplayMessage(arguments).startsWith("minuta: There is no display"_L1));
}

void TestCommandLine::theProgramItselfNeedsNoDisplay()
{
    const QString program = QCoreApplication::applicationDirPath() + u"/../bin/minuta"_s;
    if (!QFile::exists(program))
        QSKIP("the program has not been built");
    const FileInFolder file("# M\n\n## Agenda\n");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);

    process.start(program, {u"fill"_s, file.path(), u"--section"_s, u"Agenda"_s});
    process.write("* one\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(file.bytes(), QByteArray("# M\n\n## Agenda\n* one\n"));

    process.start(program, {u"outline"_s, file.path()});
    QVERIFY(process.waitForFinished());
    QVERIFY(process.readAllStandardOutput().startsWith("● M  line 1\n"));

    process.start(program, {u"outline"_s, file.path() + u".none"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
