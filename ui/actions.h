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
    QAction *close;
    QAction *quit;
    QAction *undo;
    QAction *redo;
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
    QAction *preview;
    QAction *outline;
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
    QAction *teams;
    QAction *commands;
    QAction *about;

    /// Every command, for the palette.
    const QList<QAction *> &all() const { return m_all; }

private:
    QAction *add(const QString &text, const QList<QKeySequence> &keys = {});
    QAction *addCheckable(const QString &text, const QList<QKeySequence> &keys = {});

    QMainWindow &m_window;
    QList<QAction *> m_all;
};

} // namespace minuta
