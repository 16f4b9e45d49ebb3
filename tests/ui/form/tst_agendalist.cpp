#include "ui/context/editorcontext.h"
#include "ui/form/agendalist.h"
#include "ui/form/formview.h"
#include "ui/form/sectioncard.h"
#include "ui/widgets/markdownedit.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample = u"# Meeting 2026-11-24\n\n## Agenda\n* Greetings\n* Reviews\n\n## Announcements\n- none\n"_s;

struct Fixture
{
    explicit Fixture(const QString &text = sample)
        : document(text)
        , context(document)
        , form(context)
    {
        form.resize(900, 900);
        form.show();
        form.activateWindow();
        isActive = QTest::qWaitForWindowActive(&form);
        list = form.findChild<AgendaList *>();
        if (list != nullptr)
            list->showPlace(0);
    }
    /// As a keyboard does: to what has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) const
    {
        for (const QChar character : text)
            QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
    }
    bool isInList() const
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus == list || (focus != nullptr && list->isAncestorOf(focus));
    }
    QString agenda() const
    {
        const qsizetype begin = document.text().indexOf(u"## Agenda\n") + 10;
        return document.text().mid(begin, document.text().indexOf(u"\n## Ann") - begin);
    }
    void undoAll()
    {
        while (document.undoStack().canUndo())
            document.undoStack().undo();
    }

    Document document;
    EditorContext context;
    FormView form;
    AgendaList *list = nullptr;
    bool isActive = false;
};

} // namespace

class TestAgendaList : public QObject
{
    Q_OBJECT

private slots:
    void enterEndsAnItemAndBeginsTheNext();
    void enterOnAnEmptyItemEndsTheList();
    void noEmptyItemStaysWhenTheFocusLeaves_data();
    void noEmptyItemStaysWhenTheFocusLeaves();
    void anItemOfSeveralWordsHasNoBlankAtItsEnd();
    void arrowsEndAnItemAndMove();
    void escapeEndsAndDeleteRemoves();
    void openingAnItemIsNoEdit();
    void undoInAnEditorKeepsTheFocus();
    void anItemThatLooksLikeAListIsText();
    void aTextWithoutFinalNewlineKeepsItsEnd();
    void markdownKeysWorkInAnItem();
    void theFirstItemIsTyped_data();
    void theFirstItemIsTyped();
    void aFirstItemLeftEmptyHasNeverBeen();
    void wordsAreStillPossible();
};

void TestAgendaList::enterEndsAnItemAndBeginsTheNext()
{
    Fixture f;
    QSignalSpy reset(f.list->model(), &QAbstractItemModel::modelReset);
    f.press(Qt::Key_F2);
    f.press(Qt::Key_End);
    f.type(u"!"_s);
    f.press(Qt::Key_Return);
    QVERIFY(f.isInList());
    f.type(u"Second topic"_s);
    f.press(Qt::Key_Return);
    f.type(u"Third"_s);
    f.press(Qt::Key_Escape);

    QCOMPARE(f.agenda(), u"* Greetings!\n* Second topic\n* Third\n* Reviews\n"_s);
    QVERIFY(QApplication::focusWidget() == f.list);
    QCOMPARE(f.list->currentIndex().row(), 2);
    QCOMPARE(reset.count(), 0);
    QVERIFY(f.document.text().endsWith(u"## Announcements\n- none\n"_s));
    f.undoAll();
    QCOMPARE(f.document.text(), sample);
}

void TestAgendaList::enterOnAnEmptyItemEndsTheList()
{
    Fixture f;
    f.press(Qt::Key_Return);
    f.type(u"New"_s);
    f.press(Qt::Key_Return);
    f.press(Qt::Key_Return);

    QCOMPARE(f.agenda(), u"* Greetings\n* New\n* Reviews\n"_s);
    QVERIFY(QApplication::focusWidget() == f.list);
    QCOMPARE(f.list->currentIndex().data().toString(), u"New"_s);
    f.undoAll();
    QCOMPARE(f.document.text(), sample);
}

void TestAgendaList::noEmptyItemStaysWhenTheFocusLeaves_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"click on a row", "click on a field", "tab", "escape", "down"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestAgendaList::noEmptyItemStaysWhenTheFocusLeaves()
{
    QFETCH(const QString, way);
    Fixture f;
    QVERIFY(f.isActive);
    f.press(Qt::Key_Return);
    QCOMPARE(f.agenda(), u"* Greetings\n* \n* Reviews\n"_s);
    MarkdownEdit *field = nullptr;
    for (const SectionCard *card : f.form.findChildren<SectionCard *>()) {
        if (card->field()->isVisible())
            field = card->field();
    }
    QVERIFY(field != nullptr);

    if (way == u"click on a row") {
        QTest::qWait(0); // the card grows
        QTest::mouseClick(f.list->viewport(), Qt::LeftButton, {},
                          f.list->visualRect(f.list->model()->index(2, 0)).center());
    } else if (way == u"click on a field") {
        field->setFocus(Qt::MouseFocusReason);
    } else {
        f.press(way == u"tab" ? Qt::Key_Tab : way == u"escape" ? Qt::Key_Escape : Qt::Key_Down);
    }

    QTRY_COMPARE(f.document.text(), sample);
    if (way == u"click on a row" || way == u"down")
        QCOMPARE(f.list->currentIndex().data().toString(), u"Reviews"_s);
    QCOMPARE(f.isInList(), way != u"click on a field" && way != u"tab");
}

void TestAgendaList::anItemOfSeveralWordsHasNoBlankAtItsEnd()
{
    Fixture f;
    f.press(Qt::Key_F2);
    f.type(u"Words of some length "_s); // the editor begins with all selected
    QVERIFY(f.agenda().contains(u"length \n"_s));
    f.press(Qt::Key_Escape);

    QCOMPARE(f.agenda(), u"* Words of some length\n* Reviews\n"_s);
    f.undoAll();
    QCOMPARE(f.document.text(), sample);
}

void TestAgendaList::arrowsEndAnItemAndMove()
{
    Fixture f;
    f.press(Qt::Key_F2);
    f.type(u"z"_s);
    f.press(Qt::Key_Down);
    QVERIFY(QApplication::focusWidget() == f.list);
    QCOMPARE(f.list->currentIndex().row(), 1);
    f.type(u"Direct typing"_s);
    f.press(Qt::Key_Up);

    QCOMPARE(f.list->currentIndex().row(), 0);
    QCOMPARE(f.agenda(), u"* z\n* Direct typing\n"_s);
    QVERIFY(f.document.text().endsWith(u"## Announcements\n- none\n"_s));
}

void TestAgendaList::escapeEndsAndDeleteRemoves()
{
    Fixture f;
    f.press(Qt::Key_F2);
    f.press(Qt::Key_Escape);
    QVERIFY(QApplication::focusWidget() == f.list);
    f.press(Qt::Key_Delete);

    QCOMPARE(f.agenda(), u"* Reviews\n"_s);
    QCOMPARE(f.list->currentIndex().row(), 0);
    f.undoAll();
    QCOMPARE(f.document.text(), sample);
}

void TestAgendaList::openingAnItemIsNoEdit()
{
    const QString text = QString(sample).replace(u"* Greetings\n"_s, u"* Greetings  \n* \n"_s);
    Fixture f(text);
    f.press(Qt::Key_F2);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_F2);
    f.press(Qt::Key_Escape);

    QCOMPARE(f.document.text(), text);
    QVERIFY(!f.document.undoStack().canUndo());
}

void TestAgendaList::undoInAnEditorKeepsTheFocus()
{
    Fixture f;
    f.press(Qt::Key_Return);
    f.type(u"New"_s);
    f.undoAll();

    QCOMPARE(f.document.text(), sample);
    QVERIFY(f.isInList());
    QCoreApplication::processEvents();
    QCOMPARE(f.document.text(), sample);
}

void TestAgendaList::anItemThatLooksLikeAListIsText()
{
    Fixture f;
    f.press(Qt::Key_Return);
    f.type(u"- dashed 1"_s);
    f.press(Qt::Key_Return);
    f.type(u"2. second"_s);
    QVERIFY(f.isInList());
    f.press(Qt::Key_Escape);

    QCOMPARE(f.agenda(), u"* Greetings\n* \\- dashed 1\n* 2\\. second\n* Reviews\n"_s);
}

void TestAgendaList::aTextWithoutFinalNewlineKeepsItsEnd()
{
    const QString text = u"# Meeting\n\n## Agenda\n* One"_s;
    Fixture f(text);
    f.press(Qt::Key_Return);
    f.press(Qt::Key_Return);

    QCOMPARE(f.document.text(), text);
}

void TestAgendaList::markdownKeysWorkInAnItem()
{
    Fixture f;
    f.press(Qt::Key_F2);
    f.press(Qt::Key_A, Qt::ControlModifier);
    f.press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(f.agenda(), u"* **Greetings**\n* Reviews\n"_s);
    f.press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(f.agenda(), u"* Greetings\n* Reviews\n"_s);

    f.press(Qt::Key_A, Qt::ControlModifier);
    QGuiApplication::clipboard()->setText(u"https://example.org/a"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.agenda(), u"* [Greetings](https://example.org/a)\n* Reviews\n"_s);
}

void TestAgendaList::theFirstItemIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("an agenda") << u"# P\n\n## Agenda\n\n## Announcements\n"_s
                               << u"# P\n\n## Agenda\n* Hello\n* all\n\n## Announcements\n"_s;
    QTest::newRow("CR LF, at the end") << u"# P\r\n\r\n## Agenda\r\n"_s
                                       << u"# P\r\n\r\n## Agenda\r\n* Hello\r\n* all\r\n"_s;
}

void TestAgendaList::theFirstItemIsTyped()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Fixture f(text);
    QVERIFY(f.list != nullptr && f.list->isVisible());
    QVERIFY(f.list->isEmpty());
    QCOMPARE(f.list->accessibleDescription(), u"What will be talked about, one item a line"_s);
    f.list->setFocus();

    f.type(u"Hello"_s);
    f.press(Qt::Key_Return);
    f.type(u"all"_s);
    f.press(Qt::Key_Return);
    f.press(Qt::Key_Return);

    QCOMPARE(f.document.text(), expected);
    QVERIFY(QApplication::focusWidget() == f.list);
    f.undoAll();
    QCOMPARE(f.document.text(), text);
    QVERIFY(f.list->isEmpty());
}

void TestAgendaList::aFirstItemLeftEmptyHasNeverBeen()
{
    const QString text = u"# P\n\n## Agenda\n\n## Announcements\n"_s;
    Fixture f(text);
    f.list->setFocus();

    f.press(Qt::Key_Return);
    QVERIFY(f.document.text() != text);
    f.press(Qt::Key_Escape);

    QCOMPARE(f.document.text(), text);
    QVERIFY(!f.document.undoStack().canUndo());

    f.press(Qt::Key_Return);
    for (auto *field : f.form.findChildren<MarkdownEdit *>()) {
        if (field->isVisible())
            field->setFocus();
    }
    QTRY_COMPARE(f.document.text(), text);
}

/// An agenda in a paragraph is one, too.
void TestAgendaList::wordsAreStillPossible()
{
    Fixture f(u"# P\n\n## Agenda\n\nAs usual.\n"_s);

    QVERIFY(f.list == nullptr || !f.list->isVisible());
}

QTEST_MAIN(TestAgendaList)
#include "tst_agendalist.moc"
