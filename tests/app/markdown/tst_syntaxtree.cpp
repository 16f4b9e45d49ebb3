#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

namespace {

/// text with its line endings and odd characters made visible.
QString shown(const QString &text)
{
    return QDebug::toString(text);
}

/// What a reader of the tree sees of it; an empty string where the laws hold that every tree keeps.
QString brokenLaw(const SyntaxTree &tree)
{
    qsizetype end = 0;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const Block &block = tree.blocks()[i];
        const QString where = u"block %1: "_s.arg(i);
        if (block.range.begin != end || block.range.isEmpty())
            return where + u"does not tile"_s;
        end = block.range.end;
        if (block.kind == BlockKind::Blank && i > 0)
            return where + u"blank"_s;
        const TextRange content = tree.contentRange(i);
        if (!block.range.contains(content))
            return where + u"content outside"_s;
        const auto nodes = tree.nodes(i);
        if (nodes->isEmpty() != (block.kind == BlockKind::Blank))
            return where + u"no nodes"_s;
        for (qsizetype n = 0; n < nodes->size(); ++n) {
            const Node &node = nodes->at(n);
            const QString at = where + u"node %1: "_s.arg(n);
            if (node.range.begin < 0 || node.range.end < node.range.begin
                || node.range.end > content.end - block.range.begin)
                return at + u"outside of the block"_s;
            if (n > 0 && !nodes->at(node.parent).range.contains(node.range))
                return at + u"outside of its parent"_s;
            if (node.nextSibling >= 0 && !isInline(node.kind)
                && nodes->at(node.nextSibling).range.begin < node.range.end)
                return at + u"overlaps the next"_s;
        }
    }
    return end == tree.text().size() ? QString() : u"the end has no block"_s;
}

/// Where the two trees, of the same text, differ; empty where they do not.
QString difference(const SyntaxTree &tree, const SyntaxTree &fresh)
{
    if (tree.text() != fresh.text() || tree.lines() != fresh.lines())
        return u"text"_s;
    if (tree.blocks().size() != fresh.blocks().size())
        return u"%1 blocks, not %2"_s.arg(tree.blocks().size()).arg(fresh.blocks().size());
    for (qsizetype i = 0; i < fresh.blocks().size(); ++i) {
        const Block &left = tree.blocks()[i];
        const Block &right = fresh.blocks()[i];
        if (left.kind != right.kind || left.headingLevel != right.headingLevel || left.range != right.range)
            return u"block %1"_s.arg(i);
        if (*tree.nodes(i) != *fresh.nodes(i))
            return u"nodes of block %1"_s.arg(i);
    }
    return {};
}

/// The ranges of nodes of a kind in all blocks, as source.
QStringList sources(const SyntaxTree &tree, NodeKind kind)
{
    QStringList result;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const auto nodes = tree.nodes(i);
        for (const Node &node : *nodes) {
            if (node.kind == kind)
                result.append(tree.text(node.range.shifted(tree.blocks()[i].range.begin)).toString());
        }
    }
    return result;
}

QList<quint64> ids(const SyntaxTree &tree)
{
    QList<quint64> result;
    for (const Block &block : tree.blocks())
        result.append(block.id);
    return result;
}

} // namespace

class TestSyntaxTree : public QObject
{
    Q_OBJECT

private slots:
    void blocksTileAnyText();
    void aTextCutAnywhereStillParses();
    void anEditedTreeEqualsAFreshOne();
    void edgesOfEditsEqualAFreshTree_data();
    void edgesOfEditsEqualAFreshTree();
    void editedRowsEqualAFreshTree();
    void rowsThatComeGoAndMoveEqualAFreshTree();
    void aRowIsReadAloneWhereItStaysRows_data();
    void aRowIsReadAloneWhereItStaysRows();
    void nodesThatAreHeldStayAsTheyAre();
    void realMinutesKeepTheLaws();
    void editsOfRealMinutesEqualAFreshTree();
    void aBlockAloneIsWhatItIsInItsText();
    void blocksLeftAloneKeepTheirId();
    void aChangedDefinitionRenewsItsReferrers();
    void deepNestingEndsAtTheLimit_data();
    void deepNestingEndsAtTheLimit();
    void contentEndsBeforeBlanksAndDefinitions_data();
    void contentEndsBeforeBlanksAndDefinitions();
    void blockAtFindsTheBlockAround();

    // What cmark-gfm reports otherwise.
    void nodesEndOnTheirOwnLastLine_data();
    void nodesEndOnTheirOwnLastLine();
    void aTableBehindAParagraphBeginsAtItsHeaderRow_data();
    void aTableBehindAParagraphBeginsAtItsHeaderRow();
    void cellsStandWhereTheirTextStands_data();
    void cellsStandWhereTheirTextStands();
    void columnsAreUnitsNotBytes();
    void aByteOrderMarkInsideIsText();
};

void TestSyntaxTree::blocksTileAnyText()
{
    Random random(21);
    for (int i = 0; i < 3000; ++i) {
        const QString text = i % 2 ? random.text(120) : random.markdown(20);
        const QString broken = brokenLaw(SyntaxTree(text));
        QVERIFY2(broken.isEmpty(), qPrintable(broken + u'\n' + shown(text)));
    }
}

void TestSyntaxTree::anEditedTreeEqualsAFreshOne()
{
    Random random(22);
    for (int i = 0; i < 2500; ++i) {
        SyntaxTree tree(random.markdown(12));
        for (int edit = 0; edit < 4; ++edit) {
            const QString before = tree.text();
            for (qsizetype block = 0; block < tree.blocks().size(); ++block)
                tree.nodes(block);

            const ChangeSet changes = random.changes(before);
            tree.apply(changes);

            const QString broken = brokenLaw(tree);
            QVERIFY2(broken.isEmpty(), qPrintable(broken + u'\n' + shown(tree.text())));
            const QString different = difference(tree, SyntaxTree(changes.appliedTo(before)));
            QVERIFY2(different.isEmpty(),
                     qPrintable(different + u"\n"_s + shown(before) + u"\n-- became\n"_s + shown(tree.text())));
        }
    }
}

void TestSyntaxTree::aTextCutAnywhereStillParses()
{
    Random random(23);
    const QString text = random.markdown(60);
    for (qsizetype size = 0; size <= text.size(); ++size) {
        const QString broken = brokenLaw(SyntaxTree(text.first(size)));
        QVERIFY2(broken.isEmpty(), qPrintable(broken + u'\n' + shown(text.first(size))));
    }
}

void TestSyntaxTree::edgesOfEditsEqualAFreshTree_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("into an empty text") << QString() << u"# a\n"_s;
    QTest::newRow("everything away") << u"# a\n\nb\n"_s << QString();
    QTest::newRow("blank lines before the first block") << u"# a\n"_s << u"\n\n# a\n"_s;
    QTest::newRow("blank lines before the first block away") << u"\n\n# a\n"_s << u"# a\n"_s;
    QTest::newRow("definition before the first block") << u"\n# a [x]\n"_s << u"[x]: y\n# a [x]\n"_s;
    QTest::newRow("at the very end") << u"a\n\nb"_s << u"a\n\nb\n---\n"_s;
    QTest::newRow("underline makes a heading of the paragraph above") << u"a\n\n# b\n"_s << u"a\n===\n# b\n"_s;
    QTest::newRow("lazy continuation") << u"> a\n\nb\n\nc\n"_s << u"> a\nb\n\nc\n"_s;
    QTest::newRow("fence opens") << u"a\n\nb\n\n- c\n\n# d\n\ne\n\nf\n"_s << u"a\n```\nb\n\n- c\n\n# d\n\ne\n\nf\n"_s;
    QTest::newRow("fence closes") << u"```\na\n\nb\n\n- c\n\n# d\n"_s << u"```\na\n```\nb\n\n- c\n\n# d\n"_s;
    QTest::newRow("comment opens") << u"a\n\nb\n\n# d\n"_s << u"<!-- a\n\nb\n\n# d\n"_s;
    QTest::newRow("delimiter row") << u"a\n\nx\nb | c\nd\n\n# e\n"_s << u"a\n\nx\nb | c\n--|--\nd\n\n# e\n"_s;
    QTest::newRow("delimiter row away") << u"x\nb | c\n--|--\nd\n\n# e\n"_s << u"x\nb | c\nd\n\n# e\n"_s;
    QTest::newRow("CR and LF are joined") << u"a\r\rb\n"_s << u"a\r\nb\n"_s;
    QTest::newRow("CR and LF are parted") << u"a\r\nb\n"_s << u"a\rx\nb\n"_s;
    QTest::newRow("line endings change") << u"# a\n\nb\nc\n"_s << u"# a\r\rb\rc\r"_s;
    QTest::newRow("list goes on") << u"- a\n\nb\n\n- c\n"_s << u"- a\n\n  b\n\n- c\n"_s;
    QTest::newRow("a paragraph becomes a definition") << u"[x]: \n\n[x]\n"_s << u"[x]: y\n\n[x]\n"_s;
    QTest::newRow("a paragraph and a comment behind it become a definition")
        << u"a\n\nb\n\n[x\n <!--\ny]: z\n\nc\n"_s << u"a\n\nb\n\n[x\n <!-\ny]: z\n\nc\n"_s;
    QTest::newRow("a definition goes on in its next line")
        << u"# a\n[x]: y\n\n'z'\n\n[x]\n"_s << u"# a\n[x]: y\n'z'\n\n[x]\n"_s;
}

void TestSyntaxTree::edgesOfEditsEqualAFreshTree()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    SyntaxTree tree(before);
    for (qsizetype i = 0; i < tree.blocks().size(); ++i)
        tree.nodes(i);

    tree.apply(ChangeSet::between(before, after));

    QCOMPARE(difference(tree, SyntaxTree(after)), QString());
    tree.apply(ChangeSet::between(after, before));
    QCOMPARE(difference(tree, SyntaxTree(before)), QString());
}

void TestSyntaxTree::editedRowsEqualAFreshTree()
{
    Random random(26);
    const QStringList pieces{u"|"_s,   u"\\"_s,    u"\\|"_s,   u"- "_s,   u"> "_s,
                             u"# "_s,  u"```"_s,   u"`a|b`"_s, u"    "_s, u"**"_s,
                             u"[x]"_s, u"ö"_s,     u"😀"_s,    u"a b"_s,  u" "_s,
                             u"<b>"_s, u"<div>"_s, u"1. "_s,   u"--"_s,   u"https://example.org"_s};
    const auto piece = [&] { return pieces[random.below(pieces.size())]; };
    int alone = 0;
    for (int i = 0; i < 1500; ++i) {
        const QString ending = random.oneIn(4) ? u"\r\n"_s : u"\n"_s;
        QString text = random.oneIn(3) ? u"Words"_s + ending : QString();
        text += u"a | b"_s + ending + u"--|:-:"_s + ending;
        const qsizetype begin = text.size();
        for (qsizetype row = random.below(6); row >= 0; --row)
            text += piece() + u" | "_s + piece() + (random.oneIn(3) ? u" | "_s + piece() : QString()) + ending;
        if (random.oneIn(2))
            text += u"\n[x]: y\n\nEnd\n"_s;
        SyntaxTree tree(text);
        for (int edit = 0; edit < 6; ++edit) {
            for (qsizetype block = 0; block < tree.blocks().size(); ++block)
                tree.nodes(block);
            const QString before = tree.text();
            const qsizetype table = tree.blockAt(begin);
            const std::weak_ptr<const NodeList> nodes = table < 0 ? std::weak_ptr<const NodeList>() : tree.nodes(table);
            const qsizetype at = std::min(begin + random.below(60), before.size());
            const qsizetype end = std::min(at + (random.oneIn(2) ? random.below(4) : 0), before.size());
            tree.apply(TextChange::replacing(before, {at, end}, random.oneIn(4) ? QString() : piece()));

            const QString different = difference(tree, SyntaxTree(tree.text()));
            QVERIFY2(different.isEmpty(),
                     qPrintable(different + u"\n"_s + shown(before) + u"\n-- became\n"_s + shown(tree.text())));
            alone += !nodes.expired();
        }
    }
    QVERIFY(alone > 2000);
}

void TestSyntaxTree::rowsThatComeGoAndMoveEqualAFreshTree()
{
    Random random(27);
    const QStringList cells{u"- a"_s, u"**b:**"_s, u"*c*"_s, u""_s, u"[d](e)"_s, u"f | g"_s, u"`h\\|i`"_s};
    int alone = 0;
    for (int i = 0; i < 600; ++i) {
        const QString ending = random.oneIn(4) ? u"\r\n"_s : u"\n"_s;
        const auto row = [&] {
            return random.oneIn(30) ? u"# no row"_s
                                    : u"| "_s + cells[random.below(cells.size())] + u" | "_s
                                          + cells[random.below(cells.size())] + u" |"_s;
        };
        QString text =
            (random.oneIn(2) ? u"Words"_s + ending + ending : QString()) + u"a | b"_s + ending + u"--|--"_s + ending;
        const qsizetype begin = text.size();
        for (qsizetype count = random.below(9); count >= 0; --count)
            text += row() + ending;
        text += random.oneIn(3) ? ending + u"End"_s : QString();
        if (random.oneIn(3))
            text.chop(ending.size());
        SyntaxTree tree(text);
        for (int edit = 0; edit < 6; ++edit) {
            for (qsizetype block = 0; block < tree.blocks().size(); ++block)
                tree.nodes(block);
            const QString before = tree.text();
            const qsizetype table = tree.blockAt(begin);
            const std::weak_ptr<const NodeList> nodes = table < 0 ? std::weak_ptr<const NodeList>() : tree.nodes(table);
            QList<TextChange> changes;
            for (qsizetype line = tree.lines().lineAt(std::min(begin, before.size())); line < tree.lines().lineCount();
                 ++line) {
                const TextRange range = tree.lines().range(line);
                const auto replace = [&](TextRange at, const QString &by) {
                    changes.append(TextChange::replacing(before, at, by).minimized());
                };
                switch (random.below(12)) {
                case 0: replace(range, {}); break;
                case 1: replace({range.begin, range.begin}, row() + ending); break;
                case 2: replace(tree.lines().contentRange(before, line), row()); break;
                case 3: replace({range.begin, range.begin}, row() + ending + row() + ending); break;
                default: break;
                }
            }
            tree.apply(ChangeSet(changes));

            const QString different = difference(tree, SyntaxTree(tree.text()));
            QVERIFY2(different.isEmpty(),
                     qPrintable(different + u"\n"_s + shown(before) + u"\n-- became\n"_s + shown(tree.text())));
            alone += !nodes.expired();
        }
    }
    QVERIFY2(alone > 1500, qPrintable(QString::number(alone)));
}

void TestSyntaxTree::aRowIsReadAloneWhereItStaysRows_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<bool>("isAlone");
    QTest::newRow("other words") << u"c | *e*"_s << true;
    QTest::newRow("a cell less") << u"c"_s << true;
    QTest::newRow("a cell more") << u"c | d | e"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a list") << u"- c | d"_s << false;
    QTest::newRow("a reference") << u"c | [x]"_s << false;
    QTest::newRow("two rows") << u"c | d\ne | f"_s << true;
    QTest::newRow("rows and a paragraph") << u"c | d\n\ne | f"_s << false;
}

void TestSyntaxTree::aRowIsReadAloneWhereItStaysRows()
{
    QFETCH(QString, row);
    QFETCH(bool, isAlone);
    const QString text = u"# T\n\na | b\n--|--\n1 | 2\nc | d\n3 | 4\n\n[x]: y\n\nEnd\n"_s;
    SyntaxTree tree(text);
    const std::weak_ptr<const NodeList> nodes = tree.nodes(1);
    const qsizetype at = text.indexOf(u"c | d");

    tree.apply(TextChange::replacing(text, {at, at + 5}, row));

    QCOMPARE(!nodes.expired(), isAlone); // it is brought up to date then
    QCOMPARE(difference(tree, SyntaxTree(tree.text())), QString());
}

void TestSyntaxTree::nodesThatAreHeldStayAsTheyAre()
{
    SyntaxTree tree(u"a | b\n--|--\n1 | 2\n"_s);
    const auto held = tree.nodes(0);
    const NodeList before = *held;
    const SyntaxTree copy = tree;
    const quint64 id = tree.blocks().first().id;

    tree.apply(TextChange::replacing(tree.text(), {12, 13}, u"many **words**"_s));

    QCOMPARE(*held, before);
    QCOMPARE(*copy.nodes(0), before);
    QVERIFY(tree.blocks().first().id != id);
    QCOMPARE(difference(tree, SyntaxTree(tree.text())), QString());
}

void TestSyntaxTree::realMinutesKeepTheLaws()
{
    if (minuta::test::corpusFolder().isEmpty())
        QSKIP(minuta::test::corpusSkipMessage);
    for (const auto &file : minuta::test::corpusMinutes()) {
        const QString broken = brokenLaw(SyntaxTree(decode(file.bytes)->text));
        QVERIFY2(broken.isEmpty(), qPrintable(file.name + u": "_s + broken));
    }
}

void TestSyntaxTree::editsOfRealMinutesEqualAFreshTree()
{
    if (minuta::test::corpusFolder().isEmpty())
        QSKIP(minuta::test::corpusSkipMessage);
    Random random(24);
    for (const auto &file : minuta::test::corpusMinutes()) {
        SyntaxTree tree(decode(file.bytes)->text);
        for (int edit = 0; edit < 12; ++edit) {
            for (qsizetype block = 0; block < tree.blocks().size(); block += 3)
                tree.nodes(block);
            const QString before = tree.text();
            const ChangeSet changes = random.changes(before);

            tree.apply(changes);

            const QString different = difference(tree, SyntaxTree(changes.appliedTo(before)));
            QVERIFY2(different.isEmpty(), qPrintable(file.name + u": "_s + different));
        }
    }
}

void TestSyntaxTree::aBlockAloneIsWhatItIsInItsText()
{
    Random random(25);
    const SyntaxTree tree(random.markdown(30000)); // read in several pieces
    QVERIFY(tree.text().size() > 200000);
    for (qsizetype i = 0; i + 5 < tree.blocks().size(); ++i) {
        const Block &block = tree.blocks()[i];
        if (block.kind == BlockKind::Table)
            continue; // it may be one with the paragraph before
        const SyntaxTree alone(tree.text({block.range.begin, tree.blocks()[i + 5].range.begin}).toString());
        const Block &first = alone.blocks().first();
        QVERIFY(first.kind == block.kind && first.headingLevel == block.headingLevel
                && first.range.size() == block.range.size());
    }
}

void TestSyntaxTree::blocksLeftAloneKeepTheirId()
{
    SyntaxTree tree(u"# a\n\nb\n\n- c\n\n# d\n\ne\n"_s);
    const QList<quint64> before = ids(tree);

    tree.apply(ChangeSet({TextChange::replacing(tree.text(), {5, 6}, u"x\n\n# y"_s),
                          TextChange::replacing(tree.text(), {18, 19}, u"z"_s)}));

    QCOMPARE(tree.text(), u"# a\n\nx\n\n# y\n\n- c\n\n# d\n\nz\n"_s);
    const QList<quint64> after = ids(tree);
    QCOMPARE(after.size(), 6);
    QCOMPARE(after[0], before[0]);
    QVERIFY(!before.contains(after[1]) && !before.contains(after[2]));
    QCOMPARE(after[3], before[2]);
    QCOMPARE(after[4], before[3]);
    QVERIFY(!before.contains(after[5]));
}

void TestSyntaxTree::aChangedDefinitionRenewsItsReferrers()
{
    SyntaxTree tree(u"[x] and\n\nno [y] here\n\n# a\n\n[x]: old\n"_s);
    const QList<quint64> before = ids(tree);
    QCOMPARE(tree.nodes(0)->at(1).literal, u"old"_s);

    tree.apply(ChangeSet::between(tree.text(), u"[x] and\n\nno [y] here\n\n# a\n\n[x]: new\n"_s));

    QCOMPARE(tree.nodes(0)->at(1).literal, u"new"_s);
    QVERIFY(tree.blocks()[0].id != before[0]);
    QCOMPARE(tree.blocks()[1].id, before[1]);
}

void TestSyntaxTree::deepNestingEndsAtTheLimit_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("block quotes") << u"> "_s.repeated(50000) + u"a\n\nb\n"_s;
    QTest::newRow("lists") << u"- "_s.repeated(50000) + u"a\n\nb\n"_s;
    QTest::newRow("emphasis") << u"*a **a "_s.repeated(20000) + u"b"_s + u"** a*"_s.repeated(20000) + u"\n\nb\n"_s;
    QTest::newRow("brackets") << u"["_s.repeated(50000) + u"a"_s + u"]"_s.repeated(50000) + u"\n\nb\n"_s;
}

void TestSyntaxTree::deepNestingEndsAtTheLimit()
{
    QFETCH(QString, text);
    SyntaxTree tree(text);

    QCOMPARE(tree.blocks().size(), 2);
    QCOMPARE(brokenLaw(tree), QString());
    QVERIFY(plainText(*tree.nodes(0)).contains(u'a'));
    tree.apply(TextChange::replacing(text, {text.size() - 4, text.size() - 4}, u"x"_s));
    QCOMPARE(difference(tree, SyntaxTree(tree.text())), QString());
}

void TestSyntaxTree::contentEndsBeforeBlanksAndDefinitions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("content");
    QTest::newRow("blank lines") << u"a  \n \n\n"_s << u"a  "_s;
    QTest::newRow("CR LF") << u"- a\r\n- b\r\n\r\n"_s << u"- a\r\n- b"_s;
    QTest::newRow("definitions") << u"a\n\n[x]: y\n[z]: w\n"_s << u"a"_s;
    QTest::newRow("definition at a heading") << u"# a\n[x]: y\n"_s << u"# a"_s;
    QTest::newRow("what looks like a definition") << u"```\n[x]: y\n```\n"_s << u"```\n[x]: y\n```"_s;
    QTest::newRow("indented") << u"   a\n"_s << u"   a"_s;
    QTest::newRow("only blank") << u"\n \n"_s << u""_s;
    QTest::newRow("setext and definition") << u"a\n---\n[x]: y-\n"_s << u"a\n---"_s;
    QTest::newRow("table and definition") << u"a|b\n-|-\n\n[x]: y\n"_s << u"a|b\n-|-"_s;
    QTest::newRow("quote and definition") << u"> a\n>\n> [x]: y\n\n[z]: w\n"_s << u"> a\n>\n> [x]: y"_s;
    QTest::newRow("list and definition") << u"- a\n\n[x]: y\n"_s << u"- a"_s;
}

void TestSyntaxTree::contentEndsBeforeBlanksAndDefinitions()
{
    QFETCH(QString, text);
    QFETCH(QString, content);
    const SyntaxTree tree(text);

    QCOMPARE(tree.blocks().size(), 1);
    QCOMPARE(tree.text(tree.contentRange(0)).toString(), content);
}

void TestSyntaxTree::blockAtFindsTheBlockAround()
{
    const SyntaxTree tree(u"# a\n\nb\n"_s);

    QCOMPARE(tree.blockAt(0), 0);
    QCOMPARE(tree.blockAt(4), 0);
    QCOMPARE(tree.blockAt(5), 1);
    QCOMPARE(tree.blockAt(7), 1);
    QCOMPARE(SyntaxTree().blockAt(0), -1);
}

void TestSyntaxTree::nodesEndOnTheirOwnLastLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("nodes");
    const auto row = [](const char *name, NodeKind kind, const QString &text, const QStringList &nodes) {
        QTest::newRow(name) << text << int(kind) << nodes;
    };
    row("list before blank lines", NodeKind::List, u"- a\n- b\n\n\n# c\n"_s, {u"- a\n- b"_s});
    row("items of a loose list", NodeKind::ListItem, u"- a\n\n- b\n\n\nc\n"_s, {u"- a"_s, u"- b"_s});
    row("thematic break", NodeKind::ThematicBreak, u"---\n\n\na\n"_s, {u"---"_s});
    row("setext heading", NodeKind::Heading, u"a\nb\n---\nc\n"_s, {u"a\nb\n---"_s});
    row("setext heading before what looks like its underline", NodeKind::Heading, u"a\n===\n===\n"_s, {u"a\n==="_s});
    row("setext heading at the end", NodeKind::Heading, u"a\n==="_s, {u"a\n==="_s});
    row("indented code", NodeKind::CodeBlock, u"    a\n\n    b\n\n\nc\n"_s, {u"a\n\n    b"_s});
    row("fence", NodeKind::CodeBlock, u"```\na\n```\nb\n"_s, {u"```\na\n```"_s});
    row("fence that its list item closes", NodeKind::CodeBlock, u"- ```\n  a\n[x]: y\n"_s, {u"```\n  a"_s});
    row("fence before a definition that ends like one", NodeKind::CodeBlock, u"- ```\n  a\n[x]: y```\n"_s,
        {u"```\n  a"_s});
    row("fence that is never closed", NodeKind::CodeBlock, u"```\na\n\nb\n\n"_s, {u"```\na\n\nb"_s});
    row("comment of two lines", NodeKind::HtmlBlock, u"<!-- a\nb -->\nc\n"_s, {u"<!-- a\nb -->"_s});
    row("comment that is never closed", NodeKind::HtmlBlock, u"<!-- a\n\nb\n"_s, {u"<!-- a\n\nb"_s});
    row("block of HTML", NodeKind::HtmlBlock, u"<div>\na\n\nb\n"_s, {u"<div>\na"_s});
    row("paragraph in a quote", NodeKind::Paragraph, u"> a\n> b\nlazy\n>\n> c\n\nd\n"_s,
        {u"a\n> b\nlazy"_s, u"c"_s, u"d"_s});
    row("quote", NodeKind::BlockQuote, u"> a\n>\n\nb\n"_s, {u"> a\n>"_s});
}

void TestSyntaxTree::nodesEndOnTheirOwnLastLine()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QStringList, nodes);

    QCOMPARE(sources(SyntaxTree(text), NodeKind(kind)), nodes);
    QCOMPARE(brokenLaw(SyntaxTree(text)), QString());
}

void TestSyntaxTree::aTableBehindAParagraphBeginsAtItsHeaderRow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QString>("table");
    QTest::newRow("one line") << u"x\na|b\n-|-\n1|2\n"_s << u"x"_s << u"a|b\n-|-\n1|2"_s;
    QTest::newRow("no rows") << u"x\na|b\n-|-\n"_s << u"x"_s << u"a|b\n-|-"_s;
    QTest::newRow("code over lines") << u"x `y\nz`\n\ta|b\n-|-\n"_s << u"x `y\nz`"_s << u"a|b\n-|-"_s;
    QTest::newRow("what would be a definition") << u"[x]: y\na|b\n-|-\n"_s << u"[x]: y"_s << u"a|b\n-|-"_s;
    QTest::newRow("in a quote") << u"> x\n>  a|b\n> -|-\n> 1|2\n"_s << u"x"_s << u"a|b\n> -|-\n> 1|2"_s;
    QTest::newRow("in a list") << u"- x\n  a|b\n  -|-\n  1|2\n"_s << u"x"_s << u"a|b\n  -|-\n  1|2"_s;
    QTest::newRow("item's first line") << u"- x\n- a|b\n  -|-\n"_s << u"x"_s << u"a|b\n  -|-"_s;
    QTest::newRow("CR LF") << u"x\r\ny\r\na|b\r\n-|-\r\n1|2\r\n"_s << u"x\r\ny"_s << u"a|b\r\n-|-\r\n1|2"_s;
}

void TestSyntaxTree::aTableBehindAParagraphBeginsAtItsHeaderRow()
{
    QFETCH(QString, text);
    QFETCH(QString, paragraph);
    QFETCH(QString, table);
    const SyntaxTree tree(text);

    QCOMPARE(sources(tree, NodeKind::Paragraph), QStringList{paragraph});
    QCOMPARE(sources(tree, NodeKind::Table), QStringList{table});
    QCOMPARE(sources(tree, NodeKind::TableCell).first(2), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(brokenLaw(tree), QString());
}

void TestSyntaxTree::cellsStandWhereTheirTextStands_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QList<TextRange>>("cells");
    using Cells = QList<TextRange>;
    QTest::newRow("plain") << u"|1|2|"_s << Cells{{1, 2}, {3, 4}};
    QTest::newRow("indented") << u"  | 1 | 2"_s << Cells{{4, 5}, {8, 9}};
    QTest::newRow("empty cell") << u"|| - x"_s << Cells{{1, 1}, {3, 6}};
    QTest::newRow("missing cell") << u"||"_s << Cells{{1, 1}, {2, 2}};
    QTest::newRow("missing cell, blanks at the end") << u"| a  "_s << Cells{{2, 3}, {5, 5}};
    QTest::newRow("surplus cell") << u"1|2|3"_s << Cells{{0, 1}, {2, 3}};
    QTest::newRow("escaped pipe") << u"a\\|b|*c\\|d*"_s << Cells{{0, 4}, {5, 11}};
    QTest::newRow("bytes are no units") << u"é😀|ü"_s << Cells{{0, 3}, {4, 5}};
}

void TestSyntaxTree::cellsStandWhereTheirTextStands()
{
    QFETCH(QString, row);
    QFETCH(QList<TextRange>, cells);
    for (const QString &before : {QString(), u"- "_s, u"> "_s, u"> - "_s}) {
        const QString indent = QString(before).replace(u'-', u' ');
        const QString head = before + u"|h|i|\n"_s + indent + u"|-|-|\n"_s + indent;
        const SyntaxTree tree(head + row + u'\n');

        QList<TextRange> found;
        const auto nodes = tree.nodes(0);
        for (const Node &node : *nodes) {
            if (node.kind == NodeKind::TableCell && node.range.begin >= head.size())
                found.append(node.range.shifted(-head.size()));
        }

        QCOMPARE(found, cells);
        QCOMPARE(brokenLaw(tree), QString());
    }
}

void TestSyntaxTree::columnsAreUnitsNotBytes()
{
    QCOMPARE(sources(SyntaxTree(u"- \u00A0é\n-\t- 😀 ü\r\n\t  ### ö\n"_s), NodeKind::Paragraph),
             (QStringList{u"\u00A0é"_s, u"😀 ü"_s}));
    QCOMPARE(sources(SyntaxTree(u"- é\n\n  > 😀\u2028ü\r  > ä\n"_s), NodeKind::BlockQuote),
             QStringList{u"> 😀\u2028ü\r  > ä"_s});
}

void TestSyntaxTree::aByteOrderMarkInsideIsText()
{
    const SyntaxTree tree(u"\uFEFF# a\n\n\uFEFF# b\n"_s);

    QCOMPARE(tree.blocks().size(), 2);
    QCOMPARE(tree.blocks()[0].kind, BlockKind::Paragraph);
    QCOMPARE(tree.blocks()[1].kind, BlockKind::Paragraph);
    QCOMPARE(tree.nodes(1)->first().kind, NodeKind::Paragraph);
}

QTEST_GUILESS_MAIN(TestSyntaxTree)
#include "tst_syntaxtree.moc"
