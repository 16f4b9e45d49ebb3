#include "app/markdown/syntaxtree.h"
#include "app/minutes/flatlist.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

QStringList titles(const QString &text)
{
    const SyntaxTree tree(text);
    QStringList result;
    for (const FlatListItem &item : readFlatList(tree, {0, text.size()}).value_or(QList<FlatListItem>()))
        result += item.title;
    return result;
}

} // namespace

class TestFlatList : public QObject
{
    Q_OBJECT

private slots:
    void onlyFlatListsAreRead_data();
    void onlyFlatListsAreRead();
    void editsTouchTheirItem_data();
    void editsTouchTheirItem();
    void randomMovesKeepEveryItem();
};

void TestFlatList::onlyFlatListsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("items");
    const QStringList none;
    QTest::newRow("bullets") << u"* a\n* b c \n"_s << QStringList{u"a"_s, u"b c"_s};
    QTest::newRow("ordered, CR LF") << u"1. a\r\n2. b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("empty item") << u"- a\n-\n"_s << QStringList{u"a"_s, u""_s};
    QTest::newRow("nested") << u"- a\n  - b\n"_s << none;
    QTest::newRow("continued") << u"- a\n  more\n"_s << none;
    QTest::newRow("loose") << u"- a\n\n- b\n"_s << none;
    QTest::newRow("two markers") << u"- a\n* b\n"_s << none;
    QTest::newRow("tasks") << u"- [ ] a\n"_s << none;
    QTest::newRow("list in item") << u"- - a\n"_s << none;
    QTest::newRow("paragraph") << u"a\n"_s << none;
    QTest::newRow("code") << u"    - a\n"_s << none;
    QTest::newRow("list, then text") << u"- a\n\nb\n"_s << none;
}

void TestFlatList::onlyFlatListsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QStringList, items);

    QCOMPARE(titles(text), items);
}

void TestFlatList::editsTouchTheirItem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("after");
    QTest::newRow("set") << u"* a\r\n* b\r\n"_s << u"set 1 x"_s << u"* a\r\n* x\r\n"_s;
    QTest::newRow("set an empty one") << u"- a\n-"_s << u"set 1 x"_s << u"- a\n- x"_s;
    QTest::newRow("set, blanks at the end") << u"* a  \n* b\n"_s << u"set 0 x"_s << u"* x\n* b\n"_s;
    QTest::newRow("set to a marker") << u"* a\n"_s << u"set 0 1."_s << u"* 1\\.\n"_s;
    QTest::newRow("insert first") << u"* a\n"_s << u"insert 0 x"_s << u"* x\n* a\n"_s;
    QTest::newRow("insert last, no newline") << u"*  a"_s << u"insert 1 x"_s << u"*  a\n*  x"_s;
    QTest::newRow("remove") << u"* a\n* b\n"_s << u"remove 0"_s << u"* b\n"_s;
    QTest::newRow("remove last, no newline") << u"* a\r\n* b"_s << u"remove 1"_s << u"* a"_s;
    QTest::newRow("move down") << u"* a\n* b\n* c"_s << u"move 0 3"_s << u"* b\n* c\n* a"_s;
    QTest::newRow("move up") << u"* a\n* b\n* c\n"_s << u"move 2 0"_s << u"* c\n* a\n* b\n"_s;
    QTest::newRow("move nowhere") << u"* a\n* b\n"_s << u"move 0 1"_s << u"* a\n* b\n"_s;
}

void TestFlatList::editsTouchTheirItem()
{
    QFETCH(QString, text);
    QFETCH(QString, edit);
    QFETCH(QString, after);
    const SyntaxTree tree(text);
    const TextRange field{0, text.size()};
    const QStringList words = edit.split(u' ');
    const qsizetype index = words[1].toLongLong();

    const auto change = words[0] == u"set"      ? setFlatListItem(tree, field, index, words[2])
                        : words[0] == u"insert" ? insertFlatListItem(tree, field, index, words[2])
                        : words[0] == u"remove" ? removeFlatListItem(tree, field, index)
                                                : moveFlatListItem(tree, field, index, words[2].toLongLong());

    QVERIFY(change);
    QCOMPARE(change->appliedTo(text), after);
    QVERIFY(!setFlatListItem(tree, field, 9, u"x"_s));
    QVERIFY(!setFlatListItem(tree, field, 0, u"x\ny"_s));
}

void TestFlatList::randomMovesKeepEveryItem()
{
    test::Random random(3);
    for (int i = 0; i < 2000; ++i) {
        QString text;
        QStringList expected;
        const qsizetype count = 2 + random.below(6);
        for (qsizetype item = 0; item < count; ++item) {
            expected += u"item %1"_s.arg(item);
            text += u"* "_s + expected.last() + (random.oneIn(3) ? u"\r\n"_s : u"\n"_s);
        }
        if (random.oneIn(2))
            text.chop(text.endsWith(u"\r\n"_s) ? 2 : 1);
        const qsizetype from = random.below(count);
        const qsizetype before = random.below(count + 1);

        const auto change = moveFlatListItem(SyntaxTree(text), {0, text.size()}, from, before);

        QVERIFY(change);
        const QString moved = expected.takeAt(from);
        expected.insert(before > from ? before - 1 : before, moved);
        QCOMPARE(titles(change->appliedTo(text)), expected);
    }
}

QTEST_GUILESS_MAIN(TestFlatList)
#include "tst_flatlist.moc"
