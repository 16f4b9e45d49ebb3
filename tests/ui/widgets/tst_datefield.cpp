#include "ui/widgets/datefield.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

/// A window with a line before the field, and the field's label.
struct Fixture
{
    Fixture()
        : before(new QLineEdit(&window))
        , label(new QLabel(u"&Date:"_s, &window))
        , field(new DateField(&window))
    {
        auto *layout = new QHBoxLayout(&window);
        layout->addWidget(before);
        layout->addWidget(label);
        layout->addWidget(field);
        label->setBuddy(field);
        field->setDate(QDate(2026, 11, 24));
        window.show();
        window.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
        before->setFocus();
    }
    QWidget window;
    QLineEdit *before;
    QLabel *label;
    DateField *field;
};

} // namespace

class TestDateField : public QObject
{
    Q_OBJECT

private slots:
    void aTypedDateIsThatDate_data();
    void aTypedDateIsThatDate();
    void aDateIsTypedOverAllOfIt_data() { aTypedDateIsThatDate_data(); }
    void aDateIsTypedOverAllOfIt();
    void partsAreEditedAlone();
    void aDateIsPasted();
    void whatIsNoDateIsNotPasted();
    void typingIsTold();
    void undoIsThatOfTheWindow();
};

void TestDateField::aTypedDateIsThatDate_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QDate>("date");
    QTest::newRow("another year") << u"2027-03-05"_s << QDate(2027, 3, 5);
    QTest::newRow("the same year") << u"2026-12-02"_s << QDate(2026, 12, 2);
    QTest::newRow("the same date") << u"2026-11-24"_s << QDate(2026, 11, 24);
    QTest::newRow("the end of a month") << u"2027-02-28"_s << QDate(2027, 2, 28);
    QTest::newRow("a month that is longer") << u"2027-12-31"_s << QDate(2027, 12, 31);
    QTest::newRow("a leap day") << u"2028-02-29"_s << QDate(2028, 2, 29);
    QTest::newRow("digits only") << u"20270305"_s << QDate(2027, 3, 5);
    QTest::newRow("without zeros") << u"2027-3-5"_s << QDate(2027, 3, 5);
    QTest::newRow("a month of one digit that could go on") << u"2027-1-5"_s << QDate(2027, 1, 5);
    QTest::newRow("slashes") << u"2027/03/05"_s << QDate(2027, 3, 5);
    QTest::newRow("full stops") << u"2027.10.11"_s << QDate(2027, 10, 11);
}

void TestDateField::aTypedDateIsThatDate()
{
    QFETCH(const QString, keys);
    QFETCH(const QDate, date);
    for (const bool isByMnemonic : {false, true}) {
        for (const bool isTracking : {false, true}) {
            Fixture f;
            f.field->setKeyboardTracking(isTracking);
            if (isByMnemonic)
                QTest::keyClick(&f.window, Qt::Key_D, Qt::AltModifier);
            else
                QTest::keyClick(f.before, Qt::Key_Tab);
            QTRY_VERIFY(f.field->hasFocus());

            QTest::keyClicks(f.field, keys);
            QTest::keyClick(f.field, Qt::Key_Return);

            QCOMPARE(f.field->date(), date);
        }
    }
}

void TestDateField::aDateIsTypedOverAllOfIt()
{
    QFETCH(const QString, keys);
    QFETCH(const QDate, date);
    Fixture f;
    f.field->setFocus();
    f.field->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClick(f.field, Qt::Key_A, Qt::ControlModifier);

    QTest::keyClicks(f.field, keys);
    QTest::keyClick(f.field, Qt::Key_Return);

    QCOMPARE(f.field->date(), date);
}

void TestDateField::partsAreEditedAlone()
{
    Fixture f;
    QTest::keyClick(f.before, Qt::Key_Tab);

    QTest::keyClicks(f.field, u"--30"_s); // over year and month
    QTest::keyClick(f.field, Qt::Key_Return);
    QCOMPARE(f.field->date(), QDate(2026, 11, 30));

    f.field->setSelectedSection(QDateTimeEdit::YearSection);
    QTest::keyClicks(f.field, u"2027"_s); // goes on to the month
    QTest::keyClick(f.field, Qt::Key_Right);
    QTest::keyClick(f.field, Qt::Key_Left);
    QTest::keyClicks(f.field, u"-12"_s); // this hyphen is meant
    QTest::keyClick(f.field, Qt::Key_Return);
    QCOMPARE(f.field->date(), QDate(2027, 11, 12));
}

void TestDateField::aDateIsPasted()
{
    for (const int tabs : {1, 3}) { // in the year, in the day
        Fixture f;
        QTest::keyClick(f.before, Qt::Key_Tab);
        for (int i = 1; i < tabs; ++i)
            QTest::keyClick(f.field, Qt::Key_Tab);
        QGuiApplication::clipboard()->setText(u" 2027-03-05\n"_s);

        QTest::keyClick(f.field, Qt::Key_V, Qt::ControlModifier);

        QCOMPARE(f.field->date(), QDate(2027, 3, 5));
    }
}

void TestDateField::whatIsNoDateIsNotPasted()
{
    Fixture f;
    QTest::keyClick(f.before, Qt::Key_Tab);
    QGuiApplication::clipboard()->setText(u"next week"_s);

    QTest::keyClick(f.field, Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(f.field->text(), u"2026-11-24"_s);
}

void TestDateField::typingIsTold()
{
    Fixture f;
    QSignalSpy edited(f.field, &DateField::edited);
    f.field->setDate(QDate(2026, 12, 1));
    QCOMPARE(edited.size(), 0);

    QTest::keyClick(f.before, Qt::Key_Tab);
    QTest::keyClicks(f.field, u"2"_s);

    QCOMPARE(edited.size(), 1);
}

void TestDateField::undoIsThatOfTheWindow()
{
    Fixture f;
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    f.window.addAction(&undo);
    const QSignalSpy undone(&undo, &QAction::triggered);
    f.field->setFocus();

    QTest::keyClick(f.field, Qt::Key_5);
    QTest::keySequence(f.field, QKeySequence::Undo);

    QCOMPARE(undone.size(), 1);
}

QTEST_MAIN(TestDateField)
#include "tst_datefield.moc"
