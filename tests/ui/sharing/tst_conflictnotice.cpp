#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/conflictwords.h"
#include "ui/context/editorcontext.h"
#include "ui/sharing/conflictnotice.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString text =
    u"# M\n\n## A\n\n<<<<<<< Mine\n- mine\n=======\n- theirs\n>>>>>>> on disk\n\n## B\n\n<<<<<<< HEAD\n- x\n"
    "||||||| base\n- z\n=======\n- y\n>>>>>>> other\n"_s;

} // namespace

class TestConflictNotice : public QObject
{
    Q_OBJECT

private slots:
    void eachIsSettledByAButton_data();
    void eachIsSettledByAButton();
    void aNameTellsWhoseAConflictIs();
    void markersThatComeAreTold();
    void everyControlHasAName();

private:
    static void press(const QWidget &notice, const QString &words)
    {
        for (QPushButton *button : notice.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == words)
                return button->click();
        }
        QFAIL(qPrintable(words));
    }
};

void TestConflictNotice::eachIsSettledByAButton_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("foreign"); // the same for a conflict of two others
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("mine") << u"Keep Mine"_s << u"Keep First"_s << u"- mine\n"_s << u"- x\n"_s;
    QTest::newRow("theirs") << u"Keep Theirs"_s << u"Keep Second"_s << u"- theirs\n"_s << u"- y\n"_s;
    QTest::newRow("both") << u"Keep Both"_s << u"Keep Both"_s << u"- mine\n- theirs\n"_s << u"- x\n- y\n"_s;
}

void TestConflictNotice::eachIsSettledByAButton()
{
    QFETCH(QString, button);
    QFETCH(QString, foreign);
    QFETCH(QString, first);
    QFETCH(QString, second);
    Document document(text);
    EditorContext context(document);
    ConflictNotice notice(context);
    notice.show();
    const auto *words = notice.findChild<QLabel *>();
    QVERIFY(words->isVisible());
    QVERIFY2(words->text().contains(u"“A”"_s), qPrintable(words->text()));

    press(notice, button);
    QVERIFY(words->text().contains(u"“B”"_s));
    press(notice, foreign);

    QCOMPARE(document.text(), u"# M\n\n## A\n\n"_s + first + u"\n## B\n\n"_s + second);
    QVERIFY(!notice.findChild<MessageBar *>()->isVisible());
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(document.text(), text);
}

// In the window of another who reads the same file one's own version is not theirs.
void TestConflictNotice::aNameTellsWhoseAConflictIs()
{
    Document document(u"# M\n\n<<<<<<< Ana Ruiz\n- ana\n=======\n- ben\n>>>>>>> on disk\n"_s);
    EditorContext context(document);
    const ConflictText conflict = context.conflicts().first();
    for (const auto &[user, isOwn] : {std::pair("Ana Ruiz", true), std::pair("Ben Ito", false), std::pair("", false)}) {
        qputenv("USER", user);
        QCOMPARE(isOwnConflict(conflict), isOwn);
        QCOMPARE(mineName(conflict), isOwn ? u"Mine"_s : u"First version (Ana Ruiz)"_s);
    }
}

void TestConflictNotice::markersThatComeAreTold()
{
    Document document(u"# M\n"_s);
    EditorContext context(document);
    ConflictNotice notice(context);
    notice.show();
    const auto *bar = notice.findChild<MessageBar *>();
    QVERIFY(!bar->isVisible());

    document.apply(TextChange::replacing(document.text(), {0, 4}, text), u"Paste"_s);

    QTRY_VERIFY(bar->isVisible());
}

void TestConflictNotice::everyControlHasAName()
{
    Document document(text);
    EditorContext context(document);
    ConflictNotice notice(context);
    test::everyControlHasAName(&notice);
}

QTEST_MAIN(TestConflictNotice)
#include "tst_conflictnotice.moc"
