#include "app/markdown/syntaxtree.h"
#include "tests/support/corpus.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

/// The only node of a kind in the first block, or its index.
int indexOf(const NodeList &nodes, NodeKind kind)
{
    for (int i = 0; i < nodes.size(); ++i) {
        if (nodes[i].kind == kind)
            return i;
    }
    return -1;
}

QString plainText(const SyntaxTree &tree)
{
    QStringList blocks;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i)
        blocks.append(minuta::plainText(*tree.nodes(i)));
    return blocks.join(u'\n');
}

/// What a browser shows of html that cmark-gfm made from Markdown without HTML.
QString textOfHtml(QString html)
{
    static const QRegularExpression image(u"<img [^>]*alt=\"([^\"]*)\"[^>]*>"_s);
    static const QRegularExpression nameless(u"<img src=\"(?:[^\"]*/)?([^\"]*)\" alt=\"\"[^>]*>"_s);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    html.replace(nameless, u"\\1"_s); // called as their files
    html.replace(image, u"\\1"_s);
    html.replace(u"<br />"_s, u"\n"_s);
    html.remove(tag);
    html.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
    return html.simplified();
}

bool hasHtml(const SyntaxTree &tree)
{
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const auto nodes = tree.nodes(i);
        if (indexOf(*nodes, NodeKind::HtmlBlock) >= 0 || indexOf(*nodes, NodeKind::HtmlInline) >= 0)
            return true;
    }
    return false;
}

} // namespace

class TestNode : public QObject
{
    Q_OBJECT

private slots:
    void textIsWhatAReaderSees_data();
    void textIsWhatAReaderSees();
    void textIsThatOfTheSpecification_data();
    void textIsThatOfTheSpecification();
    void aLinkHasDestinationAndTitle();
    void aDefinitionAnywhereInTheTextResolves();
    void aTaskHasItsBox_data();
    void aTaskHasItsBox();
    void codeHasItsInfoString();
    void cellsHaveTheirAlignment();
    void listsSayWhereTheyStart();
};

void TestNode::textIsWhatAReaderSees_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::newRow("emphasis") << u"## *Team* **one**: `code`\n"_s << u"Team one: code"_s;
    QTest::newRow("soft and hard breaks") << u"a\nb  \nc\\\nd\n"_s << u"a b\nc\nd"_s;
    QTest::newRow("link and image") << u"[link](https://e.org) ![map](m.png)\n"_s << u"link map"_s;
    QTest::newRow("image without description")
        << u"![](https://e.org/a/map.png?b#c) ![<i>](d.png)\n"_s << u"map.png d.png"_s;
    QTest::newRow("line break tag") << u"a<br>b <i>c</i>\n"_s << u"a\nb c"_s;
    QTest::newRow("autolink") << u"see www.e.org now\n"_s << u"see www.e.org now"_s;
    QTest::newRow("entity") << u"a &amp; b\n"_s << u"a & b"_s;
    QTest::newRow("HTML is left out") << u"a <b>c</b>\n"_s << u"a c"_s;
    QTest::newRow("nested list") << u"- a\n  - b\n- c\n"_s << u"a\nb\nc"_s;
    QTest::newRow("table") << u"| a | b |\n|--|--|\n| 1 | |\n"_s << u"a\nb\n1"_s;
    QTest::newRow("strikethrough") << u"~~old~~ new\n"_s << u"old new"_s;
    QTest::newRow("code block") << u"```\na\n\nb\n```\n"_s << u"a\n\nb"_s;
}

void TestNode::textIsWhatAReaderSees()
{
    QFETCH(QString, source);
    QFETCH(QString, text);

    QCOMPARE(plainText(SyntaxTree(source)).trimmed(), text);
}

void TestNode::textIsThatOfTheSpecification_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    if (minuta::test::corpusFolder().isEmpty())
        QSKIP(minuta::test::corpusSkipMessage);
    const QList<minuta::test::GfmExample> examples = minuta::test::gfmExamples();
    QVERIFY(examples.size() > 600);
    for (const minuta::test::GfmExample &example : examples) {
        QTest::addRow("example %d", example.number) << example.markdown << example.html;
    }
}

void TestNode::textIsThatOfTheSpecification()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    const SyntaxTree tree(markdown);
    if (hasHtml(tree))
        return; // a reader of the page sees what we leave out

    QCOMPARE(plainText(tree).simplified(), textOfHtml(html));
}

void TestNode::aLinkHasDestinationAndTitle()
{
    const auto nodes = SyntaxTree(u"[a](<b c> 'é')\n"_s).nodes(0);

    const Node &link = nodes->at(indexOf(*nodes, NodeKind::Link));

    QCOMPARE(link.literal, u"b c"_s);
    QCOMPARE(link.info, u"é"_s);
}

void TestNode::aDefinitionAnywhereInTheTextResolves()
{
    const SyntaxTree tree(
        u"[One], [two][b C]\n\n# Heading\n\n[one]: /1&amp;2 'say \"it\" \\\\ & go'\n\n> [b\n> c]: </two words>\n\n[one]: /later\n"_s);

    const auto nodes = tree.nodes(0);

    const int first = indexOf(*nodes, NodeKind::Link);
    QVERIFY(first > 0);
    QCOMPARE(nodes->at(first).literal, u"/1&2"_s);
    QCOMPARE(nodes->at(first).info, u"say \"it\" \\ & go"_s);
    const int second = nodes->at(nodes->at(first).nextSibling).nextSibling;
    QCOMPARE(nodes->at(second).kind, NodeKind::Link);
    QCOMPARE(nodes->at(second).literal, u"/two words"_s);
}

void TestNode::aTaskHasItsBox_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("state");
    QTest::addColumn<qsizetype>("box");
    QTest::newRow("open") << u"- [ ] a\n"_s << int(TaskState::Open) << qsizetype(3);
    QTest::newRow("done") << u"* [x] a\n"_s << int(TaskState::Done) << qsizetype(3);
    QTest::newRow("done, capital") << u"1. [X] a\n"_s << int(TaskState::Done) << qsizetype(4);
    QTest::newRow("wide marker") << u"-   [ ] a\n"_s << int(TaskState::Open) << qsizetype(5);
    QTest::newRow("no task") << u"- a [x] b\n"_s << int(TaskState::None) << qsizetype(0);
}

void TestNode::aTaskHasItsBox()
{
    QFETCH(QString, source);
    QFETCH(int, state);
    QFETCH(qsizetype, box);
    const auto nodes = SyntaxTree(source).nodes(0);

    const Node &item = nodes->at(indexOf(*nodes, NodeKind::ListItem));

    QCOMPARE(int(item.task), state);
    QCOMPARE(item.checkBox, (TextRange{box, box > 0 ? box + 1 : 0}));
}

void TestNode::codeHasItsInfoString()
{
    const SyntaxTree tree(u"~~~ cpp main\r\na\r\n~~~\r\n\r\n    b\r\n"_s);

    QCOMPARE(tree.nodes(0)->first().info, u"cpp main"_s);
    QCOMPARE(tree.nodes(0)->first().literal, u"a\n"_s);
    QVERIFY(tree.nodes(0)->first().isFenced);
    QVERIFY(!tree.nodes(1)->first().isFenced);
    QCOMPARE(tree.nodes(1)->first().literal, u"b\n"_s);
}

void TestNode::cellsHaveTheirAlignment()
{
    const auto nodes = SyntaxTree(u"a|b|c|d\n-|:-|:-:|-:\n"_s).nodes(0);

    QList<CellAlignment> alignments;
    for (const Node &node : *nodes) {
        if (node.kind == NodeKind::TableCell)
            alignments.append(node.alignment);
    }

    QCOMPARE(alignments,
             (QList{CellAlignment::None, CellAlignment::Left, CellAlignment::Center, CellAlignment::Right}));
}

void TestNode::listsSayWhereTheyStart()
{
    const SyntaxTree tree(u"7) a\n8) b\n\n- c\n\n- d\n"_s);

    QVERIFY(tree.nodes(0)->first().isOrdered && tree.nodes(0)->first().isTight);
    QCOMPARE(tree.nodes(0)->first().level, 7);
    QVERIFY(!tree.nodes(1)->first().isOrdered && !tree.nodes(1)->first().isTight);
}

QTEST_GUILESS_MAIN(TestNode)
#include "tst_node.moc"
