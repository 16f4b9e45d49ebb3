#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

struct Fixture
{
    Fixture()
        : bar(new MessageBar(&window))
        , below(new QLineEdit(&window))
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(bar);
        layout->addWidget(below);
        layout->addStretch(1);
        rename.setToolTip(u"Rename the File to 2027/2027-01-05-platform.md"_s);
        bar->showMessage(MessageKind::Warning, text, {&rename, &change});
        window.show();
        window.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
    }
    QList<QPushButton *> buttons() const
    {
        QList<QPushButton *> shown;
        for (auto *button : bar->findChildren<QPushButton *>()) {
            if (button->isVisible())
                shown.append(button);
        }
        return shown;
    }
    QLabel *label() const { return bar->findChild<QLabel *>(); }

    const QString text = u"The title says Tuesday, 5 January 2027, the file's name Wednesday, 23 December 2026."_s;
    QAction rename{u"Rename File"_s};
    QAction change{u"Change Title"_s};
    QWidget window;
    MessageBar *bar;
    QLineEdit *below;
};

} // namespace

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void buttonsStandBesideAShortText();
    void buttonsShareTheirRows();
    void theFullNameIsAToolTip();
    void tabGoesThroughTheButtonsInOrder();
};

void TestMessageBar::nothingIsCutOff_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {260, 420, 620, 900, 1600})
        QTest::addRow("%d", width) << width;
}

void TestMessageBar::nothingIsCutOff()
{
    QFETCH(const int, width);
    Fixture f;

    f.window.resize(width, 400);

    QTRY_COMPARE(f.window.width(), width);
    QTRY_VERIFY(f.label()->height() >= f.label()->heightForWidth(f.label()->width()));
    QVERIFY(f.label()->height() <= (width < 400 ? 6 : 3) * f.label()->fontMetrics().lineSpacing());
    QList<QWidget *> all{f.label(), f.bar->findChild<QToolButton *>()};
    for (QPushButton *button : f.buttons()) {
        QVERIFY(button->width() >= button->sizeHint().width());
        all.append(button);
    }
    QCOMPARE(all.size(), 4);
    for (const QWidget *widget : all) {
        QVERIFY(f.bar->rect().contains(widget->geometry()));
        for (const QWidget *other : all)
            QVERIFY(widget == other || !widget->geometry().intersects(other->geometry()));
    }
    QVERIFY(f.below->y() > f.bar->geometry().bottom());
}

void TestMessageBar::buttonsStandBesideAShortText()
{
    Fixture f;
    f.window.resize(900, 400);

    f.bar->showMessage(MessageKind::Information, u"The file has been moved."_s, {&f.rename});

    QTRY_VERIFY(f.buttons().size() == 1 && f.buttons().first()->x() > f.label()->geometry().right());
    QCOMPARE(f.buttons().first()->geometry().center().y(), f.label()->geometry().center().y());
}

void TestMessageBar::buttonsShareTheirRows()
{
    Fixture f;
    f.window.resize(300, 400);
    QAction actions[] = {QAction(u"Go There"_s), QAction(u"Keep Mine"_s), QAction(u"Keep Theirs"_s),
                         QAction(u"Both"_s)};

    f.bar->showMessage(MessageKind::Warning, f.text, {&actions[0], &actions[1], &actions[2], &actions[3]});

    QTRY_COMPARE(f.buttons().size(), 4);
    QTRY_COMPARE(f.window.width(), 300);
    const QList<QPushButton *> buttons = f.buttons();
    QTRY_COMPARE(buttons[1]->y(), buttons[0]->y());
    QVERIFY(buttons[1]->x() > buttons[0]->geometry().right());
    QVERIFY(buttons[3]->y() > buttons[0]->y());
    QTRY_VERIFY(f.bar->rect().contains(buttons[3]->geometry()));
}

void TestMessageBar::theFullNameIsAToolTip()
{
    Fixture f;

    QCOMPARE(f.buttons().first()->text(), u"Rename File"_s);
    QCOMPARE(f.buttons().first()->toolTip(), u"Rename the File to 2027/2027-01-05-platform.md"_s);
    QCOMPARE(f.buttons().last()->toolTip(), QString());
}

void TestMessageBar::tabGoesThroughTheButtonsInOrder()
{
    Fixture f;
    f.bar->showMessage(MessageKind::Warning, f.text, {&f.rename, &f.change}); // again: new buttons
    f.label()->setFocus();

    QStringList reached;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        reached.append(button != nullptr ? button->text() : QString());
    }

    QCOMPARE(reached, (QStringList{u"Rename File"_s, u"Change Title"_s, u"Dismiss"_s, QString()}));
    QVERIFY(f.below->hasFocus());
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
