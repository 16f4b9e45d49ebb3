#include "app/check/check.h"
#include "app/check/fixes.h"
#include "app/markdown/syntaxtree.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;

/// What holds for every rule and every text.
class TestCheckLaws : public QObject
{
    Q_OBJECT

private slots:
    void randomTexts();
    void randomLines();
    void realMinutes();
    void cutRealMinutes();
    void everythingIsMendedInTheEnd();
};

namespace {

QList<Finding> findingsOf(const QString &text, const CheckContext &context)
{
    const SyntaxTree tree(text);
    return check(tree, readMinutes(tree, rulesOf(context)), context);
}

QList<Finding> ofRule(QList<Finding> findings, CheckRule rule)
{
    findings.removeIf([rule](const Finding &finding) { return finding.rule() != rule; });
    return findings;
}

bool areApart(const QList<Finding> &findings)
{
    QList<TextRange> ranges;
    for (const Finding &finding : findings) {
        for (const TextChange &change : finding.fix.changes())
            ranges.append(change.range);
    }
    std::ranges::sort(ranges, {}, [](TextRange range) { return std::pair(range.begin, range.end); });
    return std::ranges::adjacent_find(ranges, [](TextRange a, TextRange b) { return a.end > b.begin; }) == ranges.end();
}

/// What is wrong with the findings in a text; empty: nothing. After so many rounds of mending nothing may be left.
QString brokenLaw(const QString &text, const CheckContext &context, int rounds)
{
    const QList<Finding> findings = findingsOf(text, context);
    if (!std::ranges::is_sorted(findings, {}, [](const Finding &finding) { return finding.range.begin; }))
        return u"order"_s;
    for (const Finding &finding : findings) {
        if (finding.range.begin < 0 || finding.range.end < finding.range.begin || finding.range.end > text.size())
            return u"range of "_s + toString(finding.rule());
        if (!finding.fix.fits(text))
            return u"fit of "_s + toString(finding.rule());
    }
    for (const CheckRule rule : allCheckRules()) {
        const QList<Finding> own = ofRule(findings, rule);
        if (!areApart(own))
            return u"overlap of "_s + toString(rule);
        const ChangeSet change = joinedFixes(own);
        if (change.isEmpty())
            continue;
        QString fixed = change.appliedTo(text);
        if (change.inverted().appliedTo(fixed) != text)
            return u"undoing "_s + toString(rule);
        // A table, a fence or a tag that is one again can show what it has hidden: that is mended next.
        for (int round = 1; round <= rounds; ++round) {
            const ChangeSet left = joinedFixes(ofRule(findingsOf(fixed, context), rule));
            if (!left.isEmpty() && round == rounds)
                return u"what is left of "_s + toString(rule);
            left.applyTo(fixed);
        }
    }
    return {};
}

/// Pieces that rules look for, at random places of a text.
QString spoiled(QString text, test::Random &random)
{
    static const QStringList pieces = {u"[a] (https://e.org)"_s,
                                       u"(a)[https://e.org]"_s,
                                       u"[here]()"_s,
                                       u"https://e.org/x_y"_s,
                                       u"[a][b]"_s,
                                       u"\n[b]: c\n"_s,
                                       u"<name>"_s,
                                       u"\n<name>\n"_s,
                                       u"KÃ¶per"_s,
                                       u"\u202E"_s,
                                       u"\u200B"_s,
                                       u"\n##x\n"_s,
                                       u"\n-word\n-word\n"_s,
                                       u"\n* - x\n"_s,
                                       u"\n-\n"_s,
                                       u"\nTBD\n"_s,
                                       u"\n- [add here]\n"_s,
                                       u"\n  - x\n    - y\n"_s,
                                       u"`"_s,
                                       u"\\"_s,
                                       u"\n<<<<<<< a\n"_s,
                                       u"\n=======\n"_s,
                                       u"\n>>>>>>> b\n"_s,
                                       u"\n| a | b |\n|---|\n| `x|y` |\n"_s,
                                       u"\n```\n"_s,
                                       u"\n## Backlog Reviews\n### A - B\n# C\n"_s,
                                       u"\n## Agenda\n- Discussion\n- Backlog\n## Discussion\n## Announcements\n"_s,
                                       u"{{date}}"_s,
                                       u"\r"_s,
                                       u"\r\n"_s};
    for (qsizetype count = random.below(6); count-- > 0;)
        text.insert(random.below(text.size() + 1), pieces[random.below(pieces.size())]);
    return text;
}

CheckContext fullContext()
{
    CheckContext context;
    context.path = u"/minutes/2026/2026-01-02-disk.md"_s;
    context.definition =
        readTemplate(
            u"---\nsections:\n  - heading: Decisions\n    required: true\n---\n# M {{date}}\n\n## Decisions\n"_s,
            u"a.minutes-template.md"_s)
            .value;
    Roster roster;
    roster.teams = {{u"Team"_s, u"Somebody"_s, {}, {}, {}, {}, {}}, {u"A"_s, u"Ana"_s, {}, {}, {}, {}, {}}};
    context.roster = KnownRoster{roster, u"roster"_s};
    context.previous = EarlierText{QDate(2025, 12, 19), u"# M\n## Backlog Reviews\n### Team - Lead\n- item\n"_s};
    return context;
}

void checkLaws(const QString &text, const QString &name, int rounds)
{
    for (const CheckContext &context : {CheckContext(), fullContext()}) {
        const QString broken = brokenLaw(text, context, rounds);
        QVERIFY2(broken.isEmpty(), qPrintable(name + u": "_s + broken + u"\n"_s
                                              + QString::fromUtf8(text.toUtf8().toPercentEncoding(" \n#-*[]()<>|:`"))));
    }
}

} // namespace

void TestCheckLaws::randomTexts()
{
    for (quint32 seed = 0; seed < 700; ++seed) {
        test::Random random(seed);
        checkLaws(spoiled(random.text(200), random), u"seed %1"_s.arg(seed), 5);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestCheckLaws::randomLines()
{
    for (quint32 seed = 0; seed < 700; ++seed) {
        test::Random random(seed);
        checkLaws(spoiled(random.markdown(30), random), u"seed %1"_s.arg(seed), 5);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestCheckLaws::realMinutes()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        checkLaws(QString::fromUtf8(file.bytes), file.name, 1);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestCheckLaws::cutRealMinutes()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    test::Random random(7);
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        checkLaws(spoiled(text.first(random.below(text.size())), random), file.name, 5);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestCheckLaws::everythingIsMendedInTheEnd()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        test::Random random(seed);
        const QString text = spoiled(random.markdown(30), random);

        const FixedText fixed = fixAll(SyntaxTree(text), {});

        QList<Finding> left = findingsOf(fixed.change.appliedTo(text), {});
        left.removeIf([](const Finding &finding) { return isFixAsked(finding.rule()); });
        QVERIFY2(joinedFixes(left).isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
        QCOMPARE(fixed.fixes == 0, fixed.change.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCheckLaws)
#include "tst_checklaws.moc"
