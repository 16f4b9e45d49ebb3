#include "app/export/selectedmarkdown.h"
#include "app/markdown/htmlbody.h"
#include "app/markdown/syntaxtree.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestSelectedMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void aSelectionIsRenderedAsItStands_data();
    void aSelectionIsRenderedAsItStands();
    void everySelectionIsRead();
};

void TestSelectedMarkdown::aSelectionIsRenderedAsItStands_data()
{
    QTest::addColumn<QString>("text"); ///< « and » stand around what is selected
    QTest::addColumn<QString>("html");
    QTest::newRow("nothing") << u"a «»b\n"_s << u""_s;
    QTest::newRow("words") << u"- a «**b** c» d\n"_s << u"<p><strong>b</strong> c</p>\n"_s;
    QTest::newRow("items") << u"- «a\n- b» c\n"_s << u"<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"_s;
    QTest::newRow("numbered items") << u"1. x\n2. «a\n3. b»\n"_s
                                    << u"<ol start=\"2\">\n<li>a</li>\n<li>b</li>\n</ol>\n"_s;
    QTest::newRow("nested items") << u"- a\n    - «b\n      - c\n»- d\n"_s
                                  << u"<ul>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"_s;
    QTest::newRow("a task") << u"- [x] «a\n- [ ] b»\n"_s
                            << u"<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n"
                               "<li><input type=\"checkbox\" disabled=\"\" /> b</li>\n</ul>\n"_s;
    QTest::newRow("a quote") << u"> «a\n> b»\n"_s << u"<blockquote>\n<p>a\nb</p>\n</blockquote>\n"_s;
    QTest::newRow("a heading and more") << u"## «A\n\nb»\n"_s << u"<h2 id=\"a\">A</h2>\n<p>b</p>\n"_s;
    QTest::newRow("code") << u"x\n\n```c\na\n«  # b\n  *c*\n»d\n```\n"_s
                          << u"<pre><code class=\"language-c\"># b\n*c*\n</code></pre>\n"_s;
    QTest::newRow("code in an item") << u"- a\n\n  ```\n  «b\n  c»\n  ```\n"_s << u"<pre><code>b\nc\n</code></pre>\n"_s;
    QTest::newRow("rows of a table") << u"When? | What?\n--|--\n*Soon* | - a\n|| «- b\n|| - c»\n"_s
                                     << u"<table>\n<thead>\n<tr>\n<th>When?</th>\n<th>What?</th>\n</tr>\n</thead>\n"
                                        "<tbody>\n<tr>\n<td></td>\n<td>- b</td>\n</tr>\n<tr>\n<td></td>\n<td>- c</td>\n"
                                        "</tr>\n</tbody>\n</table>\n"_s;
    QTest::newRow("a link whose address stands elsewhere")
        << u"see «[a][b]»\n\n[b]: https://example.org\n"_s << u"<p><a href=\"https://example.org\">a</a></p>\n"_s;
    QTest::newRow("an open fence and a link's address")
        << u"«```\na»\n```\n\n[b]: https://example.org\n"_s << u"<pre><code>a\n</code></pre>\n"_s;
    QTest::newRow("CR LF") << u"- «a\r\n- b»\r\n"_s << u"<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"_s;
}

void TestSelectedMarkdown::aSelectionIsRenderedAsItStands()
{
    QFETCH(QString, text);
    TextRange selection;
    selection.begin = text.indexOf(u'«');
    text.remove(selection.begin, 1);
    selection.end = text.indexOf(u'»');
    text.remove(selection.end, 1);

    QTEST(htmlBody(selectedMarkdown(SyntaxTree(text), selection)).html, "html");
}

void TestSelectedMarkdown::everySelectionIsRead()
{
    const SyntaxTree tree(u"\n\n[a]: b\n\n|c|\n|-|\n|d|\n\n- e\n\n      f\n\n```\ng"_s);

    for (qsizetype begin = 0; begin <= tree.text().size(); ++begin) {
        for (qsizetype end = begin; end <= tree.text().size(); ++end)
            selectedMarkdown(tree, {begin, end});
    }
}

QTEST_GUILESS_MAIN(TestSelectedMarkdown)
#include "tst_selectedmarkdown.moc"
