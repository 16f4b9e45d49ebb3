// What a key in a cell, a step of scrolling and what is done to rows cost in the whole window, until everything is
// painted, for the pictures of a table: the roadmap's own, its lanes, the plain grid, and the source. Each is measured
// at several sizes, and beside them the same in a bare QTableView over a model that does nothing, so that runs can be
// compared as ratios and what grows with the table is seen. Files that are named are not looked at: no real table is as
// long.
#include "ui/mainwindow.h"
#include "ui/roadmap/laneview.h"
#include "ui/roadmap/roadmapactions.h"
#include "ui/roadmap/roadmaptableview.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/source/sourceedit.h"
#include "ui/tables/tableview.h"
#include "ui/widgets/highlighting.h"
#include "ui/widgets/wrappedfield.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QUndoStack>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace minuta;
using namespace Qt::StringLiterals;

namespace {

void settle()
{
    for (int i = 0; i < 30; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    // A long text gets its colours in short slices while nothing else is to be done.
    for (QWidget *widget : QApplication::allWidgets()) {
        const auto *edit = qobject_cast<QPlainTextEdit *>(widget);
        const auto *colours = edit != nullptr ? edit->document()->findChild<MarkdownHighlighting *>() : nullptr;
        while (colours != nullptr && !colours->isFinished())
            QCoreApplication::processEvents();
    }
}

double measure(const QString &name, const std::function<void()> &act, double floor, int count = 60)
{
    settle();
    QList<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < count; ++i) {
        timer.start();
        act();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(); // the repaint that was asked for
        times << double(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    const double median = times[times.size() / 2];
    std::printf("%-34s median %7.2f ms   95 %% %7.2f ms   max %7.2f ms", qPrintable(name), median,
                times[times.size() * 95 / 100], times.last());
    if (floor > 0)
        std::printf("   x %.1f", median / floor);
    std::printf("\n");
    return median;
}

double measureKeys(const QString &name, QAbstractItemView *view, const QModelIndex &index, double floor = 0)
{
    view->setFocus();
    view->setCurrentIndex(index);
    view->scrollTo(index);
    view->edit(index);
    auto *editor = view->findChild<WrappedField *>();
    if (editor == nullptr) {
        std::printf("%s: no editor\n", qPrintable(name));
        return 0;
    }
    editor->moveCursor(QTextCursor::End);
    const double median = measure(
        name,
        [editor] {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_X, Qt::NoModifier, QStringLiteral("x"));
            QCoreApplication::sendEvent(editor, &press);
        },
        floor);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(editor, &enter);
    settle();
    return median;
}

void showView(MainWindow &window, Qt::Key key)
{
    for (QAction *action : window.actions()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | key))
            action->trigger();
    }
}

void measureSource(const QString &name, MainWindow &window, double floor)
{
    showView(window, Qt::Key_2);
    auto *edit = window.findChild<SourceEdit *>();
    QTextCursor cursor(edit->document()->findBlockByNumber(edit->document()->blockCount() / 2));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit->setTextCursor(cursor);
    edit->setFocus();
    measure(
        name,
        [edit] {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_X, Qt::NoModifier, QStringLiteral("x"));
            QCoreApplication::sendEvent(edit, &press);
        },
        floor);
}

double measureScrolling(const QString &name, QAbstractItemView *view, double floor = 0)
{
    QScrollBar *bar = view->verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    return measure(name, [bar] { bar->setValue(bar->value() + bar->singleStep()); }, floor);
}

/// What is done to a row and to twenty of them, and taken back.
void measureSteps(const QString &name, MainWindow &window, const QModelIndex &index, double floor)
{
    const auto *actions = window.findChild<RoadmapActions *>();
    auto *selection = window.findChild<RoadmapTableView *>()->selectionModel();
    QUndoStack &undo = window.document().undoStack();
    for (const int count : {1, 20}) {
        const auto select = [&, row = index.row()] {
            const QAbstractItemModel &model = *index.model();
            selection->setCurrentIndex(model.index(row, 1), QItemSelectionModel::NoUpdate);
            selection->select({model.index(row, 1), model.index(row + count - 1, 1)},
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        };
        const QString rows = count == 1 ? name + u", "_s : name + u", %1 rows, "_s.arg(count);
        select();
        measure(rows + u"down"_s, [&] { actions->moveDown->trigger(); }, floor, 10);
        select();
        measure(
            rows + u"to the next"_s,
            [&, to = 0]() mutable { (++to % 2 == 1 ? actions->toNextBucket : actions->toPreviousBucket)->trigger(); },
            floor, 10);
        measure(
            rows + u"undo and redo"_s, [&, to = 0]() mutable { ++to % 2 == 1 ? undo.undo() : undo.redo(); }, floor, 10);
        measure(
            rows + u"delete"_s,
            [&] {
                select();
                actions->remove->trigger();
            },
            floor, 10);
    }
    measure(name + u", add"_s, [&] { actions->addItem->trigger(); }, floor, 10);
}

QString words(int row)
{
    return u"item %1 of some words, with **emphasis** and a [proposal](https://example.org/%1)"_s.arg(row);
}

QString roadmap(int rows)
{
    QString text = u"# Meeting 2026-11-27\n\n## Roadmap\n\nWhen? | What?\n------|------\n"_s;
    for (const QString &bucket : {u"Recently Completed"_s, u"Soon"_s, u"Next"_s, u"Future"_s}) {
        for (int row = 0; row < rows / 4; ++row)
            text += (row == 0 ? u"*%1* | - "_s.arg(bucket) : u"|| - "_s) + words(row) + u'\n';
    }
    return text;
}

QString grid(int rows)
{
    QString text = u"# Meeting 2026-11-27\n\n## Budget\n\n| Post | Words | Sum |\n| ---- | ----- | --: |\n"_s;
    for (int row = 0; row < rows; ++row)
        text += u"| Post %1 | %2 | %3 |\n"_s.arg(row).arg(words(row)).arg(row * 7);
    return text;
}

QString written(const QTemporaryDir &folder, const QString &name, const QString &text)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    return file.fileName();
}

struct Floor
{
    double key = 0;
    double step = 0;
};

Floor measureBare(int rows)
{
    QStandardItemModel model(rows, 3);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < 3; ++column)
            model.setItem(row, column, new QStandardItem(words(row)));
    }
    QTableView view;
    view.setModel(&model);
    view.resize(1280, 800);
    view.show();
    Floor floor;
    floor.key = measureKeys(u"bare table of %1, a key"_s.arg(rows), &view, model.index(rows / 2, 1));
    floor.step = measureScrolling(u"bare table of %1, a step"_s.arg(rows), &view);
    return floor;
}

void showRoadmap(MainWindow &window, const QString &path)
{
    window.resize(1280, 800);
    window.show();
    QElapsedTimer timer;
    timer.start();
    if (!window.openFile(path))
        std::exit(1);
    showView(window, Qt::Key_3);
    QCoreApplication::processEvents();
    std::printf("%-34s        %7.2f ms\n", "open and show", double(timer.nsecsElapsed()) / 1e6);
    settle();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    Floor floor;
    for (const int rows : {10'000, 1'000, 100}) {
        if (floor.key <= 0)
            floor = measureBare(rows);
        {
            MainWindow window;
            showRoadmap(window, written(folder, u"2026-11-27-roadmap-%1.md"_s.arg(rows), roadmap(rows)));
            auto *roadmapView = window.findChild<RoadmapView *>();
            roadmapView->setShowsLanes(false);
            auto *table = roadmapView->findChild<RoadmapTableView *>();
            measureKeys(u"table of %1, a key"_s.arg(rows), table, table->model()->index(rows / 2 + 1, 1), floor.key);
            measureScrolling(u"table of %1, a step"_s.arg(rows), table, floor.step);
            measureSteps(u"table of %1"_s.arg(rows), window, table->model()->index(rows / 2 + 1, 1), floor.key);
            roadmapView->setShowsLanes(true);
            settle();
            auto *lane = roadmapView->findChildren<LaneView *>().value(2);
            measureKeys(u"lanes of %1, a key"_s.arg(rows), lane, lane->model()->index(rows / 2 + 1, 1), floor.key);
            measureScrolling(u"lanes of %1, a step"_s.arg(rows), lane, floor.step);
            measureSource(u"roadmap's source of %1, a key"_s.arg(rows), window, floor.key);
            measureSteps(u"lanes of %1"_s.arg(rows), window, table->model()->index(rows / 2 + 1, 1), floor.key);
        }
        MainWindow window;
        showRoadmap(window, written(folder, u"2026-11-27-grid-%1.md"_s.arg(rows), grid(rows)));
        auto *table = window.findChild<TableView *>();
        measureKeys(u"grid of %1, a key"_s.arg(rows), table, table->model()->index(rows / 2, 1), floor.key);
        measureScrolling(u"grid of %1, a step"_s.arg(rows), table, floor.step);
        measureSource(u"grid's source of %1, a key"_s.arg(rows), window, floor.key);
    }
    return 0;
}
