#include "app/templates/rosterchange.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

using Kind = RosterMistake::Kind;

class TestRosterChange : public QObject
{
    Q_OBJECT

private slots:
    void anotherLeadFromAMeetingOn();
    void aTeamThatWasToGoStillGoes();
    void teamsBecomeOne();
    void whatNeverReportsIsLeftOut();
    void noSuchTeam();
    void mistakes();
    void aLeadForEachTimeIsNoMistake();
    void projectsAsText_data();
    void projectsAsText();
};

namespace {

const QDate first(2026, 12, 15);
const QDate lastBefore(2026, 12, 1);

RosterTeam team(const QString &name, const QString &lead, QDate since = {}, QDate until = {})
{
    return {name, lead, {}, {}, {}, since, until};
}

} // namespace

void TestRosterChange::anotherLeadFromAMeetingOn()
{
    Roster roster{{team(u"Gateway"_s, u"Noor"_s), team(u"Storage"_s, u"Ilse"_s)}};

    QCOMPARE(changeTeams(roster, {0}, team(u"Gateway"_s, u"Mei"_s), {first, lastBefore}), 1);

    QCOMPARE(roster, (Roster{{team(u"Gateway"_s, u"Noor"_s, {}, lastBefore), team(u"Gateway"_s, u"Mei"_s, first),
                              team(u"Storage"_s, u"Ilse"_s)}}));
    QCOMPARE(roster.activeOn(lastBefore).teams.first().lead, u"Noor"_s);
    QCOMPARE(roster.activeOn(first).teams.first().lead, u"Mei"_s);
    QVERIFY(mistakesIn(roster).isEmpty());
}

void TestRosterChange::aTeamThatWasToGoStillGoes()
{
    const QDate end(2027, 6, 1);
    Roster roster{{team(u"Gateway"_s, u"Noor"_s, {}, end)}};

    changeTeams(roster, {0}, team(u"Gateway"_s, u"Mei"_s), {first, {}});

    QCOMPARE(roster, (Roster{{team(u"Gateway"_s, u"Noor"_s, {}, first.addDays(-1)),
                              team(u"Gateway"_s, u"Mei"_s, first, end)}}));
}

void TestRosterChange::teamsBecomeOne()
{
    RosterTeam storage = team(u"Storage"_s, u"Ilse"_s);
    storage.projects = {{u"cf-x"_s, {}, {}}};
    RosterTeam docs = team(u"Docs"_s, u"Ilse"_s);
    docs.projects = {{u"cf-x"_s, {}, {}}, {u"cf-y"_s, u"Bo"_s, {}}};
    Roster roster{{team(u"Gateway"_s, u"Noor"_s), storage, team(u"CLI"_s, {}), docs}};

    const RosterTeam merged = mergedTeam(roster, {1, 3});
    RosterTeam expected = team(u"Storage / Docs"_s, u"Ilse"_s);
    expected.projects = {{u"cf-x"_s, {}, {}}, {u"cf-y"_s, u"Bo"_s, {}}};
    QCOMPARE(merged, expected);

    QCOMPARE(changeTeams(roster, {1, 3}, merged, {first, lastBefore}), 2);

    storage.until = lastBefore;
    docs.until = lastBefore;
    expected.since = first;
    QCOMPARE(roster, (Roster{{team(u"Gateway"_s, u"Noor"_s), storage, expected, team(u"CLI"_s, {}), docs}}));
}

void TestRosterChange::whatNeverReportsIsLeftOut()
{
    Roster roster{{team(u"New"_s, u"Ana"_s, first), team(u"Docs"_s, {})}};

    QCOMPARE(changeTeams(roster, {0}, team(u"New"_s, u"Bo"_s), {first, lastBefore}), 0);

    QCOMPARE(roster, (Roster{{team(u"New"_s, u"Bo"_s, first), team(u"Docs"_s, {})}}));
}

void TestRosterChange::noSuchTeam()
{
    Roster roster{{team(u"Docs"_s, {})}};

    QCOMPARE(changeTeams(roster, {1}, team(u"X"_s, {}), {first, {}}), -1);
    QCOMPARE(changeTeams(roster, {}, team(u"X"_s, {}), {first, {}}), -1);
    QCOMPARE(roster, (Roster{{team(u"Docs"_s, {})}}));
}

void TestRosterChange::mistakes()
{
    const Roster roster{
        {team(u"Docs"_s, {}), team(u" "_s, {}), team(u"docs"_s, {}), team(u"CLI"_s, {}, first, lastBefore)}};

    QCOMPARE(mistakesIn(roster),
             (QList<RosterMistake>{{Kind::NoName, 1}, {Kind::SameName, 2}, {Kind::NeverActive, 3}}));
}

void TestRosterChange::aLeadForEachTimeIsNoMistake()
{
    Roster roster{{team(u"Docs"_s, u"Ana"_s, {}, lastBefore), team(u"Docs"_s, u"Bo"_s, first)}};
    QVERIFY(mistakesIn(roster).isEmpty());

    roster.teams[1].since = lastBefore;
    QCOMPARE(mistakesIn(roster), (QList<RosterMistake>{{Kind::SameName, 1}}));
}

void TestRosterChange::projectsAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<RosterProject>>("projects");
    QTest::newRow("none") << QString() << QList<RosterProject>();
    QTest::newRow("names") << u"cf-x; dns-sync"_s << QList<RosterProject>{{u"cf-x"_s, {}, {}}, {u"dns-sync"_s, {}, {}}};
    QTest::newRow("lead and status") << u"cf-x (incubating) - Bo Lund"_s
                                     << QList<RosterProject>{{u"cf-x"_s, u"Bo Lund"_s, u"incubating"_s}};
}

void TestRosterChange::projectsAsText()
{
    QFETCH(QString, text);
    QFETCH(QList<RosterProject>, projects);

    QCOMPARE(projectsFrom(text), projects);
    QCOMPARE(projectsText(projects), text);
    QCOMPARE(projectsFrom(u"; "_s + text + u" ;; "_s), projects);
}

QTEST_GUILESS_MAIN(TestRosterChange)
#include "tst_rosterchange.moc"
