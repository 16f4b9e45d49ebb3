#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/templates/roster.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestRoster : public QObject
{
    Q_OBJECT

private slots:
    void teamsOfMinutes();
    void teamsOfADate();
};

void TestRoster::teamsOfMinutes()
{
    const SyntaxTree tree(u"# Platform 2026-11-24\n\n# Projects\n\n## _Incubating_\n\n### Gateway (Noor)\n\n"
                          "### Infrastructure (incubating) - Sam\n#### `bootstrap`\n#### dns-sync - Ana\n\n"
                          "#### Coming soon\n\n## Backlog Reviews\n\n### Docs\n"_s);

    const Roster roster = readRoster(readMinutes(tree));

    const Roster expected{{{u"Gateway"_s, u"Noor"_s, {}, u"Incubating"_s, {}, {}, {}},
                           {u"Infrastructure"_s,
                            u"Sam"_s,
                            u"incubating"_s,
                            u"Incubating"_s,
                            {{u"bootstrap"_s, {}, {}}, {u"dns-sync"_s, u"Ana"_s, {}}},
                            {},
                            {}},
                           {u"Docs"_s, {}, {}, {}, {}, {}, {}}}};
    QCOMPARE(roster, expected);
}

void TestRoster::teamsOfADate()
{
    RosterTeam early{u"Early"_s, {}, {}, {}, {}, {}, QDate(2026, 6, 1)};
    RosterTeam late{u"Late"_s, {}, {}, {}, {}, QDate(2026, 6, 1), {}};
    RosterTeam always{u"Always"_s, {}, {}, {}, {}, {}, {}};
    const Roster roster{{early, late, always}};

    QCOMPARE(roster.activeOn(QDate(2026, 5, 31)), (Roster{{early, always}}));
    QCOMPARE(roster.activeOn(QDate(2026, 6, 1)), roster);
    QCOMPARE(roster.activeOn(QDate(2026, 6, 2)), (Roster{{late, always}}));
    QCOMPARE(roster.activeOn(QDate()), roster);
}

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
