#include "app/sharing/publish.h"
#include "app/sharing/sectionnews.h"
#include "app/sharing/standing.h"
#include "app/sharing/takenincommit.h"
#include "tests/app/sharing/clones.h"
#include "tests/app/sharing/hostilerepository.h"

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Clones;
using minuta::test::GitRepository;
using minuta::test::HostileRepository;

class TestWorkingCopy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!GitRepository::isAvailable())
            QSKIP("git is not installed");
    }
    void whereItStandsIsTold();
    void aLinkLeadsToItsFile();
    void obstaclesAreTold();
    void whatGitRefusesIsTold();
    void theRemoteIsFound_data();
    void theRemoteIsFound();
    void versionsAreRead();
    void whatWasTakenInIsTheBase();
    void aTextGoesOnFromWhatWasTakenIn_data();
    void aTextGoesOnFromWhatWasTakenIn();
    void lookingAtAHostileRepositoryRunsNothing();
};

void TestWorkingCopy::whereItStandsIsTold()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# N\n", 2);
    clones.theyPush(u"minutes.md"_s, "# O\n", 3);
    clones.ours.git({"fetch", "-q"});
    clones.ours.write(u"sub/mine.md"_s, "x\n");
    clones.ours.commit(4);

    const auto copy = workingCopy(clones.ours.path(u"sub/mine.md"_s));

    QVERIFY(copy);
    QCOMPARE(copy->obstacle, ShareObstacle::None);
    QCOMPARE(copy->path, u"sub/mine.md"_s);
    QCOMPARE(copy->branch, u"main"_s);
    QCOMPARE(copy->remote, u"origin"_s);
    QCOMPARE(copy->remoteBranch, u"refs/heads/main"_s);
    QCOMPARE(copy->upstream, u"refs/remotes/origin/main"_s);
    QCOMPARE(copy->ahead, 1);
    QCOMPARE(copy->behind, 2);
    QCOMPARE(copy->head, QString::fromUtf8(clones.ours.git({"rev-parse", "HEAD"})));
    QCOMPARE(copy->base, QString::fromUtf8(clones.ours.git({"rev-parse", "HEAD^"})));
}

void TestWorkingCopy::aLinkLeadsToItsFile()
{
    const Clones clones;
    const QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(u"today.md"_s);
    QVERIFY(QFile::link(clones.ours.path(u"minutes.md"_s), link));

    const auto copy = workingCopy(link);

    QVERIFY(copy);
    QCOMPARE(copy->obstacle, ShareObstacle::None);
    QCOMPARE(copy->path, u"minutes.md"_s);
    QCOMPARE(copy->root, workingCopy(clones.ours.path(u"minutes.md"_s))->root);
}

void TestWorkingCopy::obstaclesAreTold()
{
    const QTemporaryDir folder;
    QCOMPARE(workingCopy(folder.filePath(u"a.md"_s))->obstacle, ShareObstacle::NoRepository);

    const Clones clones;
    const QString path = clones.ours.path(u"minutes.md"_s);
    clones.ours.git({"checkout", "-q", "--detach"});
    QCOMPARE(workingCopy(path)->obstacle, ShareObstacle::DetachedHead);
    clones.ours.git({"checkout", "-q", "main"});
    QCOMPARE(workingCopy(path)->obstacle, ShareObstacle::None);
    clones.ours.write(u".git/MERGE_HEAD"_s, clones.ours.git({"rev-parse", "HEAD"}) + '\n');
    QCOMPARE(workingCopy(path)->obstacle, ShareObstacle::Unfinished);
    const GitRepository fresh;
    fresh.git({"remote", "add", "origin", QFile::encodeName(clones.ours.path())});
    fresh.git({"fetch", "-q", "origin"});
    QCOMPARE(workingCopy(fresh.path(u"a.md"_s))->obstacle, ShareObstacle::NoCommits);
}

void TestWorkingCopy::whatGitRefusesIsTold()
{
    const GitRepository repository;
    repository.write(u"a.md"_s, "# M\n");
    repository.write(u".git/config"_s, "[core\n");

    const auto copy = workingCopy(repository.path(u"a.md"_s));

    QVERIFY(!copy);
    QCOMPARE(copy.error().code, ErrorCode::GitFailed);
    QVERIFY(copy.error().detail.contains(u"bad config"_s));
}

void TestWorkingCopy::theRemoteIsFound_data()
{
    QTest::addColumn<QByteArrayList>("remotes");
    QTest::addColumn<QString>("remote");
    QTest::newRow("none") << QByteArrayList{} << u""_s;
    QTest::newRow("the only one") << QByteArrayList{"team"} << u"team"_s;
    QTest::newRow("origin among others") << QByteArrayList{"team", "origin"} << u"origin"_s;
    QTest::newRow("which of them is not known") << QByteArrayList{"team", "fork"} << u""_s;
}

void TestWorkingCopy::theRemoteIsFound()
{
    QFETCH(QByteArrayList, remotes);
    const GitRepository repository;
    repository.write(u"a.md"_s, "x\n");
    repository.commit(1);
    for (const QByteArray &name : remotes)
        repository.git({"remote", "add", name, "/nowhere"});

    const auto copy = workingCopy(repository.path(u"a.md"_s));

    QVERIFY(copy);
    QTEST(copy->remote, "remote");
    QVERIFY(copy->upstreamHead.isEmpty());
}

void TestWorkingCopy::versionsAreRead()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# N\r\n\xff", 2);
    clones.ours.git({"fetch", "-q"});

    const auto copy = workingCopy(clones.ours.path(u"minutes.md"_s));

    QVERIFY(copy);
    QCOMPARE(**versionIn(*copy, copy->upstreamHead), "# N\r\n\xff");
    QCOMPARE(**versionIn(*copy, copy->base), "# M 2026-11-24\n\n## A\n\n## B\n");
    QVERIFY(!versionIn(*workingCopy(clones.ours.path(u"none.md"_s)), copy->base)->has_value());
}

void TestWorkingCopy::whatWasTakenInIsTheBase()
{
    const Clones clones;
    const QString path = clones.ours.path(u"minutes.md"_s);
    clones.theyPush(u"minutes.md"_s, "# N\n", 2);
    UserGit git;
    git.folder = clones.ours.path();
    QVERIFY(fetchUpstream(*workingCopy(path), git));
    const QString taken = workingCopy(path)->upstreamHead;
    clones.ours.write(u"minutes.md"_s, "# N\n");
    QVERIFY(markTakenIn(*workingCopy(path), taken, git));
    clones.theyPush(u"minutes.md"_s, "# O\n", 3);
    QVERIFY(fetchUpstream(*workingCopy(path), git));

    QCOMPARE(workingCopy(path)->base, taken);
    QVERIFY(workingCopy(clones.ours.path(u"other.txt"_s))->base != taken); // it is that of a file

    clones.theirs.git({"commit", "-q", "--amend", "-m", "Rewritten"});
    clones.theirs.git({"reset", "-q", "--hard", "HEAD~2"});
    clones.theirs.git({"push", "-q", "--force"});
    QVERIFY(fetchUpstream(*workingCopy(path), git));
    QVERIFY(workingCopy(path)->base != taken); // others no longer have it
}

void TestWorkingCopy::aTextGoesOnFromWhatWasTakenIn_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QString &base, const QString &theirs, const QString &marked,
                        const QString &text,
                        bool expected) { QTest::newRow(name) << base << theirs << marked << text << expected; };
    row("nothing changed", u"a\n"_s, u"a\nt\n"_s, u"a\nt\n"_s, u"a\nt\n"_s, true);
    row("edited on", u"a\n"_s, u"a\nt\n"_s, u"a\nm\nt\n"_s, u"a\nt\nmore\n"_s, true);
    row("brought back", u"a\n"_s, u"a\nt\n"_s, u"a\nm\nt\n"_s, u"a\n"_s, false);
    row("brought back and edited", u"a\n"_s, u"a\nt\n"_s, u"a\nm\nt\n"_s, u"a\nmore\n"_s, false);
    row("an own copy from before", u"a\n"_s, u"a\nt\n"_s, u"a\nm\nt\n"_s, u"a\nm\n"_s, false);
    const QString conflict = u"<<<<<<< Mine\nm\n=======\nt\n>>>>>>> Ben\n"_s;
    row("a conflict settled against it", u"a\n"_s, u"t\n"_s, conflict, u"m\n"_s, true);
    row("a conflict settled for it", u"a\n"_s, u"t\n"_s, conflict, u"t\n"_s, true);
    row("a conflict brought back", u"a\n"_s, u"t\n"_s, conflict, u"a\n"_s, false);
    const QString removal = u"<<<<<<< Mine\n=======\nt\n>>>>>>> Ben\nb\n"_s;
    row("one's own removal stays", u"a\nb\n"_s, u"t\nb\n"_s, removal, u"b\n"_s, true);
    row("one's own removal brought back", u"a\nb\n"_s, u"t\nb\n"_s, removal, u"a\nb\n"_s, false);
    row("their removal stays", u"a\nb\n"_s, u"b\n"_s, u"b\nm\n"_s, u"b\nmore\n"_s, true);
    row("their removal brought back", u"a\nb\n"_s, u"b\n"_s, u"b\nm\n"_s, u"a\nb\nmore\n"_s, false);
}

void TestWorkingCopy::aTextGoesOnFromWhatWasTakenIn()
{
    QFETCH(QString, base);
    QFETCH(QString, theirs);
    QFETCH(QString, marked);
    QFETCH(QString, text);
    QTEST(goesOnFrom(text, marked, base, theirs), "expected");
}

void TestWorkingCopy::lookingAtAHostileRepositoryRunsNothing()
{
    const HostileRepository repository;
    UserGit git;
    git.folder = repository.path();

    const Standing standing = standingOf(repository.path(u"a.md"_s), git, false, {});
    const auto news = sectionNews(repository.path(u"a.md"_s), u"# Meeting\n"_s, u"# Meeting\n\nmore\n"_s);

    QCOMPARE(repository.marks(), 0);
    QCOMPARE(standing.name, u"Ana Test"_s);
    QCOMPARE(news.size(), 1);
}

QTEST_GUILESS_MAIN(TestWorkingCopy)
#include "tst_workingcopy.moc"
