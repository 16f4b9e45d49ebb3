#include "app/text/versiondifference.h"
#include "tests/support/random.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

QStringList told(const QString &text, const QList<TextRange> &ranges)
{
    QStringList result;
    for (const TextRange range : ranges)
        result.append(text.sliced(range.begin, range.size()));
    return result;
}

/// text without what is marked, and without blanks.
QString unmarked(const QString &text, const VersionMarks &marks)
{
    QList<TextRange> ranges = marks.lines + marks.words;
    std::ranges::sort(ranges, std::greater(), &TextRange::begin);
    QString rest = text;
    for (const TextRange range : std::as_const(ranges))
        rest.remove(range.begin, range.size());
    rest.removeIf([](QChar unit) { return unit.isSpace(); });
    return rest;
}

} // namespace

class TestVersionDifference : public QObject
{
    Q_OBJECT

private slots:
    void whatDiffersIsMarked_data();
    void whatDiffersIsMarked();
    void whatIsNotMarkedIsInBoth();
    void longVersionsAreCompared();
};

void TestVersionDifference::whatDiffersIsMarked_data()
{
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QStringList>("ourLines");
    QTest::addColumn<QStringList>("ourWords");
    QTest::addColumn<QStringList>("theirLines");
    QTest::addColumn<QStringList>("theirWords");
    const QStringList none;
    QTest::newRow("the same") << u"- a\n"_s << u"- a\n"_s << none << none << none << none;
    QTest::newRow("only line endings") << u"- a\r\n- b\r\n"_s << u"- a \n- b"_s << none << none << none << none;
    QTest::newRow("a line more") << u"- one\n- two\n"_s << u"- one\n- shipped it\n- two\n"_s << none << none
                                 << QStringList{u"- shipped it"_s} << none;
    QTest::newRow("one side empty") << QString() << u"- gone\n\n- too\n"_s << none << none
                                    << QStringList{u"- gone"_s, u"- too"_s} << none;
    QTest::newRow("a word") << u"- Released version 6.29 today\n"_s << u"- Released version 6.30 today\n"_s << none
                            << QStringList{u"29"_s} << none << QStringList{u"30"_s};
    QTest::newRow("words side by side are one mark")
        << u"The review is on Monday morning\n"_s << u"The review is on Tuesday at noon\n"_s << none
        << QStringList{u"Monday morning"_s} << none << QStringList{u"Tuesday at noon"_s};
    QTest::newRow("nothing in common but signs")
        << u"- alpha, beta.\n"_s << u"- gamma, delta.\n"_s << QStringList{u"- alpha, beta."_s} << none
        << QStringList{u"- gamma, delta."_s} << none;
    QTest::newRow("a line in between and a word")
        << u"- pool is green\n- next: quotas\n"_s << u"- pool is red\n- hiring again\n- next: quotas\n"_s << none
        << QStringList{u"green"_s} << QStringList{u"- hiring again"_s} << QStringList{u"red"_s};
    QTest::newRow("a sign") << u"Ship it today\n"_s << u"Ship it today!\n"_s << none << none << none
                            << QStringList{u"!"_s};
}

void TestVersionDifference::whatDiffersIsMarked()
{
    QFETCH(QString, ours);
    QFETCH(QString, theirs);

    const VersionDifference difference = differenceOf(ours, theirs);

    QTEST(told(ours, difference.ours.lines), "ourLines");
    QTEST(told(ours, difference.ours.words), "ourWords");
    QTEST(told(theirs, difference.theirs.lines), "theirLines");
    QTEST(told(theirs, difference.theirs.words), "theirWords");
}

void TestVersionDifference::whatIsNotMarkedIsInBoth()
{
    test::Random random(5);
    for (int i = 0; i < 600; ++i) {
        const QString ours = random.oneIn(2) ? random.text(60) : random.markdown(random.below(14));
        const QString theirs = random.oneIn(4) ? random.text(60) : random.changes(ours).appliedTo(ours);

        const VersionDifference difference = differenceOf(ours, theirs);

        // Lines that are wholly marked may have words of the other version's: what is left is in it all the same.
        const QString left = unmarked(ours, difference.ours);
        qsizetype at = 0;
        for (const QChar unit : left) {
            at = theirs.indexOf(unit, at) + 1;
            QVERIFY2(at > 0, qPrintable(ours + u"\n---\n"_s + theirs));
        }
        QCOMPARE(differenceOf(ours, ours), VersionDifference());
    }
}

void TestVersionDifference::longVersionsAreCompared()
{
    QString ours;
    QString theirs;
    for (int i = 0; i < 20'000; ++i) {
        ours += u"- item %1 is done\n"_s.arg(i);
        theirs += u"- item %1 is %2\n"_s.arg(i).arg(i % 2 == 0 ? u"done"_s : u"open"_s);
    }

    const VersionDifference difference = differenceOf(ours, theirs);

    QCOMPARE(difference.theirs.words.size() + difference.theirs.lines.size(), 10'000);
}

QTEST_GUILESS_MAIN(TestVersionDifference)
#include "tst_versiondifference.moc"
