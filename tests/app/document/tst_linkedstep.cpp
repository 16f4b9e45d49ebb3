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
    m_to.reset();
    QTRY_VERIFY(m_step.isNull());

    m_from->undoStack().undo();

    QCOMPARE(m_from->text(), u"# A\nwords\n"_s);
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
