#include "app/sharing/sectiondiff.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString minutes =
    u"# Runtime 2026-11-24\n\n## Agenda\n\n* all\n\n## Backlog Reviews\n\n### CLI - Ana\n\n- one\n- two\n\n"
    "### Diego - Eric\n\n### Garden (Will)\n\n- three\n"_s;

QString with(const QString &part, const QString &replacement)
{
    return QString(minutes).replace(part, replacement);
}

} // namespace

class TestSectionDiff : public QObject
{
    Q_OBJECT

private slots:
    void messagesAreTruthful_data();
    void messagesAreTruthful();
    void linesThatOnlyMovedAreNotGone();
    void lostLinesAreToldWithTeamAndLead();
};

void TestSectionDiff::messagesAreTruthful_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("message");
    const QString diego = u"### Diego - Eric\n"_s;
    QTest::newRow("one section") << minutes << with(diego, diego + u"\n- a\n- b\n"_s) << u"Diego – notes (+2)"_s;
    QTest::newRow("its own heading inside")
        << minutes << with(diego, diego + u"\n#### Coming soon\n- a\n"_s) << u"Diego – notes (+2)"_s;
    QTest::newRow("removed lines") << minutes << with(u"- two\n"_s, {}) << u"CLI – notes (−1)"_s;
    QTest::newRow("a reworded line") << minutes << with(u"- two"_s, u"- zwei"_s) << u"CLI – notes (+1 −1)"_s;
    QTest::newRow("two sections") << minutes
                                  << with(u"* all"_s, u"* all\n* more"_s).replace(diego, diego + u"\n- a\n"_s)
                                  << u"Agenda, Diego – notes (+2)"_s;
    QTest::newRow("many") << minutes << QString(minutes).replace(u"\n\n"_s, u"\n- x\n\n"_s)
                          << u"Runtime 2026-11-24, Agenda, Backlog Reviews and 3 more – notes (+8)"_s;
    QTest::newRow("a lead") << minutes << with(u"Diego - Eric"_s, u"Diego - Mei"_s) << u"Diego – lead"_s;
    QTest::newRow("a new section") << minutes << minutes + u"\n### Buildpacks - Bo\n\n- a\n"_s
                                   << u"Buildpacks – notes (+1)"_s;
    QTest::newRow("a new heading alone") << minutes << minutes + u"\n### Buildpacks - Bo\n"_s
                                         << u"Buildpacks – headings"_s;
    QTest::newRow("a section removed") << minutes << with(u"### Garden (Will)\n\n- three\n"_s, {})
                                       << u"Garden – removed"_s;
    QTest::newRow("blank lines") << minutes << minutes + u"\n\n"_s << u"layout"_s;
    QTest::newRow("lines in another order")
        << minutes << with(u"- one\n- two\n"_s, u"- two\n- one\n"_s) << u"CLI \u2013 order"_s;
    QTest::newRow("an item further in") << minutes << with(u"- two\n"_s, u"  - two\n"_s) << u"CLI \u2013 layout"_s;
    QTest::newRow("sections in another order")
        << minutes << with(diego, {}).replace(u"### CLI"_s, diego + u"\n### CLI"_s) << u"order of sections"_s;
    QTest::newRow("another date") << minutes << with(u"11-24"_s, u"11-24 (moved)"_s) << u"title"_s;
    QTest::newRow("the same") << minutes << minutes << u"merge"_s;
    QTest::newRow("the first version") << u""_s << minutes << u"new minutes"_s;
}

void TestSectionDiff::messagesAreTruthful()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, message);

    const QString told = shareMessage(before, after, u"runtime.md"_s);

    const QString subject = u"Runtime 2026-11-24: "_s;
    QCOMPARE(told, subject + message);
    QCOMPARE(shareMessage(u"x"_s, u"x\ny"_s, u"runtime.md"_s), u"runtime.md: 1 section(s) – notes (+1)"_s);
}

void TestSectionDiff::linesThatOnlyMovedAreNotGone()
{
    const QString after = with(u"- two\n"_s, {}).replace(u"- three\n"_s, u"- two\n- three\n"_s);

    const QList<SectionDiff> diffs = sectionDiff(minutes, after);

    QCOMPARE(diffs.size(), 2);
    QCOMPARE(diffs[0].removed, 1);
    QCOMPARE(diffs[0].gone.size(), 0);
    QCOMPARE(diffs[1].added, 1);
}

void TestSectionDiff::lostLinesAreToldWithTeamAndLead()
{
    const QString after = with(u"### Garden (Will)\n\n- three\n"_s, {}).replace(u"- one\n- two\n"_s, u"- two\n"_s);

    const QList<SectionDiff> diffs = sectionDiff(minutes, after);

    QCOMPARE(diffs.size(), 2);
    QCOMPARE(diffs[0].title, u"CLI"_s);
    QCOMPARE(diffs[0].lead, u"Ana"_s);
    QCOMPARE(diffs[0].gone.size(), 1);
    QCOMPARE(diffs[1].title, u"Garden"_s);
    QCOMPARE(diffs[1].lead, u"Will"_s);
    QCOMPARE(diffs[1].gone.size(), 1);
    QVERIFY(diffs[1].isRemoved);
}

QTEST_GUILESS_MAIN(TestSectionDiff)
#include "tst_sectiondiff.moc"
