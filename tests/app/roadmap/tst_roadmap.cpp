#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmap.h"
#include "app/roadmap/roadmaprenewal.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

/// One line a row: bucket, group, kind, title.
QStringList summary(const RoadmapTable &table)
{
    QStringList result;
    for (const RoadmapRow &row : table.rows) {
        const QString kind = row.kind == RoadmapRowKind::Item     ? u"item"_s
                             : row.kind == RoadmapRowKind::Group  ? u"group"_s
                             : row.kind == RoadmapRowKind::Spacer ? u"spacer"_s
                                                                  : u"empty"_s;
        result.append(u"%1%2 %3 %4 %5"_s.arg(row.hasLabel ? u"*"_s : QString(), table.buckets[row.bucket].label)
                          .arg(row.group)
                          .arg(kind, row.title)
                          .trimmed());
    }
    return result;
}

RoadmapTable only(const QString &text)
{
    const QList<RoadmapTable> tables = readRoadmaps(SyntaxTree(text));
    return tables.size() == 1 ? tables.first() : RoadmapTable();
}

} // namespace

class TestRoadmap : public QObject
{
    Q_OBJECT

private slots:
    void bucketsGroupsAndItemsAreRead();
    void rangesNameTheSource();
    void rowStylesAreRead_data();
    void rowStylesAreRead();
    void tablesInContainersAreRead_data();
    void tablesInContainersAreRead();
    void whatIsARoadmap_data();
    void whatIsARoadmap();
    void escapedPipesAreOneCell();
    void lineBreaksAreRead();
    void linksAreListed();
    void rangesHoldForAnyText();
    void aRenewedRowIsAsReadAnew();
    void renewedRowsAreAsReadAnew();
    void realTablesAreRead();
};

void TestRoadmap::bucketsGroupsAndItemsAreRead()
{
    const QString text = u"## Roadmap\n\nIntro.\n\n"
                         "When? | What?\n"
                         "------|------\n"
                         "*Recently Completed* | - Old store retired\n"
                         "|| - Quotas for teams\n"
                         "*Soon* | **Scheduler 2.0:**\n"
                         "|| - Start of the trial\n"
                         "|| - Migration notes\n"
                         "||\n"
                         "|| **End of 1.x** (two months later):\n"
                         "|| - No more releases\n"
                         "|| \n"
                         "|| - Sign-in with a second factor\n"
                         "*Future* |\n"
                         "\n"
                         "*Plans, not promises.*\n"_s;

    const RoadmapTable table = only(text);

    QCOMPARE(table.whenTitle, u"When?"_s);
    QCOMPARE(table.whatTitle, u"What?"_s);
    QCOMPARE(summary(table),
             (QStringList{u"*Recently Completed -1 item Old store retired"_s,
                          u"Recently Completed -1 item Quotas for teams"_s, u"*Soon -1 group Scheduler 2.0"_s,
                          u"Soon 2 item Start of the trial"_s, u"Soon 2 item Migration notes"_s, u"Soon -1 spacer"_s,
                          u"Soon -1 group End of 1.x"_s, u"Soon 6 item No more releases"_s, u"Soon -1 spacer"_s,
                          u"Soon -1 item Sign-in with a second factor"_s, u"*Future -1 empty"_s}));
    QCOMPARE(table.rows[6].plainTitle, u"End of 1.x (two months later)"_s);
    QCOMPARE(table.buckets.size(), 3);
    QCOMPARE(table.buckets[1].firstRow, 2);
    QCOMPARE(table.buckets[1].endRow, 10);
    QVERIFY(text.sliced(table.range.begin, table.range.size()).startsWith(u"When?"_s));
    QVERIFY(text.sliced(table.range.begin, table.range.size()).endsWith(u"*Future* |\n"_s));
}

void TestRoadmap::rangesNameTheSource()
{
    const QString text = u"When? | What?\n---|---\n**Soon** | -  two *words* \n|| **G:**\n"_s;
    const auto source = [&](TextRange range) { return text.sliced(range.begin, range.size()); };

    const RoadmapTable table = only(text);

    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(source(table.rows[0].range), u"**Soon** | -  two *words* \n"_s);
    QCOMPARE(source(table.rows[0].when), u"**Soon**"_s);
    QCOMPARE(source(table.buckets[0].labelRange), u"Soon"_s);
    QCOMPARE(source(table.rows[0].what), u"-  two *words*"_s);
    QCOMPARE(source(table.rows[0].text), u"two *words*"_s);
    QCOMPARE(table.rows[0].plainTitle, u"two words"_s);
    QCOMPARE(table.rows[0].line, 2);
    QCOMPARE(source(table.rows[1].what), u"**G:**"_s);
    QCOMPARE(source(table.rows[1].text), u"G"_s);
}

void TestRoadmap::rowStylesAreRead_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QStringList>("expected");
    const QStringList usual{u"*Soon -1 item a"_s, u"Soon -1 item b"_s, u"*Next -1 empty"_s};
    QTest::newRow("no outer pipes") << u"Soon | - a\n|| - b\nNext |\n"_s << usual;
    QTest::newRow("outer pipes") << u"| Soon | - a |\n| | - b |\n| Next | |\n"_s << usual;
    QTest::newRow("padded") << u"| Soon   | - a     |\n|        | - b     |\n| Next   |         |\n"_s << usual;
    QTest::newRow("one cell short") << u"| Soon | - a |\n|| - b\n| Next |\n"_s << usual;
    QTest::newRow("no pipe at all") << u"Soon | - a\n|| - b\nNext\n"_s << usual;
    QTest::newRow("surplus cells") << u"Soon | - a | x\n|| - b | y | z\nNext | | w\n"_s << usual;
    QTest::newRow("other markers") << u"Soon | * a\n|| + b\nNext |\n"_s << usual;
    QTest::newRow("no markers") << u"Soon | a\n|| b\nNext |\n"_s << usual;
    QTest::newRow("CR LF") << u"Soon | - a\r\n|| - b\r\nNext |\r\n"_s << usual;
    QTest::newRow("no final line ending") << u"Soon | - a\n|| - b\nNext |"_s << usual;
    QTest::newRow("rows before the first label")
        << u"|| - a\n|| - b\nSoon | - c\n"_s << QStringList{u"-1 item a"_s, u"-1 item b"_s, u"*Soon -1 item c"_s};
    QTest::newRow("an item that is its marker")
        << u"Soon | -\n|| - b\n"_s << QStringList{u"*Soon -1 item"_s, u"Soon -1 item b"_s};
    QTest::newRow("no rows") << u""_s << QStringList();
}

void TestRoadmap::rowStylesAreRead()
{
    QFETCH(QString, rows);
    QFETCH(QStringList, expected);
    const QString ending = rows.contains(u"\r\n"_s) ? u"\r\n"_s : u"\n"_s;

    const RoadmapTable table = only(u"When? | What?"_s + ending + u"---|---"_s + ending + rows);

    QCOMPARE(table.whatTitle, u"What?"_s);
    QCOMPARE(summary(table), expected);
}

void TestRoadmap::tablesInContainersAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("indented") << u"  When? | What?\n  ---|---\n   Soon | - a\n  || - b\n"_s;
    QTest::newRow("in a list item") << u"- plans:\n\n  When? | What?\n  ---|---\n  Soon | - a\n  || - b\n"_s;
    QTest::newRow("at the begin of a list item") << u"- When? | What?\n  ---|---\n  Soon | - a\n  || - b\n"_s;
    QTest::newRow("in a quote") << u"> When? | What?\n> ---|---\n> Soon | - a\n> || - b\n"_s;
    QTest::newRow("below a paragraph line") << u"Plans:\nWhen? | What?\n---|---\nSoon | - a\n|| - b\n"_s;
}

void TestRoadmap::tablesInContainersAreRead()
{
    QFETCH(QString, text);

    const RoadmapTable table = only(text);

    QCOMPARE(summary(table), (QStringList{u"*Soon -1 item a"_s, u"Soon -1 item b"_s}));
    QCOMPARE(text.sliced(table.rows[1].text.begin, 1), u"b"_s);
    QCOMPARE(table.whenTitle, u"When?"_s);
}

void TestRoadmap::whatIsARoadmap_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("by its header") << u"Delivered When? | What?\n---|---\nSoon | x\n"_s << qsizetype(1);
    QTest::newRow("by its heading") << u"## Feature Roadmap Review\n### Plans\nA | B\n---|---\nSoon | x\n"_s
                                    << qsizetype(1);
    QTest::newRow("by its shape") << u"A | B\n---|---\nSoon | - x\n|| - y\n"_s << qsizetype(1);
    QTest::newRow("names and values") << u"Name | Value\n---|---\na | 1\nb | 2\n"_s << qsizetype(0);
    QTest::newRow("another section") << u"## Roadmap\n\n## Other\nA | B\n---|---\nSoon | x\n"_s << qsizetype(0);
    QTest::newRow("three columns") << u"When? | What? | Who?\n---|---|---\nSoon | - x | Ana\n"_s << qsizetype(0);
    QTest::newRow("in a fence") << u"```\nWhen? | What?\n---|---\nSoon | - x\n```\n"_s << qsizetype(0);
    QTest::newRow("no delimiter row") << u"When? | What?\nSoon | - x\n"_s << qsizetype(0);
    QTest::newRow("two of them") << u"When | What\n-|-\nSoon | - x\n\nWhen | What\n-|-\nSoon | - y\n"_s << qsizetype(2);
    QTest::newRow("nothing") << u""_s << qsizetype(0);
}

void TestRoadmap::whatIsARoadmap()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, count);

    QCOMPARE(readRoadmaps(SyntaxTree(text)).size(), count);
}

void TestRoadmap::escapedPipesAreOneCell()
{
    const RoadmapTable table = only(u"When? | What?\n---|---\nSoon | - a \\| b `c\\|d`\n"_s);

    QCOMPARE(table.rows.first().title, u"a | b `c|d`"_s);
}

void TestRoadmap::lineBreaksAreRead()
{
    const SyntaxTree tree(u"When? | What?\n---|---\n*Very<br>soon* | - Two<br>and *three<BR />* lines \\| `<br>`\n"_s);
    const RoadmapTable table = readRoadmaps(tree).first();

    QCOMPARE(table.buckets.first().label, u"Very soon"_s);
    QCOMPARE(table.rows.first().plainTitle, u"Two\u2028and three\u2028lines | <br>"_s);
    QCOMPARE(table.rows.first().title, u"Two\u2028and *three\u2028* lines | `\u2028`"_s);
}

void TestRoadmap::linksAreListed()
{
    const RoadmapTable table = only(
        u"When? | What?\n---|---\nSoon | - a ([proposal](https://example.org/p)), **[b](https://example.org/q)**\n"_s);

    QCOMPARE(table.rows.first().links, (QStringList{u"https://example.org/p"_s, u"https://example.org/q"_s}));
    QCOMPARE(table.rows.first().plainTitle, u"a (proposal), b"_s);
}

void TestRoadmap::rangesHoldForAnyText()
{
    test::Random random(51);
    for (int i = 0; i < 2000; ++i) {
        const SyntaxTree tree(random.markdown(30));
        for (const RoadmapTable &table : readRoadmaps(tree)) {
            int row = 0;
            for (const RoadmapBucket &bucket : table.buckets) {
                QCOMPARE(bucket.firstRow, row);
                QVERIFY(bucket.endRow > row);
                row = bucket.endRow;
            }
            QCOMPARE(row, table.rows.size());
            for (const RoadmapRow &each : table.rows) {
                QVERIFY(table.range.contains(each.range));
                QVERIFY(each.range.contains(each.when) && each.range.contains(each.what));
                QVERIFY(each.what.contains(each.text));
                QCOMPARE(tree.lines().range(each.line), each.range);
            }
        }
    }
}

void TestRoadmap::aRenewedRowIsAsReadAnew()
{
    test::Random random(52);
    const QString other = u"Post | Sum\n---|---\nRoom | 40\nTea | 3\n\n"_s;
    const QString named = u"When? | What?\n---|---\n*Soon* | - a\n|| **g:**\n|| - b\n||\n*Next* |\n|| - c [l](x)\n\n"_s;
    const QString shaped = u"A | B\n---|---\n*Soon* | - a\n|| - b\n\n"_s;
    const QStringList pieces{u"x"_s,    u"|"_s, u"- "_s,     u"**"_s,  u"*"_s,
                             u"<br>"_s, u" "_s, u"[m](y)"_s, u"\\|"_s, u"ö"_s};
    int renewed = 0;
    for (int i = 0; i < 1500; ++i) {
        QString text = random.oneIn(2) ? u"## Roadmap\n\n"_s + shaped + u"## Other\n\n"_s : QString();
        text += random.oneIn(2) ? other + named : named + other;
        text += random.oneIn(2) ? shaped : named;
        SyntaxTree tree(text);
        QList<RoadmapTable> tables = readRoadmaps(tree);
        for (int edit = 0; edit < 6; ++edit) {
            const qsizetype at = random.below(tree.text().size());
            const qsizetype end = std::min(at + (random.oneIn(2) ? random.below(4) : 0), tree.text().size());
            const TextChange change =
                TextChange::replacing(tree.text(), {at, end}, random.oneIn(4) ? QString() : pieces[random.below(10)]);
            const QString before = tree.text();
            tree.apply(change);
            const QList<RoadmapTable> fresh = readRoadmaps(tree);
            QList<TextRange> ranges;
            for (const Table &table : readTables(SyntaxTree(before)))
                ranges.append(table.range);
            for (const TextRange range : ranges) {
                const auto row = changedRow(tree, change, range);
                if (!row || !renewRow(tables, tree, *row, change.delta()))
                    continue;
                ++renewed;
                QVERIFY2(tables == fresh, qPrintable(before + u"\n-- became\n"_s + tree.text()));
            }
            tables = fresh;
        }
    }
    QVERIFY(renewed > 1000);
}

void TestRoadmap::renewedRowsAreAsReadAnew()
{
    test::Random random(53);
    const QString other = u"Post | Sum\n---|---\nRoom | 40\nTea | 3\n\n"_s;
    const QString named = u"When? | What?\n---|---\n*Soon* | - a\n|| **g:**\n|| - b\n||\n*Next* |\n|| - c [l](x)\n"_s;
    const QStringList rows{u"*New* | - x"_s,   u"|| - y"_s,   u"||"_s, u"|| **h:**"_s,
                           u"|| - z | more"_s, u"# no row"_s, u""_s};
    int renewed = 0;
    for (int i = 0; i < 1000; ++i) {
        const QString end = random.oneIn(3) ? u"End\n"_s : u"\n"_s;
        SyntaxTree tree(other + named + (random.oneIn(4) ? u"# H\n"_s : end) + u"\n"_s + other + named);
        QList<RoadmapTable> tables = readRoadmaps(tree);
        QList<Table> others = readTables(tree);
        for (int edit = 0; edit < 5; ++edit) {
            const QString before = tree.text();
            const qsizetype first = random.below(tree.lines().lineCount());
            QList<TextChange> changes;
            for (qsizetype line = first; line < std::min(first + 7, tree.lines().lineCount()); ++line) {
                const TextRange range = tree.lines().range(line);
                const qsizetype kind = random.below(6);
                const QString row = rows[random.below(rows.size())];
                if (kind == 0)
                    changes.append(TextChange::replacing(before, range, {}));
                else if (kind == 1)
                    changes.append(TextChange::replacing(before, {range.begin, range.begin}, row + u'\n'));
                else if (kind == 2)
                    changes.append(
                        TextChange::replacing(before, tree.lines().contentRange(before, line), row).minimized());
            }
            const ChangeSet change(changes);
            tree.apply(change);
            const QList<RoadmapTable> fresh = readRoadmaps(tree);
            const std::optional<qsizetype> lines = change.isEmpty() ? std::nullopt : renewRows(tables, tree, change);
            if (lines) {
                ++renewed;
                QVERIFY2(tables == fresh, qPrintable(before + u"\n-- became\n"_s + tree.text()));
                const auto isRoadmap = [&](const Table &table) {
                    return std::ranges::contains(fresh, table.range.begin,
                                                 [](const RoadmapTable &each) { return each.range.begin; });
                };
                moveTables(others, change.range().end, change.delta(), *lines);
                QList<Table> now = readTables(tree);
                now.removeIf(isRoadmap);
                others.removeIf(isRoadmap);
                QCOMPARE(others, now);
            }
            tables = fresh;
            others = readTables(tree);
        }
    }
    QVERIFY2(renewed > 500, qPrintable(QString::number(renewed)));
}

void TestRoadmap::realTablesAreRead()
{
    if (test::corpusFolder().isEmpty())
        QSKIP(test::corpusSkipMessage);
    int files = 0;
    int rows = 0;
    for (const auto &file : test::corpusMinutes()) {
        const QList<RoadmapTable> tables = readRoadmaps(SyntaxTree(QString::fromUtf8(file.bytes)));
        const bool hasTable = file.bytes.contains("------|------");
        QVERIFY2(tables.size() == (hasTable ? 1 : 0), qPrintable(file.name));
        if (!hasTable)
            continue;
        ++files;
        const RoadmapTable &table = tables.first();
        rows += int(table.rows.size());
        QStringList labels;
        for (const RoadmapBucket &bucket : table.buckets)
            labels.append(bucket.label);
        QCOMPARE(labels, (QStringList{u"Recently Completed"_s, u"Soon"_s, u"Next"_s, u"Future"_s}));
        for (const RoadmapRow &row : table.rows) {
            const bool isText = row.kind == RoadmapRowKind::Item || row.kind == RoadmapRowKind::Group;
            QVERIFY2(isText != row.title.isEmpty(), qPrintable(file.name));
            QVERIFY2(!row.title.startsWith(u'-') && !row.title.startsWith(u'*'), qPrintable(row.title));
        }
    }
    qInfo("%d files, %d rows", files, rows);
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(TestRoadmap)
#include "tst_roadmap.moc"
