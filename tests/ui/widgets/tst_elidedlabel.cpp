#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QImage>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestElidedLabel : public QObject
{
    Q_OBJECT

private slots:
    void itGivesWay();
    void theToolTipSaysAllOfIt();
};

void TestElidedLabel::itGivesWay()
{
    QWidget row;
    auto *layout = new QHBoxLayout(&row);
    auto *name = new QLabel(u"Routing"_s);
    auto *label = new ElidedLabel(u"changed by Ana Ruiz and two more: +12 −3"_s);
    layout->addWidget(name);
    layout->addWidget(label);
    row.resize(160, 40);
    row.show();
    QVERIFY(QTest::qWaitForWindowExposed(&row));

    QCOMPARE(row.width(), 160);
    QVERIFY(label->geometry().right() < 160);
    QVERIFY(name->width() >= name->sizeHint().width());
    QImage narrow(label->size(), QImage::Format_RGB32);
    narrow.fill(Qt::white);
    label->render(&narrow);
    label->setText(u"changed by Ana Ruiz and nobody else, as it seems"_s); // that begins alike
    QImage other(label->size(), QImage::Format_RGB32);
    other.fill(Qt::white);
    label->render(&other);
    QCOMPARE(narrow, other);

    row.resize(600, 40);
    QTRY_VERIFY(label->width() >= label->sizeHint().width());
}

void TestElidedLabel::theToolTipSaysAllOfIt()
{
    ElidedLabel label(u"changed by Ana Ruiz <ana> and two more: +12 −3"_s);
    label.resize(60, 20);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QHelpEvent help(QEvent::ToolTip, {10, 10}, label.mapToGlobal(QPoint(10, 10)));

    QCoreApplication::sendEvent(&label, &help);

    QCOMPARE(QToolTip::text(), label.text().toHtmlEscaped());
}

QTEST_MAIN(TestElidedLabel)
#include "tst_elidedlabel.moc"
