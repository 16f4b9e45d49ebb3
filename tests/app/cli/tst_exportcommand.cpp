#include "tests/app/cli/commandrunner.h"

#include <QDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::FileInFolder;
using minuta::test::runCommand;

class TestExportCommand : public QObject
{
    Q_OBJECT

private slots:
    void formatAndTargetAreFound_data();
    void formatAndTargetAreFound();
    void markdownIsTheSameBytes();
    void optionsTidyTheResultOnly();
    void standardInputAndOutput();
    void badTargetsAreNamed_data();
    void badTargetsAreNamed();
    void anExistingFileIsReplacedWhenAskedFor();
    void theSourceIsNeverReplaced();
    void aFolderThatIsNotWritableIsNamed();
    void wrongWordsAreNamed_data();
    void wrongWordsAreNamed();
    void onlyPagesNeedFonts_data();
    void onlyPagesNeedFonts();
    void noTerminalGetsWhatIsNoText();
    void conflictsAreTold();
};

namespace {

const QByteArray sample("# Sync 2026-01-02\n\n## A\n- b\n\n## C\n");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestExportCommand::formatAndTargetAreFound_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("nothing said") << QStringList() << u"minutes.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("format") << QStringList{u"--to"_s, u"odt"_s} << u"minutes.odt"_s << QByteArray("PK\3\4");
    QTest::newRow("format in capitals") << QStringList{u"--to=HTML"_s} << u"minutes.html"_s << QByteArray("<!DOCTYPE");
    QTest::newRow("target tells the format")
        << QStringList{u"-o"_s, u"FOLDER/draft.eml"_s} << u"draft.eml"_s << QByteArray("Subject: Sync 2026-01-02");
    QTest::newRow("format against the target's end")
        << QStringList{u"-o"_s, u"FOLDER/a.txt"_s, u"--to"_s, u"md"_s} << u"a.txt"_s << QByteArray("# Sync");
    QTest::newRow("folder") << QStringList{u"-o"_s, u"FOLDER/sub"_s} << u"sub/minutes.html"_s << QByteArray("<!DOC");
    QTest::newRow("folder for Markdown") << QStringList{u"-o"_s, u"FOLDER/sub/"_s, u"--to"_s, u"md"_s}
                                         << u"sub/minutes.md"_s << QByteArray("# Sync");
}

void TestExportCommand::formatAndTargetAreFound()
{
    QFETCH(QStringList, options);
    QFETCH(const QString, target);
    QFETCH(const QByteArray, begin);
    const FileInFolder file(sample);
    QVERIFY(QDir(file.folder()).mkdir(u"sub"_s));
    options.replaceInStrings(u"FOLDER"_s, file.folder());

    const auto ran = runCommand(QStringList{u"export"_s, file.path()} + options);

    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.code, 0);
    const QString path = file.folder() + u'/' + target;
    QCOMPARE(QDir::cleanPath(ran.out), path + u'\n');
    QCOMPARE(bytesOf(path).first(begin.size()), begin);
    QCOMPARE(file.bytes(), sample);
}

void TestExportCommand::markdownIsTheSameBytes()
{
    const QByteArray bytes("\xEF\xBB\xBF# A\r\n\tb  \n\n\nc");
    const FileInFolder file(bytes);

    QCOMPARE(runCommand({u"export"_s, file.path(), u"-o"_s, file.folder() + u"/copy.md"_s}).code, 0);
    QCOMPARE(bytesOf(file.folder() + u"/copy.md"_s), bytes);
    QCOMPARE(runCommand({u"export"_s, file.path(), u"--to"_s, u"md"_s}).out.toUtf8(),
             bytes.sliced(3)); // the test reads it away
}

void TestExportCommand::optionsTidyTheResultOnly()
{
    const QByteArray bytes("# M\n\n## Empty\n\n## Backlog\n\n### CLI - Ana\n\n### Net - Ben\n- n\n- TBD\n");
    const FileInFolder file(bytes);

    const auto ran = runCommand(
        {u"export"_s, file.path(), u"--to"_s, u"md"_s, u"--drop-empty"_s, u"--drop-placeholders"_s, u"--no-update"_s});

    QCOMPARE(ran.out, u"# M\n\n## Backlog\n\n### CLI - Ana\n- No update\n\n### Net - Ben\n- n\n"_s);
    QCOMPARE(file.bytes(), bytes);
}

void TestExportCommand::standardInputAndOutput()
{
    const auto ran = runCommand({u"export"_s, u"-"_s}, sample);
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.out.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(ran.out.contains(u"<title>Sync 2026-01-02</title>"_s));

    const FileInFolder file(sample);
    const auto there = runCommand({u"export"_s, file.path(), u"-o"_s, u"-"_s, u"--no-contents"_s});
    QVERIFY(there.out.startsWith(u"<!DOCTYPE html>"_s));
    QCOMPARE(QDir(file.folder()).entryList(QDir::Files), QStringList(u"minutes.md"_s));
}

void TestExportCommand::badTargetsAreNamed_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("there already") << u"there.html"_s << 1
                                   << u"There is a file already. It was left as it is. Write over it with --force"_s;
    QTest::newRow("missing folder") << u"no/such/a.html"_s << 2 << u"There is no folder "_s;
    QTest::newRow("folder in place of a file") << u"sub/minutes.html"_s << 1 << u"This is a folder."_s;
    QTest::newRow("a file as folder") << u"minutes.md/a.html"_s << 2 << u"There is no folder "_s;
}

void TestExportCommand::badTargetsAreNamed()
{
    QFETCH(const QString, target);
    QFETCH(const QString, message);
    const FileInFolder file(sample);
    const QString there = file.other(u"there.html"_s, "old");
    QVERIFY(QDir(file.folder()).mkpath(u"sub/minutes.html"_s));
    const QString path = target.startsWith("sub"_L1) ? file.folder() + u"/sub"_s : file.folder() + u'/' + target;

    const auto ran = runCommand({u"export"_s, file.path(), u"-o"_s, path});

    QTEST(ran.code, "code");
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains(file.folder() + u'/' + target) && ran.err.contains(message), qPrintable(ran.err));
    QVERIFY(ran.err.contains(u"-o OUT"_s));
    QCOMPARE(bytesOf(there), QByteArray("old"));
    QCOMPARE(QDir(file.folder()).entryList(QDir::Files), QStringList({u"minutes.md"_s, u"there.html"_s}));
}

void TestExportCommand::anExistingFileIsReplacedWhenAskedFor()
{
    const FileInFolder file(sample);
    const QString there = file.other(u"minutes.html"_s, "old");

    QCOMPARE(runCommand({u"export"_s, file.path(), u"--force"_s}).code, 0);

    QVERIFY(bytesOf(there).startsWith("<!DOCTYPE"));
    QCOMPARE(QDir(file.folder()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TestExportCommand::theSourceIsNeverReplaced()
{
    const FileInFolder file(sample);
    const QString link = file.folder() + u"/link.html"_s;
    const QString hard = file.folder() + u"/hard.html"_s;
    QVERIFY(QFile::link(file.path(), link));
    QCOMPARE(::link(qPrintable(file.path()), qPrintable(hard)), 0);
    for (const QString &target : {file.path(), link, hard}) {
        const auto ran = runCommand({u"export"_s, file.path(), u"--force"_s, u"-o"_s, target});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(u"This is the file that is exported"_s), qPrintable(ran.err));
        QCOMPARE(file.bytes(), sample);
    }
}

void TestExportCommand::aFolderThatIsNotWritableIsNamed()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere");
    const FileInFolder file(sample);
    QVERIFY(QDir(file.folder()).mkdir(u"sub"_s));
    QFile::setPermissions(file.folder() + u"/sub"_s, QFile::ReadOwner | QFile::ExeOwner);

    const auto ran = runCommand({u"export"_s, file.path(), u"-o"_s, file.folder() + u"/sub"_s});

    QFile::setPermissions(file.folder() + u"/sub"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(u"sub/minutes.html: The file cannot be written"_s), qPrintable(ran.err));
    QVERIFY(QDir(file.folder() + u"/sub"_s).isEmpty());
}

void TestExportCommand::wrongWordsAreNamed_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("message");
    QTest::newRow("format") << QStringList{u"--to"_s, u"docx"_s} << u"There is no format docx."_s;
    QTest::newRow("format by the target's end") << QStringList{u"-o"_s, u"a.docx"_s} << u"There is no format docx."_s;
    QTest::newRow("paper") << QStringList{u"--paper"_s, u"B5"_s} << u"There is no paper B5."_s;
    QTest::newRow("option") << QStringList{u"--overwrite"_s} << u"There is no option --overwrite."_s;
}

void TestExportCommand::wrongWordsAreNamed()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, message);
    const FileInFolder file(sample);

    const auto ran = runCommand(QStringList{u"export"_s, file.path()} + options);

    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(message), qPrintable(ran.err));
}

void TestExportCommand::onlyPagesNeedFonts_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("needed");
    QTest::newRow("PDF") << QStringList{u"export"_s, u"a.md"_s, u"--to"_s, u"pdf"_s} << true;
    QTest::newRow("PDF by its end") << QStringList{u"export"_s, u"a.md"_s, u"-o"_s, u"b.PDF"_s} << true;
    QTest::newRow("HTML") << QStringList{u"export"_s, u"a.md"_s} << false;
    QTest::newRow("another format than the end")
        << QStringList{u"export"_s, u"--to=md"_s, u"-o"_s, u"b.pdf"_s, u"a.md"_s} << false;
    QTest::newRow("no file") << QStringList{u"export"_s, u"--to"_s, u"pdf"_s} << false;
    QTest::newRow("another command") << QStringList{u"outline"_s, u"a.pdf"_s} << false;
    QTest::newRow("nothing") << QStringList() << false;
}

void TestExportCommand::onlyPagesNeedFonts()
{
    QFETCH(const QStringList, arguments);

    QTEST(cli::needsFonts(arguments), "needed");
}

void TestExportCommand::noTerminalGetsWhatIsNoText()
{
    const auto ran = runCommand({u"export"_s, u"-"_s, u"--to"_s, u"odt"_s}, sample, true);

    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(u"is a terminal"_s), qPrintable(ran.err));
    QCOMPARE(ran.out, QString());
}

void TestExportCommand::conflictsAreTold()
{
    const auto ran =
        runCommand({u"export"_s, u"-"_s, u"--to"_s, u"md"_s}, "# A\n<<<<<<< Mine\n- a\n=======\n- b\n>>>>>>> Ana\n");

    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.err.contains(u"Conflict markers"_s), qPrintable(ran.err));
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
