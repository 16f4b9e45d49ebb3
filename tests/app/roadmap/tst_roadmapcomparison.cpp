#include "app/roadmap/roadmapcomparison.h"

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmapsummary.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestRoadmapComparison : public QObject
{
    Q_OBJECT

private slots:
    void whatBecameOfItems_data();
    void whatBecameOfItems();
    void equalTextsArePairedOnce();
    void meetingsWithoutChangeAreCounted();
    void changesAreToldInMarkdown();
    void nothingIsCountedTwice();
    void realMovesAreFound();
    void realCopiesAreUnchanged();
};

namespace {

const QString header = u"When? | What?\n------|------\n"_s;

RoadmapTable read(const QString &rows)
{
    const QList<RoadmapTable> tables = readRoadmaps(SyntaxTree(header + rows));
    return tables.isEmpty() ? RoadmapTable() : tables.first();
}

/// One line a change: signs, then the item's title before and after.
QStringList told(const RoadmapTable &earlier, const RoadmapTable &later)
{
    QStringList result;
    for (const RoadmapItemChange &change : compareRoadmaps(earlier, later)) {
        QStringList words;
        if (change.isNew())
            words.append(u"new"_s);
        if (change.isDropped())
            words.append(u"dropped"_s);
        if (change.isMoved)
            words.append(change.isStepBack ? u"back"_s : u"moved"_s);
        if (change.isReworded)
            words.append(u"reworded"_s);
        if (change.isUnchanged())
            words.append(u"same"_s);
        const int row = change.isDropped() ? change.earlier : change.later;
        result.append(words.join(u' ') + u": "_s + (change.isDropped() ? earlier : later).rows[row].plainTitle);
    }
    return result;
}

struct Counts
{
    int moved = 0;
    int added = 0;
    int dropped = 0;
};

Counts countsOf(const RoadmapTable &earlier, const RoadmapTable &later)
{
    Counts counts;
    for (const RoadmapItemChange &change : compareRoadmaps(earlier, later)) {
        counts.moved += change.isMoved;
        counts.added += change.isNew();
        counts.dropped += change.isDropped();
    }
    return counts;
}

/// The roadmap of the real minutes of a date; empty where the corpus does not hold it.
RoadmapTable realRoadmap(const QString &date)
{
    for (const CorpusFile &file : corpusMinutes()) {
        if (!file.name.contains(date + u"-runtime"_s))
            continue;
        const QList<RoadmapTable> tables = readRoadmaps(SyntaxTree(QString::fromUtf8(file.bytes)));
        return tables.isEmpty() ? RoadmapTable() : tables.first();
    }
    return {};
}

} // namespace

void TestRoadmapComparison::whatBecameOfItems_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("later");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("nothing") << u"*Soon* | - Quotas\n"_s << u"*Soon* | - Quotas\n"_s << QStringList{u"same: Quotas"_s};
    QTest::newRow("new") << u"*Soon* | - Quotas\n"_s << u"*Soon* | - Quotas\n|| - Snapshots\n"_s
                         << QStringList{u"same: Quotas"_s, u"new: Snapshots"_s};
    QTest::newRow("dropped") << u"*Soon* | - Quotas\n|| - Snapshots\n"_s << u"*Soon* | - Quotas\n"_s
                             << QStringList{u"same: Quotas"_s, u"dropped: Snapshots"_s};
    QTest::newRow("moved") << u"*Completed* | - A thing\n*Soon* | - Quotas\n"_s
                           << u"*Completed* | - A thing\n|| - Quotas\n*Soon* |\n"_s
                           << QStringList{u"same: A thing"_s, u"moved: Quotas"_s};
    QTest::newRow("a step back") << u"*Completed* | - Quotas\n*Soon* | - Snapshots\n"_s
                                 << u"*Completed* |\n*Soon* | - Quotas\n|| - Snapshots\n"_s
                                 << QStringList{u"back: Quotas"_s, u"same: Snapshots"_s};
    QTest::newRow("a step back where the completed come last")
        << u"*Soon* | - Snapshots\n*Done* | - Quotas\n"_s << u"*Soon* | - Snapshots\n|| - Quotas\n*Done* |\n"_s
        << QStringList{u"same: Snapshots"_s, u"back: Quotas"_s};
    QTest::newRow("moved within the bucket is no change")
        << u"*Soon* | - Quotas\n|| - Snapshots\n"_s << u"*Soon* | - Snapshots\n|| - Quotas\n"_s
        << QStringList{u"same: Snapshots"_s, u"same: Quotas"_s};
    QTest::newRow("a group is no change")
        << u"*Soon* | - Quotas\n"_s << u"*Soon* | **Storage:**\n|| - Quotas\n"_s << QStringList{u"same: Quotas"_s};
    QTest::newRow("by its link") << u"*Next* | - Quotas ([proposal](https://example.org/7))\n"_s
                                 << u"*Next* |\n*Soon* | - Limits for everybody ([why](https://example.org/7))\n"_s
                                 << QStringList{u"moved reworded: Limits for everybody (why)"_s};
    QTest::newRow("a link of several items tells nothing")
        << u"*Next* | - Quotas ([notes](https://example.org/7))\n|| - Kits ([notes](https://example.org/7))\n"_s
        << u"*Next* | - Mail ([notes](https://example.org/7))\n"_s
        << QStringList{u"new: Mail (notes)"_s, u"dropped: Quotas (notes)"_s, u"dropped: Kits (notes)"_s};
    QTest::newRow("another link is another wording")
        << u"*Next* | - [Quotas](https://example.org/7)\n"_s << u"*Next* | - [Quotas](https://example.org/8)\n"_s
        << QStringList{u"reworded: Quotas"_s};
    QTest::newRow("reworded and moved") << u"*Soon* |\n*Next* | - Sharing volumes between spaces\n|| - Kits\n"_s
                                        << u"*Soon* | - Volume sharing across spaces (Storage)\n*Next* | - Kits\n"_s
                                        << QStringList{u"moved reworded: Volume sharing across spaces (Storage)"_s,
                                                       u"same: Kits"_s};
    QTest::newRow("the most similar") << u"*Soon* | - Rate limits per route\n|| - Rate limits per space\n"_s
                                      << u"*Soon* | - Rate limits for each space\n|| - Rate limits for routes\n"_s
                                      << QStringList{u"reworded: Rate limits for each space"_s,
                                                     u"reworded: Rate limits for routes"_s};
    QTest::newRow("who does it is not what is done")
        << u"*Soon* | - Quotas (Storage, Gateway)\n"_s << u"*Soon* | - Colours (Storage, Gateway)\n"_s
        << QStringList{u"new: Colours (Storage, Gateway)"_s, u"dropped: Quotas (Storage, Gateway)"_s};
    QTest::newRow("not alike") << u"*Soon* | - Quotas for the store\n"_s << u"*Soon* | - Colours for the shell\n"_s
                               << QStringList{u"new: Colours for the shell"_s, u"dropped: Quotas for the store"_s};
    QTest::newRow("another name for a bucket")
        << u"*Soon* | - Quotas\n*Next* | - Kits\n"_s << u"*This quarter* | - Quotas\n*Next* | - Kits\n"_s
        << QStringList{u"same: Quotas"_s, u"same: Kits"_s};
    QTest::newRow("case of the bucket") << u"*Soon* | - Quotas\n"_s << u"**SOON** | - Quotas\n"_s
                                        << QStringList{u"same: Quotas"_s};
    QTest::newRow("a bucket that came") << u"*Soon* | - Quotas\n"_s << u"*Now* | - Quotas\n*Soon* |\n"_s
                                        << QStringList{u"moved: Quotas"_s};
    QTest::newRow("from nothing") << QString() << u"*Soon* | - Quotas\n"_s << QStringList{u"new: Quotas"_s};
    QTest::newRow("to nothing") << u"*Soon* | - Quotas\n"_s << QString() << QStringList{u"dropped: Quotas"_s};
}

void TestRoadmapComparison::whatBecameOfItems()
{
    QFETCH(QString, earlier);
    QFETCH(QString, later);
    QFETCH(QStringList, expected);

    QCOMPARE(told(read(earlier), read(later)), expected);
}

void TestRoadmapComparison::equalTextsArePairedOnce()
{
    const RoadmapTable earlier = read(u"*Soon* | - Fixes\n*Next* | - Fixes\n"_s);
    const RoadmapTable later = read(u"*Soon* | - Fixes\n|| - Fixes\n*Next* | - Fixes\n"_s);

    QCOMPARE(told(earlier, later), (QStringList{u"same: Fixes"_s, u"new: Fixes"_s, u"same: Fixes"_s}));
}

void TestRoadmapComparison::meetingsWithoutChangeAreCounted()
{
    const RoadmapTable now = read(u"*Soon* | - Quotas\n|| - Snapshots\n|| - Kits\n"_s);
    const RoadmapTable last = read(u"*Soon* | - Quotas\n|| - Snapshots\n"_s);
    const RoadmapTable beforeLast = read(u"*Soon* | - Quotas\n*Next* | - Snapshots\n"_s);
    const RoadmapTable first = read(u"*Soon* | - Quotas\n|| - Snapshots\n"_s);

    QCOMPARE(unchangedMeetings(now, {last, beforeLast, first}), (QList<int>{3, 1, 0}));
    QCOMPARE(unchangedMeetings(now, {}), (QList<int>{0, 0, 0}));
}

void TestRoadmapComparison::changesAreToldInMarkdown()
{
    const RoadmapTable earlier = read(u"*Completed* | - Mail\n*Soon* | - [Quotas](https://example.org/q)\n|| - Shell\n"
                                      "*Next* | - Kits for old machines\n"_s);
    const RoadmapTable later = read(u"*Completed* | - [Quotas](https://example.org/q)\n"
                                    "*Soon* | - Mail\n|| - a\\|b\n*Next* | - Kits for all old machines\n"_s);

    QCOMPARE(roadmapSummary(earlier, later, QDate(2026, 11, 10)),
             u"Roadmap changes since 2026-11-10:\n\n"
             "- Soon → Completed: [Quotas](https://example.org/q)\n"
             "- Completed → Soon (a step back): Mail\n"
             "- New in Soon: a|b\n"
             "- Reworded in Next: Kits for all old machines (was: Kits for old machines)\n"
             "- Dropped from Soon: Shell\n"_s);
    QCOMPARE(roadmapSummary(earlier, earlier, QDate(2026, 11, 10)), u"The roadmap is unchanged since 2026-11-10.\n"_s);
    // By row of the earlier one: Mail, Quotas, Shell, Kits.
    QCOMPARE(roadmapSummary(earlier, earlier, QDate(2026, 11, 10), {2, 1, 2, 4}),
             u"The roadmap is unchanged since 2026-11-10.\n\n"
             "- Unchanged for 5 meetings: Kits for old machines (Next)\n"
             "- Unchanged for 3 meetings: Mail (Completed); Shell (Soon)\n"_s);
    QCOMPARE(roadmapSummary(earlier, later, QDate(2026, 11, 10), {9, 9, 9, 9}),
             roadmapSummary(earlier, later, QDate(2026, 11, 10))); // what changed is not unchanged
}

void TestRoadmapComparison::nothingIsCountedTwice()
{
    const QStringList words = {u"store"_s, u"route"_s, u"kit"_s, u"space"_s, u"log"_s, u"quota"_s};
    const QStringList labels = {u"*Completed*"_s, u"*Soon*"_s, u"*Next*"_s};
    for (quint32 seed = 1; seed <= 500; ++seed) {
        Random random(seed);
        const auto table = [&] {
            QString rows;
            for (qsizetype i = 0, end = random.below(20); i < end; ++i) {
                const QString label = random.oneIn(4) ? labels[random.below(3)] + u' ' : u"|"_s;
                rows += label + u"| - "_s + words[random.below(6)] + u' ' + words[random.below(6)];
                if (random.oneIn(4))
                    rows += u" [x](https://example.org/%1)"_s.arg(random.below(5));
                rows += u'\n';
            }
            return read(rows);
        };
        const RoadmapTable earlier = table();
        const RoadmapTable later = table();

        QList<int> before;
        QList<int> after;
        for (const RoadmapItemChange &change : compareRoadmaps(earlier, later)) {
            QVERIFY(!change.isNew() || !change.isDropped());
            if (change.earlier >= 0)
                before.append(change.earlier);
            if (change.later >= 0)
                after.append(change.later);
        }
        const auto isItem = [](const RoadmapRow &row) {
            return row.kind == RoadmapRowKind::Item && !row.plainTitle.isEmpty();
        };
        std::ranges::sort(before);
        QVERIFY2(std::ranges::adjacent_find(before) == before.end(), QByteArray::number(seed));
        QCOMPARE(before.size(), std::ranges::count_if(earlier.rows, isItem));
        QVERIFY2(std::ranges::is_sorted(after, std::less_equal()), QByteArray::number(seed));
        QCOMPARE(after.size(), std::ranges::count_if(later.rows, isItem));
        for (const RoadmapItemChange &change : compareRoadmaps(later, later))
            QVERIFY2(change.isUnchanged(), QByteArray::number(seed));
    }
}

void TestRoadmapComparison::realMovesAreFound()
{
    if (corpusFolder().isEmpty())
        QSKIP(corpusSkipMessage);
    // From the study of the corpus.
    const auto check = [](const QString &from, const QString &to, const Counts &expected) {
        const RoadmapTable earlier = realRoadmap(from);
        const RoadmapTable later = realRoadmap(to);
        if (earlier.rows.isEmpty() || later.rows.isEmpty())
            return;
        const Counts found = countsOf(earlier, later);
        QCOMPARE(found.moved, expected.moved);
        QCOMPARE(found.added, expected.added);
        QCOMPARE(found.dropped, expected.dropped);
    };

    check(u"2017-07-26"_s, u"2017-10-03"_s, {3, 8, 7});
    check(u"2017-10-03"_s, u"2017-10-31"_s, {0, 2, 2});
    check(u"2017-10-31"_s, u"2018-01-23"_s, {2, 2, 3});
    check(u"2018-01-23"_s, u"2018-03-20"_s, {4, 2, 1});
}

void TestRoadmapComparison::realCopiesAreUnchanged()
{
    if (corpusFolder().isEmpty())
        QSKIP(corpusSkipMessage);
    for (const CorpusFile &file : corpusMinutes()) {
        for (const RoadmapTable &table : readRoadmaps(SyntaxTree(QString::fromUtf8(file.bytes)))) {
            const QList<RoadmapItemChange> changes = compareRoadmaps(table, table);
            QVERIFY2(std::ranges::all_of(changes, &RoadmapItemChange::isUnchanged), qPrintable(file.name));
        }
    }
}

QTEST_GUILESS_MAIN(TestRoadmapComparison)
#include "tst_roadmapcomparison.moc"
