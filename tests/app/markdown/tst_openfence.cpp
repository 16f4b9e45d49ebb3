#include "app/markdown/openfence.h"

#include "app/markdown/syntaxtree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestOpenFence : public QObject
{
    Q_OBJECT

private slots:
    void closesWhereTheLinesEnd_data();
    void closesWhereTheLinesEnd();
    void unclosedOnesReachTheEnd_data();
    void unclosedOnesReachTheEnd();
};

void TestOpenFence::closesWhereTheLinesEnd_data()
{
    QTest::addColumn<QString>("before"); // | at the end of the lines, which begin with the text's second
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &after) {
        QTest::newRow(name) << before << after;
    };
    row("backticks", u"# A\n```\nx\n|# B\n"_s, u"# A\n```\nx\n```\n# B\n"_s);
    row("longer, with a language", u"# A\n````sh\nx\n|# B\n"_s, u"# A\n````sh\nx\n````\n# B\n"_s);
    row("tildes", u"# A\n~~~\n```\n|# B\n"_s, u"# A\n~~~\n```\n~~~\n# B\n"_s);
    row("CR LF", u"# A\r\n```\r\nx\r\n|# B\r\n"_s, u"# A\r\n```\r\nx\r\n```\r\n# B\r\n"_s);
    row("within a line", u"# A\n```\nx|\n# B\n"_s, u"# A\n```\nx\n```\n# B\n"_s);
    row("closed by the next one's", u"# A\n```\nx\n|# B\n```\ny\n```\n"_s, u"# A\n```\nx\n```\n# B\n```\ny\n```\n"_s);
    row("closed", u"# A\n```\nx\n```|\n\n# B\n"_s, {});
    row("behind text", u"# A\nx\n|# B\n```\n"_s, {});
    row("code by its indent", u"# A\n\n    x\n|\n# B\n"_s, {});
    row("no code", u"# A\nx\n|# B\n"_s, {});
    row("an inner fence that is shorter", u"# A\n````\n```\n|# B\n"_s, u"# A\n````\n```\n````\n# B\n"_s);
}

void TestOpenFence::closesWhereTheLinesEnd()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const qsizetype end = before.indexOf(u'|');
    const SyntaxTree tree(before.remove(u'|'));
    const TextRange lines{tree.lines().start(1), end};

    QCOMPARE(holdsOpenFence(tree, lines), !after.isEmpty());
    QCOMPARE(closedFence(tree, lines).appliedTo(tree.text()), after.isEmpty() ? tree.text() : after);
}

void TestOpenFence::unclosedOnesReachTheEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fence"); // empty: there is none
    QTest::newRow("backticks") << u"a\n  ```` sh\nx\n```\n"_s << u"````"_s;
    QTest::newRow("tildes at the end") << u"~~~"_s << u"~~~"_s;
    QTest::newRow("closed") << u"```\nx\n```\n\n"_s << QString();
    QTest::newRow("code by its indent") << u"a\n\n    ```\n"_s << QString();
    QTest::newRow("closed by the end of a list") << u"- ```\n  x\n"_s << QString();
    QTest::newRow("no text") << QString() << QString();
}

void TestOpenFence::unclosedOnesReachTheEnd()
{
    QFETCH(QString, text);
    const SyntaxTree tree(text);

    const auto fence = unclosedFence(tree);

    QTEST(fence ? tree.text(*fence).toString() : QString(), "fence");
    if (fence)
        QVERIFY(!unclosedFence(SyntaxTree(closedFence(tree, *fence, text.size()).appliedTo(text))));
}

QTEST_APPLESS_MAIN(TestOpenFence)
#include "tst_openfence.moc"
