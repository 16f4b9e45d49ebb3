#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

namespace {

// One line for each block, with the text and the links in it.
QString withBlock(QStringView name, const QString &literal)
{
    return u"\n%1: %2"_s.arg(name, literal);
}
QString withLink(const QString &destination, const QString &title)
{
    return u"<%1 %2>"_s.arg(destination, title);
}

/// What cmark-gfm reads when it reads text as a whole.
QString readByCmark(const QString &text)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (const char *name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    const QByteArray bytes = text.toUtf8();
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
    cmark_node *document = cmark_parser_finish(parser);
    cmark_iter *iterator = cmark_iter_new(document);
    QString result;
    for (auto event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator)) {
        cmark_node *node = cmark_iter_get_node(iterator);
        const cmark_node_type type = cmark_node_get_type(node);
        if (event != CMARK_EVENT_ENTER || type == CMARK_NODE_DOCUMENT)
            continue;
        const QString literal = QString::fromUtf8(cmark_node_get_literal(node));
        if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
            result +=
                withLink(QString::fromUtf8(cmark_node_get_url(node)), QString::fromUtf8(cmark_node_get_title(node)));
        } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            result += u' ';
        } else if ((type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK) {
            const QString name = QString::fromUtf8(cmark_node_get_type_string(node));
            result += withBlock(name == u"tasklist"       ? u"item"_s
                                : name == u"table_header" ? u"table_row"_s
                                                          : name,
                                literal);
        } else {
            result += literal;
        }
    }
    cmark_iter_free(iterator);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return result.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

/// The same from a tree, which reads every block by itself.
QString readByBlocks(const QString &text)
{
    static constexpr QStringView names[] = {u"paragraph", u"heading",   u"thematic_break", u"block_quote",
                                            u"list",      u"item",      u"code_block",     u"html_block",
                                            u"table",     u"table_row", u"table_cell"};
    const SyntaxTree tree(text);
    QString result;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const auto nodes = tree.nodes(i);
        for (const Node &node : *nodes) {
            if (!isInline(node.kind))
                result += withBlock(names[int(node.kind)], node.literal);
            else if (node.kind == NodeKind::Link || node.kind == NodeKind::Image)
                result += withLink(node.literal, node.info);
            else if (node.kind == NodeKind::SoftBreak || node.kind == NodeKind::LineBreak)
                result += u' ';
            else
                result += node.literal;
        }
    }
    return result;
}

} // namespace

class TestWholeText : public QObject
{
    Q_OBJECT

private slots:
    void blocksAloneReadAsInTheWholeText_data();
    void blocksAloneReadAsInTheWholeText();
    void randomTextsReadAsAWhole();
    void realMinutesReadAsAWhole();
};

void TestWholeText::blocksAloneReadAsInTheWholeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("fence closed by the next block") << u"- ```\n# a\n"_s;
    QTest::newRow("labels are equal when case is folded fully") << u"[\u1E9E]: /x\n\n[ss] [SS] [ß]\n"_s;
    QTest::newRow("label over lines of a quote") << u"[a b]\n\n> [A\n> b]: /x 'title\n> on'\n"_s;
    QTest::newRow("definition in a list item") << u"- [x]: /y\n- b\n\n[x] ![X]\n"_s;
    QTest::newRow("the first of two definitions") << u"[x]\n\n[x]: /one\n\n[x]: /two\n\n[x]\n"_s;
    QTest::newRow("escapes and entities") << u"[x]: </&amp;\\>\\\\ a> \"q&quot; \\\" &#10;\"\n\n# h\n\n[x]\n"_s;
    QTest::newRow("bracket in a label") << u"[\\[]: /x\n\n# h\n\n[\\[] [a\\]][\\[]\n"_s;
    QTest::newRow("definition in a fence is none") << u"```\n[x]: /y\n```\n\n[x]\n"_s;
}

void TestWholeText::blocksAloneReadAsInTheWholeText()
{
    QFETCH(QString, text);

    QCOMPARE(readByBlocks(text), readByCmark(text));
}

void TestWholeText::randomTextsReadAsAWhole()
{
    static const QStringList pieces = {
        u"[a]"_s,
        u"[a]: /u\n"_s,
        u"[B c]: <v w> 't'\n"_s,
        u"[b\nC]"_s,
        u"> [q]: /z\n"_s,
        u"[x][q] "_s,
        u"![i][a]"_s,
        u"\n"_s,
        u"\n\n"_s,
        u"- "_s,
        u"  "_s,
        u"text "_s,
        u"> "_s,
        u"# h\n"_s,
        u"```\n"_s,
        u"|a|b|\n|-|-|\n"_s,
        u"| [a] | [B c] |\n"_s,
        u"<div>\n"_s,
        u"1. "_s,
        u"[ẞ]: /ss\n"_s,
        u"[ss] "_s,
        u"[\\[]: /br\n"_s,
        u"[\\[] "_s,
        u"    "_s,
        u"===\n"_s,
        u"---\n"_s,
        u"[d]:\n"_s,
        u"/dest\n"_s,
        u"'title\n"_s,
        u"more'\n"_s,
        u"[d] "_s,
        u"`[a]` "_s,
        u"\\"_s,
        u"[a]:/x (p&amp;\\)q)\n"_s,
    };
    Random random(41);
    for (int i = 0; i < 20000; ++i) {
        QString text;
        if (i % 4 == 0) {
            text = random.markdown(14);
        } else {
            for (qsizetype count = 2 + random.below(14); count > 0; --count)
                text += pieces[random.below(pieces.size())];
        }
        const QString expected = readByCmark(text);
        if (readByBlocks(text) != expected)
            QFAIL(qPrintable(QDebug::toString(text)));
    }
}

void TestWholeText::realMinutesReadAsAWhole()
{
    if (minuta::test::corpusFolder().isEmpty())
        QSKIP(minuta::test::corpusSkipMessage);
    for (const auto &file : minuta::test::corpusMinutes()) {
        const QString text = decode(file.bytes)->text;
        QVERIFY2(readByBlocks(text) == readByCmark(text), qPrintable(file.name));
    }
}

QTEST_GUILESS_MAIN(TestWholeText)
#include "tst_wholetext.moc"
