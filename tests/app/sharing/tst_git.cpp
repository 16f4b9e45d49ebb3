#include "app/sharing/edits.h"
#include "app/sharing/git.h"
#include "tests/app/sharing/hostilerepository.h"

#include <QElapsedTimer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::GitRepository;
using minuta::test::HostileRepository;

class TestGit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!GitRepository::isAvailable())
            QSKIP("There is no git here");
    }
    void whatItPrintsIsGiven();
    void whatItSaysIsTheError();
    void withoutTheProgramThereIsAnError();
    void aProgramBesideTheDocumentIsNotGit();
    void settingsOfTheSurroundingsDoNotLeadElsewhere();
    void anAnswerThatTakesTooLongIsNotWaitedFor();
    void theTrapsOfAHostileFolderWork_data();
    void theTrapsOfAHostileFolderWork();
    void aHostileFolderRunsNothing();
};

void TestGit::whatItPrintsIsGiven()
{
    const GitRepository repository;
    repository.write(u"a.md"_s, "text\n");
    repository.commit(1);

    QCOMPARE(runGit(repository.path(), {u"cat-file"_s, u"-p"_s, u"HEAD:a.md"_s}), QByteArray("text\n"));
}

void TestGit::whatItSaysIsTheError()
{
    const QTemporaryDir folder;

    const auto answer = runGit(folder.path(), {u"rev-parse"_s, u"HEAD"_s});

    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::GitFailed);
    QCOMPARE(answer.error().subject, folder.path());
    QVERIFY2(answer.error().detail.contains(u"not a git repository"), qPrintable(answer.error().detail));
    QCOMPARE(runGit(u"/no/such/folder"_s, {u"version"_s}).error().code, ErrorCode::GitFailed);
}

void TestGit::withoutTheProgramThereIsAnError()
{
    const GitRepository repository;
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(repository.path()));

    const auto answer = runGit(repository.path(), {u"version"_s});
    const bool hasEdits = !lastEdits(repository.path()).isEmpty();
    qputenv("PATH", path);

    QCOMPARE(answer.error().code, ErrorCode::GitMissing);
    QVERIFY(!hasEdits);
}

void TestGit::aProgramBesideTheDocumentIsNotGit()
{
    const GitRepository repository;
    repository.write(u"git"_s, "#!/bin/sh\necho trapped\n");
    QVERIFY(QFile(repository.path(u"git"_s)).setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray path = qgetenv("PATH");
    const QString before = QDir::currentPath();
    QDir::setCurrent(repository.path());
    qputenv("PATH", ".::" + path);

    const auto answer = runGit(repository.path(), {u"version"_s});
    qputenv("PATH", path);
    QDir::setCurrent(before);

    QVERIFY(answer && answer->startsWith("git version"));
}

void TestGit::settingsOfTheSurroundingsDoNotLeadElsewhere()
{
    const GitRepository repository;
    const GitRepository other;
    other.write(u"other.md"_s, "text\n");
    other.commit(1);
    repository.write(u"a.md"_s, "text\n");
    repository.commit(1);
    qputenv("GIT_DIR", QFile::encodeName(other.path(u".git"_s)));

    const auto files = runGit(repository.path(), {u"ls-tree"_s, u"--name-only"_s, u"HEAD"_s});
    qunsetenv("GIT_DIR");

    QCOMPARE(files, QByteArray("a.md\n"));
}

void TestGit::anAnswerThatTakesTooLongIsNotWaitedFor()
{
    const QTemporaryDir folder;
    const QString program = folder.filePath(u"git"_s);
    QFile file(program);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\necho started\nsleep 1000 &\necho $! > '" + QFile::encodeName(folder.filePath(u"child"_s))
               + "'\nwait\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(folder.path()) + ':' + path);

    const auto answer = runGit(folder.path(), {u"version"_s}, std::chrono::milliseconds(1500));
    qputenv("PATH", path);

    QCOMPARE(answer.error().code, ErrorCode::GitFailed);
    // What it has started is ended as well.
    QFile child(folder.filePath(u"child"_s));
    QVERIFY(child.open(QIODevice::ReadOnly));
    const QString process = u"/proc/%1/cmdline"_s.arg(child.readAll().trimmed().toInt());
    const auto isRunning = [&] {
        QFile line(process);
        return line.open(QIODevice::ReadOnly) && line.readAll().startsWith("sleep");
    };
    QTRY_VERIFY(!isRunning());
}

void TestGit::theTrapsOfAHostileFolderWork_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::newRow("file system monitor, filters") << QByteArrayList{"status"};
    QTest::newRow("signature") << QByteArrayList{"log", "-1", "--format=%ct"};
    QTest::newRow("missing object") << QByteArrayList{"cat-file", "-p", "HEAD~1:a.md"};
    QTest::newRow("alias") << QByteArrayList{"st"};
}

/// Or the next test would show nothing.
void TestGit::theTrapsOfAHostileFolderWork()
{
    QFETCH(QByteArrayList, arguments);
    const HostileRepository repository;
    QProcess process;
    process.setWorkingDirectory(repository.path());
    QStringList words;
    for (const QByteArray &argument : arguments)
        words.append(QString::fromUtf8(argument));

    process.start(u"git"_s, words);

    QVERIFY(process.waitForFinished());
    QVERIFY2(repository.marks() > 0, process.readAllStandardError());
}

void TestGit::aHostileFolderRunsNothing()
{
    const HostileRepository repository;

    const auto edits = lastEdits(repository.path());
    const auto missing = runGit(repository.path(), {u"cat-file"_s, u"-p"_s, u"HEAD~1:a.md"_s});
    for (const QStringList &arguments : {QStringList{u"rev-parse"_s, u"--show-toplevel"_s},
                                         {u"log"_s, u"-3"_s},
                                         {u"config"_s, u"--list"_s},
                                         {u"for-each-ref"_s},
                                         {u"rev-list"_s, u"HEAD"_s},
                                         {u"ls-tree"_s, u"HEAD"_s}})
        QVERIFY2(runGit(repository.path(), arguments), qPrintable(arguments.first()));

    QCOMPARE(repository.marks(), 0);
    QVERIFY(!missing);
    QCOMPARE(edits.size(), 2);
    QCOMPARE(edits.value(repository.path(u"a.md"_s)), GitRepository::time(2));
}

QTEST_GUILESS_MAIN(TestGit)
#include "tst_git.moc"
