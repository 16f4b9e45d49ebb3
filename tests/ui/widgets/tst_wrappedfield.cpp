#include "ui/widgets/linefield.h"
#include "ui/widgets/wrappedfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestWrappedField : public QObject
{
    Q_OBJECT

private slots:
    void randomKeysChangeOnlyWhatTheySay();
    void aPasteStaysInTheLine_data();
    void aPasteStaysInTheLine();
    void marksAreTyped();
    void itsTextIsSeenWhole();
    void arrowsLeaveItsFirstAndLastLine();
    void keysOfTheWindowPass();
};

// Units that a text document cannot hold are in it, and stay where nobody typed.
void TestWrappedField::randomKeysChangeOnlyWhatTheySay()
{
    QRandomGenerator random(20261127);
    for (int round = 0; round < 60; ++round) {
        WrappedField field;
        QString expected = u"a\u00A0b\u2028c \uFDD0\uFDD1\uFFFC d\u2029e 😀 | *f*"_s;
        field.showText(expected);
        QSignalSpy edited(&field, &WrappedField::textEdited);
        for (int key = 0; key < 30; ++key) {
            const int from = random.bounded(int(expected.size()) + 1);
            const int to = std::min(int(expected.size()), from + random.bounded(3));
            QTextCursor cursor = field.textCursor();
            cursor.setPosition(from);
            cursor.setPosition(to, QTextCursor::KeepAnchor);
            field.setTextCursor(cursor);
            // A cursor does not stand inside of a pair of surrogates.
            const int begin = field.textCursor().selectionStart();
            const int end = field.textCursor().selectionEnd();
            const QString before = field.text();
            if (random.bounded(4) == 0 && begin < end) {
                QTest::keyClick(&field, Qt::Key_Delete);
                expected.remove(begin, end - begin);
            } else if (random.bounded(8) == 0) {
                field.insertLineBreak();
                expected.replace(begin, end - begin, QChar(QChar::LineSeparator));
            } else {
                QTest::keyClick(&field, 'x');
                expected.replace(begin, end - begin, u'x');
            }
            QCOMPARE(field.text(), expected);
            QVERIFY(before == expected || edited.takeLast().constFirst().toString() == expected);
        }
        QVERIFY(field.isModified());
        field.showText(u"another"_s);
        QVERIFY(!field.isModified());
    }
}

void TestWrappedField::aPasteStaysInTheLine_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << u"two words"_s << u"[two words]"_s;
    QTest::newRow("lines") << u"one\ntwo\r\nthree"_s << u"[one two three]"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"[ab]"_s;
    QTest::newRow("markup") << u"**a**|b<br>"_s << u"[**a**|b<br>]"_s;
    QTest::newRow("a no-break space") << u"a\u00A0b"_s << u"[a\u00A0b]"_s;
}

void TestWrappedField::aPasteStaysInTheLine()
{
    QFETCH(QString, pasted);
    WrappedField field;
    field.showText(u"[]"_s);
    field.setCaret(1);
    QGuiApplication::clipboard()->setText(pasted);
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    QTEST(field.text(), "expected");
    QCOMPARE(field.document()->blockCount(), 1);
}

void TestWrappedField::marksAreTyped()
{
    WrappedField field;
    field.showText(u"one two"_s);
    QSignalSpy edited(&field, &WrappedField::textEdited);
    field.setCaret(1);
    field.toggleBold();
    QCOMPARE(field.text(), u"**one** two"_s);
    QTextCursor cursor = field.textCursor();
    cursor.setPosition(8);
    cursor.setPosition(11, QTextCursor::KeepAnchor);
    field.setTextCursor(cursor);
    QGuiApplication::clipboard()->setText(u"https://example.org/two"_s);
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field.text(), u"**one** [two](https://example.org/two)"_s);
    QCOMPARE(edited.count(), 2);
    QVERIFY(field.isModified());
}

void TestWrappedField::itsTextIsSeenWhole()
{
    QWidget parent;
    parent.resize(300, 400);
    WrappedField field(&parent);
    parent.show();
    const int line = field.fontMetrics().height();
    const auto isSeenWhole = [&field] {
        QTextCursor end(field.document());
        end.movePosition(QTextCursor::End);
        return field.cursorRect(QTextCursor(field.document())).top() >= 0
               && field.cursorRect(end).bottom() <= field.viewport()->height();
    };
    const QRect cell(10, 350, 200, line + 4);
    field.setPlace(cell);
    QVERIFY(field.height() < 2 * line + 12);
    field.showText(u"words "_s.repeated(40));
    QVERIFY(isSeenWhole());
    QVERIFY(field.geometry().bottom() <= parent.rect().bottom()); // it grew upwards where there was no room below
    QVERIFY(field.height() > 5 * line);
    field.selectAll();
    QTest::keyClicks(&field, u"short"_s);
    QCOMPARE(field.geometry().intersected(cell), cell);
    QVERIFY(field.height() < 2 * line + 12);
    field.showText(u"words "_s.repeated(4000));
    QCOMPARE(field.height(), parent.height());

    WrappedField later(&parent); // as a view makes it: filled and placed, then shown
    later.setPlace(cell);
    later.showText(u"words "_s.repeated(40));
    later.show();
    QVERIFY(later.height() > 5 * line);
    QCOMPARE(later.width(), cell.width());
}

void TestWrappedField::arrowsLeaveItsFirstAndLastLine()
{
    WrappedField field;
    field.resize(200, 200);
    field.show();
    field.showText(u"one\u2028two"_s);
    const auto isTaken = [&field](Qt::Key key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&field, &event);
        return event.isAccepted();
    };
    field.setCaret(1);
    QVERIFY(!isTaken(Qt::Key_Up));
    QVERIFY(isTaken(Qt::Key_Down));
    QCOMPARE(field.caret(), 5);
    QVERIFY(!isTaken(Qt::Key_Down));
    QVERIFY(!isTaken(Qt::Key_Return));
    QCOMPARE(field.text(), u"one\u2028two"_s);
}

void TestWrappedField::keysOfTheWindowPass()
{
    WrappedField field;
    QTest::keyClick(&field, 'x');
    LineField line;
    for (QWidget *each : {static_cast<QWidget *>(&field), static_cast<QWidget *>(&line)}) {
        for (const Qt::Key key : {Qt::Key_Z, Qt::Key_E}) { // undoes, exports
            QKeyEvent override(QEvent::ShortcutOverride, key, Qt::ControlModifier);
            QCoreApplication::sendEvent(each, &override);
            QVERIFY(!override.isAccepted());
        }
    }
    QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field.text(), u"x"_s);
}

QTEST_MAIN(TestWrappedField)
#include "tst_wrappedfield.moc"
