#include "ui/widgets/palettecolors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestPaletteColors : public QObject
{
    Q_OBJECT

private slots:
    void textOfSecondRankIsReadable_data();
    void textOfSecondRankIsReadable();
    void aColourThatIsReadableStays();
    void anAccentThatCannotBeSeenIsNotUsed();
};

void TestPaletteColors::textOfSecondRankIsReadable_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(Qt::white) << QColor(0x1f2328);
    QTest::newRow("dark") << QColor(0x1b1e22) << QColor(0xe6e8ea);
    QTest::newRow("grey on white") << QColor(Qt::white) << QColor(0x606060);
}

void TestPaletteColors::textOfSecondRankIsReadable()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);

    QCOMPARE_GE(contrast(dimTextColor(palette), base), 4.5);
}

void TestPaletteColors::aColourThatIsReadableStays()
{
    QCOMPARE(readable(QColor(0x0a3069), Qt::white, Qt::black).rgb(), QColor(0x0a3069).rgb());
}

void TestPaletteColors::anAccentThatCannotBeSeenIsNotUsed()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Accent, QColor(0xf0f0f0));
    palette.setColor(QPalette::Link, Qt::blue);

    QCOMPARE(accentColor(palette), QColor(Qt::blue));
}

QTEST_MAIN(TestPaletteColors)
#include "tst_palettecolors.moc"
