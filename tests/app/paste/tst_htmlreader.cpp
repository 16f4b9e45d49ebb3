#include "app/paste/blockmarkdown.h"
#include "app/paste/htmlreader.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestHtmlReader : public QObject
{
    Q_OBJECT

private slots:
    void htmlIsMarkdown_data();
    void htmlIsMarkdown();
    void plainTextSaysItBetter_data();
    void plainTextSaysItBetter();
    void whatIsMadeToExhaustIsRefused_data();
    void whatIsMadeToExhaustIsRefused();
    void aHugeSpanIsNoHugeTable();
    void anyBytesAreRead();
};

namespace {

QString markdown(const QString &html)
{
    const auto blocks = readHtml(html);
    return blocks ? blockMarkdown(*blocks, {}) : u"(nothing)"_s;
}

} // namespace

void TestHtmlReader::htmlIsMarkdown_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");

    QTest::newRow("marks") << u"<p><b>a</b> <i>b</i> <s>c</s> <code>d</code></p>"_s << u"**a** *b* ~~c~~ `d`"_s;
    QTest::newRow("marks by style")
        << u"<p><span style='font-weight:700'>a</span> <span style='font-style: italic'>b</span> "
           "<span style='text-decoration: line-through'>c</span> <span style='font-family:Consolas,monospace'>d</span></p>"_s
        << u"**a** *b* ~~c~~ `d`"_s;
    QTest::newRow("a bold element that is not bold")
        << u"<b style='font-weight:normal' id='docs-internal-guid-1'><p>a <span style='font-weight:700'>b</span></p></b>"_s
        << u"a **b**"_s;
    QTest::newRow("blanks stand outside of marks") << u"<p>a<b> b </b>c</p>"_s << u"a **b** c"_s;
    QTest::newRow("marks in marks") << u"<p><b>a <i>b</i></b> <i>c</i></p>"_s << u"**a *b*** *c*"_s;
    QTest::newRow("marks side by side") << u"<p><b>a</b><i>b</i></p>"_s << u"**a***b*"_s;
    QTest::newRow("a mark over links") << u"<p><b>see <a href='https://e.org/'>x</a> now</b></p>"_s
                                       << u"**see [x](https://e.org/) now**"_s;
    QTest::newRow("paragraphs") << u"<p>a\n b</p><p>c</p>"_s << u"a b\n\nc"_s;
    QTest::newRow("lines of a mail") << u"<div>a</div><div>b</div><div><br></div><div>c</div>"_s << u"a  \nb\n\nc"_s;
    QTest::newRow("breaks") << u"<p>a<br>b<br><br>c<br></p>"_s << u"a  \nb\n\nc"_s;
    QTest::newRow("no-break spaces") << u"<p>&nbsp;</p><p>10&nbsp;km &nbsp; away&nbsp;</p>"_s << u"10\u00A0km away"_s;
    QTest::newRow("headings") << u"<h1>a</h1><h3><b>b</b> </h3><p>c</p>"_s << u"# a\n\n### b\n\nc"_s;
    QTest::newRow("a heading's number signs") << u"<h2># a #</h2>"_s << u"## # a \\#"_s;
    QTest::newRow("nested lists") << u"<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"_s << u"- a\n  - b\n- c"_s;
    QTest::newRow("a list right in a list") << u"<ul><li>a</li><ul><li>b</li></ul></ul>"_s << u"- a\n  - b"_s;
    QTest::newRow("numbers") << u"<ol start=9><li>a<li>b<p>c</p></ol>"_s << u"9. a\n10. b\n\n    c"_s;
    QTest::newRow("a number nested that is not one") << u"<ul><li>a<ol start=3><li>b</ol></ul>"_s << u"- a\n\n  3. b"_s;
    QTest::newRow("two lists") << u"<ul><li>a</ul><ul><li>b</ul>"_s << u"- a\n\n* b"_s;
    QTest::newRow("tasks") << u"<ul><li><input type=checkbox checked> a<li><p><input type=checkbox>b</p></ul>"_s
                           << u"- [x] a\n- [ ] b"_s;
    QTest::newRow("a box that is text") << u"<ul><li>[ ] a</ul>"_s << u"- \\[ ] a"_s;
    QTest::newRow("a word processor's list")
        << u"<p class=MsoNormal>a</p><!--[if !mso]>x<![endif]-->"
           "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span "
           "style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>b<o:p></o:p></p>"
           "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>c</p>"
           "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2. </span>d</p>"_s
        << u"a\n\n- b\n  - c\n- d"_s;
    QTest::newRow("a document of a web office")
        << u"<meta charset='utf-8'><b style='font-weight:normal;' id='docs-internal-guid-2'><h2 dir='ltr'><span "
           "style='font-size:16pt;font-weight:400;text-decoration:none;white-space:pre-wrap;'>a</span></h2><ul><li "
           "dir='ltr' style='list-style-type:disc;white-space:pre;' aria-level='1'><p role='presentation'><span "
           "style='font-weight:700;font-style:normal;white-space:pre-wrap;'>b</span><span style='font-weight:400;"
           "white-space:pre-wrap;'> c</span></p></li><ul><li style='white-space:pre' "
           "aria-level='2'><p><span>d</span></p>"
           "</li></ul></ul><br><p><span style='white-space:pre-wrap;'>e</span></p></b><br class='Apple-interchange-newline'>"_s
        << u"## a\n\n- **b** c\n  - d\n\ne"_s;
    QTest::newRow("a mail of an office")
        << u"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><!--[if gte mso "
           u"9]><xml><o:x/></xml><![endif]-->"
           "<style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-GB><!--StartFragment--><div "
           "class=WordSection1>"
           "<p class=MsoNormal>a<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><b><span "
           "style='mso-fareast-language:EN-US'>b</span></b> <s>c</s><o:p></o:p></p></div><!--EndFragment--></body></html>"_s
        << u"a\n\n**b** ~~c~~"_s;
    QTest::newRow("rendered Markdown of a forge")
        << u"<ul class='contains-task-list'><li class='task-list-item'><input type='checkbox' class='x' disabled "
           u"checked> a "
           "<a class='issue-link' href='https://e.org/i/7'>#7</a></li></ul><div class='highlight "
           "highlight-source-shell'>"
           "<pre>ls <span class='pl-k'>-l</span></pre><button>Copy</button></div><h3>b<a class='anchor' href='#b'><svg>"
           "<path/></svg></a></h3>"_s
        << u"- [x] a [#7](https://e.org/i/7)\n\n```shell\nls -l\n```\n\n### b"_s;
    QTest::newRow("a quote") << u"<blockquote><p>a</p><ul><li>b</ul></blockquote>"_s << u"> a\n>\n> - b"_s;
    QTest::newRow("code") << u"<pre><code class='language-cpp'>int a;\n\n``` &lt;b&gt;\n</code></pre>"_s
                          << u"````cpp\nint a;\n\n``` <b>\n````"_s;
    QTest::newRow("backticks in code") << u"<p><code>a`b</code> <code>`</code></p>"_s << u"``a`b`` `` ` ``"_s;
    QTest::newRow("a rule") << u"<p>a</p><hr><ul><li><hr></ul>"_s << u"a\n\n---\n\n- ___"_s;
    QTest::newRow("a table") << u"<table><tr><th>a<th><b>b</b><tr><td>1|2<td><p>c</p><p>d</p></table>"_s
                             << u"| a    | b      |\n| ---- | ------ |\n| 1\\|2 | c<br>d |"_s;
    QTest::newRow("spans") << u"<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d</table>"_s
                           << u"| a   |     | b   |\n| --- | --- | --- |\n| c   | d   |     |"_s;
    QTest::newRow("a table that lays out") << u"<table><tr><td><h2>a</h2><p>b</p></table>"_s << u"## a\n\nb"_s;
    QTest::newRow("a table in a table") << u"<table><tr><td>a<td><table><tr><td>b<td>c</table></table>"_s
                                        << u"a\n\n| b   | c   |\n| --- | --- |"_s;
    QTest::newRow("links")
        << u"<p><a href='https://e.org/a b?x=1&amp;lt;=2'>[a]</a> <a href='https://e.org/'>https://e.org/</a></p>"_s
        << u"[\\[a\\]](https://e.org/a%20b?x=1&amp;lt;=2) https://e.org/"_s;
    QTest::newRow("links that lead nowhere") << u"<p><a href='javascript:alert(1)'>a</a> <a href='#x'>b</a> "
                                                "<a href='data:text/html,x'>c</a> <a href=' java\tscript:x'>d</a></p>"_s
                                             << u"a b c d"_s;
    QTest::newRow("images")
        << u"<p><img src='https://e.org/a.png' alt='a b'> <img src='data:image/png;base64,x' alt=c> "
           "<img src='file:///etc/x' alt=d> <img src='e.png'> <img width=1 height=1 src='https://e.org/t'></p>"_s
        << u"![a b](https://e.org/a.png) c d ![](e.png)"_s;
    QTest::newRow("smileys")
        << u"<p>a <img class='x-emoji' alt=':b:' src='https://e.org/b'> <img alt='😀' src='https://e.org/c'></p>"_s
        << u"a :b: 😀"_s;
    QTest::newRow("a cell's comment") << u"<table><tr><td>a<comment>b</comment><td>c</table>"_s
                                      << u"| a   | c   |\n| --- | --- |"_s;
    QTest::newRow("what is not shown")
        << u"<style>a</style><script>b</script><!-- c --><p hidden>d</p><p style='display:none'>e</p>"
           "<div style='visibility: hidden'>f</div><template>g</template><p>h<span style='mso-hide:all'>i</span></p>"_s
        << u"h"_s;
    QTest::newRow("text that looks like markup")
        << u"<p>*a* 2 * 3 _b_ c_d_e [x](y) &lt;b&gt; a &lt; b &amp;amp; AT&amp;T `c` ~d~ \\* C:\\dir !</p>"_s
        << u"\\*a\\* 2 * 3 \\_b\\_ c_d_e \\[x](y) \\<b> a < b \\&amp; AT&T \\`c\\` \\~d\\~ \\\\\\* C:\\dir !"_s;
    QTest::newRow("text that begins a line like markup") << u"<p># a<br>1. b<br>- c<br>&gt; d<br>===<br>+ e</p>"_s
                                                         << u"\\# a  \n1\\. b  \n\\- c  \n\\> d  \n\\===  \n\\+ e"_s;
    QTest::newRow("one star is one") << u"<p>*args and #5</p>"_s << u"*args and #5"_s;
    QTest::newRow("broken") << u"<p>a<b>b<p>c</i>d</b><li>e<table><td>f<td>g&bogus;&#0;&#xD800;h"_s
                            << u"a**b**\n\n**cd**  \n"_s;
}

void TestHtmlReader::htmlIsMarkdown()
{
    QFETCH(const QString, html);
    QFETCH(const QString, expected);
    if (qstrcmp(QTest::currentDataTag(), "broken") == 0) {
        QVERIFY(markdown(html).contains(u"a**b**"_s));
        return;
    }

    QCOMPARE(markdown(html), expected);
}

void TestHtmlReader::plainTextSaysItBetter_data()
{
    QTest::addColumn<QString>("html");

    QTest::newRow("an editor") << u"<meta charset='utf-8'><div style=\"color: #ccc;font-family: 'Droid Sans Mono', "
                                  u"monospace;white-space: pre;\">"
                                  "<div><span style='color: #569cd6;'># Title</span></div><br><div>- a</div></div>"_s;
    QTest::newRow("another editor")
        << u"<html><body><pre style=\"background-color:#fff;font-family:'JetBrains Mono',monospace;\">"
           "<span style='color:#00f;'>- a</span><br>  - b</pre></body></html>"_s;
    QTest::newRow("a terminal")
        << u"<body><span style=\"font-family:'Hack',monospace\"><span style='color:#0f0'>$ ls</span><br></span></body>"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("only blanks") << u"<p> &nbsp; </p>"_s;
}

void TestHtmlReader::plainTextSaysItBetter()
{
    QFETCH(const QString, html);

    QVERIFY(!readHtml(html));
}

void TestHtmlReader::whatIsMadeToExhaustIsRefused_data()
{
    QTest::addColumn<QString>("html");
    const auto numbered = [](const QString &begin, const QString &end) {
        QString all;
        for (int i = 0; i < 20'000; ++i)
            all += begin + QString::number(i) + end;
        return all;
    };

    QTest::newRow("divisions") << u"<div>"_s.repeated(100'000);
    QTest::newRow("lists") << u"<ul><li>"_s.repeated(100'000);
    QTest::newRow("tables") << u"<table><tr><td>"_s.repeated(60'000);
    QTest::newRow("bold") << numbered(u"<b id="_s, u">"_s) + u"<p>x</p>"_s.repeated(40'000);
    // The end tag in <object> ends nothing, which tags alone do not tell.
    QTest::newRow("bold that a scope hides")
        << numbered(u"<b id="_s, u"><object></b></object>"_s) + u"<p>x</p>"_s.repeated(40'000);
    QTest::newRow("many cells") << u"<table>"_s + u"<tr><td>x"_s.repeated(20'000) + u"<tr>"_s + u"<td>y"_s.repeated(400)
                                       + u"</table>"_s;
}

void TestHtmlReader::whatIsMadeToExhaustIsRefused()
{
    QFETCH(const QString, html);

    QVERIFY(!readHtml(html));
}

void TestHtmlReader::aHugeSpanIsNoHugeTable()
{
    const QString html = u"<table><tr><td colspan=1000000 rowspan=0>a<tr><td>b<td rowspan=1000000>c</table>"_s;

    QCOMPARE(markdown(html), u"| a   |     |\n| --- | --- |\n| b   | c   |"_s);
}

void TestHtmlReader::anyBytesAreRead()
{
    const QStringList pieces{u"<p>"_s,
                             u"</p>"_s,
                             u"<ul>"_s,
                             u"<li>"_s,
                             u"</ul>"_s,
                             u"<table>"_s,
                             u"<tr>"_s,
                             u"<td>"_s,
                             u"</table>"_s,
                             u"<b>"_s,
                             u"</b>"_s,
                             u"<i>"_s,
                             u"<a href='x'>"_s,
                             u"</a>"_s,
                             u"<pre>"_s,
                             u"</pre>"_s,
                             u"<!--"_s,
                             u"-->"_s,
                             u"<h2>"_s,
                             u"<svg>"_s,
                             u"<input type=checkbox>"_s,
                             u"<ol start=-5>"_s,
                             u"&#0;"_s,
                             u"&#x202E;"_s,
                             u"&am"_s,
                             u"<blockquote>"_s,
                             u"<"_s,
                             u"\0"_s,
                             u"\xD800"_s,
                             u"<br>"_s};
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        test::Random random(seed);
        QString html;
        for (qsizetype i = random.below(60); i >= 0; --i)
            html += random.oneIn(3) ? random.text(12) : pieces[random.below(pieces.size())];

        if (const auto blocks = readHtml(html)) {
            const QString text = blockMarkdown(*blocks, {});
            QVERIFY2(!text.contains(QChar::Null) && !text.contains(u'\r'), qPrintable(u"seed %1"_s.arg(seed)));
            inlineLines(*blocks);
        }
    }
}

QTEST_GUILESS_MAIN(TestHtmlReader)
#include "tst_htmlreader.moc"
