#include "app/sharing/repositoryprograms.h"

#include "app/sharing/mergedriver.h"
#include "app/sharing/sharerun.h"
#include "tests/app/sharing/clones.h"
#include "tests/app/sharing/hostilerepository.h"

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestRepositoryPrograms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!GitRepository::isAvailable())
            QSKIP("git is not installed");
    }
    void anOrdinaryCloneHasNone();
    void whatASettingNamesIsTold_data();
    void whatASettingNamesIsTold();
    void hooksAreTold();
    void nothingIsRunBeforeAYes();
    void aYesIsForWhatWasShown();

private:
    static QStringList names(const GitRepository &repository)
    {
        QStringList names;
        for (const RepositoryProgram &program :
             repositoryPrograms(repository.path()).value_or(RepositoryPrograms()).programs)
            names.append(program.name);
        return names;
    }
};

void TestRepositoryPrograms::anOrdinaryCloneHasNone()
{
    const Clones clones;
    clones.ours.git({"config", "core.fsmonitor", "true"}); // git's own
    clones.ours.git({"config", "alias.st", "!trap"});      // is not asked for
    QVERIFY(configureDriver(clones.ours.path(), mergeDriver(QCoreApplication::applicationFilePath())));
    clones.ours.writeHook(u"pre-commit.sample"_s, {});
    clones.ours.write(u".git/hooks/pre-push"_s, "#!/bin/sh\n"); // cannot be run

    QCOMPARE(names(clones.ours), QStringList());
}

void TestRepositoryPrograms::whatASettingNamesIsTold_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"core.fsmonitor",
                            "core.hooksPath",
                            "core.sshCommand",
                            "core.gitProxy",
                            "core.askPass",
                            "core.alternateRefsCommand",
                            "filter.a.b.clean",
                            "filter.x.smudge",
                            "filter.x.process",
                            "diff.external",
                            "diff.x.command",
                            "diff.x.textconv",
                            "merge.x.driver",
                            "merge.minuta.driver",
                            "credential.helper",
                            "credential.https://e.org.helper",
                            "gpg.program",
                            "gpg.ssh.program",
                            "gpg.ssh.defaultKeyCommand",
                            "remote.origin.uploadpack",
                            "remote.origin.receivepack",
                            "remote.origin.vcs",
                            "url.x.insteadOf",
                            "url.x.pushInsteadOf",
                            "protocol.ext.allow",
                            "protocol.allow",
                            "uploadpack.packObjectsHook"})
        QTest::newRow(key) << QByteArray(key);
}

void TestRepositoryPrograms::whatASettingNamesIsTold()
{
    QFETCH(QByteArray, key);
    const GitRepository repository;
    repository.git({"config", key, "/trap"});

    QCOMPARE(names(repository).size(), 1);
    QCOMPARE(names(repository).first().compare(QString::fromUtf8(key), Qt::CaseInsensitive), 0);
}

void TestRepositoryPrograms::hooksAreTold()
{
    const GitRepository repository;
    repository.writeHook(u"pre-push"_s, {});

    QCOMPARE(names(repository), QStringList{u"hooks/pre-push"_s});
}

void TestRepositoryPrograms::nothingIsRunBeforeAYes()
{
    const HostileRepository repository;
    QList<RepositoryPrograms> asked;
    ShareInput input;
    input.text = u"# Meeting\n"_s;
    input.trust = [&](const RepositoryPrograms &programs) {
        asked.append(programs);
        return false;
    };
    ShareRun run(repository.path(u"a.md"_s), {}, true);

    run = run.carriedOut(input);

    QCOMPARE(run.end(), ShareEnd::Untrusted);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().programs.size() > 20);
    QCOMPARE(repository.marks(), 0);
}

void TestRepositoryPrograms::aYesIsForWhatWasShown()
{
    const GitRepository repository;
    const auto fingerprint = [&] { return repositoryPrograms(repository.path())->fingerprint; };
    repository.git({"config", "core.sshCommand", "ssh -4"});
    const QByteArray first = fingerprint();
    QCOMPARE(fingerprint(), first);

    repository.git({"config", "core.sshCommand", "ssh -6"});
    const QByteArray second = fingerprint();
    repository.writeHook(u"pre-push"_s, {});
    const QByteArray third = fingerprint();
    repository.writeHook(u"pre-push"_s, "trap\n");

    QCOMPARE((QSet<QByteArray>{first, second, third, fingerprint()}.size()), 4);
}

QTEST_GUILESS_MAIN(TestRepositoryPrograms)
#include "tst_repositoryprograms.moc"
