#include "app/markdown/htmlbody.h"
#include "app/markdown/htmlpart.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestHtmlPart : public QObject
{
    Q_OBJECT

private slots:
    void partsOfSamples_data();
    void partsOfSamples();
    void everyPartIsWellFormedAndSaysItsText();
};

namespace {

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar unit) { return unit.isSpace(); });
    return text;
}

QString textOf(QString html)
{
    static const QRegularExpression comment(u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    html.remove(comment).remove(tag);
    html.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
    return withoutBlanks(html.replace(u"&amp;"_s, u"&"_s));
}

bool isWellFormed(const QString &html)
{
    QXmlStreamReader reader(u"<body>"_s + html + u"</body>"_s);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

void TestHtmlPart::partsOfSamples_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("selected"); ///< without blanks, as it occurs first
    QTest::addColumn<QString>("part");
    QTest::newRow("words of a paragraph") << u"a **b c** d\n"_s << u"cd"_s << u"<strong>c</strong> d"_s;
    QTest::newRow("words of an item") << u"- a b\n- c\n"_s << u"b"_s << u"b"_s;
    QTest::newRow("words of a heading") << u"# a *b*\n"_s << u"b"_s << u"<em>b</em>"_s;
    QTest::newRow("two items") << u"- a b\n- c d\n- e\n"_s << u"bc"_s << u"<ul><li>b</li>\n<li>c</li></ul>"_s;
    QTest::newRow("a numbered list goes on")
        << u"3. a\n4. b\n5. c\n"_s << u"bc"_s << u"<ol start=\"4\"><li>b</li>\n<li>c</li></ol>"_s;
    QTest::newRow("an item in another") << u"- a\n  - b\n- c\n"_s << u"bc"_s
                                        << u"<ul><li><ul><li>b</li>\n</ul>\n</li>\n<li>c</li></ul>"_s;
    QTest::newRow("tasks") << u"- [x] a\n- [ ] b\n"_s << u"ab"_s
                           << u"<ul><li><input type=\"checkbox\" checked=\"\" disabled=\"\" />a</li>\n"
                              "<li><input type=\"checkbox\" disabled=\"\" />b</li></ul>"_s;
    QTest::newRow("cells keep their columns")
        << u"|a|b|\n|-|-|\n||c|\n|d|e|\n"_s << u"cd"_s
        << u"<table><tbody><tr><td></td><td>c</td>\n</tr>\n<tr><td>d</td><td></td></tr></tbody></table>"_s;
    QTest::newRow("code") << u"```\na\n  b\nc\n```\n"_s << u"ab"_s << u"<pre><code>a\n  b</code></pre>"_s;
    QTest::newRow("two paragraphs") << u"a\n\n> b &lt; c\n"_s << u"ab<"_s
                                    << u"<p>a</p>\n<blockquote><p>b &lt;</p></blockquote>"_s;
    QTest::newRow("nothing") << u"a\n"_s << u""_s << u""_s;
}

void TestHtmlPart::partsOfSamples()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, selected);
    const QString html = htmlBody(markdown).html;
    const qsizetype begin = textOf(html).indexOf(selected);
    QVERIFY(begin >= 0);

    QTEST(htmlPart(html, begin, begin + selected.size()), "part");
}

void TestHtmlPart::everyPartIsWellFormedAndSaysItsText()
{
    QStringList texts;
    for (quint32 seed = 0; seed < 200; ++seed)
        texts.append(test::Random(seed).markdown(12));
    for (const auto &file : test::corpusMinutes())
        texts.append(QString::fromUtf8(file.bytes));
    test::Random random(7);
    for (const QString &text : std::as_const(texts)) {
        const QString html = htmlBody(text).html;
        const QString whole = textOf(html);
        QCOMPARE(textOf(htmlPart(html, 0, whole.size())), whole);
        for (int i = 0; i < 20; ++i) {
            const auto [begin, end] = std::minmax({random.below(whole.size() + 1), random.below(whole.size() + 1)});
            const auto splits = [&](qsizetype at) { return at < whole.size() && whole[at].isLowSurrogate(); };
            if (splits(begin) || splits(end))
                continue;
            const QString part = htmlPart(html, begin, end);
            QCOMPARE(textOf(part), whole.sliced(begin, end - begin));
            QVERIFY2(isWellFormed(part), qPrintable(part));
        }
    }
}

QTEST_GUILESS_MAIN(TestHtmlPart)
#include "tst_htmlpart.moc"
