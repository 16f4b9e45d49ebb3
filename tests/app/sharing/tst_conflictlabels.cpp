#include "app/sharing/conflictlabels.h"

#include "tests/app/sharing/clones.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestConflictLabels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!GitRepository::isAvailable())
            QSKIP("There is no git.");
    }
    void whoWroteLastIsNamed_data();
    void whoWroteLastIsNamed();
    void aFilesVersionIsTheirs();
    void gitsNamesGetAnAuthor_data();
    void gitsNamesGetAnAuthor();
};

static QString day(int hour)
{
    return GitRepository::time(hour).date().toString(Qt::ISODate);
}

void TestConflictLabels::whoWroteLastIsNamed_data()
{
    QTest::addColumn<QStringList>("authors"); // newest first
    QTest::addColumn<QString>("label");
    QTest::newRow("one") << QStringList{u"Ana Ruiz"_s} << u"Ana Ruiz, "_s + day(0);
    QTest::newRow("one, twice") << QStringList{u"Ana Ruiz"_s, u"Ana Ruiz"_s} << u"Ana Ruiz, "_s + day(0);
    QTest::newRow("several") << QStringList{u"Ana Ruiz"_s, u"Ben Ito"_s} << u"Ana Ruiz and others, "_s + day(0);
    QTest::newRow("a name with a line in it") << QStringList{u"Ana\nRuiz"_s} << u"Ana Ruiz, "_s + day(0);
    QTest::newRow("nobody") << QStringList() << u"others"_s;
}

void TestConflictLabels::whoWroteLastIsNamed()
{
    QFETCH(QStringList, authors);
    QList<IncomingCommit> commits;
    for (const QString &author : authors)
        commits.append({author, u"Change"_s, GitRepository::time(-30 * int(commits.size()))});

    QTEST(othersLabel(commits), "label");
    QCOMPARE(ownMergeOptions(u" Ana\nRuiz "_s, othersLabel(commits)).oursLabel, u"Ana Ruiz"_s);
    QCOMPARE(ownLabel({}), u"Mine"_s);
}

void TestConflictLabels::aFilesVersionIsTheirs()
{
    const Clones clones;
    const QByteArray theirs = "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n";
    clones.theyPush(u"minutes.md"_s, theirs, 2);
    const QString path = clones.ours.path(u"minutes.md"_s);
    QCOMPARE(versionLabel(path, QString::fromUtf8(theirs)), diskLabel()); // not fetched yet

    clones.ours.git({"fetch", "-q"});
    QCOMPARE(versionLabel(path, QString::fromUtf8(theirs)), u"Ben Test, "_s + day(2));
    clones.ours.git({"merge", "-q", "--ff-only", "origin/main"});
    QCOMPARE(versionLabel(path, QString::fromUtf8(theirs)), u"Ben Test, "_s + day(2));
    QCOMPARE(versionLabel(path, u"# M\n"_s), diskLabel());
    const QTemporaryDir outside;
    QCOMPARE(versionLabel(outside.filePath(u"minutes.md"_s), u"# M\n"_s), diskLabel());
}

void TestConflictLabels::gitsNamesGetAnAuthor_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("label"); // @ stands for the author
    QTest::newRow("HEAD") << u"HEAD"_s << u"HEAD: @"_s;
    QTest::newRow("a branch") << u"main"_s << u"main: @"_s;
    QTest::newRow("a commit that is applied") << u"HEAD (Change of notes)"_s << u"HEAD: @"_s;
    QTest::newRow("the file's other name") << u"HEAD:notes/m.md"_s << u"HEAD: @"_s;
    QTest::newRow("no commit") << u"mine"_s << u"mine"_s;
    QTest::newRow("a stash") << u"Updated upstream"_s << u"Updated upstream"_s;
    QTest::newRow("an option") << u"--all"_s << u"--all"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestConflictLabels::gitsNamesGetAnAuthor()
{
    QFETCH(QString, given);
    QFETCH(QString, label);
    const GitRepository repository;
    repository.write(u"notes/m.md"_s, "# M\n");
    repository.commit(5);
    repository.write(u"other.md"_s, "# O\n");
    repository.git({"config", "user.name", "Ben Test"});
    repository.commit(60);

    QCOMPARE(driverLabel(repository.path(), u"notes/m.md"_s, given), label.replace(u"@"_s, u"Ana Test, "_s + day(5)));
}

QTEST_GUILESS_MAIN(TestConflictLabels)
#include "tst_conflictlabels.moc"
