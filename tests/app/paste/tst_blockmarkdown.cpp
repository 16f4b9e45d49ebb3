#include "app/markdown/syntaxtree.h"
#include "app/paste/blockmarkdown.h"
#include "app/paste/htmlreader.h"
#include "app/paste/spanmarkdown.h"
#include "tests/support/random.h"

#include <QScopedValueRollback>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;

using Kind = RichBlock::Kind;

class TestBlockMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void randomTreesReadBackAsTheyAre();
    void randomTextReadsBackAsItIs();
    void headingsComeBelowALevel_data();
    void headingsComeBelowALevel();
    void linesAreInline();
};

namespace {

/// The tree as HTML writes it.
QString html(const RichSpans &spans)
{
    QString all;
    for (const RichSpan &span : spans) {
        QString piece = span.kind == RichSpan::Kind::Break   ? u"<br>"_s
                        : span.kind == RichSpan::Kind::Code  ? u"<code>"_s + span.text.toHtmlEscaped() + u"</code>"_s
                        : span.kind == RichSpan::Kind::Image ? u"<img src='%1' alt='%2'>"_s.arg(span.address, span.text)
                                                             : span.text.toHtmlEscaped();
        piece = span.isBold ? u"<b>"_s + piece + u"</b>"_s : piece;
        piece = span.isItalic ? u"<em>"_s + piece + u"</em>"_s : piece;
        piece = span.isStruck ? u"<del>"_s + piece + u"</del>"_s : piece;
        piece = !span.link.isEmpty() ? u"<a href='%1'>"_s.arg(span.link) + piece + u"</a>"_s : piece;
        all += piece;
    }
    return all;
}

QString html(const RichBlocks &blocks)
{
    QString all;
    for (const RichBlock &block : blocks) {
        switch (block.kind) {
        case Kind::Paragraph: all += u"<p>"_s + html(block.spans) + u"</p>"_s; break;
        case Kind::Heading:
            all += u"<h%1>"_s.arg(block.level) + html(block.spans) + u"</h%1>"_s.arg(block.level);
            break;
        case Kind::List:
            all += block.isOrdered ? u"<ol start=%1>"_s.arg(block.level) + html(block.blocks) + u"</ol>"_s
                                   : u"<ul>"_s + html(block.blocks) + u"</ul>"_s;
            break;
        case Kind::Item: {
            const QString box = block.task == TaskState::None   ? QString()
                                : block.task == TaskState::Done ? u"<input type='checkbox' checked>"_s
                                                                : u"<input type='checkbox'>"_s;
            all += u"<li>"_s + box + html(block.blocks) + u"</li>"_s;
            break;
        }
        case Kind::Quote: all += u"<blockquote>"_s + html(block.blocks) + u"</blockquote>"_s; break;
        case Kind::Code: all += u"<pre>\n"_s + block.text.toHtmlEscaped() + u"\n</pre>"_s; break;
        case Kind::Rule: all += u"<hr>"_s; break;
        case Kind::Table:
            all += u"<table>"_s;
            for (const QList<RichSpans> &row : block.rows) {
                all += u"<tr>"_s;
                for (const RichSpans &cell : row)
                    all += u"<td>"_s + html(cell) + u"</td>"_s;
                all += u"</tr>"_s;
            }
            all += u"</table>"_s;
            break;
        }
    }
    return all;
}

/// The tree as Markdown's parser reads it, in the same form.
RichBlocks blocksOf(const NodeList &nodes, int first)
{
    RichBlocks all;
    for (int i = first; i >= 0; i = nodes[i].nextSibling) {
        const Node &node = nodes[i];
        RichBlock block;
        switch (node.kind) {
        case NodeKind::Heading:
            block = {.kind = Kind::Heading, .spans = comparable(spansOf(nodes, i)), .level = node.level};
            break;
        case NodeKind::ThematicBreak: block = {.kind = Kind::Rule}; break;
        case NodeKind::BlockQuote: block = {.kind = Kind::Quote, .blocks = blocksOf(nodes, node.firstChild)}; break;
        case NodeKind::List:
            block = {.kind = Kind::List,
                     .blocks = blocksOf(nodes, node.firstChild),
                     .level = node.isOrdered ? node.level : 0,
                     .isOrdered = node.isOrdered};
            break;
        case NodeKind::ListItem:
            block = {.kind = Kind::Item, .blocks = blocksOf(nodes, node.firstChild), .task = node.task};
            break;
        case NodeKind::CodeBlock:
            block = {.kind = Kind::Code, .text = node.literal.chopped(1), .info = node.info};
            break;
        case NodeKind::Table: {
            block.kind = Kind::Table;
            for (int row = node.firstChild; row >= 0; row = nodes[row].nextSibling) {
                block.rows.append(QList<RichSpans>());
                for (int cell = nodes[row].firstChild; cell >= 0; cell = nodes[cell].nextSibling)
                    block.rows.last().append(comparable(spansOf(nodes, cell)));
            }
            break;
        }
        default: block = {.kind = Kind::Paragraph, .spans = comparable(spansOf(nodes, i))}; break;
        }
        all.append(block);
    }
    return all;
}

RichBlocks blocksOf(const QString &text)
{
    const SyntaxTree tree(text);
    RichBlocks all;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        if (tree.blocks()[i].kind != BlockKind::Blank)
            all += blocksOf(*tree.nodes(i), 0);
    }
    return all;
}

class RandomTree
{
public:
    explicit RandomTree(quint32 seed)
        : m_random(seed)
    {
    }

    RichBlocks blocks(int depth)
    {
        RichBlocks all;
        for (qsizetype i = m_random.below(3) + 1; i > 0; --i) {
            all.append(block(depth));
        }
        return all;
    }

    QString words()
    {
        static const QStringList some{
            u"lamp"_s,    u"2"_s,    u"snake_case"_s, u"*"_s,     u"#"_s,         u"1."_s,
            u"-"_s,       u"<b>"_s,  u"(y)"_s,        u"a*b*c"_s, u"_it_"_s,      u"~~no~~"_s,
            u"`tick`"_s,  u"&lt;"_s, u"C:\\d"_s,      u"\\"_s,    u"|"_s,         u"a|b"_s,
            u"---"_s,     u"==="_s,  u"+"_s,          u">"_s,     u"Größe"_s,     u"[a]:"_s,
            u"![i](j)"_s, u"**"_s,   u"fin."_s,       u"__x__"_s, u"$1"_s,        u"(c)"_s,
            u"10)"_s,     u"😀"_s,   u"#7"_s,         u"[ ]"_s,   u"www.e.org"_s, u"https://e.org/a_b"_s,
            u"a@e.org"_s, u"<!--"_s, u"```"_s,        u"~~~"_s};
        QStringList chosen;
        for (qsizetype i = m_random.below(4) + 1; i > 0; --i)
            chosen.append(some[m_random.below(some.size())]);
        return chosen.join(u' ');
    }

    RichSpans spans(bool hasBreaks)
    {
        RichSpans all;
        for (qsizetype i = m_random.below(4) + 1; i > 0; --i) {
            if (!all.isEmpty() && hasBreaks && m_random.oneIn(5))
                all.append({.kind = RichSpan::Kind::Break});
            else if (!all.isEmpty())
                all.append({.text = u" "_s});
            RichSpan span;
            if (m_random.oneIn(8)) {
                span = {.kind = RichSpan::Kind::Image, .text = u"a lamp"_s, .address = u"https://e.org/a_b.png"_s};
            } else {
                span.text = words();
                if (m_random.oneIn(6))
                    span.kind = RichSpan::Kind::Code;
                if (m_random.oneIn(5))
                    span.link = u"https://e.org/x_(y)?a=1&b=2"_s;
                else if (m_random.oneIn(3))
                    span.isBold = true;
                if (m_random.oneIn(4))
                    span.isItalic = true;
                if (m_random.oneIn(6))
                    span.isStruck = true;
            }
            all.append(span);
        }
        return all;
    }

private:
    RichBlock block(int depth)
    {
        switch (m_random.below(depth > 0 ? 12 : 7)) {
        case 0: return {.kind = Kind::Heading, .spans = spans(false), .level = int(m_random.below(6)) + 1};
        case 1: return {.kind = Kind::Rule};
        case 2: return {.kind = Kind::Code, .text = u"if x:\n    "_s + words() + u"\n\n"_s + words()};
        case 3: return table();
        case 7:
        case 8:
        case 9: {
            RichBlock list{.kind = Kind::List, .isOrdered = m_random.oneIn(2)};
            list.level = list.isOrdered ? int(m_random.below(120)) : 0;
            for (qsizetype i = m_random.below(3) + 1; i > 0; --i) {
                RichBlock item{.kind = Kind::Item, .blocks = blocks(depth - 1)};
                if (item.blocks.first().kind == Kind::Paragraph && !m_isInQuote && m_random.oneIn(3))
                    item.task = m_random.oneIn(2) ? TaskState::Open : TaskState::Done;
                list.blocks.append(item);
            }
            return list;
        }
        case 10: {
            const QScopedValueRollback inQuote(m_isInQuote, true);
            return {.kind = Kind::Quote, .blocks = blocks(depth - 1)};
        }
        default: return {.kind = Kind::Paragraph, .spans = spans(true)};
        }
    }

    RichBlock table()
    {
        RichBlock table{.kind = Kind::Table};
        const qsizetype columns = m_random.below(3) + 2;
        for (qsizetype i = m_random.below(3) + 1; i > 0; --i) {
            table.rows.append(QList<RichSpans>());
            for (qsizetype column = 0; column < columns; ++column)
                table.rows.last().append(spans(false));
        }
        return table;
    }

    test::Random m_random;
    bool m_isInQuote = false; ///< where cmark-gfm reads no boxes
};

/// As both sides are compared: equal looks are one span, and bold is left out where it goes without saying.
RichBlocks comparableBlocks(RichBlocks blocks)
{
    for (RichBlock &block : blocks) {
        block.spans = comparable(block.spans);
        block.blocks = comparableBlocks(block.blocks);
        for (QList<RichSpans> &row : block.rows) {
            for (RichSpans &cell : row)
                cell = comparable(cell);
        }
    }
    return blocks;
}

QString described(const RichBlocks &blocks)
{
    return html(blocks);
}

} // namespace

void TestBlockMarkdown::randomTreesReadBackAsTheyAre()
{
    for (quint32 seed = 1; seed <= 1500; ++seed) {
        const RichBlocks tree = RandomTree(seed).blocks(3);
        const auto read = readHtml(html(tree));
        QVERIFY2(read, qPrintable(html(tree)));

        const QString text = blockMarkdown(*read, {});
        const QString wanted = described(comparableBlocks(*read));
        const QString found = described(blocksOf(text));
        if (found != wanted) {
            const qsizetype at = std::ranges::mismatch(found, wanted).in1 - found.begin();
            qWarning().noquote() << "seed" << seed << "found" << found.mid(at - 60, 160) << "wanted"
                                 << wanted.mid(at - 60, 160);
        }
        QCOMPARE(found, wanted);
    }
}

void TestBlockMarkdown::randomTextReadsBackAsItIs()
{
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        test::Random random(seed);
        const auto read = readHtml(u"<p>"_s + random.text(40).toHtmlEscaped() + u"</p>"_s);
        if (!read)
            continue;

        const QString text = blockMarkdown(*read, {});
        QCOMPARE(described(blocksOf(text)), described(comparableBlocks(*read)));
    }
}

void TestBlockMarkdown::headingsComeBelowALevel_data()
{
    QTest::addColumn<int>("below");
    QTest::addColumn<QString>("expected");

    QTest::newRow("as they are") << 0 << u"## a\n\n#### b"_s;
    QTest::newRow("below already") << 1 << u"## a\n\n#### b"_s;
    QTest::newRow("one level") << 2 << u"### a\n\n##### b"_s;
    QTest::newRow("no deeper than six") << 4 << u"##### a\n\n###### b"_s;
    QTest::newRow("as deep as there is") << 6 << u"###### a\n\n###### b"_s;
}

void TestBlockMarkdown::headingsComeBelowALevel()
{
    QFETCH(const int, below);
    QFETCH(const QString, expected);

    const auto blocks = readHtml(u"<h2>a</h2><h4>b</h4>");

    QVERIFY(blocks);
    QCOMPARE(blockMarkdown(*blocks, {.headingsBelow = below}), expected);
}

void TestBlockMarkdown::linesAreInline()
{
    const auto blocks = readHtml(u"<h2>a</h2><ul><li><b>b</b><ul><li>c<br>d</ul></ul><pre>e\n\nf</pre>"
                                 "<table><tr><td>g|<td>h<tr><td><td>i</table>");

    QVERIFY(blocks);
    const QStringList expected{u"a"_s, u"**b**"_s, u"c d"_s, u"`e`"_s, u"`f`"_s, u"g| h"_s, u"i"_s};
    QCOMPARE(inlineLines(*blocks), expected);
}

QTEST_GUILESS_MAIN(TestBlockMarkdown)
#include "tst_blockmarkdown.moc"
