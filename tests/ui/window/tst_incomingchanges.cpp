#include "app/document/document.h"
#include "tests/app/sharing/clones.h"
#include "ui/context/editorcontext.h"
#include "ui/context/incomingwords.h"
#include "ui/filecommands.h"
#include "ui/incomingchanges.h"
#include "ui/widgets/messagebar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

const QByteArray sample = "# Platform Meeting 2026-11-24\n\n## Agenda\n\n* one\n\n## Backlog Reviews\n\n"
                          "### Storage - Ben\n\n- x\n\n### Routing - Emi\n\n- y\n";

/// What a window has of a file, without its views.
struct Window
{
    Window()
    {
        QObject::connect(&commands.incoming(), &IncomingChanges::cameIn, &context, &EditorContext::markIncoming);
        QObject::connect(&commands.incoming(), &IncomingChanges::described, &context, &EditorContext::describeIncoming);
    }
    int section(const QString &name)
    {
        const Minutes &minutes = context.minutes();
        for (int i = 0; i < minutes.sections.size(); ++i) {
            if (minutes.sections[i].team == name || minutes.sections[i].title == name)
                return i;
        }
        return -1;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : messages.findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    Document document;
    DocumentFile file{document};
    EditorContext context{document};
    MessageBar messages;
    FileCommands commands{document, file, messages, messages};
};

} // namespace

class TestIncomingChanges : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whoChangedWhatIsTold();
    void withoutNamesTheLinesAreTold();
    void aFileThatIsWrittenPieceByPieceIsAwaited();
    void whatOthersRemovedGoesWhenTheFileStandsStill();
    void aLongTextIsMergedWhilePeopleType();
    void aConflictSaysWhose_data();
    void aConflictSaysWhose();
    void whatCannotWaitForGitIsOnDisk();
    void aRenamedFileIsFollowed();
    void aFileThatMovedFarIsFollowed_data();
    void aFileThatMovedFarIsFollowed();
    void whatChangedWithTheMoveComesInAtOnce();
    void aRenamedFileThatIsNotFollowedIsMadeAgain();
    void aFileThatComesBackIsToldNoMore();
    void twoWindowsLoseNothing();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file could not be written");
        return file.fileName();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIncomingChanges::whoChangedWhatIsTold()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git.");
    const GitRepository repository;
    repository.write(u"m.md"_s, sample);
    repository.commit(1);
    Window window;
    QVERIFY(window.commands.open(repository.path(u"m.md"_s), window.messages));
    QSignalSpy described(&window.commands.incoming(), &IncomingChanges::described);

    repository.git({"config", "user.name", "Ben Test"}); // as a pull in a terminal would bring it
    repository.write(u"m.md"_s, QByteArray(sample).replace("- x\n", "- x\n- z\n").replace("- y\n", "- why\n"));
    repository.commit(2);

    QTRY_VERIFY(!described.isEmpty());
    QVERIFY2(window.messages.text().startsWith(u"Ben Test changed this file"_s), qPrintable(window.messages.text()));
    QVERIFY(window.messages.text().contains(u"Storage"_s) && window.messages.text().contains(u"Routing"_s));
    QVERIFY(window.context.isIncoming(window.section(u"Storage"_s)));
    QCOMPARE(newsText(window.context.newsOf(window.section(u"Storage"_s))), u"changed by Ben Test: +1"_s);
    QCOMPARE(newsText(window.context.newsOf(window.section(u"Routing"_s))), u"changed by Ben Test: +1 \u22121"_s);
    window.context.setPlace(window.document.text().indexOf(u"- z"_s)); // people come there
    QVERIFY(!window.context.isIncoming(window.section(u"Storage"_s)));
    QVERIFY(window.context.isIncoming(window.section(u"Routing"_s)));
}

void TestIncomingChanges::withoutNamesTheLinesAreTold()
{
    const QString path = write(u"m.md"_s, sample);
    Window window;
    QVERIFY(window.commands.open(path, window.messages));
    QSignalSpy described(&window.commands.incoming(), &IncomingChanges::described);

    write(u"m.md"_s, QByteArray(sample).replace("- x\n", "- x\n- z\n"));

    QTRY_VERIFY(!described.isEmpty());
    QVERIFY(window.messages.text().startsWith(u"Another program"_s));
    QCOMPARE(spokenNewsText(window.context.newsOf(window.section(u"Storage"_s))),
             u"changed by others, 1 line(s) added"_s);
}

// As over a slow network: it is empty first, then half, then whole.
void TestIncomingChanges::aFileThatIsWrittenPieceByPieceIsAwaited()
{
    const QString path = write(u"m.md"_s, sample);
    Window window;
    QVERIFY(window.commands.open(path, window.messages));
    const qsizetype end = window.document.text().size();
    window.document.apply(TextChange::replacing(window.document.text(), {end, end}, u"- mine\n"_s), u"Type"_s);
    const QByteArray whole = QByteArray(sample).replace("* one\n", "* one\n* theirs\n");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QTimer::singleShot(300, &file, [&] { file.write(whole.first(whole.size() / 2)); });
    QTimer::singleShot(700, &file, [&] { file.write(whole.sliced(whole.size() / 2)); });

    QTRY_VERIFY(window.document.text().contains(u"theirs"_s));
    QCOMPARE(window.document.text(), QString::fromUtf8(whole + "- mine\n"));
    QCOMPARE(window.document.undoStack().count(), 2); // in one step
}

void TestIncomingChanges::whatOthersRemovedGoesWhenTheFileStandsStill()
{
    const QString path = write(u"m.md"_s, sample);
    Window window;
    QVERIFY(window.commands.open(path, window.messages));

    write(u"m.md"_s, QByteArray(sample).replace("- y\n", ""));

    QTRY_VERIFY(!window.document.text().contains(u"- y"_s));
}

void TestIncomingChanges::aLongTextIsMergedWhilePeopleType()
{
    QByteArray bytes = sample;
    for (int i = 0; bytes.size() < 300'000; ++i)
        bytes += "\n## Part " + QByteArray::number(i) + "\n\n- told\n";
    const QString path = write(u"m.md"_s, bytes);
    Window window;
    QVERIFY(window.commands.open(path, window.messages));
    QSignalSpy cameIn(&window.commands.incoming(), &IncomingChanges::cameIn);

    write(u"m.md"_s, QByteArray(bytes).replace("- x\n", "- x\n- theirs\n"));
    for (int typed = 0; cameIn.isEmpty() && typed < 20'000; ++typed) {
        const qsizetype end = window.document.text().size();
        window.document.apply(TextChange::replacing(window.document.text(), {end, end}, u"a"_s), u"Type"_s);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }

    QCOMPARE(cameIn.size(), 1);
    QString expected = QString::fromUtf8(QByteArray(bytes).replace("- x\n", "- x\n- theirs\n"));
    QString text = window.document.text();
    while (text.endsWith(u'a'))
        text.chop(1);
    QCOMPARE(text, expected);
    window.document.undoStack().undo();
    QVERIFY(!window.document.text().contains(u"theirs"_s));
}

void TestIncomingChanges::aConflictSaysWhose_data()
{
    QTest::addColumn<bool>("isCommitted");
    QTest::newRow("as a pull brings it") << true;
    QTest::newRow("by another program") << false;
}

void TestIncomingChanges::aConflictSaysWhose()
{
    QFETCH(bool, isCommitted);
    if (!GitRepository::isAvailable())
        QSKIP("There is no git.");
    const GitRepository repository;
    repository.write(u"m.md"_s, sample);
    repository.commit(1);
    Window window;
    QVERIFY(window.commands.open(repository.path(u"m.md"_s), window.messages));
    const qsizetype place = window.document.text().indexOf(u"- x\n"_s);
    window.document.apply(TextChange::replacing(window.document.text(), {place, place + 3}, u"- my own"_s), u"Type"_s);
    const QByteArray theirs = QByteArray(sample).replace("- x\n", "- z\n");

    if (isCommitted) { // before the file changes: a pull does both at once
        const QByteArray blob = repository.git({"hash-object", "-w", "--stdin"}, theirs);
        repository.git({"update-index", "--cacheinfo", "100644," + blob + ",m.md"});
        repository.git({"config", "user.name", "Ben Test"});
        repository.git({"commit", "-q", "-m", "Change"}, {}, 2);
    }
    repository.write(u"m.md"_s, theirs);

    const QString day = GitRepository::time(2).date().toString(Qt::ISODate);
    const QString conflict =
        u"<<<<<<< Mine\n- my own\n=======\n- z\n>>>>>>> %1\n"_s.arg(isCommitted ? u"Ben Test, "_s + day : u"on disk"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.document.text().contains(u"<<<<<<<"_s), 30'000);
    QCOMPARE(window.document.text(), QString::fromUtf8(sample).replace(u"- x\n"_s, conflict));
}

void TestIncomingChanges::whatCannotWaitForGitIsOnDisk()
{
    const QString path = write(u"m.md"_s, sample);
    Window window;
    QVERIFY(window.commands.open(path, window.messages));
    const qsizetype place = window.document.text().indexOf(u"- x\n"_s);
    window.document.apply(TextChange::replacing(window.document.text(), {place, place + 3}, u"- my own"_s), u"Type"_s);

    write(u"m.md"_s, QByteArray(sample).replace("- x\n", "- z\n"));
    QVERIFY(window.commands.save()); // before anybody has looked

    QVERIFY2(read(path).contains("<<<<<<< Mine\n- my own\n=======\n- z\n>>>>>>> on disk\n"), read(path).constData());
}

void TestIncomingChanges::aFileThatMovedFarIsFollowed_data()
{
    QTest::addColumn<bool>("isInRepository");
    QTest::addColumn<QByteArrayList>("move"); // by git, from m.md
    QTest::newRow("no repository") << false << QByteArrayList();
    QTest::newRow("moved") << true << QByteArrayList();
    QTest::newRow("moved by git") << true << QByteArrayList{"mv", "m.md", "archive/2026/november/m.md"};
}

void TestIncomingChanges::aFileThatMovedFarIsFollowed()
{
    QFETCH(bool, isInRepository);
    QFETCH(QByteArrayList, move);
    if (isInRepository && !GitRepository::isAvailable())
        QSKIP("There is no git.");
    const GitRepository repository;
    if (!isInRepository)
        QVERIFY(QDir(repository.path(u".git"_s)).removeRecursively());
    repository.write(u"m.md"_s, sample);
    repository.write(u"archive/2026/november/other.md"_s, sample);
    if (isInRepository)
        repository.commit(1);
    Window window;
    QVERIFY(window.commands.open(repository.path(u"m.md"_s), window.messages));
    const QSignalSpy removed(&window.commands.incoming(), &IncomingChanges::fileRemoved);
    const QString there = repository.path(u"archive/2026/november/m.md"_s);

    if (move.isEmpty())
        QVERIFY(QFile::rename(repository.path(u"m.md"_s), there));
    else
        repository.git(move);

    QTRY_VERIFY_WITH_TIMEOUT(!removed.isEmpty(), 30'000);
    if (!isInRepository) {
        QVERIFY(window.messages.text().contains(u"moved or deleted"_s));
        QVERIFY(window.button(u"Go On There"_s) == nullptr);
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(window.button(u"Go On There"_s) != nullptr, 30'000);
    QVERIFY2(window.messages.text().contains(u"archive/2026/november/m.md"_s), qPrintable(window.messages.text()));
    window.button(u"Go On There"_s)->click();
    QCOMPARE(window.file.path(), there);
}

void TestIncomingChanges::whatChangedWithTheMoveComesInAtOnce()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git.");
    QByteArray text = sample;
    for (int i = 0; i < 40; ++i)
        text += "- line " + QByteArray::number(i) + " of what was said\n";
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, text, 2);
    clones.ours.git({"pull", "-q"});
    Window window;
    QVERIFY(window.commands.open(clones.ours.path(u"minutes.md"_s), window.messages));
    window.document.apply(TextChange::replacing(window.document.text(), {0, 0}, u"<!-- mine -->\n"_s), u"Type"_s);
    const QByteArray theirs = QByteArray(text).replace("- x\n", "- x\n- theirs\n");
    QVERIFY(QFile::remove(clones.theirs.path(u"minutes.md"_s)));
    clones.theirs.write(u"archive/2026/minutes.md"_s, theirs);
    clones.theirs.commit(3);
    clones.theirs.git({"push", "-q"});

    clones.ours.git({"pull", "-q"});

    QTRY_VERIFY_WITH_TIMEOUT(window.button(u"Go On There"_s) != nullptr, 30'000);
    window.button(u"Go On There"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(window.document.text().contains(u"- theirs\n"_s), 30'000); // without a save
    QCOMPARE(window.document.text(), u"<!-- mine -->\n"_s + QString::fromUtf8(theirs));
    QTRY_VERIFY2_WITH_TIMEOUT(window.messages.text().startsWith(u"Ben Test changed this file"_s),
                              qPrintable(window.messages.text()), 30'000);
}

void TestIncomingChanges::aRenamedFileIsFollowed()
{
    const QString path = write(u"m.md"_s, sample);
    Window window;
    QVERIFY(window.commands.open(path, window.messages));
    window.document.apply(TextChange::replacing(window.document.text(), {0, 0}, u"<!-- mine -->\n"_s), u"Type"_s);
    const QString renamed = m_folder->filePath(u"2026-11-24-m.md"_s);

    QVERIFY(QFile::rename(path, renamed));
    QTRY_VERIFY(window.messages.text().contains(u"2026-11-24-m.md"_s));
    window.button(u"Go On There"_s)->click();

    QCOMPARE(window.file.path(), renamed);
    QVERIFY(window.messages.text().isEmpty());
    QVERIFY(window.commands.save());
    QCOMPARE(read(renamed), "<!-- mine -->\n" + sample);
    QVERIFY(!QFile::exists(path));
}

void TestIncomingChanges::aRenamedFileThatIsNotFollowedIsMadeAgain()
{
    const QString path = write(u"m.md"_s, sample);
    Window window;
    QVERIFY(window.commands.open(path, window.messages));
    window.document.apply(TextChange::replacing(window.document.text(), {0, 0}, u"<!-- mine -->\n"_s), u"Type"_s);

    QVERIFY(QFile::rename(path, m_folder->filePath(u"m.md.old"_s)));
    QTRY_VERIFY(!window.messages.text().isEmpty());
    QVERIFY(window.commands.save());

    QCOMPARE(read(path), "<!-- mine -->\n" + sample);
    QCOMPARE(read(m_folder->filePath(u"m.md.old"_s)), sample);
}

void TestIncomingChanges::aFileThatComesBackIsToldNoMore()
{
    const QString path = write(u"m.md"_s, sample);
    Window window;
    QVERIFY(window.commands.open(path, window.messages));

    QVERIFY(QFile::remove(path));
    QTRY_VERIFY(!window.messages.text().isEmpty());
    QVERIFY(window.button(u"Go On There"_s) == nullptr);
    write(u"m.md"_s, sample);

    QTRY_VERIFY(window.messages.text().isEmpty());
    QVERIFY(!window.document.isModified());
}

void TestIncomingChanges::twoWindowsLoseNothing()
{
    const QString path = write(u"m.md"_s, sample);
    Window one;
    Window other;
    QVERIFY(one.commands.open(path, one.messages));
    QVERIFY(other.commands.open(path, other.messages));
    const auto type = [](Window &window, const QString &behind, const QString &text) {
        const qsizetype place = window.document.text().indexOf(behind) + behind.size();
        window.document.apply(TextChange::replacing(window.document.text(), {place, place}, text), u"Type"_s);
    };
    for (int i = 0; i < 20; ++i) {
        type(one, u"- x\n"_s, u"- one %1\n"_s.arg(i));
        type(other, u"- y\n"_s, u"- other %1\n"_s.arg(i));
        QVERIFY(one.commands.save());
        QVERIFY(other.commands.save());
    }
    QTRY_COMPARE(one.document.text(), other.document.text());
    const QByteArray saved = read(path);
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(saved.count("- one " + QByteArray::number(i) + '\n'), 1);
        QCOMPARE(saved.count("- other " + QByteArray::number(i) + '\n'), 1);
    }
    QVERIFY(!saved.contains("<<<<<<<"));
}

QTEST_MAIN(TestIncomingChanges)
#include "tst_incomingchanges.moc"
