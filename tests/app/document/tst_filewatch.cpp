#include "app/document/atomicfile.h"
#include "app/document/filewatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestFileWatch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writingIsTold();
    void replacingIsToldEachTime();
    void removingAndComingBackAreTold();
    void theNewNameIsTold_data();
    void theNewNameIsTold();
    void aFolderThatComesBackIsTold();
    void aFileMadeLaterIsTold();
    void writingThroughALinkIsTold();
    void whatIsAcknowledgedIsNotTold();
    void anotherPathIsWatched();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    put(path(u"notes.md"_s), "one\n");
}

void TestFileWatch::writingIsTold()
{
    FileWatch watch;
    watch.setPath(path(u"notes.md"_s));
    QSignalSpy changed(&watch, &FileWatch::changedOnDisk);
    QSignalSpy removed(&watch, &FileWatch::removed);

    put(path(u"notes.md"_s), "one and more\n");
    QTRY_COMPARE(changed.count(), 1);
    put(path(u"notes.md"_s), "one and more again\n");
    QTRY_COMPARE(changed.count(), 2);

    QCOMPARE(removed.count(), 0);
}

void TestFileWatch::replacingIsToldEachTime()
{
    FileWatch watch;
    watch.setPath(path(u"notes.md"_s));
    QSignalSpy changed(&watch, &FileWatch::changedOnDisk);
    QSignalSpy removed(&watch, &FileWatch::removed);

    for (int i = 1; i <= 3; ++i) {
        QVERIFY(writeFileAtomically(path(u"notes.md"_s), "two\n" + QByteArray::number(i)));
        QTRY_COMPARE(changed.count(), i);
    }
    // As editors do that keep a backup: away, and a new one in its place.
    QVERIFY(QFile::rename(path(u"notes.md"_s), path(u"notes.md~"_s)));
    put(path(u"notes.md"_s), "three\n");
    QTRY_COMPARE(changed.count(), 4);

    QCOMPARE(removed.count(), 0);
}

void TestFileWatch::removingAndComingBackAreTold()
{
    FileWatch watch;
    watch.setPath(path(u"notes.md"_s));
    QSignalSpy changed(&watch, &FileWatch::changedOnDisk);
    QSignalSpy removed(&watch, &FileWatch::removed);

    for (int i = 1; i <= 2; ++i) {
        QVERIFY(QFile::remove(path(u"notes.md"_s)));
        QTRY_COMPARE(removed.count(), i);
        put(path(u"notes.md"_s), "back\n");
        QTRY_COMPARE(changed.count(), i);
    }
}

void TestFileWatch::theNewNameIsTold_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("told");
    QTest::newRow("in its folder") << u"here/2026.md"_s << u"here/2026.md"_s;
    QTest::newRow("in a folder beside it") << u"there/notes.md"_s << u"there/notes.md"_s;
    QTest::newRow("far away") << u"there/deep/notes.md"_s << QString();
}

void TestFileWatch::theNewNameIsTold()
{
    QFETCH(const QString, to);
    QFETCH(const QString, told);
    QVERIFY(QDir(m_folder->path()).mkpath(u"here"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u"there/deep"_s));
    put(path(u"here/notes.md"_s), "one\n");
    put(path(u"here/other.md"_s), "one\n");
    FileWatch watch;
    watch.setPath(path(u"here/notes.md"_s));
    QSignalSpy removed(&watch, &FileWatch::removed);

    QVERIFY(QFile::rename(path(u"here/notes.md"_s), path(to)));

    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().toString(), told.isEmpty() ? QString() : path(told));
}

void TestFileWatch::aFolderThatComesBackIsTold()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"a/b"_s));
    put(path(u"a/b/notes.md"_s), "one\n");
    FileWatch watch;
    watch.setPath(path(u"a/b/notes.md"_s));
    QSignalSpy changed(&watch, &FileWatch::changedOnDisk);
    QSignalSpy removed(&watch, &FileWatch::removed);

    QVERIFY(QFile::rename(path(u"a/b"_s), path(u"a/c"_s)));
    QTRY_COMPARE(removed.count(), 1);
    QVERIFY(QFile::rename(path(u"a/c"_s), path(u"a/b"_s)));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(QDir(path(u"a"_s)).removeRecursively());
    QTRY_COMPARE(removed.count(), 2);
}

void TestFileWatch::aFileMadeLaterIsTold()
{
    FileWatch watch;
    watch.setPath(path(u"later.md"_s));
    QSignalSpy changed(&watch, &FileWatch::changedOnDisk);

    put(path(u"later.md"_s), "x\n");

    QTRY_COMPARE(changed.count(), 1);
}

void TestFileWatch::writingThroughALinkIsTold()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"deep"_s));
    put(path(u"deep/real.md"_s), "one\n");
    QVERIFY(QFile::link(u"deep/real.md"_s, path(u"link.md"_s)));
    FileWatch watch;
    watch.setPath(path(u"link.md"_s));
    QSignalSpy changed(&watch, &FileWatch::changedOnDisk);

    QVERIFY(writeFileAtomically(path(u"deep/real.md"_s), "two\n"));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(writeFileAtomically(path(u"deep/real.md"_s), "three\n"));
    QTRY_COMPARE(changed.count(), 2);
}

void TestFileWatch::whatIsAcknowledgedIsNotTold()
{
    FileWatch watch;
    watch.setPath(path(u"notes.md"_s));
    QSignalSpy changed(&watch, &FileWatch::changedOnDisk);

    QVERIFY(writeFileAtomically(path(u"notes.md"_s), "mine\n"));
    watch.acknowledge();
    // The next foreign write comes through, and alone.
    FileWatch other;
    other.setPath(path(u"sign"_s));
    QSignalSpy sign(&other, &FileWatch::changedOnDisk);
    put(path(u"sign"_s), "x");
    QTRY_COMPARE(sign.count(), 1);
    QCOMPARE(changed.count(), 0);

    put(path(u"notes.md"_s), "theirs, longer\n");
    QTRY_COMPARE(changed.count(), 1);
}

void TestFileWatch::anotherPathIsWatched()
{
    put(path(u"other.md"_s), "x\n");
    FileWatch watch;
    watch.setPath(path(u"notes.md"_s));
    watch.setPath(path(u"other.md"_s));
    QSignalSpy changed(&watch, &FileWatch::changedOnDisk);

    put(path(u"notes.md"_s), "not watched any more\n");
    put(path(u"other.md"_s), "watched\n");
    QTRY_COMPARE(changed.count(), 1);

    watch.setPath({});
    QVERIFY(watch.path().isEmpty());
}

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_filewatch.moc"
