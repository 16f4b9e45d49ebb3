#include "app/document/createfile.h"
#include "tests/app/document/faultycalls.h"
#include "tests/app/document/files.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

const QByteArray bytes = QByteArray("- a new line\n").repeated(500);

} // namespace

class TestCreateFile : public QObject
{
    Q_OBJECT

private slots:
    void noFaultLeavesAHalf_data();
    void noFaultLeavesAHalf();
    void whatStandsThereStays_data();
    void whatStandsThereStays();
    void aFileMadeAtTheLastMomentStays_data();
    void aFileMadeAtTheLastMomentStays();
    void ofTwoWritersOneMakesTheFile();
    void foldersAreMadeBelowTheRootAlone_data();
    void foldersAreMadeBelowTheRootAlone();
    void aLinkedFolderIsUsedAndNoneIsMadeBehindIt();
};

void TestCreateFile::noFaultLeavesAHalf_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasExchange");
    QTest::addColumn<bool>("hasLinks");
    QTest::newRow("in a folder that is there") << u"new.md"_s << true << true;
    QTest::newRow("in new folders") << u"2027/01/new.md"_s << true << true;
    QTest::newRow("by a link") << u"2027/new.md"_s << false << true;
    QTest::newRow("without links") << u"2027/new.md"_s << false << false;
}

void TestCreateFile::noFaultLeavesAHalf()
{
    QFETCH(QString, name);
    QFETCH(bool, hasExchange);
    QFETCH(bool, hasLinks);
    int faults = 0;

    for (const int error : {ENOSPC, EIO, EACCES, EROFS, EINTR, EDQUOT, ESTALE, FaultyCalls::shortCount}) {
        for (const auto lasting :
             {FaultyCalls::Lasting::Once, FaultyCalls::Lasting::SameCall, FaultyCalls::Lasting::AllButRemove}) {
            for (int nth = 1;; ++nth) {
                QTemporaryDir folder(sweepFolder());
                const QString path = folder.filePath(name);
                FaultyCalls faulty(nth, error, lasting);
                faulty.hasExchange = hasExchange;
                faulty.hasLinks = hasLinks;

                const auto result = createFile(path, bytes, folder.path(), faulty.calls());

                const QByteArray what =
                    u"errno %1, lasting %2, call %3"_s.arg(error).arg(int(lasting)).arg(nth).toUtf8();
                const bool canRemove = !faulty.hasFailed("unlinkat") && !faulty.hasFailed("rmdirat");
                if (result) {
                    QCOMPARE(content(path), bytes);
                    QVERIFY2(faulty.isDurable(), what);
                } else if (lasting == FaultyCalls::Lasting::Once || canRemove) {
                    // Nothing is left: no file, no folder, no temporary file.
                    QVERIFY2(filesIn(folder.path()).isEmpty(), what + filesIn(folder.path()).join(u' ').toUtf8());
                }
                if (!faulty.hasStruck()) {
                    QVERIFY2(result, what);
                    QCOMPARE(filesIn(QFileInfo(path).path()), QStringList{QFileInfo(path).fileName()});
                    break;
                }
                ++faults;
            }
        }
    }
    qInfo("%d faults", faults);
    QVERIFY(faults > 100);
}

void TestCreateFile::whatStandsThereStays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a file") << u"file.md"_s << ErrorCode::FileExists;
    QTest::newRow("a file that holds the same") << u"same.md"_s << ErrorCode::FileExists;
    QTest::newRow("a link to a file") << u"link.md"_s << ErrorCode::FileExists;
    QTest::newRow("a link that leads nowhere") << u"dangling.md"_s << ErrorCode::FileExists;
    QTest::newRow("a folder") << u"folder"_s << ErrorCode::FileExists;
    QTest::newRow("a name that is none") << u"folder/"_s << ErrorCode::FileUnwritable;
    QTest::newRow("below a file") << u"file.md/new.md"_s << ErrorCode::FileUnwritable;
    QTest::newRow("a name that is too long") << QString(300, u'x') << ErrorCode::FileUnwritable;
    QTest::newRow("a long name in a new folder") << u"new/"_s + QString(300, u'x') << ErrorCode::FileUnwritable;
}

void TestCreateFile::whatStandsThereStays()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    QTemporaryDir folder;
    put(folder.filePath(u"file.md"_s), "old");
    put(folder.filePath(u"same.md"_s), bytes);
    QVERIFY(QFile::link(u"file.md"_s, folder.filePath(u"link.md"_s)));
    QVERIFY(QFile::link(u"nowhere.md"_s, folder.filePath(u"dangling.md"_s)));
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    const QStringList before = filesIn(folder.path());

    const auto created = createFile(folder.path() + u'/' + name, bytes, folder.path());

    QVERIFY(!created);
    QCOMPARE(created.error().code, code);
    QCOMPARE(created.error().subject, folder.path() + u'/' + name);
    QCOMPARE(filesIn(folder.path()), before);
    QCOMPARE(content(folder.filePath(u"file.md"_s)), QByteArray("old"));
}

void TestCreateFile::aFileMadeAtTheLastMomentStays_data()
{
    QTest::addColumn<bool>("hasExchange");
    QTest::addColumn<bool>("hasLinks");
    QTest::newRow("by a rename") << true << true;
    QTest::newRow("by a link") << false << true;
    QTest::newRow("without links") << false << false;
}

void TestCreateFile::aFileMadeAtTheLastMomentStays()
{
    QFETCH(bool, hasExchange);
    QFETCH(bool, hasLinks);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new.md"_s);
    FaultyCalls faulty;
    faulty.hasExchange = hasExchange;
    faulty.hasLinks = hasLinks;
    faulty.before = [&](const QByteArray &call, int earlier) {
        if (call == "renameat2" && earlier == 0)
            put(path, "another program's");
    };

    const auto created = createFile(path, bytes, {}, faulty.calls());

    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::FileExists);
    QCOMPARE(content(path), QByteArray("another program's"));
    QCOMPARE(filesIn(folder.path()), QStringList{u"new.md"_s});
}

void TestCreateFile::ofTwoWritersOneMakesTheFile()
{
    QTemporaryDir folder(sweepFolder());
    for (int i = 0; i < 50; ++i) {
        const QString path = folder.filePath(u"%1/new.md"_s.arg(i));
        bool isMade[2] = {};
        {
            const std::jthread other([&] { isMade[1] = createFile(path, "other", folder.path()).has_value(); });
            isMade[0] = createFile(path, "one", folder.path()).has_value();
        }

        QVERIFY(isMade[0] != isMade[1]);
        QCOMPARE(content(path), isMade[0] ? QByteArray("one") : QByteArray("other"));
    }
}

void TestCreateFile::foldersAreMadeBelowTheRootAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isMade");
    QTest::newRow("one") << u"root/2027/new.md"_s << true;
    QTest::newRow("two") << u"root/2027/01/new.md"_s << true;
    QTest::newRow("with a doubled slash") << u"root//2027//new.md"_s << true;
    QTest::newRow("beside the root") << u"rootless/new.md"_s << false;
    QTest::newRow("above the root") << u"root/../2027/new.md"_s << false;
    QTest::newRow("below, by a way around") << u"root/2027/../2028/new.md"_s << false;
}

void TestCreateFile::foldersAreMadeBelowTheRootAlone()
{
    QFETCH(QString, path);
    QFETCH(bool, isMade);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"root"_s));

    const auto created = createFile(folder.path() + u'/' + path, bytes, folder.filePath(u"root"_s));

    QCOMPARE(created.has_value(), isMade);
    QCOMPARE(QFile::exists(folder.path() + u'/' + path), isMade);
    if (!isMade) {
        QCOMPARE(created.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(filesIn(folder.path()), QStringList{u"root"_s});
        QVERIFY(filesIn(folder.filePath(u"root"_s)).isEmpty());
    }
}

void TestCreateFile::aLinkedFolderIsUsedAndNoneIsMadeBehindIt()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"archive"_s));
    QVERIFY(QDir(folder.path()).mkdir(u"root"_s));
    QVERIFY(QFile::link(u"../archive"_s, folder.filePath(u"root/2026"_s)));

    QVERIFY(createFile(folder.filePath(u"root/2026/new.md"_s), bytes, folder.filePath(u"root"_s)));
    QVERIFY(!createFile(folder.filePath(u"root/2026/sub/new.md"_s), bytes, folder.filePath(u"root"_s)));

    QCOMPARE(filesIn(folder.filePath(u"archive"_s)), QStringList{u"new.md"_s});
}

QTEST_GUILESS_MAIN(TestCreateFile)
#include "tst_createfile.moc"
