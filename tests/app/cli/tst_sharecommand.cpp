// The test itself is the program that fifteen people run at once.
#include "app/cli/commandline.h"
#include "app/settings/savedperson.h"
#include "tests/app/cli/commandrunner.h"
#include "tests/app/sharing/clones.h"

#include <QSettings>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestShareCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        if (!GitRepository::isAvailable())
            QSKIP("There is no git.");
    }
    void whatIsWrittenIsShared();
    void whatOthersWroteIsTakenIn();
    void withoutChangesNothingIsCommitted();
    void othersLinesGoOnlyWithAYes();
    void onesOwnSectionsAreThoseOfTheSettings_data();
    void onesOwnSectionsAreThoseOfTheSettings();
    void aConflictIsSettledInTheFile();
    void theWrongMeetingNeedsAYes();
    void withoutARemoteAVersionIsKept();
    void aRemoteThatIsNotThereIsTold();
    void aHookThatRefusesIsHeard();
    void outsideARepositoryItIsRefused();
    void fifteenPeopleShareAtOnce();

private:
    QTemporaryDir m_settings;
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Ran share(const GitRepository &repository, const QStringList &options = {})
{
    return runCommand(QStringList{u"share"_s, repository.path(u"minutes.md"_s)} + options);
}

} // namespace

void TestShareCommand::whatIsWrittenIsShared()
{
    const Clones clones;
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    clones.ours.write(u"other.txt"_s, "edited\n");

    const Ran ran = share(clones.ours);

    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, u"Shared: M 2026-11-24: A \u2013 notes (+1)\n"_s);
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B");
    QCOMPARE(clones.shared("other.txt"), "one");
    QCOMPARE(clones.ours.git({"status", "--porcelain"}), "M other.txt"); // the first blank is trimmed
}

void TestShareCommand::whatOthersWroteIsTakenIn()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");

    const Ran ran = share(clones.ours, {u"--message"_s, u"Notes of A"_s});

    QCOMPARE(ran.code, 0);
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs");
    QCOMPARE(bytesOf(clones.ours.path(u"minutes.md"_s)), clones.shared("minutes.md") + '\n');
    QCOMPARE(clones.ours.git({"log", "-1", "--format=%s"}), "Notes of A");
}

void TestShareCommand::withoutChangesNothingIsCommitted()
{
    const Clones clones;
    const QByteArray head = clones.ours.git({"rev-parse", "HEAD"});

    const Ran ran = share(clones.ours);

    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, u"There was nothing to share.\n"_s);
    QCOMPARE(clones.ours.git({"rev-parse", "HEAD"}), head);
}

void TestShareCommand::othersLinesGoOnlyWithAYes()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);
    clones.ours.git({"pull", "-q"});
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");

    const Ran refused = share(clones.ours);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"1 line of B would go."_s), qPrintable(refused.err));
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs");

    QCOMPARE(share(clones.ours, {u"--yes"_s}).code, 0);
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B");
}

void TestShareCommand::onesOwnSectionsAreThoseOfTheSettings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("teams");
    QTest::addColumn<int>("code");
    QTest::newRow("who git says") << QString() << QStringList() << 1;
    QTest::newRow("somebody else") << u"Cy Moss"_s << QStringList() << 1;
    QTest::newRow("the lead") << u"Ben Ito"_s << QStringList() << 0;
    QTest::newRow("a team of mine") << QString() << QStringList{u"Storage"_s} << 0;
}

void TestShareCommand::onesOwnSectionsAreThoseOfTheSettings()
{
    QFETCH(QString, name);
    QFETCH(QStringList, teams);
    const QByteArray text = "# M 2026-11-24\n\n## Backlog Reviews\n\n### Storage - Ben Ito\n\n- one\n- two\n";
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, text, 2);
    clones.ours.git({"pull", "-q"});
    clones.ours.write(u"minutes.md"_s, QByteArray(text).replace("- one\n", ""));
    savePerson({name, teams});

    const Ran ran = share(clones.ours);

    savePerson({});
    QTEST(ran.code, "code");
    QCOMPARE(clones.shared("minutes.md").contains("- one"), ran.code == 1);
    QCOMPARE(ran.err.contains(u"1 line of Storage, Ben Ito, would go."_s), ran.code == 1);
}

void TestShareCommand::aConflictIsSettledInTheFile()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24 theirs\n\n## A\n\n## B\n", 2);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24 mine\n\n## A\n\n## B\n");

    const Ran ran = share(clones.ours, {u"--yes"_s});

    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains(u"1 place between conflict markers"_s), qPrintable(ran.err));
    const QByteArray conflicted = bytesOf(clones.ours.path(u"minutes.md"_s));
    QVERIFY(conflicted.contains("<<<<<<<") && conflicted.contains("mine") && conflicted.contains("theirs"));
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24 theirs\n\n## A\n\n## B");

    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24 both\n\n## A\n\n## B\n");
    QCOMPARE(share(clones.ours).code, 0); // and is not in conflict again
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24 both\n\n## A\n\n## B");
}

void TestShareCommand::theWrongMeetingNeedsAYes()
{
    const Clones clones;
    clones.ours.write(u"2020-01-07-m.md"_s, "# M 2020-01-07\n\n- late\n");
    clones.ours.write(u"2020-01-21-m.md"_s, "# M 2020-01-21\n");
    const auto shareLate = [&](const QStringList &options) {
        return runCommand(QStringList{u"share"_s, clones.ours.path(u"2020-01-07-m.md"_s)} + options);
    };

    const Ran refused = shareLate({});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"2020-01-07"_s) && refused.err.contains(u"2020-01-21"_s), qPrintable(refused.err));
    QVERIFY(!clones.history().contains("2020-01-07-m.md"));
    QCOMPARE(shareLate({u"--yes"_s}).code, 0);
    QCOMPARE(clones.shared("2020-01-07-m.md"), "# M 2020-01-07\n\n- late");
}

void TestShareCommand::withoutARemoteAVersionIsKept()
{
    const GitRepository repository;
    repository.write(u"minutes.md"_s, "# M 2026-11-24\n\n- x\n");

    const Ran ran = share(repository);

    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.out.startsWith(u"Kept as a version here: M 2026-11-24"_s), qPrintable(ran.out));
    QCOMPARE(repository.git({"status", "--porcelain"}), "");
}

void TestShareCommand::aRemoteThatIsNotThereIsTold()
{
    const Clones clones;
    clones.ours.git({"remote", "set-url", "origin", "/no/such/place"});
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    const QByteArray head = clones.ours.git({"rev-parse", "HEAD"});

    const Ran ran = share(clones.ours);

    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(u"/no/such/place"_s), qPrintable(ran.err));
    QCOMPARE(clones.ours.git({"rev-parse", "HEAD"}), head);
    QVERIFY(bytesOf(clones.ours.path(u"minutes.md"_s)).contains("- mine"));
}

void TestShareCommand::aHookThatRefusesIsHeard()
{
    const Clones clones;
    clones.ours.writeHook(u"pre-commit"_s, "echo 'no minutes on Fridays' >&2\nexit 1\n");
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");

    const Ran asked = share(clones.ours);
    QCOMPARE(asked.code, 1);
    QVERIFY2(asked.err.contains(u"hooks/pre-commit"_s) && asked.err.contains(u"--trust"_s), qPrintable(asked.err));
    const Ran ran = share(clones.ours, {u"--trust"_s});

    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(u"no minutes on Fridays"_s), qPrintable(ran.err));
    QCOMPARE(share(clones.ours).code, 2); // it was said once
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n## B");
}

void TestShareCommand::outsideARepositoryItIsRefused()
{
    const FileInFolder file("# M\n");
    const Ran ran = runCommand({u"share"_s, file.path()});
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains(u"in no git repository"_s), qPrintable(ran.err));
}

void TestShareCommand::fifteenPeopleShareAtOnce()
{
    constexpr int people = 15;
    QByteArray empty = "# Runtime 2026-11-24\n\n## Backlog Reviews\n";
    for (int i = 0; i < people; ++i)
        empty += "\n### Team" + QByteArray::number(i) + " - Lead" + QByteArray::number(i) + "\n";
    const GitRepository hub;
    hub.git({"config", "receive.denyCurrentBranch", "ignore"});
    hub.write(u"minutes.md"_s, empty);
    hub.commit(1);
    std::vector<std::unique_ptr<GitRepository>> clones;
    for (int i = 0; i < people; ++i) {
        const auto &clone = clones.emplace_back(std::make_unique<GitRepository>());
        clone->git({"config", "user.name", "Lead" + QByteArray::number(i)});
        clone->git({"remote", "add", "origin", QFile::encodeName(hub.path())});
        clone->git({"fetch", "-q", "origin"});
        clone->git({"checkout", "-q", "-b", "main", "--track", "origin/main"});
        QCOMPARE(runCommand({u"fill"_s, clone->path(u"minutes.md"_s), u"--section"_s, u"Team%1"_s.arg(i)},
                            "- update of " + QByteArray::number(i) + "\n- and another\n")
                     .code,
                 0);
    }

    std::vector<std::unique_ptr<QProcess>> running;
    for (const auto &clone : clones) {
        QProcess &process = *running.emplace_back(std::make_unique<QProcess>());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {u"share"_s, clone->path(u"minutes.md"_s)});
    }
    for (const auto &process : running) {
        QVERIFY(process->waitForFinished(300'000));
        const QByteArray said = process->readAll();
        QVERIFY2(process->exitCode() == 0, said.constData());
        QVERIFY2(said.startsWith("Shared: Runtime 2026-11-24: Team"), said.constData());
    }

    QByteArray all = empty;
    for (int i = people; i-- > 0;) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray heading = "### Team" + number + " - Lead" + number + "\n";
        all.replace(heading, heading + "- update of " + number + "\n- and another\n");
    }
    QCOMPARE(hub.git({"show", "main:minutes.md"}) + '\n', all);
    QCOMPARE(hub.git({"rev-list", "--count", "main"}), QByteArray::number(people + 1));
    QCOMPARE(hub.git({"log", "--format=%an", "main"}).split('\n').toList().size(), people + 1);
}

int main(int argc, char **argv)
{
    const QStringList arguments = cli::argumentsOf(argc, argv);
    QCoreApplication application(argc, argv);
    if (arguments.value(0) == "share"_L1)
        return cli::run(arguments);
    TestShareCommand test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sharecommand.moc"
