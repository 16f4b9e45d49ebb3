#include "app/roadmap/labelsource.h"

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmap.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

class TestLabelSource : public QObject
{
    Q_OBJECT

private slots:
    void typedAndWritten_data();
    void typedAndWritten();
    void randomLabelsStayInTheirEmphasis();
};

void TestLabelSource::typedAndWritten_data()
{
    QTest::addColumn<QString>("marks");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("shown"); // in the field, afterwards
    const auto row = [](const char *name, const QString &marks, const QString &typed, const QString &source,
                        const QString &shown) { QTest::newRow(name) << marks << typed << source << shown; };
    row("words", u"*"_s, u"One day"_s, u"One day"_s, u"One day"_s);
    row("a star", u"*"_s, u"a*b"_s, u"a\\*b"_s, u"a*b"_s);
    row("stars in words", u"*"_s, u"a*b*c"_s, u"a\\*b\\*c"_s, u"a*b*c"_s);
    row("a star in front", u"*"_s, u"*Soon"_s, u"\\*Soon"_s, u"*Soon"_s);
    row("the label's own marks", u"*"_s, u"*Soon*"_s, u"\\*Soon\\*"_s, u"*Soon*"_s);
    row("two of them", u"**"_s, u"**Soon**"_s, u"\\*\\*Soon\\*\\*"_s, u"**Soon**"_s);
    row("other marks", u"*"_s, u"a __b__"_s, u"a __b__"_s, u"a __b__"_s);
    row("underscores", u"_"_s, u"a_b *c*"_s, u"a\\_b *c*"_s, u"a_b *c*"_s);
    row("a backslash at the end", u"*"_s, u"back\\"_s, u"back\\\\"_s, u"back\\"_s);
    row("an escaped star", u"*"_s, u"a\\*b"_s, u"a\\*b"_s, u"a*b"_s);
    row("a star in code", u"*"_s, u"`a*b`"_s, u"`a*b`"_s, u"`a*b`"_s);
    row("a pipe", u"*"_s, u"A|B"_s, u"A\\|B"_s, u"A|B"_s);
    row("without emphasis", QString(), u"a*b*"_s, u"a*b*"_s, u"a*b*"_s);
}

void TestLabelSource::typedAndWritten()
{
    QFETCH(QString, marks);
    QFETCH(QString, typed);

    const QString source = labelSource(marks, typed);

    QTEST(source, "source");
    QTEST(typedLabel(marks, source), "shown");
}

void TestLabelSource::randomLabelsStayInTheirEmphasis()
{
    Random random(1);
    const QString units = u"ab c*_\\`|[]<&1"_s;
    for (int i = 0; i < 4000; ++i) {
        QString typed;
        for (int length = 1 + random.below(8); length > 0; --length)
            typed += units[random.below(int(units.size()))];
        const QString marks = QStringList{u"*"_s, u"**"_s, u"_"_s}[random.below(3)];
        typed.remove(marks[0] == u'*' ? u'_' : u'*'); // other emphasis is free to begin and end in it
        const QString source = labelSource(marks, typed);
        if (source.isEmpty())
            continue;
        const QByteArray name = QString(marks + u' ' + typed + u" → "_s + source).toUtf8();

        QVERIFY2(labelSource(marks, typedLabel(marks, source)) == source, name.constData());

        const SyntaxTree tree(u"When? | What?\n--|--\n%1%2%1 | - x\n"_s.arg(marks, source));
        const QList<RoadmapTable> tables = readRoadmaps(tree);
        QVERIFY2(tables.size() == 1 && tables[0].buckets.size() == 1, name.constData());
        QVERIFY2(tree.text(tables[0].buckets[0].labelRange) == source, name.constData());
        const auto alone = readRoadmaps(SyntaxTree(u"When? | What?\n--|--\n%1 | - x\n"_s.arg(source)));
        if (alone.isEmpty() || alone[0].buckets.isEmpty()) // what begins a block of another kind
            continue;
        QVERIFY2(tables[0].buckets[0].label == alone[0].buckets[0].label, name.constData());
    }
}

QTEST_GUILESS_MAIN(TestLabelSource)
#include "tst_labelsource.moc"
