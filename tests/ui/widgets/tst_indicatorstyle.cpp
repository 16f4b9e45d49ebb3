#include "ui/widgets/indicatorstyle.h"
#include "ui/widgets/palettecolors.h"

#include <QCheckBox>
#include <QImage>
#include <QRadioButton>
#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestIndicatorStyle : public QObject
{
    Q_OBJECT

private slots:
    void aBoxIsSeenInAnyTheme_data();
    void aBoxIsSeenInAnyTheme();
};

void TestIndicatorStyle::aBoxIsSeenInAnyTheme_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<bool>("isRound");
    QTest::newRow("dark box") << QColor(0x24272b) << false;
    QTest::newRow("dark radio button") << QColor(0x24272b) << true;
    QTest::newRow("black box") << QColor(Qt::black) << false;
    QTest::newRow("light box") << QColor(0xf6f7f8) << false;
}

void TestIndicatorStyle::aBoxIsSeenInAnyTheme()
{
    QFETCH(const QColor, window);
    QFETCH(const bool, isRound);
    std::unique_ptr<QAbstractButton> button;
    if (isRound)
        button = std::make_unique<QRadioButton>();
    else
        button = std::make_unique<QCheckBox>();
    IndicatorStyle style(u"fusion"_s);
    const bool isDarkWindow = window.lightnessF() < 0.5;
    QPalette palette(isDarkWindow ? QColor(0xe6e8ea) : QColor(0x1f2328), window);
    palette.setColor(QPalette::Base, isDarkWindow ? QColor(0x1b1e22) : QColor(Qt::white));
    button->setPalette(palette);
    button->setStyle(&style);
    button->resize(button->sizeHint());

    const QImage image = button->grab().toImage();

    qreal best = 1;
    const int middle = image.height() / 2;
    for (int x = 0; x < image.width(); ++x)
        best = std::max(best, contrast(image.pixelColor(x, middle), window));
    QVERIFY2(best >= (isDarkWindow ? 3 : 1.5), qPrintable(QString::number(best)));
}

QTEST_MAIN(TestIndicatorStyle)
#include "tst_indicatorstyle.moc"
