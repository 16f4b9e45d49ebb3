#include "app/sharing/mergedriver.h"
#include "tests/app/sharing/gitrepository.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestMergeDriver : public QObject
{
    Q_OBJECT

private slots:
    void attributesComeBack_data();
    void attributesComeBack();
    void ownLinesAreFoundBelowOthers();
    void aShellRunsTheProgram_data();
    void aShellRunsTheProgram();
    void theTopOfAWorkingCopyIsFound();
};

void TestMergeDriver::attributesComeBack_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no final ending") << QByteArray("*.png binary");
    QTest::newRow("blank lines") << QByteArray("\n\n*.png binary\n\n");
    QTest::newRow("CR LF") << QByteArray("*.png binary\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF*.png binary\n");
    QTest::newRow("not UTF-8") << QByteArray("\xFF\xFE\0x\n", 5);
    QTest::newRow("the same line by hand") << QByteArray("*.md merge=minuta\n");
}

void TestMergeDriver::attributesComeBack()
{
    QFETCH(QByteArray, attributes);

    const QByteArray with = withMergeAttributes(attributes);

    QVERIFY(!hasMergeAttributes(attributes));
    QVERIFY(hasMergeAttributes(with));
    QVERIFY(with.contains("*.md merge=minuta\n"));
    QCOMPARE(withMergeAttributes(with), with);
    QCOMPARE(withoutMergeAttributes(with), attributes);
    QCOMPARE(withoutMergeAttributes(attributes), attributes);
}

void TestMergeDriver::ownLinesAreFoundBelowOthers()
{
    const QByteArray with = "*.txt text\n" + withMergeAttributes("*.png binary\n");

    QCOMPARE(withMergeAttributes(with), with);
    QCOMPARE(withoutMergeAttributes(with), "*.txt text\n*.png binary\n");
}

void TestMergeDriver::aShellRunsTheProgram_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"minuta"_s;
    QTest::newRow("blanks and quotes") << u"my 'own' \"minuta\""_s;
    QTest::newRow("what a shell would run") << u"$(touch x) `y` ; z"_s;
    QTest::newRow("a percent sign") << u"100%A"_s;
}

void TestMergeDriver::aShellRunsTheProgram()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString program = folder.filePath(name);
    QFile file(program);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nprintf '%s' \"$1\"\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));

    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    shell.start(u"/bin/sh"_s, {u"-c"_s, mergeDriver(program).replace("%%"_L1, "%"_L1)}); // as git reads %%
    QVERIFY(shell.waitForFinished());

    QCOMPARE(shell.readAllStandardOutput(), "merge");
    QVERIFY(!QFile::exists(folder.filePath(u"x"_s)));
}

void TestMergeDriver::theTopOfAWorkingCopyIsFound()
{
    if (!GitRepository::isAvailable())
        QSKIP("there is no git");
    const GitRepository repository;
    const QString inner = u"a 'b' \"c\" $d/e"_s;
    repository.write(inner + "/notes.md"_L1, "x\n");

    const auto found = workingTree(repository.path(inner));
    const auto none = workingTree(QDir::rootPath());

    QVERIFY(found);
    QCOMPARE(QDir(*found).canonicalPath(), QDir(repository.path()).canonicalPath());
    QVERIFY(!none);
}

QTEST_GUILESS_MAIN(TestMergeDriver)
#include "tst_mergedriver.moc"
