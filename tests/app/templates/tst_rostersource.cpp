#include "app/templates/rostersource.h"
#include "app/templates/template.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestRosterSource : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void everythingAroundStays();
    void teamsThatStayKeepTheirLines();
    void bracketsBecomeLines();
    void theKeyIsAdded_data();
    void theKeyIsAdded();
    void lineEndingsStay();
    void theSameRosterIsNoChange();
};

namespace {

QString changed(const QString &text, const Roster &roster)
{
    return setRoster(text, readTemplate(text, u"t.minutes-template.md"_s).value, roster).appliedTo(text);
}

Roster readBack(const QString &text)
{
    const TemplateReading reading = readTemplate(text, u"t.minutes-template.md"_s);
    for (const TemplateProblem &problem : reading.problems)
        qWarning("%lld: %s", qlonglong(problem.line), qPrintable(problem.found));
    return reading.problems.isEmpty() ? reading.value.roster : Roster();
}

RosterTeam team(const QString &name, const QString &lead = {})
{
    return {name, lead, {}, {}, {}, {}, {}};
}

} // namespace

void TestRosterSource::whatIsWrittenIsReadBack_data()
{
    QTest::addColumn<RosterTeam>("team");

    QTest::newRow("plain") << team(u"Gateway"_s, u"Noor Bakker"_s);
    QTest::newRow("everything") << RosterTeam{u"Infrastructure"_s,
                                              u"Sam / Ana"_s,
                                              u"incubating"_s,
                                              u"Guild"_s,
                                              {{u"cf-x"_s, u"Bo"_s, u"vacant"_s}, {u"dns-sync"_s, {}, {}}},
                                              QDate(2026, 1, 6),
                                              QDate(2026, 12, 15)};
    for (const QString &name : {u"Ä: b"_s,
                                u"a #1"_s,
                                u"C#"_s,
                                u"#1"_s,
                                u"- x"_s,
                                u"yes"_s,
                                u"No"_s,
                                u"null"_s,
                                u"~"_s,
                                u"12"_s,
                                u"1.5e3"_s,
                                u"2026-12-01"_s,
                                u"\"quoted\""_s,
                                u"it's"_s,
                                u"'x'"_s,
                                u"back\\slash"_s,
                                u"a: "_s + u"b"_s,
                                u"end:"_s,
                                u"[x](y)"_s,
                                u"{{team}}"_s,
                                u"*star"_s,
                                u"&and"_s,
                                u"!tag"_s,
                                u"%d"_s,
                                u"@at"_s,
                                u"`code`"_s,
                                u"a, b"_s,
                                u"a|b"_s,
                                u"|"_s,
                                u">"_s,
                                u"?"_s,
                                u"(vacant)"_s,
                                u"日本"_s,
                                u"\U0001F600 smile"_s,
                                u"zero\u200Bwidth"_s,
                                u"---"_s,
                                u"..."_s,
                                u"="_s,
                                u"<<"_s,
                                u"a\u00A0b"_s,
                                u"x ? y : z"_s})
        QTest::newRow(qPrintable(name)) << team(name, name);
}

void TestRosterSource::whatIsWrittenIsReadBack()
{
    QFETCH(RosterTeam, team);
    const Roster roster{{team, ::team(u"Docs"_s)}};

    QCOMPARE(readBack(changed(u"---\nname: T\n---\n# T\n"_s, roster)), roster);
}

void TestRosterSource::everythingAroundStays()
{
    const QString text =
        u"---\n# who reports\nname: T\nroster: # the teams\n  - team: Gateway\n    lead: Noor\n\n"
        "# how often\ncadence: weekly\n---\n# T {{date}}\n\n## Backlog Reviews\n\n### {{team}} - {{lead}}\n"_s;
    Roster roster = readBack(text);
    roster.teams[0].lead = u"Mei"_s;

    QString expected = text;
    expected.replace(u"Noor"_s, u"Mei"_s);
    QCOMPARE(changed(text, roster), expected);
}

void TestRosterSource::teamsThatStayKeepTheirLines()
{
    const QString text = u"---\nroster:\n# the old hands\n- team:   \"Gateway\" # since the beginning\n  lead: Noor\n"
                         "- {team: Storage, lead: Ilse}\n\n# on trial\n- team: Docs\nname: T\n---\n"_s;
    Roster roster = readBack(text);
    QCOMPARE(roster.teams.size(), 3);
    roster.teams[1].lead = u"Sam"_s;
    roster.teams.move(2, 0);

    QCOMPARE(changed(text, roster),
             u"---\nroster:\n\n# on trial\n- team: Docs\n# the old hands\n- team:   \"Gateway\" # since the beginning\n"
             "  lead: Noor\n- team: Storage\n  lead: Sam\nname: T\n---\n"_s);
    QCOMPARE(readBack(changed(text, roster)), roster);
}

void TestRosterSource::bracketsBecomeLines()
{
    const QString text = u"---\nroster: [{team: Gateway, lead: Noor}, {team: Docs}]\nname: T\n---\n"_s;
    Roster roster = readBack(text);
    roster.teams[0].lead = u"Mei"_s;

    QCOMPARE(changed(text, roster),
             u"---\nroster:\n  - team: Gateway\n    lead: Mei\n  - team: Docs\nname: T\n---\n"_s);
}

void TestRosterSource::theKeyIsAdded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("behind the others") << u"---\nname: T\n---\n# T\n"_s
                                       << u"---\nname: T\nroster:\n  - team: Docs\n---\n# T\n"_s;
    QTest::newRow("no value yet") << u"---\nroster:\nname: T\n---\n# T\n"_s
                                  << u"---\nroster:\n  - team: Docs\nname: T\n---\n# T\n"_s;
    QTest::newRow("none yet") << u"---\nroster: []\n---\n# T\n"_s << u"---\nroster:\n  - team: Docs\n---\n# T\n"_s;
    QTest::newRow("no front matter") << u"# T\n"_s << u"---\nroster:\n  - team: Docs\n---\n# T\n"_s;
}

void TestRosterSource::theKeyIsAdded()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const QString result = changed(text, {{team(u"Docs"_s)}});

    QCOMPARE(result, expected);
    const QString none = changed(result, {});
    QCOMPARE(readBack(none), Roster());
    QVERIFY(none.contains("roster: []\n"_L1));
}

void TestRosterSource::lineEndingsStay()
{
    const QString text = u"---\r\nroster:\r\n    - team: Gateway\r\n---\r\n# T\r\n"_s;

    QCOMPARE(changed(text, {{team(u"Gateway"_s), team(u"Docs"_s, u"Mei"_s)}}),
             u"---\r\nroster:\r\n    - team: Gateway\r\n    - team: Docs\r\n      lead: Mei\r\n---\r\n# T\r\n"_s);
}

void TestRosterSource::theSameRosterIsNoChange()
{
    const QString text = u"---\nroster: [{team: Gateway}]\n---\n"_s;
    QCOMPARE(changed(text, readBack(text)), text);
}

QTEST_GUILESS_MAIN(TestRosterSource)
#include "tst_rostersource.moc"
