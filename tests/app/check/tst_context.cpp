#include "app/check/check.h"
#include "app/check/fixes.h"
#include "app/markdown/syntaxtree.h"
#include "tests/app/check/markedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::MarkedText;

/// Rules that need to know what is around a text.
class TestContext : public QObject
{
    Q_OBJECT

private slots:
    void datesAgree_data();
    void datesAgree();
    void requiredSections_data();
    void requiredSections();
    void leadsAreKnown_data();
    void leadsAreKnown();
    void sectionsSayWhatTheySaid_data();
    void sectionsSayWhatTheySaid();
    void withoutContextTheyAreSilent();
    void rulesAreTurnedOff();
};

namespace {

QList<Finding> findingsOf(const QString &text, CheckRule rule, const CheckContext &context)
{
    const SyntaxTree tree(text);
    QList<Finding> findings = check(tree, readMinutes(tree, rulesOf(context)), context);
    findings.removeIf([rule](const Finding &finding) { return finding.rule() != rule; });
    return findings;
}

/// Compares what is found with marked, and the text with its fixes with fixed (empty: none).
void compare(const QString &marked, CheckRule rule, const CheckContext &context, const QString &fixed = {})
{
    const QString text = MarkedText::of(marked).text;

    const QList<Finding> findings = findingsOf(text, rule, context);

    QList<TextRange> ranges;
    std::ranges::transform(findings, std::back_inserter(ranges), &Finding::range);
    QCOMPARE(MarkedText::marked(text, ranges), marked);
    QCOMPARE(joinedFixes(findings).appliedTo(text), fixed.isEmpty() ? text : fixed);
}

} // namespace

void TestContext::datesAgree_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("fixed");
    QTest::newRow("they do") << u"/a/2026/2026-01-02-x.md"_s << u"# M 2026-01-02\n"_s << QString();
    QTest::newRow("another day") << u"/a/2026/2026-01-02-x.md"_s << u"# M ⟦2026-01-16⟧ a\r\n"_s
                                 << u"# M 2026-01-02 a\r\n"_s;
    QTest::newRow("another form") << u"/a/01-02-2026.md"_s << u"# M ⟦2026-01-16⟧\n"_s << u"# M 2026-01-02\n"_s;
    QTest::newRow("another year's folder") << u"/a/2025/2026-01-02-x.md"_s << u"# M ⟦2026-01-02⟧\n"_s << QString();
    QTest::newRow("the name alone is wrong") << u"/a/2026/2025-01-02-x.md"_s << u"# M ⟦⟦2026-01-02⟧⟧\n"_s << QString();
    QTest::newRow("no title in another year's folder") << u"/a/2025/2026-01-02-x.md"_s << u"⟦⟧x\n"_s << QString();
    QTest::newRow("no date in the title") << u"/a/2026-01-02-x.md"_s << u"# M\n"_s << QString();
    QTest::newRow("no date in the name") << u"/a/2025/README.md"_s << u"# M\n"_s << QString();
    QTest::newRow("no file") << QString() << u"# M 2026-01-02\n"_s << QString();
}

void TestContext::datesAgree()
{
    QFETCH(QString, path);
    QFETCH(QString, marked);
    QFETCH(QString, fixed);
    CheckContext context;
    context.path = path;

    compare(marked, CheckRule::DateMismatch, context, fixed);
}

void TestContext::requiredSections_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("fixed");
    QTest::newRow("filled") << u"# M\n## Decisions\n- a\n## Action Items\n- b\n"_s << QString();
    QTest::newRow("empty") << u"# M\n⟦## Decisions:⟧\n- \n⟦## Action Items⟧\n\n## Other\n"_s << QString();
    QTest::newRow("missing") << u"# M\n## Decisions\n- a\n⟦⟧## Other\n"_s
                             << u"# M\n## Decisions\n- a\n## Action Items\n- [ ] \n## Other\n"_s;
}

void TestContext::requiredSections()
{
    QFETCH(QString, marked);
    QFETCH(QString, fixed);
    CheckContext context;
    context.definition =
        readTemplate(u"---\nsections:\n  - heading: Decisions\n    required: true\n  - heading: Action Items\n"
                     "    required: true\n---\n# M {{date}}\n\n## Decisions\n\n## Action Items\n\n- [ ] \n"_s,
                     u"a.minutes-template.md"_s)
            .value;

    compare(marked, CheckRule::EmptyRequiredSection, context, fixed);
}

void TestContext::leadsAreKnown_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("fixed");
    const QString head = u"# M\n## Backlog Reviews\n"_s;
    QTest::newRow("the same") << head + u"### CLI - Ana Ruiz\n"_s << QString();
    QTest::newRow("a first name") << head + u"### CLI - Ana\n#### `cli-x` - Ben Okafor\n"_s << QString();
    QTest::newRow("a stand-in beside") << head + u"### CLI - Ana (Ben representing)\n"_s << QString();
    QTest::newRow("another") << head + u"### CLI - ⟦Dan⟧\n#### `cli-x` - ⟦Dan⟧\n"_s
                             << head + u"### CLI - Ana Ruiz\n#### `cli-x` - Ben\n"_s;
    QTest::newRow("in parentheses") << head + u"### CLI (⟦Dan Berg⟧)\r\n"_s << head + u"### CLI (Ana Ruiz)\r\n"_s;
    QTest::newRow("none") << head + u"⟦### cli⟧\n"_s << head + u"### cli - Ana Ruiz\n"_s;
    QTest::newRow("nobody is known") << head + u"### Disk - Dan\n"_s << QString();
    QTest::newRow("a team that is not known") << head + u"### Router - Dan\n"_s << QString();
}

void TestContext::leadsAreKnown()
{
    QFETCH(QString, marked);
    QFETCH(QString, fixed);
    CheckContext context;
    Roster roster;
    roster.teams = {{u"CLI"_s, u"Ana Ruiz"_s, {}, {}, {{u"cli-x"_s, u"Ben"_s, {}}}, {}, {}},
                    {u"Disk"_s, {}, {}, {}, {}, {}, {}}};
    context.roster = KnownRoster{roster, u"the template"_s};

    compare(marked, CheckRule::LeadMismatch, context, fixed);
}

void TestContext::sectionsSayWhatTheySaid_data()
{
    QTest::addColumn<QString>("marked");
    const QString head = u"# M\n## Dial-in\nRoom 4\n"_s;
    QTest::newRow("the same")
        << head + u"⟦## Announcements⟧\n* We met\n## Backlog Reviews\n⟦### CLI - Dan⟧\n- b\n-  a\n"_s;
    QTest::newRow("less") << head + u"## Backlog Reviews\n⟦### CLI - Ana⟧\n**Released:**\n- a\n"_s;
    QTest::newRow("more")
        << head + u"## Announcements\n- We met\n- Again\n## Backlog Reviews\n### CLI - Ana\n- a\n- c\n"_s;
    QTest::newRow("no update again")
        << head + u"## Backlog Reviews\n### Disk - Ben\n- No updates.\n### CLI - Ana\nN/A\n"_s;
    QTest::newRow("nothing") << head + u"## Announcements\n\n## Backlog Reviews\n### CLI - Ana\n- \n"_s;
    QTest::newRow("another team said it") << head + u"## Backlog Reviews\n### Disk - Ana\n- a\n"_s;
}

void TestContext::sectionsSayWhatTheySaid()
{
    QFETCH(QString, marked);
    CheckContext context;
    context.previous = EarlierText{
        QDate(2026, 1, 2),
        u"# M\n## Dial-in\nRoom 4\n## Announcements\n- We met\n## Backlog Reviews\n### CLI - Ana\n- a\n- b\n- n/a\n### Disk - Ben\n- no updates\n"_s};

    compare(marked, CheckRule::RepeatsLastMeeting, context);
}

void TestContext::withoutContextTheyAreSilent()
{
    const QString text = u"# M 2026-01-02\n## Backlog Reviews\n### CLI - Ana\n- a\n"_s;

    QCOMPARE(check(SyntaxTree(text), readMinutes(SyntaxTree(text))), QList<Finding>());
}

void TestContext::rulesAreTurnedOff()
{
    const QString text = u"- TBD\n-\n"_s;
    CheckContext context;
    context.off = {CheckRule::EmptyItem};

    QCOMPARE(findingsOf(text, CheckRule::EmptyItem, context), QList<Finding>());
    QCOMPARE(findingsOf(text, CheckRule::Placeholder, context).size(), 1);
}

QTEST_GUILESS_MAIN(TestContext)
#include "tst_context.moc"
