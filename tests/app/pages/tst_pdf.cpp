#include "app/pages/pagedocument.h"
#include "app/pages/pdf.h"
#include "app/pages/pdfoutline.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextList>
#include <QTextTable>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestPdf : public QObject
{
    Q_OBJECT

private slots:
    void aPdfHasPagesLinksAndFonts();
    void paperIsWhatWasAskedFor_data();
    void paperIsWhatWasAskedFor();
    void refusedLinksAreText();
    void tablesStayOnThePage_data();
    void tablesStayOnThePage();
    void noHeadingIsAloneAtAPagesFoot();
    void itemsKeepTheirMarks();
    void nothingIsLoaded();
    void theOutlineLeadsToHeadings();
    void anOutlineIsNestedAsHeadingsAre_data();
    void anOutlineIsNestedAsHeadingsAre();
    void fewHeadingsNeedNoOutline();
    void aPdfOfAnotherFormStaysAsItIs();
    void otherProgramsReadIt();
};

namespace {

QByteArray pdfOf(const QString &text, Paper paper = Paper::A4)
{
    return pdf(exportedText(text, u"notes.md"_s), paper);
}

PageDocument laidOut(const QString &text, QImage &device, QSizeF size = {600, 800})
{
    return pageDocument(SyntaxTree(text), device, size);
}

QImage deviceFor72Dots()
{
    QImage image(10, 10, QImage::Format_ARGB32);
    image.setDotsPerMeterX(2835);
    image.setDotsPerMeterY(2835);
    return image;
}

} // namespace

void TestPdf::aPdfHasPagesLinksAndFonts()
{
    const QByteArray bytes = pdfOf(u"# Sync 2026-01-02\n\n[a](https://example.org/x) [b](#end)\n\n"_s
                                   + u"A paragraph.\n\n"_s.repeated(200) + u"## End\n"_s);

    QVERIFY(bytes.startsWith("%PDF-1."));
    QVERIFY(bytes.count("/Type /Page\n") > 3);
    QVERIFY(bytes.contains("/URI (https://example.org/x)"));
    QVERIFY(bytes.contains("/Dest ") && bytes.contains("/Dests "));
    QVERIFY(bytes.contains("/FontFile2") || bytes.contains("/FontFile3") || bytes.contains("/FontFile "));
}

void TestPdf::paperIsWhatWasAskedFor_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<QByteArray>("box");
    QTest::newRow("A4") << int(Paper::A4) << QByteArray("595 842");
    QTest::newRow("Letter") << int(Paper::Letter) << QByteArray("612 792");
}

void TestPdf::paperIsWhatWasAskedFor()
{
    QFETCH(const int, paper);
    QFETCH(const QByteArray, box);

    const QByteArray bytes = pdfOf(u"a\n"_s, Paper(paper));

    const auto found =
        QRegularExpression(u"/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)\\]"_s).match(QString::fromLatin1(bytes));
    QCOMPARE(QByteArray::number(qRound(found.captured(1).toDouble())) + ' '
                 + QByteArray::number(qRound(found.captured(2).toDouble())),
             box);
}

void TestPdf::refusedLinksAreText()
{
    const QByteArray bytes = pdfOf(u"[a](javascript:x) [b](file:///c) [d](../e.md) ![f](data:g)\n"_s);

    QVERIFY(!bytes.contains("/URI"));
}

void TestPdf::tablesStayOnThePage_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("long word") << u"|a|b|\n|-|-|\n|"_s + u"x"_s.repeated(400) + u"|y|\n"_s;
    QTest::newRow("long address") << u"|a|b|\n|-|-|\n|c|https://example.org/"_s + u"path/"_s.repeated(60) + u"|\n"_s;
    QTest::newRow("long words in both") << u"|a|b|\n|-|-|\n|"_s + u"x"_s.repeated(200) + u'|' + u"y"_s.repeated(200)
                                               + u"|\n"_s;
    QTest::newRow("many columns") << u"|a"_s.repeated(25) + u"|\n"_s + u"|-"_s.repeated(25) + u"|\n"_s
                                         + u"|some words"_s.repeated(25) + u"|\n"_s;
}

void TestPdf::tablesStayOnThePage()
{
    QFETCH(const QString, text);
    QImage device = deviceFor72Dots();

    const PageDocument page = laidOut(text, device);

    QCOMPARE(page.document->rootFrame()->childFrames().size(), 1);
    const QTextFrame *table = page.document->rootFrame()->childFrames().first();
    const QRectF bounds = page.document->documentLayout()->frameBoundingRect(const_cast<QTextFrame *>(table));
    // Qt counts borders and the frame's own margin beside the width: they stand in the page's margin.
    QVERIFY2(bounds.right() <= 610, qPrintable(QString::number(bounds.right())));
    for (QTextBlock block = page.document->begin(); block.isValid(); block = block.next()) {
        for (int line = 0; line < block.layout()->lineCount(); ++line) {
            const QTextLine shown = block.layout()->lineAt(line);
            QVERIFY(shown.naturalTextWidth() <= shown.width() + 1); // else it reaches out of its cell
        }
    }
}

void TestPdf::noHeadingIsAloneAtAPagesFoot()
{
    QImage device = deviceFor72Dots();
    for (int lines = 0; lines < 60; ++lines) {
        const PageDocument page =
            laidOut(u"Some words.\n\n"_s.repeated(lines) + u"## A\n\n### B\n\n- item\n"_s, device);

        const auto pageOf = [&](const QTextBlock &block) {
            return int(page.document->documentLayout()->blockBoundingRect(block).center().y() / 800);
        };
        const QTextBlock last = page.document->lastBlock();
        QCOMPARE(last.text(), u"item"_s);
        QCOMPARE(pageOf(last.previous()), pageOf(last));
        QCOMPARE(pageOf(last.previous().previous()), pageOf(last));
        QVERIFY(page.pageCount() <= 3);
    }
}

void TestPdf::itemsKeepTheirMarks()
{
    QImage device = deviceFor72Dots();

    const PageDocument page = laidOut(u"3. a\n\n   b\n4. c\n   - [x] d\n   - [ ] e\n\nf\n"_s, device);

    QStringList lines;
    for (QTextBlock block = page.document->begin(); block.isValid(); block = block.next()) {
        const QTextList *list = block.textList();
        const auto marker = block.blockFormat().marker();
        const QString mark = marker == QTextBlockFormat::MarkerType::Checked     ? u"x"_s
                             : marker == QTextBlockFormat::MarkerType::Unchecked ? u"o"_s
                             : list                                              ? list->itemText(block)
                                                                                 : QString();
        lines.append(mark + u' ' + block.text());
    }
    QCOMPARE(lines, QStringList({u"3. a"_s, u" b"_s, u"4. c"_s, u"x d"_s, u"o e"_s, u" f"_s}));
}

void TestPdf::nothingIsLoaded()
{
    QImage device = deviceFor72Dots();
    const PageDocument page = laidOut(u"![a](/etc/hostname)\n"_s, device);

    QCOMPARE(page.document->resource(QTextDocument::ImageResource, QUrl(u"/etc/hostname"_s)), QVariant());
    QCOMPARE(page.document->toPlainText(), u"a"_s);
}

namespace {

QString textOf(const QByteArray &digits)
{
    const QByteArray bytes = QByteArray::fromHex(digits);
    QString text;
    for (qsizetype i = 2; i + 1 < bytes.size(); i += 2)
        text += QChar(ushort(uchar(bytes[i]) << 8 | uchar(bytes[i + 1])));
    return text;
}

/// What of bytes stands between begin and the next end.
QByteArray between(const QByteArray &bytes, const QByteArray &begin, const QByteArray &end)
{
    const qsizetype from = bytes.indexOf(begin);
    return from < 0 ? QByteArray() : bytes.sliced(from + begin.size(), bytes.indexOf(end, from) - from - begin.size());
}

QByteArray objectOf(const QByteArray &pdf, const QByteArray &reference)
{
    const QByteArray begin = '\n' + reference.chopped(1).trimmed() + " obj";
    return pdf.sliced(pdf.lastIndexOf(begin), pdf.indexOf("endobj", pdf.lastIndexOf(begin)) - pdf.lastIndexOf(begin));
}

/// The titles behind key of object, those inside of one in parentheses behind it.
QString titles(const QByteArray &pdf, const QByteArray &object)
{
    QStringList all;
    QByteArray reference = between(object, "/First ", "\n");
    while (!reference.isEmpty()) {
        const QByteArray item = objectOf(pdf, reference);
        const QString inside = titles(pdf, item);
        all.append(textOf(between(item, "/Title <", ">")) + (inside.isEmpty() ? inside : u'(' + inside + u')'));
        reference = between(item, "/Next ", "\n");
    }
    return all.join(u' ');
}

QString outlineOf(const QByteArray &pdf)
{
    const QByteArray catalog = pdf.sliced(pdf.lastIndexOf("/Type /Catalog"));
    const QByteArray outline = between(catalog, "/Outlines ", "\n");
    return outline.isEmpty() ? QString() : titles(pdf, objectOf(pdf, outline));
}

} // namespace

void TestPdf::theOutlineLeadsToHeadings()
{
    const QByteArray bytes = pdfOf(u"# Sync 2026-01-02\n## Notes\na\n## Ünits (1) \\<\nb\n## Notes\n## ???\n"_s);

    QCOMPARE(outlineOf(bytes), u"Notes Ünits (1) < Notes"_s);
    QVERIFY(bytes.contains("/PageMode /UseOutlines"));
    // Each leads to the name that Qt has given to the heading's place.
    for (const QString &anchor : {u"notes"_s, u"notes-1"_s}) {
        QByteArray name("\xfe\xff");
        for (const QChar unit : anchor)
            name.append('\0').append(char(unit.unicode()));
        QVERIFY(bytes.contains("/Dest <" + name.toHex() + '>'));
        QVERIFY(bytes.contains('(' + name + ')'));
    }
}

void TestPdf::anOutlineIsNestedAsHeadingsAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outline");
    QTest::newRow("levels") << u"# T\n## A\n### B\n### C\n#### D\n## E\n"_s << u"A(B C(D)) E"_s;
    QTest::newRow("a level left out") << u"# T\n## A\n#### B\n### C\n#### D\n## E\n"_s << u"A(B C(D)) E"_s;
    QTest::newRow("deepest first") << u"### A\n## B\n# C\n# D\n## E\n"_s << u"A B C D(E)"_s;
    QTest::newRow("in lists and quotes") << u"# T\n- ## A\n- ## B\n\n> ### C\n"_s << u"A B(C)"_s;
}

void TestPdf::anOutlineIsNestedAsHeadingsAre()
{
    QFETCH(const QString, text);

    QTEST(outlineOf(pdfOf(text)), "outline");
}

void TestPdf::fewHeadingsNeedNoOutline()
{
    QVERIFY(!pdfOf(u"# T\n## A\n## B\n"_s).contains("/Outlines"));
}

void TestPdf::aPdfOfAnotherFormStaysAsItIs()
{
    const QList<HtmlHeading> headings{{1, u"A"_s, u"a"_s}};
    const QByteArray whole = pdfOf(u"# T\n## A\n## B\n"_s);
    QVERIFY(withOutline(whole, headings) != whole);
    QCOMPARE(withOutline(whole, {}), whole);
    const qsizetype last = whole.lastIndexOf("startxref") + 12; // within the number
    for (qsizetype end = 0; end < last; end += std::max<qsizetype>(1, (last - end) / 50))
        QCOMPARE(withOutline(whole.first(end), headings).size(), end);
    QByteArray other = whole;
    QCOMPARE(withOutline(other.replace("/Root ", "/Boot "), headings), other);
    other = whole;
    QCOMPARE(withOutline(other.replace("\nxref\n", "\nxerf\n"), headings), other);
}

void TestPdf::otherProgramsReadIt()
{
    const QString qpdf = QStandardPaths::findExecutable(u"qpdf"_s);
    if (qpdf.isEmpty())
        QSKIP("qpdf is not installed");
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdfOf(u"# T\n## A\n[c](#c)\n### B\n"_s + u"b\n\n"_s.repeated(200) + u"## C\n"_s));
    file.close();

    QProcess process;
    process.start(qpdf, {u"--check"_s, file.fileName()});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError() + process.readAllStandardOutput());
    process.start(qpdf, {u"--json"_s, u"--json-key=outlines"_s, u"--json-key=pages"_s, file.fileName()});
    QVERIFY(process.waitForFinished());
    const QJsonObject read = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const QJsonArray outlines = read["outlines"_L1].toArray();
    QCOMPARE(outlines.size(), 2);
    QCOMPARE(outlines[0]["title"_L1].toString(), u"A"_s);
    QCOMPARE(outlines[0]["destpageposfrom1"_L1].toInt(), 1);
    QCOMPARE(outlines[0]["kids"_L1][0]["title"_L1].toString(), u"B"_s);
    QCOMPARE(outlines[1]["destpageposfrom1"_L1].toInt(), read["pages"_L1].toArray().size());
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
