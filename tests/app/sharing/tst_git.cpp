#include "app/sharing/edits.h"
#include "app/sharing/git.h"
#include "tests/app/sharing/gitrepository.h"

#include <QElapsedTimer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::GitRepository;

namespace {

/// A repository with a signed commit, an object that is missing and attributes, all of whose settings that name a
/// program name one that leaves a mark.
class HostileRepository : public GitRepository
{
public:
    HostileRepository()
    {
        writeProgram(path(u".git/trap"_s));
        write(u"a.md"_s, "# Meeting\n");
        write(u"b.md"_s, "# Meeting\n");
        write(u".gitattributes"_s, "*.md diff=trap filter=trap merge=trap\n");
        commit(1);
        write(u"a.md"_s, "# Meeting\n\nmore\n");
        commit(2);
        sign();
        write(u"b.md"_s, "# Meeting\n\nmore, not committed\n");
        QVERIFY(QFile::remove(objectFile(git({"rev-parse", "HEAD~1:a.md"}))));
        for (const QByteArray hook : {"post-index-change", "post-checkout", "pre-commit", "reference-transaction",
                                      "fsmonitor-watchman", "pre-auto-gc", "post-merge", "pre-push", "update"})
            writeProgram(path(u".git/hooks/"_s + QString::fromUtf8(hook)));
        set();
    }

    /// How many times a program was run since.
    int marks() const
    {
        QFile file(path(u".git/marks"_s));
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().size()) : 0;
    }
    void clearMarks() const { QFile::remove(path(u".git/marks"_s)); }

private:
    void writeProgram(const QString &program) const
    {
        QDir().mkpath(QFileInfo(program).path());
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nprintf x >> '" + QFile::encodeName(path(u".git/marks"_s)) + "'\nexit 1\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    QString objectFile(const QByteArray &id) const
    {
        const QString name = QString::fromLatin1(id);
        return path(u".git/objects/%1/%2"_s.arg(name.first(2), name.sliced(2)));
    }
    /// The last commit again, with a signature that has to be checked by the program that the configuration names.
    void sign() const
    {
        QByteArray text = git({"cat-file", "-p", "HEAD"});
        const qsizetype end = text.indexOf("\n\n");
        text.insert(end, "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQEz\n -----END PGP SIGNATURE-----");
        git({"update-ref", "HEAD", git({"hash-object", "-t", "commit", "-w", "--stdin"}, text + '\n')});
    }
    void set() const
    {
        const QByteArray trap = QFile::encodeName(path(u".git/trap"_s));
        for (const QByteArray key : {"core.fsmonitor",
                                     "core.pager",
                                     "core.editor",
                                     "core.sshCommand",
                                     "core.gitProxy",
                                     "core.askPass",
                                     "core.alternateRefsCommand",
                                     "pager.log",
                                     "pager.ls-tree",
                                     "diff.external",
                                     "diff.trap.command",
                                     "diff.trap.textconv",
                                     "filter.trap.clean",
                                     "filter.trap.smudge",
                                     "filter.trap.process",
                                     "merge.trap.driver",
                                     "gpg.program",
                                     "gpg.openpgp.program",
                                     "credential.helper",
                                     "remote.origin.uploadpack",
                                     "uploadpack.packObjectsHook",
                                     "sequence.editor",
                                     "interactive.diffFilter"})
            git({"config", key, trap});
        for (const QByteArray command : {"log", "ls-tree", "rev-parse", "st"})
            git({"config", "alias." + command, "!" + trap});
        git({"config", "remote.origin.url", QFile::encodeName(path())});
        git({"config", "remote.origin.promisor", "true"});
        git({"config", "remote.origin.partialCloneFilter", "blob:none"});
        git({"config", "core.repositoryFormatVersion", "1"});
        git({"config", "extensions.partialClone", "origin"});
        git({"config", "log.showSignature", "true"});
        git({"config", "core.hooksPath", QFile::encodeName(path(u".git/hooks"_s))});
        git({"config", "diff.renames", "copies"});
        git({"config", "log.diffMerges", "on"});
        clearMarks();
    }
};

} // namespace

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
