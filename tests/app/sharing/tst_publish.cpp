#include "app/lineage/lineage.h"
#include "app/sharing/incoming.h"
#include "app/sharing/publish.h"
#include "tests/app/sharing/clones.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Clones;
using minuta::test::GitRepository;

class TestPublish : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!GitRepository::isAvailable())
            QSKIP("git is not installed");
    }
    void nothingButTheFileIsCommitted();
    void whatOthersPushedIsTakenIn();
    void overtakenItIsDoneAgainWithoutATrace();
    void peoplesOwnCommitsStay();
    void changesInTheWayStay_data();
    void changesInTheWayStay();
    void twoFilesThatOthersChangedTooAreShared();
    void whatWasSharedBesideHeadIsGoneOnFrom_data();
    void whatWasSharedBesideHeadIsGoneOnFrom();
    void aRefusedPushBesideHeadForgetsNothing();
    void whatGitWasToldNotToLookForIsInTheWay();
    void aHooksOwnVersionIsCommittedBesideHead();
    void peoplesOwnCommitsGoAlongWhereChangesAreInTheWay();
    void aHookCompletesTheMessageBesideHead();
    void overtakenBesideItLeavesNothing();
    void aConflictElsewhereStopsIt();
    void aHookMayRefuse_data();
    void aHookMayRefuse();
    void aNewFileIsAdded_data();
    void aNewFileIsAdded();
    void withoutARemoteItIsCommitted();
    void aFileThatOthersRemovedIsThereAgain();
    void stoppingLeavesNoLock();
    void itCanBeStopped();

private:
    static WorkingCopy copyOf(const GitRepository &repository, const QString &name = u"minutes.md"_s)
    {
        return workingCopy(repository.path(name)).value_or(WorkingCopy());
    }
    static UserGit gitOf(const GitRepository &repository)
    {
        UserGit git;
        git.folder = repository.path();
        return git;
    }
    /// Fetches and publishes minutes.md; "pushed", "committed", "overtaken" or git's words.
    static QString share(const GitRepository &repository, const QString &name = u"minutes.md"_s);
    /// As this program saves.
    static void save(const GitRepository &repository, const QByteArray &bytes)
    {
        rememberSaved(repository.path(u"minutes.md"_s), repository.read(u"minutes.md"_s), bytes);
        repository.write(u"minutes.md"_s, bytes);
    }
    static QString told(const Result<Published> &done);
    static QString publishOnly(const WorkingCopy &copy, const GitRepository &repository);
    /// As share(), where HEAD cannot go to what is shared.
    static QString shareBeside(const GitRepository &repository, const QString &name = u"minutes.md"_s);
};

QString TestPublish::told(const Result<Published> &done)
{
    if (!done)
        return done.error().detail;
    switch (done->outcome) {
    case Published::Outcome::Pushed: return u"pushed"_s;
    case Published::Outcome::Committed: return u"committed"_s;
    case Published::Outcome::Overtaken: return u"overtaken"_s;
    }
    return {};
}

QString TestPublish::publishOnly(const WorkingCopy &copy, const GitRepository &repository)
{
    const auto done = publish(copy, u"Notes"_s, gitOf(repository));
    if (done && copyOf(repository).head != done->commit)
        return u"the commit is not that of HEAD"_s;
    return told(done);
}

QString TestPublish::share(const GitRepository &repository, const QString &name)
{
    if (const auto fetched = fetchUpstream(copyOf(repository, name), gitOf(repository)); !fetched)
        return fetched.error().detail;
    return publishOnly(copyOf(repository, name), repository);
}

QString TestPublish::shareBeside(const GitRepository &repository, const QString &name)
{
    if (const auto fetched = fetchUpstream(copyOf(repository, name), gitOf(repository)); !fetched)
        return fetched.error().detail;
    const auto done = publish(copyOf(repository, name), u"Notes"_s, gitOf(repository));
    if (done && copyOf(repository, name).upstreamHead != done->commit)
        return u"the commit is not what others have"_s;
    return told(done);
}

void TestPublish::nothingButTheFileIsCommitted()
{
    const Clones clones;
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    clones.ours.write(u"other.txt"_s, "staged\n");
    clones.ours.git({"add", "other.txt"});
    clones.ours.write(u"other.txt"_s, "staged and edited\n");
    clones.ours.write(u"new.txt"_s, "new\n");
    clones.ours.git({"add", "new.txt"});
    const QByteArray before = clones.ours.git({"status", "--porcelain", "--", "other.txt", "new.txt"});

    QCOMPARE(share(clones.ours), u"pushed"_s);

    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B");
    QCOMPARE(clones.history(), "Notes: minutes.md\nChange: minutes.md\nother.txt");
    QCOMPARE(clones.ours.git({"status", "--porcelain"}), before);
    QCOMPARE(clones.ours.git({"show", ":other.txt"}), "staged");
}

void TestPublish::whatOthersPushedIsTakenIn()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);
    clones.theyPush(u"other.txt"_s, "two\n", 3);
    clones.theyPush(u"added.txt"_s, "x\n", 4);
    clones.ours.write(u"minutes.md"_s,
                      "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs\n"); // it is merged already
    clones.ours.write(u"staged.txt"_s, "s\n");
    clones.ours.git({"add", "staged.txt"});

    QCOMPARE(share(clones.ours), u"pushed"_s);

    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs");
    QCOMPARE(
        clones.history(),
        "Notes: minutes.md\nChange: added.txt\nChange: other.txt\nChange: minutes.md\nChange: minutes.md\nother.txt");
    QCOMPARE(clones.ours.git({"status", "--porcelain"}), "A  staged.txt");
    QCOMPARE(clones.ours.git({"show", "HEAD:other.txt"}), "two");
}

void TestPublish::overtakenItIsDoneAgainWithoutATrace()
{
    const Clones clones;
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    const WorkingCopy before = copyOf(clones.ours);
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);

    QCOMPARE(publishOnly(before, clones.ours), u"overtaken"_s);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs\n");
    QCOMPARE(share(clones.ours), u"pushed"_s);

    QCOMPARE(clones.history(), "Notes: minutes.md\nChange: minutes.md\nChange: minutes.md\nother.txt");
    QCOMPARE(clones.ours.git({"status", "--porcelain"}), "");
    QCOMPARE(clones.ours.git({"for-each-ref", "refs/worktree/"}), "");
}

void TestPublish::peoplesOwnCommitsStay()
{
    const Clones clones;
    clones.ours.write(u"mine.txt"_s, "own\n");
    clones.ours.commit(2);
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 3);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs\n");

    QCOMPARE(share(clones.ours), u"pushed"_s);

    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs");
    QCOMPARE(clones.shared("mine.txt"), "own");
    QCOMPARE(clones.ours.git({"log", "-1", "--format=%P"}).split(' ').size(), 2);
    QCOMPARE(clones.ours.git({"status", "--porcelain"}), "");
}

void TestPublish::changesInTheWayStay_data()
{
    QTest::addColumn<QByteArrayList>("commands");
    QTest::newRow("edited") << QByteArrayList();
    QTest::newRow("staged") << QByteArrayList{"add", "other.txt"};
    QTest::newRow("no longer known to git") << QByteArrayList{"rm", "-q", "--cached", "other.txt"};
}

// The file is shared all the same: HEAD stays, and what others have is beside it.
void TestPublish::changesInTheWayStay()
{
    QFETCH(QByteArrayList, commands);
    const Clones clones;
    clones.theyPush(u"other.txt"_s, "two\n", 2);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    clones.ours.write(u"other.txt"_s, "mine\n");
    if (!commands.isEmpty())
        clones.ours.git(commands);
    const QString head = copyOf(clones.ours).head;
    const QByteArray status = clones.ours.git({"status", "--porcelain"});

    QCOMPARE(shareBeside(clones.ours), u"pushed"_s);

    QCOMPARE(copyOf(clones.ours).head, head);
    QCOMPARE(clones.ours.git({"status", "--porcelain"}), status);
    QCOMPARE(clones.ours.read(u"other.txt"_s), "mine\n");
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B");
    QCOMPARE(clones.history(), "Notes: minutes.md\nChange: other.txt\nChange: minutes.md\nother.txt");
    QCOMPARE(incoming(copyOf(clones.ours)).value_or(Incoming()).commits, QList<IncomingCommit>());
}

void TestPublish::twoFilesThatOthersChangedTooAreShared()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);
    clones.theyPush(u"other.txt"_s, "one\ntheirs\n", 3);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs\n");
    clones.ours.write(u"other.txt"_s, "mine\none\n");

    QCOMPARE(shareBeside(clones.ours), u"pushed"_s);
    // Further edits of the first, which go on from what was shared, and the other one with the others' work taken in.
    QCOMPARE(incoming(copyOf(clones.ours)).value_or(Incoming()).base,
             u"# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs\n"_s);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine, reworded\n\n## B\n\n- theirs\n");
    QCOMPARE(incoming(copyOf(clones.ours, u"other.txt"_s)).value_or(Incoming()).base, u"one\n"_s);
    clones.ours.write(u"other.txt"_s, "mine\none\ntheirs\n");
    QCOMPARE(shareBeside(clones.ours, u"other.txt"_s), u"pushed"_s);
    QCOMPARE(share(clones.ours), u"pushed"_s); // by now nothing is in the way

    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine, reworded\n\n## B\n\n- theirs");
    QCOMPARE(clones.shared("other.txt"), "mine\none\ntheirs");
    QCOMPARE(clones.ours.git({"status", "--porcelain", "--branch"}), "## main...origin/main");
    QCOMPARE(clones.history(), "Notes: minutes.md\nNotes: other.txt\nNotes: minutes.md\nChange: other.txt\n"
                               "Change: minutes.md\nChange: minutes.md\nother.txt");
}

void TestPublish::whatWasSharedBesideHeadIsGoneOnFrom_data()
{
    QTest::addColumn<QByteArray>("shared");
    QTest::addColumn<QByteArray>("later");
    const QByteArray begin = "# M 2026-11-24\n\n## A\n\n## B\n";
    const QByteArray mine = "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n";
    QTest::newRow("corrected") << mine << QByteArray("# M 2026-11-24\n\n## A\n\n- my own\n\n## B\n");
    QTest::newRow("taken out again") << mine << begin;
    QTest::newRow("a removal taken back") << QByteArray("# M 2026-11-24\n\n## B\n") << begin;
}

// Though nothing may be left in the file of what was shared.
void TestPublish::whatWasSharedBesideHeadIsGoneOnFrom()
{
    QFETCH(QByteArray, shared);
    QFETCH(QByteArray, later);
    const Clones clones;
    clones.theyPush(u"other.txt"_s, "two\n", 2);
    clones.ours.write(u"other.txt"_s, "mine\n");
    save(clones.ours, shared);
    QCOMPARE(shareBeside(clones.ours), u"pushed"_s);

    save(clones.ours, later);

    QCOMPARE(incoming(copyOf(clones.ours)).value_or(Incoming()).base, QString::fromUtf8(shared));
    clones.ours.git({"commit", "-q", "-m", "own", "other.txt"}); // a commit of other files changes nothing of it
    QCOMPARE(incoming(copyOf(clones.ours)).value_or(Incoming()).base, QString::fromUtf8(shared));
}

void TestPublish::aRefusedPushBesideHeadForgetsNothing()
{
    const Clones clones;
    clones.theyPush(u"other.txt"_s, "two\n", 2);
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n", 3);
    clones.ours.write(u"other.txt"_s, "mine\n");
    clones.ours.writeHook(u"pre-push"_s, "exit 1\n");
    save(clones.ours, "# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n\n- mine\n");
    QVERIFY(shareBeside(clones.ours) != u"pushed"_s);

    save(clones.ours, "# M 2026-11-24\n\n## A\n\n- theirs, corrected\n\n## B\n\n- mine\n");

    QCOMPARE(incoming(copyOf(clones.ours)).value_or(Incoming()).base,
             u"# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n"_s);
}

void TestPublish::whatGitWasToldNotToLookForIsInTheWay()
{
    const Clones clones;
    clones.theyPush(u"other.txt"_s, "two\n", 2);
    clones.ours.git({"update-index", "--assume-unchanged", "other.txt"});
    clones.ours.write(u"other.txt"_s, "mine\n");
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");

    QCOMPARE(shareBeside(clones.ours), u"pushed"_s);

    QCOMPARE(clones.ours.read(u"other.txt"_s), "mine\n");
}

void TestPublish::aHooksOwnVersionIsCommittedBesideHead()
{
    const Clones clones;
    clones.ours.writeHook(u"pre-commit"_s, "sed -i 's/mine/Mine/' minutes.md && git add minutes.md\n");
    clones.theyPush(u"other.txt"_s, "two\n", 2);
    clones.ours.write(u"other.txt"_s, "mine\n");
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");

    QCOMPARE(shareBeside(clones.ours), u"pushed"_s);

    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- Mine\n\n## B");
}

void TestPublish::peoplesOwnCommitsGoAlongWhereChangesAreInTheWay()
{
    const Clones clones;
    clones.ours.write(u"mine.txt"_s, "own\n");
    clones.ours.commit(2);
    clones.theyPush(u"other.txt"_s, "two\n", 3);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    clones.ours.write(u"other.txt"_s, "mine\n");
    const QString head = copyOf(clones.ours).head;

    QCOMPARE(shareBeside(clones.ours), u"pushed"_s);

    QCOMPARE(copyOf(clones.ours).head, head);
    QCOMPARE(clones.shared("mine.txt"), "own");
    QCOMPARE(clones.shared("other.txt"), "two");
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B");
}

void TestPublish::aHookCompletesTheMessageBesideHead()
{
    const Clones clones;
    clones.ours.writeHook(u"commit-msg"_s, "echo 'Signed-off-by: Ana' >> \"$1\"\n");
    clones.theyPush(u"other.txt"_s, "two\n", 2);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    clones.ours.write(u"other.txt"_s, "mine\n");

    QCOMPARE(shareBeside(clones.ours), u"pushed"_s);

    QCOMPARE(clones.ours.git({"log", "-1", "--format=%B", "origin/main"}), "Notes\nSigned-off-by: Ana");
}

void TestPublish::overtakenBesideItLeavesNothing()
{
    const Clones clones;
    clones.theyPush(u"other.txt"_s, "two\n", 2);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    QVERIFY(fetchUpstream(copyOf(clones.ours), gitOf(clones.ours)));
    const WorkingCopy before = copyOf(clones.ours);
    clones.theyPush(u"third.txt"_s, "x\n", 3);
    QCOMPARE(publishOnly(before, clones.ours), u"overtaken"_s); // its commit is HEAD
    clones.ours.write(u"other.txt"_s, "mine\n");
    clones.ours.write(u"third.txt"_s, "also mine\n"); // in the way of the second try

    QCOMPARE(shareBeside(clones.ours), u"pushed"_s);

    QCOMPARE(clones.ours.git({"status", "--porcelain"}), "M minutes.md\n M other.txt\n?? third.txt");
    QCOMPARE(clones.history(), "Notes: minutes.md\nChange: third.txt\nChange: other.txt\nChange: minutes.md\n"
                               "other.txt");
}

void TestPublish::aConflictElsewhereStopsIt()
{
    const Clones clones;
    clones.ours.write(u"other.txt"_s, "mine\n");
    clones.ours.commit(2);
    clones.theyPush(u"other.txt"_s, "theirs\n", 3);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    const QString head = copyOf(clones.ours).head;

    const QString told = share(clones.ours);

    QVERIFY2(told.contains("other.txt"_L1), qPrintable(told));
    QCOMPARE(copyOf(clones.ours).head, head);
    QCOMPARE(clones.ours.git({"status", "--porcelain"}), "M minutes.md"); // the first blank is trimmed
}

void TestPublish::aHookMayRefuse_data()
{
    QTest::addColumn<QString>("hook");
    QTest::addColumn<bool>("isInTheWay");
    QTest::newRow("before the commit") << u"pre-commit"_s << false;
    QTest::newRow("the message") << u"commit-msg"_s << false;
    QTest::newRow("before a commit beside HEAD") << u"pre-commit"_s << true;
    QTest::newRow("the message of a commit beside HEAD") << u"commit-msg"_s << true;
    QTest::newRow("before the push beside HEAD") << u"pre-push"_s << true;
}

void TestPublish::aHookMayRefuse()
{
    QFETCH(QString, hook);
    QFETCH(bool, isInTheWay);
    const Clones clones;
    clones.ours.writeHook(hook, "echo 'no minutes on Fridays' >&2\nexit 1\n");
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    if (isInTheWay) {
        clones.theyPush(u"other.txt"_s, "two\n", 2);
        clones.ours.write(u"other.txt"_s, "mine\n");
    }
    const QByteArray status = clones.ours.git({"status", "--porcelain"});

    QVERIFY(shareBeside(clones.ours).contains("no minutes on Fridays"_L1));

    QCOMPARE(clones.ours.git({"status", "--porcelain"}), status);
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n## B");
}

void TestPublish::aNewFileIsAdded_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("beside the others") << u"next.md"_s;
    QTest::newRow("in a new folder, with blanks, quotes and letters") << u"2027/Sitzung \"Größe\" *.md"_s;
    QTest::newRow("like an option") << u"-x.md"_s;
}

void TestPublish::aNewFileIsAdded()
{
    QFETCH(QString, name);
    const Clones clones;
    clones.ours.write(name, "# N\n");

    QCOMPARE(share(clones.ours, name), u"pushed"_s);

    QCOMPARE(clones.shared(name.toUtf8()), "# N");
    QCOMPARE(clones.ours.git({"status", "--porcelain"}), "");
}

void TestPublish::withoutARemoteItIsCommitted()
{
    const GitRepository repository;
    repository.write(u"minutes.md"_s, "# M\n");

    QCOMPARE(share(repository), u"committed"_s);
    QCOMPARE(repository.git({"log", "--format=%s", "--name-only"}), "Notes\n\nminutes.md");

    const QString head = copyOf(repository).head;
    QCOMPARE(share(repository), u"committed"_s);
    QCOMPARE(copyOf(repository).head, head); // there was nothing new
}

void TestPublish::aFileThatOthersRemovedIsThereAgain()
{
    const Clones clones;
    clones.theirs.git({"rm", "-q", "minutes.md"});
    clones.theirs.commit(2);
    clones.theirs.git({"push", "-q"});
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n- mine\n");

    QCOMPARE(share(clones.ours), u"pushed"_s);

    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n- mine");
    QCOMPARE(clones.ours.git({"status", "--porcelain"}), "");
}

// While it commits git holds a lock of the index.
void TestPublish::stoppingLeavesNoLock()
{
    const Clones clones;
    clones.ours.writeHook(u"pre-commit"_s, "echo waiting >&2\nsleep 60\n");
    QFile hook(clones.ours.path(u".git/hooks/pre-commit"_s));
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    std::stop_source stop;
    UserGit git = gitOf(clones.ours);
    git.stop = stop.get_token();
    git.hearing = [&](const QString &line) {
        if (line == "waiting"_L1)
            stop.request_stop();
    };

    QVERIFY(!publish(copyOf(clones.ours), u"Notes"_s, git));

    QVERIFY(hook.remove());
    QVERIFY(publish(copyOf(clones.ours), u"Notes"_s, gitOf(clones.ours)));
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B");
}

void TestPublish::itCanBeStopped()
{
    const Clones clones;
    clones.ours.writeHook(u"pre-push"_s, "echo waiting >&2\nsleep 60\n");
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    std::stop_source stop;
    UserGit git = gitOf(clones.ours);
    git.stop = stop.get_token();
    QStringList heard;
    git.hearing = [&](const QString &line) {
        heard.append(line);
        if (line == "waiting"_L1)
            stop.request_stop();
    };

    const QDeadlineTimer deadline(30'000);
    const auto done = publish(copyOf(clones.ours), u"Notes"_s, git);

    QVERIFY(!done && done.error().code == ErrorCode::GitFailed);
    QVERIFY(heard.contains(u"waiting"_s));
    QVERIFY(!deadline.hasExpired()); // before the hook was over
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n## B");
}

QTEST_GUILESS_MAIN(TestPublish)
#include "tst_publish.moc"
