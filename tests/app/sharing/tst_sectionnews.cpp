#include "app/sharing/sectionnews.h"
#include "tests/app/sharing/clones.h"

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

constexpr QByteArrayView begin = "# M 2026-11-24\n\n## A\n\n## B\n";

QString text(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes);
}

/// The one section whose key ends with name.
SectionNews of(const QHash<QString, SectionNews> &news, const QString &name)
{
    for (const auto &[key, each] : news.asKeyValueRange()) {
        if (key.endsWith(u':' + name))
            return each;
    }
    return {};
}

} // namespace

class TestSectionNews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!GitRepository::isAvailable())
            QSKIP("There is no git.");
    }
    void whoChangedWhatIsNamed();
    void onlyCommitsBetweenTheTwoCount();
    void whatOthersSharedIsNamedBeforeItIsPulled();
    void aJoiningCommitNamesThoseItJoins();
    void aMovedFileKeepsItsAuthors();
    void whatIsNotCommittedHasNoName();
    void aVersionThatIsNoCommitHasNoName();
    void withoutARepositoryLinesAreCounted();
};

void TestSectionNews::whoChangedWhatIsNamed()
{
    const GitRepository repository;
    repository.write(u"minutes.md"_s, begin.toByteArray());
    repository.commit(1);
    repository.git({"config", "user.name", "Ben Test"});
    repository.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- one\n\n## B\n");
    repository.commit(2);
    repository.git({"config", "user.name", "Chloé Test"});
    repository.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- one\n- two\n\n## B\n\nyes\n");
    repository.commit(3);

    const auto news = sectionNews(repository.path(u"minutes.md"_s), text(begin),
                                  u"# M 2026-11-24\n\n## A\n\n- one\n- two\n\n## B\n\nyes\n"_s);
    QCOMPARE(news.size(), 2);
    QCOMPARE(of(news, u"a"_s), (SectionNews{{u"Chloé Test"_s, u"Ben Test"_s}, 2, 0}));
    QCOMPARE(of(news, u"b"_s), (SectionNews{{u"Chloé Test"_s}, 1, 0}));
}

void TestSectionNews::onlyCommitsBetweenTheTwoCount()
{
    const GitRepository repository;
    const QByteArray early = "# M 2026-11-24\n\n## A\n\n- one\n";
    const QByteArray late = "# M 2026-11-24\n\n## A\n\n- two\n";
    for (const QByteArray &bytes : {early, late}) {
        repository.git({"config", "user.name", bytes == early ? "Ana Test" : "Ben Test"});
        repository.write(u"minutes.md"_s, bytes);
        repository.commit(bytes == early ? 1 : 2);
    }
    const auto news = sectionNews(repository.path(u"minutes.md"_s), text(early), text(late));
    QCOMPARE(of(news, u"a"_s), (SectionNews{{u"Ben Test"_s}, 1, 1}));
}

void TestSectionNews::whatOthersSharedIsNamedBeforeItIsPulled()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n", 2);
    clones.ours.git({"fetch", "-q"});
    const auto news =
        sectionNews(clones.ours.path(u"minutes.md"_s), text(begin), u"# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n"_s);
    QCOMPARE(of(news, u"a"_s), (SectionNews{{u"Ben Test"_s}, 1, 0}));
}

void TestSectionNews::aJoiningCommitNamesThoseItJoins()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n", 2);
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- ours\n");
    clones.ours.commit(3);
    clones.ours.git({"config", "user.name", "Dev Test"});
    clones.ours.git({"pull", "-q", "--no-rebase", "--no-edit", "-X", "ours"});
    const QString joined = u"# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n\n- ours\n"_s;
    QFile file(clones.ours.path(u"minutes.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), joined);

    const auto news = sectionNews(clones.ours.path(u"minutes.md"_s), text(begin), joined);
    QCOMPARE(of(news, u"a"_s).authors, QStringList{u"Ben Test"_s});
    QCOMPARE(of(news, u"b"_s).authors, QStringList{u"Ana Test"_s});
}

void TestSectionNews::aMovedFileKeepsItsAuthors()
{
    QByteArray before = "# M 2026-11-24\n\n## A\n\n## B\n";
    for (int i = 0; i < 40; ++i)
        before += "- line " + QByteArray::number(i) + " of what was said\n";
    const QByteArray one = QByteArray(before).replace("## A\n", "## A\n\n- one\n");
    const QByteArray both = one + "- and more\n";
    const GitRepository repository;
    repository.write(u"minutes.md"_s, before);
    repository.write(u"archive/x.md"_s, "# X\n");
    repository.commit(1);
    repository.git({"config", "user.name", "Ben Test"});
    repository.write(u"minutes.md"_s, one);
    repository.commit(2);
    repository.git({"config", "user.name", "Chloé Test"});
    repository.git({"mv", "minutes.md", "archive/minutes.md"});
    repository.write(u"archive/minutes.md"_s, both);
    repository.commit(3);

    const auto news = sectionNews(repository.path(u"archive/minutes.md"_s), text(before), text(both));

    QCOMPARE(news.size(), 2);
    QCOMPARE(of(news, u"a"_s), (SectionNews{{u"Ben Test"_s}, 1, 0}));
    QCOMPARE(of(news, u"b"_s), (SectionNews{{u"Chloé Test"_s}, 1, 0}));
}

void TestSectionNews::whatIsNotCommittedHasNoName()
{
    const GitRepository repository;
    repository.write(u"minutes.md"_s, begin.toByteArray());
    repository.commit(1);
    const auto news =
        sectionNews(repository.path(u"minutes.md"_s), text(begin), u"# M 2026-11-24\n\n## A\n\n- one\n\n## B\n"_s);
    QCOMPARE(of(news, u"a"_s), (SectionNews{{}, 1, 0}));
}

void TestSectionNews::aVersionThatIsNoCommitHasNoName()
{
    const GitRepository repository;
    repository.write(u"minutes.md"_s, begin.toByteArray());
    repository.commit(1);
    repository.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- one\n\n## B\n");
    repository.commit(2);
    // As git stash does: what was written and never committed goes, and nobody else has done that.
    const auto news =
        sectionNews(repository.path(u"minutes.md"_s), u"# M 2026-11-24\n\n## A\n\n- one\n- mine\n\n## B\n"_s,
                    u"# M 2026-11-24\n\n## A\n\n- one\n\n## B\n"_s);
    QCOMPARE(of(news, u"a"_s), (SectionNews{{}, 0, 1}));
}

void TestSectionNews::withoutARepositoryLinesAreCounted()
{
    const QTemporaryDir folder;
    const auto news = sectionNews(folder.filePath(u"minutes.md"_s), text(begin), u"# M 2026-11-24\n\n## A\n"_s);
    QCOMPARE(news.size(), 1);
    QCOMPARE(of(news, u"b"_s), SectionNews());
}

QTEST_GUILESS_MAIN(TestSectionNews)
#include "tst_sectionnews.moc"
