#include "ui/widgets/markdownedit.h"

#include "tests/support/random.h"
#include "ui/widgets/showntext.h"

#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestMarkdownEdit : public QObject
{
    Q_OBJECT

private slots:
    void typingChangesOnlyWhatIsTyped_data();
    void typingChangesOnlyWhatIsTyped();
    void deletingChangesOnlyWhatIsDeleted();
    void newLinesTakeTheEndingOfTheirNeighbours();
    void randomKeysKeepTextAndViewTheSame_data();
    void randomKeysKeepTextAndViewTheSame();
    void changesFromElsewhereAreFollowed();
    void caretAndScrollStayWhenTheTextChangesElsewhere();

    void aFieldShowsItsLinesWithoutTheLastEnding();
    void aFieldGrowsWithWhatIsTypedAtItsEdges();
    void aFieldOutlivesTheDeletionOfItsText();
    void aFieldIsAbsentAgainWhenItsFillingIsUndone();
    void theFirstTypedTextFillsAnEmptyField();
    void refusedFillingShowsNothing();
    void aMarkFillsAnEmptyField_data();
    void aMarkFillsAnEmptyField();

    void copyPutsTheExactTextOnTheClipboard();
    void pasteDropsWhatNoFileHoldsAndFitsLineEndings();
    void pasteOfAnAddressOverASelectionMakesALink();
    void formattedTextIsPastedAsMarkdown();
    void headingsArePastedBelowALevel();
    void droppedTextComesIntoTheDocument();
    void droppedFormattedTextIsMarkdown();
    void listKeysAreOneUndoStepEach_data();
    void listKeysAreOneUndoStepEach();
    void theSecondPressOfAMarksKeyLeavesIt();
    void enterLeavesAMarkFirst();
    void tabMovesFocusWhereItIndentsNothing();
    void actionKeysAreLeftToTheWindow_data();
    void actionKeysAreLeftToTheWindow();
    void undoPutsTheCaretBack();
    void composingIsNoEditUntilItIsCommitted();
    void readOnlyDocumentsAreNotEdited();
    void movingTheCaretTellsThePlace();
    void heightFollowsTheText();
    void heightIsRightWhenItIsShownAgain();
    void heightFollowsThePlaceholder();
    void aPlaceholderIsWholeWhateverComesUp();
    void aLongLineIsNotWrapped();
};

namespace {

/// Whether what is to be seen is the text, line by line.
bool showsItsText(const MarkdownEdit &edit, TextRange range)
{
    const QString text = edit.editedDocument().text().sliced(range.begin, range.size());
    QStringList lines;
    for (QTextBlock block = static_cast<const QPlainTextEdit &>(edit).document()->begin(); block.isValid();
         block = block.next())
        lines.append(block.text());
    return lines.join(u'\n') == shownText(text);
}

void compose(QWidget &widget, const QString &preedit, const QString &commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(&widget, &event);
}

/// Random::changes() cuts surrogate pairs, which no edit of a person does.
ChangeSet wholeCharacterChange(test::Random &random, const QString &text)
{
    TextRange range = random.range(text.size(), 12);
    if (range.begin < text.size() && text[range.begin].isLowSurrogate())
        --range.begin;
    if (range.end < text.size() && text[range.end].isLowSurrogate())
        ++range.end;
    return TextChange::replacing(text, range, random.text(8));
}

const QString awkward = u"# Ti\u00A0tle\r\n\r\n- one\u2028two\r\nx\u2029y \uFDD0\uFDD1\uFFFC z\r- \u00A0last 😀"_s;

} // namespace

void TestMarkdownEdit::typingChangesOnlyWhatIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("awkward units") << awkward;
    QTest::newRow("CR LF") << u"one\r\ntwo\r\nthree\r\n"_s;
    QTest::newRow("CR") << u"one\rtwo\rthree"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("only line endings") << u"\r\n\n\r\r\n"_s;
    QTest::newRow("NUL and a lone surrogate") << u"a\0b"_s + QChar(0xD800) + u"c\n"_s;
}

void TestMarkdownEdit::typingChangesOnlyWhatIsTyped()
{
    QFETCH(QString, text);

    const int places = int(shownText(text).size());
    for (int place = 0; place <= places; ++place) {
        Document document(text);
        MarkdownEdit edit(document);
        edit.showWholeText();
        QVERIFY(showsItsText(edit, {0, text.size()}));
        QTextCursor cursor = edit.textCursor();
        cursor.setPosition(place);
        edit.setTextCursor(cursor);
        const qsizetype at = edit.textPosition(place);
        if (at < text.size() && text[at].isLowSurrogate())
            continue; // a caret never stands there

        QTest::keyClicks(&edit, u"ab"_s);

        QCOMPARE(document.text(), QString(text).insert(at, u"ab"_s));
        QVERIFY(showsItsText(edit, {0, document.text().size()}));
        QCOMPARE(edit.selection(), (TextRange{at + 2, at + 2}));
        document.undoStack().undo();
        QCOMPARE(document.text(), text);
        QCOMPARE(document.undoStack().index(), 0);
    }
}

void TestMarkdownEdit::deletingChangesOnlyWhatIsDeleted()
{
    const QString text = awkward;
    const int places = int(shownText(text).size());
    for (int place = 0; place < places; ++place) {
        Document document(text);
        MarkdownEdit edit(document);
        edit.showWholeText();
        edit.setSelection({edit.textPosition(place), edit.textPosition(place)});
        const TextRange gone{edit.textPosition(place), edit.textPosition(place + 1)};
        if (text[gone.begin].isSurrogate())
            continue;

        QTest::keyClick(&edit, Qt::Key_Delete);

        QCOMPARE(document.text(), QString(text).remove(gone.begin, gone.size()));
        QVERIFY(showsItsText(edit, {0, document.text().size()}));
        document.undoStack().undo();
        QCOMPARE(document.text(), text);
        QVERIFY(showsItsText(edit, {0, text.size()}));
    }
}

void TestMarkdownEdit::newLinesTakeTheEndingOfTheirNeighbours()
{
    Document document(u"a\r\nb\r\nc"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.setSelection({7, 7});

    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, u"d"_s);

    QCOMPARE(document.text(), u"a\r\nb\r\nc\r\nd"_s);
}

void TestMarkdownEdit::randomKeysKeepTextAndViewTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestMarkdownEdit::randomKeysKeepTextAndViewTheSame()
{
    QFETCH(quint32, seed);
    test::Random random(seed);
    const QString text = random.markdown(12) + random.text(30);
    Document document(text);
    MarkdownEdit whole(document);
    whole.showWholeText();
    // The rows above say what a key does to the text; here a model takes part in each step that needs no Markdown.
    QString model = text;
    const auto replaceSelection = [&](const QString &by) {
        const TextRange selection = whole.selection();
        model.replace(std::min(selection.begin, selection.end), std::abs(selection.size()), by);
    };

    for (int step = 0; step < 100; ++step) {
        const TextRange place = random.range(document.text().size(), 6);
        if (random.oneIn(3))
            whole.setSelection(random.oneIn(2) ? place : TextRange{place.end, place.end});
        const TextRange selection = whole.selection();
        model = document.text();
        bool isModelled = true;
        const qsizetype action = random.below(12);
        switch (action) {
        case 0:
        case 1:
        case 2:
            replaceSelection(u"x"_s);
            QTest::keyClick(&whole, Qt::Key_X);
            break;
        case 3:
            isModelled = !selection.isEmpty();
            replaceSelection({});
            QTest::keyClick(&whole, Qt::Key_Backspace);
            break;
        case 4:
            isModelled = !selection.isEmpty();
            replaceSelection({});
            QTest::keyClick(&whole, Qt::Key_Delete);
            break;
        case 5:
            isModelled = false;
            QTest::keyClick(&whole, Qt::Key_Return, random.oneIn(4) ? Qt::ShiftModifier : Qt::NoModifier);
            break;
        case 6:
            isModelled = false;
            QTest::keyClick(&whole, random.oneIn(2) ? Qt::Key_Tab : Qt::Key_Backtab,
                            random.oneIn(2) ? Qt::NoModifier : Qt::ShiftModifier);
            break;
        case 7:
            isModelled = false;
            QTest::keyClick(&whole, random.oneIn(2) ? Qt::Key_Up : Qt::Key_Down, Qt::AltModifier);
            break;
        case 8:
            isModelled = false;
            QTest::keyClick(&whole, random.oneIn(2) ? Qt::Key_B : Qt::Key_I, Qt::ControlModifier);
            break;
        case 9:
            isModelled = false;
            QTest::keyClick(&whole, random.oneIn(2) ? Qt::Key_Backspace : Qt::Key_Delete, Qt::ControlModifier);
            break;
        case 10:
            isModelled = false;
            whole.insertText(random.text(6), u"Paste"_s);
            break;
        default:
            isModelled = false;
            document.apply(wholeCharacterChange(random, document.text()), u"Elsewhere"_s);
            break;
        }
        const QByteArray message = "step " + QByteArray::number(step) + " action " + QByteArray::number(action);
        if (isModelled)
            QVERIFY2(document.text() == model, message);
        QVERIFY2(showsItsText(whole, {0, document.text().size()}), message);
    }

    document.undoStack().setIndex(0);
    QCOMPARE(document.text(), text);
    QVERIFY(showsItsText(whole, {0, text.size()}));
}

void TestMarkdownEdit::changesFromElsewhereAreFollowed()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        test::Random random(seed);
        const QString text = random.markdown(30);
        Document document(text);
        MarkdownEdit whole(document);
        whole.showWholeText();
        MarkdownEdit field(document);
        const TextRange lines = random.range(document.lines().lineCount() - 1, 10);
        field.setRange({document.lines().start(lines.begin), document.lines().end(lines.end)});
        for (int i = 0; i < 10; ++i) {
            document.apply(random.changes(document.text()), u"Elsewhere"_s);
            QVERIFY2(showsItsText(whole, {0, document.text().size()}), QByteArray::number(seed));
            const TextRange range = field.range();
            const LineIndex &index = document.lines();
            QCOMPARE(index.start(index.lineAt(range.begin)), range.begin);
            QVERIFY2(range.isEmpty() || showsItsText(field, range)
                         || showsItsText(field, {range.begin,
                                                 index.contentRange(document.text(), index.lineAt(range.end - 1)).end}),
                     QByteArray::number(seed));
        }
    }
}

void TestMarkdownEdit::caretAndScrollStayWhenTheTextChangesElsewhere()
{
    const QString text = u"line of words\n"_s.repeated(300);
    Document document(text);
    MarkdownEdit edit(document);
    edit.resize(400, 300);
    edit.showWholeText();
    edit.show();
    edit.setSelection({2000, 2004});
    edit.ensureCursorVisible();
    edit.verticalScrollBar()->setValue(100);
    QSignalSpy places(&edit, &MarkdownEdit::placeChanged);

    document.apply(TextChange::replacing(text, {0, 0}, u"new\nlines\n"_s), u"Elsewhere"_s);

    QCOMPARE(edit.selection(), (TextRange{2010, 2014}));
    QCOMPARE(edit.verticalScrollBar()->value(), 102);
    QVERIFY(places.isEmpty());
}

void TestMarkdownEdit::aFieldShowsItsLinesWithoutTheLastEnding()
{
    Document document(u"# A\r\n\r\n- one\r\n- two\r\n\r\n# B\r\n"_s);
    MarkdownEdit field(document);

    field.setRange({7, 21});

    QCOMPARE(field.blockCount(), 2);
    QVERIFY(showsItsText(field, {7, 19}));
    QCOMPARE(field.range(), (TextRange{7, 21}));
    QCOMPARE(field.textPosition(6), 14);
    QCOMPARE(field.documentPosition(14), 6);
}

void TestMarkdownEdit::aFieldGrowsWithWhatIsTypedAtItsEdges()
{
    Document document(u"# A\n- one\n# B\n"_s);
    MarkdownEdit field(document);
    field.setRange({4, 10});

    field.moveCursor(QTextCursor::Start);
    QTest::keyClicks(&field, u"x"_s);
    field.moveCursor(QTextCursor::End);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClicks(&field, u"y"_s);

    QCOMPARE(document.text(), u"# A\nx- one\ny\n# B\n"_s);
    QCOMPARE(field.range(), (TextRange{4, 13}));
    QVERIFY(showsItsText(field, {4, 12}));
}

void TestMarkdownEdit::aFieldOutlivesTheDeletionOfItsText()
{
    Document document(u"# A\n- one\n- two\n# B\n"_s);
    MarkdownEdit field(document);
    field.setRange({4, 16});

    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QCOMPARE(document.text(), u"# A\n\n# B\n"_s);
    QTest::keyClicks(&field, u"new"_s);

    QCOMPARE(document.text(), u"# A\nnew\n# B\n"_s);
    QCOMPARE(field.range(), (TextRange{4, 8}));
}

void TestMarkdownEdit::theFirstTypedTextFillsAnEmptyField()
{
    Document document(u"# A\r\n# B\r\n"_s);
    MarkdownEdit field(document);
    field.setRange({5, 5});
    field.fillEmpty = [&](const QString &typed) -> std::optional<ChangeSet> {
        return TextChange::replacing(document.text(), {5, 5}, u"\r\n%1\r\n\r\n"_s.arg(typed));
    };

    QTest::keyClicks(&field, u"word"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClicks(&field, u"more"_s);

    QCOMPARE(document.text(), u"# A\r\n\r\nword\r\nmore\r\n\r\n# B\r\n"_s);
    QVERIFY(showsItsText(field, {7, 17}));
    QCOMPARE(field.selection(), (TextRange{17, 17}));
    document.undoStack().setIndex(0);
    QCOMPARE(document.text(), u"# A\r\n# B\r\n"_s);
}

void TestMarkdownEdit::aFieldIsAbsentAgainWhenItsFillingIsUndone()
{
    Document document(u"# A\n# B\n"_s);
    MarkdownEdit field(document);
    field.setRange({4, 4});
    field.fillEmpty = [&](const QString &typed) -> std::optional<ChangeSet> {
        return TextChange::replacing(document.text(), {4, 4}, typed + u'\n');
    };

    QTest::keyClicks(&field, u"x"_s);
    document.undoStack().undo();

    QCOMPARE(field.blockCount(), 1);
    QVERIFY(showsItsText(field, {0, 0}));
    QTest::keyClicks(&field, u"y"_s);
    QCOMPARE(document.text(), u"# A\ny\n# B\n"_s);
}

void TestMarkdownEdit::refusedFillingShowsNothing()
{
    Document document(u"# A\n"_s);
    MarkdownEdit field(document);
    field.setRange({4, 4});

    QTest::keyClicks(&field, u"x"_s);

    QCOMPARE(document.text(), u"# A\n"_s);
    QVERIFY(showsItsText(field, {0, 0}));
}

void TestMarkdownEdit::aMarkFillsAnEmptyField_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("after");
    QTest::newRow("Ctrl+B") << int(Qt::Key_B) << u"# A\n\n**word**\n# B\n"_s;
    QTest::newRow("Ctrl+I") << int(Qt::Key_I) << u"# A\n\n*word*\n# B\n"_s;
    QTest::newRow("Ctrl+K") << int(Qt::Key_K) << u"# A\n\n[word]()\n# B\n"_s;
}

void TestMarkdownEdit::aMarkFillsAnEmptyField()
{
    QFETCH(int, key);
    QFETCH(QString, after);
    Document document(u"# A\n# B\n"_s);
    MarkdownEdit field(document);
    field.setRange({4, 4});
    field.fillEmpty = [&](const QString &typed) -> std::optional<ChangeSet> {
        return TextChange::replacing(document.text(), {4, 4}, u'\n' + typed + u'\n');
    };

    QTest::keyClick(&field, Qt::Key(key), Qt::ControlModifier);
    QTest::keyClicks(&field, u"word"_s);

    QCOMPARE(document.text(), after);
    document.undoStack().setIndex(0);
    QCOMPARE(document.text(), u"# A\n# B\n"_s);
}

void TestMarkdownEdit::copyPutsTheExactTextOnTheClipboard()
{
    Document document(awkward);
    MarkdownEdit edit(document);
    edit.showWholeText();

    edit.selectAll();
    edit.copy();

    QCOMPARE(QGuiApplication::clipboard()->text(), withLineEndings(awkward, LineEnding::Lf));
}

void TestMarkdownEdit::pasteDropsWhatNoFileHoldsAndFitsLineEndings()
{
    Document document(u"a\r\nb\r\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.setSelection({3, 4});
    QGuiApplication::clipboard()->setText(u"x\ny\rz\u2028\u00A0"_s + QChar(0) + u"w"_s);

    edit.paste();

    QCOMPARE(document.text(), u"a\r\nx\r\ny\r\nz\u2028\u00A0w\r\n"_s);
    QVERIFY(showsItsText(edit, {0, document.text().size()}));
    QCOMPARE(document.undoStack().undoText(), u"Paste"_s);
}

void TestMarkdownEdit::pasteOfAnAddressOverASelectionMakesALink()
{
    Document document(u"see notes\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.setSelection({4, 9});
    QGuiApplication::clipboard()->setText(u"https://example.org/n"_s);

    edit.paste();

    QCOMPARE(document.text(), u"see [notes](https://example.org/n)\n"_s);
    QCOMPARE(document.undoStack().count(), 1);
}

void TestMarkdownEdit::formattedTextIsPastedAsMarkdown()
{
    Document document(u"* a\r\n* \r\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.setSelection({7, 7});
    auto *copied = new QMimeData;
    copied->setHtml(u"<ul><li><b>x</b><li>y</ul>"_s);
    copied->setText(u"x\ny"_s);
    QGuiApplication::clipboard()->setMimeData(copied);

    edit.paste();
    QCOMPARE(document.text(), u"* a\r\n* **x**\r\n* y\r\n"_s);
    QCOMPARE(document.undoStack().undoText(), u"Paste as Markdown"_s);
    QVERIFY(showsItsText(edit, {0, document.text().size()}));
    document.undoStack().undo();
    edit.pastePlain();
    QCOMPARE(document.text(), u"* a\r\n* x\r\ny\r\n"_s);
}

void TestMarkdownEdit::headingsArePastedBelowALevel()
{
    Document document(u"### A\n\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.setSelection({7, 7});
    edit.headingsBelow = [] { return 3; };
    auto *copied = new QMimeData;
    copied->setHtml(u"<h1>x</h1><h2>y</h2>"_s);
    QGuiApplication::clipboard()->setMimeData(copied);

    edit.paste();

    QCOMPARE(document.text(), u"### A\n\n#### x\n\n##### y"_s);
}

void TestMarkdownEdit::droppedTextComesIntoTheDocument()
{
    Document document(u"a\r\nb\r\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.resize(300, 200);
    edit.show();
    QMimeData dragged;
    dragged.setText(u"x\ny"_s);
    const QPointF place = edit.cursorRect().center(); // the caret is at the begin

    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(edit.viewport(), &enter);
    QDropEvent drop(place, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(edit.viewport(), &drop);

    QCOMPARE(document.text(), u"x\r\nya\r\nb\r\n"_s);
    QVERIFY(showsItsText(edit, {0, document.text().size()}));
    QCOMPARE(document.undoStack().undoText(), u"Drop"_s);
}

void TestMarkdownEdit::droppedFormattedTextIsMarkdown()
{
    Document document(u"a\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.show();
    QMimeData dragged;
    dragged.setText(u"x"_s);
    dragged.setHtml(u"<b>x</b>"_s);
    const QPointF place = edit.cursorRect().center();

    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(edit.viewport(), &enter);
    QDropEvent drop(place, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(edit.viewport(), &drop);

    QCOMPARE(document.text(), u"**x**a\n"_s);
}

void TestMarkdownEdit::listKeysAreOneUndoStepEach_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("step");
    const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &after,
                        const QString &step) {
        QTest::newRow(name) << int(key) << int(modifiers.toInt()) << after << step;
    };
    row("Enter", Qt::Key_Return, Qt::NoModifier, u"- one\n- two\n- "_s, u"New line"_s);
    row("Shift+Enter", Qt::Key_Return, Qt::ShiftModifier, u"- one\n- two  \n  "_s, u"Line break"_s);
    row("Tab", Qt::Key_Tab, Qt::NoModifier, u"- one\n  - two"_s, u"Indent"_s);
    row("Alt+Up", Qt::Key_Up, Qt::AltModifier, u"- two\n- one"_s, u"Move up"_s);
    row("Ctrl+B", Qt::Key_B, Qt::ControlModifier, u"- one\n- **two**"_s, u"Bold"_s);
    row("Ctrl+I", Qt::Key_I, Qt::ControlModifier, u"- one\n- *two*"_s, u"Italic"_s);
    row("Ctrl+K", Qt::Key_K, Qt::ControlModifier, u"- one\n- [two]()"_s, u"Link"_s);
}

void TestMarkdownEdit::listKeysAreOneUndoStepEach()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QString, after);
    QFETCH(QString, step);
    const QString text = u"- one\n- two"_s;
    Document document(text);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.setSelection({text.size(), text.size()});

    QTest::keyClick(&edit, Qt::Key(key), Qt::KeyboardModifiers(modifiers));

    QCOMPARE(document.text(), after);
    QVERIFY(showsItsText(edit, {0, after.size()}));
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), step);
    document.undoStack().undo();
    QCOMPARE(document.text(), text);
}

void TestMarkdownEdit::theSecondPressOfAMarksKeyLeavesIt()
{
    Document document(u"\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();

    QTest::keyClick(&edit, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(&edit, u"bold"_s);
    QTest::keyClick(&edit, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(&edit, u" and "_s);
    QTest::keyClick(&edit, Qt::Key_I, Qt::ControlModifier);
    QTest::keyClicks(&edit, u"it "_s);
    QTest::keyClick(&edit, Qt::Key_I, Qt::ControlModifier);
    QTest::keyClicks(&edit, u"end"_s);

    QCOMPARE(document.text(), u"**bold** and *it* end\n"_s);
}

void TestMarkdownEdit::enterLeavesAMarkFirst()
{
    Document document(u"- se\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.setSelection({4, 4});

    QTest::keyClick(&edit, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(&edit, u"ven"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, u"after"_s);

    QCOMPARE(document.text(), u"- **seven**\n\nafter\n"_s);
}

void TestMarkdownEdit::tabMovesFocusWhereItIndentsNothing()
{
    Document document(u"text\n- one\n- two\n"_s);
    QWidget window;
    auto *field = new MarkdownEdit(document, &window);
    auto *next = new MarkdownEdit(document, &window);
    field->showWholeText();
    field->setTabMovesFocus(true);
    window.show();
    field->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    field->setSelection({13, 13});
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(document.text(), u"text\n- one\n  - two\n"_s);
    field->setTabAlwaysMovesFocus(true);
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
    field->setFocus();
    field->setTabAlwaysMovesFocus(false);
    field->setSelection({2, 2});
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
    QCOMPARE(document.text(), u"text\n- one\n  - two\n"_s);
}

void TestMarkdownEdit::actionKeysAreLeftToTheWindow_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("undo") << QKeySequence(Qt::CTRL | Qt::Key_Z);
    QTest::newRow("redo") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    QTest::newRow("bold") << QKeySequence(Qt::CTRL | Qt::Key_B);
    QTest::newRow("link") << QKeySequence(Qt::CTRL | Qt::Key_K);
    QTest::newRow("move") << QKeySequence(Qt::ALT | Qt::Key_Up);
}

void TestMarkdownEdit::actionKeysAreLeftToTheWindow()
{
    QFETCH(QKeySequence, keys);
    Document document(u"text\n"_s);
    QWidget window;
    auto *edit = new MarkdownEdit(document, &window);
    edit->showWholeText();
    QAction action;
    action.setShortcut(keys);
    window.addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    window.show();
    edit->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    QTest::keySequence(edit, keys);

    QCOMPARE(triggered.count(), 1);
    QCOMPARE(document.text(), u"text\n"_s);
}

void TestMarkdownEdit::undoPutsTheCaretBack()
{
    Document document(u"one two\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.show();
    edit.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    edit.setSelection({4, 7});

    QTest::keyClicks(&edit, u"x"_s);
    QCOMPARE(edit.selection(), (TextRange{5, 5}));
    edit.setSelection({0, 0});
    QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(document.text(), u"one two\n"_s);
    QCOMPARE(edit.selection(), (TextRange{4, 7}));
}

void TestMarkdownEdit::composingIsNoEditUntilItIsCommitted()
{
    Document document(u"ab\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.setSelection({1, 1});

    compose(edit, u"ni"_s, {});
    QCOMPARE(document.text(), u"ab\n"_s);
    QCOMPARE(document.undoStack().count(), 0);
    compose(edit, {}, u"你"_s);

    QCOMPARE(document.text(), u"a你b\n"_s);
    QCOMPARE(document.undoStack().count(), 1);
}

void TestMarkdownEdit::readOnlyDocumentsAreNotEdited()
{
    Document document(u"- one\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    document.setReadOnly(true);
    edit.setSelection({5, 5});

    QTest::keyClicks(&edit, u"x"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClick(&edit, Qt::Key_B, Qt::ControlModifier);
    edit.insertText(u"y"_s, u"Paste"_s);

    QCOMPARE(document.text(), u"- one\n"_s);
    QVERIFY(showsItsText(edit, {0, 6}));
    QTest::keyClick(&edit, Qt::Key_Left);
    QCOMPARE(edit.selection(), (TextRange{4, 4}));
}

void TestMarkdownEdit::movingTheCaretTellsThePlace()
{
    Document document(u"a\r\nb\r\n"_s);
    MarkdownEdit edit(document);
    edit.showWholeText();
    edit.show();
    QSignalSpy places(&edit, &MarkdownEdit::placeChanged);

    QTest::keyClick(&edit, Qt::Key_Down);
    QTest::keyClicks(&edit, u"x"_s);
    edit.setSelection({0, 0});

    QCOMPARE(places.count(), 2);
    QCOMPARE(places.at(0).first().toLongLong(), 3);
    QCOMPARE(places.at(1).first().toLongLong(), 4);
}

void TestMarkdownEdit::heightFollowsTheText()
{
    Document document(u"one\n"_s);
    QWidget window;
    window.resize(300, 2000);
    MarkdownEdit edit(document, &window);
    edit.setAutoHeight(true);
    edit.resize(300, 40);
    edit.setRange({0, 4});
    window.show();
    const int one = edit.height();

    edit.setSelection({3, 3});
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&edit, Qt::Key_Return);

    QCOMPARE(edit.height() - one, 9 * edit.fontMetrics().lineSpacing());
    QCOMPARE(edit.verticalScrollBar()->maximum(), 0);
    document.apply(TextChange::replacing(document.text(), {0, 3}, u"word "_s.repeated(100)), u"Elsewhere"_s);
    QVERIFY(edit.height() - one > 10 * edit.fontMetrics().lineSpacing()); // it wraps
    QCOMPARE(edit.verticalScrollBar()->maximum(), 0);
}

void TestMarkdownEdit::heightIsRightWhenItIsShownAgain()
{
    Document document(u"# A\n\none\n"_s);
    QWidget window;
    window.resize(300, 2000);
    MarkdownEdit edit(document, &window);
    edit.setAutoHeight(true);
    edit.resize(300, 40);
    edit.setRange({5, 9});
    window.show();
    const int one = edit.height();

    edit.hide(); // behind another view
    document.apply(TextChange::replacing(document.text(), {8, 8}, u"\nline"_s.repeated(9)), u"Elsewhere"_s);
    edit.show();

    QCOMPARE(edit.height() - one, 9 * edit.fontMetrics().lineSpacing());
}

void TestMarkdownEdit::aPlaceholderIsWholeWhateverComesUp()
{
    Document document;
    MarkdownEdit edit(document);
    edit.setAutoHeight(true);
    edit.resize(260, 200);
    edit.setPlaceholderText(u"What was done, what is next, what needs a decision, and who was there"_s);
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    const QImage all = edit.grab().toImage();
    const int half = edit.height() / 2;
    QVERIFY(half > edit.fontMetrics().height());

    QImage lower(all.size(), all.format());
    lower.fill(Qt::transparent);
    const QRect strip(0, half, edit.width(), edit.height() - half);
    edit.render(&lower, strip.topLeft(), QRegion(strip));

    QCOMPARE(lower.copy(strip), all.copy(strip));
}

void TestMarkdownEdit::heightFollowsThePlaceholder()
{
    Document document(u"# A\n"_s);
    QWidget window;
    window.resize(300, 2000);
    MarkdownEdit edit(document, &window);
    edit.setAutoHeight(true);
    edit.resize(300, 40);
    edit.setRange({});
    window.show();
    const int one = edit.height();

    edit.setPlaceholderText(u"What was done, what is next, what needs a decision"_s.repeated(3));
    QVERIFY(edit.height() >= one + 2 * edit.fontMetrics().lineSpacing());
    edit.resize(3000, edit.height());
    QCOMPARE(edit.height(), one);
}

void TestMarkdownEdit::aLongLineIsNotWrapped()
{
    const QString line(MarkdownEdit::longestWrapped, u'x');
    Document document(u"# A\n"_s + line + u"\n# B\nshort\n"_s);
    MarkdownEdit edit(document);
    edit.setAutoHeight(true);
    edit.setRange({4, 4 + line.size() + 1});
    MarkdownEdit other(document);
    const qsizetype begin = document.text().indexOf(u"short");
    other.setRange({begin, begin + 6});

    QCOMPARE(edit.lineWrapMode(), QPlainTextEdit::NoWrap);
    QCOMPARE(other.lineWrapMode(), QPlainTextEdit::WidgetWidth);
    QCOMPARE(edit.blockCount(), 1);

    document.apply(TextChange::replacing(document.text(), {10, 100}, {}), u"Elsewhere"_s);
    QCOMPARE(edit.lineWrapMode(), QPlainTextEdit::WidgetWidth);

    edit.setSelection({20, 20});
    edit.insertText(line, u"Paste"_s);
    QCOMPARE(edit.lineWrapMode(), QPlainTextEdit::NoWrap);
    QCOMPARE(other.lineWrapMode(), QPlainTextEdit::WidgetWidth);
}

QTEST_MAIN(TestMarkdownEdit)
#include "tst_markdownedit.moc"
