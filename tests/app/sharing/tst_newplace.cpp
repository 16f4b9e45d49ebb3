#include "app/sharing/newplace.h"

#include "tests/app/sharing/gitrepository.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

QByteArray longText()
{
    QByteArray text = "# M 2026-11-24\n";
    for (int i = 0; i < 60; ++i)
        text += "- line " + QByteArray::number(i) + " of what was said\n";
    return text;
}

} // namespace

class TestNewPlace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!GitRepository::isAvailable())
            QSKIP("There is no git.");
    }
    void commitsTellTheNewName_data();
    void commitsTellTheNewName();
    void theRepositoryOfAFolderThatIsGone();
};

void TestNewPlace::commitsTellTheNewName_data()
{
    QTest::addColumn<QList<QByteArrayList>>("steps"); // git commands, each with a commit behind it
    QTest::addColumn<QString>("place");
    using Steps = QList<QByteArrayList>;
    QTest::newRow("moved") << Steps{{"mv", "notes/m.md", "archive/m.md"}} << u"archive/m.md"_s;
    QTest::newRow("moved twice") << Steps{{"mv", "notes/m.md", "archive/m.md"}, {"mv", "archive/m.md", "old/-a b.md"}}
                                 << u"old/-a b.md"_s;
    QTest::newRow("with its folder") << Steps{{"mv", "notes", "old/notes"}} << u"old/notes/m.md"_s;
    QTest::newRow("removed") << Steps{{"rm", "-q", "notes/m.md"}} << QString();
    QTest::newRow("moved, then removed") << Steps{{"mv", "notes/m.md", "archive/m.md"}, {"rm", "-q", "archive/m.md"}}
                                         << QString();
    QTest::newRow("nothing") << Steps{} << QString();
    QTest::newRow("removed while another meeting's file is made")
        << Steps{{"mv", "notes/other.md", "notes/2026-12-08.md"}, {"rm", "-q", "notes/m.md"}} << QString();
}

void TestNewPlace::commitsTellTheNewName()
{
    QFETCH(QList<QByteArrayList>, steps);
    QFETCH(QString, place);
    const GitRepository repository;
    repository.write(u"notes/m.md"_s, longText());
    repository.write(u"notes/other.md"_s, "# O\n- something else\n");
    repository.write(u"archive/x.md"_s, "# X\n");
    repository.write(u"old/x.md"_s, "# X\n");
    repository.commit(1);

    int hour = 2;
    for (const QByteArrayList &step : steps) {
        repository.git(step);
        repository.commit(hour++);
    }
    repository.write(u"later.md"_s, "x\n");
    repository.commit(hour);

    const QString found = renamedTo(repository.path(u"notes/m.md"_s));
    const QString top = QDir(repository.path()).canonicalPath() + u'/';
    QCOMPARE(found, place.isEmpty() ? QString() : top + place);
}

void TestNewPlace::theRepositoryOfAFolderThatIsGone()
{
    const GitRepository repository;
    repository.write(u"x.md"_s, "x\n");
    repository.commit(1);

    QCOMPARE(QDir(repositoryOf(repository.path(u"a/b/m.md"_s))).canonicalPath(),
             QDir(repository.path()).canonicalPath());
    const QTemporaryDir outside;
    QCOMPARE(repositoryOf(outside.filePath(u"a/m.md"_s)), QString());
    QCOMPARE(renamedTo(outside.filePath(u"a/m.md"_s)), QString());
}

QTEST_GUILESS_MAIN(TestNewPlace)
#include "tst_newplace.moc"
