#include "app/roadmap/groupedit.h"

#include "tests/app/roadmap/tableedits.h"
#include "tests/support/corpus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestGroupEdit : public QObject
{
    Q_OBJECT

private slots:
    void textIn_textOut_data();
    void textIn_textOut();
    void everyRowOfRealTables();
};

namespace {

RoadmapEdit grouping(int first, int end, const QString &title = u"G"_s)
{
    return
        [=](const SyntaxTree &tree, const RoadmapTable &table) { return groupItems(tree, table, first, end, title); };
}

RoadmapEdit dissolving(int row)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return dissolveGroup(tree, table, row); };
}

RoadmapEdit spacing(int row)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return insertSpacer(tree, table, row); };
}

/// Titles of the items with the head they stand under.
QStringList grouped(const RoadmapTable &table)
{
    QStringList result;
    for (const RoadmapRow &row : table.rows) {
        if (row.kind == RoadmapRowKind::Item)
            result.append(row.title + u" < "_s + (row.group < 0 ? QString() : table.rows[row.group].plainTitle));
    }
    return result;
}

} // namespace

void TestGroupEdit::textIn_textOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<RoadmapEdit>("edit");
    QTest::addColumn<QString>("after");
    const auto add = [](const char *name, const QString &before, const RoadmapEdit &edit, const QString &after) {
        QTest::newRow(name) << before << edit << after;
    };
    const QString &head = roadmapHead;
    const QString rows = u"*Soon* | - a\n|| - b\n|| - c\n||\n*Next* | - d\n"_s;
    const QString group = u"*Soon* | **G:**\n|| - a\n|| - b\n||\n|| - c\n"_s;
    const QString refused = u"refused"_s;

    add("all of a bucket", head + rows, grouping(0, 3),
        head + u"*Soon* | **G:**\n|| - a\n|| - b\n|| - c\n||\n*Next* | - d\n"_s);
    add("the first ones", head + rows, grouping(0, 2),
        head + u"*Soon* | **G:**\n|| - a\n|| - b\n||\n|| - c\n||\n*Next* | - d\n"_s);
    add("the last ones", head + rows, grouping(1, 3),
        head + u"*Soon* | - a\n|| **G:**\n|| - b\n|| - c\n||\n*Next* | - d\n"_s);
    add("one of them", head + rows, grouping(1, 2),
        head + u"*Soon* | - a\n|| **G:**\n|| - b\n||\n|| - c\n||\n*Next* | - d\n"_s);
    add("the only one of a bucket", head + rows, grouping(4, 5),
        head + u"*Soon* | - a\n|| - b\n|| - c\n||\n*Next* | **G:**\n|| - d\n"_s);
    add("colon typed", head + rows, grouping(4, 5, u"G:"_s),
        head + u"*Soon* | - a\n|| - b\n|| - c\n||\n*Next* | **G:**\n|| - d\n"_s);
    add("as another group is written", head + group, grouping(4, 5, u"H"_s),
        head + u"*Soon* | **G:**\n|| - a\n|| - b\n||\n|| **H:**\n|| - c\n"_s);
    add("as another group with a note", head + u"*Soon* | **G** (x):\n|| - a\n||\n|| - b\n"_s, grouping(3, 4, u"H"_s),
        head + u"*Soon* | **G** (x):\n|| - a\n||\n|| **H**\n|| - b\n"_s);
    add("outer pipes", head + u"| Soon | - a |\n| | - b |\n"_s, grouping(0, 1),
        head + u"| Soon | **G:** |\n| | - a |\n| | |\n| | - b |\n"_s);
    add("at a text's end", head + u"*Soon* | - a"_s, grouping(0, 1), head + u"*Soon* | **G:**\n|| - a"_s);
    add("no title", head + rows, grouping(0, 1, u" "_s), refused);
    add("in a group already", head + group, grouping(1, 2), refused);
    add("over two buckets", head + u"*A* | - a\n*B* | - b\n"_s, grouping(0, 2), refused);
    add("over a spacer", head + rows, grouping(0, 4), refused);
    add("no rows", head + rows, grouping(1, 1), refused);
    add("rows that are not there", head + rows, grouping(4, 9), refused);

    add("dissolved, with the label", head + group, dissolving(0), head + u"*Soon* | - a\n|| - b\n||\n|| - c\n"_s);
    add("dissolved in the middle", head + u"*Soon* | - a\n|| **G:**\n|| - b\n"_s, dissolving(1),
        head + u"*Soon* | - a\n|| - b\n"_s);
    add("dissolved behind another group", head + u"*Soon* | **G:**\n|| - a\n|| **H:**\n|| - b\n"_s, dissolving(2),
        head + u"*Soon* | **G:**\n|| - a\n||\n|| - b\n"_s);
    add("a bucket's only row", head + u"*Soon* | **G:**\n*Next* | - a\n"_s, dissolving(0),
        head + u"*Soon* |\n*Next* | - a\n"_s);
    add("no group", head + rows, dissolving(0), refused);

    add("a spacer", head + rows, spacing(0), head + u"*Soon* | - a\n||\n|| - b\n|| - c\n||\n*Next* | - d\n"_s);
    add("a spacer behind a spacer", head + rows, spacing(3), QString(head + rows).replace(u"||\n*"_s, u"||\n||\n*"_s));
    add("a spacer at the end", head + rows, spacing(4), head + rows + u"||\n"_s);
    add("a spacer with outer pipes", head + u"| Soon | - a |\n| | - b |\n"_s, spacing(0),
        head + u"| Soon | - a |\n| | |\n| | - b |\n"_s);
    add("a spacer behind no row", head + rows, spacing(9), refused);
}

void TestGroupEdit::textIn_textOut()
{
    QFETCH(QString, before);
    QFETCH(RoadmapEdit, edit);
    QFETCH(QString, after);

    QCOMPARE(edited(before, edit), after);
}

void TestGroupEdit::everyRowOfRealTables()
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
                QCOMPARE(labels(readRoadmaps(after).first()), labels(table));
                QCOMPARE(grouped(readRoadmaps(after).first()), expected);
            };
            int item = -1; // counts those before row
            for (int row = 0; row < table.rows.size(); ++row) {
                const RoadmapRow &each = table.rows[row];
                item += each.kind == RoadmapRowKind::Item;
                QStringList expected = grouped(table);
                if (each.kind == RoadmapRowKind::Item && each.group < 0) {
                    expected[item] = each.title + u" < Next spring"_s;
                    check(groupItems(tree, table, row, row + 1, u"Next spring"_s), 3, expected);
                }
                if (each.kind == RoadmapRowKind::Group) {
                    for (int member = row + 1; member < table.rows.size() && table.rows[member].group == row; ++member)
                        expected[item + member - row] = table.rows[member].title + u" < "_s;
                    check(dissolveGroup(tree, table, row), 2, expected);
                }
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
    qInfo("%d edits", count);
    QVERIFY(count > 0);
}

QTEST_GUILESS_MAIN(TestGroupEdit)
#include "tst_groupedit.moc"
