#include "app/templates/skeleton.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestSkeleton : public QObject
{
    Q_OBJECT

private slots:
    void placeholders_data();
    void placeholders();
    void teams_data();
    void teams();
};

namespace {

PlaceholderValues values()
{
    PlaceholderValues result;
    result.date = QDate(2026, 11, 4);
    result.series = u"Platform"_s;
    result.previous = u"[2026-10-21](2026-10-21-platform.md)"_s;
    result.number = 12;
    return result;
}

RosterTeam team(const QString &name, const QString &lead = {}, const QString &status = {}, const QString &group = {})
{
    return {name, lead, status, group, {}, {}, {}};
}

} // namespace

void TestSkeleton::placeholders_data()
{
    QTest::addColumn<QString>("skeleton");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("withoutPrevious");
    const auto row = [](const char *name, const QString &skeleton, const QString &expected,
                        const QString &withoutPrevious = {}) {
        QTest::newRow(name) << skeleton << expected << (withoutPrevious.isNull() ? expected : withoutPrevious);
    };
    row("none", u"# P\r\n\r\ntext"_s, u"# P\r\n\r\ntext"_s);
    row("date and series", u"# {{series}} {{date}}\n"_s, u"# Platform 2026-11-04\n"_s);
    row("forms of dates", u"{{date:MM-dd-yyyy}}, {{date:d MMMM yyyy}}, {{ date : dddd }}\n"_s,
        u"11-04-2026, 4 November 2026, Wednesday\n"_s);
    row("number", u"Meeting {{number}}\n"_s, u"Meeting 12\n"_s);
    row("previous", u"# P\n\nBefore: {{previous}}\n\n## A\n"_s,
        u"# P\n\nBefore: [2026-10-21](2026-10-21-platform.md)\n\n## A\n"_s, u"# P\n\n## A\n"_s);
    row("previous among others", u"* one\r\n* {{previous}}\r\n* two"_s,
        u"* one\r\n* [2026-10-21](2026-10-21-platform.md)\r\n* two"_s, u"* one\r\n* two"_s);
    row("unknown ones stay", u"{{x}} {{date}} {{\n"_s, u"{{x}} 2026-11-04 {{\n"_s);
}

void TestSkeleton::placeholders()
{
    QFETCH(QString, skeleton);
    PlaceholderValues given = values();

    QTEST(expandSkeleton(skeleton, given), "expected");
    given.previous.clear();
    QTEST(expandSkeleton(skeleton, given), "withoutPrevious");
}

void TestSkeleton::teams_data()
{
    QTest::addColumn<QString>("skeleton");
    QTest::addColumn<QList<RosterTeam>>("teams");
    QTest::addColumn<QString>("expected");
    const QList<RosterTeam> three = {team(u"CLI"_s, u"Ana"_s), team(u"Docs"_s),
                                     team(u"Web"_s, u"Ben"_s, u"incubating"_s)};

    QTest::newRow("each") << u"## Updates\n\n### {{team}} - {{lead}}\n\n## Roadmap\n"_s << three
                          << u"## Updates\n\n### CLI - Ana\n\n### Docs\n\n### Web (incubating) - Ben\n\n## Roadmap\n"_s;
    QTest::newRow("parentheses")
        << u"## Updates\n\n### {{team}} ({{lead}})\n\n## Roadmap\n"_s << three
        << u"## Updates\n\n### CLI (Ana)\n\n### Docs\n\n### Web (incubating) (Ben)\n\n## Roadmap\n"_s;
    QTest::newRow("at the end") << u"## Updates\n\n### {{team}} - {{lead}}\n"_s << three
                                << u"## Updates\n\n### CLI - Ana\n\n### Docs\n\n### Web (incubating) - Ben\n"_s;
    QTest::newRow("at the end, without a line ending")
        << u"## Updates\r\n\r\n### {{team}}"_s << three
        << u"## Updates\r\n\r\n### CLI\r\n\r\n### Docs\r\n\r\n### Web (incubating)"_s;
    QTest::newRow("lines below")
        << u"## Updates\n### {{team}} – {{lead}}\n- {{lead}}\n- news of {{team}}, by {{lead}}\n\n#### Plans\n\n## R\n"_s
        << three
        << u"## Updates\n### CLI – Ana\n- Ana\n- news of CLI, by Ana\n\n#### Plans\n\n"
           "### Docs\n- news of Docs, by\n\n#### Plans\n\n"
           "### Web (incubating) – Ben\n- Ben\n- news of Web, by Ben\n\n#### Plans\n\n## R\n"_s;
    QTest::newRow("underlined") << u"Updates\n===\n\n{{team}} - {{lead}}\n---\n\ntext\n"_s
                                << QList<RosterTeam>{three[0], three[1]}
                                << u"Updates\n===\n\nCLI - Ana\n---\n\ntext\n\nDocs\n---\n\ntext\n"_s;
    QTest::newRow("nobody") << u"## Updates\n\n### {{team}} - {{lead}}\n\n## Roadmap\n"_s << QList<RosterTeam>()
                            << u"## Updates\n\n## Roadmap\n"_s;
    QTest::newRow("groups")
        << u"# Projects\n\n### {{team}}\n\n## _Incubating_\n\n### {{team}} ({{lead}})\n\n## Misc\n\n### {{team}}\n"_s
        << QList<RosterTeam>{team(u"A"_s), team(u"B"_s, u"Bo"_s, {}, u"Incubating"_s), team(u"C"_s, {}, {}, u"misc"_s),
                             team(u"D"_s, {}, {}, u"Nowhere"_s)}
        << u"# Projects\n\n### A\n\n### D\n\n## _Incubating_\n\n### B (Bo)\n\n## Misc\n\n### C\n"_s;
    QTest::newRow("signs of Markdown in names")
        << u"## Updates\n\n### {{team}} - {{lead}}\n"_s << QList<RosterTeam>{team(u"a*b*"_s, u"[x](y)"_s)}
        << u"## Updates\n\n### a\\*b\\* - \\[x\\](y)\n"_s;
    QTest::newRow("names that are placeholders")
        << u"## Updates\n\n### {{team}} - {{lead}}\n"_s << QList<RosterTeam>{team(u"{{lead}}"_s, u"{{team}}"_s)}
        << u"## Updates\n\n### {{lead}} - {{team}}\n"_s;
}

void TestSkeleton::teams()
{
    QFETCH(QString, skeleton);
    QFETCH(QList<RosterTeam>, teams);
    PlaceholderValues given = values();
    given.roster.teams = teams;

    QTEST(expandSkeleton(skeleton, given), "expected");
}

QTEST_GUILESS_MAIN(TestSkeleton)
#include "tst_skeleton.moc"
