#include "app/document/movefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

void make(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

} // namespace

class TestMoveFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aFileIsMovedToAFolderThatIsMadeForIt();
    void aFileThatIsThereIsNotReplaced();
    void whatCannotBeMovedStays_data();
    void whatCannotBeMovedStays();
    void aLinkIsRenamedInItsFolderOnly();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMoveFile::aFileIsMovedToAFolderThatIsMadeForIt()
{
    make(path(u"2026-12-29.md"_s), "a");

    QVERIFY(moveFile(path(u"2026-12-29.md"_s), path(u"2027/2027-01-05.md"_s)));

    QCOMPARE(read(path(u"2027/2027-01-05.md"_s)), QByteArray("a"));
    QVERIFY(!QFile::exists(path(u"2026-12-29.md"_s)));
}

void TestMoveFile::aFileThatIsThereIsNotReplaced()
{
    make(path(u"a.md"_s), "a");
    make(path(u"b.md"_s), "b");

    const auto moved = moveFile(path(u"a.md"_s), path(u"b.md"_s));

    QCOMPARE(moved.error().code, ErrorCode::FileExists);
    QCOMPARE(moved.error().subject, path(u"b.md"_s));
    QCOMPARE(read(path(u"a.md"_s)), QByteArray("a"));
    QCOMPARE(read(path(u"b.md"_s)), QByteArray("b"));
}

void TestMoveFile::whatCannotBeMovedStays_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << u"none.md"_s << u"b.md"_s << ErrorCode::FileMissing;
    QTest::newRow("a folder") << u"folder"_s << u"b.md"_s << ErrorCode::NotARegularFile;
    QTest::newRow("two folders that are not there") << u"a.md"_s << u"x/y/b.md"_s << ErrorCode::FileUnwritable;
    QTest::newRow("below a file") << u"a.md"_s << u"a.md/b.md"_s << ErrorCode::FileUnwritable;
    QTest::newRow("a name that is too long")
        << u"a.md"_s << u"new/"_s + QString(300, u'x') << ErrorCode::FileUnwritable;
}

void TestMoveFile::whatCannotBeMovedStays()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(ErrorCode, code);
    make(path(u"a.md"_s), "a");
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));

    const auto moved = moveFile(path(from), path(to));

    QCOMPARE(moved.error().code, code);
    QCOMPARE(read(path(u"a.md"_s)), QByteArray("a"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             (QStringList{u"a.md"_s, u"folder"_s}));
}

void TestMoveFile::aLinkIsRenamedInItsFolderOnly()
{
    make(path(u"a.md"_s), "a");
    QVERIFY(QFile::link(u"a.md"_s, path(u"link.md"_s)));

    QCOMPARE(moveFile(path(u"link.md"_s), path(u"sub/other.md"_s)).error().code, ErrorCode::NotARegularFile);
    QVERIFY(moveFile(path(u"link.md"_s), path(u"other.md"_s)));

    QCOMPARE(read(path(u"other.md"_s)), QByteArray("a"));
    QCOMPARE(read(path(u"a.md"_s)), QByteArray("a"));
}

QTEST_GUILESS_MAIN(TestMoveFile)
#include "tst_movefile.moc"
