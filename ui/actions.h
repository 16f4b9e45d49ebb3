#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;

namespace minuta {

/// The commands of one window: text, keys and where they stand in menus. What they do is connected by the window.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QMainWindow &window);

    QAction *create;
    QAction *createEmpty;
    QAction *open;
    QAction *save;
    QAction *saveAs;
    QAction *share;
    QAction *exportToFile;
    QAction *copyRichText;
    QAction *draftMail;
    QAction *print;
    QAction *close;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *paste;
    QAction *pastePlain;
    QAction *bold;
    QAction *italic;
    QAction *link;
    QAction *find;
    QAction *replace;
    QAction *findNext;
    QAction *findPrevious;
    QAction *tabMovesFocus;
    QActionGroup *views;
    QAction *form;
    QAction *source;
    QAction *roadmap;
    QAction *mySection;
    QAction *preview;
    QAction *outline;
    QAction *roadmapHistory;
    QActionGroup *themes;
    QAction *desktopTheme;
    QAction *lightTheme;
    QAction *darkTheme;
    QAction *goToSection;
    QAction *nextTeam;
    QAction *previousTeam;
    QAction *filterSections;
    QAction *moveSectionUp;
    QAction *moveSectionDown;
    QAction *moveSectionAway;
    QAction *carryTasks;
    QAction *teams;
    QAction *whoIAm;
    QAction *commands;
    QAction *about;

    /// Those that are about a document are disabled without one.
    void setHasDocument(bool hasDocument);
    /// Every command, for the palette.
    const QList<QAction *> &all() const { return m_all; }

private:
    enum class Needs
    {
        Document,
        Step, ///< to undo or redo: the undo stack enables it
        Nothing
    };
    QAction *add(const QString &text, const QList<QKeySequence> &keys = {}, Needs needs = Needs::Document);
    QAction *addCheckable(const QString &text, const QList<QKeySequence> &keys = {}, Needs needs = Needs::Document);

    QMainWindow &m_window;
    QList<QAction *> m_all;
    QList<QAction *> m_ofDocument;
};

} // namespace minuta
