#include "app/check/fixes.h"
#include "app/markdown/syntaxtree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestFixes : public QObject
{
    Q_OBJECT

private slots:
    void fixesThatOverlapAreMadeOneAfterTheOther();
    void emptyItemsOfARoadmapGoOneAfterTheOther();
    void whatOnlyPeopleKnowIsLeft();
    void rulesThatAreOffMendNothing();
    void undoGivesTheTextBack();
};

void TestFixes::fixesThatOverlapAreMadeOneAfterTheOther()
{
    const QString text = u"* - see [notes] (https://e.org/a_b)\n*\n"_s;

    const FixedText fixed = fixAll(SyntaxTree(text), {});

    QCOMPARE(fixed.change.appliedTo(text), u"* see [notes](https://e.org/a_b)\n"_s);
    QCOMPARE(fixed.fixes, 3);
}

void TestFixes::emptyItemsOfARoadmapGoOneAfterTheOther()
{
    const QString head = u"When? | What?\n---|---\n*Soon* | - a\n"_s;

    const FixedText fixed = fixAll(SyntaxTree(head + u"*Next* | - \n|| - \n*Far* | - c\n"_s), {});

    QCOMPARE(fixed.change.appliedTo(head + u"*Next* | - \n|| - \n*Far* | - c\n"_s),
             head + u"*Next* |\n*Far* | - c\n"_s);
}

void TestFixes::whatOnlyPeopleKnowIsLeft()
{
    const QString text = u"# M 2026-01-02\n## Backlog Reviews\n### A - Ana\n- TBD\n- x\n### B - Ben\n\n[c]: d\n"_s;
    CheckContext context;
    context.path = u"/m/2026-02-03.md"_s;

    QVERIFY(fixAll(SyntaxTree(text), context).change.isEmpty());
}

void TestFixes::rulesThatAreOffMendNothing()
{
    CheckContext context;
    context.off = {CheckRule::DoubledMarker};

    QVERIFY(fixAll(SyntaxTree(u"* - a\n"_s), context).change.isEmpty());
}

void TestFixes::undoGivesTheTextBack()
{
    const QString text = u"##x\r\n* - a\r\n\u200B<b-c>\r\n```\r\n"_s;

    const ChangeSet change = fixAll(SyntaxTree(text), {}).change;

    QCOMPARE(change.appliedTo(text), u"## x\r\n* a\r\n\\<b-c>\r\n```\r\n```\r\n"_s);
    QCOMPARE(change.inverted().appliedTo(change.appliedTo(text)), text);
}

QTEST_GUILESS_MAIN(TestFixes)
#include "tst_fixes.moc"
