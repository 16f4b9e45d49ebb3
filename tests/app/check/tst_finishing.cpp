#include "app/check/finishing.h"
#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample =
    u"# Tea Meeting 2026-01-06\r\n\r\n## Announcements\r\n\r\n[add here]\r\n\r\n## Discussion\r\n\r\n"
    "- sugar \r\n\r\n## Backlog Reviews\r\n\r\n### Kettle - Ana\r\n\r\n- boils\r\n\r\n"
    "### Cups - Ben\r\n\r\n[add updates here]\r\n\r\n### Spoons - Cy\r\n\r\n## Roadmap\r\n"_s;

} // namespace

class TestFinishing : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsDoneUnasked();
    void eachOptionDoesItsPart_data();
    void eachOptionDoesItsPart();
    void whatGoesAndWhatStays_data();
    void whatGoesAndWhatStays();
    void allTogether();
    void whatStandsBetweenConflictsIsLeftAlone();
    void realMinutesKeepEveryFilledSection();
};

void TestFinishing::nothingIsDoneUnasked()
{
    QCOMPARE(finished(SyntaxTree(sample), {}, {}), FinishedText());
}

void TestFinishing::eachOptionDoesItsPart_data()
{
    QTest::addColumn<bool>("saysNoUpdate");
    QTest::addColumn<bool>("dropsPlaceholders");
    QTest::addColumn<bool>("dropsEmptySections");
    QTest::addColumn<QString>("expected");
    QString noUpdate = sample;
    noUpdate.replace("[add updates here]"_L1, "- No update"_L1);
    noUpdate.replace("### Spoons - Cy\r\n\r\n"_L1, "### Spoons - Cy\r\n\r\n- No update\r\n\r\n"_L1);
    QTest::newRow("no update") << true << false << false << noUpdate;
    QString empty = sample;
    empty.remove("[add updates here]\r\n"_L1).remove("[add here]\r\n"_L1);
    QTest::newRow("placeholders") << false << true << false << empty;
    QString dropped = sample;
    dropped.remove("## Announcements\r\n\r\n[add here]\r\n\r\n"_L1)
        .remove("### Cups - Ben\r\n\r\n[add updates here]\r\n\r\n### Spoons - Cy\r\n\r\n"_L1);
    QTest::newRow("sections") << false << false << true << dropped;
}

void TestFinishing::eachOptionDoesItsPart()
{
    QFETCH(bool, saysNoUpdate);
    QFETCH(bool, dropsPlaceholders);
    QFETCH(bool, dropsEmptySections);
    QFETCH(QString, expected);

    const FinishedText result = finished(SyntaxTree(sample), {}, {saysNoUpdate, dropsPlaceholders, dropsEmptySections});

    QCOMPARE(result.change.appliedTo(sample), expected);
}

void TestFinishing::whatGoesAndWhatStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an empty section around one that says something")
        << u"# M\n## Backlog\n### _Incubating_\n#### CLI - Ana\n- a\n### Empty\n"_s
        << u"# M\n## Backlog\n### _Incubating_\n#### CLI - Ana\n- a\n"_s;
    QTest::newRow("a placeholder leaves an empty section") << u"# M\n## A\nTBD\n## B\nb\n"_s << u"# M\n## B\nb\n"_s;
    QTest::newRow("an item is empty once what was in it is gone")
        << u"# M\n## B\n- b\n-\n  - TBD\n"_s << u"# M\n## B\n- b\n"_s;
    QTest::newRow("the title stays") << u"# M\n"_s << u"# M\n"_s;
    QTest::newRow("a roadmap is something said")
        << u"# M\n## R\n|a|b|\n|-|-|\n|c|d|\n"_s << u"# M\n## R\n|a|b|\n|-|-|\n|c|d|\n"_s;
}

void TestFinishing::whatGoesAndWhatStays()
{
    QFETCH(QString, text);
    QTEST(finished(SyntaxTree(text), {}, {true, true, true}).change.appliedTo(text), "expected");
}

void TestFinishing::allTogether()
{
    const FinishedText result = finished(SyntaxTree(sample), {}, {true, true, true});

    QCOMPARE(result.filled, QStringList({u"Cups"_s, u"Spoons"_s}));
    QCOMPARE(result.dropped, QStringList({u"Announcements"_s}));
    QCOMPARE(result.placeholders, 1);
    const QString text = result.change.appliedTo(sample);
    QVERIFY(text.contains(u"### Cups - Ben\r\n\r\n- No update\r\n"_s));
    QVERIFY(!text.contains(u"Announcements"_s));
    QVERIFY(text.contains(u"- sugar \r\n"_s));
}

void TestFinishing::whatStandsBetweenConflictsIsLeftAlone()
{
    const QString text = sample + u"\r\n<<<<<<< Mine\r\na\r\n=======\r\nb\r\n>>>>>>> Theirs\r\n"_s;

    QCOMPARE(finished(SyntaxTree(text), {}, {true, true, true}), FinishedText());
}

void TestFinishing::realMinutesKeepEveryFilledSection()
{
    if (test::corpusFolder().isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const test::CorpusFile &file : test::corpusMinutes()) {
        const auto decoded = decode(file.bytes);
        if (!decoded)
            continue;
        const QString &text = decoded->text;
        const SyntaxTree tree(text);
        const FinishedText result = finished(tree, {}, {true, true, true});
        const QString after = result.change.appliedTo(text);
        QVERIFY(result.change.fits(text));
        QVERIFY2(finished(SyntaxTree(after), {}, {true, true, true}).change.isEmpty(), qPrintable(file.name));
        // Behind a section that has gone a heading may be part of the text of the one before.
        const auto filledSections = [](const SyntaxTree &each, bool withContent) {
            QStringList titles;
            const Minutes minutes = readMinutes(each);
            for (const Section &section : minutes.sections) {
                if (section.isFilled && (withContent || !section.isContent))
                    titles.append(section.title);
            }
            return titles;
        };
        const QStringList before = filledSections(tree, false);
        QStringList missing = before;
        missing.removeIf(
            [kept = filledSections(SyntaxTree(after), true)](const QString &title) { return kept.contains(title); });
        QVERIFY2(missing.isEmpty(), qPrintable(file.name + u": "_s + missing.join(u", "_s)));
    }
}

QTEST_GUILESS_MAIN(TestFinishing)
#include "tst_finishing.moc"
