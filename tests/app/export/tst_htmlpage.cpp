#include "app/export/htmlpage.h"
#include "tests/support/corpus.h"

#include <QRegularExpression>
#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestHtmlPage : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsWhole();
    void contentsLeadToHeadings();
    void contentsAreNestedLists();
    void fewHeadingsNeedNoContents();
    void titlesAreEscaped();
    void lightPagesHaveNoVariables();
    void everyContentsLinkOfRealMinutesLeadsToAHeading();
};

namespace {

QString pageOf(const QString &text, const HtmlPageOptions &options = {})
{
    return htmlPage(exportedText(text, u"/m/notes.md"_s), options);
}

QStringList captured(const QString &text, const QString &pattern)
{
    QStringList all;
    for (const auto &match : QRegularExpression(pattern).globalMatch(text))
        all.append(match.captured(1));
    return all;
}

QString contentsOf(const QString &page)
{
    return captured(page, u"(?s)<summary>.*?</summary>(.*?)</details>"_s).value(0).remove(u'\n');
}

} // namespace

void TestHtmlPage::aPageIsWhole()
{
    const QString page = pageOf(u"# Sync 2026-01-02\n\n![a](https://example.org/a.png)\n"_s);

    QVERIFY(page.startsWith(u"<!DOCTYPE html>\n"_s));
    QVERIFY(page.endsWith(u"</html>\n"_s));
    QVERIFY(page.contains(u"<title>Sync 2026-01-02</title>"_s));
    QVERIFY(page.contains(u"default-src 'none'; style-src 'unsafe-inline'"_s));
    QVERIFY(page.contains(u"prefers-color-scheme: dark"_s));
    QVERIFY(page.contains(u"@media print"_s));
    // Nothing that a browser fetches by itself.
    QVERIFY(!page.contains(QRegularExpression(u"src\\s*=|url\\(|@import|<link|<script|<iframe|<object"_s)));
    QVERIFY(pageOf(u"no heading\n"_s).contains(u"<title>notes</title>"_s));
}

void TestHtmlPage::contentsLeadToHeadings()
{
    const QString page = pageOf(u"# T\n## A & <b>\n## Notes\n## Notes\n## ???\n"_s);

    QCOMPARE(contentsOf(page), u"<ul><li><a href=\"#a--\">A &amp; </a></li><li><a href=\"#notes\">Notes</a></li>"
                               "<li><a href=\"#notes-1\">Notes</a></li></ul>"_s);
    for (const QString &anchor : captured(contentsOf(page), u"href=\"#([^\"]*)\""_s))
        QCOMPARE(page.count(u" id=\"%1\""_s.arg(anchor)), 1);
}

void TestHtmlPage::contentsAreNestedLists()
{
    const QString nested = contentsOf(pageOf(u"# T\n## A\n#### B\n#### C\n### D\n## E\n"_s))
                               .remove(QRegularExpression(u"<a[^>]*>|</a>"_s));

    QCOMPARE(nested, u"<ul><li>A<ul><li>B</li><li>C</li><li>D</li></ul></li><li>E</li></ul>"_s);
}

void TestHtmlPage::fewHeadingsNeedNoContents()
{
    QVERIFY(!pageOf(u"# T\n## A\n## B\n"_s).contains(u"<nav>"_s));
    HtmlPageOptions options;
    options.hasContents = false;
    QVERIFY(!pageOf(u"# T\n## A\n## B\n## C\n"_s, options).contains(u"<nav>"_s));
}

void TestHtmlPage::titlesAreEscaped()
{
    const QString page = pageOf(u"# </title>\\<script>alert(1)\n"_s);

    QVERIFY(!page.contains(u"<script"_s));
    QCOMPARE(page.count(u"</title>"_s), 1);
}

void TestHtmlPage::lightPagesHaveNoVariables()
{
    HtmlPageOptions options;
    options.isDarkAtNight = false;
    const QString page = pageOf(u"# T\n"_s, options);

    QVERIFY(!page.contains(u"var("_s));
    QVERIFY(!page.contains(u"dark"_s));
    QVERIFY(page.contains(u"#0969da"_s));
}

void TestHtmlPage::everyContentsLinkOfRealMinutesLeadsToAHeading()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const QString page = pageOf(QString::fromUtf8(file.bytes));
        const QStringList ids = captured(page, u" id=\"([^\"]*)\""_s);
        QVERIFY2(QSet<QString>(ids.begin(), ids.end()).size() == ids.size(), qPrintable(file.name));
        for (const QString &anchor : captured(contentsOf(page), u"href=\"#([^\"]*)\""_s))
            QVERIFY2(ids.contains(anchor), qPrintable(file.name + anchor));
        QCOMPARE(page.count(u"<ul>"_s), page.count(u"</ul>"_s));
    }
}

QTEST_GUILESS_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
