#include "app/roadmap/linkedit.h"

#include "app/markdown/syntaxtree.h"
#include "tests/support/corpus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

QString around(const QString &cell)
{
    return u"# M\n\nWhen? | What?\n------|------\n*Soon* | - first\n|| %1\n|| - last\n\n[ref]: https://r.example/\n"_s
        .arg(cell);
}

/// The text after, or the error.
QString after(const QString &text, int row, const QString &destination)
{
    const SyntaxTree tree(text);
    const auto change = setRowLink(tree, readRoadmaps(tree).value(0), row, destination);
    if (!change)
        return change.error().code == ErrorCode::InvalidArgument ? u"invalid"_s : u"no such element"_s;
    return change->appliedTo(text);
}

} // namespace

class TestLinkEdit : public QObject
{
    Q_OBJECT

private slots:
    void aLinkIsSet_data();
    void aLinkIsSet();
    void whatCannotBeWrittenIsRefused_data();
    void whatCannotBeWrittenIsRefused();
    void staleRowsAreRefused();
    void itemsOfRealTablesGetALinkAndLoseIt();
};

void TestLinkEdit::aLinkIsSet_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("expected");
    const QString a = u"https://a.example/x"_s;
    QTest::newRow("none") << u"- quay walls"_s << a << u"- [quay walls](https://a.example/x)"_s;
    QTest::newRow("with markup") << u"- **quay** `walls`"_s << a << u"- [**quay** `walls`](https://a.example/x)"_s;
    QTest::newRow("with a bracket") << u"- quay [walls"_s << a << u"- [quay \\[walls](https://a.example/x)"_s;
    QTest::newRow("in a group") << u"**Quay:**"_s << a << u"**[Quay](https://a.example/x):**"_s;
    QTest::newRow("parentheses") << u"- quay"_s << u"https://a.example/(x"_s << u"- [quay](<https://a.example/(x>)"_s;
    QTest::newRow("blank") << u"- quay"_s << u"notes/our quay.md"_s << u"- [quay](<notes/our quay.md>)"_s;
    QTest::newRow("pipe") << u"- quay"_s << u"https://a.example/a|b"_s << u"- [quay](https://a.example/a\\|b)"_s;
    QTest::newRow("heading") << u"- quay"_s << u"#discussion"_s << u"- [quay](#discussion)"_s;
    QTest::newRow("another") << u"- quay ([plan](https://old.example/(1)))"_s << a
                             << u"- quay ([plan](https://a.example/x))"_s;
    QTest::newRow("in < >") << u"- [plan](<old quay.md> \"the plan\") b"_s << a
                            << u"- [plan](https://a.example/x \"the plan\") b"_s;
    QTest::newRow("the first of two") << u"- [p](https://p.example) [q](https://q.example)"_s << a
                                      << u"- [p](https://a.example/x) [q](https://q.example)"_s;
    QTest::newRow("behind code") << u"- `[x](y)` [p](https://p.example)"_s << a
                                 << u"- `[x](y)` [p](https://a.example/x)"_s;
    QTest::newRow("bare address") << u"- see https://old.example/1"_s << a << u"- see https://a.example/x"_s;
    QTest::newRow("address in < >") << u"- see <https://old.example/1>"_s << a << u"- see <https://a.example/x>"_s;
    QTest::newRow("removed") << u"- quay ([plan](https://old.example/))"_s << QString() << u"- quay (plan)"_s;
    QTest::newRow("all of it removed") << u"- [quay](https://old.example/)"_s << QString() << u"- quay"_s;
    QTest::newRow("none to remove") << u"- quay"_s << QString() << u"- quay"_s;
}

void TestLinkEdit::aLinkIsSet()
{
    QFETCH(QString, cell);
    QFETCH(QString, destination);
    QFETCH(QString, expected);

    QCOMPARE(after(around(cell), 1, destination), around(expected));
}

void TestLinkEdit::whatCannotBeWrittenIsRefused_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("destination");
    QTest::newRow("a spacer") << u""_s << u"https://a.example"_s;
    QTest::newRow("a bare address cannot go") << u"- https://old.example/"_s << QString();
    QTest::newRow("a reference") << u"- [quay][ref]"_s << u"https://a.example"_s;
    QTest::newRow("no address") << u"- quay"_s << u"a>b (c"_s;
}

void TestLinkEdit::whatCannotBeWrittenIsRefused()
{
    QFETCH(QString, cell);
    QFETCH(QString, destination);

    QCOMPARE(after(around(cell), 1, destination), u"invalid"_s);
}

void TestLinkEdit::staleRowsAreRefused()
{
    for (const int row : {-1, 3, 99})
        QCOMPARE(after(around(u"- quay"_s), row, u"x"_s), u"no such element"_s);
}

void TestLinkEdit::itemsOfRealTablesGetALinkAndLoseIt()
{
    if (test::corpusFolder().isEmpty())
        QSKIP(test::corpusSkipMessage);
    const QString address = u"https://example.org/a(b)|c"_s;
    int count = 0;
    for (const auto &file : test::corpusMinutes()) {
        const QString text = QString::fromUtf8(file.bytes);
        const SyntaxTree tree(text);
        for (const RoadmapTable &table : readRoadmaps(tree)) {
            for (int row = 0; row < table.rows.size(); ++row) {
                const RoadmapRow &old = table.rows[row];
                if (old.title.isEmpty())
                    continue;
                const auto change = setRowLink(tree, table, row, address);
                QVERIFY2(change.has_value(), qPrintable(file.name + u": "_s + old.title));
                QVERIFY(old.what.contains(change->range())); // no other byte
                ++count;
                if (!old.links.isEmpty())
                    continue;
                const SyntaxTree linked(change->appliedTo(text));
                QList<RoadmapTable> tables = readRoadmaps(linked);
                tables.removeIf([&](const RoadmapTable &each) { return each.range.begin != table.range.begin; });
                const auto removed = setRowLink(linked, tables.value(0), row, {});
                QVERIFY2(removed.has_value(), qPrintable(file.name + u": "_s + old.title));
                QCOMPARE(removed->appliedTo(linked.text()), text);
            }
        }
    }
    qInfo("%d rows", count);
    QVERIFY(count > 0);
}

QTEST_GUILESS_MAIN(TestLinkEdit)
#include "tst_linkedit.moc"
