#include "app/markdown/syntaxtree.h"
#include "app/minutes/headingsource.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestHeadingSource : public QObject
{
    Q_OBJECT

private slots:
    void headingsAreTakenApart_data();
    void headingsAreTakenApart();
    void codeSpansAreReadAsByCmark();
    void unitsComeFromTheSource();
};

void TestHeadingSource::headingsAreTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("plain");
    QTest::newRow("ATX") << u"## A b\ntext\n"_s << u"## A b\n"_s << u"A b"_s << u"A b"_s;
    QTest::newRow("blanks") << u"##   A \t\n\n\n"_s << u"##   A \t\n"_s << u"A"_s << u"A"_s;
    QTest::newRow("indented") << u"   ## A\r\n"_s << u"   ## A\r\n"_s << u"A"_s << u"A"_s;
    QTest::newRow("tab") << u"#\tA\r"_s << u"#\tA\r"_s << u"A"_s << u"A"_s;
    QTest::newRow("closed") << u"## A ## \n"_s << u"## A ## \n"_s << u"A"_s << u"A"_s;
    QTest::newRow("not closed") << u"## A#\n"_s << u"## A#\n"_s << u"A#"_s << u"A#"_s;
    QTest::newRow("closed at once") << u"## ##"_s << u"## ##"_s << u""_s << u""_s;
    QTest::newRow("empty") << u"##\nA\n"_s << u"##\n"_s << u""_s << u""_s;
    QTest::newRow("markup") << u"# _A_ `b` [c](d)\n"_s << u"# _A_ `b` [c](d)\n"_s << u"_A_ `b` [c](d)"_s << u"A b c"_s;
    QTest::newRow("setext") << u"A\n===\ntext"_s << u"A\n===\n"_s << u"A"_s << u"A"_s;
    QTest::newRow("setext of two lines") << u"A\n b\r\n  ---  \r\n\r\n"_s << u"A\n b\r\n  ---  \r\n"_s << u"A\n b"_s
                                         << u"A b"_s;
    QTest::newRow("setext, no line ending") << u"*A*\n-"_s << u"*A*\n-"_s << u"*A*"_s << u"A"_s;
}

void TestHeadingSource::headingsAreTakenApart()
{
    QFETCH(QString, text);
    const SyntaxTree tree(text);
    QCOMPARE(tree.blocks().first().kind, BlockKind::Heading);

    const HeadingSource heading = readHeading(tree, 0);

    QTEST(tree.text(heading.lines).toString(), "lines");
    QTEST(tree.text(heading.content).toString(), "content");
    QTEST(heading.plain, "plain");
}

void TestHeadingSource::codeSpansAreReadAsByCmark()
{
    test::Random random(8);
    static const QStringList pieces = {u"`"_s,   u"`"_s, u"``"_s,           u"a"_s, u" "_s,  u"  "_s, u"\t"_s,
                                       u"b-c"_s, u"|"_s, QString(81, u'`'), u"é"_s, u"😀"_s, u"#"_s,  u"www.a.org"_s};
    for (int i = 0; i < 5000; ++i) {
        QString source = u"# "_s;
        for (qsizetype k = random.below(12); k > 0; --k)
            source += pieces[random.below(pieces.size())];
        const SyntaxTree tree(source);

        QCOMPARE(readHeading(tree, 0).plain, plainText(*tree.nodes(0)).trimmed());
    }
}

void TestHeadingSource::unitsComeFromTheSource()
{
    test::Random random(5);
    static const QStringList pieces = {u"a"_s,
                                       u"b c"_s,
                                       u" "_s,
                                       u"*"_s,
                                       u"**"_s,
                                       u"_"_s,
                                       u"`"_s,
                                       u"~~"_s,
                                       u"["_s,
                                       u"](u-b)"_s,
                                       u"\\"_s,
                                       u"&amp;"_s,
                                       u"<i>"_s,
                                       u"😀"_s,
                                       u"("_s,
                                       u")"_s,
                                       u"https://e.org"_s,
                                       u"!"_s,
                                       u"&"_s,
                                       u"-"_s};
    int exact = 0;
    for (int i = 0; i < 10000; ++i) {
        QString source = u"x"_s;
        for (qsizetype k = random.below(10); k > 0; --k)
            source += pieces[random.below(pieces.size())];
        source = source.trimmed();
        const QString plain = plainTextOfInlines(source);

        const QList<PlainUnit> units = plainUnits(source, plain);

        QCOMPARE(units.size(), plain.size());
        qsizetype end = 0;
        bool isExact = true;
        for (qsizetype k = 0; k < units.size(); ++k) {
            const TextRange range = units[k].source;
            QVERIFY2(range.begin >= end || (range.begin == range.end && range.end == end) || range.end == end,
                     qPrintable(source));
            QVERIFY2(range.end <= source.size() && range.begin <= range.end, qPrintable(source));
            isExact = isExact && range.size() >= 1 && (range.size() > 1 || source[range.begin] == plain[k]);
            end = range.end;
        }
        exact += isExact ? 1 : 0;
    }
    QVERIFY2(exact > 9000, qPrintable(QString::number(exact)));
}

QTEST_GUILESS_MAIN(TestHeadingSource)
#include "tst_headingsource.moc"
