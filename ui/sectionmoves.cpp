#include "ui/sectionmoves.h"

#include "app/document/linkedstep.h"
#include "app/minutes/sectiontransfer.h"
#include "ui/context/editorcontext.h"
#include "ui/errortext.h"
#include "ui/mainwindow.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString fileName(const MainWindow &window)
{
    return QFileInfo(window.path()).fileName();
}

} // namespace

MainWindow *SectionMoves::otherWindow(const Move &move, const MainWindow &window)
{
    return move.from == &window ? move.to : move.to == &window ? move.from : nullptr;
}

void SectionMoves::move(MainWindow &from, int section, MainWindow &to)
{
    const QString name = from.context().minutes().sections[section].title;
    const auto moved = moveField(from.document().tree(), from.context().minutes(), section, to.document().tree(),
                                 to.context().minutes());
    if (!moved) {
        from.showMessage(errorText(moved.error()));
        return;
    }
    //: Undo text; %1 is a section's name
    const QString stepName = tr("Move “%1” to another meeting").arg(name);
    auto *step = new LinkedStep(from.document(), moved->from, to.document(), moved->to, stepName, this);
    m_moves.push_back({step, &from, &to, name});
    connect(step, &QObject::destroyed, this, [this](const QObject *gone) {
        std::erase_if(m_moves, [gone](const Move &each) { return each.step == gone; });
    });
    const QString here = tr("“%1” has moved here from %2. Undo brings it back, in either window; saving that meeting's "
                            "minutes saves these, too.")
                             .arg(name, fileName(from));
    const QString back = tr("“%1” is back in %2. Redo moves it here again.").arg(name, fileName(from));
    connect(step, &LinkedStep::toggled, this, [this, step, here, back](bool isDone) {
        const auto found = std::ranges::find(m_moves, step, &Move::step);
        if (found != m_moves.end() && found->to != nullptr)
            found->to->replaceMessage(isDone ? back : here, isDone ? here : back);
    });
    connect(step, &LinkedStep::leftAlone, this, [this, step, here](const Document *document) {
        const auto found = std::ranges::find(m_moves, step, &Move::step);
        if (found == m_moves.end())
            return;
        if (found->to != nullptr)
            found->to->replaceMessage(here, {}); // Undo no longer does
        for (MainWindow *window : {found->from, found->to}) {
            if (window == nullptr || &window->document() == document)
                continue;
            window->showMessage(
                document == nullptr
                    ? tr("“%1” came from minutes that are closed by now: it is gone from here and not back there. Redo "
                         "brings it back.")
                          .arg(found->section)
                    : tr("The text of “%1” has been edited in the other meeting's minutes since, and stays there too.")
                          .arg(found->section));
        }
    });
    // The text that has come stands at the end of the field, which is whole lines.
    const LineIndex &lines = to.document().lines();
    const qsizetype last = lines.lineAt(to.context().minutes().sections[moved->section].field.end - 1);
    const qsizetype end = lines.contentRange(to.document().text(), last).end;
    to.context().goTo({end, end});
    to.showMessage(here);
}

bool SectionMoves::saveReceivers(MainWindow &window)
{
    m_saving.push_back(&window);
    bool isSaved = true;
    for (const Move &each : std::vector(m_moves)) { // saving may end a move
        MainWindow *other = otherWindow(each, window);
        if (other == nullptr || std::ranges::contains(m_saving, other)
            || each.step->toSaveBefore(window.document()) == nullptr)
            continue;
        if (!other->save()) {
            window.showMessage(
                tr("Not saved: “%1” is in %2 now, which could not be saved; it would be in neither file. "
                   "See there, then save again.")
                    .arg(each.section, fileName(*other)));
            isSaved = false;
            break;
        }
    }
    m_saving.pop_back();
    return isSaved;
}

void SectionMoves::bringBack(MainWindow &window)
{
    for (const Move &each : std::vector(m_moves)) {
        MainWindow *other = otherWindow(each, window);
        if (other != nullptr && each.step->bringBackFrom(window.document()))
            other->showMessage(tr("“%1” is back here: the minutes it had moved to were closed without being saved.")
                                   .arg(each.section));
    }
    for (Move &each : m_moves) {
        if (each.from == &window)
            each.from = nullptr;
        if (each.to == &window)
            each.to = nullptr;
    }
}

} // namespace minuta
