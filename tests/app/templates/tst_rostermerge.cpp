#include "app/templates/rostermerge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

using Kind = RosterDeviation::Kind;

class TestRosterMerge : public QObject
{
    Q_OBJECT

private slots:
    void headings_data();
    void headings();
    void whatStays_data();
    void whatStays();
    void aFormerLeadIsNoStandIn();
    void whoLedOneMeetingIsAStandIn();
    void filesAroundTellAnOldLeadFromAStandIn_data();
    void filesAroundTellAnOldLeadFromAStandIn();
    void aStatusIsApartFromTheLead();
    void subProjectsFollowOneByOne();
    void aTeamCanGetAnotherName();
    void teamsThatBecomeOneHaveAllSubProjects();
};

namespace {

/// "CLI Ana, Docs" as a roster: the team, a blank, the lead.
Roster roster(const QString &text)
{
    Roster result;
    for (const QString &each : text.split(u", "_s, Qt::SkipEmptyParts))
        result.teams.append({each.section(u' ', 0, 0), each.section(u' ', 1), {}, {}, {}, {}, {}});
    return result;
}

QString text(const Roster &roster)
{
    QStringList teams;
    for (const RosterTeam &team : roster.teams)
        teams.append((team.team + u' ' + team.lead).trimmed());
    return teams.join(u", "_s);
}

} // namespace

void TestRosterMerge::headings_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing to do") << u"A Ana, B Bo"_s << u"A Ana, B Bo"_s << u"A Ana, B Bo"_s << u"A Ana, B Bo"_s;
    QTest::newRow("a new lead") << u"A Ana, B Bo"_s << u"A Ana, B Bo"_s << u"A Eve, B Bo"_s << u"A Eve, B Bo"_s;
    QTest::newRow("said so already") << u"A Eve, B Bo"_s << u"A Ana, B Bo"_s << u"A Eve, B Bo"_s << u"A Eve, B Bo"_s;
    QTest::newRow("no lead any more") << u"A Ana"_s << u"A Ana"_s << u"A"_s << u"A"_s;
    QTest::newRow("a first lead") << u"A"_s << u"A"_s << u"A Ana"_s << u"A Ana"_s;
    QTest::newRow("a team joins") << u"A Ana, C"_s << u"A Ana, C"_s << u"A Ana, B Bo, C"_s << u"A Ana, B Bo, C"_s;
    QTest::newRow("a team joins first") << u"B, C"_s << u"B, C"_s << u"A, B, C"_s << u"A, B, C"_s;
    QTest::newRow("a team goes") << u"A Ana, B Bo"_s << u"A Ana, B Bo"_s << u"A Ana"_s << u"A Ana"_s;
    QTest::newRow("another order") << u"A, B, C"_s << u"A, B, C"_s << u"C, A, B"_s << u"C, A, B"_s;
    QTest::newRow("its own order stays") << u"B, A Ana"_s << u"A Ana, B"_s << u"A Eve, B"_s << u"B, A Eve"_s;
    QTest::newRow("its own team stays") << u"A, X Mei, B"_s << u"A, B"_s << u"A, B Bo"_s << u"A, X Mei, B Bo"_s;
    QTest::newRow("its own team in another order") << u"A, X, B"_s << u"A, B"_s << u"B, A"_s << u"B, A, X"_s;
    QTest::newRow("its own team first") << u"X, A, B"_s << u"A, B"_s << u"B, A"_s << u"X, B, A"_s;
    QTest::newRow("empty") << QString() << QString() << u"A Ana, B"_s << u"A Ana, B"_s;
}

void TestRosterMerge::headings()
{
    QFETCH(QString, file);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);

    const MergedRoster merged = mergedRoster(roster(file), {roster(before), roster(after), {}, {}, {}, 0});

    QCOMPARE(text(merged.roster), expected);
}

void TestRosterMerge::whatStays_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QList<RosterDeviation>>("deviations");
    const auto lead = [](const QString &value, bool isInTheWay) {
        return QList<RosterDeviation>{{Kind::Lead, u"A"_s, {}, value, isInTheWay}};
    };

    QTest::newRow("a stand-in of another team") << u"A Mei, B Bo"_s << QString() << u"A Ana, B Bo"_s
                                                << u"A Ana, B Eve"_s << u"A Mei, B Eve"_s << lead(u"Mei"_s, false);
    QTest::newRow("a stand-in of the team that changes")
        << u"A Mei"_s << QString() << u"A Ana"_s << u"A Eve"_s << u"A Eve"_s << lead(u"Mei"_s, true);
    QTest::newRow("a stand-in was there when the file was made")
        << u"A Mei, B Bo"_s << u"A Mei, B Bo"_s << u"A Ana, B Bo"_s << u"A Ana, B Eve"_s << u"A Mei, B Eve"_s
        << lead(u"Mei"_s, false);
    QTest::newRow("somebody took the lead away")
        << u"A"_s << u"A Ana"_s << u"A Ana"_s << u"A Eve"_s << u"A Eve"_s << lead({}, true);
    QTest::newRow("somebody removed a team") << u"B"_s << u"A, B"_s << u"A, B"_s << u"A, B Bo"_s << u"B Bo"_s
                                             << QList<RosterDeviation>{{Kind::Removed, u"A"_s, {}, {}, false}};
    QTest::newRow("the file was made before a team joined")
        << u"B"_s << u"B"_s << u"A, B"_s << u"A, B"_s << u"A, B"_s << QList<RosterDeviation>();
    QTest::newRow("somebody added a team") << u"A, X"_s << u"A"_s << u"A"_s << u"A Ana"_s << u"A Ana, X"_s
                                           << QList<RosterDeviation>{{Kind::Added, u"X"_s, {}, {}, false}};
    const auto renamed = [](const QString &value) {
        return QList<RosterDeviation>{{Kind::Renamed, u"A"_s, {}, value, false}};
    };
    QTest::newRow("somebody renamed a team") << u"X Ana, B Bo"_s << u"A Ana, B Bo"_s << u"A Ana, B Bo"_s
                                             << u"A Ana, B Eve"_s << u"X Ana, B Eve"_s << renamed(u"X"_s);
    QTest::newRow("renamed, and what it was made with is not known")
        << u"X Ana, B Bo"_s << QString() << u"A Ana, B Bo"_s << u"A Ana, B Eve"_s << u"X Ana, B Eve"_s
        << renamed(u"X"_s);
    QTest::newRow("renamed, and its lead changes") << u"B Bo, X Ana"_s << u"A Ana, B Bo"_s << u"A Ana, B Bo"_s
                                                   << u"A Eve, B Bo"_s << u"B Bo, X Eve"_s << renamed(u"X"_s);
    QTest::newRow("renamed without a lead, in its place")
        << u"C, X, B"_s << QString() << u"C, A, B"_s << u"C, A, B Bo"_s << u"C, X, B Bo"_s << renamed(u"X"_s);
    QTest::newRow("another stands elsewhere")
        << u"X, C, B"_s << QString() << u"C, A, B"_s << u"C, A, B Bo"_s << u"X, C, A, B Bo"_s
        << QList<RosterDeviation>{{Kind::Added, u"X"_s, {}, {}, false}};
    QTest::newRow("another has another lead, where one was taken out")
        << u"X Mei, B"_s << u"A Ana, B"_s << u"A Ana, B"_s << u"A Ana, B Bo"_s << u"X Mei, B Bo"_s
        << QList<RosterDeviation>{{Kind::Added, u"X"_s, {}, {}, false}, {Kind::Removed, u"A"_s, {}, {}, false}};
    QTest::newRow("somebody wrote a joining team with another lead")
        << u"A Mei"_s << QString() << QString() << u"A Ana"_s << u"A Ana"_s << lead(u"Mei"_s, true);
}

void TestRosterMerge::whatStays()
{
    QFETCH(QString, file);
    QFETCH(QString, made);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QFETCH(QList<RosterDeviation>, deviations);
    RosterVersions versions{roster(before), roster(after), {}, {}, {}, 0};
    if (!made.isEmpty())
        versions.made = roster(made);

    const MergedRoster merged = mergedRoster(roster(file), versions);

    QCOMPARE(text(merged.roster), expected);
    QCOMPARE(merged.deviations, deviations);
}

void TestRosterMerge::aFormerLeadIsNoStandIn()
{
    const QList<Roster> held{roster(u"A Old"_s), roster(u"A Old"_s), roster(u"A Ana"_s)};

    const MergedRoster merged =
        mergedRoster(roster(u"A Old"_s), {roster(u"A Ana"_s), roster(u"A Ana"_s), {}, held, {}, 0});

    QCOMPARE(text(merged.roster), u"A Ana"_s);
    QVERIFY(merged.deviations.isEmpty());
}

void TestRosterMerge::whoLedOneMeetingIsAStandIn()
{
    const QList<Roster> held{roster(u"A Ana"_s), roster(u"A Mei"_s), roster(u"A Ana"_s)};

    const MergedRoster merged =
        mergedRoster(roster(u"A Mei"_s), {roster(u"A Ana"_s), roster(u"A Ana"_s), {}, held, {}, 0});

    QCOMPARE(text(merged.roster), u"A Mei"_s);
    QCOMPARE(merged.deviations, (QList<RosterDeviation>{{Kind::Lead, u"A"_s, {}, u"Mei"_s, false}}));
}

void TestRosterMerge::filesAroundTellAnOldLeadFromAStandIn_data()
{
    QTest::addColumn<QStringList>("held");
    QTest::addColumn<QStringList>("toCome"); // their leads; that of the file in question is marked
    QTest::addColumn<bool>("wasMadeSo");
    QTest::addColumn<bool>("isOldCopy");
    const QStringList none;
    const QStringList old{u"Old"_s, u"Old"_s, u"Ana"_s};

    QTest::newRow("all of a batch") << none << QStringList{u"Old!"_s, u"Old"_s, u"Old"_s} << true << true;
    QTest::newRow("the last two of a batch") << none << QStringList{u"Ana"_s, u"Old"_s, u"Old!"_s} << true << true;
    QTest::newRow("one of a batch") << none << QStringList{u"Ana"_s, u"Mei!"_s, u"Ana"_s} << true << false;
    QTest::newRow("the last of a batch") << none << QStringList{u"Ana"_s, u"Mei!"_s} << true << false;
    QTest::newRow("the first of a batch") << none << QStringList{u"Mei!"_s, u"Ana"_s} << true << false;
    QTest::newRow("the only one") << none << QStringList{u"Mei!"_s} << true << false;
    QTest::newRow("two in the middle: a holiday")
        << none << QStringList{u"Ana"_s, u"Mei!"_s, u"Mei"_s, u"Ana"_s} << true << false;
    QTest::newRow("all, written by hand") << none << QStringList{u"Mei!"_s, u"Mei"_s, u"Mei"_s} << false << false;
    QTest::newRow("goes on from the last meeting")
        << QStringList{u"Ana"_s, u"Old"_s} << QStringList{u"Old!"_s, u"Ana"_s} << true << true;
    QTest::newRow("a former lead in all") << old << QStringList{u"Old!"_s, u"Old"_s} << false << true;
    QTest::newRow("a former lead in the only one") << old << QStringList{u"Old!"_s} << true << true;
    QTest::newRow("a former lead in one") << old << QStringList{u"Ana"_s, u"Old!"_s, u"Ana"_s} << true << false;
}

void TestRosterMerge::filesAroundTellAnOldLeadFromAStandIn()
{
    QFETCH(QStringList, held);
    QFETCH(QStringList, toCome);
    QFETCH(bool, wasMadeSo);
    QFETCH(bool, isOldCopy);
    const Roster now = roster(u"A Ana"_s);
    RosterVersions versions{now, now, {}, {}, {}, 0};
    for (const QString &lead : std::as_const(held))
        versions.held.append(roster(u"A "_s + lead));
    Roster file;
    for (QString lead : std::as_const(toCome)) {
        const bool isMeant = lead.endsWith(u'!');
        versions.toCome.append(roster(u"A "_s + lead.remove(u'!')));
        if (isMeant) {
            versions.index = int(versions.toCome.size()) - 1;
            file = versions.toCome.last();
        }
    }
    versions.made = wasMadeSo ? file : now;

    const MergedRoster merged = mergedRoster(file, versions);

    QCOMPARE(merged.roster, isOldCopy ? now : file);
    QCOMPARE(merged.deviations.isEmpty(), isOldCopy);
    // Asked, it follows anyway.
    QCOMPARE(mergedRoster(file, versions, OwnWords::Follow).roster, now);
}

void TestRosterMerge::aStatusIsApartFromTheLead()
{
    Roster file = roster(u"A Mei"_s);
    Roster before = roster(u"A Ana"_s);
    Roster after = before;
    for (Roster *each : {&file, &before})
        each->teams.first().status = u"incubating"_s;

    const MergedRoster merged = mergedRoster(file, {before, after, {}, {}, {}, 0});

    QCOMPARE(text(merged.roster), u"A Mei"_s);
    QCOMPARE(merged.roster.teams.first().status, QString());
}

void TestRosterMerge::subProjectsFollowOneByOne()
{
    Roster file = roster(u"A Ana"_s);
    file.teams.first().projects = {{u"cf-x"_s, u"Bo"_s, {}}, {u"cf-y"_s, u"Mei"_s, {}}, {u"cf-own"_s, {}, {}}};
    Roster before = roster(u"A Ana"_s);
    before.teams.first().projects = {{u"cf-x"_s, u"Bo"_s, {}}, {u"cf-y"_s, u"Eve"_s, {}}};
    Roster after = before;
    after.teams.first().projects = {{u"cf-x"_s, u"Kim"_s, {}}, {u"cf-y"_s, u"Eve"_s, {}}, {u"cf-z"_s, {}, {}}};

    const MergedRoster merged = mergedRoster(file, {before, after, {}, {}, {}, 0});

    const QList<RosterProject> expected{
        {u"cf-x"_s, u"Kim"_s, {}}, {u"cf-y"_s, u"Mei"_s, {}}, {u"cf-z"_s, {}, {}}, {u"cf-own"_s, {}, {}}};
    QCOMPARE(merged.roster.teams.first().projects, expected);
    const QList<RosterDeviation> deviations{{Kind::Lead, u"A"_s, u"cf-y"_s, u"Mei"_s, false},
                                            {Kind::Added, u"A"_s, u"cf-own"_s, {}, false}};
    QCOMPARE(merged.deviations, deviations);
}

void TestRosterMerge::aTeamCanGetAnotherName()
{
    QCOMPARE(text(renamed(roster(u"A Ana, B"_s), {{u"a"_s, u"C"_s}})), u"C Ana, B"_s);
    QCOMPARE(text(renamed(roster(u"A Ana, B"_s), {{u"A"_s, u"B"_s}})), u"B"_s);
    QCOMPARE(text(renamed(roster(u"Cli Ana"_s), {{u"Cli"_s, u"CLI"_s}})), u"CLI Ana"_s);
}

void TestRosterMerge::teamsThatBecomeOneHaveAllSubProjects()
{
    Roster two = roster(u"A Ana, B Bo"_s);
    two.teams[0].projects = {{u"cf-x"_s, u"Kim"_s, {}}};
    two.teams[1].projects = {{u"cf-y"_s, {}, {}}, {u"CF-X"_s, u"Mei"_s, {}}};

    const Roster one = renamed(two, {{u"A"_s, u"C"_s}, {u"B"_s, u"C"_s}});

    QCOMPARE(text(one), u"C Ana"_s);
    QCOMPARE(one.teams.first().projects, (QList<RosterProject>{{u"cf-x"_s, u"Kim"_s, {}}, {u"cf-y"_s, {}, {}}}));
}

QTEST_GUILESS_MAIN(TestRosterMerge)
#include "tst_rostermerge.moc"
