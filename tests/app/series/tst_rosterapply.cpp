#include "app/series/rosterapply.h"

#include "app/markdown/syntaxtree.h"
#include "tests/support/corpus.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;

using Kind = ChangedLine::Kind;

class TestRosterApply : public QObject
{
    Q_OBJECT

private slots:
    void aNewLeadIsInEveryMeetingToCome();
    void aLeadFromADateOnIsInThoseFromThatDateOn();
    void oldCopiesFollow();
    void aStandInStaysInItsMeeting();
    void aHeadingChangedByHandSetsTheFileAside();
    void aTeamThatRetiresGoesFromTheNextMeetingOn();
    void filledSectionsAreNotLostUnasked();
    void aRenamedTeamKeepsItsText();
    void teamsThatMergeAreOneSection();
    void aNewOrderMovesSections();
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
    // The roster was right long since; the files were made from an older one, and git knows it of the last only.
    QList<SeriesText> all = texts();
    Roster now = roster();
    now.teams[2].lead = u"Ada Lind"_s;
    all[4].text =
        minutesOf(all[4].meeting.date, u"### Gateway - Noor Bakker\n\n### Storage - Old Hand\n\n### Docs\n\n"_s);
    all[4].made = all[4].text;

    const QList<RosterFile> files = planRoster(all, {now, now, {}, {}}, today);

    const QString after = u"### Gateway - Noor Bakker\n\n### Storage - Ilse Brandt\n\n### Docs - Ada Lind\n\n"_s;
    QCOMPARE(textsAfter(files),
             (QStringList{minutesOf(QDate(2026, 12, 1), after), minutesOf(QDate(2026, 12, 15), after),
                          minutesOf(QDate(2026, 12, 29), after)}));
    QVERIFY(!files[2].isSetAside());
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
