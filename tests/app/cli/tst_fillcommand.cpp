#include "tests/app/cli/commandrunner.h"
#include "tests/support/corpus.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::FileInFolder;
using minuta::test::runCommand;

class TestFillCommand : public QObject
{
    Q_OBJECT

private slots:
    void sectionsAreFilled_data();
    void sectionsAreFilled();
    void textComesFromAFile();
    void sameTextChangesNothing();
    void realFilesChangeInOneSection();
    void namesThatDoNotFitAreListed_data();
    void namesThatDoNotFitAreListed();
    void emptyTextIsRefused();
    void badInputIsNamed();
    void unwritableFilesStayAsTheyAre();
};

void TestFillCommand::sectionsAreFilled_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("after");
    const QByteArray plain("# M\n## Backlog\n### CLI - Ana\n\n#### `cli-x`\n- a\n\n### Disk - Ben\n[add here]\n");
    const auto section = [](const QString &name) { return QStringList{u"--section"_s, name}; };
    QTest::newRow("team") << plain << section(u"CLI"_s) << QByteArray("- x\n")
                          << QByteArray(plain).replace("Ana\n", "Ana\n- x\n");
    QTest::newRow("other case") << plain << section(u"cli"_s) << QByteArray("- x")
                                << QByteArray(plain).replace("Ana\n", "Ana\n- x\n");
    QTest::newRow("heading") << plain << section(u"CLI - Ana"_s) << QByteArray("- x")
                             << QByteArray(plain).replace("Ana\n", "Ana\n- x\n");
    QTest::newRow("path") << plain << section(u"CLI/cli-x"_s) << QByteArray("- x\n")
                          << QByteArray(plain).replace("- a", "- x");
    QTest::newRow("append") << plain << section(u"cli-x"_s) + QStringList{u"--append"_s} << QByteArray("- x\n")
                            << QByteArray(plain).replace("- a", "- a\n- x");
    QTest::newRow("append to a placeholder") << plain << QStringList{u"--append"_s, u"--section=Disk"_s}
                                             << QByteArray("- x\n") << QByteArray(plain).replace("[add here]", "- x");
    QTest::newRow("- names standard input") << plain << section(u"Disk"_s) + QStringList{u"-"_s} << QByteArray("x")
                                            << QByteArray(plain).replace("[add here]", "x");
    QTest::newRow("BOM, CR LF, no final line ending")
        << QByteArray("\xEF\xBB\xBF# M\r\n## A\r\n## B") << section(u"B"_s) << QByteArray("x\ny\n")
        << QByteArray("\xEF\xBB\xBF# M\r\n## A\r\n## B\r\nx\r\ny");
}

void TestFillCommand::sectionsAreFilled()
{
    QFETCH(QByteArray, before);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, input);
    const FileInFolder file(before);

    const auto ran = runCommand(QStringList{u"fill"_s, file.path()} + options, input);

    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.code, 0);
    QTEST(file.bytes(), "after");
}

void TestFillCommand::textComesFromAFile()
{
    const FileInFolder file("# M\n## A\n");
    const QString text = file.other(u"text.md"_s, "\xEF\xBB\xBF- x\r\n- y\r\n");

    QCOMPARE(runCommand({u"fill"_s, u"--section"_s, u"A"_s, file.path(), text}, "not this").code, 0);

    QCOMPARE(file.bytes(), QByteArray("# M\n## A\n- x\n- y\n"));
}

void TestFillCommand::sameTextChangesNothing()
{
    const FileInFolder file("# M\r\n## A\r\n\r\n## B\n");
    const QStringList command{u"fill"_s, file.path(), u"--section"_s, u"A"_s};
    QCOMPARE(runCommand(command, "- x\n- y\n").code, 0);
    const QByteArray once = file.bytes();
    const QDateTime written = QFileInfo(file.path()).lastModified();

    QCOMPARE(runCommand(command, "- x\n- y\n").code, 0);

    QCOMPARE(file.bytes(), once);
    QCOMPARE(QFileInfo(file.path()).lastModified(), written);
}

void TestFillCommand::realFilesChangeInOneSection()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    int filled = 0;
    for (const auto &each : files) {
        const FileInFolder file(each.bytes);
        const auto ran =
            runCommand({u"fill"_s, file.path(), u"--section"_s, u"CLI"_s, u"--append"_s}, "- a new line\n");
        if (ran.code != 0) {
            QCOMPARE(ran.code, 1);
            QCOMPARE(file.bytes(), each.bytes);
            continue;
        }
        // Nothing but the new line has come in, and at most a blank line beside it.
        const QByteArray added = "- a new line\n";
        const QByteArray after = file.bytes();
        if (after.size() < each.bytes.size() + added.size())
            continue; // it has replaced a placeholder
        const qsizetype at = after.indexOf(added);
        QVERIFY2(at > 0, qPrintable(each.name));
        const bool isAlone = QByteArray(after).remove(at, added.size()) == each.bytes
                             || QByteArray(after).remove(at - 1, added.size() + 1) == each.bytes
                             || QByteArray(after).remove(at, added.size() + 1) == each.bytes;
        QVERIFY2(isAlone, qPrintable(each.name));
        ++filled;
    }
    QVERIFY(filled > 50);
}

void TestFillCommand::namesThatDoNotFitAreListed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("listed");
    QTest::newRow("ambiguous") << u"x"_s
                               << QStringList{u":4: M / Backlog / CLI - Ana / x"_s,
                                              u":6: M / Backlog / Disk - Ben / x"_s};
    QTest::newRow("similar") << u"Dis"_s << QStringList{u":5: M / Backlog / Disk - Ben"_s};
    QTest::newRow("unknown") << u"Moon"_s
                             << QStringList{u":2: M / Backlog"_s, u":3: M / Backlog / CLI - Ana"_s, u":7: M / Notes"_s};
    QTest::newRow("empty") << u""_s << QStringList{u":2: M / Backlog"_s};
}

void TestFillCommand::namesThatDoNotFitAreListed()
{
    QFETCH(QString, name);
    QFETCH(QStringList, listed);
    const QByteArray before("# M\n## Backlog\n### CLI - Ana\n#### `x`\n### Disk - Ben\n#### `x`\n## Notes\n");
    const FileInFolder file(before);

    const auto ran = runCommand({u"fill"_s, file.path(), u"--section"_s, name}, "text");

    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.out, QString());
    for (const QString &line : listed)
        QVERIFY2(ran.err.contains(u'\n' + file.path() + line + u'\n'), qPrintable(ran.err));
    QCOMPARE(file.bytes(), before);
}

void TestFillCommand::emptyTextIsRefused()
{
    const FileInFolder file("# M\nwords\n");

    QCOMPARE(runCommand({u"fill"_s, file.path(), u"--section"_s, u"M"_s}, " \n").code, 1);

    QCOMPARE(file.bytes(), QByteArray("# M\nwords\n"));
}

void TestFillCommand::badInputIsNamed()
{
    const FileInFolder file("# M\n");

    const auto ran = runCommand({u"fill"_s, file.path(), u"--section"_s, u"M"_s}, "a\n\xFF");

    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.startsWith("minuta: standard input:2: "_L1), qPrintable(ran.err));
    QCOMPARE(file.bytes(), QByteArray("# M\n"));
}

void TestFillCommand::unwritableFilesStayAsTheyAre()
{
    const FileInFolder file("# M\n");
    QFile::setPermissions(file.path(), QFile::ReadOwner);
    QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::ExeOwner);
    QFile probe(file.folder() + u"/probe"_s);
    const bool isAboveTheRules = probe.open(QIODevice::WriteOnly);

    const auto ran = runCommand({u"fill"_s, file.path(), u"--section"_s, u"M"_s}, "text");

    QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (isAboveTheRules)
        QSKIP("this user may write everything");
    QCOMPARE(ran.code, 2);
    QCOMPARE(file.bytes(), QByteArray("# M\n"));
}

QTEST_GUILESS_MAIN(TestFillCommand)
#include "tst_fillcommand.moc"
