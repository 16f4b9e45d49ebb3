#include "app/document/document.h"
#include "app/markdown/definitionlines.h"
#include "app/markdown/htmlbody.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "ui/preview/previewview.h"

#include <QRegularExpression>
#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

/// The preview says what the exported page says.
///
/// Words are compared, with one blank between them: a page's lines end elsewhere. By design the preview shows raw HTML, as
/// text, where the page leaves it out; it is no part of PreviewView::plainText(), and what is shown is compared without.
class TestPreviewContent : public QObject
{
    Q_OBJECT

private slots:
    void ofTheSpecification_data();
    void ofTheSpecification();
    void ofSamples_data();
    void ofSamples();
    void ofRealMinutes();
    void ofRandomTexts();
    void selectionsAreCopiedAsTheyAreRead();
    void aSelectionOverBlocksKeepsThem();
    void aSelectionOfTwoVersionsNamesThem();
};

namespace {

/// What a browser shows of html, which has a line feed behind each block.
QString textOfHtml(QString html)
{
    static const QRegularExpression comment(u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    html.remove(comment).remove(tag);
    html.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
    return html.replace(u"&amp;"_s, u"&"_s).simplified();
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar unit) { return unit.isSpace(); });
    return text;
}

QString shownBy(PreviewView &view)
{
    QStringList parts;
    PreviewPage &page = view.page();
    for (qsizetype i = 0; i < page.count(); ++i) {
        const RenderedBlock &block = page.rendered(i);
        parts.append(block.text(0, block.endPosition(), RenderedBlock::TextPart::Plain));
    }
    return parts.join(u'\n').simplified();
}

/// Empty: there is none.
QString difference(const QString &text)
{
    Document document(text);
    PreviewView view(document);
    view.page().setViewport({800, 600}); // before, it has no blocks
    const QString html = textOfHtml(htmlBody(text).html);
    const std::pair<const char *, QString> others[] = {{"text", view.plainText().simplified()},
                                                       {"view", shownBy(view)}};
    for (const auto &[name, other] : others) {
        if (other == html)
            continue;
        const auto [here, there] = std::ranges::mismatch(html, other);
        const qsizetype from = std::max<qsizetype>(0, here - html.begin() - 20);
        return u"%1: '%2' is '%3'"_s.arg(QString::fromLatin1(name), html.sliced(from).left(70),
                                         other.sliced(from).left(70));
    }
    return {};
}

} // namespace

void TestPreviewContent::ofTheSpecification_data()
{
    QTest::addColumn<QString>("markdown");
    if (test::corpusFolder().isEmpty())
        QSKIP(test::corpusSkipMessage);
    const QList<test::GfmExample> examples = test::gfmExamples();
    QVERIFY(examples.size() > 600);
    for (const test::GfmExample &example : examples)
        QTest::addRow("example %d", example.number) << example.markdown;
}

void TestPreviewContent::ofTheSpecification()
{
    QFETCH(const QString, markdown);

    QCOMPARE(difference(markdown), QString());
}

void TestPreviewContent::ofSamples_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("line breaks") << u"a<br>b\n\n|c|\n|-|\n|d<br/>e<BR />f|\n"_s;
    QTest::newRow("line break in a heading") << u"# a<br>b\n"_s;
    QTest::newRow("HTML") << u"<div>\na\n</div>\n\nb <b>c</b> <kbd>d</kbd> <!-- e --> f\n"_s;
    QTest::newRow("image without description") << u"a ![](https://example.org/b/c.png?d=e#f) ![](g/) ![]()\n"_s;
    QTest::newRow("image whose description is HTML") << u"![<b>](a/b.png) ![<br>](c.png) ![ ](d.png)\n"_s;
    QTest::newRow("image in a link and in an image")
        << u"[a ![](b.png)](c) ![d ![](e.png)](f.png) ![![](g.png)](h.png)\n"_s;
    QTest::newRow("refused links") << u"[a](javascript:b) <data:c> [d ![e](f)](irc:g)\n"_s;
    QTest::newRow("tasks") << u"- [ ] a\n- [x] b\n  - [ ] c\n"_s;
    QTest::newRow("a table in a list") << u"- a\n\n  |b|c|\n  |-|-|\n  |d|e|\n"_s;
    QTest::newRow("cells missing and too many") << u"|a|b|\n|-|-|\n|c|\n|d|e|f|\n||\n"_s;
    QTest::newRow("headings and code in lists") << u"- # a\n- ## b\n\n      c\n      d\n"_s;
}

void TestPreviewContent::ofSamples()
{
    QFETCH(const QString, markdown);

    QCOMPARE(difference(markdown), QString());
}

void TestPreviewContent::ofRealMinutes()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        QVERIFY2(difference(text).isEmpty(), qPrintable(file.name + u'\n' + difference(text)));
    }
}

void TestPreviewContent::ofRandomTexts()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        test::Random random(seed);
        const QString text = random.markdown(20);
        QVERIFY2(difference(text).isEmpty(), qPrintable(text + u'\n' + difference(text)));
    }
}

void TestPreviewContent::selectionsAreCopiedAsTheyAreRead()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        test::Random random(seed);
        // Right above a table a definition is none, but in a copy of the paragraph alone.
        const QString text = random.markdown(20).remove(u"]:"_s);
        Document document(text);
        PreviewView view(document);
        PreviewPage &page = view.page();
        page.setViewport({800, 600});
        for (int i = 0; i < 5; ++i) {
            const auto place = [&] {
                const qsizetype block = random.below(page.count());
                const RenderedBlock &shown = page.rendered(block);
                const int position = int(random.below(shown.endPosition() + 1));
                const bool isInCharacter = shown.document().characterAt(position).isLowSurrogate();
                return PreviewPosition{block, isInCharacter ? position - 1 : position};
            };
            PreviewSelection selection;
            selection.begin(place());
            selection.extendTo(place());
            QString read;
            for (qsizetype block = 0; block < page.count(); ++block) {
                const RenderedBlock &shown = page.rendered(block);
                const auto [begin, end] = selection.inBlock(block, shown.endPosition());
                if (begin >= 0)
                    read += shown.text(begin, end, RenderedBlock::TextPart::Plain);
            }

            const QString html = selection.html(page, leadingDefinitions(document.tree()));

            QCOMPARE(withoutBlanks(textOfHtml(html)), withoutBlanks(read));
        }
    }
}

void TestPreviewContent::aSelectionOverBlocksKeepsThem()
{
    Document document(u"- a\n- b c\n\nd e\n"_s);
    PreviewView view(document);
    PreviewPage &page = view.page();
    page.setViewport({800, 600});
    PreviewSelection selection;

    selection.begin({0, 4});
    selection.extendTo({0, 5});
    QCOMPARE(selection.html(page, {}), u"c"_s);
    selection.extendTo({1, 1});
    QCOMPARE(selection.html(page, {}), u"<ul><li>c</li></ul><p>d</p>"_s);
}

void TestPreviewContent::aSelectionOfTwoVersionsNamesThem()
{
    Document document(u"a\n\n<<<<<<< HEAD\nb *c*\n=======\nd\n>>>>>>> topic\n"_s);
    PreviewView view(document);
    view.page().setViewport({800, 600});
    view.selectAll();

    QCOMPARE(textOfHtml(view.selectedHtml()), view.selectedText().simplified());
    QVERIFY(view.selectedHtml().contains(u"<em>c</em>"_s));
}

QTEST_MAIN(TestPreviewContent)
#include "tst_previewcontent.moc"
