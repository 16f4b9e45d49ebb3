#include "ui/widgets/dimlabel.h"
#include "ui/widgets/palettecolors.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestDimLabel : public QObject
{
    Q_OBJECT

private slots:
    void itsColourFollowsThePalette();
};

void TestDimLabel::itsColourFollowsThePalette()
{
    const QPalette light(Qt::black, QColor(0xEEEEEE), Qt::white, Qt::gray, Qt::gray, Qt::black, Qt::white);
    const QPalette dark(Qt::white, QColor(0x222222), Qt::white, Qt::gray, Qt::gray, Qt::white, Qt::black);
    QWidget window;
    const DimLabel label(u"empty"_s, &window);

    for (const QPalette &palette : {light, dark, light}) {
        QApplication::setPalette(palette);
        QCoreApplication::processEvents();
        QCOMPARE(label.palette().color(QPalette::WindowText).rgb(), dimTextColor(palette).rgb());
        QCOMPARE(label.palette().color(QPalette::Base), palette.color(QPalette::Base));
        QVERIFY(label.palette().color(QPalette::WindowText) != palette.color(QPalette::WindowText));
    }
}

QTEST_MAIN(TestDimLabel)
#include "tst_dimlabel.moc"
