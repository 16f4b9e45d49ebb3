#include "ui/widgets/savequestion.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestSaveQuestion : public QObject
{
    Q_OBJECT

private slots:
    void lettersAnswerNothing();
    void keysAnswerIt_data();
    void keysAnswerIt();
};

void TestSaveQuestion::lettersAnswerNothing()
{
    SaveQuestion question(u"Minutes"_s, true, nullptr);
    question.open();
    QVERIFY(QTest::qWaitForWindowActive(&question));

    for (char letter = 'a'; letter <= 'z'; ++letter) {
        QTest::keyClick(QApplication::focusWidget(), letter);
        QTest::keyClick(QApplication::focusWidget(), letter, Qt::ShiftModifier);
    }

    for (const QAbstractButton *button : question.buttons())
        QVERIFY2(!button->isDown(), qPrintable(button->text()));
    QVERIFY(question.isVisible());
}

void TestSaveQuestion::keysAnswerIt_data()
{
    QTest::addColumn<bool>("canSave");
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("withAlt");
    QTest::addColumn<int>("answer");
    QTest::newRow("Return") << true << int(Qt::Key_Return) << false << int(QMessageBox::Save);
    QTest::newRow("Return, where it can not be saved")
        << false << int(Qt::Key_Return) << false << int(QMessageBox::Cancel);
    QTest::newRow("Space, where it can not be saved")
        << false << int(Qt::Key_Space) << false << int(QMessageBox::Cancel);
    QTest::newRow("Escape") << true << int(Qt::Key_Escape) << false << int(QMessageBox::Cancel);
    QTest::newRow("Alt+D") << true << int(Qt::Key_D) << true << int(QMessageBox::Discard);
}

void TestSaveQuestion::keysAnswerIt()
{
    QFETCH(bool, canSave);
    QFETCH(int, key);
    QFETCH(bool, withAlt);
    SaveQuestion question(u"Minutes"_s, canSave, nullptr);
    question.open();
    QVERIFY(QTest::qWaitForWindowActive(&question));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), withAlt ? Qt::AltModifier : Qt::NoModifier);

    QTRY_VERIFY(!question.isVisible());
    QTEST(question.result(), "answer");
}

QTEST_MAIN(TestSaveQuestion)
#include "tst_savequestion.moc"
