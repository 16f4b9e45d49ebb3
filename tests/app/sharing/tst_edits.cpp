#include "app/sharing/edits.h"
#include "tests/app/sharing/gitrepository.h"

#include <QElapsedTimer>
#include <QStandardPaths>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::GitRepository;

namespace {

const QByteArray skeleton = QByteArray("# Meeting\n\n## Agenda\n\n* Backlog\n\n## Backlog Reviews\n\n").repeated(5);

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!GitRepository::isAvailable())
            QSKIP("There is no git here");
    }
    void filesNeverChangedAreAbsent();
    void theLastChangeCounts();
    void aChangeNotCommittedCounts();
    void lineEndingsOfTheWorkingCopyAreNoChange();
    void aRenameIsFollowedAndIsNoEdit();
    void aFileMadeAgainIsAnotherFile();
    void changesOnBranchesCount();
    void aFolderOfTheRepositoryIsEnough();
    void namesAreBytes();
    void onlyRegularMarkdownFilesAreLookedAt();
    void noRepositoryHasNoEdits();
    void aLongHistoryIsRead();
};

void TestEdits::filesNeverChangedAreAbsent()
{
    const GitRepository repository;
    for (int day = 1; day <= 3; ++day)
        repository.write(u"2026-01-0%1.md"_s.arg(day), skeleton);
    repository.commit(1);
    repository.write(u"2026-01-02.md"_s, skeleton + "more\n");
    repository.commit(2);
    repository.write(u"untracked.md"_s, skeleton);

    const auto edits = lastEdits(repository.path());

    QCOMPARE(edits.keys(), QStringList{repository.path(u"2026-01-02.md"_s)});
    QCOMPARE(edits.begin().value(), GitRepository::time(2));
}

void TestEdits::theLastChangeCounts()
{
    const GitRepository repository;
    for (int i = 1; i <= 4; ++i) {
        repository.write(u"a.md"_s, skeleton + QByteArray::number(i));
        repository.commit(i);
    }
    repository.write(u"b.md"_s, skeleton);
    repository.commit(9);

    QCOMPARE(lastEdits(repository.path()).value(repository.path(u"a.md"_s)), GitRepository::time(4));
}

void TestEdits::aChangeNotCommittedCounts()
{
    const GitRepository repository;
    for (const QString &name : {u"a.md"_s, u"b.md"_s, u"gone.md"_s})
        repository.write(name, skeleton);
    repository.commit(1);
    repository.write(u"b.md"_s, skeleton + "more\n");
    const QDateTime then = GitRepository::time(50);
    QFile file(repository.path(u"b.md"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(then, QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(QFile::remove(repository.path(u"gone.md"_s)));

    const auto edits = lastEdits(repository.path());

    QCOMPARE(edits.keys(), QStringList{repository.path(u"b.md"_s)});
    QCOMPARE(edits.begin().value(), then);
}

void TestEdits::lineEndingsOfTheWorkingCopyAreNoChange()
{
    const GitRepository repository;
    repository.write(u"a.md"_s, skeleton);
    repository.commit(1);
    repository.write(u"a.md"_s, QByteArray(skeleton).replace("\n", "\r\n")); // as core.autocrlf checks it out

    QVERIFY(lastEdits(repository.path()).isEmpty());
}

void TestEdits::aRenameIsFollowedAndIsNoEdit()
{
    const GitRepository repository;
    repository.write(u"a.md"_s, skeleton);
    repository.write(u"b.md"_s, "another\n" + skeleton);
    repository.commit(1);
    repository.write(u"a.md"_s, skeleton + "more\n");
    repository.commit(2);
    QVERIFY(QDir(repository.path()).mkdir(u"2026"_s));
    QVERIFY(QFile::rename(repository.path(u"a.md"_s), repository.path(u"2026/a.md"_s)));
    QVERIFY(QFile::rename(repository.path(u"b.md"_s), repository.path(u"2026/b.md"_s)));
    repository.commit(3);

    const auto edits = lastEdits(repository.path());

    QCOMPARE(edits.keys(), QStringList{repository.path(u"2026/a.md"_s)});
    QCOMPARE(edits.begin().value(), GitRepository::time(2));
}

void TestEdits::aFileMadeAgainIsAnotherFile()
{
    const GitRepository repository;
    repository.write(u"a.md"_s, skeleton);
    repository.write(u"keep"_s, "");
    repository.commit(1);
    repository.write(u"a.md"_s, skeleton + "more\n");
    repository.commit(2);
    QVERIFY(QFile::remove(repository.path(u"a.md"_s)));
    repository.commit(3);
    repository.write(u"a.md"_s, skeleton);
    repository.commit(4);

    QVERIFY(lastEdits(repository.path()).isEmpty());
}

void TestEdits::changesOnBranchesCount()
{
    const GitRepository repository;
    repository.write(u"a.md"_s, skeleton);
    repository.write(u"b.md"_s, skeleton);
    repository.commit(1);
    repository.git({"checkout", "-q", "-b", "side"});
    repository.write(u"a.md"_s, skeleton + "side\n");
    repository.commit(2);
    repository.git({"checkout", "-q", "main"});
    repository.write(u"b.md"_s, skeleton + "main\n");
    repository.commit(3);
    repository.git({"merge", "-q", "--no-edit", "side"}, {}, 4);

    const auto edits = lastEdits(repository.path());

    QCOMPARE(edits.value(repository.path(u"a.md"_s)), GitRepository::time(2));
    QCOMPARE(edits.value(repository.path(u"b.md"_s)), GitRepository::time(3));
}

void TestEdits::aFolderOfTheRepositoryIsEnough()
{
    const GitRepository repository;
    repository.write(u"minutes/2026/a.md"_s, skeleton);
    repository.write(u"other/b.md"_s, skeleton);
    repository.commit(1);
    repository.write(u"minutes/2026/a.md"_s, skeleton + "more\n");
    repository.write(u"other/b.md"_s, skeleton + "more\n");
    repository.commit(2);

    const auto edits = lastEdits(repository.path(u"minutes"_s));

    QCOMPARE(edits.keys(), QStringList{repository.path(u"minutes/2026/a.md"_s)});
}

void TestEdits::namesAreBytes()
{
    const GitRepository repository;
    const QStringList names{u"mit Leerzeichen ü.md"_s, u"new\nline.md"_s, u"-x.md"_s, u":(top)x.md"_s, u"\x01m.md"_s};
    for (const QString &name : names)
        repository.write(name, skeleton);
    repository.commit(1);
    for (const QString &name : names)
        repository.write(name, skeleton + "more\n");
    repository.commit(2);

    const auto edits = lastEdits(repository.path());

    QCOMPARE(edits.size(), names.size());
    for (const QString &name : names)
        QCOMPARE(edits.value(repository.path(name)), GitRepository::time(2));
}

void TestEdits::onlyRegularMarkdownFilesAreLookedAt()
{
    const GitRepository repository;
    for (const QString &name : {u"a.txt"_s, u"fifo.md"_s, u"folder.md"_s, u"link.md"_s, u"UPPER.MD"_s})
        repository.write(name, skeleton);
    repository.commit(1);
    for (const QString &name : {u"fifo.md"_s, u"folder.md"_s, u"link.md"_s})
        QVERIFY(QFile::remove(repository.path(name)));
    for (const QString &name : {u"a.txt"_s, u"UPPER.MD"_s})
        repository.write(name, skeleton + "more\n");
    QCOMPARE(::mkfifo(QFile::encodeName(repository.path(u"fifo.md"_s)), 0600), 0);
    QVERIFY(QDir(repository.path()).mkdir(u"folder.md"_s));
    QVERIFY(QFile::link(u"a.txt"_s, repository.path(u"link.md"_s)));

    QCOMPARE(lastEdits(repository.path()).keys(), QStringList{repository.path(u"UPPER.MD"_s)});
}

void TestEdits::noRepositoryHasNoEdits()
{
    const QTemporaryDir folder;
    const GitRepository empty;

    QVERIFY(lastEdits(folder.path()).isEmpty());
    QVERIFY(lastEdits(empty.path()).isEmpty());
    QVERIFY(lastEdits(u"/no/such/folder"_s).isEmpty());
}

void TestEdits::aLongHistoryIsRead()
{
    constexpr int files = 200;
    constexpr int commits = 2000;
    const GitRepository repository;
    QByteArray stream;
    const auto add = [&](int commit, const QList<int> &changed) {
        const QByteArray time = QByteArray::number(GitRepository::time(commit).toSecsSinceEpoch());
        stream += "commit refs/heads/main\ncommitter A <a@example.org> " + time + " +0000\ndata 6\nChange\n";
        for (const int file : changed) {
            const QByteArray text = skeleton + QByteArray::number(file) + ' ' + QByteArray::number(commit) + '\n';
            stream += "M 100644 inline f" + QByteArray::number(file) + ".md\ndata " + QByteArray::number(text.size())
                      + '\n' + text + '\n';
        }
    };
    for (int file = 0; file < files; ++file)
        add(file, {file});
    for (int commit = files; commit < commits; ++commit)
        add(commit, {commit % (files / 2)}); // the other half stays as it was made
    repository.git({"fast-import", "--quiet"}, stream);
    repository.git({"reset", "-q", "--hard", "main"});
    QCOMPARE(repository.git({"rev-list", "--count", "HEAD"}), QByteArray::number(commits));
    QElapsedTimer timer;
    timer.start();

    const auto edits = lastEdits(repository.path());

    qInfo("%d commits, %d files: %lld ms", commits, files, timer.elapsed());
    QCOMPARE(edits.size(), files / 2);
    for (int file = 0; file < files / 2; ++file) {
        const QDateTime expected = GitRepository::time(commits - files / 2 + file);
        QCOMPARE(edits.value(repository.path(u"f%1.md"_s.arg(file))), expected);
    }
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
