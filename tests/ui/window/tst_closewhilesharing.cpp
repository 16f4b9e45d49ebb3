// Windows that are to close while git is pushing: a hook holds it up until the test lets it go on.
#include "tests/app/sharing/clones.h"
#include "ui/application.h"
#include "ui/settings/appsettings.h"
#include "ui/sharing/sharedialog.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

const QByteArray before = "# M 2026-11-24\n\n## A\n\n## B";
const QByteArray after = "# M 2026-11-24\n\n## A\n\n- mine\n\n## B";

QList<MainWindow *> windows()
{
    QList<MainWindow *> shown;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget); window != nullptr && window->isVisible())
            shown.append(window);
    }
    return shown;
}

QPushButton *button(const QWidget *parent, const QString &text)
{
    for (QPushButton *each : parent->findChildren<QPushButton *>()) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

/// What the window tells above its views.
QString told(const MainWindow *window)
{
    QStringList texts;
    for (const MessageBar *bar : window->findChildren<MessageBar *>()) {
        if (bar->window() == window && bar->isVisible())
            texts.append(bar->text());
    }
    return texts.join(u'\n');
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Minutes in a window, on their way to the others: git waits in the middle of pushing.
struct Pushing
{
    explicit Pushing(const QByteArray &hookEnd = "exit 0")
    {
        const QString hook = u".git/hooks/pre-push"_s;
        clones.ours.write(hook, "#!/bin/sh\ntouch .git/pushing\nwhile [ ! -e .git/go ]; do sleep 0.02; done\n" + hookEnd
                                    + "\n");
        QFile(clones.ours.path(hook)).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ~Pushing() // windows close while their files are there
    {
        letGo();
        for (const QPointer<MainWindow> each : windows()) {
            each->document().undoStack().setClean(); // nobody is there to be asked
            [[maybe_unused]] const bool isClosed = QTest::qWaitFor([&] { return !each || each->close(); }, 30'000);
        }
    }

    void begin()
    {
        static_cast<Application *>(qApp)->open({clones.ours.path(u"minutes.md"_s)});
        window = windows().last();
        type(u"\n- mine\n"_s);
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->text() == u"S&hare…"_s)
                action->trigger();
        }
        dialog = window->findChild<ShareDialog *>();
        QTRY_VERIFY_WITH_TIMEOUT(button(dialog, u"Trust This Folder"_s) != nullptr, 30'000); // for its hook
        QVERIFY(!button(dialog, u"&Share"_s)->isEnabled());
        button(dialog, u"Trust This Folder"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(dialog, u"&Share"_s) && button(dialog, u"&Share"_s)->isEnabled(), 30'000);
        button(dialog, u"&Share"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(clones.ours.path(u".git/pushing"_s)), 30'000);
        QCOMPARE(clones.shared("minutes.md"), before);
    }
    void type(const QString &text) const
    {
        Document &document = window->document();
        const qsizetype place = document.text().indexOf(u"\n## B"_s);
        document.apply(TextChange::replacing(document.text(), {place, place}, text), u"Type"_s);
    }
    void letGo() const { clones.ours.write(u".git/go"_s, ""); }

    Clones clones;
    MainWindow *window = nullptr;
    ShareDialog *dialog = nullptr;
};

} // namespace

class TestCloseWhileSharing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!GitRepository::isAvailable())
            QSKIP("There is no git.");
    }
    void init() { AppSettings::setSession({}); }
    void theWindowClosesWhenOthersHaveIt();
    void stoppedItClosesAtOnce();
    void keptOpenItSharesOn();
    void whatFailedIsToldInTheOpenWindow();
    void whatWasTypedMeanwhileIsAskedAbout();
    void quittingWaitsToo();
    void withoutTheDialogTheEndIsTold();
};

void TestCloseWhileSharing::theWindowClosesWhenOthersHaveIt()
{
    Pushing pushing;
    pushing.begin();

    QVERIFY(!pushing.window->close());

    QVERIFY2(told(pushing.window).contains(u"closes as soon as that is done"_s), qPrintable(told(pushing.window)));
    QVERIFY(!pushing.window->close()); // asked again, it says the same
    pushing.letGo();
    QTRY_VERIFY_WITH_TIMEOUT(windows().isEmpty(), 30'000);
    QCOMPARE(pushing.clones.shared("minutes.md"), after);
}

void TestCloseWhileSharing::stoppedItClosesAtOnce()
{
    Pushing pushing;
    pushing.begin();
    QVERIFY(!pushing.window->close());

    button(pushing.window, u"Stop Sharing"_s)->click();

    QTRY_VERIFY_WITH_TIMEOUT(windows().isEmpty(), 30'000);
    QCOMPARE(pushing.clones.shared("minutes.md"), before);
    QCOMPARE(bytesOf(pushing.clones.ours.path(u"minutes.md"_s)), after + '\n');
    QVERIFY(!QFile::exists(pushing.clones.ours.path(u".git/go"_s)));
}

void TestCloseWhileSharing::keptOpenItSharesOn()
{
    Pushing pushing;
    pushing.begin();
    QVERIFY(!pushing.window->close());

    button(pushing.window, u"Keep Open"_s)->click();
    QCOMPARE(told(pushing.window), QString());
    pushing.letGo();

    QTRY_VERIFY_WITH_TIMEOUT(!button(pushing.dialog, u"S&top"_s) && button(pushing.dialog, u"&Share"_s)->isEnabled(),
                             30'000);
    QCOMPARE(pushing.clones.shared("minutes.md"), after);
    QCOMPARE(windows(), QList<MainWindow *>{pushing.window});
}

void TestCloseWhileSharing::whatFailedIsToldInTheOpenWindow()
{
    Pushing pushing("echo 'the server sleeps' >&2; exit 1");
    pushing.begin();
    pushing.dialog->close();
    QVERIFY(!pushing.window->close());

    pushing.letGo();

    QTRY_VERIFY2_WITH_TIMEOUT(told(pushing.window).contains(u"the server sleeps"_s), qPrintable(told(pushing.window)),
                              30'000);
    QVERIFY(pushing.window->isVisible());
    QVERIFY(button(pushing.window, u"Share…"_s) != nullptr || button(pushing.window, u"S&hare…"_s) != nullptr);
}

void TestCloseWhileSharing::whatWasTypedMeanwhileIsAskedAbout()
{
    Pushing pushing;
    pushing.begin();
    QVERIFY(!pushing.window->close());
    pushing.type(u"- more\n"_s);
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            box->button(QMessageBox::Save)->click();
    });
    answer.start(5);

    pushing.letGo();

    QTRY_VERIFY_WITH_TIMEOUT(windows().isEmpty(), 30'000);
    QCOMPARE(pushing.clones.shared("minutes.md"), after);
    QVERIFY(bytesOf(pushing.clones.ours.path(u"minutes.md"_s)).contains("- mine\n- more\n")
            || bytesOf(pushing.clones.ours.path(u"minutes.md"_s)).contains("- more\n"));
}

void TestCloseWhileSharing::quittingWaitsToo()
{
    const QTemporaryDir folder;
    QFile other(folder.filePath(u"other.md"_s));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("# O\n") > 0);
    other.close();
    Pushing pushing;
    pushing.begin();
    static_cast<Application *>(qApp)->open({other.fileName()});
    QCOMPARE(windows().size(), 2);

    emit pushing.window->quitRequested();

    QCOMPARE(windows(), QList<MainWindow *>{pushing.window});
    pushing.letGo();
    QTRY_VERIFY_WITH_TIMEOUT(windows().isEmpty(), 30'000);
    QCOMPARE(pushing.clones.shared("minutes.md"), after);
    QStringList files;
    for (const WindowState &state : AppSettings::session())
        files.append(QFileInfo(state.path).fileName());
    files.sort();
    QCOMPARE(files, QStringList({u"minutes.md"_s, u"other.md"_s})); // both come back
}

void TestCloseWhileSharing::withoutTheDialogTheEndIsTold()
{
    Pushing pushing;
    pushing.begin();
    pushing.dialog->close();

    pushing.letGo();

    QTRY_COMPARE_WITH_TIMEOUT(told(pushing.window), u"Shared: everybody can see it now."_s, 30'000);
}

int main(int argc, char **argv)
{
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QStandardPaths::setTestModeEnabled(true);
    Application application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestCloseWhileSharing test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_closewhilesharing.moc"
