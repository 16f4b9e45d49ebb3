#include "app/document/document.h"
#include "app/document/linkedstep.h"
#include "tests/support/random.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

class TestLinkedStep : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void undoAndRedoGoOverBoth_data();
    void undoAndRedoGoOverBoth();
    void laterEditsStay();
    void wordsEditedSinceStayWhereTheyAre();
    void aStepThatWasDroppedIsNoLongerLinked();
    void oneDocumentMayGo();
    void wordsAreSavedBeforeTheirOldPlaceIs();
    void discardedWordsGoBack_data();
    void discardedWordsGoBack();
    void savedAndDiscardedInAnyOrderNoWordsAreLost();
    void randomStepsLoseNoWords();

private:
    void type(Document &document, qsizetype place, const QString &text);

    std::unique_ptr<Document> m_from;
    std::unique_ptr<Document> m_to;
    QPointer<LinkedStep> m_step;
};

void TestLinkedStep::init()
{
    delete m_step;
    m_from = std::make_unique<Document>(u"# A\nwords\n"_s);
    m_to = std::make_unique<Document>(u"# B\n[add here]\n"_s);
    m_step = new LinkedStep(*m_from, TextChange::replacing(m_from->text(), {4, 10}, {}), *m_to,
                            TextChange::replacing(m_to->text(), {4, 14}, u"words"_s), u"Move"_s, this);
}

void TestLinkedStep::type(Document &document, qsizetype place, const QString &text)
{
    document.apply(TextChange::replacing(document.text(), {place, place}, text), u"Type"_s);
}

void TestLinkedStep::undoAndRedoGoOverBoth_data()
{
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("from where the words were") << true;
    QTest::newRow("from where they went") << false;
}

void TestLinkedStep::undoAndRedoGoOverBoth()
{
    QFETCH(bool, isFirst);
    QUndoStack &stack = (isFirst ? m_from : m_to)->undoStack();
    QCOMPARE(m_from->text(), u"# A\n"_s);
    QCOMPARE(m_to->text(), u"# B\nwords\n"_s);

    stack.undo();
    QCOMPARE(m_from->text(), u"# A\nwords\n"_s);
    QCOMPARE(m_to->text(), u"# B\n[add here]\n"_s);
    QVERIFY(!m_from->isModified() && !m_to->isModified());

    stack.redo();
    QCOMPARE(m_from->text(), u"# A\n"_s);
    QCOMPARE(m_to->text(), u"# B\nwords\n"_s);
    QCOMPARE(m_from->undoStack().count(), 1);
    QCOMPARE(m_to->undoStack().count(), 1);
}

void TestLinkedStep::laterEditsStay()
{
    type(*m_to, 0, u"top\n"_s);

    m_from->undoStack().undo();
    QCOMPARE(m_from->text(), u"# A\nwords\n"_s);
    QCOMPARE(m_to->text(), u"top\n# B\n[add here]\n"_s);

    m_from->undoStack().redo();
    QCOMPARE(m_from->text(), u"# A\n"_s);
    QCOMPARE(m_to->text(), u"top\n# B\nwords\n"_s);
}

void TestLinkedStep::wordsEditedSinceStayWhereTheyAre()
{
    type(*m_to, 7, u"!"_s);
    const QSignalSpy leftAlone(m_step, &LinkedStep::leftAlone);

    m_from->undoStack().undo();

    QCOMPARE(m_from->text(), u"# A\nwords\n"_s);
    QCOMPARE(m_to->text().count(u"!"_s), 1);
    QVERIFY(leftAlone.count() == 1 || m_to->text().contains(u"[add here]"_s));
}

void TestLinkedStep::aStepThatWasDroppedIsNoLongerLinked()
{
    m_from->undoStack().undo();
    type(*m_from, 0, u"x"_s);
    m_from->undoStack().undo();

    QCOMPARE(m_from->text(), u"# A\nwords\n"_s);
    QCOMPARE(m_to->text(), u"# B\n[add here]\n"_s);
    QTRY_VERIFY(m_step.isNull());
}

void TestLinkedStep::oneDocumentMayGo()
{
    const QSignalSpy leftAlone(m_step, &LinkedStep::leftAlone);
    m_to.reset();

    m_from->undoStack().undo();

    QCOMPARE(m_from->text(), u"# A\nwords\n"_s);
    QCOMPARE(leftAlone.size(), 1);
    QCOMPARE(leftAlone.first().first().value<Document *>(), nullptr);
    m_from.reset();
    QTRY_VERIFY(m_step.isNull());
}

void TestLinkedStep::wordsAreSavedBeforeTheirOldPlaceIs()
{
    QCOMPARE(m_step->toSaveBefore(*m_from), m_to.get());
    QCOMPARE(m_step->toSaveBefore(*m_to), nullptr);

    m_to->undoStack().setClean();
    QCOMPARE(m_step->toSaveBefore(*m_from), nullptr);

    m_from->undoStack().setClean();
    m_from->undoStack().undo();
    QCOMPARE(m_step->toSaveBefore(*m_from), nullptr);
    QCOMPARE(m_step->toSaveBefore(*m_to), m_from.get());
}

void TestLinkedStep::discardedWordsGoBack_data()
{
    QTest::addColumn<QString>("saved");
    QTest::addColumn<bool>("isUndone");
    QTest::addColumn<QString>("discarded");
    QTest::addColumn<bool>("doGoBack");
    QTest::newRow("they were nowhere else") << u""_s << false << u"to"_s << true;
    QTest::newRow("the old place is saved without them") << u"from"_s << false << u"to"_s << true;
    QTest::newRow("their file has them") << u"to"_s << false << u"to"_s << false;
    QTest::newRow("the old file still has them") << u""_s << false << u"from"_s << false;
    QTest::newRow("undone, and the old place was saved without them") << u"from"_s << true << u"from"_s << true;
    QTest::newRow("undone, and nothing was saved") << u""_s << true << u"from"_s << false;
}

void TestLinkedStep::discardedWordsGoBack()
{
    QFETCH(QString, saved);
    QFETCH(bool, isUndone);
    QFETCH(QString, discarded);
    if (!saved.isEmpty())
        (saved == "to"_L1 ? m_to : m_from)->undoStack().setClean();
    if (isUndone)
        m_from->undoStack().undo();
    std::unique_ptr<Document> &gone = discarded == "to"_L1 ? m_to : m_from;
    const std::unique_ptr<Document> &other = discarded == "to"_L1 ? m_from : m_to;

    QTEST(m_step->bringBackFrom(*gone), "doGoBack");
    gone.reset();

    QFETCH(bool, doGoBack);
    QCOMPARE(other->text().contains(u"words"_s), doGoBack || (discarded == "from"_L1 && !isUndone));
}

void TestLinkedStep::savedAndDiscardedInAnyOrderNoWordsAreLost()
{
    Random random(7);
    for (int round = 0; round < 500; ++round) {
        init();
        QString files[] = {u"# A\nwords\n"_s, u"# B\n[add here]\n"_s};
        const auto save = [&](Document &document) {
            if (m_step) {
                if (Document *first = m_step->toSaveBefore(document)) {
                    files[first == m_to.get()] = first->text();
                    first->undoStack().setClean();
                }
            }
            files[&document == m_to.get()] = document.text();
            document.undoStack().setClean();
        };
        for (int i = 0; i < 12; ++i) {
            Document &document = random.oneIn(2) ? *m_from : *m_to;
            switch (random.below(4)) {
            case 0: type(document, random.below(document.text().size() + 1), u"."_s); break;
            case 1: document.undoStack().redo(); break;
            case 2: document.undoStack().undo(); break;
            default: save(document); break;
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QVERIFY2(m_step.isNull() || QString(files[0] + files[1]).remove(u'.').contains(u"words"_s),
                     qPrintable(files[0] + u"|"_s + files[1]));
        }
        if (m_step.isNull())
            continue;
        const bool isFromDiscarded = random.oneIn(2);
        m_step->bringBackFrom(isFromDiscarded ? *m_from : *m_to);
        (isFromDiscarded ? m_from : m_to).reset();
        save(isFromDiscarded ? *m_to : *m_from);
        QVERIFY2(QString(files[0] + files[1]).remove(u'.').contains(u"words"_s),
                 qPrintable(files[0] + u"|"_s + files[1]));
    }
}

void TestLinkedStep::randomStepsLoseNoWords()
{
    Random random(5);
    for (int round = 0; round < 300; ++round) {
        init();
        for (int i = 0; i < 30; ++i) {
            Document &document = random.oneIn(2) ? *m_from : *m_to;
            QUndoStack &stack = document.undoStack();
            const bool isLinked = !m_step.isNull();
            switch (random.below(4)) {
            case 0: type(document, random.below(document.text().size() + 1), u"."_s); break;
            case 1: stack.redo(); break;
            default: stack.undo(); break;
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QString both = m_from->text() + m_to->text();
            both.remove(u'.');
            if (isLinked && !m_step.isNull())
                QVERIFY2(both.contains(u"words"_s), qPrintable(m_from->text() + u"|"_s + m_to->text()));
        }
    }
}

QTEST_GUILESS_MAIN(TestLinkedStep)
#include "tst_linkedstep.moc"
