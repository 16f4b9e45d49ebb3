#include "app/export/maildraft.h"
#include "app/export/opendocumentbody.h"
#include "app/markdown/htmlbody.h"
#include "app/pages/pagedocument.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestSameContent : public QObject
{
    Q_OBJECT

private slots:
    void ofSamples_data();
    void ofSamples();
    void ofTheSpecification();
    void ofRealMinutes();
    void ofRandomTexts();
};

namespace {

/// Words without the blanks between them, which formats have where their blocks end, and without boxes of tasks.
QString words(QString text)
{
    text.removeIf([](QChar unit) {
        return unit.isSpace() || unit == QChar::ObjectReplacementCharacter || unit == QChar(0x2610)
               || unit == QChar(0x2611);
    });
    return text;
}

QString ofMarkup(QString markup)
{
    static const QRegularExpression comment(u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    markup.remove(comment).remove(tag);
    markup.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
    return words(markup.replace(u"&#39;"_s, u"'"_s).replace(u"&amp;"_s, u"&"_s));
}

QString ofHtml(const QString &text)
{
    return ofMarkup(htmlBody(text).html);
}

QString ofOpenDocument(const QString &text)
{
    return ofMarkup(openDocumentBody(SyntaxTree(text)).content);
}

QString ofPages(const QString &text)
{
    QImage device(10, 10, QImage::Format_ARGB32);
    const PageDocument page = pageDocument(SyntaxTree(text), device, {600, 800});
    QString all;
    for (QTextBlock block = page.document->begin(); block.isValid(); block = block.next())
        all += block.text();
    return words(all);
}

QString ofMail(const QString &text)
{
    const QByteArray mail = mailDraft(exportedText(text, {}));
    const qsizetype begin = mail.indexOf("\r\n\r\n", mail.indexOf("text/html")) + 4;
    const QString page =
        QString::fromUtf8(QByteArray::fromBase64(mail.sliced(begin, mail.indexOf("--", begin) - begin)));
    const qsizetype main = page.indexOf(u"<main>"_s);
    return ofMarkup(page.sliced(main, page.indexOf(u"</main>"_s) - main));
}

QString difference(const QString &text)
{
    const QString html = ofHtml(text);
    const std::pair<const char *, QString> others[] = {
        {"pages", ofPages(text)}, {"OpenDocument", ofOpenDocument(text)}, {"mail", ofMail(text)}};
    for (const auto &[name, other] : others) {
        if (other == html)
            continue;
        qsizetype at = 0;
        while (at < html.size() && at < other.size() && html[at] == other[at])
            ++at;
        return u"%1 at %2: '%3' is '%4'"_s.arg(QString::fromLatin1(name))
            .arg(at)
            .arg(html.sliced(std::max<qsizetype>(0, at - 20)).left(60),
                 other.sliced(std::max<qsizetype>(0, at - 20)).left(60));
    }
    return {};
}

} // namespace

void TestSameContent::ofSamples_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("blocks")
        << u"# A `b`\n\nc *d* **e** ~~f~~ [g](h) ![i](j.png) ![](k/l.png)\n\n> m\n> > n\n\n"
           "- o\n  - p\n\n    q\n3. [ ] r\n\n```c\ns <t>\n\n  u\n```\n\n---\n\n|v|w|\n|-|:-:|\n|x<br>y|\n"_s;
    QTest::newRow("HTML is left out everywhere") << u"<div>\na\n</div>\n\nb <b>c</b> <!-- d --> e\n"_s;
    QTest::newRow("tables in lists") << u"- a\n\n  |b|c|\n  |-|-|\n  |d|e|\n"_s;
    QTest::newRow("headings in lists") << u"- # a\n- ## b\n  c\n"_s;
    QTest::newRow("code in lists and quotes") << u"- a\n\n      b\n\n> ```\n> c\n> ```\n"_s;
    QTest::newRow("refused links") << u"[a](javascript:b) <data:c> [d ![e](f)](irc:g)\n"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("empty items") << u"-\n- [ ]\n- a\n"_s;
    QTest::newRow("deep") << u"> "_s.repeated(150) + u"a\n"_s;
    QTest::newRow("deep list") << u"- "_s.repeated(120) + u"a\n"_s;
}

void TestSameContent::ofSamples()
{
    QFETCH(const QString, text);

    QCOMPARE(difference(text), QString());
}

void TestSameContent::ofTheSpecification()
{
    if (test::corpusFolder().isEmpty())
        QSKIP(test::corpusSkipMessage);
    const QList<test::GfmExample> examples = test::gfmExamples();
    for (const test::GfmExample &example : examples) {
        const QString text = example.markdown;
        QVERIFY2(difference(text).isEmpty(), qPrintable(text + u'\n' + difference(text)));
    }
}

void TestSameContent::ofRealMinutes()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        QVERIFY2(difference(text).isEmpty(), qPrintable(file.name + u'\n' + difference(text)));
    }
}

void TestSameContent::ofRandomTexts()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        test::Random random(seed);
        const QString text = random.markdown(20);
        QVERIFY2(difference(text).isEmpty(), qPrintable(text + u'\n' + difference(text)));
    }
}

QTEST_MAIN(TestSameContent)
#include "tst_samecontent.moc"
