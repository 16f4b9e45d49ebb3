#include "ui/history/historypicture.h"

#include "app/markdown/syntaxtree.h"

#include <QGuiApplication>
#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestHistoryPicture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void aBarForEachStay();
    void shapesOfAPartDoNotOverlap();
    void theSvgFileSaysTheSame();
    void thePngFileIsThePicture();
    void largeHistories();
    void whatBecameOfAnItem();
};

namespace {

RoadmapHistory historyOf(const QStringList &roadmaps)
{
    QList<MeetingRoadmap> meetings;
    QDate date(2026, 12, 15);
    for (const QString &rows : roadmaps) {
        meetings.append({date, readRoadmaps(SyntaxTree(u"When? | What?\n---|---\n"_s + rows)).first()});
        date = date.addDays(14);
    }
    return roadmapHistory(meetings);
}

RoadmapHistory sample()
{
    return historyOf({u"*Done* | - Old\n*Soon* | - Faster < 2 s & \"login\"\n*Future* | - Quotas\n"_s,
                      u"*Done* | - Faster < 2 s & \"login\"\n*Soon* | - Quotas\n*Future* |\n"_s,
                      u"*Done* |\n*Soon* | - Faster < 2 s & \"login\"\n|| - Quotas\n*Future* |\n"_s});
}

QStringList texts(const HistoryPicture &picture, HistoryShape::Part part)
{
    QStringList result;
    for (const HistoryShape &shape : picture.shapes) {
        if (shape.part == part && !shape.text.isEmpty())
            result.append(shape.text);
    }
    return result;
}

} // namespace

void TestHistoryPicture::aBarForEachStay()
{
    const HistoryPicture picture = drawHistory(sample(), QGuiApplication::palette(), QGuiApplication::font());

    QCOMPARE(texts(picture, HistoryShape::Part::Titles),
             (QStringList{u"Faster < 2 s & \"login\""_s, u"Quotas"_s, u"Old"_s}));
    QCOMPARE(texts(picture, HistoryShape::Part::Lanes),
             (QStringList{u"Soon"_s, u"▸ Done"_s, u"◂ Soon"_s, u"Future"_s, u"▸ Soon"_s, u"Done"_s}));
    QCOMPARE(texts(picture, HistoryShape::Part::Dates),
             (QStringList{u"2026"_s, u"15 Dec"_s, u"29 Dec"_s, u"2027"_s, u"12 Jan"_s}));
    QCOMPARE(texts(picture, HistoryShape::Part::Legend),
             (QStringList{u"Done"_s, u"Soon"_s, u"Future"_s, u"▸"_s, u"moved on"_s, u"◂"_s, u"a step back"_s}));
}

void TestHistoryPicture::shapesOfAPartDoNotOverlap()
{
    const HistoryPicture picture = drawHistory(sample(), QGuiApplication::palette(), QGuiApplication::font());
    const QRectF all({0, 0}, picture.size);
    QList<HistoryShape> bars;
    for (const HistoryShape &shape : picture.shapes) {
        QVERIFY(all.contains(shape.rect));
        if (shape.part == HistoryShape::Part::Lanes && !shape.text.isEmpty())
            bars.append(shape);
    }
    for (qsizetype i = 0; i < bars.size(); ++i) {
        for (qsizetype j = i + 1; j < bars.size(); ++j)
            QVERIFY(!bars[i].rect.intersects(bars[j].rect));
    }
    QCOMPARE(bars[0].rect.center().y(), bars[2].rect.center().y()); // one item, one line
    QVERIFY(bars[0].rect.width() < bars[4].rect.width());           // "Soon" for two meetings
}

void TestHistoryPicture::theSvgFileSaysTheSame()
{
    const HistoryPicture picture = drawHistory(sample(), QGuiApplication::palette(), QGuiApplication::font());

    QXmlStreamReader xml(toSvg(picture, u"Roadmap History"_s));

    QStringList titles;
    QStringList shown;
    int bars = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "svg"_L1)
            QCOMPARE(xml.attributes().value("width"_L1).toDouble(), std::ceil(picture.size.width()));
        bars += xml.name() == "rect"_L1;
        if (xml.name() == "title"_L1)
            titles.append(xml.readElementText());
        else if (xml.name() == "text"_L1)
            shown.append(xml.readElementText());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(titles.first(), u"Roadmap History"_s);
    QVERIFY(shown.contains(u"Faster < 2 s & \"login\""_s));
    QVERIFY(titles.contains(u"Tuesday, 12 January 2027\nSoon, back from Done"_s));
    QVERIFY(bars > 6);
}

void TestHistoryPicture::thePngFileIsThePicture()
{
    const HistoryPicture picture = drawHistory(sample(), QGuiApplication::palette(), QGuiApplication::font());

    const QImage image = QImage::fromData(toPng(picture), "PNG");

    QCOMPARE(image.size(), (picture.size * 2).toSize());
    for (const HistoryShape &shape : picture.shapes) {
        if (shape.fill.isValid() && shape.rect.width() > 2) // at the edge in the middle of its height no text stands
            QCOMPARE(image.pixelColor(qRound(shape.rect.right() * 2 - 4), qRound(shape.rect.top() * 2 + 5)).rgb(),
                     shape.fill.rgb());
    }
}

void TestHistoryPicture::largeHistories()
{
    QString rows;
    for (int i = 0; i < 2000; ++i)
        rows += u"|| - Item number %1\n"_s.arg(i);
    QStringList roadmaps;
    for (int i = 0; i < 12; ++i)
        roadmaps.append(u"*Soon* | - First\n"_s + rows);
    const HistoryPicture picture =
        drawHistory(historyOf(roadmaps), QGuiApplication::palette(), QGuiApplication::font());

    const QImage image = QImage::fromData(toPng(picture), "PNG");

    QVERIFY(!image.isNull());
    QVERIFY(qint64(image.width()) * image.height() < 51'000'000);
    QVERIFY(drawHistory({}, QGuiApplication::palette(), QGuiApplication::font()).shapes.size() > 0);
}

void TestHistoryPicture::whatBecameOfAnItem()
{
    const RoadmapHistory history = historyOf(
        {u"*Done* |\n*Soon* | - Sharing of services\n"_s, u"*Done* | - Sharing services\n*Soon* | - More\n"_s});

    QCOMPARE(momentText(history, history.items[0], 0), u"Soon"_s);
    QCOMPARE(momentText(history, history.items[0], 1), u"Done, moved from Soon; before: “Sharing of services”"_s);
    QCOMPARE(momentText(history, history.items[1], 0), QString());
    QCOMPARE(momentText(history, history.items[1], 1), u"Soon, new"_s);
}

QTEST_MAIN(TestHistoryPicture)
#include "tst_historypicture.moc"
