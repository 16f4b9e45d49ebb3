#include "app/markdown/inlinespans.h"

#include "app/markdown/definitionlines.h"
#include "app/markdown/linkdefinition.h"
#include "app/markdown/syntaxtree.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using Kind = InlineSpan::Kind;

class TestInlineSpans : public QObject
{
    Q_OBJECT

private slots:
    void spans_data();
    void spans();
    void theParserSeesTheSame();
    void realMinutesHaveTheParsersSpans();
    void manySignsTakeNoTime();
    void definitions_data();
    void definitions();
};

namespace {

/// "code(a) link(b|c)": kind, text and target of each.
QString described(const QString &source, const QSet<QString> &labels)
{
    static const QStringList names = {u"code"_s, u"html"_s, u"auto"_s, u"link"_s, u"image"_s};
    const auto piece = [&](TextRange range) { return source.sliced(range.begin, range.size()); };
    QStringList all;
    for (const InlineSpan &span : inlineSpans(source, labels)) {
        const bool isLink = span.kind == Kind::Link || span.kind == Kind::Image;
        all.append(names[int(span.kind)] + (span.isReference ? u"*("_s : u"("_s) + piece(span.text)
                   + (isLink ? u"|"_s + piece(span.target) : QString()) + u')');
    }
    return all.join(u' ');
}

struct Counts
{
    QStringList html;
    int code = 0;
    int links = 0;
    int images = 0;
    friend bool operator==(const Counts &, const Counts &) = default;
};

/// What the parser found in a leaf; addresses without signs are no spans.
Counts parsed(const NodeList &nodes, int leaf)
{
    Counts counts;
    for (int i = leaf + 1; i < nodes.size() && isInline(nodes[i].kind); ++i) {
        const Node &node = nodes[i];
        if (node.kind == NodeKind::HtmlInline)
            counts.html.append(QString(node.literal).remove(u' ').remove(u'\n'));
        counts.code += node.kind == NodeKind::CodeSpan ? 1 : 0;
        counts.images += node.kind == NodeKind::Image ? 1 : 0;
        counts.links += node.kind == NodeKind::Link ? 1 : 0;
    }
    return counts;
}

Counts spansOf(const QString &source, const QSet<QString> &labels)
{
    Counts counts;
    for (const InlineSpan &span : inlineSpans(source, labels)) {
        if (span.kind == Kind::Html)
            counts.html.append(
                source.sliced(span.range.begin, span.range.size()).remove(u' ').remove(u'\n').remove(u'\r'));
        counts.code += span.kind == Kind::Code ? 1 : 0;
        counts.images += span.kind == Kind::Image ? 1 : 0;
        counts.links += span.kind == Kind::Link || span.kind == Kind::Autolink ? 1 : 0;
    }
    return counts;
}

} // namespace

void TestInlineSpans::spans_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << u"a b"_s << QString();
    QTest::newRow("code") << u"`a` ``b ` c`` `d"_s << u"code(a) code(b ` c)"_s;
    QTest::newRow("escaped code") << u"\\`a` b`"_s << u"code( b)"_s;
    QTest::newRow("links") << u"[a](b) ![c](<d e> 'T') [f]()"_s << u"link(a|b) image(c|d e) link(f|)"_s;
    QTest::newRow("parentheses") << u"[a](b(c)d) [e](f\\)g) [h](i j)"_s << u"link(a|b(c)d) link(e|f\\)g)"_s;
    QTest::newRow("a title over lines") << u"[a](b\n\"c\nd\")"_s << u"link(a|b)"_s;
    QTest::newRow("references") << u"[a][x] [x][] [x] [y] ![x]"_s << u"link*(a|x) link*(x|x) link*(x|x) image*(x|x)"_s;
    QTest::newRow("a label that is not there") << u"[x][y]"_s << QString();
    QTest::newRow("an image in a link") << u"[![a](b)](c)"_s << u"link(![a](b)|c) image(a|b)"_s;
    QTest::newRow("a link in a link") << u"[a [b](c)](d)"_s << u"link(b|c)"_s;
    QTest::newRow("code before a link") << u"[a`](b)`"_s << u"code(](b))"_s;
    QTest::newRow("HTML") << u"a<br/> <b c='d'> </e> <!-- f --> <g h=> <1>"_s
                          << u"html(<br/>) html(<b c='d'>) html(</e>) html(<!-- f -->)"_s;
    QTest::newRow("HTML before a link") << u"[a<b c=\"](d)\">"_s << u"html(<b c=\"](d)\">)"_s;
    QTest::newRow("addresses") << u"<https://e.org/a> <ana@e.org> <e.org>"_s
                               << u"auto(https://e.org/a) auto(ana@e.org)"_s;
    QTest::newRow("escaped") << u"\\[a](b) [c\\](d) \\<e>"_s << QString();
}

void TestInlineSpans::spans()
{
    QFETCH(QString, source);

    QTEST(described(source, {labelKey(u"x")}), "expected");
}

static void compareLeaves(const QString &text, const QByteArray &name)
{
    const SyntaxTree tree(text);
    QSet<QString> labels;
    for (const DefinitionLine &definition : definitionLines(tree))
        labels.insert(labelKey(tree.text(definition.label)));
    for (qsizetype block = 0; block < tree.blocks().size(); ++block) {
        const auto nodes = tree.nodes(block);
        for (int i = 0; i < nodes->size(); ++i) {
            const Node &node = nodes->at(i);
            if (node.kind != NodeKind::Paragraph && node.kind != NodeKind::Heading && node.kind != NodeKind::TableCell)
                continue;
            const QString source = tree.text(node.range.shifted(tree.blocks()[block].range.begin)).toString();
            const bool isOdd = source.contains(u"]:"_s) || source.contains(u"http"_s) || source.contains(u"www."_s)
                               || source.contains(u'@') || source.contains(u"\n>"_s) || source.contains(u'|');
            if (!isOdd)
                QVERIFY2(spansOf(source, labels) == parsed(*nodes, i),
                         name + ": " + source.toUtf8().toPercentEncoding(" `[]()<>!\\"));
        }
    }
}

void TestInlineSpans::theParserSeesTheSame()
{
    static const QStringList pieces = {u"a"_s,    u" "_s,       u"`"_s,     u"``"_s,  u"["_s,    u"]"_s,     u"("_s,
                                       u")"_s,    u"]("_s,      u"!["_s,    u"\\"_s,  u"<"_s,    u">"_s,     u"<b>"_s,
                                       u"</b>"_s, u"<a c=\""_s, u"\""_s,    u"'"_s,   u"<!--"_s, u"-->"_s,   u"[x]"_s,
                                       u"][x]"_s, u"\n"_s,      u"*"_s,     u"][]"_s, u"<ef>"_s, u"<c:d>"_s, u"é"_s,
                                       u"<? "_s,  u"?>"_s,      u"[](a)"_s, u"/>"_s};
    for (quint32 seed = 0; seed < 20000; ++seed) {
        test::Random random(seed);
        QString text = u"x"_s;
        for (qsizetype count = random.below(20); count-- > 0;)
            text += pieces[random.below(pieces.size())];
        compareLeaves(text + u"\n\n[x]: y\n"_s, "seed " + QByteArray::number(seed));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestInlineSpans::realMinutesHaveTheParsersSpans()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        compareLeaves(QString::fromUtf8(file.bytes), file.name.toUtf8());
        if (QTest::currentTestFailed())
            return;
    }
}

void TestInlineSpans::manySignsTakeNoTime()
{
    for (const QString &piece :
         {u"["_s, u"[a"_s, u"]("_s, u"`"_s, u"<!--"_s, u"<a b=\""_s, u"[a]("_s, u"<? "_s, u"![a](b \""_s}) {
        QString source = piece.repeated(200000 / piece.size());
        inlineSpans(source, {u"x"_s});
        for (int i = 1; i < 300; ++i)
            source += QString(i, u'`') + u'a';
        inlineSpans(source, {u"x"_s});
    }
}

void TestInlineSpans::definitions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("lines") << u"[a]: b\n[c d]: <e> 'f'\n"_s << QStringList{u"a"_s, u"c d"_s};
    QTest::newRow("before a paragraph") << u"[a]: b\ntext\n[c]: d\n"_s << QStringList{u"a"_s};
    QTest::newRow("behind a paragraph") << u"text\n\n   [a]: b\r\n"_s << QStringList{u"a"_s};
    QTest::newRow("in a quote and a list")
        << u"> [a]: b\n\n- [c]: d\n  1. [e]: f\n"_s << QStringList{u"a"_s, u"c"_s, u"e"_s};
    QTest::newRow("in code and HTML") << u"```\n[a]: b\n```\n\n<div>\n[c]: d\n</div>\n\n    [e]: f\n"_s
                                      << QStringList();
    QTest::newRow("none") << u"[a]:\n\n[]: b\n\n[ ]: c\n\n[d]: e f\n\n# [g]: h\n"_s << QStringList();
}

void TestInlineSpans::definitions()
{
    QFETCH(QString, text);
    const SyntaxTree tree(text);

    QStringList labels;
    for (const DefinitionLine &definition : definitionLines(tree))
        labels.append(tree.text(definition.label).toString());

    QTEST(labels, "labels");
}

QTEST_GUILESS_MAIN(TestInlineSpans)
#include "tst_inlinespans.moc"
