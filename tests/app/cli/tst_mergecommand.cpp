// Git runs this program itself as the merge driver, as it would run minuta.
#include "app/cli/commandline.h"
#include "tests/app/cli/commandrunner.h"
#include "tests/app/sharing/gitrepository.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestMergeCommand : public QObject
{
    Q_OBJECT

private slots:
    void theResultGoesIntoOurs();
    void theResultGoesToAnotherFile();
    void conflictsEndWithOne();
    void filesThatCannotBeReadAreNoConflict();
    void anotherEncodingIsMergedByLines();
    void aByteOrderMarkIsAProperty();
    void sidesHaveTheNamesAskedFor();
    void wrongMarkerSizes();
    void setupTellsWhatItDidAndTakesItBack_data();
    void setupTellsWhatItDidAndTakesItBack();
    void setupTellsWhatHasTheLastWord();
    void setupFollowsNoLink();
    void setupNeedsARepository();
    void gitMergesBySection();
    void gitRebasesBySection();
};

namespace {

const QByteArray first = "# M\n\n## Backlog Reviews\n\n### CLI - Ana\n\n### Docs - Bo\n\n";
const QByteArray renamed = "# M\n\n## Backlog Reviews\n\n### CLI - Cy\n\n### Docs - Bo\n\n";
const QByteArray filled = "# M\n\n## Backlog Reviews\n\n### CLI - Ana\n- done\n\n### Docs - Bo\n\n";
const QByteArray both = "# M\n\n## Backlog Reviews\n\n### CLI - Cy\n- done\n\n### Docs - Bo\n\n";
const QByteArray otherLead = "# M\n\n## Backlog Reviews\n\n### CLI - Di\n\n### Docs - Bo\n\n";

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Three files that are merged.
struct Versions
{
    Versions(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
        : folder(ours)
        , basePath(folder.other(u"base.md"_s, base))
        , theirsPath(folder.other(u"theirs.md"_s, theirs))
    {
    }
    Ran merge(const QStringList &options = {}) const
    {
        return runCommand(QStringList{u"merge"_s, basePath, folder.path(), theirsPath} + options);
    }

    FileInFolder folder;
    QString basePath;
    QString theirsPath;
};

} // namespace

void TestMergeCommand::theResultGoesIntoOurs()
{
    const Versions versions(first, renamed, filled);

    const Ran ran = versions.merge();

    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out + ran.err, QString());
    QCOMPARE(versions.folder.bytes(), both);
    QCOMPARE(bytesOf(versions.theirsPath), filled);
}

void TestMergeCommand::theResultGoesToAnotherFile()
{
    const Versions versions(first, renamed, filled);

    const Ran file = versions.merge({u"-o"_s, versions.folder.folder() + "/out.md"_L1});
    const Ran standardOutput = versions.merge({u"-o"_s, u"-"_s});

    QCOMPARE(file.code, 0);
    QCOMPARE(bytesOf(versions.folder.folder() + "/out.md"_L1), both);
    QCOMPARE(standardOutput.out.toUtf8(), both);
    QCOMPARE(versions.folder.bytes(), renamed);
}

void TestMergeCommand::conflictsEndWithOne()
{
    const Versions versions(first, renamed, otherLead);

    const Ran ran = versions.merge({u"--marker-size"_s, u"9"_s, u"--path"_s, u"notes.md"_s});

    QCOMPARE(ran.code, 1);
    QVERIFY(
        versions.folder.bytes().contains("<<<<<<<<< ours\n### CLI - Cy\n=========\n### CLI - Di\n>>>>>>>>> theirs\n"));
    QVERIFY2(ran.err.contains(u"notes.md: in conflict, between markers: CLI, Cy"_s), qUtf8Printable(ran.err));
}

void TestMergeCommand::filesThatCannotBeReadAreNoConflict()
{
    const Versions versions(first, renamed, QByteArray("# M\n\0x\n", 7));

    const Ran ran = versions.merge();
    const Ran missing = runCommand({u"merge"_s, u"/nowhere/base.md"_s, versions.folder.path(), versions.theirsPath});

    QCOMPARE(ran.code, 2);
    QVERIFY(ran.err.contains(versions.theirsPath));
    QCOMPARE(missing.code, 2);
    QCOMPARE(versions.folder.bytes(), renamed);
}

// As the driver it is asked to merge any *.md: where it ended with an error, git would leave ours alone in the file.
void TestMergeCommand::anotherEncodingIsMergedByLines()
{
    if (!GitRepository::isAvailable())
        QSKIP("there is no git");
    const QByteArray base = "caf\xE9\n\na\nb\nc\nd\ne\n";
    const QByteArray ours = QByteArray(base).replace("a\n", "A\n");
    const Versions clean(base, ours, QByteArray(base).replace("e\n", "E\n"));
    const Versions conflict(base, ours, QByteArray(base).replace("a\n", "\xC4\n"));

    const Ran merged = clean.merge({u"--path"_s, u"notes.md"_s});
    QCOMPARE(merged.code, 0);
    QCOMPARE(clean.folder.bytes(), QByteArray(ours).replace("e\n", "E\n"));
    QVERIFY2(merged.err.contains(u"notes.md: merged by lines"_s) && !merged.err.contains(clean.theirsPath),
             qUtf8Printable(merged.err));
    QCOMPARE(conflict.merge({u"--marker-size=9"_s, u"--theirs-label=lead"_s}).code, 1);
    QVERIFY(conflict.folder.bytes().contains("<<<<<<<<< ours\nA\n=========\n\xC4\n>>>>>>>>> lead\n"));
}

void TestMergeCommand::aByteOrderMarkIsAProperty()
{
    const QByteArray mark = "\xEF\xBB\xBF";
    const Versions added(first, mark + first, filled);
    const Versions removed(mark + first, renamed, mark + filled);

    QCOMPARE(added.merge().code, 0);
    QCOMPARE(removed.merge().code, 0);

    QCOMPARE(added.folder.bytes(), mark + filled);
    QCOMPARE(removed.folder.bytes(), both);
}

void TestMergeCommand::sidesHaveTheNamesAskedFor()
{
    const Versions named(first, renamed, otherLead);
    const Versions unknown(first, renamed, otherLead);

    named.merge({u"--ours-label=HEAD"_s, u"--theirs-label"_s, u"a\nb"_s});
    unknown.merge({u"--ours-label=%X"_s, u"--theirs-label="_s});

    QVERIFY(named.folder.bytes().contains("<<<<<<< HEAD\n"));
    QVERIFY(named.folder.bytes().contains(">>>>>>> a b\n"));
    QVERIFY(unknown.folder.bytes().contains("<<<<<<< ours\n"));
    QVERIFY(unknown.folder.bytes().contains(">>>>>>> theirs\n"));
}

void TestMergeCommand::wrongMarkerSizes()
{
    const Versions versions(first, renamed, filled);

    for (const QString &size : {u"x"_s, u"0"_s, u"-3"_s, u"99999"_s})
        QCOMPARE(versions.merge({u"--marker-size"_s, size}).code, 2);
    QCOMPARE(versions.folder.bytes(), renamed);
}

void TestMergeCommand::setupTellsWhatItDidAndTakesItBack_data()
{
    QTest::addColumn<QByteArray>("attributes"); // null: there is no such file
    QTest::newRow("none") << QByteArray();
    QTest::newRow("lines of others") << QByteArray("*.png binary\n\n# end");
    QTest::newRow("CR LF") << QByteArray("*.sh eol=lf\r\n*.md text\r\n");
    QTest::newRow("byte order mark, not UTF-8") << QByteArray("\xEF\xBB\xBF*.txt text\n\xFF\xFE");
    QTest::newRow("their own driver") << QByteArray("*.md merge=union");
}

void TestMergeCommand::setupTellsWhatItDidAndTakesItBack()
{
    if (!GitRepository::isAvailable())
        QSKIP("there is no git");
    QFETCH(QByteArray, attributes);
    const GitRepository repository;
    if (!attributes.isNull())
        repository.write(u".gitattributes"_s, attributes);
    const QByteArray config = bytesOf(repository.path(u".git/config"_s));

    const Ran setUp = runCommand({u"git-setup"_s, repository.path()});
    const QByteArray written = bytesOf(repository.path(u".gitattributes"_s));
    const QByteArray attribute = repository.git({"check-attr", "merge", "--", "a 'b'/notes.md"});
    const Ran second = runCommand({u"git-setup"_s, repository.path()});
    const QByteArray again = bytesOf(repository.path(u".gitattributes"_s));
    const Ran undone = runCommand({u"git-setup"_s, u"--undo"_s, repository.path()});
    const Ran undoneTwice = runCommand({u"git-setup"_s, u"--undo"_s, repository.path()});

    const int code = attributes.contains("union") ? 1 : 0; // a line that has the last word is in the way
    QCOMPARE(setUp.code, code);
    QVERIFY(setUp.out.contains(u".gitattributes"_s) && setUp.out.contains(u"merge driver"_s));
    QVERIFY(attribute.endsWith(attributes.contains("union") ? ": union" : ": minuta"));
    QCOMPARE(second.code, code);
    QVERIFY(second.out.contains(u"already"_s));
    QCOMPARE(again, written);
    QCOMPARE(undone.code, 0);
    QCOMPARE(QFile::exists(repository.path(u".gitattributes"_s)), !attributes.isNull());
    QCOMPARE(bytesOf(repository.path(u".gitattributes"_s)), attributes);
    QCOMPARE(bytesOf(repository.path(u".git/config"_s)), config);
    QCOMPARE(undoneTwice.code, 0);
    QVERIFY(undoneTwice.out.contains(u"not set up"_s));
}

void TestMergeCommand::setupTellsWhatHasTheLastWord()
{
    const GitRepository repository;
    repository.write(u".gitattributes"_s, "*.md merge=union\n");

    const Ran ran = runCommand({u"git-setup"_s, repository.path()});

    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains(u"  minutes.md (merge: union)"_s), qPrintable(ran.err));
    QVERIFY(ran.out.contains(u"merge driver"_s)); // what was done is told all the same
    const GitRepository nested;
    nested.write(u"2026/.gitattributes"_s, "*.md merge=ours\n");
    nested.write(u"2026/a.md"_s, "x\n");
    nested.commit(1);
    QVERIFY(runCommand({u"git-setup"_s, nested.path()}).err.contains(u"  2026/a.md (merge: ours)"_s));
}

void TestMergeCommand::setupFollowsNoLink()
{
    if (!GitRepository::isAvailable())
        QSKIP("there is no git");
    const GitRepository repository;
    const FileInFolder outside("mine\n");
    QVERIFY(QFile::link(outside.path(), repository.path(u".gitattributes"_s)));

    const Ran ran = runCommand({u"git-setup"_s, repository.path()});

    QCOMPARE(ran.code, 2);
    QCOMPARE(outside.bytes(), "mine\n");
}

void TestMergeCommand::setupNeedsARepository()
{
    if (!GitRepository::isAvailable())
        QSKIP("there is no git");
    const FileInFolder outside("x\n");

    const Ran ran = runCommand({u"git-setup"_s, outside.folder()});

    QCOMPARE(ran.code, 2);
    QVERIFY(!QFile::exists(outside.folder() + "/.gitattributes"_L1));
}

void TestMergeCommand::gitMergesBySection()
{
    if (!GitRepository::isAvailable())
        QSKIP("there is no git");
    const GitRepository repository;
    const QString name = u"a 'b' $(touch x)/-notes \".md"_s;
    const QString plain = u"two.md"_s;
    QCOMPARE(runCommand({u"git-setup"_s, repository.path()}).code, 0);
    repository.write(name, first);
    repository.write(plain, first);
    repository.commit(1);
    repository.git({"checkout", "-q", "-b", "lead"});
    repository.write(name, filled);
    repository.write(plain, otherLead);
    repository.git({"config", "user.name", "Ben Test"});
    repository.commit(2);
    repository.git({"config", "user.name", "Ana Test"});
    repository.git({"checkout", "-q", "main"});
    repository.write(name, renamed);
    repository.write(plain, renamed);
    repository.commit(3);

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^git merge"_s)); // it ends with 1
    const QByteArray said = repository.git({"merge", "--no-edit", "lead"});

    const QByteArray conflicted = bytesOf(repository.path(plain));
    QCOMPARE(bytesOf(repository.path(name)), both);
    QVERIFY2(said.contains("CONFLICT (content): Merge conflict in two.md"), said.constData());
    QVERIFY(!said.contains("conflict in a"));
    QVERIFY(conflicted.contains("\n### CLI - Cy\n=======\n### CLI - Di\n>>>>>>> "));
    const QByteArray day = GitRepository::time(3).date().toString(Qt::ISODate).toLatin1();
    QVERIFY2((conflicted.contains("<<<<<<< HEAD: Ana Test, " + day + '\n')
              && conflicted.contains(">>>>>>> lead: Ben Test, " + day + '\n'))
                 || (conflicted.contains("<<<<<<< ours\n") && conflicted.contains(">>>>>>> theirs\n")), // before 2.44
             conflicted.constData());
    QVERIFY(!QFile::exists(repository.path(u"x"_s)));
}

void TestMergeCommand::gitRebasesBySection()
{
    if (!GitRepository::isAvailable())
        QSKIP("there is no git");
    const GitRepository repository;
    QCOMPARE(runCommand({u"git-setup"_s, repository.path()}).code, 0);
    repository.write(u"notes.md"_s, first);
    repository.commit(1);
    repository.git({"checkout", "-q", "-b", "lead"});
    repository.write(u"notes.md"_s, filled);
    repository.commit(2);
    repository.write(u"notes.md"_s, filled + "### New - Ed\n");
    repository.commit(3);
    repository.git({"checkout", "-q", "main"});
    repository.write(u"notes.md"_s, renamed);
    repository.commit(4);
    repository.git({"checkout", "-q", "lead"});

    repository.git({"rebase", "-q", "main"});

    QCOMPARE(bytesOf(repository.path(u"notes.md"_s)), both + "### New - Ed\n");
    QCOMPARE(repository.git({"status", "--porcelain"}), QByteArray());
    QCOMPARE(repository.git({"log", "--oneline"}).count('\n'), 3);
}

int main(int argc, char **argv)
{
    const QStringList arguments = cli::argumentsOf(argc, argv);
    QCoreApplication application(argc, argv);
    if (arguments.value(0) == "merge"_L1)
        return cli::run(arguments);
    TestMergeCommand test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mergecommand.moc"
