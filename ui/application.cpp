#include "ui/application.h"

#include "app/journal/journalfolder.h"
#include "app/series/earlierroadmap.h"
#include "ui/context/editorcontext.h"
#include "ui/errortext.h"
#include "ui/history/historydialog.h"
#include "ui/series/newmeetingdialog.h"
#include "ui/series/rostereditor.h"
#include "ui/series/tasksource.h"
#include "ui/settings/appsettings.h"
#include "ui/settings/theme.h"
#include "ui/widgets/indicatorstyle.h"
#include "ui/widgets/longdate.h"

#include <QFileInfo>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QStyleHints>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Carried along, so that the window has its icon where nothing is installed.
QIcon ownIcon()
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/icons/minuta-%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

} // namespace

Application::Application(int &argc, char **argv)
    : QApplication(argc, argv)
{
    setApplicationName(u"minuta"_s);
    setApplicationDisplayName(u"Minuta"_s);
    setApplicationVersion(QStringLiteral(MINUTA_VERSION));
    setDesktopFileName(u"org.minuta.Minuta"_s);
    setWindowIcon(ownIcon());
    // At the end of a desktop session windows are closed one by one, and the last would be all that comes back.
    connect(this, &QGuiApplication::commitDataRequest, this, [this] {
        saveSession();
        for (const auto &window : m_windows)
            window->setEnding(true);
    });
    connect(&m_endSignals, &EndSignals::endRequested, this, &Application::endNow);
    loadTranslations();
    QApplication::setStyle(new IndicatorStyle);
    applyTheme(AppSettings::theme());
    connect(styleHints(), &QStyleHints::colorSchemeChanged, this,
            [](Qt::ColorScheme desktop) { applyTheme(AppSettings::theme(), desktop); });
}

Application::~Application() = default;

void Application::loadTranslations()
{
    const QLocale locale;
    // The English one holds the two forms of "%n item(s)".
    if (m_translator.load(locale, u"minuta"_s, u"_"_s, u":/translations"_s)
        || m_translator.load(u":/translations/minuta_en.qm"_s))
        installTranslator(&m_translator);
    if (m_qtTranslator.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        installTranslator(&m_qtTranslator);
}

MainWindow &Application::addWindow()
{
    MainWindow &window = *m_windows.emplace_back(std::make_unique<MainWindow>());
    window.protect(journalFolders(), m_journals);
    window.setUnsavedTexts([this] { return unsavedTexts(); });
    connect(&window, &MainWindow::openRequested, this,
            [this, &window](const QString &path) { openFrom(window, path); });
    connect(&window, &MainWindow::newMeetingRequested, this, [this, &window] { makeMeeting(window); });
    connect(&window, &MainWindow::emptyRequested, this, [this, &window] { openEmpty(window); });
    connect(&window, &MainWindow::moveSectionRequested, this,
            [this, &window](int section, const QString &path) { moveSection(window, section, path); });
    connect(&window, &MainWindow::tasksRequested, this, [this, &window] { carryTasks(window); });
    connect(&window, &MainWindow::teamsRequested, this, [this, &window] { editTeams(window); });
    connect(&window, &MainWindow::roadmapHistoryRequested, this, [this, &window] { showHistory(window); });
    connect(&window, &MainWindow::quitRequested, this, &Application::quitAll);
    connect(&window, &MainWindow::stayed, this, [this] {
        if (m_isQuitting)
            stopQuitting();
    });
    connect(&window, &MainWindow::closing, this, [this, &window] { remove(&window); });
    window.setBeforeSaving([this, &window] { return m_moves.saveReceivers(window); });
    return window;
}

MainWindow *Application::windowOf(const QString &path) const
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const auto shown = std::ranges::find_if(m_windows, [&](const auto &candidate) {
        return !canonical.isEmpty() && QFileInfo(candidate->path()).canonicalFilePath() == canonical;
    });
    return shown == m_windows.end() ? nullptr : shown->get();
}

void Application::moveSection(MainWindow &from, int section, const QString &path)
{
    openFrom(from, path);
    MainWindow *to = windowOf(path);
    if (to == nullptr || to->document().isReadOnly())
        return; // why it could not be opened has been told
    m_moves.move(from, section, *to);
}

QHash<QString, QString> Application::unsavedTexts() const
{
    QHash<QString, QString> texts;
    for (const auto &each : m_windows) {
        if (each->document().isModified() && !each->path().isEmpty())
            texts.insert(QFileInfo(each->path()).absoluteFilePath(), each->document().text());
    }
    return texts;
}

void Application::openEmpty(MainWindow &window)
{
    MainWindow &target = window.showsDocument() ? addWindow() : window;
    target.startNew();
    target.show();
}

void Application::makeMeeting(MainWindow &window)
{
    SeriesPlace place{window.path(), unsavedTexts(), userTemplateFolder()};
    if (place.path.isEmpty())
        place.path = AppSettings::recentFiles().value(0); // most people have one series
    NewMeetingDialog dialog(place, QDate::currentDate(), &window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.createdPath().isEmpty())
        openEmpty(window);
    else
        openFrom(window, dialog.createdPath());
    MainWindow *first = windowOf(dialog.createdPath());
    if (first != nullptr && dialog.createdCount() > 1)
        first->showMessage(
            tr("%n file(s) were made. These are the minutes of the first meeting.", nullptr, dialog.createdCount()));
    for (const auto &each : m_windows)
        each->noticeNewFiles();
}

void Application::carryTasks(MainWindow &window)
{
    const QString path = window.path().isEmpty() ? QString() : QFileInfo(window.path()).absoluteFilePath();
    if (path.isEmpty()) {
        window.showMessage(tr("Save these minutes first: open tasks are those of the meetings in their folder."));
        return;
    }
    if (window.document().isReadOnly()) {
        window.showMessage(tr("This document is read-only: nothing can be carried into it."));
        return;
    }
    m_taskSource.ask(
        &window, [path, unsaved = unsavedTexts()] { return readTaskSource(path, unsaved); },
        [path, &window](const std::optional<SeriesText> &from) {
            if (QFileInfo(window.path()).absoluteFilePath() != path)
                return;
            if (!from) {
                window.showMessage(tr("There are no minutes of an earlier meeting in this folder."));
                return;
            }
            const QString date = longDate(from->meeting.date);
            const CarriedTasks carried =
                carryTasksHere(path, window.document().text(), *from, window.context().seriesTemplate());
            if (carried.tasks == 0) {
                //: %1 is a date
                window.showMessage(tr("These minutes have all open tasks of %1 already.").arg(date));
            } else if (window.context().apply(carried.change, tr("Carry open tasks"))) {
                //: %1 is a date
                window.showMessage(tr("%n open task(s) carried from %1.", nullptr, carried.tasks).arg(date));
            }
        });
}

void Application::editTeams(MainWindow &window)
{
    if (window.path().isEmpty()) {
        window.showMessage(tr("Save these minutes first: teams and leads are those of the meetings in their folder."));
        return;
    }
    const auto openFile = [this](const QString &path) {
        MainWindow *shown = windowOf(path);
        return shown == nullptr ? ShownDocument() : ShownDocument{&shown->document(), &shown->file()};
    };
    QString asked;
    RosterEditor editor(window.path(), QDate::currentDate(), openFile, [this] { return unsavedTexts(); }, &window);
    connect(&editor, &RosterEditor::openRequested, &editor, [&](const QString &path) {
        asked = path;
        editor.reject();
    });
    editor.exec();
    if (!asked.isEmpty())
        openFrom(window, asked);
}

void Application::showHistory(MainWindow &window)
{
    if (window.path().isEmpty()) {
        window.showMessage(tr("Save these minutes first: the history is that of the meetings in their folder."));
        return;
    }
    // Of several roadmaps that around the caret, else the first.
    EditorContext &context = window.context();
    const QList<RoadmapTable> &tables = context.roadmaps();
    const auto current =
        std::ranges::find_if(tables, [&](const RoadmapTable &table) { return table.range.touches(context.place()); });
    const int table = current == tables.end() ? 0 : int(current - tables.begin());
    const RoadmapPlace place = tables.isEmpty() ? RoadmapPlace() : roadmapPlace(context.minutes(), tables, table);
    HistoryDialog dialog(QFileInfo(window.path()).absoluteFilePath(), place, unsavedTexts(), &window);
    dialog.exec();
}

void Application::openFrom(MainWindow &window, const QString &path)
{
    if (MainWindow *shown = windowOf(path)) { // two windows on one file would only get in each other's way
        shown->raise();
        shown->activateWindow();
        return;
    }
    if (!window.showsDocument()) {
        window.openFile(path);
        return;
    }
    MainWindow &fresh = addWindow();
    fresh.restore(window.state());
    fresh.move(window.pos() + QPoint(32, 32));
    // Not shown before it has something to show: what went wrong is told where the user is.
    if (fresh.openFile(path, &window))
        fresh.show();
    else
        fresh.close();
}

void Application::open(const QStringList &files)
{
    openWindows(files);
    recover();
    removeOldDiscarded(journalFolders(), QDateTime::currentDateTime());
}

void Application::recover()
{
    std::vector<AbandonedJournal> journals = abandonedJournals(journalFolders());
    for (AbandonedJournal &journal : journals) {
        if (!journal.content() || isSuperseded(journal, journals))
            continue;
        MainWindow *shown = windowOf(journal.content()->start.path);
        const auto empty = std::ranges::find_if(m_windows, [](const auto &window) { return !window->showsDocument(); });
        MainWindow &window = shown != nullptr ? *shown : empty != m_windows.end() ? **empty : addWindow();
        window.recover(journal);
        window.show();
    }
    for (AbandonedJournal &journal : journals) {
        if (!journal.content() || isSuperseded(journal, journals))
            journal.finish();
    }
}

void Application::openWindows(const QStringList &files)
{
    QList<WindowState> states = AppSettings::session();
    if (!files.isEmpty()) {
        const WindowState last = states.isEmpty() ? WindowState() : states.first();
        for (const QString &path : files) {
            MainWindow &window =
                m_windows.size() == 1 && !m_windows.front()->showsDocument() ? *m_windows.front() : addWindow();
            window.restore(last);
            window.show();
            window.openFile(path);
        }
        return;
    }
    states.removeIf([](const WindowState &state) { return !state.path.isEmpty() && !QFileInfo::exists(state.path); });
    if (states.isEmpty())
        states.append(WindowState());
    for (const WindowState &state : std::as_const(states)) {
        MainWindow &window = addWindow();
        window.restore(state);
        window.show();
        if (!state.path.isEmpty())
            window.openFile(state.path);
    }
}

void Application::remove(MainWindow *window)
{
    if (!m_isQuitting && m_windows.size() == 1)
        saveSession();
    const auto found =
        std::ranges::find_if(m_windows, [window](const auto &candidate) { return candidate.get() == window; });
    if (found == m_windows.end())
        return;
    m_moves.bringBack(*window);
    // The window is closing right now, with its own code on the stack.
    found->release()->deleteLater();
    m_windows.erase(found);
    m_isQuitting = m_isQuitting && !m_windows.empty();
}

void Application::endNow()
{
    saveSession();
    bool isAllHeld = true;
    for (const auto &window : m_windows)
        isAllHeld = window->holdsAll() && isAllHeld;
    if (isAllHeld)
        exit(0);
    else
        quitAll();
}

void Application::quitAll()
{
    saveSession();
    m_isQuitting = true;
    for (const auto &window : m_windows)
        window->setEnding(true);
    QList<QPointer<MainWindow>> windows; // a question lets another one close meanwhile
    for (const auto &window : m_windows)
        windows.prepend(window.get());
    for (const QPointer<MainWindow> &window : std::as_const(windows)) {
        if (!window || window->close() || window->isWaitingToClose()) // which ends quitting later
            continue;
        stopQuitting();
        return;
    }
    m_isQuitting = !m_windows.empty();
}

/// Somebody wants to stay.
void Application::stopQuitting()
{
    m_isQuitting = false;
    for (const auto &window : m_windows) {
        window->setEnding(false);
        window->keepOpen();
    }
}

void Application::saveSession()
{
    QList<WindowState> states;
    for (const auto &window : m_windows)
        states.append(window->state());
    AppSettings::setSession(states);
}

} // namespace minuta
