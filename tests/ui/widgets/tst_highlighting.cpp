#include "ui/widgets/highlighting.h"

#include "tests/support/random.h"
#include "ui/widgets/palettecolors.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QFontDatabase>
#include <QPalette>
#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestHighlighting : public QObject
{
    Q_OBJECT

private slots:
    void markdownIsColoured();
    void wordsAtTheBeginAreNoMetadata();
    void noOtherLanguageIsLoaded();
    void anInsertedFenceRecoloursWhatFollows();
    void anEditAboveLeavesNothingUncoloured();
    void editedTextHasTheColoursOfFreshText();
    void longLinesStayPlain();
    void aDarkPaletteChangesTheColours();
    void codeHasTheFixedFont();
    void aPlaceholderDoesNotLookLikeALink();
    void everyColourCanBeRead_data();
    void everyColourCanBeRead();
};

namespace {

QPalette lightPalette()
{
    return QPalette(Qt::black, QColor(0xEEEEEE), Qt::white, Qt::gray, Qt::gray, Qt::black, Qt::white);
}

QPalette darkPalette()
{
    return QPalette(Qt::white, QColor(0x222222), Qt::white, Qt::gray, Qt::gray, Qt::white, Qt::black);
}

using Formats = QList<QList<QTextLayout::FormatRange>>;

Formats formatsOf(const QTextDocument &document)
{
    Formats formats;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        formats.append(block.layout()->formats());
    return formats;
}

Formats freshFormats(const QString &text)
{
    QTextDocument document;
    document.documentLayout();
    document.setPlainText(text);
    const MarkdownHighlighting highlighting(document, lightPalette());
    [&] { QTRY_VERIFY(highlighting.isFinished()); }();
    return formatsOf(document);
}

} // namespace

void TestHighlighting::markdownIsColoured()
{
    const Formats formats = freshFormats(u"# Title\nplain\n- **bold**\n```cpp\nint x;\n```\n"_s);

    QVERIFY(!formats[0].isEmpty());
    QVERIFY(formats[1].isEmpty() || formats[1].first().format.fontWeight() != QFont::Bold);
    QVERIFY(!formats[2].isEmpty());
    QVERIFY(!formats[3].isEmpty());
}

void TestHighlighting::wordsAtTheBeginAreNoMetadata()
{
    const auto isColoured = [](const QString &text, int line) {
        return std::ranges::any_of(freshFormats(text)[line], [](const QTextLayout::FormatRange &range) {
            return range.format.hasProperty(QTextFormat::ForegroundBrush);
        });
    };
    const QString words = u"Note: we agree\nTo do: more\n"_s;

    QVERIFY(!isColoured(words, 0));
    QVERIFY(!isColoured(words, 1));
    QVERIFY(isColoured(u"# Title\n"_s, 0));
    // A template's front matter is metadata.
    QVERIFY(isColoured(u"---\nname: Platform\n---\n# Title\n"_s, 1));
}

void TestHighlighting::noOtherLanguageIsLoaded()
{
    const auto lean = syntaxRepository().definitionForName(u"Markdown without fenced languages"_s);

    QVERIFY(lean.isValid());
    QVERIFY(lean.includedDefinitions().size() < 3);
}

void TestHighlighting::anInsertedFenceRecoloursWhatFollows()
{
    const QString text = u"# Title\n\nwords *here*\n- item\n"_s.repeated(60);
    QTextDocument document;
    document.documentLayout(); // without one it tells of no changes
    document.setPlainText(text);
    const MarkdownHighlighting highlighting(document, lightPalette());
    QTRY_VERIFY(highlighting.isFinished());

    QTextCursor(&document).insertText(u"```\n"_s);
    QTRY_VERIFY(highlighting.isFinished());
    QCOMPARE(formatsOf(document), freshFormats(u"```\n"_s + text));
}

void TestHighlighting::anEditAboveLeavesNothingUncoloured()
{
    const QString text = u"# Title\n\nwords *here*\n- item\n"_s.repeated(5000) + u"- end"_s;
    QTextDocument document;
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document)); // the other one is slow with so many lines
    document.setPlainText(text);
    const MarkdownHighlighting highlighting(document, lightPalette());
    QTRY_VERIFY_WITH_TIMEOUT(highlighting.isFinished(), 60'000);
    QTextCursor cursor(&document);
    cursor.insertText(u"```\n"_s);
    QVERIFY(!highlighting.isFinished()); // one slice is done, the rest waits for the program to be idle

    cursor.insertText(u"x"_s);

    QTRY_VERIFY_WITH_TIMEOUT(highlighting.isFinished(), 60'000);
    QCOMPARE(formatsOf(document).last(), freshFormats(u"```\n- end"_s).last());
}

void TestHighlighting::editedTextHasTheColoursOfFreshText()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        test::Random random(seed);
        QTextDocument document;
        document.documentLayout();
        document.setPlainText(random.markdown(30));
        const MarkdownHighlighting highlighting(document, lightPalette());
        for (int i = 0; i < 6; ++i) {
            if (random.oneIn(2))
                QTRY_VERIFY(highlighting.isFinished());
            const TextRange range = random.range(document.characterCount() - 1, 40);
            QTextCursor cursor(&document);
            cursor.setPosition(int(range.begin));
            cursor.setPosition(int(range.end), QTextCursor::KeepAnchor);
            cursor.insertText(random.oneIn(2) ? random.markdown(3) : random.text(6));
        }
        QTRY_VERIFY(highlighting.isFinished());

        QVERIFY2(formatsOf(document) == freshFormats(document.toRawText().replace(QChar(0x2029), u'\n')),
                 QByteArray::number(seed));
    }
}

void TestHighlighting::longLinesStayPlain()
{
    const Formats formats =
        freshFormats(u"**bold** "_s.repeated(MarkdownHighlighting::longestLine) + u"\n**bold**\n"_s);

    QVERIFY(formats[0].isEmpty());
    QVERIFY(!formats[1].isEmpty());
}

void TestHighlighting::aDarkPaletteChangesTheColours()
{
    QTextDocument document;
    document.setPlainText(u"# Title\n"_s);
    MarkdownHighlighting highlighting(document, lightPalette());
    QTRY_VERIFY(highlighting.isFinished());
    const Formats light = formatsOf(document);

    highlighting.setPalette(darkPalette());
    QTRY_VERIFY(highlighting.isFinished());

    QVERIFY(formatsOf(document) != light);
    highlighting.setPalette(lightPalette());
    QTRY_VERIFY(highlighting.isFinished());
    QCOMPARE(formatsOf(document), light);
}

void TestHighlighting::codeHasTheFixedFont()
{
    const QString text = u"a `span` b\n\n```cpp\nint x;\n```\n\n    indented\n\nplain\n"_s;
    const QStringList fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont).families();
    QTextDocument document;
    document.documentLayout();
    document.setPlainText(text);
    const MarkdownHighlighting highlighting(document, lightPalette());
    QTRY_VERIFY(highlighting.isFinished());

    QString inFixed;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.fontFamilies().toStringList() == fixed)
                inFixed += block.text().sliced(range.start, range.length) + u'|';
        }
    }
    inFixed.remove(u'`').remove(u'|');
    QCOMPARE(inFixed, u"spancppint x;    indented"_s);
}

void TestHighlighting::aPlaceholderDoesNotLookLikeALink()
{
    const Formats formats = freshFormats(u"[add here]\n- [add updates here]\n\n[notes](https://example.org)\n"_s);

    const auto looks = [&](int line, int at) {
        QList<QTextCharFormat> found;
        for (const QTextLayout::FormatRange &range : formats[line]) {
            if (range.start <= at && at < range.start + range.length)
                found.append(range.format);
        }
        return found;
    };
    QVERIFY(looks(3, 1).value(0).foreground().color() != dimTextColor(lightPalette()));
    for (const auto &[line, at] : {std::pair(0, 1), std::pair(1, 3)}) {
        QCOMPARE(looks(line, at).size(), 1);
        QVERIFY(!looks(line, at).first().fontUnderline());
        QCOMPARE(looks(line, at).first().foreground().color(), dimTextColor(lightPalette()));
    }
}

void TestHighlighting::everyColourCanBeRead_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(Qt::white) << QColor(0x1f2328);
    QTest::newRow("dark") << QColor(0x1b1e22) << QColor(0xe6e8ea);
    QTest::newRow("black") << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("sepia") << QColor(0xf4ecd8) << QColor(0x3b2f1e);
    QTest::newRow("grey") << QColor(0x3c3f41) << QColor(0xdddddd);
}

void TestHighlighting::everyColourCanBeRead()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    QTextDocument document;
    document.documentLayout();
    document.setPlainText(
        u"# Title\n\n## Two\n> quoted *word*\n\n- [ ] **bold** and ~~gone~~\n1. `code` <!-- note -->\n\n"
        "[link](https://example.org) ![image](x.png) <https://example.org> a@example.org &amp; \\*\n\n"
        "```cpp\nint x;\n```\n\na | b\n--|--\n*c* | d\n\n---\n[ref]: https://example.org\n"_s);
    MarkdownHighlighting highlighting(document, lightPalette());
    QTRY_VERIFY(highlighting.isFinished());

    highlighting.setPalette(palette); // also from one light palette to another
    QTRY_VERIFY(highlighting.isFinished());

    QSet<QRgb> colours;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (!range.format.hasProperty(QTextFormat::ForegroundBrush))
                continue;
            const QColor colour = range.format.foreground().color();
            const bool hasGround = range.format.hasProperty(QTextFormat::BackgroundBrush);
            for (const QColor &ground : {base, caretLineColor(palette)}) {
                QVERIFY2(contrast(colour, hasGround ? range.format.background().color() : ground) >= 4.5,
                         qPrintable(u"%1: %2"_s.arg(colour.name(), block.text())));
            }
            colours.insert(colour.rgb());
        }
    }
    QVERIFY(colours.size() >= 4);
}

QTEST_MAIN(TestHighlighting)
#include "tst_highlighting.moc"
