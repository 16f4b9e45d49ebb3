#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "ui/rendering/blockrenderer.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestBlockRenderer : public QObject
{
    Q_OBJECT

private slots:
    void headingsAreLargeAndHaveARule_data();
    void headingsAreLargeAndHaveARule();
    void emphasisIsSeen_data();
    void emphasisIsSeen();
    void nestedListsHaveTheirBullets();
    void orderedListsStartWhereTheySay();
    void taskBoxesAreTargets();
    void softBreaksAreBlanksAndHardBreaksAreLines();
    void codeKeepsItsLines();
    void codeIsColouredWhenItsLanguageIsThere();
    void quotesHaveBars();
    void thematicBreaksAreLines();
    void tablesHaveRowsColumnsAndAlignment();
    void linksAreTargetsWithWhereTheyLead();
    void imagesAreLabelsAndNothingIsLoaded();
    void rawHtmlIsText();
    void commentsAreNotShown();
    void aFewTagsFormat();
    void rightToLeftTextStandsAtTheRight();
    void placesLeadBackToTheText();
    void eachRowOfATableShownAsTextIsAPlace();
    void plainTextIsThatOfTheNodes();
    void tooLargeTablesAreText_data();
    void tooLargeTablesAreText();
    void deepNestingIsFlattened_data();
    void deepNestingIsFlattened();
    void longBlocksAreCut();
    void hostileTextIsRendered_data();
    void hostileTextIsRendered();
    void unitsThatQtReservesAreHarmless();
};

namespace {

PreviewStyle style()
{
    return PreviewStyle::from(QPalette(Qt::white), QGuiApplication::font());
}

std::unique_ptr<RenderedBlock> rendered(const QString &markdown, const RenderOptions &options = {})
{
    const SyntaxTree tree(markdown);
    if (tree.blocks().isEmpty())
        return {};
    auto block = renderBlock(*tree.nodes(0), tree.text(tree.blocks()[0].range), style(), options);
    block->setWidth(400);
    return block;
}

QString shownText(const RenderedBlock &block)
{
    return block.text(0, block.endPosition());
}

QTextCharFormat formatOf(const RenderedBlock &block, const QString &text)
{
    for (QTextBlock line = block.document().begin(); line.isValid(); line = line.next()) {
        for (auto it = line.begin(); !it.atEnd(); ++it) {
            if (it.fragment().text().contains(text))
                return it.fragment().charFormat();
        }
    }
    return {};
}

QList<PreviewMark> marksOf(const RenderedBlock &block, PreviewMark::Kind kind)
{
    QList<PreviewMark> marks;
    std::ranges::copy_if(block.marks(), std::back_inserter(marks),
                         [kind](const PreviewMark &m) { return m.kind == kind; });
    return marks;
}

const QTextTable *tableOf(const RenderedBlock &block)
{
    const auto frames = block.document().rootFrame()->childFrames();
    return frames.isEmpty() ? nullptr : qobject_cast<const QTextTable *>(frames.first());
}

QStringList wordsOf(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

void paint(const RenderedBlock &block)
{
    QImage image(420, int(std::clamp(block.height(), 1.0, 2000.0)), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    block.paint(painter, QRectF(image.rect()), {});
}

} // namespace

void TestBlockRenderer::headingsAreLargeAndHaveARule_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("level");
    QTest::newRow("1") << u"# Storage"_s << 1;
    QTest::newRow("2") << u"## Storage"_s << 2;
    QTest::newRow("3") << u"### Storage"_s << 3;
    QTest::newRow("6") << u"###### Storage"_s << 6;
    QTest::newRow("setext") << u"Storage\n======="_s << 1;
}

void TestBlockRenderer::headingsAreLargeAndHaveARule()
{
    QFETCH(const QString, markdown);
    QFETCH(const int, level);

    const auto block = rendered(markdown);

    QCOMPARE(shownText(*block), u"Storage"_s);
    const QFont font = formatOf(*block, u"Storage"_s).font();
    QCOMPARE(font.pixelSize(), int(style().headingSize(level)));
    QCOMPARE(font.weight(), QFont::DemiBold);
    QCOMPARE(marksOf(*block, PreviewMark::Kind::HeadingRule).size(), level <= 2 ? 1 : 0);
    paint(*block);
}

void TestBlockRenderer::emphasisIsSeen_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("seen");
    QTest::newRow("strong") << u"a **word** b"_s << u"bold"_s;
    QTest::newRow("emphasis") << u"a *word* b"_s << u"italic"_s;
    QTest::newRow("both") << u"a ***word*** b"_s << u"bold italic"_s;
    QTest::newRow("strikethrough") << u"a ~~word~~ b"_s << u"struck"_s;
    QTest::newRow("code") << u"a `word` b"_s << u"code"_s;
    QTest::newRow("code in strong") << u"a **`word`** b"_s << u"bold code"_s;
}

void TestBlockRenderer::emphasisIsSeen()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, seen);

    const auto block = rendered(markdown);

    QStringList looks;
    const QTextCharFormat format = formatOf(*block, u"word"_s);
    if (format.fontWeight() >= QFont::DemiBold)
        looks << u"bold"_s;
    if (format.fontItalic())
        looks << u"italic"_s;
    if (format.fontStrikeOut())
        looks << u"struck"_s;
    if (format.fontFixedPitch())
        looks << u"code"_s;
    QCOMPARE(looks.join(u' '), seen);
    QCOMPARE(block->chips().size(), seen.contains("code"_L1) ? 1 : 0);
    QCOMPARE(shownText(*block), u"a word b"_s);
    paint(*block);
}

void TestBlockRenderer::nestedListsHaveTheirBullets()
{
    const auto block = rendered(u"- one\n  - two\n    - three\n      - four\n- five\n-\n"_s);

    QCOMPARE(shownText(*block), u"one\ntwo\nthree\nfour\nfive\n"_s);
    QList<int> depths;
    QList<int> lines;
    for (const PreviewMark &mark : marksOf(*block, PreviewMark::Kind::Bullet)) {
        depths << mark.value;
        lines << mark.firstBlock;
    }
    QCOMPARE(depths, (QList<int>{0, 1, 2, 2, 0, 0}));
    QCOMPARE(lines, (QList<int>{0, 1, 2, 3, 4, 5}));
    const qreal first = block->document().findBlockByNumber(0).blockFormat().leftMargin();
    QVERIFY(first > 0);
    QCOMPARE(block->document().findBlockByNumber(1).blockFormat().leftMargin(), 2 * first);
    QCOMPARE(block->document().findBlockByNumber(4).blockFormat().leftMargin(), first);
    paint(*block);
}

void TestBlockRenderer::orderedListsStartWhereTheySay()
{
    const auto block = rendered(u"7. seven\n1. eight\n9. nine\n"_s);

    QList<int> numbers;
    for (const PreviewMark &mark : marksOf(*block, PreviewMark::Kind::Number))
        numbers << mark.value;
    QCOMPARE(numbers, (QList<int>{7, 8, 9}));
    paint(*block);
}

void TestBlockRenderer::taskBoxesAreTargets()
{
    const QString text = u"- [ ] open\n- [x] done\n- plain\n"_s;
    const auto block = rendered(text);

    QCOMPARE(block->targets().size(), 2);
    QCOMPARE(text[block->targets()[0].checkBox.begin], u' ');
    QCOMPARE(text[block->targets()[1].checkBox.begin], u'x');
    QVERIFY(!block->targets()[0].isDone);
    QVERIFY(block->targets()[1].isDone);
    QCOMPARE(block->targetText(1), u"done"_s);
    QCOMPARE(block->targetAt(block->targetRect(1).center()), 1);
    QCOMPARE(block->targetAt({350, 5}), -1);
    QCOMPARE(marksOf(*block, PreviewMark::Kind::Bullet).size(), 1);
    paint(*block);
}

void TestBlockRenderer::softBreaksAreBlanksAndHardBreaksAreLines()
{
    QCOMPARE(shownText(*rendered(u"a\nb  \nc\\\nd<br>e"_s)), u"a b\nc\nd\ne"_s);
}

void TestBlockRenderer::codeKeepsItsLines()
{
    const auto block = rendered(u"~~~\none\n\n  two\n~~~\n"_s);

    QCOMPARE(shownText(*block), u"one\n\n  two"_s);
    QVERIFY(formatOf(*block, u"two"_s).fontFixedPitch());
    QCOMPARE(marksOf(*block, PreviewMark::Kind::CodeBlock).size(), 1);
    paint(*block);
}

void TestBlockRenderer::codeIsColouredWhenItsLanguageIsThere()
{
    RenderOptions options;
    options.highlight = [](const QString &, const QString &) { return std::nullopt; };
    QVERIFY(rendered(u"```sh\necho one\n```\n"_s, options)->awaitsHighlighting());
    QVERIFY(!rendered(u"```\necho one\n```\n"_s, options)->awaitsHighlighting());

    options.highlight = [](const QString &code, const QString &info) -> std::optional<QList<CodeFormat>> {
        Q_ASSERT(code == "echo one"_L1 && info == "sh"_L1);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        return QList<CodeFormat>{{0, 4, bold}};
    };
    const auto block = rendered(u"```sh\necho one\n```\n"_s, options);
    QVERIFY(!block->awaitsHighlighting());
    QCOMPARE(formatOf(*block, u"echo"_s).fontWeight(), int(QFont::Bold));
    QCOMPARE(shownText(*block), u"echo one"_s);
}

void TestBlockRenderer::quotesHaveBars()
{
    const auto block = rendered(u"> one\n>\n> two\n> > three\n"_s);

    QCOMPARE(shownText(*block), u"one\ntwo\nthree"_s);
    const auto bars = marksOf(*block, PreviewMark::Kind::QuoteBar);
    QCOMPARE(bars.size(), 2);
    QCOMPARE(bars[0].firstBlock, 0);
    QCOMPARE(bars[0].lastBlock, 2);
    QCOMPARE(bars[1].firstBlock, 2);
    paint(*block);
}

void TestBlockRenderer::thematicBreaksAreLines()
{
    const auto block = rendered(u"---\n"_s);

    QCOMPARE(marksOf(*block, PreviewMark::Kind::ThematicBreak).size(), 1);
    QVERIFY(block->height() > 0);
    paint(*block);
}

void TestBlockRenderer::tablesHaveRowsColumnsAndAlignment()
{
    const auto block =
        rendered(u"When? | What? | N\n---|:-:|--:\nSoon | **bold** a\\|b | 1\n|| - item\nx | y | z | surplus\n"_s);

    const QTextTable *table = tableOf(*block);
    QVERIFY(table);
    QCOMPARE(table->rows(), 4);
    QCOMPARE(table->columns(), 3);
    QCOMPARE(table->cellAt(1, 1).firstCursorPosition().blockFormat().alignment(), Qt::AlignHCenter);
    QCOMPARE(table->cellAt(1, 2).firstCursorPosition().blockFormat().alignment(), Qt::AlignRight);
    QVERIFY(table->cellAt(2, 0).format().background().style() != Qt::NoBrush);
    QVERIFY(table->cellAt(1, 0).format().background().color() != table->cellAt(2, 0).format().background().color());
    QCOMPARE(shownText(*block), u"When?\tWhat?\tN\nSoon\tbold a|b\t1\n\t- item\t\nx\ty\tz"_s);
    paint(*block);

    const auto nested = rendered(u"- item\n\n  a | b\n  ---|---\n  1 | 2\n\n  after\n"_s);
    QCOMPARE(shownText(*nested), u"item\na\tb\n1\t2\nafter"_s);
    paint(*nested);
}

void TestBlockRenderer::linksAreTargetsWithWhereTheyLead()
{
    const auto block =
        rendered(u"See [the *notes*](https://example.org/n), https://example.org/auto and [x](file:///x).\n"_s);

    QCOMPARE(block->targets().size(), 3);
    QCOMPARE(block->targetText(0), u"the notes"_s);
    QCOMPARE(block->targets()[0].link.url, QUrl(u"https://example.org/n"_s));
    QCOMPARE(block->targets()[1].link.url, QUrl(u"https://example.org/auto"_s));
    QCOMPARE(block->targets()[2].link.kind, LinkTarget::Kind::Refused);
    QCOMPARE(formatOf(*block, u"notes"_s).foreground().color(), style().link);
    QCOMPARE(formatOf(*block, u"See"_s).foreground().color(), style().text);
    QCOMPARE(formatOf(*block, u"x"_s).foreground().color().isValid(), true);
    QCOMPARE(block->targetAt(block->rects(block->targets()[0].begin, block->targets()[0].end)[0].center()), 0);
    QCOMPARE(block->targetAt({2, 8}), -1);

    const auto entity = rendered(u"[x](&#106;avascript:alert(1)) [y](JaVa&#10;Script:x)\n"_s);
    for (const PreviewTarget &target : entity->targets())
        QCOMPARE(target.link.kind, LinkTarget::Kind::Refused);
}

void TestBlockRenderer::imagesAreLabelsAndNothingIsLoaded()
{
    const auto block = rendered(u"a ![the *diagram*](file:///etc/hostname) b ![](https://example.org/i.png)\n"_s);

    QCOMPARE(shownText(*block), u"a the diagram b i.png"_s);
    QVERIFY(block->document().toPlainText().contains(u"file:///etc/hostname"_s));
    QVERIFY(block->document().toPlainText().contains(u"https://example.org/i.png"_s));
    QCOMPARE(block->targets()[0].link.kind, LinkTarget::Kind::Refused);
    for (const QTextFormat &format : block->document().allFormats())
        QVERIFY(!format.isImageFormat());
    paint(*block);

    // Whatever would ask for a resource gets nothing.
    QVERIFY(!block->document().resource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s)).isValid());
}

void TestBlockRenderer::rawHtmlIsText()
{
    QCOMPARE(shownText(*rendered(u"<script>alert(1)</script>\n"_s)), u"<script>alert(1)</script>"_s);
    QCOMPARE(shownText(*rendered(u"a <img src=\"file:///x\"> b\n"_s)), u"a <img src=\"file:///x\"> b"_s);
    QCOMPARE(shownText(*rendered(u"<table width=2000000000><tr><td>x</table>\n"_s)),
             u"<table width=2000000000><tr><td>x</table>"_s);
}

void TestBlockRenderer::commentsAreNotShown()
{
    QVERIFY(rendered(u"<!-- note -->\n"_s)->isEmpty());
    QCOMPARE(rendered(u"<!-- note -->\n"_s)->height(), 0.0);
    QCOMPARE(shownText(*rendered(u"a<!-- note -->b\n"_s)), u"ab"_s);
    QVERIFY(shownText(*rendered(u"<!-- never closed\n\nrest\n"_s)).contains("rest"_L1));
}

void TestBlockRenderer::aFewTagsFormat()
{
    const auto block = rendered(u"H<sub>2</sub>O <kbd>Ctrl</kbd> <b onclick=x>y</b>\n"_s);

    QCOMPARE(formatOf(*block, u"2"_s).verticalAlignment(), QTextCharFormat::AlignSubScript);
    QCOMPARE(block->chips().size(), 1);
    QVERIFY(shownText(*block).contains("<b onclick=x>"_L1));
    paint(*block);
}

void TestBlockRenderer::rightToLeftTextStandsAtTheRight()
{
    const auto block = rendered(u"- שלום\n- [ ] עולם\n"_s);

    const QTextBlockFormat format = block->document().begin().blockFormat();
    QVERIFY(format.rightMargin() > 0);
    QCOMPARE(format.leftMargin(), 0.0);
    QVERIFY(block->targetRect(0).left() > 200);
    paint(*block);
}

void TestBlockRenderer::placesLeadBackToTheText()
{
    const QString text = u"- one\n  - two\n\n    ```\n    code\n    more\n    ```\n- three\n"_s;
    const auto block = rendered(text);

    const QString shown = block->document().toPlainText();
    const auto sourceOf = [&](const QString &word) {
        const qsizetype source = block->sourceAt(int(shown.indexOf(word)) + 1);
        return text.sliced(source).section(u'\n', 0, 0).trimmed();
    };
    QCOMPARE(sourceOf(u"one"_s), u"one"_s);
    QCOMPARE(sourceOf(u"two"_s), u"two"_s);
    QCOMPARE(sourceOf(u"code"_s), u"```"_s);
    QCOMPARE(sourceOf(u"more"_s), u"more"_s);
    QCOMPARE(sourceOf(u"three"_s), u"three"_s);
    QVERIFY(block->placeRect(text.indexOf(u"three"_s)).top() > block->placeRect(text.indexOf(u"two"_s)).bottom());
}

void TestBlockRenderer::eachRowOfATableShownAsTextIsAPlace()
{
    QString text = u"When? | What?\r\n--|--\r\n"_s;
    for (int i = 0; i < 3000; ++i)
        text += u"|| - item %1\r\n"_s.arg(i);
    const auto block = rendered(text);

    const QRectF one = block->placeRect(text.indexOf(u"item 7\r"_s));
    const QRectF next = block->placeRect(text.indexOf(u"item 8\r"_s));
    const QString shown = block->document().toPlainText();
    QVERIFY(one.height() < 2 * next.height() && one.bottom() <= next.top() + 1);
    QVERIFY(text.sliced(block->sourceAt(int(shown.indexOf(u"item 8\n"_s)))).startsWith(u"|| - item 8\r"_s));
}

void TestBlockRenderer::plainTextIsThatOfTheNodes()
{
    if (test::corpusFolder().isEmpty())
        QSKIP(test::corpusSkipMessage);
    qsizetype blocks = 0;
    for (const test::CorpusFile &file : test::corpusMinutes()) {
        const auto decoded = decode(file.bytes);
        if (!decoded)
            continue;
        const SyntaxTree tree(decoded->text);
        for (qsizetype i = 0; i < tree.blocks().size(); ++i, ++blocks) {
            const auto nodes = tree.nodes(i);
            const auto block = renderBlock(*nodes, tree.text(tree.blocks()[i].range), style());
            const QString shown = block->text(0, block->endPosition(), RenderedBlock::TextPart::Plain);
            if (wordsOf(shown) != wordsOf(plainText(*nodes)))
                qWarning("%s, block %lld", qPrintable(file.name), i);
            QCOMPARE(wordsOf(shown), wordsOf(plainText(*nodes)));
        }
    }
    QVERIFY(blocks > 1000);
}

void TestBlockRenderer::tooLargeTablesAreText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("201 columns") << u"a|"_s.repeated(201) + u'\n' + u"-|"_s.repeated(201) + u"\nx|y\n"_s;
    QTest::newRow("1,000 columns, 5,000 rows of one cell")
        << u"a|"_s.repeated(1000) + u'\n' + u"-|"_s.repeated(1000) + u'\n' + u"x|\n"_s.repeated(5000);
    QTest::newRow("30,000 rows") << u"a|b\n-|-\n"_s + u"||\n"_s.repeated(30000);
}

void TestBlockRenderer::tooLargeTablesAreText()
{
    QFETCH(const QString, markdown);

    const auto block = rendered(markdown);

    QVERIFY(!tableOf(*block));
    QVERIFY(shownText(*block).startsWith(u'a'));
    QVERIFY(block->height() > 0);
    paint(*block);
}

void TestBlockRenderer::deepNestingIsFlattened_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<bool>("isNoted");
    QTest::newRow("99 quotes") << u"> "_s.repeated(99) + u"x"_s << false;
    QTest::newRow("50,000 quotes") << u"> "_s.repeated(50000) + u"x"_s << true;
    QTest::newRow("20,000 lists") << u"- "_s.repeated(20000) + u"x"_s << true;
    QTest::newRow("50,000 lists") << u"- "_s.repeated(50000) + u"x"_s << true;
}

void TestBlockRenderer::deepNestingIsFlattened()
{
    QFETCH(const QString, markdown);
    QFETCH(const bool, isNoted);

    const auto block = rendered(markdown);

    QVERIFY(block->document().blockCount() < 200);
    QVERIFY(block->document().toPlainText().contains(u'x') || !block->targets().isEmpty()); // or cut
    QCOMPARE(block->document().toPlainText().contains(u"Nested too deep"_s), isNoted);
    QVERIFY(block->document().begin().blockFormat().leftMargin() < 400);
    paint(*block);
}

void TestBlockRenderer::longBlocksAreCut()
{
    const QString text = u"word "_s.repeated(40000);
    const auto block = rendered(text);

    QVERIFY(block->document().characterCount() < 70000);
    QCOMPARE(block->targets().size(), 1);
    QCOMPARE(block->targets()[0].kind, PreviewTarget::Kind::ShowAll);

    const auto whole = rendered(text, {.highlight = {}, .showsAll = true});
    QCOMPARE(whole->targets().size(), 0);
    QCOMPARE(shownText(*whole), text.trimmed());
}

void TestBlockRenderer::hostileTextIsRendered_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("open brackets") << u"["_s.repeated(100000);
    QTest::newRow("nested links") << u"[a]("_s.repeated(25000);
    QTest::newRow("nested images") << u"![["_s.repeated(25000);
    QTest::newRow("open emphasis") << u"*a **a "_s.repeated(30000);
    QTest::newRow("deep emphasis") << u"*a "_s.repeated(20000) + u"*"_s.repeated(20000);
    QTest::newRow("autolinks") << u"www."_s.repeated(25000);
    QTest::newRow("entities") << u"&#x10FFFF;&#0;&amp;"_s.repeated(30000);
    QTest::newRow("combining marks") << u"e"_s + u"\u0301"_s.repeated(100000);
    QTest::newRow("joiners") << u"\u200d"_s.repeated(100000);
    QTest::newRow("one long word") << QString(200000, u'x');
    QTest::newRow("empty items") << u"-\n"_s.repeated(50000);
    QTest::newRow("code spans") << u"`a` "_s.repeated(30000);
    QTest::newRow("tags") << u"<kbd>"_s.repeated(20000);
    QTest::newRow("comments") << u"a <!-- "_s.repeated(20000);
    QTest::newRow("headings in items") << u"- # a\n"_s.repeated(20000);
    QTest::newRow("tables in items") << u"- a|b\n  -|-\n"_s.repeated(5000);
    QTest::newRow("100 x 50 cells") << u"a|"_s.repeated(100) + u'\n' + u"-|"_s.repeated(100) + u'\n'
                                           + (u"x|"_s.repeated(100) + u'\n').repeated(49);
}

void TestBlockRenderer::hostileTextIsRendered()
{
    QFETCH(const QString, markdown);

    const auto block = rendered(markdown);

    QVERIFY(block->height() >= 0);
    paint(*block);
    for (int i = 0; i < 20; ++i)
        block->targetAt({i * 20.0, i * 30.0});
    QVERIFY(block->document().characterCount() < 200'000);
}

void TestBlockRenderer::unitsThatQtReservesAreHarmless()
{
    QString text = u"a?b?c?d?e"_s;
    text[1] = QChar(0x2029);
    text[3] = QChar(0xfdd0);
    text[5] = QChar(0xfdd1);
    text[7] = QChar(0xfffc);

    const auto block = rendered(text);

    QCOMPARE(block->document().blockCount(), 1);
    QCOMPARE(shownText(*block).size(), text.size());
}

QTEST_MAIN(TestBlockRenderer)
#include "tst_blockrenderer.moc"
