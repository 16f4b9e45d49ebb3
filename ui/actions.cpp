#include "ui/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>

namespace minuta {

Actions::Actions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    create = add(tr("&New Meeting…"), {QKeySequence::New}, Needs::Nothing);
    //: Toolbar: makes the minutes of a new meeting
    create->setIconText(tr("New"));
    createEmpty = add(tr("New &Empty Document"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, Needs::Nothing);
    open = add(tr("&Open…"), {QKeySequence::Open}, Needs::Nothing);
    save = add(tr("&Save"), {QKeySequence::Save});
    saveAs = add(tr("Save &As…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    share = add(tr("S&hare…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
    exportToFile = add(tr("E&xport…"), {QKeySequence(Qt::CTRL | Qt::Key_E)});
    //: A command: what is selected, else all of the minutes, to the clipboard with formatting
    copyRichText = add(tr("Copy as Rich &Text"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    //: A command: opens a mail with the minutes, to be sent
    draftMail = add(tr("&Mail Draft"));
    print = add(tr("&Print…"), {QKeySequence::Print});
    close = add(tr("&Close"), {QKeySequence::Close}, Needs::Nothing);
    quit = add(tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, Needs::Nothing);
    quit->setMenuRole(QAction::QuitRole);

    // Their text follows the undo stack; on the toolbar they keep one word.
    undo = add(tr("&Undo"), {QKeySequence::Undo}, Needs::Step);
    redo = add(tr("&Redo"), {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
               Needs::Step);
    undo->setIconText(tr("Undo"));
    redo->setIconText(tr("Redo"));
    paste = add(tr("&Paste"), {QKeySequence(QKeySequence::Paste)});
    paste->setShortcutContext(Qt::WidgetShortcut); // each control has the key itself
    pastePlain = add(tr("Paste as Plain Te&xt"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)});
    //: Menu entries that make text bold, italic, or a link
    bold = add(tr("&Bold"), {QKeySequence(Qt::CTRL | Qt::Key_B)});
    italic = add(tr("&Italic"), {QKeySequence(Qt::CTRL | Qt::Key_I)});
    link = add(tr("&Link"), {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::Key_L)});
    find = add(tr("&Find…"), {QKeySequence::Find});
    findNext = add(tr("Find &Next"), {QKeySequence(Qt::Key_F3)});
    findPrevious = add(tr("Find &Previous"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)});
    replace = add(tr("&Replace…"), {QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::CTRL | Qt::Key_H)});

    //: Checkable: the key Tab goes to the next control, also in a list, where it indents else
    tabMovesFocus = addCheckable(tr("&Tab Moves Focus"), {QKeySequence(Qt::CTRL | Qt::Key_M)});

    views = new QActionGroup(this);
    form = addCheckable(tr("&Form"), {QKeySequence(Qt::CTRL | Qt::Key_1)});
    source = addCheckable(tr("&Source"), {QKeySequence(Qt::CTRL | Qt::Key_2)});
    roadmap = addCheckable(tr("&Roadmap"), {QKeySequence(Qt::CTRL | Qt::Key_3)});
    //: A view: the section of the user's own team alone
    mySection = addCheckable(tr("&My Section"), {QKeySequence(Qt::CTRL | Qt::Key_4)});
    for (QAction *view : {form, source, roadmap, mySection})
        views->addAction(view);
    form->setChecked(true);
    preview = addCheckable(tr("&Preview"), {QKeySequence(Qt::Key_F7)});
    outline = addCheckable(tr("&Outline"), {QKeySequence(Qt::Key_F9)});
    preview->setChecked(true);
    outline->setChecked(true);

    roadmapHistory = add(tr("Roadmap &History…"));

    themes = new QActionGroup(this);
    //: Light or dark as the desktop has it
    desktopTheme = addCheckable(tr("As the &Desktop"), {}, Needs::Nothing);
    lightTheme = addCheckable(tr("&Light"), {}, Needs::Nothing);
    darkTheme = addCheckable(tr("D&ark"), {}, Needs::Nothing);
    for (QAction *theme : {desktopTheme, lightTheme, darkTheme})
        themes->addAction(theme);

    goToSection = add(tr("&Section or Team…"), {QKeySequence(Qt::CTRL | Qt::Key_G)});
    nextTeam = add(tr("&Next Team"), {QKeySequence(Qt::CTRL | Qt::Key_PageDown)});
    previousTeam = add(tr("&Previous Team"), {QKeySequence(Qt::CTRL | Qt::Key_PageUp)});
    filterSections = add(tr("&Filter Sections"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)});
    // Ctrl+Shift+Up and Down select in text; in the outline they move the section.
    moveSectionUp = add(tr("Move Section &Up"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)});
    moveSectionDown = add(tr("Move Section &Down"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)});
    for (QAction *move : {moveSectionUp, moveSectionDown})
        move->setShortcutContext(Qt::WidgetShortcut);
    moveSectionAway = add(tr("&Move My Section to Another Meeting…"));
    //: A command: the open tasks of the meeting before come into these minutes
    carryTasks = add(tr("Carry &Open Tasks Here"));
    teams = add(tr("T&eams and Leads…"));
    //: A command: to say what the user is called and which teams are theirs
    whoIAm = add(tr("&Who I Am…"));
    commands = add(tr("&Commands…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, Needs::Nothing);
    about = add(tr("&About Minuta"), {}, Needs::Nothing);
    about->setMenuRole(QAction::AboutRole);
}

void Actions::setHasDocument(bool hasDocument)
{
    for (QAction *action : std::as_const(m_ofDocument))
        action->setEnabled(hasDocument);
}

QAction *Actions::add(const QString &text, const QList<QKeySequence> &keys, Needs needs)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    m_window.addAction(action); // keys work while the menu bar is hidden, too
    m_all.append(action);
    if (needs == Needs::Document)
        m_ofDocument.append(action);
    return action;
}

QAction *Actions::addCheckable(const QString &text, const QList<QKeySequence> &keys, Needs needs)
{
    QAction *action = add(text, keys, needs);
    action->setCheckable(true);
    return action;
}

} // namespace minuta
