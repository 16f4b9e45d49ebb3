#include "app/journal/journalfolder.h"
#include "tests/app/document/files.h"
#include "ui/application.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatWasNotSavedComesBack_data();
    void whatWasNotSavedComesBack();
    void anUntitledDocumentComesBack();
    void theNewestOfOneWindowCounts();
    void whatCannotBeReadIsKept();
    void quittingAsksNothing();
    void beingEndedAsksNothing();
    void whatIsDiscardedIsNotBroughtBack();
    void withoutAPlaceForJournalsItIsTold();

private:
    Application &app() { return *static_cast<Application *>(qApp); }
    QString journals() const { return journalFolders().first(); }
    static QList<MainWindow *> windows();
    static void type(MainWindow &window, const QString &text);
    static QString told(const MainWindow &window);
    /// The windows are gone, and what was in the journals' folder is as it was: as after a crash.
    void crash();
    static void trigger(MainWindow &window, const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QList<MainWindow *> TestRecovery::windows()
{
    QList<MainWindow *> shown;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget); window != nullptr && window->isVisible())
            shown.append(window);
    }
    return shown;
}

void TestRecovery::type(MainWindow &window, const QString &text)
{
    const qsizetype end = window.document().text().size();
    window.document().apply(ChangeSet(TextChange{{end, end}, {}, text}), u"Typing"_s, EditKind::Typing);
}

QString TestRecovery::told(const MainWindow &window)
{
    QStringList texts;
    for (const MessageBar *bar : window.findChildren<MessageBar *>()) {
        if (bar->isVisible())
            texts.append(bar->text());
    }
    return texts.join(u'\n');
}

void TestRecovery::trigger(MainWindow &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->text() == text)
            action->trigger();
    }
}

void TestRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(u"state"_s)));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->filePath(u"run"_s)));
    QVERIFY(QDir().mkpath(m_folder->filePath(u"run"_s)));
    QVERIFY(
        QFile::setPermissions(m_folder->filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    AppSettings::setSession({});
    m_path = m_folder->filePath(u"notes.md"_s);
    put(m_path, "# M\n\n## A\n\n- a\n");
}

void TestRecovery::cleanup()
{
    for (MainWindow *window : windows()) {
        window->document().undoStack().setClean();
        window->close();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestRecovery::crash()
{
    QHash<QString, QByteArray> left;
    for (const QString &name : filesIn(journals()).filter(u".journal"_s))
        left.insert(journals() + u'/' + name, content(journals() + u'/' + name));
    const QByteArray bytes = content(m_path);
    cleanup();
    put(m_path, bytes);
    for (const auto &[path, journal] : left.asKeyValueRange())
        put(path, journal);
    AppSettings::setSession({});
}

void TestRecovery::whatWasNotSavedComesBack_data()
{
    QTest::addColumn<std::optional<QByteArray>>("disk"); // nothing: the file is gone
    QTest::addColumn<QByteArray>("saved");
    const QByteArray begin = "# M\n\n## A\n\n- a\n";
    QTest::newRow("as it was") << std::optional(begin) << begin + "- mine\n";
    QTest::newRow("edited by others") << std::optional(begin + "\n## B\n\n- theirs\n")
                                      << begin + "- mine\n\n## B\n\n- theirs\n";
    QTest::newRow("gone") << std::optional<QByteArray>() << begin + "- mine\n";
    QTest::newRow("cut off") << std::optional(begin.first(7)) << begin + "- mine\n";
    QTest::newRow("empty") << std::optional(QByteArray("")) << begin + "- mine\n";
    QTest::newRow("zeros") << std::optional(QByteArray(15, '\0')) << begin + "- mine\n";
}

void TestRecovery::whatWasNotSavedComesBack()
{
    QFETCH(std::optional<QByteArray>, disk);
    QFETCH(QByteArray, saved);
    app().open({m_path});
    type(*windows().first(), u"- mine\n"_s);
    crash();
    QVERIFY(windows().isEmpty());
    if (disk)
        put(m_path, *disk);
    else
        QVERIFY(QFile::remove(m_path));

    app().open({});

    QCOMPARE(windows().size(), 1);
    MainWindow &window = *windows().first();
    QCOMPARE(window.path(), m_path);
    QCOMPARE(window.document().text(), QString::fromUtf8(saved));
    QVERIFY2(told(window).contains(u"is here again"_s), qPrintable(told(window)));
    QVERIFY(window.isWindowModified());
    QCOMPARE(filesIn(journals()).filter(u".journal"_s).size(), 1); // that of this window

    QVERIFY(window.save());
    QCOMPARE(content(m_path), saved);
    QCOMPARE(filesIn(journals()).filter(u".journal"_s).size(), 0);
}

void TestRecovery::anUntitledDocumentComesBack()
{
    app().open({});
    windows().first()->startNew();
    type(*windows().first(), u"a note\n"_s);
    crash();

    app().open({m_path}); // also where something else is asked for

    QCOMPARE(windows().size(), 2);
    QStringList texts;
    for (MainWindow *window : windows())
        texts.append(window->document().text());
    QVERIFY(texts.contains(u"a note\n"_s));
    QVERIFY(texts.contains(u"# M\n\n## A\n\n- a\n"_s));
}

void TestRecovery::theNewestOfOneWindowCounts()
{
    const JournalStart start{m_path, Charset::Utf8, false, u"# M\n\n## A\n\n- a\n"_s, 9};
    const auto journal = [&](quint64 sequence, const QString &text) {
        return journalHeader() + journalRecord(sequence, start)
               + journalRecord(sequence + 1, ChangeSet::between(start.base, text));
    };
    QVERIFY(QDir().mkpath(journals()));
    put(journals() + u"/a.journal"_s, journal(10, start.base + u"- new\n"_s));
    put(journals() + u"/b.journal"_s, journal(1, start.base + u"- old\n"_s));

    app().open({});

    QCOMPARE(windows().size(), 1);
    QCOMPARE(windows().first()->document().text(), start.base + u"- new\n"_s);
    QCOMPARE(filesIn(journals()).filter(u".journal"_s).size(), 1);
}

void TestRecovery::whatCannotBeReadIsKept()
{
    QVERIFY(QDir().mkpath(journals()));
    put(journals() + u"/a.journal"_s, "no journal at all");
    const JournalStart start{m_path, Charset::Utf8, false, u"# M\n\n## A\n\n- a\n"_s, 9};
    put(journals() + u"/b.journal"_s, journalHeader() + journalRecord(1, start)
                                          + journalRecord(2, ChangeSet::between(start.base, u"# M\n"_s)) + "half");

    app().open({});

    QCOMPARE(filesIn(damagedFolder(journals())), (QStringList{u"a.journal"_s, u"b.journal"_s}));
    QCOMPARE(windows().first()->document().text(), u"# M\n"_s);
    QVERIFY2(told(*windows().first()).contains(damagedFolder(journals()) + u"/b.journal"_s),
             qPrintable(told(*windows().first())));
}

void TestRecovery::quittingAsksNothing()
{
    app().open({m_path});
    type(*windows().first(), u"- mine\n"_s);

    trigger(*windows().first(), u"&Quit"_s); // a question would block here

    QVERIFY(windows().isEmpty());
    QCOMPARE(content(m_path), "# M\n\n## A\n\n- a\n");
    QTRY_COMPARE(abandonedJournals(journalFolders()).size(), size_t(1));
    app().open({});
    QCOMPARE(windows().size(), 1);
    QCOMPARE(windows().first()->document().text(), u"# M\n\n## A\n\n- a\n- mine\n"_s);
}

void TestRecovery::beingEndedAsksNothing()
{
    app().open({m_path});
    type(*windows().first(), u"- mine\n"_s);
    QTimer::singleShot(0, this, [] { ::raise(SIGTERM); });
    QTimer::singleShot(30'000, qApp, [] { QCoreApplication::exit(7); });

    QCOMPARE(QCoreApplication::exec(), 0);

    const QStringList left = filesIn(journals()).filter(u".journal"_s);
    QCOMPARE(left.size(), 1);
    QCOMPARE(readJournal(content(journals() + u'/' + left.first()))->text, u"# M\n\n## A\n\n- a\n- mine\n"_s);
}

void TestRecovery::whatIsDiscardedIsNotBroughtBack()
{
    app().open({m_path});
    type(*windows().first(), u"- mine\n"_s);
    QTimer::singleShot(0, this, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        box->button(QMessageBox::Discard)->click();
    });
    windows().first()->close();
    QVERIFY(windows().isEmpty());

    app().open({m_path});

    QCOMPARE(windows().first()->document().text(), u"# M\n\n## A\n\n- a\n"_s);
    QCOMPARE(filesIn(discardedFolder(journals())).size(), 1);
}

void TestRecovery::withoutAPlaceForJournalsItIsTold()
{
    put(m_folder->filePath(u"state"_s), "in the way");
    put(m_folder->filePath(u"run/minuta-journals"_s), "in the way");
    app().open({m_path});
    QCOMPARE(told(*windows().first()), QString());

    type(*windows().first(), u"- mine\n"_s);

    QVERIFY2(told(*windows().first()).contains(u"not protected against a crash"_s),
             qPrintable(told(*windows().first())));
    QVERIFY(windows().first()->save()); // typing and saving go on
}

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.path()));
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path()));
    Application application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
