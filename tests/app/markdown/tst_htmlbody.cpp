#include "app/markdown/htmlbody.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QRegularExpression>
#include <QTest>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdlib>

using namespace minuta;
using namespace Qt::StringLiterals;

namespace {

/// What cmark-gfm makes of a text by itself, in its safe mode.
QString cmarkHtml(const QByteArray &text)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (const char *name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, text.constData(), size_t(text.size()));
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
    const QString result = QString::fromUtf8(html);
    std::free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return result;
}

QString withoutIds(QString html)
{
    static const QRegularExpression id(u"(<h[1-6]) id=\"[^\"]*\""_s);
    return html.replace(id, u"\\1"_s);
}

/// html of cmark-gfm with what differs on purpose: images are links or, in a link, their description; links of other
/// schemes are their text.
QString asMeant(QString html)
{
    static const QRegularExpression linkedImage(u"(<a [^>]*>)<img [^>]*alt=\"([^\"]*)\"[^>]*/>(</a>)"_s);
    static const QRegularExpression image(u"<img src=\"([^\"]*)\" alt=\"([^\"]*)\"( title=\"[^\"]*\")? />"_s);
    static const QRegularExpression nameless(u"(<a href=\"(?:[^\"]*/)?([^\"/]+)\"[^>]*>)(</a>)"_s);
    static const QRegularExpression otherScheme(u"<a href=\"(?!https?:|mailto:)[a-z][a-z+.-]*:[^\"]*\">([^<]*)</a>"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    html.replace(linkedImage, u"\\1\\2\\3"_s);
    if (html.contains(image)) {
        html.replace(image, u"<a href=\"\\1\"\\3>\\2</a>"_s);
        html.replace(nameless, u"\\1\\2\\3"_s);
    }
    return html.replace(otherScheme, u"\\1"_s);
}

} // namespace

class TestHtmlBody : public QObject
{
    Q_OBJECT

private slots:
    void specificationIsThatOfCmark_data();
    void specificationIsThatOfCmark();
    void realMinutesAreThoseOfCmark();
    void differencesAreMeant_data();
    void differencesAreMeant();
    void nothingHostileIsLeft_data();
    void nothingHostileIsLeft();
    void randomTextsAreHarmless();
    void headingsHaveAnchors();
};

void TestHtmlBody::specificationIsThatOfCmark_data()
{
    QTest::addColumn<QString>("markdown");
    if (test::corpusFolder().isEmpty())
        QSKIP(test::corpusSkipMessage);
    const QList<test::GfmExample> examples = test::gfmExamples();
    QVERIFY(examples.size() > 600);
    for (const test::GfmExample &example : examples)
        QTest::addRow("example %d", example.number) << example.markdown;
}

void TestHtmlBody::specificationIsThatOfCmark()
{
    QFETCH(const QString, markdown);

    QCOMPARE(withoutIds(htmlBody(markdown).html), asMeant(cmarkHtml(markdown.toUtf8())));
}

void TestHtmlBody::realMinutesAreThoseOfCmark()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    int same = 0;
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        const QString cmark = cmarkHtml(text.toUtf8());
        const bool isMeantToDiffer = cmark.contains(u"<img"_s) || text.contains(u"<br"_s);
        if (isMeantToDiffer || asMeant(cmark) != cmark)
            continue;
        QVERIFY2(withoutIds(htmlBody(text).html) == cmark, qPrintable(file.name));
        ++same;
    }
    QVERIFY2(same > files.size() / 2, qPrintable(QString::number(same)));
}

void TestHtmlBody::differencesAreMeant_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("heading") << u"## A b\n"_s << u"<h2 id=\"a-b\">A b</h2>\n"_s;
    QTest::newRow("heading of signs") << u"# ?\n"_s << u"<h1>?</h1>\n"_s;
    QTest::newRow("image") << u"![a *b*](c.png \"t\")\n"_s << u"<p><a href=\"c.png\" title=\"t\">a b</a></p>\n"_s;
    QTest::newRow("image without description") << u"![](https://example.org/a/b.png?c)\n"_s
                                               << u"<p><a href=\"https://example.org/a/b.png?c\">b.png</a></p>\n"_s;
    QTest::newRow("image in a link") << u"[x ![a](b.png) y](/c)\n"_s << u"<p><a href=\"/c\">x a y</a></p>\n"_s;
    QTest::newRow("image as data") << u"![a](data:image/png;base64,AA)\n"_s << u"<p>a</p>\n"_s;
    QTest::newRow("other scheme") << u"[a **b**](irc://c)\n"_s << u"<p>a <strong>b</strong></p>\n"_s;
    QTest::newRow("line break in a cell")
        << u"|a|\n|-|\n|b<br>c|\n"_s
        << u"<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b<br />\nc</td>\n</tr>\n</tbody>\n</table>\n"_s;
    QTest::newRow("line break in a paragraph") << u"a<BR/>b\n"_s << u"<p>a<br />\nb</p>\n"_s;
    QTest::newRow("the sign for it") << u"a\ufdd0b\n"_s << u"<p>a\ufffdb</p>\n"_s;
    QTest::newRow("image in a heading") << u"# ![a b](c)\n"_s << u"<h1 id=\"a-b\"><a href=\"c\">a b</a></h1>\n"_s;
}

void TestHtmlBody::differencesAreMeant()
{
    QFETCH(const QString, markdown);

    QTEST(htmlBody(markdown).html, "html");
}

void TestHtmlBody::nothingHostileIsLeft_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("script") << u"<script>alert(1)</script>\n\na <script src=x></script> b\n"_s;
    QTest::newRow("event") << u"a <b onclick=alert(1)>b</b>\n\n<div onload=x>\n"_s;
    QTest::newRow("image with an event") << u"<img src=x onerror=alert(1)>\n\na <img src=x onerror=y>\n"_s;
    QTest::newRow("script as address") << u"[a](javascript:alert(1)) <javascript:alert(1)>\n"_s;
    QTest::newRow("script by entities") << u"[a](&#106;avascript:alert(1)) [b](java&Tab;script:alert(1))\n"_s;
    QTest::newRow("script behind entities")
        << u"[a](&#1;javascript:x) [b](&#32;javascript:x) [c](&nbsp;javascript:x)"_s;
    QTest::newRow("script in angle brackets") << u"[a](< javascript:x>) [b](<java&NewLine;script:x>)\n"_s;
    QTest::newRow("script by definition") << u"[a]\n\n[a]: JAVASCRIPT:alert(1) \"t\"\n"_s;
    QTest::newRow("vbscript") << u"[a](vbscript:msgbox(1))\n"_s;
    QTest::newRow("data") << u"[a](data:text/html;base64,AAAA)\n"_s;
    QTest::newRow("image as script") << u"![a](javascript:alert(1)) ![b](data:text/html,x)\n"_s;
    QTest::newRow("quotation marks in an address") << u"[a](<\" onclick=\"alert(1)>)\n"_s;
    QTest::newRow("quotation marks in a title") << u"[a](/b '\" onclick=\"alert(1)')\n"_s;
    QTest::newRow("quotation marks in a description") << u"![\" onerror=\"x](/b)\n"_s;
    QTest::newRow("heading as attribute") << u"# \" onclick=\"alert(1)\n\n# a\"><script>\n"_s;
    QTest::newRow("info string") << u"```\"><script>\na\n```\n"_s;
    QTest::newRow("style and frame") << u"<style>a{background:url(//x)}</style>\n\n<iframe src=//x></iframe>\n"_s;
    QTest::newRow("a heading's tag as text") << u"`<h1>`\n\n# A\n"_s;
}

void TestHtmlBody::nothingHostileIsLeft()
{
    QFETCH(const QString, markdown);

    const QString html = htmlBody(markdown).html;

    static const QRegularExpression tag(u"<[^>]*>"_s);
    static const QRegularExpression allowed(
        u"^<(?:!-- raw HTML omitted --"
        "|/?(?:p|em|strong|del|code|pre|blockquote|ul|li|ol|table|thead|tbody|tr|th|td|a|h[1-6])"
        "|[hb]r /|pre lang=\"[^\"]*\"|code class=\"[^\"]*\"|h[1-6] id=\"[^\"]*\"|ol start=\"\\d+\"|t[hd] "
        "align=\"[a-z]+\""
        "|input type=\"checkbox\"(?: checked=\"\")? disabled=\"\" /"
        "|a href=\"(?:https?:|mailto:|[^\":]*(?:[/?#][^\"]*)?\")[^\"]*\"?(?: title=\"[^\"]*\")?)>$"_s);
    for (const auto &match : tag.globalMatch(html))
        QVERIFY2(allowed.match(match.captured()).hasMatch(), qPrintable(match.captured()));
    QVERIFY2(!html.contains(u"script:"_s, Qt::CaseInsensitive) || !html.contains(u"href"_s), qPrintable(html));
}

void TestHtmlBody::randomTextsAreHarmless()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        test::Random random(seed);
        const QString text = random.markdown(30);
        const HtmlBody body = htmlBody(text);
        QVERIFY2(!body.html.contains(u"<img"_s) && !body.html.contains(u"<script"_s), qPrintable(text));
        QCOMPARE(body.html.count(QRegularExpression(u"<h[1-6][ >]"_s)), body.headings.size());
    }
}

void TestHtmlBody::headingsHaveAnchors()
{
    const HtmlBody body = htmlBody(u"# A `b`\n\n> ## C <br> *d*\n\nC d\n---\n"_s);

    QStringList headings;
    for (const HtmlHeading &heading : body.headings)
        headings.append(u"%1 %2 #%3"_s.arg(heading.level).arg(heading.text, heading.anchor));
    QCOMPARE(headings, QStringList({u"1 A b #a-b"_s, u"2 C   d #c---d"_s, u"2 C d #c-d"_s}));
}

QTEST_GUILESS_MAIN(TestHtmlBody)
#include "tst_htmlbody.moc"
