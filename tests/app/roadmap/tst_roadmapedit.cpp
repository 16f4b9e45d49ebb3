#include "app/roadmap/roadmapedit.h"

#include "app/roadmap/bucketedit.h"
#include "tests/app/roadmap/tableedits.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

using Edit = RoadmapEdit;

const QString head = roadmapHead;
const QString rows = roadmapRows;

Edit title(int row, const QString &text)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return setRowTitle(tree, table, row, text); };
}

Edit label(int bucket, const QString &text)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return setBucketLabel(tree, table, bucket, text); };
}

Edit insertion(int bucket, int row, const QString &text)
{
    return
        [=](const SyntaxTree &tree, const RoadmapTable &table) { return insertItem(tree, table, bucket, row, text); };
}

Edit insertions(int bucket, int row, const QStringList &texts)
{
    return
        [=](const SyntaxTree &tree, const RoadmapTable &table) { return insertItems(tree, table, bucket, row, texts); };
}

Edit removal(int row)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return removeRow(tree, table, row); };
}

Edit move(int row, int bucket, int before)
{
    return [=](const SyntaxTree &tree, const RoadmapTable &table) { return moveRow(tree, table, row, bucket, before); };
}

/// Applies every edit to every row of every table of a text, and looks at what became of the rest.
class EveryEdit
{
public:
    explicit EveryEdit(const QString &text)
        : m_tree(text)
        , m_tables(readRoadmaps(m_tree))
    {
    }

    /// Empty, or what went wrong.
    QString run();
    int count() const { return m_count; }

private:
    QString check(qsizetype table, const Result<ChangeSet> &change, const QList<QStringList> &expected,
                  const QStringList &expectedLabels, qsizetype mostLines);
    QString checkRow(qsizetype table, int row);
    QString checkMove(qsizetype table, int row, int bucket, int before);

    SyntaxTree m_tree;
    QList<RoadmapTable> m_tables;
    int m_count = 0;
};

QString EveryEdit::check(qsizetype table, const Result<ChangeSet> &change, const QList<QStringList> &expected,
                         const QStringList &expectedLabels, qsizetype mostLines)
{
    ++m_count;
    if (!change)
        return u"refused"_s;
    if (change->isEmpty())
        return expected == contents(m_tree, m_tables[table]) ? QString() : u"did nothing"_s;
    if (const QString wrong = harm(m_tree, m_tables[table], *change, mostLines); !wrong.isEmpty())
        return wrong;

    const SyntaxTree tree(change->appliedTo(m_tree.text()));
    const QList<RoadmapTable> tables = readRoadmaps(tree);
    if (labels(tables[table]) != expectedLabels)
        return u"buckets are "_s + labels(tables[table]).join(u", "_s);
    if (contents(tree, tables[table]) != expected) {
        QString found;
        for (const QStringList &bucket : contents(tree, tables[table]))
            found += u'[' + bucket.join(u", "_s) + u"] "_s;
        return u"holds "_s + found;
    }
    return {};
}

QString EveryEdit::checkMove(qsizetype index, int row, int bucket, int before)
{
    const RoadmapTable &table = m_tables[index];
    QList<QStringList> expected(table.buckets.size());
    const auto take = [&](int each) {
        if (!table.rows[each].what.isEmpty())
            expected[bucket].append(m_tree.text(table.rows[each].what).toString());
    };
    for (int each = 0; each < table.rows.size(); ++each) {
        if (each == before)
            take(row);
        if (each != row && !table.rows[each].what.isEmpty())
            expected[table.rows[each].bucket].append(m_tree.text(table.rows[each].what).toString());
    }
    if (before < 0)
        take(row);
    const QString wrong =
        check(index, moveRow(m_tree, table, row, bucket, before), expected, labels(table),
              // The row's own line, and one for each label that passes on.
              1 + table.rows[row].hasLabel + (before >= 0 && table.rows[before].hasLabel) + (before < 0));
    return wrong.isEmpty() ? QString() : u"move %1 to %2 before %3: "_s.arg(row).arg(bucket).arg(before) + wrong;
}

QString EveryEdit::checkRow(qsizetype index, int row)
{
    const RoadmapTable &table = m_tables[index];
    const RoadmapRow &old = table.rows[row];
    const QStringList allLabels = labels(table);
    const QList<QStringList> now = contents(m_tree, table);
    qsizetype place = 0; // among its bucket's texts
    for (int each = table.buckets[old.bucket].firstRow; each < row; ++each)
        place += table.rows[each].what.isEmpty() ? 0 : 1;

    QList<QStringList> titled = now;
    const QString source = m_tree.text(old.what).toString();
    const QString newTitle = u"Chloé's plan | part 2\nand ([more](https://example.org/m))"_s;
    const QString newSource = u"Chloé's plan \\| part 2 and ([more](https://example.org/m))"_s;
    if (!source.isEmpty()) {
        const qsizetype begin = old.text.begin - old.what.begin;
        titled[old.bucket][place] = source.first(begin) + newSource + source.sliced(begin + old.text.size());
        if (const QString wrong = check(index, setRowTitle(m_tree, table, row, newTitle), titled, allLabels, 1);
            !wrong.isEmpty())
            return u"title of %1: "_s.arg(row) + wrong;
    }

    QList<QStringList> inserted = now;
    const QString marker = u"- "_s;
    const bool hasMarkers = m_tree.text(table.range).contains(u"| - ");
    inserted[old.bucket].insert(place + (source.isEmpty() ? 0 : 1), (hasMarkers ? marker : QString()) + newSource);
    if (hasMarkers) {
        const QString wrong =
            check(index, insertItem(m_tree, table, old.bucket, row, newTitle), inserted, allLabels, 1);
        if (!wrong.isEmpty())
            return u"insertion after %1: "_s.arg(row) + wrong;
    }

    QList<QStringList> removed = now;
    if (!source.isEmpty())
        removed[old.bucket].removeAt(place);
    if (const QString wrong = check(index, removeRow(m_tree, table, row), removed, allLabels, 2); !wrong.isEmpty())
        return u"removal of %1: "_s.arg(row) + wrong;

    if (old.kind == RoadmapRowKind::Empty)
        return moveRow(m_tree, table, row, old.bucket, -1) ? u"moves a label"_s : QString();
    for (int bucket = 0; bucket < table.buckets.size(); ++bucket) {
        // Before every row of every bucket, which holds up, down, and to the next and previous bucket.
        for (int before = table.buckets[bucket].firstRow; before < table.buckets[bucket].endRow; ++before) {
            if (const QString wrong = checkMove(index, row, bucket, before); !wrong.isEmpty())
                return wrong;
        }
        if (const QString wrong = checkMove(index, row, bucket, -1); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString EveryEdit::run()
{
    for (qsizetype index = 0; index < m_tables.size(); ++index) {
        const RoadmapTable &table = m_tables[index];
        for (int bucket = 0; bucket < table.buckets.size(); ++bucket) {
            QStringList expected = labels(table);
            expected[bucket] = u"Next spring"_s;
            const auto change = setBucketLabel(m_tree, table, bucket, u"Next\nspring"_s);
            if (const QString wrong = check(index, change, contents(m_tree, table), expected, 1); !wrong.isEmpty())
                return u"label of %1: "_s.arg(bucket) + wrong;
        }
        for (int row = 0; row < table.rows.size(); ++row) {
            if (const QString wrong = checkRow(index, row); !wrong.isEmpty())
                return wrong;
        }
    }
    return {};
}

} // namespace

class TestRoadmapEdit : public QObject
{
    Q_OBJECT

private slots:
    void textIn_textOut_data();
    void textIn_textOut();
    void everyEditOfEveryStyle_data();
    void everyEditOfEveryStyle();
    void everyEditOfRealTables();
    void randomEditsKeepTheTable();
};

void TestRoadmapEdit::textIn_textOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("after");
    const auto add = [](const char *name, const QString &before, const Edit &edit, const QString &after) {
        QTest::newRow(name) << before << edit << after;
    };
    const QString refused = u"refused"_s;

    add("title", head + rows, title(1, u"new"_s), head + u"*Soon* | - a\n|| - new\n||\n*Next* | - c\n*Future* |\n"_s);
    add("title of a bucket's row", head + rows, title(0, u"new"_s),
        head + u"*Soon* | - new\n|| - b\n||\n*Next* | - c\n*Future* |\n"_s);
    add("title of an empty row", head + rows, title(4, u"new"_s),
        head + u"*Soon* | - a\n|| - b\n||\n*Next* | - c\n*Future* | - new\n"_s);
    add("title of a spacer", head + rows, title(2, u"new"_s),
        head + u"*Soon* | - a\n|| - b\n|| - new\n*Next* | - c\n*Future* |\n"_s);
    add("no title for a spacer", head + rows, title(2, u" "_s), head + rows);
    add("title with surplus cells", head + u"Soon | - a | x | y\n"_s, title(0, u"new"_s),
        head + u"Soon | - new | x | y\n"_s);
    add("empty row with surplus cells", head + u"Soon | | x | y\n"_s, title(0, u"new"_s),
        head + u"Soon | - new | x | y\n"_s);
    add("title of an item without text", head + u"Soon | -\n"_s, title(0, u"new"_s), head + u"Soon | - new\n"_s);
    add("title of an item without marker", head + u"Soon | a\n"_s, title(0, u"new"_s), head + u"Soon | new\n"_s);
    add("a star typed", head + u"Soon | a\n"_s, title(0, u"*"_s), head + u"Soon | *\n"_s);
    add("behind a star typed", head + u"Soon | *\n"_s, title(0, u"*x* y"_s), head + u"Soon | *x* y\n"_s);
    add("bold, where groups are", head + u"Soon | a\n"_s, title(0, u"**b** c"_s), head + u"Soon | - **b** c\n"_s);
    add("a backslash ends a group", head + u"Soon | **G:**\n"_s, title(0, u"G\\"_s), head + u"Soon | **G\\\\:**\n"_s);
    add("pipes and lines typed", head + u"Soon | - a\n"_s, title(0, u" x|y\r\nz "_s), head + u"Soon | - x\\|y z\n"_s);
    add("title of a group", head + u"Soon | **G:**\n"_s, title(0, u"New"_s), head + u"Soon | **New:**\n"_s);
    add("colon typed for a group", head + u"Soon | **G:**\n"_s, title(0, u"New:"_s), head + u"Soon | **New:**\n"_s);
    add("title of a group with a note", head + u"Soon | **G** (x):\n"_s, title(0, u"New"_s),
        head + u"Soon | **New** (x):\n"_s);
    add("no title for a group", head + u"Soon | **G:**\n"_s, title(0, u""_s), refused);
    add("no such row", head + rows, title(5, u"x"_s), refused);
    add("no row before the first", head + rows, title(-1, u"x"_s), refused);

    add("label", head + rows, label(1, u"Later"_s), head + u"*Soon* | - a\n|| - b\n||\n*Later* | - c\n*Future* |\n"_s);
    add("label with a star", head + rows, label(1, u"a*b"_s),
        head + u"*Soon* | - a\n|| - b\n||\n*a\\*b* | - c\n*Future* |\n"_s);
    add("label with a pipe", head + rows, label(1, u"A|B"_s),
        head + u"*Soon* | - a\n|| - b\n||\n*A\\|B* | - c\n*Future* |\n"_s);
    add("label for rows without one", head + u"|| - a\n**Next** | - b\n"_s, label(0, u"Soon"_s),
        head + u"**Soon** | - a\n**Next** | - b\n"_s);
    add("no label", head + rows, label(1, u" "_s), refused);
    add("no such bucket", head + rows, label(3, u"x"_s), refused);

    add("item after another", head + rows, insertion(0, 0, u"x"_s),
        head + u"*Soon* | - a\n|| - x\n|| - b\n||\n*Next* | - c\n*Future* |\n"_s);
    add("item at a bucket's end", head + rows, insertion(1, 3, u"x"_s),
        head + u"*Soon* | - a\n|| - b\n||\n*Next* | - c\n|| - x\n*Future* |\n"_s);
    add("first item of a bucket", head + rows, insertion(0, -1, u"x"_s),
        head + u"*Soon* | - x\n|| - a\n|| - b\n||\n*Next* | - c\n*Future* |\n"_s);
    add("only item of a bucket", head + rows, insertion(2, -1, u"x"_s),
        head + u"*Soon* | - a\n|| - b\n||\n*Next* | - c\n*Future* | - x\n"_s);
    add("item after an empty row", head + rows, insertion(2, 4, u"x"_s),
        head + u"*Soon* | - a\n|| - b\n||\n*Next* | - c\n*Future* | - x\n"_s);
    add("item into a row of one cell", head + u"Soon\n"_s, insertion(0, -1, u"x"_s), head + u"Soon | - x\n"_s);
    add("item with outer pipes", head + u"| Soon | * a |\n|      | * b |\n"_s, insertion(0, 1, u"x"_s),
        head + u"| Soon | * a |\n|      | * b |\n|      | * x |\n"_s);
    add("item below a lone row with outer pipes", head + u"| Soon | - a |\n"_s, insertion(0, 0, u"x"_s),
        head + u"| Soon | - a |\n| | - x |\n"_s);
    add("item at a text's end", head + u"Soon | - a"_s, insertion(0, 0, u"x"_s), head + u"Soon | - a\n|| - x"_s);
    const QString group = head + u"*A* | **G:**\n|| - a\n"_s;
    add("item at the end of a bucket without groups", head + rows, insertion(0, bucketEnd, u"x"_s),
        head + u"*Soon* | - a\n|| - b\n|| - x\n||\n*Next* | - c\n*Future* |\n"_s);
    add("item at the end, in an empty bucket", head + rows, insertion(2, bucketEnd, u"x"_s),
        head + u"*Soon* | - a\n|| - b\n||\n*Next* | - c\n*Future* | - x\n"_s);
    add("item behind a group that nothing ends", group + u"*B* |\n"_s, insertion(0, bucketEnd, u"x"_s),
        group + u"||\n|| - x\n*B* |\n"_s);
    add("item behind a group that a spacer ends", group + u"||\n*B* |\n"_s, insertion(0, bucketEnd, u"x"_s),
        group + u"||\n|| - x\n*B* |\n"_s);
    add("item behind a group at a text's end", head + u"*A* | **G:**\n|| - a"_s, insertion(0, bucketEnd, u"x"_s),
        head + u"*A* | **G:**\n|| - a\n||\n|| - x"_s);
    add("several items", head + rows, insertions(0, 1, {u"x"_s, u"y|z"_s}),
        head + u"*Soon* | - a\n|| - b\n|| - x\n|| - y\\|z\n||\n*Next* | - c\n*Future* |\n"_s);
    add("several items into an empty row", head + rows, insertions(2, 4, {u"x"_s, u"y"_s}),
        head + u"*Soon* | - a\n|| - b\n||\n*Next* | - c\n*Future* | - x\n|| - y\n"_s);
    add("several items at a bucket's begin", head + rows, insertions(1, -1, {u"x"_s, u"y"_s}),
        head + u"*Soon* | - a\n|| - b\n||\n*Next* | - x\n|| - y\n|| - c\n*Future* |\n"_s);
    add("several that are none", head + rows, insertions(0, 0, {}), refused);
    add("item of another bucket", head + rows, insertion(1, 0, u"x"_s), refused);

    add("removal", head + rows, removal(1), head + u"*Soon* | - a\n||\n*Next* | - c\n*Future* |\n"_s);
    add("removal of a bucket's row", head + rows, removal(0), head + u"*Soon* | - b\n||\n*Next* | - c\n*Future* |\n"_s);
    add("removal of a bucket's only item", head + rows, removal(3),
        head + u"*Soon* | - a\n|| - b\n||\n*Next* |\n*Future* |\n"_s);
    add("removal of a spacer", head + rows, removal(2), head + u"*Soon* | - a\n|| - b\n*Next* | - c\n*Future* |\n"_s);
    add("removal of a label", head + rows, removal(4), head + rows);
    add("label passes to a spacer", head + u"Soon | - a\n||\nNext |\n"_s, removal(0), head + u"Soon |\nNext |\n"_s);
    add("removal of the last line", head + u"Soon | - a\n|| - b"_s, removal(1), head + u"Soon | - a"_s);
    add("removal with outer pipes", head + u"| Soon | - a |\n"_s, removal(0), head + u"| Soon | |\n"_s);

    add("move down", head + rows, move(0, 0, 2), head + u"*Soon* | - b\n|| - a\n||\n*Next* | - c\n*Future* |\n"_s);
    add("move up", head + rows, move(1, 0, 0), head + u"*Soon* | - b\n|| - a\n||\n*Next* | - c\n*Future* |\n"_s);
    add("move to where it is", head + rows, move(0, 0, 1), head + rows);
    add("move before itself", head + rows, move(1, 0, 1), head + rows);
    add("to the end of its own bucket", head + rows, move(0, 0, -1),
        head + u"*Soon* | - b\n|| - a\n||\n*Next* | - c\n*Future* |\n"_s);
    add("to the next bucket's end", head + rows, move(1, 1, -1),
        head + u"*Soon* | - a\n||\n*Next* | - c\n|| - b\n*Future* |\n"_s);
    add("to the next bucket's begin", head + rows, move(1, 1, 3),
        head + u"*Soon* | - a\n||\n*Next* | - b\n|| - c\n*Future* |\n"_s);
    add("to an empty bucket", head + rows, move(1, 2, -1),
        head + u"*Soon* | - a\n||\n*Next* | - c\n*Future* | - b\n"_s);
    add("before an empty row", head + rows, move(1, 2, 4),
        head + u"*Soon* | - a\n||\n*Next* | - c\n*Future* | - b\n"_s);
    add("a bucket's row away", head + rows, move(0, 2, -1),
        head + u"*Soon* | - b\n||\n*Next* | - c\n*Future* | - a\n"_s);
    add("a bucket's only item away", head + rows, move(3, 0, -1),
        head + u"*Soon* | - a\n|| - b\n|| - c\n||\n*Next* |\n*Future* |\n"_s);
    add("before another bucket's row", head + rows, move(3, 0, 0),
        head + u"*Soon* | - c\n|| - a\n|| - b\n||\n*Next* |\n*Future* |\n"_s);
    add("a row's own style stays", head + u"*A* |- a\n|| *  b  \n*B* |\n"_s, move(1, 1, -1),
        head + u"*A* |- a\n*B* | *  b  \n"_s);
    add("surplus cells move along", head + u"A | - a\n|| - b | x\nB | - c\n"_s, move(1, 1, -1),
        head + u"A | - a\nB | - c\n|| - b | x\n"_s);
    add("last line without ending", head + u"A | - a\n|| - b\nB | - c"_s, move(1, 1, -1),
        head + u"A | - a\nB | - c\n|| - b"_s);
    add("last line without ending, up", head + u"A | - a\n|| - b"_s, move(1, 0, 0), head + u"A | - b\n|| - a"_s);
    add("a label can not move", head + rows, move(4, 0, -1), refused);
    add("a place in another bucket", head + rows, move(0, 1, 0), refused);
    add("no such bucket to move to", head + rows, move(0, 7, -1), refused);
}

void TestRoadmapEdit::textIn_textOut()
{
    QFETCH(QString, before);
    QFETCH(Edit, edit);
    QFETCH(QString, after);

    QCOMPARE(edited(before, edit), after);
}

void TestRoadmapEdit::everyEditOfEveryStyle_data()
{
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    const QString around = u"## Roadmap\n\n%1\n*Plans, not promises.*\n"_s;
    add("usual", around.arg(head + rows));
    add("groups",
        around.arg(head
                   + u"*Soon* | **G:**\n|| - a\n||\n|| **H** (x):\n|| - b\n|| \n|| - c\n*Next* | \n|| - d\n||\n"_s));
    add("outer pipes",
        around.arg(u"| When? | What? |\n| --- | --- |\n| **Soon** | - a |\n| | - b |\n| **Next** | |\n"_s));
    add("padded",
        around.arg(
            u"| When   | What |\n|--------|------|\n| Soon   | - a  |\n|        | - b  |\n| Next   |      |\n|        | - c  |\n"_s));
    add("rows before the first label", around.arg(head + u"|| - a\n||\n|| - b\nSoon | - c\n"_s));
    add("damaged",
        around.arg(head + u"*Soon* | - a | x\n|| - b | y | z\n|| - c |\nNext\n|  | - d\nLater | - e || \n"_s));
    add("indented", u"  When? | What?\n  ---|---\n   *Soon* | - a\n  || - b\n  *Next* |\n"_s);
    add("in a list item",
        u"- plans:\n\n  When? | What?\n  ---|---\n  *Soon* | - a\n  || - b\n  *Next* |\n\n- after\n"_s);
    add("in a quote", u"> When? | What?\n> ---|---\n> *Soon* | - a\n> || - b\n> *Next* |\n"_s);
    add("CR LF", u"# R\r\nWhen? | What?\r\n---|---\r\n*Soon* | - a\r\n|| - b\r\n*Next* |\r\n\r\nend\r\n"_s);
    add("no final line ending", head + u"*Soon* | - a\n|| - b\n*Next* | - c\n|| - d"_s);
    add("no final line ending, a label last", head + u"*Soon* | - a\n|| - b\n*Next* |"_s);
    add("two tables", head + rows + u"\n\n"_s + head + rows);
}

void TestRoadmapEdit::everyEditOfEveryStyle()
{
    QFETCH(QString, text);
    EveryEdit edits(text);

    QCOMPARE(edits.run(), QString());
    QVERIFY(edits.count() > 10);
}

void TestRoadmapEdit::everyEditOfRealTables()
{
    if (test::corpusFolder().isEmpty())
        QSKIP(test::corpusSkipMessage);
    int count = 0;
    for (const auto &file : test::corpusMinutes()) {
        if (!file.bytes.contains("------|------"))
            continue;
        EveryEdit edits(QString::fromUtf8(file.bytes));
        const QString wrong = edits.run();
        QVERIFY2(wrong.isEmpty(), qPrintable(file.name + u": "_s + wrong));
        count += edits.count();
    }
    qInfo("%d edits", count);
    QVERIFY(count > 0);
}

void TestRoadmapEdit::randomEditsKeepTheTable()
{
    test::Random random(52);
    QString text = head + rows;
    for (int i = 0; i < 3000; ++i) {
        const SyntaxTree tree(text);
        const QList<RoadmapTable> tables = readRoadmaps(tree);
        QVERIFY2(tables.size() == 1, qPrintable(text));
        const RoadmapTable &table = tables.first();
        QCOMPARE(labels(table), (QStringList{u"Soon"_s, u"Next"_s, u"Future"_s}));
        const int row = int(random.below(table.rows.size()));
        const int bucket = int(random.below(3));
        const bool isLong = table.rows.size() > 15;

        Result<ChangeSet> change;
        switch (random.below(4)) {
        case 0:
            change =
                isLong ? removeRow(tree, table, row) : insertItem(tree, table, table.rows[row].bucket, row, u"n"_s);
            break;
        case 1: change = isLong ? removeRow(tree, table, row) : insertItem(tree, table, bucket, -1, u"f"_s); break;
        case 2: change = moveRow(tree, table, row, bucket, -1); break;
        default:
            change = moveRow(tree, table, row, table.rows[row].bucket, table.buckets[table.rows[row].bucket].firstRow);
            break;
        }
        if (!change)
            continue;
        const QString after = change->appliedTo(text);
        QCOMPARE(change->inverted().appliedTo(after), text);
        text = after;
    }
}

QTEST_GUILESS_MAIN(TestRoadmapEdit)
#include "tst_roadmapedit.moc"
