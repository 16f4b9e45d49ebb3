#include "app/tables/displaywidth.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestDisplayWidth : public QObject
{
    Q_OBJECT

private slots:
    void widths_data();
    void widths();
};

void TestDisplayWidth::widths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("width");

    QTest::newRow("nothing") << QString() << qsizetype(0);
    QTest::newRow("ASCII") << u"Ana (CLI)"_s << qsizetype(9);
    QTest::newRow("letters with marks") << u"Chloé Müller"_s << qsizetype(12);
    QTest::newRow("a mark of its own") << u"e\u0301"_s << qsizetype(1);
    QTest::newRow("East Asian") << u"日本 한국"_s << qsizetype(9);
    QTest::newRow("full width") << u"Ａ｜"_s << qsizetype(4);
    QTest::newRow("emoji") << u"👍"_s << qsizetype(2);
    QTest::newRow("emoji with a skin colour") << u"👍🏽"_s << qsizetype(2);
    QTest::newRow("family") << u"👨\u200d👩\u200d👧"_s << qsizetype(2);
    QTest::newRow("flag") << u"🇩🇪"_s << qsizetype(2);
    QTest::newRow("heart as an emoji") << u"❤\ufe0f"_s << qsizetype(2);
    QTest::newRow("heart") << u"❤"_s << qsizetype(1);
    QTest::newRow("dash, arrow, quotes") << u"– → “”"_s << qsizetype(6);
    QTest::newRow("zero width") << u"a\u200bb"_s << qsizetype(2);
}

void TestDisplayWidth::widths()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, width);

    QCOMPARE(displayWidth(text), width);
}

QTEST_GUILESS_MAIN(TestDisplayWidth)
#include "tst_displaywidth.moc"
