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
