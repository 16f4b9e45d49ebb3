#include "app/roadmap/bucketedit.h"

#include "tests/app/roadmap/tableedits.h"
#include "tests/support/corpus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestBucketEdit : public QObject
{
    Q_OBJECT

private slots:
    void textIn_textOut_data();
    void textIn_textOut();
    void everyBucketOfRealTables();
};

namespace {

RoadmapEdit insertion(int before, const QString &label)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return insertBucket(tree, table, before, label); };
}

RoadmapEdit removal(int bucket)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return removeBucket(tree, table, bucket); };
}

RoadmapEdit move(int bucket, int before)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return moveBucket(tree, table, bucket, before); };
}

} // namespace

void TestBucketEdit::textIn_textOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<RoadmapEdit>("edit");
    QTest::addColumn<QString>("after");
    const auto add = [](const char *name, const QString &before, const RoadmapEdit &edit, const QString &after) {
        QTest::newRow(name) << before << edit << after;
    };
    const QString &head = roadmapHead;
    const QString &rows = roadmapRows;
    const QString refused = u"refused"_s;

    add("before another", head + rows, insertion(1, u"Later"_s),
        head + u"*Soon* | - a\n|| - b\n||\n*Later* |\n*Next* | - c\n*Future* |\n"_s);
    add("before the first", head + rows, insertion(0, u"Done"_s), head + u"*Done* |\n"_s + rows);
    add("behind all", head + rows, insertion(-1, u"One day"_s), head + rows + u"*One day* |\n"_s);
    add("a label with a pipe", head + rows, insertion(-1, u"A|B"_s), head + rows + u"*A\\|B* |\n"_s);
    add("outer pipes", head + u"| **Soon** | - a |\n"_s, insertion(-1, u"Next"_s),
        head + u"| **Soon** | - a |\n| **Next** | |\n"_s);
    add("at a text's end", head + u"*Soon* | - a"_s, insertion(-1, u"Next"_s), head + u"*Soon* | - a\n*Next* |"_s);
    add("CR LF", u"When? | What?\r\n---|---\r\n*Soon* | - a\r\n"_s, insertion(-1, u"Next"_s),
        u"When? | What?\r\n---|---\r\n*Soon* | - a\r\n*Next* |\r\n"_s);
    add("in a quote", u"> When? | What?\n> ---|---\n> *Soon* | - a\n"_s, insertion(-1, u"Next"_s),
        u"> When? | What?\n> ---|---\n> *Soon* | - a\n> *Next* |\n"_s);
    add("no label", head + rows, insertion(0, u" "_s), refused);
    add("before rows without a label", head + u"|| - a\n*Soon* | - b\n"_s, insertion(0, u"Done"_s), refused);
    add("no such place", head + rows, insertion(3, u"x"_s), refused);

    add("removal", head + rows, removal(0), head + u"*Next* | - c\n*Future* |\n"_s);
    add("removal of an empty one", head + rows, removal(2), head + u"*Soon* | - a\n|| - b\n||\n*Next* | - c\n"_s);
    add("removal at a text's end", head + u"*Soon* | - a\n*Next* | - b"_s, removal(1), head + u"*Soon* | - a"_s);
    add("no such bucket", head + rows, removal(3), refused);

    add("move down", head + rows, move(0, 2), head + u"*Next* | - c\n*Soon* | - a\n|| - b\n||\n*Future* |\n"_s);
    add("move up", head + rows, move(2, 0), head + u"*Future* |\n*Soon* | - a\n|| - b\n||\n*Next* | - c\n"_s);
    add("move behind all", head + rows, move(0, -1), head + u"*Next* | - c\n*Future* |\n*Soon* | - a\n|| - b\n||\n"_s);
    add("move to where it is", head + rows, move(1, 2), head + rows);
    add("move before itself", head + rows, move(1, 1), head + rows);
    add("behind all where it is last", head + rows, move(2, -1), head + rows);
    add("the last line without ending moves up", head + u"*A* | - a\n*B* | - b"_s, move(1, 0),
        head + u"*B* | - b\n*A* | - a"_s);
    add("behind a last line without ending", head + u"*A* | - a\n|| - x\n*B* | - b"_s, move(0, -1),
        head + u"*B* | - b\n*A* | - a\n|| - x"_s);
    add("rows without a label do not move", head + u"|| - a\n*Soon* | - b\n"_s, move(0, -1), refused);
    add("nor does anything before them", head + u"|| - a\n*Soon* | - b\n"_s, move(1, 0), refused);
    add("no such bucket to move", head + rows, move(5, 0), refused);
}

void TestBucketEdit::textIn_textOut()
{
    QFETCH(QString, before);
    QFETCH(RoadmapEdit, edit);
    QFETCH(QString, after);

    QCOMPARE(edited(before, edit), after);
}

void TestBucketEdit::everyBucketOfRealTables()
{
    if (corpusFolder().isEmpty())
        QSKIP(corpusSkipMessage);
    int count = 0;
    for (const CorpusFile &file : corpusMinutes()) {
        const SyntaxTree tree(QString::fromUtf8(file.bytes));
        for (const RoadmapTable &table : readRoadmaps(tree)) {
            const auto check = [&](const Result<ChangeSet> &change, qsizetype mostLines, const QStringList &expected) {
                ++count;
                QVERIFY2(change.has_value(), qPrintable(file.name));
                const QString wrong = harm(tree, table, *change, mostLines);
                QVERIFY2(wrong.isEmpty(), qPrintable(file.name + u": "_s + wrong));
                const SyntaxTree after(change->appliedTo(tree.text()));
                QCOMPARE(labels(readRoadmaps(after).first()), expected);
            };
            const int buckets = int(table.buckets.size());
            for (int bucket = 0; bucket < buckets; ++bucket) {
                QStringList expected = labels(table);
                expected.insert(bucket, u"Next spring"_s);
                check(insertBucket(tree, table, bucket, u"Next spring"_s), 1, expected);
                expected = labels(table);
                expected.removeAt(bucket);
                check(removeBucket(tree, table, bucket), table.buckets[bucket].endRow - table.buckets[bucket].firstRow,
                      expected);
                for (int before = 0; before < buckets; ++before) {
                    expected = labels(table);
                    expected.move(bucket, before > bucket ? before - 1 : before);
                    check(moveBucket(tree, table, bucket, before), 0, expected);
                }
                if (QTest::currentTestFailed())
                    return;
            }
            check(insertBucket(tree, table, -1, u"Next spring"_s), 1, labels(table) << u"Next spring"_s);
        }
    }
    qInfo("%d edits", count);
    QVERIFY(count > 0);
}

QTEST_GUILESS_MAIN(TestBucketEdit)
#include "tst_bucketedit.moc"
