#include "app/tables/newtable.h"

#include "app/markdown/syntaxtree.h"
#include "app/tables/table.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QList<QStringList> rows{{u"Team"_s, u"Lead"_s}, {u"CLI"_s, u"A|B"_s}, {}};
const QString table = u"| Team | Lead |\n| ---- | ---- |\n| CLI  | A\\|B |\n|      |      |\n"_s;

} // namespace

class TestNewTable : public QObject
{
    Q_OBJECT

private slots:
    void textIn_textOut_data();
    void textIn_textOut();
    void anyTextTakesATableOrRefusesIt();
};

void TestNewTable::textIn_textOut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("after");
    const auto add = [](const char *name, const QString &before, qsizetype position, const QString &after) {
        QTest::newRow(name) << before << position << after;
    };

    add("empty text", {}, 0, table);
    add("behind a paragraph", u"# M\n\ntext\n"_s, 6, u"# M\n\ntext\n\n"_s + table);
    add("behind a paragraph without ending", u"text"_s, 4, u"text\n\n"_s + table);
    add("between two paragraphs", u"one\n\ntwo\n"_s, 1, u"one\n\n"_s + table + u"\ntwo\n"_s);
    add("in blank lines", u"# A\n\n\n\n# B\n"_s, 5, u"# A\n\n"_s + table + u"\n\n# B\n"_s);
    add("behind a heading", u"# A\n# B\n"_s, 2, u"# A\n\n"_s + table + u"\n# B\n"_s);
    add("behind a list", u"- a\n- b\n"_s, 2, u"- a\n- b\n\n"_s + table);
    add("CR LF", u"# A\r\n\r\ntext\r\n"_s, 8,
        u"# A\r\n\r\ntext\r\n\r\n"_s + QString(table).replace(u"\n"_s, u"\r\n"_s));
    add("in an open code block", u"```\ncode\n"_s, 5, u"refused"_s);
}

void TestNewTable::textIn_textOut()
{
    QFETCH(QString, before);
    QFETCH(qsizetype, position);
    QFETCH(QString, after);

    const auto made = insertTable(SyntaxTree(before), position, rows);

    QCOMPARE(made ? made->change.appliedTo(before) : u"refused"_s, after);
    if (made)
        QVERIFY(after.sliced(made->begin).startsWith(u"| Team"));
}

void TestNewTable::anyTextTakesATableOrRefusesIt()
{
    test::Random random(11);
    for (int i = 0; i < 400; ++i) {
        const SyntaxTree tree(random.markdown(12));
        const qsizetype before = readTables(tree).size();

        const auto made = insertTable(tree, random.below(tree.text().size() + 1), rows);

        if (!made)
            continue;
        const QString after = made->change.appliedTo(tree.text());
        QCOMPARE(made->change.inverted().appliedTo(after), tree.text());
        QVERIFY2(readTables(SyntaxTree(after)).size() == before + 1, qPrintable(after));
    }
}

QTEST_GUILESS_MAIN(TestNewTable)
#include "tst_newtable.moc"
