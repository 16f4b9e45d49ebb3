#include "app/roadmap/severalrows.h"

#include "app/roadmap/groupedit.h"
#include "app/roadmap/roadmapedit.h"
#include "tests/app/roadmap/tableedits.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

#include <algorithm>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestSeveralRows : public QObject
{
    Q_OBJECT

private slots:
    void textIn_textOut_data();
    void textIn_textOut();
    void severalAtOnceAreOneAfterTheOther();
    void randomRowsOfRealTables();
};

namespace {

RoadmapEdit removal(const QList<int> &rows)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return removeRows(tree, table, rows); };
}

RoadmapEdit move(const QList<int> &rows, int bucket, int before)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) -> Result<ChangeSet> {
        const auto moved = moveRows(tree, table, rows, bucket, before);
        if (!moved)
            return std::unexpected(moved.error());
        return moved->change;
    };
}

/// A table whose items and groups have texts of their own.
QString randomTable(Random &random)
{
    const bool hasOuterPipes = random.oneIn(3);
    const QString prefix = random.oneIn(5) ? u"> "_s : QString();
    const QString ending = random.oneIn(4) ? u"\r\n"_s : u"\n"_s;
    const auto row = [&](const QString &label, const QString &what) {
        const QString head = hasOuterPipes ? u"| "_s + label : label.isEmpty() ? u"|"_s : label + u' ';
        return prefix + head + u"| "_s + what + (hasOuterPipes ? u" |"_s : QString()) + ending;
    };
    QString text = prefix + u"When? | What?"_s + ending + prefix + u"---|---"_s + ending;
    int number = 0;
    const qsizetype buckets = 1 + random.below(4);
    for (qsizetype bucket = 0; bucket < buckets; ++bucket) {
        QString label = bucket == 0 && random.oneIn(4) ? QString() : u"*B%1*"_s.arg(bucket);
        for (qsizetype count = random.below(6); count >= 0; --count) {
            ++number;
            const qsizetype kind = random.below(8);
            if (kind == 0)
                text += row(label, {});
            else
                text += row(label, (kind == 1 ? u"**G%1:**"_s : u"- item %1"_s).arg(number));
            label.clear();
        }
    }
    if (random.oneIn(4))
        text.chop(ending.size());
    return text;
}

RoadmapTable only(const SyntaxTree &tree)
{
    return readRoadmaps(tree).value(0);
}

int rowWith(const RoadmapTable &table, const QString &title)
{
    const auto found = std::ranges::find(table.rows, title, &RoadmapRow::plainTitle);
    return found == table.rows.end() ? -1 : int(found - table.rows.begin());
}

} // namespace

void TestSeveralRows::severalAtOnceAreOneAfterTheOther()
{
    Random random(31);
    for (int i = 0; i < 3000; ++i) {
        const SyntaxTree tree(randomTable(random));
        const RoadmapTable table = only(tree);
        QList<int> items;
        QList<int> anyRows;
        for (int row = 0; row < table.rows.size(); ++row) {
            if (random.oneIn(3))
                anyRows.append(row);
            if (table.rows[row].kind == RoadmapRowKind::Item && random.oneIn(3))
                items.append(row);
        }
        const int before = int(random.below(table.rows.size()));
        const bool isPlace = table.rows[before].kind == RoadmapRowKind::Item && !items.contains(before);
        const int bucket = isPlace ? table.rows[before].bucket : int(table.buckets.size()) - 1;

        const auto removed = removeRows(tree, table, anyRows);
        const auto moved = moveRows(tree, table, items, bucket, isPlace ? before : -1);

        SyntaxTree fewer = tree;
        for (const int row : std::as_const(anyRows) | std::views::reverse) {
            const RoadmapTable now = only(fewer);
            const bool leads = row + 1 < now.rows.size() && now.rows[row + 1].group == row;
            fewer.apply(leads ? *dissolveGroup(fewer, now, row) : *removeRow(fewer, now, row));
        }
        QCOMPARE(removed->appliedTo(tree.text()), fewer.text());

        SyntaxTree other = tree;
        for (const int row : std::as_const(items)) {
            const RoadmapTable now = only(other);
            const int place = isPlace ? rowWith(now, table.rows[before].plainTitle) : -1;
            const int there = isPlace ? now.rows[place].bucket : int(now.buckets.size()) - 1;
            other.apply(*moveRow(other, now, rowWith(now, table.rows[row].plainTitle), there, place));
        }
        const QString after = moved->change.appliedTo(tree.text());
        QCOMPARE(after, other.text());
        const SyntaxTree movedTree(after);
        for (qsizetype each = 0; each < items.size(); ++each)
            QCOMPARE(only(movedTree).rows[moved->rows[each]].plainTitle, table.rows[items[each]].plainTitle);
    }
}

void TestSeveralRows::textIn_textOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<RoadmapEdit>("edit");
    QTest::addColumn<QString>("after");
    const auto add = [](const char *name, const QString &before, const RoadmapEdit &edit, const QString &after) {
        QTest::newRow(name) << before << edit << after;
    };
    const QString &head = roadmapHead;
    const QString rows = u"*Soon* | - a\n|| - b\n|| - c\n*Next* | - d\n|| - e\n*Future* |\n"_s;
    const QString refused = u"refused"_s;

    add("removal", head + rows, removal({3, 0, 1}), head + u"*Soon* | - c\n*Next* | - e\n*Future* |\n"_s);
    add("removal of all of a bucket", head + rows, removal({0, 1, 2}),
        head + u"*Soon* |\n*Next* | - d\n|| - e\n*Future* |\n"_s);
    add("removal of a row that is not there", head + rows, removal({0, 9}), refused);
    add("to another bucket", head + rows, move({2, 0}, 1, 3),
        head + u"*Soon* | - b\n*Next* | - a\n|| - c\n|| - d\n|| - e\n*Future* |\n"_s);
    add("to an empty bucket", head + rows, move({0, 3}, 2, -1),
        head + u"*Soon* | - b\n|| - c\n*Next* | - e\n*Future* | - a\n|| - d\n"_s);
    add("all of a bucket", head + rows, move({3, 4}, 0, -1),
        head + u"*Soon* | - a\n|| - b\n|| - c\n|| - d\n|| - e\n*Next* |\n*Future* |\n"_s);
    add("up in their bucket", head + rows, move({1, 2}, 0, 0),
        head + u"*Soon* | - b\n|| - c\n|| - a\n*Next* | - d\n|| - e\n*Future* |\n"_s);
    add("before one of them", head + rows, move({0, 1}, 0, 1), head + rows);
    add("a label with them", head + rows, move({4, 5}, 0, -1),
        head + u"*Soon* | - a\n|| - b\n|| - c\n|| - e\n*Next* | - d\n*Future* |\n"_s);
    add("a last line without ending", head + u"*A* | - a\n|| - b\n*B* | - c"_s, move({0, 1}, 1, -1),
        head + u"*A* |\n*B* | - c\n|| - a\n|| - b"_s);
    const QString group = u"*Soon* | **G:**\n|| - a\n|| - b\n||\n*Next* | - d\n|| - e\n"_s;
    add("a group takes its items along", head + group, move({0}, 1, -1),
        head + u"*Soon* |\n*Next* | - d\n|| - e\n|| **G:**\n|| - a\n|| - b\n"_s);
    add("a group takes no other item in", head + group, move({0}, 1, 4),
        head + u"*Soon* |\n*Next* | **G:**\n|| - a\n|| - b\n||\n|| - d\n|| - e\n"_s);
    add("a group stays out of another", head + u"*A* | **G:**\n|| - a\n*B* | **H:**\n|| - b\n|| - c\n||\n|| - d\n"_s,
        move({0}, 1, 4), head + u"*A* |\n*B* | **H:**\n|| - b\n|| - c\n|| **G:**\n|| - a\n||\n|| - d\n"_s);
    add("before an empty row", head + rows, move({0, 1}, 2, 5),
        head + u"*Soon* | - c\n*Next* | - d\n|| - e\n*Future* | - a\n|| - b\n"_s);
    add("removal of a group's head", head + u"*A* | **G:**\n|| - a\n|| **H:**\n|| - b\n"_s, removal({2}),
        head + u"*A* | **G:**\n|| - a\n||\n|| - b\n"_s);
    const QString ended = u"*Soon* | **G:**\n|| - a\n||\n*Next* | - d\n|| - e\n"_s;
    const QString open = u"*Soon* | **G:**\n|| - a\n*Next* | - d\n|| - e\n"_s;
    add("to the end, behind the spacer that ends a group", head + ended, move({3, 4}, 0, -1),
        head + u"*Soon* | **G:**\n|| - a\n||\n|| - d\n|| - e\n*Next* |\n"_s);
    add("to the end, out of a group that nothing ends", head + open, move({2, 3}, 0, -1),
        head + u"*Soon* | **G:**\n|| - a\n||\n|| - d\n|| - e\n*Next* |\n"_s);
    add("to the end of their own group", head + u"*Soon* | **G:**\n|| - a\n|| - b\n|| - c\n"_s, move({1}, 0, -1),
        head + u"*Soon* | **G:**\n|| - b\n|| - c\n|| - a\n"_s);
    add("to the end, one of the group and another", head + u"*Soon* | **G:**\n|| - a\n|| - b\n*Next* | - d\n"_s,
        move({1, 3}, 0, -1), head + u"*Soon* | **G:**\n|| - b\n|| - a\n||\n|| - d\n*Next* |\n"_s);
    add("a group and an item", head + group + u"*Future* |\n"_s, move({0, 4}, 2, -1),
        head + u"*Soon* |\n*Next* | - e\n*Future* | **G:**\n|| - a\n|| - b\n||\n|| - d\n"_s);
    add("before an item of a group", head + open, move({3}, 0, 1),
        head + u"*Soon* | **G:**\n|| - e\n|| - a\n*Next* | - d\n"_s);
    add("no such row", head + rows, move({9}, 0, -1), refused);
    add("a place in another bucket", head + rows, move({0}, 1, 0), refused);
    add("none", head + rows, move({}, 1, -1), head + rows);
}

void TestSeveralRows::textIn_textOut()
{
    QFETCH(QString, before);
    QFETCH(RoadmapEdit, edit);
    QFETCH(QString, after);

    QCOMPARE(edited(before, edit), after);
}

void TestSeveralRows::randomRowsOfRealTables()
{
    if (corpusFolder().isEmpty())
        QSKIP(corpusSkipMessage);
    Random random(8);
    for (const CorpusFile &file : corpusMinutes()) {
        const SyntaxTree tree(QString::fromUtf8(file.bytes));
        const QList<RoadmapTable> tables = readRoadmaps(tree);
        for (int i = 0; i < 20 && !tables.isEmpty(); ++i) {
            const RoadmapTable &table = tables.first();
            QList<int> rows;
            QStringList moved;
            for (int row = 0; row < table.rows.size(); ++row) {
                if (table.rows[row].kind == RoadmapRowKind::Item && random.oneIn(4)) {
                    rows.append(row);
                    moved.append(tree.text(table.rows[row].what).toString());
                }
            }
            const int bucket = int(random.below(table.buckets.size()));

            const auto move = moveRows(tree, table, rows, bucket, -1);

            QVERIFY2(move.has_value(), qPrintable(file.name));
            const QString wrong = harm(tree, table, move->change, rows.size() * 2 + 1);
            QVERIFY2(wrong.isEmpty(), qPrintable(file.name + u": "_s + wrong));
            const SyntaxTree after(move->change.appliedTo(tree.text()));
            const RoadmapTable fresh = readRoadmaps(after).first();
            const QList<QStringList> held = contents(after, fresh);
            for (qsizetype each = 0; each < moved.size(); ++each)
                QCOMPARE(after.text(fresh.rows[move->rows[each]].what), moved[each]);
            QCOMPARE(held[bucket].last(moved.size()), moved);
            qsizetype all = 0;
            for (const QStringList &each : held)
                all += each.size();
            qsizetype before = 0;
            for (const QStringList &each : contents(tree, table))
                before += each.size();
            QCOMPARE(all, before);
        }
    }
}

QTEST_GUILESS_MAIN(TestSeveralRows)
#include "tst_severalrows.moc"
