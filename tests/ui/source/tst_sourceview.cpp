#include "ui/source/sourceview.h"

#include "app/document/document.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/source/findbar.h"
#include "ui/source/linenumbers.h"
#include "ui/source/sourceedit.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestSourceView : public QObject
{
    Q_OBJECT

private slots:
    void placesAreShownWithoutTelling();
    void typingTellsThePlace();
    void theSectionIsMarkedInTheGutter();
    void theSectionFollowsChanges();
    void theGutterIsWideEnoughForTheLastLine();
    void aClickOnANumberSelectsTheLine();
    void longLinesAreNotWrapped();
    void aLoadedTextIsShown();
    void findOpensWithTheSelection();
    void escapeClosesTheFindBar();
    void findKeysWorkInTheText();
    void everyControlHasAName();
};

void TestSourceView::placesAreShownWithoutTelling()
{
    Document document(u"line\r\n"_s.repeated(500));
    SourceView view(document);
    view.resize(400, 300);
    view.show();
    QSignalSpy places(&view, &SourceView::placeChanged);

    view.showPlace({2400, 2404}, true);

    QCOMPARE(view.selection(), (TextRange{2400, 2404}));
    QVERIFY(view.edit().viewport()->rect().contains(view.edit().cursorRect()));
    QVERIFY(places.isEmpty());
}

void TestSourceView::typingTellsThePlace()
{
    Document document(u"a\r\nb"_s);
    SourceView view(document);
    view.showPlace({3, 3}, true);
    QSignalSpy places(&view, &SourceView::placeChanged);

    QTest::keyClicks(&view.edit(), u"x"_s);

    QCOMPARE(places.count(), 1);
    QCOMPARE(places.first().first().toLongLong(), 4);
}

void TestSourceView::theSectionIsMarkedInTheGutter()
{
    Document document(u"# A\n\n# B\ntext\n# C\n"_s);
    SourceView view(document);
    view.resize(400, 300);
    view.show();
    QPalette colours = view.edit().palette();
    colours.setColor(QPalette::Highlight, Qt::red);
    view.edit().setPalette(colours);

    view.setSection({5, 14});

    QCOMPARE(view.edit().sectionBlocks().first, 2);
    QCOMPARE(view.edit().sectionBlocks().last, 3);
    const QWidget &gutter = view.edit().lineNumbers();
    const QImage image = const_cast<QWidget &>(gutter).grab().toImage();
    int marked = 0;
    for (int y = 0; y < image.height(); ++y)
        marked += image.pixelColor(image.width() - 1, y) == QColor(Qt::red);
    const int lineHeight = view.edit().fontMetrics().lineSpacing();
    QVERIFY2(std::abs(marked - 2 * lineHeight) <= 2, QByteArray::number(marked));
}

void TestSourceView::theSectionFollowsChanges()
{
    Document document(u"# A\n\n# B\ntext\n# C\n"_s);
    SourceView view(document);
    view.setSection({5, 14});

    document.apply(TextChange::replacing(document.text(), {0, 0}, u"x\n"_s), u"Elsewhere"_s);

    QCOMPARE(view.edit().section(), (TextRange{7, 16}));
    QCOMPARE(view.edit().sectionBlocks().first, 3);
}

void TestSourceView::theGutterIsWideEnoughForTheLastLine()
{
    Document document(u"a\n"_s);
    SourceView view(document);
    const int narrow = view.edit().lineNumbers().width();

    document.apply(TextChange::replacing(document.text(), {0, 0}, u"\n"_s.repeated(12000)), u"Elsewhere"_s);

    QVERIFY(view.edit().lineNumbers().width() > narrow);
}

void TestSourceView::aClickOnANumberSelectsTheLine()
{
    Document document(u"one\r\ntwo\r\nthree"_s);
    SourceView view(document);
    view.resize(400, 300);
    view.show();
    auto *gutter = view.edit().findChild<LineNumbers *>();

    QTest::mouseClick(gutter, Qt::LeftButton, {}, {5, view.edit().fontMetrics().lineSpacing() * 3 / 2 + 4});

    QCOMPARE(view.selection(), (TextRange{5, 10}));
}

void TestSourceView::longLinesAreNotWrapped()
{
    Document document(u"short\n"_s);
    SourceView view(document);
    QCOMPARE(view.edit().lineWrapMode(), QPlainTextEdit::WidgetWidth);

    document.apply(TextChange::replacing(document.text(), {2, 2}, u"x"_s.repeated(70000)), u"Elsewhere"_s);
    QCOMPARE(view.edit().lineWrapMode(), QPlainTextEdit::NoWrap);
    QVERIFY(!view.findChild<QLabel *>()->isHidden());

    document.undoStack().undo();
    QCOMPARE(view.edit().lineWrapMode(), QPlainTextEdit::WidgetWidth);
}

void TestSourceView::aLoadedTextIsShown()
{
    Document document(u"old\n"_s);
    SourceView view(document);

    document.reset(u"new\r\ntext"_s);

    QCOMPARE(view.edit().blockCount(), 2);
    QCOMPARE(view.edit().document()->lastBlock().text(), u"text"_s);
}

void TestSourceView::findOpensWithTheSelection()
{
    Document document(u"one two\none\n"_s);
    SourceView view(document);
    view.show();
    view.showPlace({0, 3}, true);

    view.showFind();

    QCOMPARE(view.findBar().findChild<QLineEdit *>()->text(), u"one"_s);
    QCOMPARE(view.selection(), (TextRange{0, 3}));
    QCOMPARE(view.edit().extraSelections().size(), 3); // the caret's line and two matches
}

void TestSourceView::escapeClosesTheFindBar()
{
    Document document(u"one\n"_s);
    SourceView view(document);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.showFind();
    QVERIFY(view.findBar().isVisible());

    QTest::keyClick(view.findBar().findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!view.findBar().isVisible());
    QVERIFY(view.edit().hasFocus());
    QCOMPARE(view.edit().extraSelections().size(), 1);

    view.showFind();
    QTest::keyClick(&view.edit(), Qt::Key_Escape);
    QVERIFY(!view.findBar().isVisible());
}

void TestSourceView::findKeysWorkInTheText()
{
    Document document(u"one two one\n"_s);
    SourceView view(document);
    view.show();
    view.showPlace({0, 3}, true);
    view.showFind();

    QTest::keyClick(&view.edit(), Qt::Key_F3);
    QCOMPARE(view.selection(), (TextRange{8, 11}));
    QTest::keyClick(&view.edit(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(view.selection(), (TextRange{0, 3}));
}

void TestSourceView::everyControlHasAName()
{
    Document document;
    SourceView view(document);

    test::everyControlHasAName(&view);
}

QTEST_MAIN(TestSourceView)
#include "tst_sourceview.moc"
