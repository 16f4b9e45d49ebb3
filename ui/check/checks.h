#pragma once

#include "app/check/finding.h"
#include "app/check/finishing.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

class QAbstractScrollArea;
class QAction;
class QDockWidget;
class QMainWindow;
class QToolButton;

namespace minuta {

class DocumentFile;
class EditorContext;
class Findings;
class FindingsPanel;
class FinishDialog;
class MessageBar;
class Surroundings;

/// The checks of one window: how much is to be mended in the status bar, the list of it, F8 that goes from one to the
/// next, marks in the views, and the commands.
class Checks : public QObject
{
    Q_OBJECT

public:
    /// bar: above the views, says what is found where F8 has led to. window: a place in its status bar, and one for the
    /// list, are taken.
    Checks(EditorContext &context, DocumentFile &file, MessageBar &bar, QMainWindow &window);
    /// The list goes with it.
    ~Checks() override;

    /// Marks what is found in the editors of view, which scroller scrolls.
    void addView(QWidget &view, QAbstractScrollArea &scroller);
    /// By absolute path what windows hold and is not on disk.
    void setUnsavedTexts(std::function<QHash<QString, QString>()> texts);
    /// What the Finish dialog offers to do with finished minutes; they stay their owner's.
    void setFinishActions(const QList<QAction *> &actions) { m_finishActions = actions; }
    /// What is chosen in the Finish dialog, while it is open.
    FinishOptions finishOptions() const;
    /// Commands are about a document.
    void setHasDocument(bool hasDocument);

    /// All commands, for menus and the palette.
    const QList<QAction *> &commands() const { return m_commands; }
    QAction *list() const { return m_list; }
    QAction *next() const { return m_next; }
    QAction *previous() const { return m_previous; }
    QAction *finish() const { return m_finish; }
    Findings &findings() { return *m_findings; }
    FindingsPanel &panel() { return *m_panel; }

private:
    /// What F8 has shown last, and where the caret came to stand by it.
    struct Shown
    {
        Finding finding;
        qsizetype place = 0;
    };
    QAction *add(const QString &text, const QList<QKeySequence> &keys = {});
    void follow();
    void showCount();
    void showList(bool shown);
    void go(int by);
    void show(qsizetype index);
    qsizetype shownIndex() const;
    /// The finding that commands are about: that of F8, else the first in the caret's line; -1: none.
    qsizetype currentIndex() const;
    void tell(qsizetype index);
    void showFinish();
    void tellWhy(CheckRule rule);
    void turnOff(CheckRule rule);
    void setTold(CheckRule rule, bool isTold);

    EditorContext &m_context;
    QMainWindow &m_window;
    Findings *m_findings;
    Surroundings *m_surroundings;
    MessageBar &m_bar;
    FindingsPanel *m_panel;
    QDockWidget *m_dock;
    QToolButton *m_count;
    QList<QAction *> m_commands;
    QAction *m_list;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_fix;
    QAction *m_fixAll;
    QAction *m_why;
    QAction *m_turnOff;
    QAction *m_fixShown; ///< in the bar, as the next two
    QAction *m_whyShown;
    QAction *m_nextShown;
    QAction *m_finish;
    QList<QAction *> m_finishActions;
    FinishDialog *m_finishDialog = nullptr; ///< made when it is first asked for
    QAction *m_tellAgain;                   ///< of the rule that was turned off last
    std::optional<CheckRule> m_turnedOff;
    std::optional<Shown> m_shown;
};

} // namespace minuta
