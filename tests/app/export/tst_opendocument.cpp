#include "app/export/opendocument.h"
#include "app/export/opendocumentbody.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestOpenDocument : public QObject
{
    Q_OBJECT

private slots:
    void blocksAreWhatTheyAre_data();
    void blocksAreWhatTheyAre();
    void everyTextIsXml();
    void realMinutesAreXml();
    void aFileSaysWhatItIs();
};

namespace {

/// What is wrong with the XML; empty: nothing.
QString xmlError(const QString &content)
{
    QXmlStreamReader reader(u"<r xmlns:text=\"t\" xmlns:table=\"a\" xmlns:office=\"o\" xmlns:style=\"s\" "
                            "xmlns:xlink=\"x\" xmlns:fo=\"f\">"_s
                            + content + u"</r>"_s);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

void TestOpenDocument::blocksAreWhatTheyAre_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("content");
    QTest::newRow("heading") << u"## A b\n"_s
                             << u"<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">"
                                "<text:bookmark text:name=\"a-b\"/>A b</text:h>"_s;
    QTest::newRow("paragraph") << u"a *b* **`c`**\nd\\\ne\n"_s
                               << u"<text:p text:style-name=\"Text_20_body\">a <text:span "
                                  "text:style-name=\"T2\">b</text:span><text:s/><text:span "
                                  "text:style-name=\"T9\">c</text:span> d<text:line-break/>e</text:p>"_s;
    QTest::newRow("list") << u"3. a\n   - [x] b\n4. c\n"_s
                          << u"<text:list text:style-name=\"Numbers\"><text:list-item text:start-value=\"3\">"
                             "<text:p text:style-name=\"List_20_Item\">a</text:p>"
                             "<text:list text:style-name=\"Bullets\"><text:list-item>"
                             "<text:p text:style-name=\"List_20_Item\">\u2611 b</text:p></text:list-item></text:list>"
                             "</text:list-item><text:list-item><text:p text:style-name=\"List_20_Item\">c</text:p>"
                             "</text:list-item></text:list>"_s;
    QTest::newRow("empty item") << u"-\n"_s
                                << u"<text:list text:style-name=\"Bullets\"><text:list-item>"
                                   "<text:p text:style-name=\"List_20_Item\"></text:p></text:list-item></text:list>"_s;
    QTest::newRow("code") << u"```\n  a\n\tb <\n```\n"_s
                          << u"<text:p text:style-name=\"Preformatted_20_Text\"><text:s/><text:s/>a<text:line-break/>"
                             "<text:tab/>b &lt;</text:p>"_s;
    QTest::newRow("links") << u"[a](https://example.org/?b&c) [d](javascript:e) ![f](g.png)\n"_s
                           << u"<text:p text:style-name=\"Text_20_body\"><text:a xlink:type=\"simple\" "
                              "xlink:href=\"https://example.org/?b&amp;c\">a</text:a><text:s/>d<text:s/><text:a "
                              "xlink:type=\"simple\" xlink:href=\"g.png\">f</text:a></text:p>"_s;
    QTest::newRow("HTML") << u"<div>\na\n</div>\n\nb <b>c</b><br>d\n"_s
                          << u"<text:p text:style-name=\"Text_20_body\">b c<text:line-break/>d</text:p>"_s;
}

void TestOpenDocument::blocksAreWhatTheyAre()
{
    QFETCH(const QString, markdown);
    QFETCH(QString, content);

    const QString written = openDocumentBody(SyntaxTree(markdown)).content;

    // A single blank may be an element or a character.
    QCOMPARE(QString(written).replace(u"<text:s/>"_s, u" "_s), content.replace(u"<text:s/>"_s, u" "_s));
}

void TestOpenDocument::everyTextIsXml()
{
    for (quint32 seed = 0; seed < 1000; ++seed) {
        test::Random random(seed);
        const QString text = seed % 2 == 0 ? random.markdown(20) : random.text(200) + u"\x01\x1b\xfffe"_s;
        const OpenDocumentBody body = openDocumentBody(SyntaxTree(text));
        QVERIFY2(xmlError(body.content + body.styles).isEmpty(), qPrintable(text));
    }
}

void TestOpenDocument::realMinutesAreXml()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const OpenDocumentBody body = openDocumentBody(SyntaxTree(QString::fromUtf8(file.bytes)));
        QVERIFY2(xmlError(body.content + body.styles).isEmpty(), qPrintable(file.name));
    }
}

void TestOpenDocument::aFileSaysWhatItIs()
{
    const ExportedText exported = exportedText(u"# A 2026-01-02\n"_s, {});

    const QByteArray file = openDocument(exported, Paper::A4);

    QCOMPARE(file.sliced(30, 47), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
    QCOMPARE(openDocument(exported, Paper::A4), file); // no time, nothing made up
    QVERIFY(openDocument(exported, Paper::Letter) != file);
}

QTEST_GUILESS_MAIN(TestOpenDocument)
#include "tst_opendocument.moc"
