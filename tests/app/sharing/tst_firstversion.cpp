#include "app/sharing/firstversion.h"

#include "tests/app/sharing/gitrepository.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestFirstVersion : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTextThatWasAdded();
    void aFileThatWasMadeAnew();
    void theTextBeforeAnotherFileWasAdded();
    void whatGitDoesNotKnow();
};

void TestFirstVersion::initTestCase()
{
    if (!test::GitRepository::isAvailable())
        QSKIP("git is not installed");
}

void TestFirstVersion::theTextThatWasAdded()
{
    const test::GitRepository repository;
    repository.write(u"2026/-a b.md"_s, "# Ä 1\r\n");
    repository.commit(1);
    repository.write(u"2026/-a b.md"_s, "# Ä 2\n");
    repository.write(u"2026/other.md"_s, "# other\n");
    repository.commit(2);
    repository.write(u"2026/-a b.md"_s, "# Ä 3\n");

    QCOMPARE(firstVersion(repository.path(u"2026/-a b.md"_s)), u"# Ä 1\r\n"_s);
    QCOMPARE(firstVersion(repository.path(u"2026/other.md"_s)), u"# other\n"_s);
}

void TestFirstVersion::aFileThatWasMadeAnew()
{
    const test::GitRepository repository;
    repository.write(u"a.md"_s, "# old\n");
    repository.commit(1);
    QVERIFY(QFile::remove(repository.path(u"a.md"_s)));
    repository.commit(2);
    repository.write(u"a.md"_s, "# new\n");
    repository.commit(3);

    QCOMPARE(firstVersion(repository.path(u"a.md"_s)), u"# new\n"_s);
}

void TestFirstVersion::theTextBeforeAnotherFileWasAdded()
{
    const test::GitRepository repository;
    auto commit = [&, hour = 0](const QByteArray &text, const QString &added) mutable {
        repository.write(u"a.md"_s, text);
        if (!added.isEmpty())
            repository.write(added, "# added\n");
        repository.commit(++hour);
    };
    commit("# 1\n", {});
    commit("# 2\n", {});
    commit("# 3\n", u"2026/b c.md"_s);
    commit("# 4\n", {});
    repository.write(u"new.md"_s, "# new\n");
    const QString a = repository.path(u"a.md"_s);
    const QString b = repository.path(u"2026/b c.md"_s);

    QCOMPARE(versionBefore(a, b), u"# 2\n"_s);
    QCOMPARE(versionBefore(b, a), std::nullopt); // nothing was before the first commit
    QCOMPARE(versionBefore(b, b), std::nullopt);
    QCOMPARE(versionBefore(a, repository.path(u"new.md"_s)), std::nullopt);
}

void TestFirstVersion::whatGitDoesNotKnow()
{
    const test::GitRepository repository;
    repository.write(u"a.md"_s, "# a\n");
    repository.commit(1);
    repository.write(u"b.md"_s, "# b\n");
    const QTemporaryDir folder;

    QCOMPARE(firstVersion(repository.path(u"b.md"_s)), std::nullopt);
    QCOMPARE(firstVersion(repository.path(u"missing.md"_s)), std::nullopt);
    QCOMPARE(firstVersion(folder.filePath(u"a.md"_s)), std::nullopt);
}

QTEST_GUILESS_MAIN(TestFirstVersion)
#include "tst_firstversion.moc"
