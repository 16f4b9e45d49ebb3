#pragma once

#include "app/journal/journalsync.h"
#include "ui/context/newestanswer.h"
#include "ui/endsignals.h"
#include "ui/mainwindow.h"
#include "ui/sectionmoves.h"

#include <QApplication>
#include <QHash>
#include <QTranslator>

#include <memory>
#include <vector>

namespace minuta {

/// The program with its windows: one a document. Language, theme, and the session that comes back.
class Application : public QApplication
{
    Q_OBJECT

public:
    Application(int &argc, char **argv);
    ~Application() override;

    /// Opens files each in a window, or without files the last session, or the start page; and what a program that is no
    /// more has not saved. Windows stay open for the life of the application's event loop.
    void open(const QStringList &files);
    /// The program is to end, and nobody is there to be asked: what is not saved is kept for the next start. What cannot
    /// be kept stays open where somebody can be asked.
    void endNow();

private:
    void loadTranslations();
    MainWindow &addWindow();
    void openWindows(const QStringList &files);
    void recover();
    void openFrom(MainWindow &window, const QString &path);
    void openEmpty(MainWindow &window);
    void makeMeeting(MainWindow &window);
    MainWindow *windowOf(const QString &path) const;
    /// By absolute path: what windows hold and have not saved yet.
    QHash<QString, QString> unsavedTexts() const;
    void moveSection(MainWindow &from, int section, const QString &path);
    void carryTasks(MainWindow &window);
    void editTeams(MainWindow &window);
    void showHistory(MainWindow &window);
    void remove(MainWindow *window);
    void quitAll();
    void stopQuitting();
    void saveSession();

    EndSignals m_endSignals;
    JournalSync m_journals; ///< before the windows, whose journals use it
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    SectionMoves m_moves;
    NewestAnswer m_taskSource;
    bool m_isQuitting = false;
};

} // namespace minuta
