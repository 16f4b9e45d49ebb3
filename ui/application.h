#pragma once

#include "ui/context/newestanswer.h"
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

    /// Opens files each in a window, or without files the last session, or the start page. Windows stay open for the
    /// life of the application's event loop.
    void open(const QStringList &files);

private:
    void loadTranslations();
    MainWindow &addWindow();
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

    QTranslator m_translator;
    QTranslator m_qtTranslator;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    SectionMoves m_moves;
    NewestAnswer m_taskSource;
    bool m_isQuitting = false;
};

} // namespace minuta
