#include "app/roadmap/labelsource.h"
#include "tests/ui/dropevents.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/laneview.h"
#include "ui/roadmap/roadmapheader.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/roadmap/roadmapnotice.h"
#include "ui/roadmap/roadmaptableview.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/tables/tableview.h"
#include "ui/widgets/wrappedfield.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {
const QString sample =
    u"# M\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Soon* | - one\n|| - two\n*Next* | - three\n"_s;

struct Shown
{
    explicit Shown(const QString &text)
        : document(text)
        , context(document)
        , view(context)
        , table(*view.findChild<RoadmapTableView *>())
    {
        view.resize(700, 500);
        view.show();
        view.activateWindow();
    }
    bool edit(const QString &title)
    {
        if (!QTest::qWaitForWindowActive(&view))
            return false;
        view.showPlace({document.text().indexOf(title), document.text().indexOf(title)});
        QTest::keyClick(&table, Qt::Key_F2);
        return editor() != nullptr;
    }
    WrappedField *editor() const { return qobject_cast<WrappedField *>(QApplication::focusWidget()); }
    QModelIndex cell(int row, int column) const { return table.model()->index(row, column); }
    QModelIndex current() const { return table.currentIndex(); }

    Document document;
    EditorContext context;
    RoadmapView view;
    RoadmapTableView &table;
};

} // namespace

class TestRoadmapView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keysMoveAndEdit();
    void tabAndEnterWalkWhileTyping();
    void whatIsTypedInACellIsOneStep_data();
    void whatIsTypedInACellIsOneStep();
    void tabBehindTheLastCellAddsAnItem();
    void tabLeavesWhereTabMovesTheFocus();
    void escapeBringsBackWhatTheCellSaid();
    void addingAndTypingAreOneStep();
    void whatWasAddedGoesWithEscapeOrEmpty();
    void onlyWhatWasDoneIsSelected();
    void undoLeadsBackToItsRows();
    void shiftEnterIsALineBreak();
    void whatIsTypedOrPastedStaysInTheCell_data();
    void whatIsTypedOrPastedStaysInTheCell();
    void rowsAreDraggedInTheTable_data();
    void rowsAreDraggedInTheTable();
    void aDocumentWithoutRoadmapSaysSo();
    void aRoadmapIsInserted_data();
    void aRoadmapIsInserted();
    void rowsAreAsHighAsTheirTextAtEveryWidth();
    void lanesShownByACommandHaveTheKeyboard();
    void theHeaderTakesTheRowsItNeeds();
    void whenIsAsWideAsItsLabels_data();
    void whenIsAsWideAsItsLabels();
    void buttonsAreNotSqueezed();
    void whatIsWrongInRowsIsTold();
    void rowsAreCopiedAndPasted();
    void aLongTextIsSeenWholeWhileItIsEdited();
    void otherTablesAreGrids();
    void aRoadmapIsOfferedBesideOtherTables();
    void everyControlHasAName();
};

void TestRoadmapView::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"editor"_s)); // "… called with an editor that does not belong to this view"
}

void TestRoadmapView::keysMoveAndEdit()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapView view(context);
    view.resize(700, 500);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.showPlace({sample.indexOf(u"two"), sample.indexOf(u"two")});
    auto *table = view.findChild<RoadmapTableView *>();
    QCOMPARE(table->currentIndex().row(), 1);

    QTest::keyClick(table, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(document.text(),
             QString(sample).replace(u"|| - two\n*Next* | - three"_s, u"*Next* | - two\n|| - three"_s));
    QCOMPARE(table->currentIndex().row(), 1);

    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = table->findChild<WrappedField *>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, u"renamed"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(document.text().contains(u"*Next* | - renamed\n"));
}

void TestRoadmapView::tabAndEnterWalkWhileTyping()
{
    Shown shown(sample);
    QVERIFY(shown.edit(u"one"_s));

    QTest::keyClicks(shown.editor(), u"1"_s);
    QTest::keyClick(shown.editor(), Qt::Key_Tab);
    QCOMPARE(shown.current(), shown.cell(1, 1)); // the second row has no label to be edited
    QTest::keyClicks(shown.editor(), u"2"_s);
    QTest::keyClick(shown.editor(), Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClick(shown.editor(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(shown.current(), shown.cell(0, 0));
    QCOMPARE(shown.editor()->text(), u"Soon"_s);
    QTest::keyClicks(shown.editor(), u"Now"_s);
    QTest::keyClick(shown.editor(), Qt::Key_Return);
    QTRY_COMPARE(shown.current(), shown.cell(1, 0));
    QVERIFY(shown.table.hasFocus());
    QTest::keyClick(&shown.table, Qt::Key_Tab);
    QCOMPARE(shown.current(), shown.cell(1, 1));
    QTest::keyClick(&shown.table, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(shown.current(), shown.cell(1, 0));

    QCOMPARE(shown.document.text(), QString(sample).replace(u"*Soon* | - one\n|| - two"_s, u"*Now* | - 1\n|| - 2"_s));
    QCOMPARE(shown.document.undoStack().count(), 3);
}

void TestRoadmapView::whatIsTypedInACellIsOneStep_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("typed");
    QTest::newRow("another word") << u"two"_s << u"Garden"_s;
    QTest::newRow("one that begins alike") << u"two"_s << u"tarts"_s;
    QTest::newRow("an empty one") << QString() << u"first"_s;
}

void TestRoadmapView::whatIsTypedInACellIsOneStep()
{
    QFETCH(QString, item);
    QFETCH(QString, typed);
    const QString before = item.isEmpty() ? QString(sample).replace(u"*Next* | - three"_s, u"*Next* |"_s) : sample;
    Shown shown(before);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.table.setFocus();
    shown.table.setCurrentIndex(shown.cell(item.isEmpty() ? 2 : 1, 1));
    QTest::keyClick(&shown.table, Qt::Key_F2);
    QVERIFY(shown.editor() != nullptr);
    QTest::keyClicks(shown.editor(), typed);
    QTest::keyClick(shown.editor(), Qt::Key_Return);
    QVERIFY(shown.document.text().contains(u"- "_s + typed + u'\n'));

    shown.document.undoStack().undo();

    QCOMPARE(shown.document.text(), before);
}

void TestRoadmapView::tabBehindTheLastCellAddsAnItem()
{
    Shown shown(sample);
    QVERIFY(shown.edit(u"three"_s));

    QTest::keyClick(shown.editor(), Qt::Key_Tab);
    QVERIFY(shown.editor() != nullptr);
    QTest::keyClicks(shown.editor(), u"four"_s);

    QCOMPARE(shown.document.text(), sample + u"|| - four\n"_s);
}

void TestRoadmapView::tabLeavesWhereTabMovesTheFocus()
{
    Shown shown(sample);
    shown.context.setTabMovesFocus(true);
    QVERIFY(shown.edit(u"one"_s));
    QTest::keyClick(shown.editor(), Qt::Key_Escape);
    QVERIFY(shown.table.hasFocus());

    QTest::keyClick(&shown.table, Qt::Key_Tab);

    QVERIFY(!shown.table.hasFocus());
    QCOMPARE(shown.current(), shown.cell(0, 1));
}

void TestRoadmapView::escapeBringsBackWhatTheCellSaid()
{
    Shown shown(sample);
    QVERIFY(shown.edit(u"two"_s));
    shown.document.setClock([time = qint64(0)]() mutable { return time += 1000; }); // however slowly it is typed
    shown.editor()->selectAll();
    QTest::keyClicks(shown.editor(), u"xyz"_s);
    QVERIFY(shown.document.text().contains(u"xyz"_s));

    QTest::keyClick(shown.editor(), Qt::Key_Escape);

    QCOMPARE(shown.document.text(), sample);
    QCOMPARE(shown.current(), shown.cell(1, 1));
    shown.document.undoStack().redo(); // nothing is lost
    QVERIFY(shown.document.text().contains(u"- xyz\n"_s));

    // What came meanwhile stays, and so what was typed before it.
    shown.document.reset(sample);
    QVERIFY(shown.edit(u"two"_s));
    QTest::keyClicks(shown.editor(), u"a"_s);
    shown.document.apply(TextChange::replacing(sample, {2, 3}, u"N"_s), u"Incoming"_s);
    QTest::keyClick(shown.editor(), Qt::Key_Escape);
    QCOMPARE(shown.document.text(), QString(sample).replace(u"# M"_s, u"# N"_s).replace(u"two"_s, u"a"_s));
}

void TestRoadmapView::addingAndTypingAreOneStep()
{
    Shown shown(sample);
    shown.document.setClock([time = qint64(0)]() mutable { return time += 1000; });
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.view.showPlace({sample.indexOf(u"two"), sample.indexOf(u"two")});

    QTest::keyClick(&shown.table, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClicks(shown.editor(), u"a b"_s);
    QTest::keyClick(shown.editor(), Qt::Key_Return);

    QCOMPARE(shown.document.text(), QString(sample).replace(u"|| - two\n"_s, u"|| - two\n|| - a b\n"_s));
    QCOMPARE(shown.document.undoStack().count(), 1);
    QCOMPARE(shown.document.undoStack().undoText(), u"Add roadmap item"_s);
    shown.document.undoStack().undo();
    QCOMPARE(shown.document.text(), sample);
}

void TestRoadmapView::whatWasAddedGoesWithEscapeOrEmpty()
{
    Shown shown(sample);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.view.showPlace({sample.indexOf(u"two"), sample.indexOf(u"two")});
    for (const QString &typed : {QString(), u"words"_s}) {
        QTest::keyClick(&shown.table, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClicks(shown.editor(), typed);
        QTest::keyClick(shown.editor(), Qt::Key_Escape);
        QCOMPARE(shown.document.text(), sample);
    }
    QTest::keyClick(&shown.table, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(shown.editor(), Qt::Key_Backspace);
    QTest::keyClick(shown.editor(), Qt::Key_Return);
    QTRY_COMPARE(shown.document.text(), sample);
    QVERIFY(!shown.document.isModified());
}

void TestRoadmapView::onlyWhatWasDoneIsSelected()
{
    Shown shown(sample);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.view.showPlace({sample.indexOf(u"one"), sample.indexOf(u"one")});

    // A key that a view asks the application for is really held.
    QTest::keyPress(&shown.table, Qt::Key_Control);
    QTest::keyClick(&shown.table, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyRelease(&shown.table, Qt::Key_Control);
    QTest::keyClicks(shown.editor(), u"new"_s);
    QTest::keyClick(shown.editor(), Qt::Key_Return);
    shown.view.showPlace({shown.document.text().indexOf(u"new"), shown.document.text().indexOf(u"new")});

    QCOMPARE(shown.table.selectionModel()->selectedRows().size(), 1);
    QTest::keyClick(&shown.table, Qt::Key_Delete);
    QCOMPARE(shown.document.text(), sample);
    QTest::keyClick(&shown.table, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(&shown.table, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(shown.table.selectionModel()->selectedRows().size(), 1);
}

void TestRoadmapView::undoLeadsBackToItsRows()
{
    Shown shown(sample);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.view.showPlace({sample.indexOf(u"two"), sample.indexOf(u"two")});
    const auto titleOfCurrent = [&] { return shown.cell(shown.current().row(), 1).data().toString(); };
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_Right, Qt::KeyboardModifiers(Qt::AltModifier)),
                                         std::pair(Qt::Key_Up, Qt::KeyboardModifiers(Qt::AltModifier)),
                                         std::pair(Qt::Key_Delete, Qt::KeyboardModifiers())}) {
        QTest::keyClick(&shown.table, key, modifiers);
        QVERIFY(shown.document.text() != sample);
        shown.document.undoStack().undo();
        QCOMPARE(shown.document.text(), sample);
        QCOMPARE(titleOfCurrent(), u"two"_s);
        QCOMPARE(shown.table.selectionModel()->selectedRows().size(), 1);
    }
}

void TestRoadmapView::shiftEnterIsALineBreak()
{
    Shown shown(sample);
    QVERIFY(shown.edit(u"two"_s));
    const int low = shown.table.rowHeight(1);

    QTest::keyClick(shown.editor(), Qt::Key_End);
    QTest::keyClick(shown.editor(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(shown.editor(), u"more"_s);
    QTest::keyClick(shown.editor(), Qt::Key_Return);

    QCOMPARE(shown.document.text(), QString(sample).replace(u"- two"_s, u"- two<br>more"_s));
    QCOMPARE(shown.cell(1, 1).data(Qt::DisplayRole).toString(), u"two\u2028more"_s);
    QCOMPARE(shown.cell(1, 1).data(Qt::EditRole).toString(), u"two\u2028more"_s);
    QCOMPARE(shown.cell(1, 1).data(Qt::AccessibleTextRole).toString(), u"two more"_s);
    QTRY_VERIFY(shown.table.rowHeight(1) >= low + shown.table.fontMetrics().lineSpacing());
}

void TestRoadmapView::whatIsTypedOrPastedStaysInTheCell_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("source");
    QTest::newRow("pipe") << u"a|b | c"_s << u"a\\|b \\| c"_s;
    QTest::newRow("brackets") << u"[a] (b) [c](d"_s << u"[a] (b) [c](d"_s;
    QTest::newRow("emphasis") << u"*a **b_ ~~c"_s << u"*a **b_ ~~c"_s;
    QTest::newRow("pipe in code") << u"`a|b`"_s << u"`a\\|b`"_s;
    QTest::newRow("backslash") << u"a\\"_s << u"a\\"_s;
    QTest::newRow("HTML") << u"<b>a</b> <!-- b"_s << u"<b>a</b> <!-- b"_s;
}

void TestRoadmapView::whatIsTypedOrPastedStaysInTheCell()
{
    QFETCH(QString, typed);
    QFETCH(QString, source);
    for (const bool isPasted : {false, true}) {
        for (const bool isLabel : {false, true}) {
            Shown shown(sample);
            QVERIFY(shown.edit(u"one"_s));
            if (isLabel)
                QTest::keyClick(shown.editor(), Qt::Key_Backtab, Qt::ShiftModifier);
            shown.editor()->selectAll();
            QGuiApplication::clipboard()->setText(typed);
            if (isPasted)
                QTest::keyClick(shown.editor(), Qt::Key_V, Qt::ControlModifier);
            else
                QTest::keyClicks(shown.editor(), typed);
            QCOMPARE(shown.editor()->text(), typed);
            QTest::keyClick(shown.editor(), Qt::Key_Return);

            const QString expected = isLabel
                                         ? QString(sample).replace(u"*Soon*"_s, u'*' + labelSource(u"*", typed) + u'*')
                                         : QString(sample).replace(u"one"_s, source);
            QCOMPARE(shown.document.text(), expected);
            QCOMPARE(shown.context.roadmaps().size(), 1);
            QCOMPARE(shown.context.roadmaps().first().rows.size(), 3);
            QVERIFY(!shown.context.roadmaps().first().rows.first().plainTitle.contains(u"two"));
        }
    }
}

void TestRoadmapView::rowsAreDraggedInTheTable_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("rows");
    QTest::newRow("up") << 1 << 0 << u"*Soon* | - two\n|| - one\n*Next* | - three\n"_s;
    QTest::newRow("down into the next bucket") << 0 << 3 << u"*Soon* | - two\n*Next* | - three\n|| - one\n"_s;
    QTest::newRow("up into the bucket before") << 2 << 1 << u"*Soon* | - one\n|| - three\n|| - two\n*Next* |\n"_s;
}

void TestRoadmapView::rowsAreDraggedInTheTable()
{
    QFETCH(const int, from);
    QFETCH(const int, before);
    QFETCH(const QString, rows);
    Shown shown(sample);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    const auto rect = [&](int row) { return shown.table.visualRect(shown.cell(row, 1)); };
    const QPoint end(rect(0).left() + 40, before < 3 ? rect(before).top() + 1 : rect(2).bottom());

    test::dropRows(&shown.table, {shown.cell(from, 0), shown.cell(from, 1)}, end);

    const qsizetype begin = sample.indexOf(u"*Soon*");
    QCOMPARE(shown.document.text(), sample.first(begin) + rows);
    QCOMPARE(shown.document.undoStack().count(), 1);
    shown.document.undoStack().undo();
    QCOMPARE(shown.document.text(), sample);
}

void TestRoadmapView::aDocumentWithoutRoadmapSaysSo()
{
    Document document(u"# M\n"_s);
    EditorContext context(document);
    RoadmapView view(context);
    view.show();
    auto *table = view.findChild<RoadmapTableView *>();
    QVERIFY(!table->isVisible());

    document.apply(ChangeSet::between(document.text(), sample), u"paste"_s);
    QVERIFY(table->isVisible());
    document.undoStack().undo();
    QVERIFY(!table->isVisible());
}

void TestRoadmapView::aRoadmapIsInserted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("buckets");
    QTest::addColumn<QString>("expected");
    QTest::newRow("at the end") << u"# M\n\n## Agenda\n\n* a\n"_s << QStringList()
                                << u"# M\n\n## Agenda\n\n* a\n\n## Roadmap\n\nWhen? | What?\n------|------\n"
                                   "*Recently Completed* | - Edit this\n*Soon* |\n*Next* |\n*Future* |\n"_s;
    QTest::newRow("in its section")
        << u"# M\n\n## Feature Roadmap\n\nPlans.\n\n## Agenda\n"_s << QStringList()
        << u"# M\n\n## Feature Roadmap\n\nPlans.\n\nWhen? | What?\n------|------\n"
           "*Recently Completed* | - Edit this\n*Soon* |\n*Next* |\n*Future* |\n\n## Agenda\n"_s;
    QTest::newRow("of the template")
        << u"# M\n\n## Agenda\n\n* a\n\n## Roadmap\n"_s << QStringList{u"Now"_s, u"A|B"_s}
        << u"# M\n\n## Agenda\n\n* a\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Now* | - Edit this\n*A\\|B* |\n"_s;
}

void TestRoadmapView::aRoadmapIsInserted()
{
    QFETCH(QString, text);
    QFETCH(QStringList, buckets);
    Document document(text);
    EditorContext context(document);
    Template definition;
    definition.buckets = buckets;
    context.setTemplate(definition);
    RoadmapView view(context);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.showPlace({0, 0});
    auto *button = qobject_cast<QPushButton *>(view.focusWidget());
    QVERIFY(button != nullptr);

    QTest::keyClick(button, buckets.isEmpty() ? Qt::Key_Space : Qt::Key_Return); // both press it
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), u"Insert roadmap"_s);
    auto *editor = qobject_cast<WrappedField *>(view.focusWidget()); // the first bucket is ready to be written into
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, u"Edit this"_s);
    QTest::keyClick(editor, Qt::Key_Return);

    QTEST(document.text(), "expected");
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QCOMPARE(document.text(), text);
}

void TestRoadmapView::rowsAreAsHighAsTheirTextAtEveryWidth()
{
    const QString title = u"snapshots of the volumes that are attached to more than one machine at a time"_s;
    Document document(QString(sample).replace(u"two"_s, title));
    EditorContext context(document);
    RoadmapView view(context);
    view.show();
    const auto *table = view.findChild<RoadmapTableView *>();
    for (const int width : {1200, 420, 700}) {
        view.resize(width, 600);
        QCoreApplication::processEvents();
        const int em = table->fontMetrics().height();
        const QRect text =
            table->fontMetrics().boundingRect(QRect(0, 0, table->columnWidth(1) - em, 10000), Qt::TextWordWrap, title);
        QTRY_VERIFY2(table->rowHeight(1) >= text.height() + em / 2, qPrintable(u"width %1"_s.arg(width)));
        QTRY_VERIFY(table->rowHeight(1) < text.height() + 2 * em);
    }
}

// A command is chosen in a dialog, which has the keyboard until it is closed.
void TestRoadmapView::lanesShownByACommandHaveTheKeyboard()
{
    Shown shown(sample);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.table.setFocus();
    QDialog commands(&shown.view);
    commands.show();
    QVERIFY(QTest::qWaitForWindowActive(&commands));

    for (QAction *action : shown.view.commands()) {
        if (action->text() == "Lanes"_L1)
            action->trigger();
    }
    commands.close();

    QTRY_VERIFY(qobject_cast<LaneView *>(QApplication::focusWidget()) != nullptr);
}

void TestRoadmapView::theHeaderTakesTheRowsItNeeds()
{
    Document document(u"# T\n\nPost | Sum\n--- | ---\nRoom | 40\n"_s); // a grid, and the offer of a roadmap beside it
    EditorContext context(document);
    QStackedWidget views; // as in the window, where another view is in front at first
    auto *view = new RoadmapView(context);
    views.addWidget(new QWidget);
    views.addWidget(view);
    views.resize(300, 600);
    views.show();
    views.setCurrentWidget(view);
    const auto *header = view->findChild<RoadmapHeader *>();
    const auto rows = [header] {
        QSet<int> heights;
        for (const QToolButton *button : header->findChildren<QToolButton *>()) {
            if (button->isVisible())
                heights.insert(button->mapTo(header, button->rect().center()).y());
        }
        return heights.size();
    };
    QTRY_VERIFY(rows() > 1);
    for (const QToolButton *button : header->findChildren<QToolButton *>()) {
        if (button->isVisible())
            QVERIFY(header->rect().contains(QRect(button->mapTo(header, QPoint()), button->size())));
    }
    views.resize(900, 600);
    QTRY_COMPARE(rows(), 1);
}

void TestRoadmapView::whenIsAsWideAsItsLabels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("width");
    QTest::newRow("short") << u"Now"_s << 900;
    QTest::newRow("usual") << u"Recently Completed"_s << 900;
    QTest::newRow("usual, narrow") << u"Recently Completed"_s << 420;
    QTest::newRow("long") << u"After the next release of the platform, or never"_s << 700;
}

void TestRoadmapView::whenIsAsWideAsItsLabels()
{
    QFETCH(QString, label);
    QFETCH(int, width);
    const QString text = QString(sample).replace(u"Soon"_s, label);
    Document document(text);
    EditorContext context(document);
    QStackedWidget views; // as in the window, where another view is in front at first
    auto *view = new RoadmapView(context);
    views.addWidget(new QWidget);
    views.addWidget(view);
    views.resize(width, 600);
    views.show();
    views.setCurrentWidget(view);
    const auto *table = view->findChild<RoadmapTableView *>();

    for (const bool isRenamed : {false, true}) {
        if (isRenamed) {
            document.apply(ChangeSet::between(text, sample), u"Rename"_s);
            document.apply(ChangeSet::between(sample, text), u"Rename"_s);
        }
        QCoreApplication::processEvents();
        QFont bold = table->font();
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        const int needed = std::max({metrics.horizontalAdvance(label), metrics.horizontalAdvance(u"When?"_s),
                                     metrics.horizontalAdvance(u"Next"_s)});
        const int shown = table->columnWidth(0);
        QVERIFY(shown <= needed + 2 * metrics.height());
        if (needed + 2 * metrics.height() < table->width() / 4)
            QVERIFY(shown >= needed + metrics.height() / 2);
        else if (metrics.horizontalAdvance(u"Completed"_s) + 2 * metrics.height() < table->width() / 4)
            QVERIFY(shown <= table->width() / 4);
        for (const QString &word : label.split(u' ')) // no word is cut
            QVERIFY(shown - metrics.height() >= metrics.horizontalAdvance(word));
    }
}

void TestRoadmapView::buttonsAreNotSqueezed()
{
    const QString table = sample.sliced(sample.indexOf(u"## Roadmap"));
    Document document(sample + u"\n## A second one with a name that is very long and would take all the width\n"_s
                      + table.sliced(table.indexOf(u'\n')));
    EditorContext context(document);
    QWidget window;
    RoadmapView view(context, &window);
    window.resize(1000, 500);
    window.show();
    for (const int width : {1000, view.minimumSizeHint().width()}) {
        view.resize(width, 500);
        QCoreApplication::processEvents();
        QCOMPARE(view.width(), width);
        for (const QToolButton *button : view.findChildren<QToolButton *>()) {
            if (!button->isVisible()) // one of the lanes, which are not in front
                continue;
            QVERIFY(button->width() >= button->sizeHint().width());
            QVERIFY(view.rect().contains(QRect(button->mapTo(&view, QPoint()), button->size())));
        }
    }
}

void TestRoadmapView::whatIsWrongInRowsIsTold()
{
    const QString text = QString(sample).replace(u"- two"_s, u"- two | more | words"_s);
    Shown shown(text);
    QSignalSpy source(&shown.view, &RoadmapView::sourceRequested);
    auto *notice = shown.view.findChild<RoadmapNotice *>();

    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().startsWith(u"Line 8: "_s), qPrintable(notice->text()));
    QVERIFY(shown.cell(1, 1).data(RoadmapModel::BadgeRole).toString().contains(u"more | words"_s));
    QVERIFY(shown.cell(1, 1).data(Qt::AccessibleTextRole).toString().contains(u"more | words"_s));
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(source.size(), 1);
    QCOMPARE(source[0][0].value<TextRange>().begin, text.indexOf(u"|| - two"_s));
    shown.view.setShowsLanes(true);
    QVERIFY(notice->isVisible());
    QCOMPARE(shown.document.text(), text);

    const qsizetype surplus = text.indexOf(u" | more"_s);
    shown.document.apply(TextChange::replacing(text, {surplus, surplus + 15}, {}), u"Repair"_s);
    QVERIFY(!notice->isVisible());
    QCOMPARE(shown.cell(1, 1).data(RoadmapModel::BadgeRole).toString(), QString());
}

void TestRoadmapView::rowsAreCopiedAndPasted()
{
    Shown shown(QString(sample).replace(u"- two"_s, u"- [two](https://example.org) <br> more"_s));
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    const qsizetype one = shown.document.text().indexOf(u"one"_s);
    shown.view.showPlace({one, one});
    QTest::keyClick(&shown.table, Qt::Key_Down, Qt::ShiftModifier);

    QTest::keyClick(&shown.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"one\n[two](https://example.org) <br> more"_s);

    const QString before = shown.document.text();
    const qsizetype three = before.indexOf(u"three"_s);
    shown.view.showPlace({three, three});
    QGuiApplication::clipboard()->setText(u"- four\r\n* [five|six](https://example.org)\n\n  seven\n"_s);
    QTest::keyClick(&shown.table, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(shown.document.text(), before + u"|| - four\n|| - [five\\|six](https://example.org)\n|| - seven\n"_s);
    QCOMPARE(shown.table.selectionModel()->selectedRows().size(), 3);
    QCOMPARE(shown.document.undoStack().count(), 1);
}

void TestRoadmapView::aLongTextIsSeenWholeWhileItIsEdited()
{
    const QString words = u"words that are many "_s.repeated(20) + u"[link](https://example.org/an/address)"_s;
    Shown shown(QString(sample).replace(u"two"_s, words));
    QVERIFY(shown.edit(u"words"_s));

    QCOMPARE(shown.editor()->textCursor().selectedText(), words.trimmed());
    for (const auto end : {QTextCursor::Start, QTextCursor::End}) {
        QTextCursor cursor(shown.editor()->document());
        cursor.movePosition(end);
        QVERIFY(shown.editor()->viewport()->rect().contains(shown.editor()->cursorRect(cursor)));
    }
    QTest::keyClick(shown.editor(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(shown.editor(), u"!"_s);
    QVERIFY(shown.document.text().contains(u"- "_s + words + u"!\n"_s));
}

void TestRoadmapView::otherTablesAreGrids()
{
    const QString budget = u"\n## Budget\n\nPost | Sum\n--- | ---\nRoom | 40\n\nPost | Left\n--- | ---\nTea | 3\n"_s;
    Document document(budget.sliced(1) + u'\n' + sample.sliced(5));
    EditorContext context(document);
    RoadmapView view(context);
    view.show();
    auto *tables = view.findChild<QComboBox *>();
    QStringList names;
    for (int i = 0; i < tables->count(); ++i)
        names.append(tables->itemText(i));
    QCOMPARE(names, (QStringList{u"Roadmap"_s, u"Budget"_s, u"Budget (2)"_s}));
    auto *roadmap = view.findChild<RoadmapTableView *>();
    auto *grid = view.findChild<TableView *>();
    QVERIFY(roadmap->isVisible() && !grid->isVisible());

    const qsizetype tea = document.text().indexOf(u"Tea");
    view.showPlace({tea, tea});
    QVERIFY(grid->isVisible() && !roadmap->isVisible());
    QCOMPARE(tables->currentText(), u"Budget (2)"_s);
    QCOMPARE(grid->currentIndex().data().toString(), u"Tea"_s);
    QCOMPARE(context.place(), tea);

    // The table stays the one that is shown, whatever comes before it, and while it is there at all.
    document.apply(ChangeSet::between(document.text(), u"a | b\n--- | ---\n\n"_s + document.text()), u"paste"_s);
    QCOMPARE(tables->count(), 4);
    QCOMPARE(tables->currentText(), u"Budget (2)"_s);
    QCOMPARE(grid->model()->index(1, 0).data().toString(), u"Tea"_s);
    document.apply(ChangeSet::between(document.text(), sample), u"cut"_s);
    QVERIFY(roadmap->isVisible() && !grid->isVisible());
    document.undoStack().undo();

    view.setShowsLanes(true);
    QVERIFY(view.showsLanes());
    document.apply(ChangeSet::between(document.text(), budget), u"cut"_s);
    QVERIFY(grid->isVisible());
    QVERIFY(view.showsLanes());
    document.apply(ChangeSet::between(document.text(), u"none"_s), u"cut"_s);
    QVERIFY(!grid->isVisible());
}

void TestRoadmapView::aRoadmapIsOfferedBesideOtherTables()
{
    const QString text = u"## Budget\n\nPost | Sum\n--- | ---\nRoom | 40\n"_s;
    Shown shown(text);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    const auto offer = [&]() -> QToolButton * {
        for (auto *button : shown.view.findChildren<QToolButton *>()) {
            if (button->text() == u"Insert Roadmap"_s)
                return button;
        }
        return nullptr;
    };
    QVERIFY(offer() != nullptr && offer()->isVisible());
    shown.document.setReadOnly(true);
    QVERIFY(!offer()->isEnabled());
    shown.document.setReadOnly(false);

    offer()->click();

    QVERIFY(shown.table.isVisible());
    QVERIFY(!offer()->isVisible());
    QVERIFY(shown.editor() != nullptr);
    QTest::keyClicks(shown.editor(), u"Plan"_s);
    QCOMPARE(shown.document.text(),
             text
                 + u"\n## Roadmap\n\nWhen? | What?\n------|------\n*Recently Completed* | - Plan\n*Soon* |\n*Next* |\n"
                   "*Future* |\n"_s);
    while (shown.document.undoStack().canUndo())
        shown.document.undoStack().undo();
    QCOMPARE(shown.document.text(), text);
    QVERIFY(offer()->isVisible());
}

void TestRoadmapView::everyControlHasAName()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapView view(context);
    view.show();
    test::everyControlHasAName(&view);
}

QTEST_MAIN(TestRoadmapView)
#include "tst_roadmapview.moc"
