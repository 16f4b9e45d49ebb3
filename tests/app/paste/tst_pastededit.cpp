#include "app/markdown/syntaxtree.h"
#include "app/paste/htmlreader.h"
#include "app/paste/pastededit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestPastedEdit : public QObject
{
    Q_OBJECT

private slots:
    void blocksFitTheTextAround_data();
    void blocksFitTheTextAround();
    void codeTakesNoMarkup();
};

namespace {

const QString list = u"<ul><li>x<ul><li>y</ul></ul>"_s;
const QString text = u"<p><b>x</b> y</p>"_s;
const QString two = u"<p>x</p><p>y</p>"_s;

MarkdownStyle styleAt(const QString &source, TextRange selection)
{
    return {.bullet = bulletNear(SyntaxTree(source), selection.begin)};
}

/// source with ^ at the caret, or around the selection.
std::pair<QString, TextRange> placed(QString source)
{
    const qsizetype begin = source.indexOf(u'^');
    source.remove(begin, 1);
    const qsizetype end = source.indexOf(u'^');
    if (end >= 0)
        source.remove(end, 1);
    return {source, {begin, end >= 0 ? end : begin}};
}

} // namespace

void TestPastedEdit::blocksFitTheTextAround_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");

    QTest::newRow("an empty text") << u"^"_s << two << u"x\n\ny^"_s;
    QTest::newRow("text in a line") << u"a ^ b"_s << text << u"a **x** y^ b"_s;
    QTest::newRow("a sign at its begin") << u"^"_s << u"<p># x</p>"_s << u"\\# x^"_s;
    QTest::newRow("a sign behind text") << u"a ^"_s << u"<p># x</p>"_s << u"a # x^"_s;
    QTest::newRow("text over a selection") << u"a ^c^ b"_s << text << u"a **x** y^ b"_s;
    QTest::newRow("blocks behind text") << u"a^\nb"_s << two << u"a\n\nx\n\ny\n^\nb"_s;
    QTest::newRow("blocks in a line") << u"a^b"_s << two << u"a\n\nx\n\ny\n\n^b"_s;
    QTest::newRow("blocks below text") << u"a\n^\nb"_s << two << u"a\n\nx\n\ny\n^\nb"_s;
    QTest::newRow("blocks between blank lines") << u"a\n\n^\n\nb"_s << two << u"a\n\nx\n\ny^\n\nb"_s;
    QTest::newRow("below a heading") << u"# a\n^\n"_s << list << u"# a\n- x\n  - y^\n"_s;
    QTest::newRow("the document's marker") << u"* a\n* b\n\nc\n\n^"_s << list << u"* a\n* b\n\nc\n\n* x\n  * y^"_s;
    QTest::newRow("a list in an empty item") << u"+ a\n+ ^\n+ b"_s << list << u"+ a\n+ x\n  + y^\n+ b"_s;
    QTest::newRow("a list behind an item") << u"* a\n  * b^\n"_s << list << u"* a\n  * b\n  * x\n    * y^\n"_s;
    QTest::newRow("a list below a list") << u"* a\n^"_s << list << u"* a\n* x\n  * y^"_s;
    QTest::newRow("numbers behind an item") << u"1) a^"_s << u"<ol><li>x</ol>"_s << u"1) a\n1) x^"_s;
    QTest::newRow("blocks in an item") << u"- a^\n"_s << two << u"- a\n\n  x\n\n  y^\n"_s;
    QTest::newRow("blocks in an empty item") << u"1. ^\n"_s << two << u"1. x\n\n   y^\n"_s;
    QTest::newRow("lines in an item") << u"- ^\n"_s << u"<p>x<br>y</p>"_s << u"- x  \n  y^\n"_s;
    QTest::newRow("a task") << u"- [ ] ^\n"_s << text << u"- [ ] **x** y^\n"_s;
    QTest::newRow("a quote") << u"> a^\n"_s << two << u"> a\n>\n> x\n>\n> y^\n"_s;
    QTest::newRow("a heading behind an item") << u"- a^\n- b\n"_s << u"<h2>x</h2>"_s << u"- a\n\n## x\n^\n- b\n"_s;
    QTest::newRow("a heading in an empty item") << u"- a\n- ^\n"_s << u"<h2>x</h2>"_s << u"- a\n\n## x^\n"_s;
    QTest::newRow("a heading in a quote") << u"> - a^\n"_s << u"<h2>x</h2>"_s << u"> - a\n>\n> ## x^\n"_s;
    QTest::newRow("a table's cell") << u"| a | ^ |\n| - | - |\n"_s << u"<p><b>x</b>|y</p><p>z</p>"_s
                                    << u"| a | **x**\\|y z^ |\n| - | - |\n"_s;
    QTest::newRow("text in a heading") << u"## ^\n"_s << text << u"## **x** y^\n"_s;
    QTest::newRow("a list in a heading") << u"## a^\n"_s << list << u"## a\n\n- x\n  - y^\n"_s;
    QTest::newRow("a list in an empty heading") << u"## ^\n"_s << list << u"## \n\n- x\n  - y^\n"_s;
    QTest::newRow("CR LF") << u"a\r\n\r\n^"_s << two << u"a\r\n\r\nx\r\n\r\ny^"_s;
}

void TestPastedEdit::blocksFitTheTextAround()
{
    QFETCH(const QString, source);
    QFETCH(const QString, html);
    QFETCH(const QString, expected);
    const auto [text, selection] = placed(source);
    const auto blocks = readHtml(html);
    QVERIFY(blocks);

    const auto edit = pastedBlocks(SyntaxTree(text), selection, *blocks, styleAt(text, selection));

    QVERIFY(edit);
    QString result = edit->change.appliedTo(text);
    QVERIFY(edit->selection.isEmpty());
    QCOMPARE(result.insert(edit->selection.end, u'^'), expected);
}

void TestPastedEdit::codeTakesNoMarkup()
{
    const auto blocks = readHtml(two);
    QVERIFY(blocks);

    QVERIFY(!pastedBlocks(SyntaxTree(u"```\na\n```\n"_s), {4, 4}, *blocks, {}));
    QVERIFY(!pastedBlocks(SyntaxTree(u"a `b` c"_s), {3, 4}, *blocks, {}));
    QVERIFY(!pastedBlocks(SyntaxTree(u"a"_s), {1, 1}, {}, {}));
}

QTEST_GUILESS_MAIN(TestPastedEdit)
#include "tst_pastededit.moc"
