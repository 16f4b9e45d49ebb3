#include "app/document/atomicfile.h"
#include "app/document/leftovers.h"
#include "tests/app/document/faultycalls.h"
#include "tests/app/document/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sched.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

const QByteArray oldBytes = QByteArray("- old line\n").repeated(300);
const QByteArray newBytes = QByteArray("- a new line\n").repeated(500);
const QByteArray otherBytes = QByteArray("- another program's\n").repeated(50);

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

enum Outcome
{
    Passed = 0,
    Failed = 1,
    Skipped = 77
};

/// What a child process answers, in which limits, users and mounts can be changed.
Outcome inChild(const std::function<Outcome()> &body)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? Outcome(WEXITSTATUS(status)) : Failed;
}

/// Mounts a disk of 64 KB on folder, for this process alone.
bool hasSmallDisk(const QString &folder)
{
    if (::unshare(CLONE_NEWNS) != 0)
        return false;
    // Fails where / is no mount point, as in a chroot.
    const bool isPrivate = ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return (isPrivate || errno == EINVAL) && ::mount("tmpfs", QFile::encodeName(folder), "tmpfs", 0, "size=64k") == 0;
}

bool isRefused(const Result<void> &result, ErrorCode code)
{
    return !result && result.error().code == code;
}

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT

private slots:
    void noFaultDamagesAFile_data();
    void noFaultDamagesAFile();
    void aWriteThatDidNotHappenIsFound();
    void aFailedCloseIsTold();
    void aNewFileGetsTheUsersMode();
    void theModeIsKept();
    void ownerAndGroupAreKept();
    void extendedAttributesAreKept();
    void aSymbolicLinkStays();
    void aDanglingSymbolicLinkIsFilled();
    void linksWithoutEndAreRefused();
    void aHardLinkStays();
    void aHardLinkIsNotWrittenOverAnotherProgram();
    void whatIsNoFileIsRefused_data();
    void whatIsNoFileIsRefused();
    void aMissingFolderIsRefused();
    void aChangedFileIsRefused();
    void aFileThatIsGoneIsMadeAgain();
    void aFileThatHoldsTheTextAlreadyHasNotChanged();
    void aFileReplacedRightBeforeTheExchangeIsPutBack();
    void aFileMadeRightBeforeTheRenameIsRefused();
    void aFileRemovedRightBeforeTheExchangeIsMadeAgain();
    void aFileReplacedBeforeAPlainRenameIsRefused();
    void textThatCanNotBePutBackIsNamed();
    void aLongNameIsWritten();
    void namesAreBytes();
    void aFileSizeLimitLeavesTheFile();
    void aFullDiskLeavesTheFile();
    void aReadOnlyFileSystemLeavesTheFile();
    void aReadOnlyFolderLeavesTheFile();
    void aReadOnlyFileIsRefused();
    void leftoversOfDeadWritersAreSwept();
};

void TestAtomicFile::noFaultDamagesAFile_data()
{
    enum Place
    {
        Existing,
        New,
        HardLinked
    };
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("hasBase");
    QTest::addColumn<bool>("hasExchange");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a file over its base") << int(Existing) << true << true << newBytes;
    QTest::newRow("a shorter text") << int(Existing) << true << true << newBytes.first(40);
    QTest::newRow("any file") << int(Existing) << false << true << newBytes;
    QTest::newRow("a new file") << int(New) << false << true << newBytes;
    QTest::newRow("a file with two names") << int(HardLinked) << true << true << newBytes;
    QTest::newRow("two names, a shorter text") << int(HardLinked) << false << true << newBytes.first(40);
    QTest::newRow("a file where nothing can be exchanged") << int(Existing) << true << false << newBytes;
    QTest::newRow("a new file where nothing can be exchanged") << int(New) << false << false << newBytes;
}

void TestAtomicFile::noFaultDamagesAFile()
{
    enum Place
    {
        Existing,
        New,
        HardLinked
    };
    QFETCH(int, place);
    QFETCH(bool, hasBase);
    QFETCH(bool, hasExchange);
    QFETCH(QByteArray, bytes);
    const QByteArray before = place == New ? QByteArray("(unreadable)") : oldBytes;
    int faults = 0;

    for (const int error : {ENOSPC, EIO, EACCES, EROFS, EINTR, EDQUOT, ESTALE, FaultyCalls::shortCount}) {
        for (const auto lasting :
             {FaultyCalls::Lasting::Once, FaultyCalls::Lasting::SameCall, FaultyCalls::Lasting::AllButRemove}) {
            for (int nth = 1;; ++nth) {
                QTemporaryDir folder(sweepFolder());
                const QString path = folder.filePath(u"notes.md"_s);
                QStringList expectedFiles{u"notes.md"_s};
                if (place != New)
                    put(path, oldBytes);
                if (place == HardLinked) {
                    expectedFiles.append(u"twin.md"_s);
                    QVERIFY(QFile::exists(path)
                            && ::link(QFile::encodeName(path), QFile::encodeName(folder.filePath(u"twin.md"_s))) == 0);
                }
                FaultyCalls faulty(nth, error, lasting);
                faulty.hasExchange = hasExchange;

                const auto result =
                    writeFileAtomically(path, bytes, hasBase ? std::optional(oldBytes) : std::nullopt, faulty.calls());

                const QByteArray after = content(path);
                const QByteArray what =
                    u"errno %1, lasting %2, call %3"_s.arg(error).arg(int(lasting)).arg(nth).toUtf8();
                const QString kept = result ? QString() : result.error().detail.section(u'\n', 1);
                // New text or old text, and success says new and durable.
                if (result) {
                    QVERIFY2(after == bytes, what);
                    QVERIFY2(place == HardLinked ? faulty.isFileSynced() : faulty.isDurable(), what);
                } else if (after != before) {
                    // Only where nothing works any more: the new text is there whole, or the old one in the backup.
                    const bool isExcused = lasting != FaultyCalls::Lasting::Once || !hasExchange;
                    QVERIFY2(isExcused, what);
                    QVERIFY2(after == bytes || content(kept) == oldBytes, what);
                }
                // Nothing stays behind that the error does not name.
                QStringList files = filesIn(folder.path());
                if (!kept.isEmpty()) {
                    QVERIFY2(lasting != FaultyCalls::Lasting::Once, what);
                    QVERIFY2(files.removeOne(QFileInfo(kept).fileName()), what);
                }
                if (after == QByteArray("(unreadable)"))
                    expectedFiles.removeOne(u"notes.md"_s);
                const bool isLitterExcused = lasting == FaultyCalls::Lasting::SameCall && faulty.hasFailed("unlinkat");
                if (!isLitterExcused)
                    QVERIFY2(files == expectedFiles, what + " left " + files.join(u' ').toUtf8());
                if (place == HardLinked)
                    QCOMPARE(content(folder.filePath(u"twin.md"_s)), after);

                if (!faulty.hasStruck()) {
                    QVERIFY2(result, what);
                    break;
                }
                ++faults;
            }
        }
    }
    qInfo("%d faults", faults);
    QVERIFY(faults > 100);
}

void TestAtomicFile::aWriteThatDidNotHappenIsFound()
{
    // A call that answers success and has written less, or something else: only reading again shows it.
    const std::function<ssize_t(int, const void *, size_t, off_t)> liars[] = {
        [](int file, const void *bytes, size_t count, off_t offset) -> ssize_t {
            return FileCalls::system().pwrite(file, bytes, count / 2, offset) < 0 ? -1 : ssize_t(count);
        },
        [](int file, const void *, size_t count, off_t offset) {
            return FileCalls::system().pwrite(file, QByteArray(qsizetype(count), '\0').constData(), count, offset);
        },
    };
    for (const auto &liar : liars) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"notes.md"_s);
        put(path, oldBytes);
        FileCalls calls = FileCalls::system();
        calls.pwrite = liar;

        QVERIFY(isRefused(writeFileAtomically(path, newBytes, oldBytes, calls), ErrorCode::WriteFailed));

        QCOMPARE(content(path), oldBytes);
        QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
    }
}

void TestAtomicFile::aFailedCloseIsTold()
{
    // Network file systems say only then what they could not write.
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);
    FileCalls calls = FileCalls::system();
    int temporary = -1;
    calls.openat = [&](int in, const char *name, int flags, mode_t mode) {
        const int file = FileCalls::system().openat(in, name, flags, mode);
        if ((flags & O_CREAT) != 0)
            temporary = file;
        return file;
    };
    calls.close = [&](int file) {
        const int closed = FileCalls::system().close(file);
        if (file != temporary)
            return closed;
        errno = EDQUOT;
        return -1;
    };

    QVERIFY(isRefused(writeFileAtomically(path, newBytes, oldBytes, calls), ErrorCode::DiskFull));

    QCOMPARE(content(path), oldBytes);
    QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
}

void TestAtomicFile::aNewFileGetsTheUsersMode()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new.md"_s);
    const mode_t mask = ::umask(027);

    const auto result = writeFileAtomically(path, newBytes);
    ::umask(mask);

    QVERIFY(result);
    QCOMPARE(content(path), newBytes);
    QCOMPARE(statusOf(path).st_mode & 07777, mode_t(0640));
    QCOMPARE(filesIn(folder.path()), QStringList{u"new.md"_s});
}

void TestAtomicFile::theModeIsKept()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    for (const mode_t mode : {0640, 0600, 0664, 0755}) {
        put(path, oldBytes);
        QCOMPARE(::chmod(QFile::encodeName(path), mode), 0);

        QVERIFY(writeFileAtomically(path, newBytes, oldBytes));

        QCOMPARE(content(path), newBytes);
        QCOMPARE(statusOf(path).st_mode & 07777, mode);
    }
    QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
}

void TestAtomicFile::ownerAndGroupAreKept()
{
    if (::geteuid() != 0)
        QSKIP("Only root can give a file away");
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);
    QCOMPARE(::chown(QFile::encodeName(path), 1234, 2345), 0);

    QVERIFY(writeFileAtomically(path, newBytes, oldBytes));

    QCOMPARE(content(path), newBytes);
    QCOMPARE(statusOf(path).st_uid, uid_t(1234));
    QCOMPARE(statusOf(path).st_gid, gid_t(2345));

    // Somebody who may write the file but not give one away writes it in place.
    QCOMPARE(::chmod(QFile::encodeName(path), 0666), 0);
    QCOMPARE(::chmod(QFile::encodeName(folder.path()), 0777), 0);
    const ino_t inode = statusOf(path).st_ino;
    const Outcome outcome = inChild([&] {
        if (::setegid(65534) != 0 || ::seteuid(65534) != 0)
            return Failed;
        return writeFileAtomically(path, oldBytes, newBytes) ? Passed : Failed;
    });
    QCOMPARE(outcome, Passed);
    QCOMPARE(content(path), oldBytes);
    QCOMPARE(statusOf(path).st_uid, uid_t(1234));
    QCOMPARE(statusOf(path).st_ino, inode);
    QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
}

void TestAtomicFile::extendedAttributesAreKept()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);
    if (::setxattr(QFile::encodeName(path), "user.minuta.test", "kept", 4, 0) != 0)
        QSKIP("The file system has no extended attributes");

    QVERIFY(writeFileAtomically(path, newBytes, oldBytes));

    QByteArray value(4, ' ');
    QCOMPARE(::getxattr(QFile::encodeName(path), "user.minuta.test", value.data(), 4), ssize_t(4));
    QCOMPARE(value, "kept");
}

void TestAtomicFile::aSymbolicLinkStays()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"deep"_s));
    const QString target = folder.filePath(u"deep/notes.md"_s);
    const QString path = folder.filePath(u"link.md"_s);
    put(target, oldBytes);
    QVERIFY(QFile::link(u"deep/notes.md"_s, path));
    QVERIFY(QFile::link(u"link.md"_s, folder.filePath(u"second.md"_s)));

    QVERIFY(writeFileAtomically(path, newBytes, oldBytes));
    QVERIFY(S_ISLNK(statusOf(path).st_mode));
    QCOMPARE(content(target), newBytes);
    QVERIFY(writeFileAtomically(folder.filePath(u"second.md"_s), oldBytes, newBytes));
    QCOMPARE(content(target), oldBytes);

    QCOMPARE(filesIn(folder.path()), (QStringList{u"deep"_s, u"link.md"_s, u"second.md"_s}));
    QCOMPARE(filesIn(folder.filePath(u"deep"_s)), QStringList{u"notes.md"_s});
}

void TestAtomicFile::aDanglingSymbolicLinkIsFilled()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"link.md"_s);
    QVERIFY(QFile::link(u"notes.md"_s, path));

    QVERIFY(writeFileAtomically(path, newBytes));

    QVERIFY(S_ISLNK(statusOf(path).st_mode));
    QCOMPARE(content(folder.filePath(u"notes.md"_s)), newBytes);
}

void TestAtomicFile::linksWithoutEndAreRefused()
{
    QTemporaryDir folder;
    QVERIFY(QFile::link(u"b.md"_s, folder.filePath(u"a.md"_s)));
    QVERIFY(QFile::link(u"a.md"_s, folder.filePath(u"b.md"_s)));

    QVERIFY(isRefused(writeFileAtomically(folder.filePath(u"a.md"_s), newBytes), ErrorCode::FileUnwritable));

    QCOMPARE(filesIn(folder.path()).size(), 2);
}

void TestAtomicFile::aHardLinkStays()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    const QString twin = folder.filePath(u"twin.md"_s);
    put(path, oldBytes);
    QCOMPARE(::link(QFile::encodeName(path), QFile::encodeName(twin)), 0);

    for (const QByteArray &bytes : {newBytes, oldBytes, newBytes.first(10), QByteArray()}) {
        QVERIFY(writeFileAtomically(path, bytes));
        QCOMPARE(content(twin), bytes);
    }

    QCOMPARE(statusOf(path).st_nlink, nlink_t(2));
    QCOMPARE(filesIn(folder.path()), (QStringList{u"notes.md"_s, u"twin.md"_s}));
}

void TestAtomicFile::aHardLinkIsNotWrittenOverAnotherProgram()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, otherBytes);
    QCOMPARE(::link(QFile::encodeName(path), QFile::encodeName(folder.filePath(u"twin.md"_s))), 0);

    QVERIFY(isRefused(writeFileAtomically(path, newBytes, oldBytes), ErrorCode::ChangedOnDisk));

    QCOMPARE(content(path), otherBytes);
}

void TestAtomicFile::whatIsNoFileIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("detail");
    QTest::newRow("folder") << u"folder"_s << u"directory"_s;
    QTest::newRow("FIFO") << u"fifo"_s << u"FIFO"_s;
    // Made for the test: a write that goes wrong must not reach a device that the system needs.
    QTest::newRow("device") << u"device"_s << u"device"_s;
}

void TestAtomicFile::whatIsNoFileIsRefused()
{
    QFETCH(QString, path);
    QFETCH(QString, detail);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"fifo"_s)), 0600), 0);
    const QByteArray device = QFile::encodeName(folder.filePath(u"device"_s));
    if (path == u"device"_s && ::mknod(device, S_IFCHR | 0600, makedev(1, 3)) != 0)
        QSKIP("Only root can make a device");
    const QStringList before = filesIn(folder.path());

    const auto result = writeFileAtomically(folder.filePath(path), newBytes);

    QVERIFY(isRefused(result, ErrorCode::NotARegularFile));
    QCOMPARE(result.error().detail, detail);
    QCOMPARE(filesIn(folder.path()), before);
}

void TestAtomicFile::aMissingFolderIsRefused()
{
    QTemporaryDir folder;

    const auto result = writeFileAtomically(folder.filePath(u"gone/notes.md"_s), newBytes);

    QVERIFY(isRefused(result, ErrorCode::FileUnwritable));
    QCOMPARE(result.error().subject, folder.filePath(u"gone/notes.md"_s));
    QVERIFY(!result.error().detail.isEmpty());
    QVERIFY(filesIn(folder.path()).isEmpty());
}

void TestAtomicFile::aChangedFileIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    for (const QByteArray &found : {otherBytes, oldBytes + newBytes, oldBytes.chopped(1), QByteArray()}) {
        put(path, found);

        QVERIFY(isRefused(writeFileAtomically(path, newBytes, oldBytes), ErrorCode::ChangedOnDisk));

        QCOMPARE(content(path), found);
        QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
    }
}

void TestAtomicFile::aFileThatIsGoneIsMadeAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);

    QVERIFY(writeFileAtomically(path, newBytes, oldBytes));

    QCOMPARE(content(path), newBytes);
}

void TestAtomicFile::aFileThatHoldsTheTextAlreadyHasNotChanged()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, newBytes);

    QVERIFY(writeFileAtomically(path, newBytes, oldBytes));

    QCOMPARE(content(path), newBytes);
}

void TestAtomicFile::aFileReplacedRightBeforeTheExchangeIsPutBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    // Written in place, or replaced by another file, or by a link, in the last moment before the exchange.
    const std::function<void()> writers[] = {
        [&] { put(path, otherBytes); },
        [&] {
            put(folder.filePath(u"x"_s), otherBytes);
            ::rename(QFile::encodeName(folder.filePath(u"x"_s)), QFile::encodeName(path));
        },
        [&] { put(path, oldBytes + otherBytes + newBytes); },
    };
    for (const auto &writer : writers) {
        put(path, oldBytes);
        QByteArray written;
        FaultyCalls calls;
        calls.before = [&](const QByteArray &name, int earlier) {
            if (name == "renameat2" && earlier == 0) {
                writer();
                written = content(path);
            }
        };

        const auto result = writeFileAtomically(path, newBytes, oldBytes, calls.calls());

        QVERIFY(isRefused(result, ErrorCode::ChangedOnDisk));
        QCOMPARE(content(path), written);
        QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
    }
}

void TestAtomicFile::aFileMadeRightBeforeTheRenameIsRefused()
{
    for (const bool hasExchange : {true, false}) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"notes.md"_s);
        FaultyCalls calls;
        calls.hasExchange = hasExchange;
        calls.before = [&](const QByteArray &name, int earlier) {
            if (name == "renameat2" && earlier == 0)
                put(path, otherBytes);
        };

        const auto result = writeFileAtomically(path, newBytes, oldBytes, calls.calls());

        QVERIFY(isRefused(result, ErrorCode::ChangedOnDisk));
        QCOMPARE(content(path), otherBytes);
        QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
    }
}

void TestAtomicFile::aFileRemovedRightBeforeTheExchangeIsMadeAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);
    FaultyCalls calls;
    calls.before = [&](const QByteArray &name, int earlier) {
        if (name == "renameat2" && earlier == 0)
            QFile::remove(path);
    };

    QVERIFY(writeFileAtomically(path, newBytes, oldBytes, calls.calls()));

    QCOMPARE(content(path), newBytes);
    QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
}

void TestAtomicFile::aFileReplacedBeforeAPlainRenameIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);
    FaultyCalls calls;
    calls.hasExchange = false;
    calls.before = [&](const QByteArray &name, int earlier) {
        if (name == "renameat2" && earlier == 0)
            put(path, otherBytes);
    };

    QVERIFY(isRefused(writeFileAtomically(path, newBytes, oldBytes, calls.calls()), ErrorCode::ChangedOnDisk));

    QCOMPARE(content(path), otherBytes);
    QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});

    FaultyCalls withoutLinks;
    withoutLinks.hasExchange = false;
    withoutLinks.hasLinks = false;
    const QString newPath = folder.filePath(u"new.md"_s);
    QVERIFY(writeFileAtomically(newPath, newBytes, std::nullopt, withoutLinks.calls()));
    QCOMPARE(content(newPath), newBytes);
    QCOMPARE(filesIn(folder.path()), (QStringList{u"new.md"_s, u"notes.md"_s}));
}

void TestAtomicFile::textThatCanNotBePutBackIsNamed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);
    FileCalls table = FileCalls::system();
    int renames = 0;
    table.renameat2 = [&](int folderFile, const char *from, const char *to, unsigned flags) {
        if (++renames > 1) {
            errno = EIO;
            return -1;
        }
        put(path, otherBytes);
        return FileCalls::system().renameat2(folderFile, from, to, flags);
    };

    const auto result = writeFileAtomically(path, newBytes, oldBytes, table);

    QVERIFY(isRefused(result, ErrorCode::ChangedOnDisk));
    QCOMPARE(content(path), newBytes);
    QCOMPARE(content(result.error().detail.section(u'\n', 1)), otherBytes);
}

void TestAtomicFile::aLongNameIsWritten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QString(252, u'n') + u".md"_s);

    QVERIFY(writeFileAtomically(path, oldBytes));
    QVERIFY(writeFileAtomically(path, newBytes, oldBytes));

    QCOMPARE(content(path), newBytes);
    QVERIFY(isRefused(writeFileAtomically(folder.filePath(QString(256, u'n')), newBytes), ErrorCode::FileUnwritable));
    QCOMPARE(filesIn(folder.path()).size(), 1);
}

void TestAtomicFile::namesAreBytes()
{
    QTemporaryDir folder;
    for (const QString &name : {u"two\nlines.md"_s, u"-n"_s, u"*.md"_s, u"Chloé 😀.md"_s, u" "_s, u"\u202Emd.txt"_s}) {
        const QString path = folder.filePath(name);

        QVERIFY(writeFileAtomically(path, oldBytes));
        QVERIFY(writeFileAtomically(path, newBytes, oldBytes));

        QCOMPARE(content(path), newBytes);
    }
    QCOMPARE(filesIn(folder.path()).size(), 6);
}

void TestAtomicFile::aFileSizeLimitLeavesTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);

    const Outcome outcome = inChild([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit = {32'768, 32'768};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return Skipped;
        return isRefused(writeFileAtomically(path, QByteArray(60'000, 'x'), oldBytes), ErrorCode::DiskFull) ? Passed
                                                                                                            : Failed;
    });

    QCOMPARE(outcome, Passed);
    QCOMPARE(content(path), oldBytes);
    QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
}

void TestAtomicFile::aFullDiskLeavesTheFile()
{
    QTemporaryDir folder;
    const QString disk = folder.path();
    const Outcome outcome = inChild([&] {
        if (!hasSmallDisk(disk))
            return Skipped;
        const QString path = disk + u"/notes.md"_s;
        const QByteArray old(30'000, 'o');
        put(path, old);
        const QByteArray tooLong(60'000, 'n');
        const bool isLeft = isRefused(writeFileAtomically(path, tooLong, old), ErrorCode::DiskFull)
                            && content(path) == old && filesIn(disk) == QStringList{u"notes.md"_s};
        // In place, too.
        ::link(QFile::encodeName(path), QFile::encodeName(disk + u"/twin.md"_s));
        const bool isTwinLeft = isRefused(writeFileAtomically(path, tooLong, old), ErrorCode::DiskFull)
                                && content(path) == old && filesIn(disk).size() == 2;
        QFile::remove(disk + u"/twin.md"_s);
        const bool fits =
            writeFileAtomically(path, tooLong.first(20'000), old).has_value() && content(path) == tooLong.first(20'000);
        ::umount2(QFile::encodeName(disk), MNT_DETACH);
        return isLeft && isTwinLeft && fits ? Passed : Failed;
    });
    if (outcome == Skipped)
        QSKIP("A file system can not be mounted here");
    QCOMPARE(outcome, Passed);
}

void TestAtomicFile::aReadOnlyFileSystemLeavesTheFile()
{
    QTemporaryDir folder;
    const QString disk = folder.path();
    const Outcome outcome = inChild([&] {
        if (!hasSmallDisk(disk))
            return Skipped;
        const QString path = disk + u"/notes.md"_s;
        put(path, oldBytes);
        if (::mount("tmpfs", QFile::encodeName(disk), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) != 0)
            return Skipped;
        const bool isRefusedHere =
            isRefused(writeFileAtomically(path, newBytes, oldBytes), ErrorCode::FileUnwritable)
            && isRefused(writeFileAtomically(disk + u"/new.md"_s, newBytes), ErrorCode::FileUnwritable);
        const bool isLeft = content(path) == oldBytes && filesIn(disk).size() == 1;
        ::umount2(QFile::encodeName(disk), MNT_DETACH);
        return isRefusedHere && isLeft ? Passed : Failed;
    });
    if (outcome == Skipped)
        QSKIP("A file system can not be mounted here");
    QCOMPARE(outcome, Passed);
}

void TestAtomicFile::aReadOnlyFolderLeavesTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);
    QCOMPARE(::chmod(QFile::encodeName(path), 0666), 0);
    QCOMPARE(::chmod(QFile::encodeName(folder.path()), 0555), 0);

    const Outcome outcome = inChild([&] {
        // Root may write everywhere.
        if (::geteuid() == 0 && (::setegid(65534) != 0 || ::seteuid(65534) != 0))
            return Skipped;
        return isRefused(writeFileAtomically(path, newBytes, oldBytes), ErrorCode::FileUnwritable)
                       && isRefused(writeFileAtomically(folder.filePath(u"new.md"_s), newBytes),
                                    ErrorCode::FileUnwritable)
                   ? Passed
                   : Failed;
    });
    ::chmod(QFile::encodeName(folder.path()), 0755);

    QCOMPARE(outcome, Passed);
    QCOMPARE(content(path), oldBytes);
    QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
}

void TestAtomicFile::aReadOnlyFileIsRefused()
{
    QTemporaryDir folder;
    QCOMPARE(::chmod(QFile::encodeName(folder.path()), 0777), 0);
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);
    QCOMPARE(::chmod(QFile::encodeName(path), 0444), 0);
    if (::geteuid() == 0) // it is the user's own: only its mode says no
        QCOMPARE(::chown(QFile::encodeName(path), 65534, 65534), 0);

    const Outcome outcome = inChild([&] {
        if (::geteuid() == 0 && (::setegid(65534) != 0 || ::seteuid(65534) != 0))
            return Skipped;
        return isRefused(writeFileAtomically(path, newBytes, oldBytes), ErrorCode::FileUnwritable) ? Passed : Failed;
    });

    QCOMPARE(outcome, Passed);
    QCOMPARE(content(path), oldBytes);
    QCOMPARE(filesIn(folder.path()), QStringList{u"notes.md"_s});
}

void TestAtomicFile::leftoversOfDeadWritersAreSwept()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, oldBytes);
    const QString dead = folder.filePath(u".notes.md.minuta-aB3dE6"_s);
    const QString alive = folder.filePath(u".notes.md.minuta-aB3dE7"_s);
    const QString doneBackup = folder.filePath(u".notes.md.minuta-backup-aB3dE6"_s);
    const QString onlyCopy = folder.filePath(u".notes.md.minuta-backup-aB3dE7"_s);
    const QString another = folder.filePath(u".other.md.minuta-aB3dE6"_s);
    const QString similar = folder.filePath(u".notes.md.minuta-notes.md"_s);
    for (const QString &file : {dead, alive, another, similar})
        put(file, newBytes);
    put(doneBackup, oldBytes);
    put(onlyCopy, otherBytes);
    const int writer = ::open(QFile::encodeName(alive), O_RDWR | O_CLOEXEC);
    QCOMPARE(::flock(writer, LOCK_EX), 0);

    removeLeftovers(path);
    ::close(writer);

    QVERIFY(!QFile::exists(dead));
    QVERIFY(!QFile::exists(doneBackup));
    for (const QString &file : {path, alive, onlyCopy, another, similar})
        QVERIFY2(QFile::exists(file), qPrintable(file));
    removeLeftovers(path);
    QVERIFY(!QFile::exists(alive));
    removeLeftovers(folder.filePath(u"gone/notes.md"_s));
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
