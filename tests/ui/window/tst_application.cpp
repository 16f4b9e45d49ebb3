#include "ui/application.h"

#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/form/formview.h"
#include "ui/series/movesectiondialog.h"
#include "ui/source/sourceview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/palettecolors.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyleHints>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestApplication : public QObject
{
    Q_OBJECT

public:
    explicit TestApplication(const QTemporaryDir &folder)
        : m_folder(folder)
    {
    }

private slots:
    void init() { AppSettings::setSession({}); }
    void cleanup();
    void theDesktopsSchemeIsFollowedAtRunTime();
    void aChosenThemeStays_data();
    void aChosenThemeStays();
    void anotherFileOpensInAWindowOfItsOwn();
    void whatCannotBeOpenedLeavesTheWindowAlive();
    void minutesBesideATemplateShowAsBefore();
    void aSectionMovesToTheMinutesOfAnotherMeeting();
    void theMeetingToComeIsProposed();
    void savingWhereASectionCameFromSavesWhereItWent();
    void whatCouldNotBeSavedThereIsNotSavedHere();
    void theNoticeOfAMoveTellsWhatUndoLeft_data();
    void theNoticeOfAMoveTellsWhatUndoLeft();
    void aMovedSectionThatIsDiscardedComesBack();

private:
    QString writeTeam(const QString &name, const QByteArray &team);
    QString read(const QString &name);
    /// A window of minutes whose team A has moved its text to a second one, and that one.
    std::pair<MainWindow *, MainWindow *> movedSection();
    QString write(const QString &name);
    static QList<MainWindow *> windows();
    static void desktopTurns(Qt::ColorScheme scheme)
    {
        emit QGuiApplication::styleHints() -> colorSchemeChanged(scheme);
    }

    const QTemporaryDir &m_folder;
};

QString TestApplication::write(const QString &name)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write("# M\n\n## Agenda\n") > 0 ? file.fileName() : QString();
}

QList<MainWindow *> TestApplication::windows()
{
    QList<MainWindow *> shown;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget); window != nullptr && window->isVisible())
            shown.append(window);
    }
    return shown;
}

void TestApplication::cleanup()
{
    for (MainWindow *window : windows()) {
        window->document().undoStack().setClean(); // nobody is there to be asked
        window->close();
    }
    AppSettings::setTheme(Theme::Desktop);
    applyTheme(Theme::Desktop);
}

void TestApplication::theDesktopsSchemeIsFollowedAtRunTime()
{
    QVERIFY(!isDark(QApplication::palette()));

    desktopTurns(Qt::ColorScheme::Dark);
    QVERIFY(isDark(QApplication::palette()));
    desktopTurns(Qt::ColorScheme::Light);
    QVERIFY(!isDark(QApplication::palette()));
}

void TestApplication::aChosenThemeStays_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TestApplication::aChosenThemeStays()
{
    QFETCH(Theme, theme);
    AppSettings::setTheme(theme);
    applyTheme(theme);

    for (const auto scheme : {Qt::ColorScheme::Dark, Qt::ColorScheme::Light, Qt::ColorScheme::Unknown}) {
        desktopTurns(scheme);
        QCOMPARE(isDark(QApplication::palette()), theme == Theme::Dark);
    }
}

void TestApplication::anotherFileOpensInAWindowOfItsOwn()
{
    auto &application = static_cast<Application &>(*qApp);
    application.open({write(u"a.md"_s)});
    QCOMPARE(windows().size(), 1);

    emit windows().first() -> openRequested(write(u"b.md"_s));

    QCOMPARE(windows().size(), 2);
    QStringList paths;
    for (const MainWindow *window : windows())
        paths += QFileInfo(window->path()).fileName();
    paths.sort();
    QCOMPARE(paths, QStringList({u"a.md"_s, u"b.md"_s}));
}

void TestApplication::whatCannotBeOpenedLeavesTheWindowAlive()
{
    auto &application = static_cast<Application &>(*qApp);
    application.open({write(u"a.md"_s)});
    MainWindow *window = windows().first();
    QString told;
    const QWidget *teller = nullptr;
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            told = box->text();
            teller = box->parentWidget();
            box->accept();
        }
    });
    answer.start(5);

    emit window->openRequested(m_folder.path());

    QVERIFY2(told.contains(u"not a file"), qPrintable(told));
    QCOMPARE(teller, window); // where the user is, not in an empty window that comes and goes
    QCOMPARE(windows(), QList<MainWindow *>{window});
    QVERIFY(window->path().endsWith(u"a.md"_s));
}

void TestApplication::minutesBesideATemplateShowAsBefore()
{
    static_cast<Application *>(qApp)->open({write(u"weekly.minutes-template.md"_s)});
    MainWindow *shown = windows().first();
    QVERIFY(shown->findChild<SourceView *>()->isVisible());

    emit shown->openRequested(write(u"a.md"_s));

    QCOMPARE(windows().size(), 2);
    MainWindow *minutes = windows().first() == shown ? windows().last() : windows().first();
    QVERIFY(minutes->findChild<FormView *>()->isVisible());
}

QString TestApplication::writeTeam(const QString &name, const QByteArray &team)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly)
                   && file.write("# M " + name.first(10).toUtf8() + "\n\n## Backlog Reviews\n\n### A - Ana\n\n" + team)
                          > 0
               ? file.fileName()
               : QString();
}

QString TestApplication::read(const QString &name)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::pair<MainWindow *, MainWindow *> TestApplication::movedSection()
{
    const QString from = writeTeam(u"2026-11-10-m.md"_s, "- mine\n");
    const QString to = writeTeam(u"2026-11-24-m.md"_s, "");
    static_cast<Application *>(qApp)->open({from});
    MainWindow *source = windows().first();
    emit source->moveSectionRequested(source->context().minutes().find(u"A"_s).first(), to);
    return {source, windows().first() == source ? windows().last() : windows().first()};
}

void TestApplication::savingWhereASectionCameFromSavesWhereItWent()
{
    const auto [source, target] = movedSection();

    QVERIFY(source->save());

    QVERIFY(!read(u"2026-11-10-m.md"_s).contains(u"- mine"_s));
    QVERIFY(read(u"2026-11-24-m.md"_s).contains(u"- mine"_s));
    QVERIFY(!source->isWindowModified() && !target->isWindowModified());
}

void TestApplication::whatCouldNotBeSavedThereIsNotSavedHere()
{
    const auto [source, target] = movedSection();
    writeTeam(u"2026-11-24-m.md"_s, "\xff\n"); // another program; it can neither be merged nor is it written over

    QVERIFY(!source->save());

    QVERIFY(read(u"2026-11-10-m.md"_s).contains(u"- mine"_s));
    QVERIFY(source->isWindowModified());
    target->document().undoStack().undo();
}

void TestApplication::theNoticeOfAMoveTellsWhatUndoLeft_data()
{
    QTest::addColumn<bool>("isUndoneInSource");
    QTest::newRow("undone where it came from") << true;
    QTest::newRow("undone where it went") << false;
}

void TestApplication::theNoticeOfAMoveTellsWhatUndoLeft()
{
    QFETCH(bool, isUndoneInSource);
    const auto [source, target] = movedSection();
    const auto told = [window = target] {
        QStringList texts;
        for (const MessageBar *bar : window->findChildren<MessageBar *>()) {
            if (bar->isVisible())
                texts.append(bar->text());
        }
        return texts.filter(u"2026-11-10-m.md"_s).join(u'\n');
    };
    QVERIFY(told().contains(u"has moved here"_s));
    QUndoStack &stack = (isUndoneInSource ? source : target)->document().undoStack();

    stack.undo();
    QCOMPARE(told(), u"“A - Ana” is back in 2026-11-10-m.md. Redo moves it here again."_s);
    stack.redo();
    QVERIFY(told().contains(u"has moved here"_s));
    stack.undo();
}

void TestApplication::aMovedSectionThatIsDiscardedComesBack()
{
    const auto [source, target] = movedSection();
    QTimer::singleShot(0, this, [] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            box->button(QMessageBox::Discard)->click();
    });

    target->close();

    QCOMPARE(windows(), {source});
    QVERIFY(source->document().text().endsWith(u"- mine\n"_s));
}

void TestApplication::aSectionMovesToTheMinutesOfAnotherMeeting()
{
    const QString from = writeTeam(u"2026-11-10-m.md"_s, "- mine\n");
    const QString to = writeTeam(u"2026-11-24-m.md"_s, "");
    static_cast<Application *>(qApp)->open({from});
    MainWindow *source = windows().first();
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<MoveSectionDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        minuta::test::everyControlHasAName(dialog);
        QCOMPARE(dialog->section(), -1); // the caret stands in the title: nobody's text is proposed
        auto *sections = dialog->findChild<QComboBox *>();
        sections->setCurrentIndex(sections->findText(u"A"_s));
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"&Move"_s)
                return button->click();
        }
    });

    for (QAction *action : source->findChildren<QAction *>()) {
        if (action->text() == u"&Move My Section to Another Meeting…"_s)
            action->trigger();
    }

    QCOMPARE(windows().size(), 2);
    MainWindow *target = windows().first() == source ? windows().last() : windows().first();
    QCOMPARE(target->path(), to);
    QCOMPARE(target->document().text(), u"# M 2026-11-24\n\n## Backlog Reviews\n\n### A - Ana\n- mine\n\n"_s);
    QCOMPARE(source->document().text(), u"# M 2026-11-10\n\n## Backlog Reviews\n\n### A - Ana\n\n"_s);
    QCOMPARE(target->context().place(), target->document().text().indexOf(u"- mine"_s) + 6);
    target->document().undoStack().undo();
    QVERIFY(source->document().text().endsWith(u"- mine\n"_s));
    QVERIFY(!source->isWindowModified() && !target->isWindowModified());
}

void TestApplication::theMeetingToComeIsProposed()
{
    const auto name = [](int days) { return QDate::currentDate().addDays(days).toString(Qt::ISODate) + u"-m.md"_s; };
    const QString from = writeTeam(name(-14), "- mine\n");
    const QString next = writeTeam(name(3), "");
    writeTeam(name(17), "");
    static_cast<Application *>(qApp)->open({from});
    QString proposed;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = qobject_cast<MoveSectionDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        proposed = dialog->path();
        dialog->reject();
    });

    for (QAction *action : windows().first()->findChildren<QAction *>()) {
        if (action->text() == u"&Move My Section to Another Meeting…"_s)
            action->trigger();
    }

    QCOMPARE(proposed, next);
}

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.path()));
    QStandardPaths::setTestModeEnabled(true);
    Application application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestApplication test(folder);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_application.moc"
