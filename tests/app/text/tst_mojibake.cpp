#include "app/text/mojibake.h"

#include "tests/support/corpus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestMojibake : public QObject
{
    Q_OBJECT

private slots:
    void everyLetterIsRepaired_data();
    void everyLetterIsRepaired();
    void whatIsWrittenSoStays_data();
    void whatIsWrittenSoStays();
    void realMinutesStay();
};

namespace {

QString repaired(QString text)
{
    QList<Mojibake> found = findMojibake(text);
    for (qsizetype i = found.size(); i-- > 0;)
        text.replace(found[i].range.begin, found[i].range.size(), found[i].repaired);
    return text;
}

/// What a program makes of UTF-8 that it takes for Latin-1.
QString garbled(const QString &text)
{
    return QString::fromLatin1(text.toUtf8());
}

} // namespace

void TestMojibake::everyLetterIsRepaired_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("German") << u"Öl, größer, Übung, ÄRGER"_s;
    QTest::newRow("French") << u"déjà œuvre « là » ça"_s;
    QTest::newRow("Polish and Czech") << u"łódź, žluťoučký kůň"_s;
    QTest::newRow("Greek and Cyrillic") << u"καλημέρα привет"_s;
    QTest::newRow("signs") << u"“a” – it’s … • €"_s;
    QTest::newRow("emoji") << u"😀 🎉"_s;
}

void TestMojibake::everyLetterIsRepaired()
{
    QFETCH(QString, text);

    QCOMPARE(repaired(garbled(text)), text);
    QCOMPARE(repaired(garbled(garbled(text))), text);
    QCOMPARE(findMojibake(text), QList<Mojibake>());
}

void TestMojibake::whatIsWrittenSoStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ASCII") << u"plain words, 100 %"_s;
    QTest::newRow("quotations") << u"«CAFÉ» „JAÄ“ „Ä“ NÃO IRMÃ»"_s;
    QTest::newRow("single letters") << u"Ã Â É â ð"_s;
    QTest::newRow("at the end") << u"xÃ"_s;
    QTest::newRow("pairs that are no UTF-8") << u"Ãa âx€ ðŸ"_s;
}

void TestMojibake::whatIsWrittenSoStays()
{
    QFETCH(QString, text);

    QCOMPARE(findMojibake(text), QList<Mojibake>());
}

void TestMojibake::realMinutesStay()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files)
        QVERIFY2(findMojibake(QString::fromUtf8(file.bytes)).isEmpty(), qPrintable(file.name));
}

QTEST_GUILESS_MAIN(TestMojibake)
#include "tst_mojibake.moc"
