#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

void insert(Document &document, qsizetype position, const QString &text)
{
    document.apply(TextChange{{position, position}, {}, text}, u"Edit"_s);
}

} // namespace

class TestDocumentFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void realMinutesComeBack();
    void generatedFilesComeBack();
    void savingWritesWhatWasEdited();
    void savingAnUnmodifiedDocumentWritesNothing();
    void savingWithoutAPathIsRefused();
    void savingMakesAFileThatIsGone();
    void savingMakesNoFileWhereADriveIsMissing();
    void aFailedSaveLeavesTheDocumentModified();
    void aFileThatAnotherProgramWroteIsNotOverwritten();
    void takingTheTextFromDiskCanBeUndone();
    void takingFromDiskKeepsTheDocumentOnAnError();
    void whatOthersWroteIsNotUndoneInTheFile();
    void whatOthersWroteIsNotUndoneAfterSaving();
    void onesOwnUndoneEditsDoNotComeBackWithTheirs();
    void whatOthersSharedIsNotUndoneInTheFile();
    void whatOthersWroteAloneIsNoEdit();
    void savingElsewhereMovesTheDocument();
    void anotherCharsetBecomesUtf8WhenSaved();
    void aByteOrderMarkStays();
    void whatCanNotBeReadIsNamed_data();
    void whatCanNotBeReadIsNamed();
    void anUnreadableFileIsNamed();
    void aFileThatMayNotBeWrittenIsKnown();
    void aNameThatNoTextCanHoldIsMissing();
    void loadingSweepsLeftovers();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDocumentFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestDocumentFile::realMinutesComeBack()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    Document document;
    DocumentFile file(document);
    for (const auto &minutes : files) {
        QVERIFY2(file.load(minutes.path), qPrintable(minutes.name));
        QVERIFY(file.saveAs(path(u"copy.md"_s)));
        QVERIFY2(content(path(u"copy.md"_s)) == minutes.bytes, qPrintable(minutes.name));

        insert(document, document.text().size() / 2, u"word\n"_s);
        QVERIFY(file.save());
        QVERIFY(content(path(u"copy.md"_s)) != minutes.bytes);
        document.undoStack().undo();
        QVERIFY(document.isModified());
        QVERIFY(file.save());
        QVERIFY2(content(path(u"copy.md"_s)) == minutes.bytes, qPrintable(minutes.name));
    }
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"copy.md"_s});
}

void TestDocumentFile::generatedFilesComeBack()
{
    Random random(41);
    Document document;
    DocumentFile file(document);
    for (int i = 0; i < 200; ++i) {
        QByteArray bytes = (random.oneIn(2) ? random.text(400) : random.markdown(30)).toUtf8();
        if (random.oneIn(4))
            bytes.prepend("\xEF\xBB\xBF");
        put(path(u"in.md"_s), bytes);

        QVERIFY(file.load(path(u"in.md"_s)));
        QVERIFY(file.saveAs(path(u"out.md"_s)));
        QCOMPARE(content(path(u"out.md"_s)), bytes);

        const int edits = 1 + int(random.below(5));
        for (int edit = 0; edit < edits; ++edit)
            document.apply(random.changes(document.text()), u"Edit"_s);
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(file.saveAs(path(u"out.md"_s)));
        QCOMPARE(content(path(u"out.md"_s)), bytes);
    }
}

void TestDocumentFile::savingWritesWhatWasEdited()
{
    put(path(u"notes.md"_s), "# A\r\n\r\nx  \n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    QSignalSpy saved(&file, &DocumentFile::saved);
    insert(document, 3, u" é"_s);

    QVERIFY(file.save());

    QCOMPARE(content(path(u"notes.md"_s)), QByteArray("# A \xC3\xA9\r\n\r\nx  \n"));
    QVERIFY(!document.isModified());
    QVERIFY(file.isUnchangedOnDisk());
    QVERIFY(file.savedAt().isValid());
    QCOMPARE(saved.count(), 1);
    insert(document, 0, u"\n"_s);
    QVERIFY(document.isModified());
    QVERIFY(file.save());
    QCOMPARE(saved.count(), 2);
}

void TestDocumentFile::savingAnUnmodifiedDocumentWritesNothing()
{
    put(path(u"notes.md"_s), "x\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    put(path(u"notes.md"_s), "another program's\n");

    QVERIFY(file.save());

    QCOMPARE(content(path(u"notes.md"_s)), QByteArray("another program's\n"));
}

void TestDocumentFile::savingWithoutAPathIsRefused()
{
    Document document(u"x"_s);
    DocumentFile file(document);

    const auto result = file.save();

    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QVERIFY(file.isUnchangedOnDisk());
}

void TestDocumentFile::savingMakesAFileThatIsGone()
{
    put(path(u"notes.md"_s), "x\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    QVERIFY(QFile::remove(path(u"notes.md"_s)));
    QVERIFY(!file.isUnchangedOnDisk());

    QVERIFY(file.save());

    QCOMPARE(content(path(u"notes.md"_s)), QByteArray("x\n"));
}

void TestDocumentFile::savingMakesNoFileWhereADriveIsMissing()
{
    const QTemporaryDir drive(u"/dev/shm/minuta-XXXXXX"_s);
    const QString folder = path(u"folder"_s);
    const auto lead = [&](const QString &to) { return QFile::link(to, folder); };
    struct stat here = {};
    struct stat there = {};
    if (!drive.isValid() || ::stat(QFile::encodeName(drive.path()).constData(), &there) != 0
        || ::stat(QFile::encodeName(m_folder->path()).constData(), &here) != 0 || here.st_dev == there.st_dev)
        QSKIP("There is no second file system.");
    QVERIFY(QDir(m_folder->path()).mkdir(u"mountpoint"_s));
    put(drive.filePath(u"notes.md"_s), "one\n");
    QVERIFY(lead(drive.path()));
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(folder + u"/notes.md"_s));
    insert(document, 0, u"mine\n"_s);

    QVERIFY(QFile::remove(folder));
    QVERIFY(lead(path(u"mountpoint"_s))); // what shows where a drive was
    const auto saved = file.save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
    QVERIFY(document.isModified());
    QVERIFY(filesIn(path(u"mountpoint"_s)).isEmpty());

    QVERIFY(QFile::remove(folder));
    QVERIFY(lead(drive.path()));
    QVERIFY(file.save());
    QCOMPARE(content(drive.filePath(u"notes.md"_s)), "mine\none\n");
}

void TestDocumentFile::aFailedSaveLeavesTheDocumentModified()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"deep"_s));
    put(path(u"deep/notes.md"_s), "x\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"deep/notes.md"_s)));
    insert(document, 0, u"typed "_s);
    QVERIFY(QDir(path(u"deep"_s)).removeRecursively());

    const auto result = file.save();

    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
    QVERIFY(document.isModified());
    QCOMPARE(document.text(), u"typed x\n"_s);
    QVERIFY(file.saveAs(path(u"elsewhere.md"_s)));
    QCOMPARE(content(path(u"elsewhere.md"_s)), QByteArray("typed x\n"));
}

void TestDocumentFile::aFileThatAnotherProgramWroteIsNotOverwritten()
{
    put(path(u"notes.md"_s), "one\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    insert(document, 0, u"mine "_s);
    put(path(u"notes.md"_s), "two\n");
    QVERIFY(!file.isUnchangedOnDisk());

    const auto result = file.save();

    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ChangedOnDisk);
    QCOMPARE(result.error().subject, path(u"notes.md"_s));
    QCOMPARE(content(path(u"notes.md"_s)), QByteArray("two\n"));
    QVERIFY(document.isModified());
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"notes.md"_s});
}

void TestDocumentFile::takingTheTextFromDiskCanBeUndone()
{
    put(path(u"notes.md"_s), "one\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    insert(document, 0, u"mine "_s);
    put(path(u"notes.md"_s), "one\nand two\n");

    QVERIFY(file.takeFromDisk(u"Reload"_s));

    QCOMPARE(document.text(), u"one\nand two\n"_s);
    QCOMPARE(document.undoStack().undoText(), u"Reload"_s);
    QVERIFY(!document.isModified());
    QVERIFY(file.isUnchangedOnDisk());
    document.undoStack().undo();
    QCOMPARE(document.text(), u"mine one\n"_s);
    QVERIFY(document.isModified());
    QVERIFY(file.save()); // over the version that was taken
    QCOMPARE(content(path(u"notes.md"_s)), QByteArray("mine one\n"));

    document.setReadOnly(true);
    put(path(u"notes.md"_s), "three\n");
    QVERIFY(file.takeFromDisk(u"Reload"_s));
    QCOMPARE(document.text(), u"three\n"_s);
}

void TestDocumentFile::takingFromDiskKeepsTheDocumentOnAnError()
{
    put(path(u"notes.md"_s), "one\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    put(path(u"notes.md"_s), "\xFF\n");

    const auto result = file.takeFromDisk(u"Reload"_s);

    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NotUtf8);
    QCOMPARE(document.text(), u"one\n"_s);
    QVERIFY(!file.isUnchangedOnDisk());
}

void TestDocumentFile::whatOthersWroteIsNotUndoneInTheFile()
{
    put(path(u"notes.md"_s), "one\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    insert(document, 0, u"mine "_s);
    put(path(u"notes.md"_s), "one\ntheirs\n");
    const auto version = file.readFromDisk();
    QVERIFY(version);
    QCOMPARE(version->base, u"one\n"_s);
    QCOMPARE(version->text, u"one\ntheirs\n"_s);

    file.takeIn(*version, TextChange::replacing(document.text(), {9, 9}, u"theirs\n"_s), u"Take in"_s);

    QCOMPARE(document.text(), u"mine one\ntheirs\n"_s);
    QVERIFY(document.isModified());
    document.undoStack().undo();
    QCOMPARE(document.text(), u"mine one\n"_s);
    const auto saved = file.save();
    QVERIFY(!saved && saved.error().code == ErrorCode::ChangedOnDisk); // theirs would be gone
    QCOMPARE(file.readFromDisk()->base, u"one\n"_s);
    document.undoStack().redo();
    QVERIFY(file.save());
    QCOMPARE(content(path(u"notes.md"_s)), QByteArray("mine one\ntheirs\n"));
}

void TestDocumentFile::whatOthersWroteIsNotUndoneAfterSaving()
{
    put(path(u"notes.md"_s), "one\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    insert(document, 0, u"mine "_s);
    put(path(u"notes.md"_s), "one\ntheirs\n");
    file.takeIn(*file.readFromDisk(), TextChange::replacing(document.text(), {9, 9}, u"theirs\n"_s), u"Take in"_s);
    QVERIFY(file.save());

    document.undoStack().undo();
    document.undoStack().undo();

    QCOMPARE(document.text(), u"one\n"_s);
    QVERIFY(!file.save());
    QCOMPARE(file.readFromDisk()->base, u"mine one\n"_s); // so that a merge adds theirs and nothing else
    QCOMPARE(file.readFromDisk()->text, u"mine one\ntheirs\n"_s);
    file.takeIn(*file.readFromDisk(), TextChange::replacing(document.text(), {4, 4}, u"theirs\n"_s), u"Take in"_s);
    QVERIFY(file.save());
    QCOMPARE(content(path(u"notes.md"_s)), QByteArray("one\ntheirs\n"));
}

// What was edited after theirs had come in, saved and undone is in the file, but it is not theirs.
void TestDocumentFile::onesOwnUndoneEditsDoNotComeBackWithTheirs()
{
    put(path(u"notes.md"_s), "one\ntwo\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    put(path(u"notes.md"_s), "one\ntwo\ntheirs\n");
    file.takeIn(*file.readFromDisk(), TextChange::replacing(document.text(), {8, 8}, u"theirs\n"_s), u"Take in"_s);
    document.apply(TextChange::replacing(document.text(), {0, 4}, {}), u"Delete"_s);
    QVERIFY(file.save());
    QCOMPARE(content(path(u"notes.md"_s)), QByteArray("two\ntheirs\n"));

    document.undoStack().undo();
    document.undoStack().undo();

    QCOMPARE(document.text(), u"one\ntwo\n"_s);
    QCOMPARE(file.readFromDisk()->base, u"one\ntwo\n"_s); // so that a merge removes no line of one's own
    QCOMPARE(file.readFromDisk()->text, u"one\ntwo\ntheirs\n"_s);
    put(path(u"notes.md"_s), "two\ntheirs\nmore\n");
    QCOMPARE(file.readFromDisk()->text, u"two\ntheirs\nmore\n"_s); // others wrote again: all of it counts
}

void TestDocumentFile::whatOthersSharedIsNotUndoneInTheFile()
{
    put(path(u"notes.md"_s), "one\ntwo\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));

    file.takeInShared(TextChange::replacing(document.text(), {0, 3}, u"eins"_s), u"Take in"_s);
    QVERIFY(file.save());
    document.undoStack().undo();
    const auto saved = file.save();
    QVERIFY(!saved && saved.error().code == ErrorCode::ChangedOnDisk);
    QCOMPARE(file.readFromDisk()->base, u"one\ntwo\n"_s); // so that a merge brings their word in again
    QCOMPARE(content(path(u"notes.md"_s)), "eins\ntwo\n");
    file.takeIn(*file.readFromDisk(), {}, u"Take in"_s); // the merge was made, and there was nothing to bring in
    QVERIFY(file.save());
}

void TestDocumentFile::whatOthersWroteAloneIsNoEdit()
{
    put(path(u"notes.md"_s), "one\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    put(path(u"notes.md"_s), "two\n");

    file.takeIn(*file.readFromDisk(), TextChange::replacing(document.text(), {0, 3}, u"two"_s), u"Take in"_s);

    QVERIFY(!document.isModified());
    QVERIFY(file.isUnchangedOnDisk());
}

void TestDocumentFile::savingElsewhereMovesTheDocument()
{
    put(path(u"taken.md"_s), "to be replaced\n");
    Document document(u"# New\n"_s);
    DocumentFile file(document);
    QSignalSpy moved(&file, &DocumentFile::pathChanged);

    for (const QString &name : {u"taken.md"_s, u"two\nlines.md"_s, u"-n"_s, u"Chloé 😀.md"_s}) {
        QVERIFY(file.saveAs(path(name)));
        QCOMPARE(file.path(), path(name));
        QCOMPARE(content(path(name)), QByteArray("# New\n"));
        QVERIFY(file.load(path(name)));
    }

    QCOMPARE(moved.count(), 4);
    QVERIFY(!file.saveAs(path(u"gone/notes.md"_s)));
    QCOMPARE(file.path(), path(u"Chloé 😀.md"_s));
}

void TestDocumentFile::anotherCharsetBecomesUtf8WhenSaved()
{
    const QByteArray bytes("caf\xE9 \x93quoted\x94\n");
    put(path(u"notes.md"_s), bytes);
    Document document;
    DocumentFile file(document);

    QVERIFY(file.load(path(u"notes.md"_s), Charset::Windows1252));
    QCOMPARE(document.text(), u"café “quoted”\n"_s);
    QCOMPARE(file.charset(), Charset::Windows1252);
    QVERIFY(file.isUnchangedOnDisk());
    QVERIFY(file.save());
    QCOMPARE(content(path(u"notes.md"_s)), bytes);

    insert(document, 0, u"x"_s);
    QVERIFY(file.save());
    QCOMPARE(content(path(u"notes.md"_s)), u"xcafé “quoted”\n"_s.toUtf8());
    QCOMPARE(file.charset(), Charset::Utf8);
    QVERIFY(file.load(path(u"notes.md"_s)));
}

void TestDocumentFile::aByteOrderMarkStays()
{
    put(path(u"notes.md"_s), "\xEF\xBB\xBF# A\n");
    Document document;
    DocumentFile file(document);
    QVERIFY(file.load(path(u"notes.md"_s)));
    QVERIFY(file.hasByteOrderMark());
    QCOMPARE(document.text(), u"# A\n"_s);
    insert(document, 3, u"!"_s);

    QVERIFY(file.save());

    QCOMPARE(content(path(u"notes.md"_s)), QByteArray("\xEF\xBB\xBF# A!\n"));
}

void TestDocumentFile::whatCanNotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("missing") << u"missing.md"_s << ErrorCode::FileMissing << QString() << qint64(-1);
    QTest::newRow("in no folder") << u"file.md/notes.md"_s << ErrorCode::FileMissing << QString() << qint64(-1);
    QTest::newRow("folder") << u"folder"_s << ErrorCode::NotARegularFile << u"directory"_s << qint64(-1);
    QTest::newRow("FIFO") << u"fifo"_s << ErrorCode::NotARegularFile << u"FIFO"_s << qint64(-1);
    QTest::newRow("socket") << u"socket"_s << ErrorCode::NotARegularFile << u"socket"_s << qint64(-1);
    QTest::newRow("device") << u"/dev/zero"_s << ErrorCode::NotARegularFile << u"device"_s << qint64(-1);
    QTest::newRow("link to itself") << u"loop"_s << ErrorCode::FileUnreadable << QString() << qint64(-1);
    QTest::newRow("not UTF-8") << u"latin.md"_s << ErrorCode::NotUtf8 << QString() << qint64(5);
    QTest::newRow("NUL") << u"nul.md"_s << ErrorCode::ContainsNul << QString() << qint64(2);
    QTest::newRow("too large") << u"large.md"_s << ErrorCode::FileTooLarge << QString() << qint64(300) * 1024 * 1024;
}

void TestDocumentFile::whatCanNotBeReadIsNamed()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    QFETCH(qint64, offset);
    put(path(u"file.md"_s), "x\n");
    put(path(u"latin.md"_s), "a\nca \xE9\n");
    put(path(u"nul.md"_s), QByteArray("a\n\0b", 4));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"fifo"_s)), 0600), 0);
    QVERIFY(QFile::link(u"loop"_s, path(u"loop"_s)));
    put(path(u"large.md"_s), {});
    QVERIFY(QFile::resize(path(u"large.md"_s), qint64(300) * 1024 * 1024)); // takes no room on the disk
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path(u"socket"_s)), sizeof address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    const QStringList before = filesIn(m_folder->path());
    const QString wanted = QDir(m_folder->path()).absoluteFilePath(name);
    Document document(u"kept"_s);
    DocumentFile file(document);

    const auto result = file.load(wanted);
    ::close(socket);

    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QCOMPARE(result.error().subject, wanted);
    QCOMPARE(result.error().offset, offset);
    if (!detail.isEmpty())
        QCOMPARE(result.error().detail, detail);
    QCOMPARE(document.text(), u"kept"_s);
    QVERIFY(!file.hasPath());
    QCOMPARE(filesIn(m_folder->path()), before);
}

void TestDocumentFile::anUnreadableFileIsNamed()
{
    if (::geteuid() != 0)
        QSKIP("Only root can become another user here");
    put(path(u"notes.md"_s), "x\n");
    QCOMPARE(::chmod(QFile::encodeName(path(u"notes.md"_s)), 0600), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()), 0755), 0);

    QCOMPARE(::seteuid(65534), 0);
    const auto result = readDocumentFile(path(u"notes.md"_s));
    QCOMPARE(::seteuid(0), 0);

    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileUnreadable);
    QVERIFY(!result.error().detail.isEmpty());
}

void TestDocumentFile::aFileThatMayNotBeWrittenIsKnown()
{
    put(path(u"notes.md"_s), "x\n");
    QCOMPARE(::chmod(QFile::encodeName(path(u"notes.md"_s)), 0444), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()), 0777), 0);
    if (::geteuid() == 0)
        QCOMPARE(::seteuid(65534), 0);

    const auto readOnly = readDocumentFile(path(u"notes.md"_s));
    Document document;
    DocumentFile file(document);
    const bool isLoaded = file.load(path(u"notes.md"_s)).has_value();
    if (::getuid() == 0)
        QCOMPARE(::seteuid(0), 0);
    QCOMPARE(::chmod(QFile::encodeName(path(u"notes.md"_s)), 0644), 0);
    const auto writable = readDocumentFile(path(u"notes.md"_s));

    QVERIFY(readOnly && !readOnly->isWritable);
    QVERIFY(isLoaded && !file.isWritable());
    QVERIFY(writable && writable->isWritable);
}

void TestDocumentFile::aNameThatNoTextCanHoldIsMissing()
{
    // Qt 6 holds file names as text: bytes that are not UTF-8 do not survive. Such a file must not become another one.
    const QByteArray name = QFile::encodeName(m_folder->path()) + "/\xFF.md";
    const int descriptor = ::open(name.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    QVERIFY(descriptor >= 0);
    ::close(descriptor);
    Document document;
    DocumentFile file(document);

    const auto result = file.load(QFile::decodeName(name));

    const bool isThere = ::access(name.constData(), F_OK) == 0;
    ::unlink(name.constData()); // QTemporaryDir can not
    QVERIFY(isThere);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileMissing);
    QVERIFY(filesIn(m_folder->path()).isEmpty());
}

void TestDocumentFile::loadingSweepsLeftovers()
{
    put(path(u"notes.md"_s), "x\n");
    put(path(u".notes.md.minuta-abcdef"_s), "half");
    Document document;
    DocumentFile file(document);

    QVERIFY(file.load(path(u"notes.md"_s)));

    QCOMPARE(filesIn(m_folder->path()), QStringList{u"notes.md"_s});
}

QTEST_GUILESS_MAIN(TestDocumentFile)
#include "tst_documentfile.moc"
