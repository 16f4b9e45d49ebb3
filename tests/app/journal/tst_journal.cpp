#include "app/journal/journal.h"

#include "app/journal/journalfolder.h"
#include "app/journal/journalsync.h"
#include "tests/app/document/faultycalls.h"
#include "tests/app/document/files.h"
#include "tests/support/random.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <thread>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;
using namespace std::chrono_literals;

namespace {

/// Two folders for journals, and a file that a document lives in.
struct Places
{
    explicit Places(const QByteArray &bytes = "# M\n") { put(file, bytes); }

    QTemporaryDir folder{sweepFolder()};
    QStringList journals{folder.filePath(u"state/journals"_s), folder.filePath(u"run"_s)};
    QString file = folder.filePath(u"notes.md"_s);

    /// What would be there after a crash: the content of the newest journal.
    std::optional<JournalContent> newest() const
    {
        std::optional<JournalContent> newest;
        for (const QString &place : journals) {
            for (const QString &name : filesIn(place)) {
                if (!name.endsWith(u".journal"_s) || name.startsWith(u'.'))
                    continue;
                const auto read = readJournal(content(place + u'/' + name));
                if (read && (!newest || read->sequence > newest->sequence))
                    newest = read;
            }
        }
        return newest;
    }
    QString text() const { return newest().value_or(JournalContent()).text; }
    qsizetype count() const
    {
        qsizetype count = 0;
        for (const QString &place : journals)
            count += filesIn(place).filter(u".journal"_s).size();
        return count;
    }
};

/// A document with its journal; it is synced when it ends.
struct Edited
{
    explicit Edited(const Places &places, const FileCalls &calls = FileCalls::system(),
                    JournalSync::Delay delay = std::chrono::hours(1))
        : sync(delay)
        , journal(document, file, places.journals, sync, calls)
    {
        loaded = file.load(places.file).has_value();
    }

    void type(const QString &text)
    {
        const qsizetype end = document.text().size();
        document.apply(ChangeSet(TextChange{{end, end}, {}, text}), u"Typing"_s, EditKind::Typing);
    }

    JournalSync sync;
    Document document;
    DocumentFile file{document};
    Journal journal;
    bool loaded = false;
};

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void everyChangeIsOnDiskAtOnce();
    void anUntitledDocumentIsKept();
    void savingEndsIt();
    void whatIsDiscardedIsKeptForThirtyDays();
    void itIsForItsUserAlone();
    void aLongOneIsWrittenAnew();
    void whatItGoesOnFromIsKept();
    void thereIsASecondPlace();
    void withoutAPlaceItIsToldAndTriedAgain();
    void noFaultLosesWhatWasKept();
    void anotherThreadSyncs();
    void aFailedSyncBeginsAnotherFile();
    void aRunningProgramsIsLeftAlone();
    void aDamagedOneIsKept();
};

void TestJournal::everyChangeIsOnDiskAtOnce()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        const Places places(random.text(300).toUtf8());
        Edited edited(places);
        QVERIFY(edited.loaded);
        for (int i = 0; i < 25; ++i) {
            QUndoStack &stack = edited.document.undoStack();
            if (random.oneIn(5))
                stack.undo();
            else if (random.oneIn(8))
                stack.redo();
            else
                edited.document.apply(random.changes(edited.document.text()), u"Edit"_s);
            if (edited.journal.path().isEmpty())
                QVERIFY(!edited.document.isModified());
            else
                QVERIFY2(places.text() == edited.document.text(), QByteArray::number(seed));
        }
    }
}

void TestJournal::anUntitledDocumentIsKept()
{
    const Places places;
    Edited edited(places);
    Document untitled;
    DocumentFile none(untitled);
    const Journal journal(untitled, none, places.journals, edited.sync);

    untitled.apply(ChangeSet(TextChange{{0, 0}, {}, u"a note"_s}), u"Typing"_s);

    QVERIFY(places.newest());
    QCOMPARE(places.newest()->text, u"a note"_s);
    QCOMPARE(places.newest()->start.path, QString());
}

void TestJournal::savingEndsIt()
{
    const Places places;
    Edited edited(places);
    edited.type(u"one\n"_s);
    QCOMPARE(places.count(), 1);

    QVERIFY(edited.file.save());

    QCOMPARE(places.count(), 0);
    edited.type(u"two\n"_s);
    QCOMPARE(places.text(), u"# M\none\ntwo\n"_s);
    QCOMPARE(places.newest()->start.base, u"# M\none\n"_s);
}

void TestJournal::whatIsDiscardedIsKeptForThirtyDays()
{
    const Places places;
    Edited edited(places);
    edited.type(u"one\n"_s);

    edited.journal.discard();

    QCOMPARE(places.count(), 0);
    const QString discarded = discardedFolder(places.journals.first());
    const QStringList names = filesIn(discarded);
    QCOMPARE(names.size(), 1);
    QCOMPARE(readJournal(content(discarded + u'/' + names.first()))->text, u"# M\none\n"_s);
    QCOMPARE(abandonedJournals(places.journals).size(), size_t(0));
    removeOldDiscarded(places.journals, QDateTime::currentDateTime().addDays(29));
    QCOMPARE(filesIn(discarded).size(), 1);
    removeOldDiscarded(places.journals, QDateTime::currentDateTime().addDays(32));
    QCOMPARE(filesIn(discarded).size(), 0);
}

void TestJournal::itIsForItsUserAlone()
{
    const Places places;
    Edited edited(places);
    edited.type(u"one\n"_s);

    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(edited.journal.path()) & others));
    QVERIFY(!(QFile::permissions(places.journals.first()) & others));
}

void TestJournal::aLongOneIsWrittenAnew()
{
    const Places places;
    Edited edited(places);
    const QString line = QString(2000, u'x') + u'\n';
    for (int i = 0; i < 1200; ++i) {
        edited.type(line);
        edited.document.undoStack().undo();
        edited.type(u"-"_s);
    }

    QCOMPARE(places.text(), edited.document.text());
    QVERIFY(QFileInfo(edited.journal.path()).size() < (1 << 20) + (1 << 15));
    QVERIFY(edited.journal.syncNow());
}

void TestJournal::whatItGoesOnFromIsKept()
{
    const Places places;
    Edited edited(places);
    edited.type(u"mine\n"_s);
    put(places.file, "# M\n\ntheirs\n");
    const auto version = edited.file.readFromDisk();
    QVERIFY(version);

    edited.file.takeIn(*version, ChangeSet(TextChange{{4, 4}, {}, u"\ntheirs\n"_s}), u"Take in"_s);

    QCOMPARE(places.newest()->start.base, u"# M\n\ntheirs\n"_s);
    QCOMPARE(places.text(), edited.document.text());
}

void TestJournal::thereIsASecondPlace()
{
    const Places places;
    put(places.folder.filePath(u"state"_s), "in the way");
    Edited edited(places);
    const QSignalSpy told(&edited.journal, &Journal::protectionChanged);

    edited.type(u"one\n"_s);

    QCOMPARE(edited.journal.protection(), Protection::UntilSwitchedOff);
    QCOMPARE(edited.journal.problem()->subject, places.journals.first());
    QCOMPARE(told.size(), 1);
    QCOMPARE(places.text(), u"# M\none\n"_s);
}

void TestJournal::withoutAPlaceItIsToldAndTriedAgain()
{
    const Places places;
    put(places.folder.filePath(u"state"_s), "in the way");
    put(places.folder.filePath(u"run"_s), "in the way");
    Edited edited(places);

    edited.type(u"one\n"_s);
    QCOMPARE(edited.journal.protection(), Protection::None);
    QVERIFY(QFile::remove(places.folder.filePath(u"state"_s)));

    QTRY_COMPARE_WITH_TIMEOUT(edited.journal.protection(), Protection::Full, 20'000); // without another key
    QCOMPARE(places.text(), u"# M\none\n"_s);
}

void TestJournal::noFaultLosesWhatWasKept()
{
    int struck = 0;
    for (const int error : {ENOSPC, EDQUOT, EIO, EACCES, EROFS, EINTR, ESTALE, FaultyCalls::shortCount}) {
        for (const auto lasting :
             {FaultyCalls::Lasting::Once, FaultyCalls::Lasting::SameCall, FaultyCalls::Lasting::AllButRemove}) {
            for (int nth = 1;; ++nth) {
                const Places places;
                FaultyCalls faulty(nth, error, lasting);
                const FileCalls calls = faulty.calls();
                Edited edited(places, calls);
                for (int i = 0; i < 6; ++i) {
                    const bool wasKept = places.text() == edited.document.text();
                    const QString before = edited.document.text();
                    edited.type(QString::number(i));
                    if (edited.journal.protection() == Protection::None)
                        QVERIFY(!wasKept || places.text() == before); // what was on disk still is
                    else
                        QCOMPARE(places.text(), edited.document.text());
                    if (i == 3)
                        edited.journal.syncNow();
                }
                if (!faulty.hasStruck())
                    break;
                ++struck;
            }
        }
    }
    QVERIFY2(struck > 300, QByteArray::number(struck));
}

void TestJournal::anotherThreadSyncs()
{
    const Places places;
    FileCalls calls = FileCalls::system();
    std::atomic<int> here = 0;
    std::atomic<int> elsewhere = 0;
    calls.fsync = [&, main = std::this_thread::get_id()](int file) {
        ++(std::this_thread::get_id() == main ? here : elsewhere);
        return FileCalls::system().fsync(file);
    };
    Edited edited(places, calls, 20ms);
    QSignalSpy synced(&edited.sync, &JournalSync::synced);

    for (int i = 0; i < 50; ++i)
        edited.type(u"x"_s);

    QTRY_COMPARE_WITH_TIMEOUT(synced.size(), 1, 20'000);
    QCOMPARE(synced.first().at(1).toInt(), 0);
    QCOMPARE(here.load(), 0);
    QCOMPARE(elsewhere.load(), 2); // the file, and the folder that names it
}

void TestJournal::aFailedSyncBeginsAnotherFile()
{
    const Places places;
    FileCalls calls = FileCalls::system();
    std::atomic<int> left = 1;
    calls.fsync = [&](int file) {
        if (left-- > 0) {
            errno = EIO;
            return -1;
        }
        return FileCalls::system().fsync(file);
    };
    Edited edited(places, calls, 1ms);
    edited.type(u"one\n"_s);
    const QString first = edited.journal.path();

    QTRY_VERIFY_WITH_TIMEOUT(edited.journal.path() != first, 20'000);

    QCOMPARE(places.text(), u"# M\none\n"_s);
    QTRY_COMPARE_WITH_TIMEOUT(places.count(), 1, 20'000); // the first goes when the second is with the disk
}

void TestJournal::aRunningProgramsIsLeftAlone()
{
    const Places places;
    {
        Edited edited(places);
        edited.type(u"one\n"_s);
        QCOMPARE(abandonedJournals(places.journals).size(), size_t(0));
    }

    auto abandoned = abandonedJournals(places.journals);
    QCOMPARE(abandoned.size(), size_t(1));
    QCOMPARE(abandoned.front().content()->text, u"# M\none\n"_s);
    QCOMPARE(abandonedJournals(places.journals).size(), size_t(0)); // somebody is bringing it back
    QCOMPARE(abandoned.front().finish(), QString());
    QCOMPARE(places.count(), 0);
}

void TestJournal::aDamagedOneIsKept()
{
    const Places places;
    {
        Edited edited(places);
        edited.type(u"one\n"_s);
        const QString path = edited.journal.path();
        put(path, content(path) + "half a record");
    }
    auto abandoned = abandonedJournals(places.journals);
    QCOMPARE(abandoned.size(), size_t(1));
    QVERIFY(abandoned.front().isDamaged());
    QCOMPARE(abandoned.front().content()->text, u"# M\none\n"_s);

    const QString kept = abandoned.front().finish();

    QVERIFY(kept.startsWith(damagedFolder(places.journals.first())));
    QVERIFY(content(kept).endsWith("half a record"));
    QCOMPARE(places.count(), 0);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
