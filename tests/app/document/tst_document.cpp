#include "app/document/document.h"
#include "tests/support/random.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

namespace {

/// Types as a view does: each character where the one before ended.
void type(Document &document, qsizetype position, const QString &characters, qint64 &now, qint64 pause = 100)
{
    for (const QChar character : characters) {
        now += pause;
        document.apply(TextChange{{position, position}, {}, QString(character)}, u"Typing"_s, EditKind::Typing);
        ++position;
    }
}

void remove(Document &document, TextRange range)
{
    document.apply(TextChange::replacing(document.text(), range, {}), u"Delete"_s, EditKind::Typing);
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void typingJoinsAStepThatGoesOn();
    void undoingEverythingGivesTheTextBack();
    void changesTellTheNewText();
    void typingIsOneStep();
    void aLongRunOfTypingIsOneStep();
    void aPauseEndsAStep();
    void anotherPlaceEndsAStep();
    void aLineEndingEndsAStep();
    void anotherNameEndsAStep();
    void stepsNeverJoin();
    void endUndoStepEndsAStep();
    void typingOverASelectionGoesOn();
    void backspacingIsOneStep();
    void deletingForwardsIsOneStep();
    void deletingALineEndingIsAStep();
    void savingEndsAStep();
    void typingAfterUndoIsAStep();
    void undoPutsTheCaretBack();
    void caretComesAfterTheStackIsInOrder();
    void readOnlyTextStays();
    void emptyChangesDoNothing();
    void resetForgetsEverything();
    void typingDoesNotCopyALargeText();

private:
    qint64 m_now = 0;
};

void TestDocument::undoingEverythingGivesTheTextBack()
{
    Random random(31);
    for (int round = 0; round < 200; ++round) {
        const QString before = random.markdown(20);
        Document document(before);
        for (int i = 0; i < 20; ++i)
            document.apply(random.changes(document.text()), u"Edit"_s,
                           random.oneIn(2) ? EditKind::Typing : EditKind::Step);
        const QString after = document.text();

        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QCOMPARE(document.text(), before);
        QVERIFY(!document.isModified());

        while (document.undoStack().canRedo())
            document.undoStack().redo();
        QCOMPARE(document.text(), after);
    }
}

void TestDocument::changesTellTheNewText()
{
    Document document(u"one\ntwo\n"_s);
    QString copy = document.text();
    quint64 lastRevision = document.revision();
    bool isTold = true;
    connect(&document, &Document::changed, this, [&](const ChangeSet &change) {
        change.applyTo(copy);
        isTold = isTold && copy == document.text() && document.revision() > lastRevision;
        lastRevision = document.revision();
    });

    document.apply(TextChange{{3, 3}, {}, u"!"_s}, u"Edit"_s);
    document.apply(TextChange{{0, 3}, u"one"_s, {}}, u"Edit"_s);
    document.undoStack().undo();
    document.undoStack().undo();
    document.undoStack().redo();

    QVERIFY(isTold);
    QCOMPARE(copy, u"one!\ntwo\n"_s);
}

void TestDocument::typingIsOneStep()
{
    Document document(u"- \n"_s);
    document.setClock([this] { return m_now; });

    type(document, 2, u"Ana was here"_s, m_now);

    QCOMPARE(document.text(), u"- Ana was here\n"_s);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.text(), u"- \n"_s);
    document.undoStack().redo();
    QCOMPARE(document.text(), u"- Ana was here\n"_s);
}

void TestDocument::aLongRunOfTypingIsOneStep()
{
    Document document;
    document.setClock([this] { return m_now; });

    type(document, 0, QString(5000, u'x'), m_now, 499);

    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.text(), QString());
}

void TestDocument::aPauseEndsAStep()
{
    Document document;
    document.setClock([this] { return m_now; });

    type(document, 0, u"ab"_s, m_now, 499);
    type(document, 2, u"cd"_s, m_now, 500);

    QCOMPARE(document.undoStack().count(), 3);
    document.undoStack().undo();
    QCOMPARE(document.text(), u"abc"_s);
}

void TestDocument::anotherPlaceEndsAStep()
{
    Document document(u"one two"_s);
    document.setClock([this] { return m_now; });

    type(document, 0, u"ab"_s, m_now);
    type(document, 1, u"x"_s, m_now);
    type(document, 8, u"y"_s, m_now);

    QCOMPARE(document.undoStack().count(), 3);
}

void TestDocument::aLineEndingEndsAStep()
{
    Document document;
    document.setClock([this] { return m_now; });

    type(document, 0, u"ab\ncd"_s, m_now);

    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QCOMPARE(document.text(), u"ab"_s);
}

void TestDocument::anotherNameEndsAStep()
{
    Document document;
    document.setClock([this] { return m_now; });

    type(document, 0, u"a"_s, m_now);
    document.apply(TextChange{{1, 1}, {}, u"b"_s}, u"Paste"_s, EditKind::Typing);

    QCOMPARE(document.undoStack().count(), 2);
}

void TestDocument::stepsNeverJoin()
{
    Document document;
    document.setClock([this] { return m_now; });

    document.apply(TextChange{{0, 0}, {}, u"a"_s}, u"Typing"_s);
    type(document, 1, u"b"_s, m_now);
    document.apply(TextChange{{2, 2}, {}, u"c"_s}, u"Typing"_s);
    document.apply(TextChange{{3, 3}, {}, u"d"_s}, u"Typing"_s);

    QCOMPARE(document.undoStack().count(), 4);
}

void TestDocument::endUndoStepEndsAStep()
{
    Document document;
    document.setClock([this] { return m_now; });

    type(document, 0, u"ab"_s, m_now);
    document.endUndoStep();
    type(document, 2, u"cd"_s, m_now);

    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QCOMPARE(document.text(), u"ab"_s);
}

void TestDocument::typingOverASelectionGoesOn()
{
    Document document(u"old words"_s);
    document.setClock([this] { return m_now; });

    document.apply(TextChange{{0, 3}, u"old"_s, u"n"_s}, u"Typing"_s, EditKind::Typing);
    type(document, 1, u"ew"_s, m_now);

    QCOMPARE(document.text(), u"new words"_s);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.text(), u"old words"_s);
}

void TestDocument::backspacingIsOneStep()
{
    Document document(u"abcd"_s);
    document.setClock([this] { return m_now; });

    remove(document, {3, 4});
    remove(document, {2, 3});
    remove(document, {1, 2});

    QCOMPARE(document.text(), u"a"_s);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.text(), u"abcd"_s);
}

void TestDocument::deletingForwardsIsOneStep()
{
    Document document(u"abcd"_s);
    document.setClock([this] { return m_now; });

    remove(document, {1, 2});
    remove(document, {1, 2});

    QCOMPARE(document.text(), u"ad"_s);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.text(), u"abcd"_s);
}

void TestDocument::deletingALineEndingIsAStep()
{
    Document document(u"ab\r\ncd"_s);
    document.setClock([this] { return m_now; });

    remove(document, {4, 5});
    remove(document, {2, 4});
    remove(document, {1, 2});

    QCOMPARE(document.undoStack().count(), 3);
}

void TestDocument::savingEndsAStep()
{
    Document document;
    document.setClock([this] { return m_now; });

    type(document, 0, u"ab"_s, m_now);
    document.undoStack().setClean();
    type(document, 2, u"cd"_s, m_now);

    QVERIFY(document.isModified());
    document.undoStack().undo();
    QCOMPARE(document.text(), u"ab"_s);
    QVERIFY(!document.isModified());
}

void TestDocument::typingAfterUndoIsAStep()
{
    Document document;
    document.setClock([this] { return m_now; });
    type(document, 0, u"ab"_s, m_now);
    document.endUndoStep();
    type(document, 2, u"cd"_s, m_now);

    document.undoStack().undo();
    type(document, 2, u"e"_s, m_now);
    document.undoStack().undo();

    QCOMPARE(document.text(), u"ab"_s);
}

void TestDocument::undoPutsTheCaretBack()
{
    Document document(u"one two"_s);
    QStringList events;
    connect(&document, &Document::changed, this, [&] { events.append(u"changed"_s); });
    connect(&document, &Document::caretRestored, this,
            [&](TextRange selection) { events.append(u"%1 %2"_s.arg(selection.begin).arg(selection.end)); });

    document.apply(TextChange{{4, 7}, u"two"_s, u"2"_s}, u"Edit"_s, EditKind::Step, {{7, 4}, {5, 5}});
    QCOMPARE(events, QStringList{u"changed"_s});
    document.undoStack().undo();
    document.undoStack().redo();

    QCOMPARE(events, (QStringList{u"changed"_s, u"changed"_s, u"7 4"_s, u"changed"_s, u"5 5"_s}));
}

void TestDocument::caretComesAfterTheStackIsInOrder()
{
    Document document(u"one"_s);
    document.apply(TextChange{{3, 3}, {}, u"!"_s}, u"Edit"_s);
    document.apply(TextChange{{4, 4}, {}, u"?"_s}, u"Edit"_s);
    // A field that loses the focus to the restored caret commits what it holds.
    const auto connection = connect(&document, &Document::caretRestored, &document, [&document] {
        if (document.text() == u"one!"_s)
            document.apply(TextChange{{0, 0}, {}, u"> "_s}, u"Commit"_s);
    });

    document.undoStack().undo();
    disconnect(connection);

    QCOMPARE(document.text(), u"> one!"_s);
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(document.text(), u"one"_s);
}

void TestDocument::readOnlyTextStays()
{
    Document document(u"one"_s);
    QSignalSpy spy(&document, &Document::readOnlyChanged);
    document.setReadOnly(true);
    document.setReadOnly(true);

    document.apply(TextChange{{3, 3}, {}, u"!"_s}, u"Edit"_s);

    QCOMPARE(spy.count(), 1);
    QCOMPARE(document.text(), u"one"_s);
    QVERIFY(!document.undoStack().canUndo());
}

void TestDocument::emptyChangesDoNothing()
{
    Document document(u"one"_s);
    QSignalSpy spy(&document, &Document::changed);

    document.apply(ChangeSet(), u"Edit"_s);
    document.apply(TextChange{{0, 3}, u"one"_s, u"one"_s}, u"Edit"_s);

    QCOMPARE(spy.count(), 0);
    QVERIFY(!document.isModified());
}

void TestDocument::resetForgetsEverything()
{
    Document document(u"one"_s);
    document.apply(TextChange{{3, 3}, {}, u"!"_s}, u"Edit"_s);
    QSignalSpy spy(&document, &Document::wasReset);
    const quint64 revision = document.revision();

    document.reset(u"# two\n"_s);

    QCOMPARE(spy.count(), 1);
    QCOMPARE(document.text(), u"# two\n"_s);
    QVERIFY(!document.isModified());
    QVERIFY(!document.undoStack().canUndo());
    QVERIFY(document.revision() > revision);
}

void TestDocument::typingDoesNotCopyALargeText()
{
    Document document(QString(u"a line of some words\n\n"_s).repeated(400'000)); // 9 MB of text
    const qsizetype middle = document.lines().start(400'000) + 2;
    type(document, middle, u"x"_s, m_now); // the first key may make room
    const QChar *place = document.text().constData();

    for (int i = 0; i < 20; ++i)
        type(document, middle + 1 + i, u"y"_s, m_now);

    QCOMPARE(document.text().constData(), place);
}

void TestDocument::typingJoinsAStepThatGoesOn()
{
    Document document(u"a\n"_s);
    document.setClock([time = qint64(0)]() mutable { return time += 1000; });
    const auto replace = [&](TextRange range, const QString &by, EditKind kind) {
        document.apply(TextChange::replacing(document.text(), range, by), u"Step"_s, kind);
    };
    replace({2, 2}, u"New\n"_s, EditKind::Step);
    document.continueUndoStep();
    replace({2, 5}, u"w"_s, EditKind::Typing);
    replace({3, 3}, u"o"_s, EditKind::Typing);
    QCOMPARE(document.text(), u"a\nwo\n"_s);
    QCOMPARE(document.undoStack().count(), 1);
    document.endUndoStep();
    replace({4, 4}, u"!"_s, EditKind::Typing);
    QCOMPARE(document.undoStack().count(), 2);

    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(document.text(), u"a\n"_s);
    document.undoStack().redo();
    QCOMPARE(document.text(), u"a\nwo\n"_s);

    // Nor what follows an undo: the step that would go on is no longer the last one.
    replace({5, 5}, u"b\n"_s, EditKind::Step);
    document.continueUndoStep();
    document.undoStack().undo();
    replace({2, 2}, u"z"_s, EditKind::Typing);
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QCOMPARE(document.text(), u"a\nwo\n"_s);

    // A step of another kind in between is not taken in.
    document.continueUndoStep();
    replace({0, 0}, u"x"_s, EditKind::Step);
    replace({1, 1}, u"y"_s, EditKind::Typing);
    QCOMPARE(document.undoStack().count(), 3);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
