#include "app/series/rosterapply.h"

#include "app/markdown/syntaxtree.h"
#include "app/sharing/firstversion.h"
#include "app/templates/rosterchange.h"
#include "tests/app/sharing/gitrepository.h"
#include "tests/support/corpus.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::GitRepository;

using Kind = ChangedLine::Kind;

class TestRosterApply : public QObject
{
    Q_OBJECT

private slots:
    void aNewLeadIsInEveryMeetingToCome();
    void aGroupWithoutAHeadingMovesNothing();
    void aTeamGoesToAnotherGroupWithItsText();
    void aLeadFromADateOnIsInThoseFromThatDateOn();
    void oldCopiesFollow();
    void aStandInOfTheFirstVersionStays_data();
    void aStandInOfTheFirstVersionStays();
    void aStandInStaysInItsMeeting();
    void gitTellsABatchFromAStandIn();
    void aHeadingChangedByHandSetsTheFileAside();
    void aTeamThatRetiresGoesFromTheNextMeetingOn();
    void filledSectionsAreNotLostUnasked();
    void aRenamedTeamKeepsItsText();
    void teamsThatMergeAreOneSection();
    void teamsThatMergeKeepAllTheirText();
    void noWordIsLostWhenTeamsMerge();
    void whatCannotBeMergedIsAskedAbout();
    void aNewOrderMovesSections();
    void headingsStayAsWritten_data();
    void headingsStayAsWritten();
    void linesAndBytesAroundStay();
    void theTextsAreThoseToComeAndTwelveBefore();
    void inRealMinutesANewLeadIsOneLine();
};

namespace {

const QDate today(2026, 12, 1);

QString minutesOf(QDate date, const QString &teams)
{
    return u"# Platform "_s + date.toString(Qt::ISODate) + u"\n\n## Agenda\n\n- Updates\n\n## Backlog Reviews\n\n"_s
           + teams + u"## Action Items\n"_s;
}

const QString teams = u"### Gateway - Noor Bakker\n\n### Storage - Ilse Brandt\n\n### Docs - Tomás Rey\n\n"_s;

/// Two meetings that were held, three that were not.
QList<SeriesText> texts(const QString &held = teams, const QString &toCome = teams)
{
    QList<SeriesText> result;
    for (const QDate date :
         {QDate(2026, 11, 3), QDate(2026, 11, 17), QDate(2026, 12, 1), QDate(2026, 12, 15), QDate(2026, 12, 29)})
        result.append({{u"/s/"_s + date.toString(Qt::ISODate) + u"-platform.md"_s, date},
                       minutesOf(date, date < today ? held : toCome),
                       false,
                       {}});
    return result;
}

Roster roster()
{
    return readRoster(readMinutes(SyntaxTree(minutesOf(today, teams))));
}

QStringList textsAfter(const QList<RosterFile> &files)
{
    QStringList result;
    for (const RosterFile &file : files)
        result.append(file.change.appliedTo(file.text));
    return result;
}

} // namespace

void TestRosterApply::aNewLeadIsInEveryMeetingToCome()
{
    Roster after = roster();
    after.teams[1].lead = u"Sam Otieno"_s;

    const QList<RosterFile> files = planRoster(texts(), {roster(), after, {}, {}}, today);

    const QString changed = u"### Gateway - Noor Bakker\n\n### Storage - Sam Otieno\n\n### Docs - Tomás Rey\n\n"_s;
    QCOMPARE(textsAfter(files),
             (QStringList{minutesOf(QDate(2026, 12, 1), changed), minutesOf(QDate(2026, 12, 15), changed),
                          minutesOf(QDate(2026, 12, 29), changed)}));
    const QList<ChangedLine> lines{{Kind::Changed, 11, u"### Storage - Ilse Brandt"_s, u"### Storage - Sam Otieno"_s}};
    for (const RosterFile &file : files) {
        QCOMPARE(file.lines, lines);
        QVERIFY(!file.isSetAside());
    }
}

void TestRosterApply::aGroupWithoutAHeadingMovesNothing()
{
    Roster after = roster();
    after.teams[1].group = u"Incubating"_s;
    QList<SeriesText> all = texts();
    for (SeriesText &each : all)
        each.text.replace(u"### Storage - Ilse Brandt\n"_s,
                          u"### Storage - Ilse Brandt\n\n- Moved to the new rack\n"_s);

    const QList<RosterFile> files = planRoster(all, {roster(), after, {}, {}}, today);

    QCOMPARE(files.size(), 3);
    for (const RosterFile &file : files) {
        QVERIFY(file.change.isEmpty());
        QVERIFY(file.lostTexts.isEmpty());
    }
}

void TestRosterApply::aTeamGoesToAnotherGroupWithItsText()
{
    const QString services = u"### _Incubating_\n\n#### Gateway - Noor Bakker\n\n"_s;
    const QString storage = u"#### Storage - Ilse Brandt\n\n- Moved to the new rack\n\n##### Disks - Bo\n\n"_s;
    const QString tools = u"### _Graduated_\n\n#### Docs - Tomás Rey\n\n"_s;
    const QString before = services + storage + tools;
    const QString after = services + tools + storage;
    const auto rosterIn = [](const QString &text) {
        return readRoster(readMinutes(SyntaxTree(minutesOf(today, text))));
    };

    for (const auto &[from, to] : {std::pair(before, after), std::pair(after, before)}) {
        const QList<RosterFile> files = planRoster(texts(from, from), {rosterIn(from), rosterIn(to), {}, {}}, today);

        QCOMPARE(textsAfter(files), (QStringList{minutesOf(QDate(2026, 12, 1), to), minutesOf(QDate(2026, 12, 15), to),
                                                 minutesOf(QDate(2026, 12, 29), to)}));
        QVERIFY(std::ranges::none_of(files, &RosterFile::isSetAside));
    }
}

void TestRosterApply::aLeadFromADateOnIsInThoseFromThatDateOn()
{
    Roster after = roster();
    RosterTeam later = after.teams[0];
    after.teams[0].until = QDate(2026, 12, 14);
    later.lead = u"Mei Tanaka"_s;
    later.since = QDate(2026, 12, 15);
    after.teams.insert(1, later);

    const QList<RosterFile> files = planRoster(texts(), {roster(), after, {}, {}}, today);

    QVERIFY(files[0].change.isEmpty());
    for (const qsizetype i : {1, 2}) {
        QCOMPARE(files[i].lines, (QList<ChangedLine>{{Kind::Changed, 9, u"### Gateway - Noor Bakker"_s,
                                                      u"### Gateway - Mei Tanaka"_s}}));
    }
}

void TestRosterApply::oldCopiesFollow()
{
    // The roster was right long since; the last files were made from an older one.
    QList<SeriesText> all = texts();
    Roster now = roster();
    now.teams[2].lead = u"Ada Lind"_s;
    for (const qsizetype i : {3, 4}) {
        all[i].text =
            minutesOf(all[i].meeting.date, u"### Gateway - Noor Bakker\n\n### Storage - Old Hand\n\n### Docs\n\n"_s);
        all[i].made = all[i].text;
    }

    const QList<RosterFile> files = planRoster(all, {now, now, {}, {}}, today);

    const QString after = u"### Gateway - Noor Bakker\n\n### Storage - Ilse Brandt\n\n### Docs - Ada Lind\n\n"_s;
    QCOMPARE(textsAfter(files),
             (QStringList{minutesOf(QDate(2026, 12, 1), after), minutesOf(QDate(2026, 12, 15), after),
                          minutesOf(QDate(2026, 12, 29), after)}));
    QVERIFY(std::ranges::none_of(files, &RosterFile::isSetAside));
}

void TestRosterApply::aStandInOfTheFirstVersionStays_data()
{
    QTest::addColumn<QString>("newLead");  // of Storage
    QTest::addColumn<QString>("expected"); // in the file with a stand-in for Gateway
    QTest::addColumn<bool>("isSetAside");

    QTest::newRow("another team changes")
        << u"Sam Otieno"_s << u"### Gateway - Kim Li\n\n### Storage - Sam Otieno"_s << false;
    QTest::newRow("nothing else to do: asked")
        << u"Ilse Brandt"_s << u"### Gateway - Noor Bakker\n\n### Storage - Ilse Brandt"_s << true;
}

void TestRosterApply::aStandInOfTheFirstVersionStays()
{
    QFETCH(QString, newLead);
    QFETCH(QString, expected);
    QFETCH(bool, isSetAside);
    QList<SeriesText> all = texts();
    all[3].text.replace(u"Noor Bakker"_s, u"Kim Li"_s);
    for (SeriesText &each : all)
        each.made = each.text;
    Roster after = roster();
    after.teams[1].lead = newLead;

    const QList<RosterFile> files = planRoster(all, {roster(), after, {}, {}}, today);

    QCOMPARE(files[1].change.appliedTo(files[1].text),
             minutesOf(QDate(2026, 12, 15), expected + u"\n\n### Docs - Tomás Rey\n\n"_s));
    QCOMPARE(files[1].deviations,
             (QList<RosterDeviation>{{RosterDeviation::Kind::Lead, u"Gateway"_s, {}, u"Kim Li"_s, isSetAside}}));
    QCOMPARE(files[1].isSetAside(), isSetAside);
    for (const qsizetype i : {0, 2})
        QVERIFY(files[i].deviations.isEmpty());
}

void TestRosterApply::aStandInStaysInItsMeeting()
{
    QList<SeriesText> all = texts();
    const QString standIn =
        u"### Gateway - Kim Li (for Noor)\n\n### Storage - Ilse Brandt\n\n### Docs - Tomás Rey\n\n"_s;
    all[3].text = minutesOf(all[3].meeting.date, standIn);
    Roster after = roster();
    after.teams[1].lead = u"Sam Otieno"_s;

    const QList<RosterFile> files = planRoster(all, {roster(), after, {}, {}}, today);

    QString expected = all[3].text;
    expected.replace(u"Ilse Brandt"_s, u"Sam Otieno"_s);
    QCOMPARE(files[1].change.appliedTo(files[1].text), expected);
    QCOMPARE(files[1].deviations,
             (QList<RosterDeviation>{{RosterDeviation::Kind::Lead, u"Gateway"_s, {}, u"Kim Li (for Noor)"_s, false}}));
    QVERIFY(!files[1].isSetAside());
}

void TestRosterApply::gitTellsABatchFromAStandIn()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git here");
    // Made in one commit: Storage with a lead that has long gone, and in one file a stand-in for Gateway.
    const GitRepository repository;
    const QString old = u"### Gateway - Noor Bakker\n\n### Storage - Old Hand\n\n### Docs - Tomás Rey\n\n"_s;
    const QString standIn = u"### Gateway - Kim Li\n\n### Storage - Old Hand\n\n### Docs - Tomás Rey\n\n"_s;
    const QList<SeriesText> made = texts();
    for (qsizetype i = 0; i < made.size(); ++i) {
        const QDate date = made[i].meeting.date;
        const QString text = minutesOf(date, i == 3 ? standIn : i >= 2 ? old : teams);
        repository.write(date.toString(Qt::ISODate) + u"-platform.md"_s, text.toUtf8());
    }
    repository.commit(1);
    const auto read = [](const QString &path) -> std::optional<QString> {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? std::optional(QString::fromUtf8(file.readAll())) : std::nullopt;
    };
    const QList<SeriesText> all = rosterTexts(seriesIn(repository.path()), today, read, firstVersion);

    const QList<RosterFile> files = planRoster(all, {roster(), roster(), {}, {}}, today);

    QString kept = teams;
    QCOMPARE(textsAfter(files),
             (QStringList{minutesOf(QDate(2026, 12, 1), teams),
                          minutesOf(QDate(2026, 12, 15), kept.replace(u"Noor Bakker"_s, u"Kim Li"_s)),
                          minutesOf(QDate(2026, 12, 29), teams)}));
    QVERIFY(std::ranges::none_of(files, &RosterFile::isSetAside));
}

void TestRosterApply::aHeadingChangedByHandSetsTheFileAside()
{
    QList<SeriesText> all = texts();
    all[3].text.replace(u"Ilse Brandt"_s, u"Kim Li"_s);
    Roster after = roster();
    after.teams[1].lead = u"Sam Otieno"_s;

    const QList<RosterFile> files = planRoster(all, {roster(), after, {}, {}}, today);

    QVERIFY(!files[0].isSetAside());
    QVERIFY(files[1].isSetAside());
    QVERIFY(!files[2].isSetAside());
    QCOMPARE(files[1].lines,
             (QList<ChangedLine>{{Kind::Changed, 11, u"### Storage - Kim Li"_s, u"### Storage - Sam Otieno"_s}}));
}

void TestRosterApply::aTeamThatRetiresGoesFromTheNextMeetingOn()
{
    Roster after = roster();
    after.teams[1].until = QDate(2026, 12, 1);

    const QList<RosterFile> files = planRoster(texts(), {roster(), after, {}, {}}, today);

    QVERIFY(files[0].change.isEmpty());
    const QString left = u"### Gateway - Noor Bakker\n\n### Docs - Tomás Rey\n\n"_s;
    QCOMPARE(files[1].change.appliedTo(files[1].text), minutesOf(QDate(2026, 12, 15), left));
    QCOMPARE(files[1].lines, (QList<ChangedLine>{{Kind::Removed, 11, u"### Storage - Ilse Brandt"_s, {}}}));
}

void TestRosterApply::filledSectionsAreNotLostUnasked()
{
    QList<SeriesText> all = texts();
    all[3].text.replace(u"Brandt\n"_s, u"Brandt\n\n- Moved to the new rack\n"_s);
    Roster after = roster();
    after.teams.removeAt(1);

    const QList<RosterFile> files = planRoster(all, {roster(), after, {}, {}}, today);

    QVERIFY(!files[0].isSetAside());
    QVERIFY(files[1].isSetAside());
    QCOMPARE(files[1].lostTexts, QStringList{u"Storage - Ilse Brandt"_s});
    QCOMPARE(files[1].lines, (QList<ChangedLine>{{Kind::Removed, 11, u"### Storage - Ilse Brandt"_s, {}},
                                                 {Kind::Removed, 13, u"- Moved to the new rack"_s, {}}}));
}

void TestRosterApply::aRenamedTeamKeepsItsText()
{
    QList<SeriesText> all = texts();
    all[3].text.replace(u"Brandt\n"_s, u"Brandt\n\n- Moved to the new rack\n"_s);
    Roster after = roster();
    after.teams[1].team = u"Volumes"_s;

    const QList<RosterFile> files = planRoster(all, {roster(), after, {{u"Storage"_s, u"Volumes"_s}}, {}}, today);

    QString expected = all[3].text;
    expected.replace(u"### Storage"_s, u"### Volumes"_s);
    QCOMPARE(files[1].change.appliedTo(files[1].text), expected);
    for (const RosterFile &file : files) {
        QVERIFY(!file.isSetAside());
        QCOMPARE(file.lines, (QList<ChangedLine>{
                                 {Kind::Changed, 11, u"### Storage - Ilse Brandt"_s, u"### Volumes - Ilse Brandt"_s}}));
    }
}

void TestRosterApply::teamsThatMergeAreOneSection()
{
    // From 15 December on Storage and Docs are one team.
    QList<SeriesText> all = texts();
    all[4].text.replace(u"Brandt\n"_s, u"Brandt\n\n- Moved to the new rack\n"_s);
    Roster after = roster();
    after.teams[1].until = QDate(2026, 12, 14);
    after.teams[2].until = QDate(2026, 12, 14);
    after.teams.append({u"Knowledge"_s, u"Ilse Brandt"_s, {}, {}, {}, QDate(2026, 12, 15), {}});

    const QList<RosterFile> files = planRoster(all, {roster(), after, {{u"Storage"_s, u"Knowledge"_s}}, {}}, today);

    QVERIFY(files[0].change.isEmpty());
    QCOMPARE(files[1].change.appliedTo(files[1].text),
             minutesOf(QDate(2026, 12, 15), u"### Gateway - Noor Bakker\n\n### Knowledge - Ilse Brandt\n\n"_s));
    QCOMPARE(files[2].change.appliedTo(files[2].text),
             minutesOf(QDate(2026, 12, 29), u"### Gateway - Noor Bakker\n\n### Knowledge - Ilse Brandt\n\n"
                                            "- Moved to the new rack\n\n"_s));
    QVERIFY(!files[1].isSetAside());
    QVERIFY(!files[2].isSetAside());
}

void TestRosterApply::teamsThatMergeKeepAllTheirText()
{
    QList<SeriesText> all = texts();
    all[2].text = minutesOf(today, u"### Gateway - Noor Bakker\n\n- Up again\n\n#### `edge` - Bo\n\n- Edge is out\n\n"
                                   "### Storage - Ilse Brandt\n\n- Moved to the new rack\n\n"
                                   "### Docs - Tomás Rey\n\n- A page on racks\n\n#### Coming soon\n\nAn index\n\n"
                                   "#### `bootstrap`\n\n- Starts twice as fast\n\n#### [mirror](m.md) (incubating)\n\n"
                                   "#### `edge`\n\n- Edge is written up\n\n"_s);
    const Roster before = readRoster(readMinutes(SyntaxTree(all[2].text)));
    Roster after = before;
    const int place = changeTeams(after, {0, 2}, mergedTeam(before, {0, 2}), {today, QDate(2026, 11, 17)});
    after.teams[place].team = u"Front"_s;
    after.teams[place].lead = u"Noor Bakker"_s;

    const QList<RosterFile> files =
        planRoster(all, {before, after, {{u"Gateway"_s, u"Front"_s}, {u"Docs"_s, u"Front"_s}}, {}}, today);

    QCOMPARE(files[0].change.appliedTo(files[0].text),
             minutesOf(today,
                       u"### Front - Noor Bakker\n\n- Up again\n- A page on racks\n\n#### Coming soon\n\nAn index\n\n"
                       "#### `edge` - Bo\n\n- Edge is out\n- Edge is written up\n\n"
                       "#### `bootstrap`\n\n- Starts twice as fast\n\n#### [mirror](m.md) (incubating)\n\n"
                       "### Storage - Ilse Brandt\n\n- Moved to the new rack\n\n"_s));
    QVERIFY(!files[0].isSetAside());
    QVERIFY(files[0].lostTexts.isEmpty());
}

void TestRosterApply::noWordIsLostWhenTeamsMerge()
{
    QRandomGenerator random(20);
    const QStringList bodies{QString(),
                             u"- word@\n"_s,
                             u"word@ alone\n"_s,
                             u"- word@\n  - word@ b\n"_s,
                             u"1. word@\n"_s,
                             u"| word@ | x |\n|---|---|\n| y | z |\n"_s,
                             u"```\nword@\n```\n"_s,
                             u"TBD\n"_s,
                             u"#### Coming soon:\n\nword@\n"_s,
                             u"<!-- word@ -->\n"_s,
                             u"> word@\n"_s};
    for (int round = 0; round < 300; ++round) {
        QString teams;
        int words = 0;
        const auto addBody = [&] {
            QString body = bodies[random.bounded(bodies.size())];
            while (body.contains(u'@'))
                body.replace(body.indexOf(u'@'), 1, QString::number(words++));
            teams += body + (random.bounded(4) == 0 ? QString() : u"\n"_s);
        };
        for (const QString &team : {u"Gateway"_s, u"Storage"_s, u"Docs"_s, u"Tools"_s}) {
            teams += u"### "_s + team + u" - Noor\n\n"_s;
            addBody();
            for (int project = 0; project < 4; ++project) {
                if (random.bounded(3))
                    continue;
                teams += u"#### `part-%1`\n\n"_s.arg(project);
                addBody();
            }
        }
        SeriesText text{{u"/s/2026-12-01-platform.md"_s, today}, minutesOf(today, teams), false, {}};
        if (random.bounded(2))
            text.text.replace(u"\n"_s, u"\r\n"_s);
        const Roster before = readRoster(readMinutes(SyntaxTree(text.text)));
        QCOMPARE(before.teams.size(), 4);
        QList<int> merged{0, 1, 2, 3};
        merged.removeAt(random.bounded(4));
        Roster after = before;
        RosterTeam team = mergedTeam(before, merged);
        team.team = random.bounded(2) ? u"All"_s : before.teams[merged[1]].team;
        changeTeams(after, merged, team, {today, QDate(2026, 11, 17)});
        QList<TeamRename> renames;
        for (const int index : merged) {
            if (before.teams[index].team != team.team)
                renames.append({before.teams[index].team, team.team});
        }

        const RosterFile file = planRoster({text}, {before, after, renames, {}}, today).first();

        const QString result = file.change.appliedTo(file.text);
        QVERIFY2(file.lostTexts.isEmpty(), qPrintable(text.text));
        for (int word = 0; word < words; ++word) {
            const QRegularExpression whole(u"word%1\\b"_s.arg(word));
            QVERIFY2(result.count(whole) == 1 || text.text.contains(u"<!-- word%1 "_s.arg(word)),
                     qPrintable(text.text + u"\n-----\n"_s + result));
        }
        QCOMPARE(readRoster(readMinutes(SyntaxTree(result))).teams.size(), 2);
    }
}

void TestRosterApply::whatCannotBeMergedIsAskedAbout()
{
    // The code block of the one team is never closed: behind it the other's would be code.
    QList<SeriesText> all = texts();
    all[2].text.replace(u"### Docs - Tomás Rey\n"_s, u"### Docs - Tomás Rey\n\n```\nstop\n"_s);
    Roster after = roster();
    after.teams[1].team = u"Knowledge"_s;
    after.teams.removeAt(2);

    const QList<RosterFile> files =
        planRoster(all, {roster(), after, {{u"Storage"_s, u"Knowledge"_s}, {u"Docs"_s, u"Knowledge"_s}}, {}}, today);

    const QString result = files[0].change.appliedTo(files[0].text);
    QVERIFY(files[0].isSetAside() || result.contains(u"stop"_s));
    QVERIFY(!files[1].isSetAside());
}

void TestRosterApply::aNewOrderMovesSections()
{
    Roster after = roster();
    after.teams.move(2, 0);

    const QList<RosterFile> files = planRoster(texts(), {roster(), after, {}, {}}, today);

    QCOMPARE(files[0].change.appliedTo(files[0].text),
             minutesOf(today, u"### Docs - Tomás Rey\n\n### Gateway - Noor Bakker\n\n### Storage - Ilse Brandt\n\n"_s));
    QVERIFY(!files[0].lines.isEmpty());
    for (const ChangedLine &line : files[0].lines)
        QCOMPARE(line.kind, Kind::Moved);
}

void TestRosterApply::headingsStayAsWritten_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a link") << u"### [Gateway](g.md) (Noor)"_s << u"Mei"_s << QString()
                            << u"### [Gateway](g.md) (Mei)"_s;
    QTest::newRow("a link, a status") << u"### [Gateway](g.md) (Noor)"_s << u"Noor"_s << u"incubating"_s
                                      << u"### [Gateway](g.md) (incubating) (Noor)"_s;
    QTest::newRow("code, a status") << u"### `gateway` - Noor"_s << u"Noor"_s << u"incubating"_s
                                    << u"### `gateway` (incubating) - Noor"_s;
    QTest::newRow("emphasis, a status") << u"### *Gateway* - Noor"_s << u"Noor"_s << u"incubating"_s
                                        << u"### *Gateway* (incubating) - Noor"_s;
    QTest::newRow("another status") << u"### [Gateway](g.md) (incubating) - Noor"_s << u"Noor"_s << u"graduated"_s
                                    << u"### [Gateway](g.md) (graduated) - Noor"_s;
    QTest::newRow("a further name") << u"### Gateway (a.k.a. `gate`) - Noor"_s << u"Mei"_s << QString()
                                    << u"### Gateway (a.k.a. `gate`) - Mei"_s;
    QTest::newRow("nobody") << u"### Gateway (vacant)"_s << u"Mei"_s << QString() << u"### Gateway (Mei)"_s;
}

void TestRosterApply::headingsStayAsWritten()
{
    QFETCH(QString, heading);
    QFETCH(QString, lead);
    QFETCH(QString, status);
    QFETCH(QString, expected);
    const QString projects = u"\n\n#### `bootstrap`\n\n#### [cf-x](x.md) - Ana\n\n"_s;
    const SeriesText text{{u"/s/2026-12-15-platform.md"_s, QDate(2026, 12, 15)},
                          minutesOf(QDate(2026, 12, 15), heading + projects),
                          false,
                          {}};
    const Roster before = readRoster(readMinutes(SyntaxTree(text.text)));
    Roster after = before;
    after.teams[0].lead = lead;
    after.teams[0].status = status;
    after.teams[0].projects.insert(1, {u"index"_s, {}, {}});
    SectionRules rules;
    rules.projects.insert(u"gateway"_s, {u"bootstrap"_s, u"index"_s, u"cf-x"_s});

    const QList<RosterFile> files = planRoster({text}, {before, after, {}, rules}, today);

    const QString expectedProjects = u"\n\n#### `bootstrap`\n\n#### `index`\n\n#### [cf-x](x.md) - Ana\n\n"_s;
    QCOMPARE(files[0].change.appliedTo(files[0].text), minutesOf(QDate(2026, 12, 15), expected + expectedProjects));
}

void TestRosterApply::linesAndBytesAroundStay()
{
    QList<SeriesText> all{
        {{u"/s/2026-12-15-platform.md"_s, QDate(2026, 12, 15)},
         u"Platform 2026-12-15\r\n===\r\n\r\n## Backlog Reviews  \r\n\r\n### [Gateway](g.md) (Noor)  \r\n"
         "text \t\r\n### Storage – Ilse\r\n"_s,
         false,
         {}}};
    const Roster before = readRoster(readMinutes(SyntaxTree(all[0].text)));
    Roster after = before;
    after.teams[0].lead = u"Mei"_s;

    const QList<RosterFile> files = planRoster(all, {before, after, {}, {}}, today);

    QString expected = all[0].text;
    expected.replace(u"(Noor)"_s, u"(Mei)"_s);
    QCOMPARE(files[0].change.appliedTo(files[0].text), expected);
}

void TestRosterApply::theTextsAreThoseToComeAndTwelveBefore()
{
    Series series{u"/s"_s, {}};
    for (QDate date(2026, 6, 2); date < QDate(2027, 2, 1); date = date.addDays(7))
        series.meetings.append({u"/s/"_s + date.toString(Qt::ISODate), date});
    const auto read = [](const QString &path) {
        return path.endsWith(u"12-08"_s) ? std::nullopt : std::optional(u"# "_s + path);
    };
    QStringList asked;
    const auto readMade = [&](const QString &path) {
        asked.append(path);
        return std::optional(u"made"_s);
    };

    const QList<SeriesText> read12 = rosterTexts(series, today, read, readMade);

    QCOMPARE(read12.first().meeting.date, QDate(2026, 9, 8));
    QCOMPARE(read12.last().meeting.date, QDate(2027, 1, 26));
    QCOMPARE(read12.size(), 12 + 8);
    QCOMPARE(asked.size(), 8);
    QCOMPARE(read12.last().made, u"made"_s);
}

void TestRosterApply::inRealMinutesANewLeadIsOneLine()
{
    const QList<test::CorpusFile> files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    int changed = 0;
    for (const test::CorpusFile &file : files) {
        const SeriesText text{{file.path, today}, QString::fromUtf8(file.bytes), false, {}};
        const Roster before = readRoster(readMinutes(SyntaxTree(text.text)));
        QVERIFY2(planRoster({text}, {before, before, {}, {}}, today).first().change.isEmpty(), qPrintable(file.name));

        const auto led = std::ranges::find_if(before.teams, [&](const RosterTeam &team) {
            return !team.lead.isEmpty() && std::ranges::count(before.teams, team.team, &RosterTeam::team) == 1;
        });
        if (led == before.teams.end())
            continue;
        Roster after = before;
        after.teams[led - before.teams.begin()].lead = u"Ines Novak"_s;
        const RosterFile plan = planRoster({text}, {before, after, {}, {}}, today).first();
        QCOMPARE(plan.lines.size(), 1);
        QVERIFY2(plan.lines.first().after.contains(u"Ines Novak"_s), qPrintable(file.name));
        QVERIFY(!plan.isSetAside());
        ++changed;
    }
    QVERIFY(changed > 0);
}

QTEST_GUILESS_MAIN(TestRosterApply)
#include "tst_rosterapply.moc"
