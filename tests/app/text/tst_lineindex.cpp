#include "app/text/changeset.h"
#include "app/text/lineindex.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

class TestLineIndex : public QObject
{
    Q_OBJECT

private slots:
    void linesTileTheText();
    void updatedIndexEqualsAFreshOne();
    void endingsOfAllKindsEndLines();
    void newLinesTakeTheEndingOfTheirNeighbours_data();
    void newLinesTakeTheEndingOfTheirNeighbours();
    void insertedTextTakesAnEnding();
};

void TestLineIndex::linesTileTheText()
{
    Random random(11);
    for (int i = 0; i < 2000; ++i) {
        const QString text = random.text(80);
        const LineIndex lines(text);
        QString joined;
        for (qsizetype line = 0; line < lines.lineCount(); ++line) {
            joined += text.sliced(lines.start(line), lines.range(line).size());
            QCOMPARE(lines.lineAt(lines.start(line)), line);
        }
        QCOMPARE(joined, text);
    }
}

void TestLineIndex::updatedIndexEqualsAFreshOne()
{
    Random random(12);
    for (int i = 0; i < 10000; ++i) {
        QString text = random.text(80);
        LineIndex lines(text);
        for (int edit = 0; edit < 3; ++edit) {
            const ChangeSet changes = random.changes(text);
            changes.applyTo(text);

            lines.update(changes, text);

            QVERIFY2(lines == LineIndex(text), qPrintable(u"round %1"_s.arg(i)));
        }
    }
}

void TestLineIndex::endingsOfAllKindsEndLines()
{
    const QString text = u"a\nb\r\nc\rd\u2028e"_s;
    const LineIndex lines(text);

    QCOMPARE(lines.lineCount(), 4);
    QCOMPARE(lines.contentRange(text, 1), (TextRange{2, 3}));
    QCOMPARE(lines.contentRange(text, 3), (TextRange{7, 10}));
    QCOMPARE(LineIndex(u"").lineCount(), 1);
    QCOMPARE(LineIndex(u"a\n").lineCount(), 2);
}

void TestLineIndex::newLinesTakeTheEndingOfTheirNeighbours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<int>("ending");
    QTest::newRow("none") << u"a"_s << qsizetype(1) << int(LineEnding::Lf);
    QTest::newRow("CR LF above") << u"a\r\nb"_s << qsizetype(4) << int(LineEnding::CrLf);
    QTest::newRow("mixed, lower part") << u"a\r\nb\nc\n"_s << qsizetype(5) << int(LineEnding::Lf);
    QTest::newRow("mixed, last line without ending") << u"a\nb\r\nc"_s << qsizetype(5) << int(LineEnding::CrLf);
    QTest::newRow("CR") << u"a\rb\rc"_s << qsizetype(2) << int(LineEnding::Cr);
    QTest::newRow("first line") << u"a\r\nb\n"_s << qsizetype(0) << int(LineEnding::CrLf);
}

void TestLineIndex::newLinesTakeTheEndingOfTheirNeighbours()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, position);
    QFETCH(int, ending);

    QCOMPARE(int(lineEndingNear(text, LineIndex(text), position)), ending);
}

void TestLineIndex::insertedTextTakesAnEnding()
{
    QCOMPARE(withLineEndings(u"a\nb\r\nc\rd", LineEnding::CrLf), u"a\r\nb\r\nc\r\nd"_s);
    QVERIFY(countLineEndings(u"a\nb\r\n").isMixed());
}

QTEST_GUILESS_MAIN(TestLineIndex)
#include "tst_lineindex.moc"
