#include "ui/widgets/highlighting.h"

#include "tests/support/random.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QPalette>
#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestHighlighting : public QObject
{
    Q_OBJECT

private slots:
    void markdownIsColoured();
    void noOtherLanguageIsLoaded();
    void anInsertedFenceRecoloursWhatFollows();
    void anEditAboveLeavesNothingUncoloured();
    void editedTextHasTheColoursOfFreshText();
    void longLinesStayPlain();
    void aDarkPaletteChangesTheColours();
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

QTEST_MAIN(TestHighlighting)
#include "tst_highlighting.moc"
