#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/tables/tableactions.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/wrappedfield.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample = u"# M\n\n| Post | Sum |\n| ---- | --: |\n| Room | 40 |\n| Tea | 12 |\n"_s;

struct Page
{
    explicit Page(const QString &text)
        : document(text)
        , context(document)
        , page(context)
        , view(*page.findChild<TableView *>())
    {
        page.resize(700, 400);
        page.show();
        page.activateWindow();
    }
    bool isActive() { return QTest::qWaitForWindowActive(&page); }
    WrappedField *editor() const { return view.findChild<WrappedField *>(); }

    Document document;
    EditorContext context;
    TablePage page;
    TableView &view;
};

} // namespace

class TestTablePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tabAndEnterWalkWhileTyping();
    void tabBehindTheLastCellAddsARow();
    void enterGoesToTheNextRow();
    void anotherCellEndsTheEdit();
    void shiftEnterIsALineBreak();
    void rowsAreAsHighAsTheirText();
    void aBlankBetweenWordsCanBeTyped();
    void rowsAndColumnsMoveByKeys();
    void undoLeadsBackToTheCell();
    void columnsShareTheRoom_data();
    void columnsShareTheRoom();
    void deleteClearsTheSelectedCells();
    void cellsAreCopiedAndPasted();
    void aCsvFileIsPastedAsCells();
    void whatIsWrongIsToldWithItsLine();
    void aBrokenTableIsRepairedOnRequestOnly();
    void tabLeavesWhereTabMovesTheFocus();
    void everyControlHasAName();
};

void TestTablePage::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"editor"_s)); // "… called with an editor that does not belong to this view"
}

void TestTablePage::tabAndEnterWalkWhileTyping()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    shown.page.showPlace(sample.indexOf(u"Room"));

    QTest::keyClicks(&shown.view, u"H"_s);
    QVERIFY(shown.editor() != nullptr);
    QTest::keyClicks(shown.editor(), u"all"_s);
    QTest::keyClick(shown.editor(), Qt::Key_Tab);
    QCOMPARE(shown.view.currentIndex(), shown.view.model()->index(1, 1));
    auto *second = qobject_cast<WrappedField *>(QApplication::focusWidget());
    QVERIFY(second != nullptr);
    second->selectAll();
    QTest::keyClicks(second, u"50"_s);
    QTest::keyClick(second, Qt::Key_Return);
    QTRY_COMPARE(shown.view.currentIndex(), shown.view.model()->index(2, 1));
    QTest::keyClick(&shown.view, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(shown.view.currentIndex(), shown.view.model()->index(2, 0));

    QCOMPARE(shown.document.text(), QString(sample).replace(u"Room | 40"_s, u"Hall | 50"_s));
    QCOMPARE(shown.document.undoStack().count(), 2);
}

void TestTablePage::tabBehindTheLastCellAddsARow()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    shown.page.showPlace(sample.indexOf(u"12"));

    QTest::keyClick(&shown.view, Qt::Key_Tab);
    auto *editor = qobject_cast<WrappedField *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, u"Cups"_s);

    QCOMPARE(shown.document.text(), sample + u"| Cups | |\n"_s);
}

void TestTablePage::enterGoesToTheNextRow()
{
    Page shown(sample + u"| Milk | 2 |\n| Sugar | 1 |\n"_s);
    QVERIFY(shown.isActive());
    shown.page.showPlace(sample.indexOf(u"Room"));

    QTest::keyClicks(&shown.view, u"x"_s);
    QVERIFY(shown.editor() != nullptr);
    QTest::keyClick(shown.editor(), Qt::Key_Return);
    QTRY_VERIFY(shown.view.hasFocus());
    QCoreApplication::processEvents();

    QCOMPARE(shown.view.currentIndex(), shown.view.model()->index(2, 0));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(shown.view.currentIndex(), shown.view.model()->index(3, 0));
}

void TestTablePage::anotherCellEndsTheEdit()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    shown.page.showPlace(sample.indexOf(u"Post"));
    QTest::keyClicks(&shown.view, u"I"_s);
    QVERIFY(shown.editor() != nullptr);
    QTest::keyClicks(shown.editor(), u"tem"_s);

    shown.view.setCurrentIndex(shown.view.model()->index(1, 1));

    QCOMPARE(shown.view.currentIndex(), shown.view.model()->index(1, 1));
    QVERIFY(shown.view.hasFocus());
    QCOMPARE(shown.document.text(), QString(sample).replace(u"Post"_s, u"Item"_s));
}

void TestTablePage::shiftEnterIsALineBreak()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    shown.page.showPlace(sample.indexOf(u"Tea"));

    QTest::keyClick(&shown.view, Qt::Key_F2);
    QVERIFY(shown.editor() != nullptr);
    QTest::keyClick(shown.editor(), Qt::Key_End);
    QTest::keyClick(shown.editor(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(shown.editor(), u"cake"_s);

    QCOMPARE(shown.document.text(), QString(sample).replace(u"Tea"_s, u"Tea<br>cake"_s));
}

void TestTablePage::rowsAreAsHighAsTheirText()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    const int line = shown.view.fontMetrics().lineSpacing();
    const int low = shown.view.rowHeight(1);
    const auto type = [&](const QString &before, const QString &after) {
        shown.document.apply(
            ChangeSet::between(shown.document.text(), QString(shown.document.text()).replace(before, after)),
            u"type"_s);
    };

    type(u"Room"_s, u"Room<br>and<br>hall"_s);
    QTRY_COMPARE_GE(shown.view.rowHeight(1), low + 2 * line);
    QCOMPARE(shown.view.rowHeight(2), low);
    type(u"| Room"_s, u"| Post | 1 |\n| Room"_s); // a row before it
    QTRY_COMPARE_GE(shown.view.rowHeight(2), low + 2 * line);
    QTRY_COMPARE(shown.view.rowHeight(1), low);
    shown.document.undoStack().undo();
    shown.document.undoStack().undo();
    QTRY_COMPARE(shown.view.rowHeight(1), low);

    type(u"Room"_s, u"words "_s.repeated(30).trimmed());
    QTRY_COMPARE_GE(shown.view.rowHeight(1), low + line);
    const int high = shown.view.rowHeight(1);
    shown.page.resize(900, 400); // the column takes the room
    QTRY_COMPARE_LT(shown.view.rowHeight(1), high);
}

void TestTablePage::aBlankBetweenWordsCanBeTyped()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    shown.page.showPlace(sample.indexOf(u"Tea"));

    QTest::keyClicks(&shown.view, u"g"_s);
    QVERIFY(shown.editor() != nullptr);
    QTest::keyClicks(shown.editor(), u"reen tea | milk"_s);

    QCOMPARE(shown.editor()->text(), u"green tea | milk"_s);
    QCOMPARE(shown.document.text(), QString(sample).replace(u"Tea"_s, u"green tea \\| milk"_s));
}

void TestTablePage::rowsAndColumnsMoveByKeys()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    shown.page.showPlace(sample.indexOf(u"Tea"));

    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(shown.document.text(), u"# M\n\n| Post | Sum |\n| ---- | --: |\n| Tea | 12 |\n| Room | 40 |\n"_s);
    QCOMPARE(shown.view.selectedArea(), (CellArea{0, 0, 1, 1}));
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.document.text(), u"# M\n\n| Sum | Post |\n| --: | ---- |\n| 12 | Tea |\n| 40 | Room |\n"_s);
    QCOMPARE(shown.view.selectedArea(), (CellArea{0, 1, 1, 1}));
    QTest::keyClick(&shown.view, Qt::Key_Delete, Qt::ControlModifier);
    QTest::keyClick(&shown.view, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(shown.document.text(), u"# M\n\n| Sum | Post |\n| --: | ---- |\n| 40 | Room |\n| | |\n"_s);
    QCOMPARE(shown.view.selectedArea().row, 1);
}

void TestTablePage::undoLeadsBackToTheCell()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    const auto current = [&] { return shown.view.currentIndex(); };
    const auto cell = [&](int row, int column) { return shown.view.model()->index(row, column); };
    QUndoStack &stack = shown.document.undoStack();
    shown.page.showPlace(sample.indexOf(u"12"));
    QCOMPARE(current(), cell(2, 1));

    shown.page.actions().insertColumnLeft->trigger();
    QCOMPARE(current(), cell(2, 1));
    QCOMPARE(current().data().toString(), QString());
    stack.undo();
    QCOMPARE(current().data().toString(), u"12"_s);

    shown.page.actions().insertColumnRight->trigger();
    QCOMPARE(current(), cell(2, 2));
    stack.undo();
    QCOMPARE(current().data().toString(), u"12"_s);

    shown.page.actions().removeColumns->trigger();
    QCOMPARE(current(), cell(2, 0));
    stack.undo();
    QCOMPARE(current().data().toString(), u"12"_s);

    shown.view.select({0, 0, 1, 1});
    shown.page.actions().insertColumnRight->trigger();
    shown.view.select({1, 2, 1, 1});
    QCOMPARE(current().data().toString(), u"12"_s);
    shown.document.apply(ChangeSet::between(shown.document.text(), sample), u"elsewhere"_s);
    QCOMPARE(current().data().toString(), u"12"_s); // the column that went stood before it
}

void TestTablePage::columnsShareTheRoom_data()
{
    QTest::addColumn<QString>("text");
    const QString longText = u"many words that want more room than there is "_s.repeated(8);
    QTest::newRow("narrow and wide") << u"a | b | c\n---|---|---\nx | %1 | y\n"_s.arg(longText);
    QTest::newRow("two wide") << u"a | b | c\n---|---|---\n%1 | %1 | y\n"_s.arg(longText);
    QTest::newRow("many rows") << u"a | b\n---|---\n"_s + u"x | %1\n"_s.arg(longText).repeated(60);
    QTest::newRow("little text") << u"a | b\n---|---\nx | y\n"_s;
}

void TestTablePage::columnsShareTheRoom()
{
    QFETCH(QString, text);
    Page shown(text);
    QVERIFY(shown.isActive());
    for (const int width : {700, 480, 900}) {
        shown.page.resize(width, 400);
        QTRY_COMPARE(shown.view.horizontalScrollBar()->maximum(), 0);
        QTRY_VERIFY(!shown.view.horizontalScrollBar()->isVisible());
    }
}

void TestTablePage::deleteClearsTheSelectedCells()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    shown.view.select({0, 0, 2, 1});

    QTest::keyClick(&shown.view, Qt::Key_Delete);

    QCOMPARE(shown.document.text(), QString(sample).replace(u"Room"_s, QString()).replace(u"Tea"_s, QString()));
}

void TestTablePage::cellsAreCopiedAndPasted()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    shown.view.setFocus();
    shown.view.select({0, 0, 2, 2});
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"Room\t40\nTea\t12\n"_s);

    shown.view.select({1, 1, 1, 1});
    QTest::keyClick(&shown.view, Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(shown.document.text(), u"# M\n\n| Post | Sum | |\n| ---- | --: | --- |\n| Room | 40 |\n"
                                    "| Tea | Room | 40 |\n| | Tea | 12 |\n"_s);
    QCOMPARE(shown.view.selectedArea(), (CellArea{1, 1, 2, 2}));
}

void TestTablePage::aCsvFileIsPastedAsCells()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    shown.view.setFocus();
    shown.view.select({0, 0, 1, 1});
    QGuiApplication::clipboard()->setText(u"\"Hall, upstairs\",55\r\nCups,9\r\n"_s);

    QTest::keyClick(&shown.view, Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(shown.document.text(),
             QString(sample).replace(u"Room | 40"_s, u"Hall, upstairs | 55"_s).replace(u"Tea | 12"_s, u"Cups | 9"_s));
}

void TestTablePage::whatIsWrongIsToldWithItsLine()
{
    Page shown(u"# M\n\nPost | Sum\n--- | ---\nRoom | 40 | Ines\n"_s);
    auto *bar = shown.page.findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->findChild<QLabel *>()->text().startsWith(u"Line 5: 3 cell"_s));
    const QSignalSpy asked(&shown.page, &TablePage::sourceRequested);

    auto *button = bar->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Go to Source"_s);
    button->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<TextRange>().begin, shown.document.text().indexOf(u"Room"));

    shown.document.apply(ChangeSet::between(shown.document.text(), sample), u"mend"_s);
    QVERIFY(!bar->isVisible());
}

void TestTablePage::aBrokenTableIsRepairedOnRequestOnly()
{
    const QString broken = u"Post | Sum | Who\n--- | ---\nRoom | 40 | Ines\n"_s;
    Page shown(broken);
    QVERIFY(shown.isActive());
    shown.page.showPlace(broken.indexOf(u"Room"));
    QTest::keyClicks(&shown.view, u"x"_s);
    QTest::keyClick(&shown.view, Qt::Key_Delete);
    QCOMPARE(shown.document.text(), broken);

    auto *button = shown.page.findChild<MessageBar *>()->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Repair delimiter row"_s);
    button->click();

    QCOMPARE(shown.document.text(), u"Post | Sum | Who\n--- | ---| ---\nRoom | 40 | Ines\n"_s);
    QVERIFY(!shown.page.findChild<MessageBar *>()->isVisible());
}

void TestTablePage::tabLeavesWhereTabMovesTheFocus()
{
    Page shown(sample);
    QVERIFY(shown.isActive());
    QLineEdit after(&shown.page);
    after.show();
    shown.context.setTabMovesFocus(true);
    shown.page.showPlace(sample.indexOf(u"Room"));

    QTest::keyClick(&shown.view, Qt::Key_Tab);

    QVERIFY(after.hasFocus());
    QCOMPARE(shown.view.currentIndex(), shown.view.model()->index(1, 0));
}

void TestTablePage::everyControlHasAName()
{
    Page shown(u"Post | Sum | Who\n--- | ---\nRoom | 40 | Ines\n"_s);
    test::everyControlHasAName(&shown.page);
}

QTEST_MAIN(TestTablePage)
#include "tst_tablepage.moc"
