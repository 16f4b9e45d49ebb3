#include "app/templates/newminutes.h"

#include "app/markdown/syntaxtree.h"
#include "app/templates/meetinglines.h"
#include "app/templates/template.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestNewMinutes : public QObject
{
    Q_OBJECT

private slots:
    void withoutEarlierMinutes();
    void whatEarlierMinutesGive_data();
    void whatEarlierMinutesGive();
    void whatBecameOfEachSection();
    void theTeamsOfTheDay_data();
    void theTeamsOfTheDay();
    void headingsOfEarlierMinutesStayAsWritten_data();
    void headingsOfEarlierMinutesStayAsWritten();
    void whatATemplateSaysOfTeams_data();
    void whatATemplateSaysOfTeams();
    void eachRoadmapOfElsewhereGoesToItsOwn();
    void theRoadmapOfElsewhere();
    void randomMinutesKeepTheLaws();
};

namespace {

Template templateOf(const QString &yaml, const QString &skeleton)
{
    const TemplateReading reading = readTemplate(u"---\n"_s + yaml + u"---\n"_s + skeleton, u"t"_s);
    return reading.problems.isEmpty() ? reading.value : Template();
}

NewMinutesOptions usual()
{
    NewMinutesOptions options;
    options.carry.date = QDate(2026, 11, 24);
    options.carry.earlierDate = QDate(2026, 11, 10);
    options.carry.places.earlierPath = u"/s/2026-11-10-p.md"_s;
    options.carry.places.path = u"/s/2026-11-24-p.md"_s;
    options.carry.reference = u"[2026-11-10](2026-11-10-p.md)"_s;
    options.series = u"Platform"_s;
    return options;
}

const QString teamYaml = u"roster:\n  - team: CLI\n    lead: Ana\n    projects:\n      - name: x-1\n        lead: Xi\n"
                         "      - name: word\n  - team: Docs\n"_s;
const QString teamSkeleton = u"\n# {{series}} {{date}}\n\nBefore: {{previous}}\n\n## Backlog Reviews\n\n"
                             "### {{team}} - {{lead}}\n\n## Roadmap\n"_s;

} // namespace

void TestNewMinutes::withoutEarlierMinutes()
{
    const Template definition = templateOf(teamYaml + u"buckets: [Soon, 'A | B']\n"_s, teamSkeleton);

    const NextMeeting made = newMinutes(definition, usual());

    QCOMPARE(made.text,
             u"# Platform 2026-11-24\n\n## Backlog Reviews\n\n### CLI - Ana\n\n#### x-1 - Xi\n\n"
             "#### `word`\n\n### Docs\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Soon* |\n*A \\| B* |\n"_s);
    QCOMPARE(made.change.appliedTo(QString()), made.text);
    for (const CarriedSection &section : made.sections) {
        QCOMPARE(section.earlier, -1);
        QVERIFY(section.outcome == CarryOutcome::New);
    }
    QCOMPARE(made.sections.size(), 7);
    QCOMPARE(made.text.sliced(made.dates.first().begin, made.dates.first().size()), u"2026-11-24"_s);
}

void TestNewMinutes::whatEarlierMinutesGive_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("skeleton");
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("expected");
    const QString none;

    QTest::newRow("the agenda, and nothing of what was said")
        << none << u"# P {{date}}\n\n## Agenda\n\n* One\n\n## Announcements\n"_s
        << u"# P 2026-11-10\n\n## Agenda\n\n* Two\n\n## Announcements\n\n- new\n"_s
        << u"# P 2026-11-24\n\n## Agenda\n\n* Two\n\n## Announcements\n"_s;
    QTest::newRow("open items") << none << u"# P {{date}}\n\n## Action Items\n\n## Agenda\n"_s
                                << u"# P 2026-11-10\n\n## Action items:\n- [ ] a\n- [x] b\n"_s
                                << u"# P 2026-11-24\n\n## Action Items\n\n- [ ] a (from "
                                   "[2026-11-10](2026-11-10-p.md))\n\n## Agenda\n"_s;
    QTest::newRow("rules of the template")
        << u"sections:\n  - {heading: Agenda, carry: empty}\n  - {heading: Discussion, carry: headings}\n"
           "  - {heading: Notes, carry: keep}\n  - {heading: Plans, carry: drop}\n"_s
        << u"# P {{date}}\n\n## Agenda\n\n* One\n\n## Discussion\n\n## Notes\n\n- mine\n\n## Plans\n"_s
        << u"# P 2026-11-10\n\n## Agenda\n\n* Two\n\n## Discussion\n\nTalk\n\n### Shall we?\n\nYes\n\n"
           "## Notes\n\n- theirs\n\n## Plans\n\n- old\n"_s
        << u"# P 2026-11-24\n\n## Agenda\n\n* One\n\n## Discussion\n\n### Shall we?\n\n## Notes\n\n- theirs\n\n## Plans\n"_s;
    QTest::newRow("the skeleton's own text, and that of placeholders")
        << none << u"# P {{date}}\n\n## Dial-in\n\nroom 2\n\n## Zoom\n\n## Agenda\n\n* after {{previous}}\n"_s
        << u"# P 2026-11-10\n\n## Dial-in\n\nroom 1\n\n## Zoom\n\nnumber 7\n\n## Agenda\n\n* after nothing\n"_s
        << u"# P 2026-11-24\n\n## Dial-in\n\nroom 2\n\n## Zoom\n\nnumber 7\n\n## Agenda\n\n* after [p](p.md)\n"_s;
    QTest::newRow("sections that the skeleton has not go")
        << none << u"# P {{date}}\n\n## Agenda\n"_s << u"# P 2026-11-10\n\n## Zoom\n\nnumber 7\n\n## Agenda\n"_s
        << u"# P 2026-11-24\n\n## Agenda\n"_s;
    QTest::newRow("the roadmap") << none << u"# P {{date}}\n\n## Roadmap\n"_s
                                 << u"# P 2026-11-10\n\n## Roadmap\n\nWhen? | What?\n--|--\n*Soon* | - a\n"_s
                                 << u"# P 2026-11-24\n\n## Roadmap\n\nWhen? | What?\n--|--\n*Soon* | - a\n"_s;
    QTest::newRow("a code block that is not closed hides nothing")
        << u"sections:\n  - {heading: Notes, carry: keep}\n"_s << u"# P {{date}}\n\n## Notes\n\n## Agenda\n"_s
        << u"# P 2026-11-10\n\n## Notes\n\n```\nopen\n"_s << u"# P 2026-11-24\n\n## Notes\n\n## Agenda\n"_s;
}

void TestNewMinutes::whatEarlierMinutesGive()
{
    QFETCH(QString, yaml);
    QFETCH(QString, skeleton);
    QFETCH(QString, earlier);
    NewMinutesOptions options = usual();
    options.earlier = earlier;
    options.previous = u"[p](p.md)"_s;

    const NextMeeting made = newMinutes(templateOf(yaml, skeleton), options);

    QTEST(made.text, "expected");
    QCOMPARE(made.change.appliedTo(*options.earlier), made.text);
}

void TestNewMinutes::whatBecameOfEachSection()
{
    const QString earlier =
        u"# P 2026-11-10\n\n## Zoom\n\n7\n\n## Agenda\n\n* Two\n\n## Announcements\n\n- a\n\n"
        "## Action Items\n\n- [ ] x\n- [x] y\n\n## Backlog Reviews\n\n### CLI - Ben\n\n- c\n\n### Web\n"_s;
    NewMinutesOptions options = usual();
    options.earlier = earlier;
    const Template definition =
        templateOf(u"roster: [{team: CLI, lead: Ana}, {team: Docs}]\n"_s,
                   u"# P {{date}}\n\n## Agenda\n\n* One\n\n## Announcements\n\n## Action Items\n\n## Decisions\n\n"
                   "## Backlog Reviews\n\n### {{team}} - {{lead}}\n"_s);

    const NextMeeting made = newMinutes(definition, options);

    QStringList told;
    for (const CarriedSection &each : made.sections) {
        told.append(u"%1 %2 %3 %4%5"_s.arg(each.earlier)
                        .arg(each.next)
                        .arg(each.title, toString(each.outcome), each.isHeadingChanged ? u" *"_s : QString()));
    }
    const QStringList expected = {u"0 0 P 2026-11-24 kept *"_s,  u"1 -1 Zoom dropped"_s,
                                  u"2 1 Agenda kept"_s,          u"3 2 Announcements emptied"_s,
                                  u"4 3 Action Items carried"_s, u"-1 4 Decisions new"_s,
                                  u"5 5 Backlog Reviews kept"_s, u"6 6 CLI - Ana emptied *"_s,
                                  u"7 -1 Web dropped"_s,         u"-1 7 Docs new"_s};
    QCOMPARE(told, expected);

    const QList<MeetingLine> lines = meetingLines(earlier, made);
    QStringList next;
    for (const MeetingLine &line : lines) {
        if (line.kind != MeetingLine::Kind::Dropped)
            next.append(line.text);
    }
    QCOMPARE(next.join(u'\n') + u'\n', made.text);
    const auto kindOf = [&](const QString &text) {
        for (const MeetingLine &line : lines) {
            if (line.text == text)
                return int(line.kind);
        }
        return -1;
    };
    QCOMPARE(kindOf(u"# P 2026-11-24"_s), int(MeetingLine::Kind::Changed));
    QCOMPARE(kindOf(u"* Two"_s), int(MeetingLine::Kind::Kept));
    QCOMPARE(kindOf(u"- a"_s), int(MeetingLine::Kind::Dropped));
    QCOMPARE(kindOf(u"## Decisions"_s), int(MeetingLine::Kind::Added));
}

void TestNewMinutes::theTeamsOfTheDay_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("expected"); // headings below the backlog reviews
    QTest::newRow("of the template")
        << u"roster: [{team: A, until: 2026-11-20}, {team: B, since: 2026-11-20}, {team: C}]\n"_s << u""_s
        << u"### B\n\n### C\n"_s;
    QTest::newRow("of the template, whatever the minutes say")
        << u"roster: [{team: A}]\n"_s << u"## Backlog Reviews\n\n### X - Xi\n"_s << u"### A\n"_s;
    QTest::newRow("of the minutes") << u""_s << u"## Backlog Reviews\n\n### X (Xi)\n\n#### `y` (Yo)\n"_s
                                    << u"### X (Xi)\n\n#### `y` (Yo)\n"_s;
    QTest::newRow("a group without a heading")
        << u"roster: [{team: A, group: Incubating}, {team: B}]\n"_s << u""_s << u"### A\n\n### B\n"_s;
    QTest::newRow("a status") << u"roster: [{team: A, status: incubating, lead: Ana}]\n"_s << u""_s
                              << u"### A (incubating) - Ana\n"_s;
}

void TestNewMinutes::theTeamsOfTheDay()
{
    QFETCH(QString, yaml);
    QFETCH(QString, earlier);
    QFETCH(QString, expected);
    NewMinutesOptions options = usual();
    options.earlier = earlier;

    const NextMeeting made =
        newMinutes(templateOf(yaml, u"# P\n\n## Backlog Reviews\n\n### {{team}} - {{lead}}\n"_s), options);

    QCOMPARE(made.text, u"# P\n\n## Backlog Reviews\n\n"_s + expected);
}

void TestNewMinutes::headingsOfEarlierMinutesStayAsWritten_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("expected");

    const QString vacant = u"roster:\n  - team: Metrics\n    lead: vacant\n"_s;
    QTest::newRow("a lead in parentheses") << vacant << u"### Metrics (vacant)\n"_s << u"### Metrics (vacant)\n"_s;
    QTest::newRow("another lead in parentheses") << vacant << u"### Metrics (Ana)\n"_s << u"### Metrics (vacant)\n"_s;
    QTest::newRow("a link") << vacant << u"### [Metrics](m.md) (Ana)\n"_s << u"### [Metrics](m.md) (vacant)\n"_s;
    QTest::newRow("emphasis and a long dash") << vacant << u"### *Metrics* – Ana\n"_s << u"### *Metrics* – vacant\n"_s;
    QTest::newRow("a further name") << vacant << u"### Metrics (a.k.a. `numbers`) - vacant\n"_s
                                    << u"### Metrics (a.k.a. `numbers`) - vacant\n"_s;
    QTest::newRow("a status that went") << vacant << u"### [Metrics](m.md) (incubating) - vacant\n"_s
                                        << u"### [Metrics](m.md) - vacant\n"_s;
    QTest::newRow("a status that came") << vacant + u"    status: incubating\n"_s << u"### [Metrics](m.md) - vacant\n"_s
                                        << u"### [Metrics](m.md) (incubating) - vacant\n"_s;
    QTest::newRow("no lead any more") << u"roster:\n  - team: Metrics\n"_s << u"### [Metrics](m.md) - Ana\n"_s
                                      << u"### [Metrics](m.md)\n"_s;
    QTest::newRow("a team of another name")
        << vacant << u"### [Numbers](m.md) (Ana)\n"_s << u"### Metrics - vacant\n"_s;
    QTest::newRow("sub-projects")
        << vacant + u"    projects:\n      - name: bootstrap\n      - name: cf-x\n        lead: Bo\n"_s
        << u"### Metrics - vacant\n\n#### `bootstrap`\n\n#### [`cf-x`](x.md) (incubating) - Mei\n"_s
        << u"### Metrics - vacant\n\n#### `bootstrap`\n\n#### [`cf-x`](x.md) - Bo\n"_s;
    QTest::newRow("the same sub-project of another team")
        << vacant + u"    projects:\n      - name: cf-x\n"_s
        << u"### Metrics - vacant\n\n### Docs\n\n#### [cf-x](x.md)\n"_s << u"### Metrics - vacant\n\n#### cf-x\n"_s;
}

void TestNewMinutes::headingsOfEarlierMinutesStayAsWritten()
{
    QFETCH(QString, yaml);
    QFETCH(QString, earlier);
    QFETCH(QString, expected);
    NewMinutesOptions options = usual();
    const QString frame = u"# Platform %1\n\n## Backlog Reviews\n\n"_s;
    options.earlier = frame.arg(u"2026-11-10"_s) + earlier;

    const NextMeeting made = newMinutes(
        templateOf(yaml, u"# {{series}} {{date}}\n\n## Backlog Reviews\n\n### {{team}} - {{lead}}\n"_s), options);

    QCOMPARE(made.text, frame.arg(u"2026-11-24"_s) + expected);
}

void TestNewMinutes::whatATemplateSaysOfTeams_data()
{
    QTest::addColumn<QString>("sections");
    QTest::addColumn<QString>("expected"); // of the team CLI, behind its heading
    const QString open = u"\n- [ ] Plan the move\n"_s;
    const QString all = u"\n- Released 2.4\n- [ ] Plan the move\n"_s;
    QTest::newRow("nothing") << QString() << open;
    QTest::newRow("all teams, keep") << u"  - {heading: \"{{team}}\", carry: keep}\n"_s << all;
    QTest::newRow("all teams, empty") << u"  - {heading: \"{{team}}\", carry: empty}\n"_s << QString();
    QTest::newRow("the team by its name") << u"  - {heading: CLI, carry: keep}\n"_s << all;
    QTest::newRow("its name wins") << u"  - {heading: \"{{team}}\", carry: empty}\n  - {heading: CLI, carry: keep}\n"_s
                                   << all;
    QTest::newRow("another team") << u"  - {heading: Docs, carry: keep}\n"_s << open;
}

void TestNewMinutes::whatATemplateSaysOfTeams()
{
    QFETCH(QString, sections);
    QFETCH(QString, expected);
    const QString roster = u"roster: [{team: CLI, lead: Ann}, {team: Docs, until: 2026-01-06}]\n"_s;
    const Template definition =
        templateOf(roster + (sections.isEmpty() ? QString() : u"sections:\n"_s + sections),
                   u"# {{series}} {{date}}\n\n## Backlog Reviews\n\n### {{team}} - {{lead}}\n"_s);
    const QString frame = u"# Platform %1\n\n## Backlog Reviews\n\n### CLI - Ann\n"_s;
    NewMinutesOptions options = usual();
    options.carry.reference.clear();
    options.earlier = frame.arg(u"2026-11-10"_s) + u"\n- Released 2.4\n- [ ] Plan the move\n"_s;

    QCOMPARE(newMinutes(definition, options).text, frame.arg(u"2026-11-24"_s) + expected);

    NextMeetingOptions next = options.carry;
    next.rules = carryRules(definition, readMinutes(SyntaxTree(*options.earlier)));
    QCOMPARE(nextMeeting(*options.earlier, next).text.trimmed(),
             QString(frame.arg(u"2026-11-24"_s) + expected).trimmed());
}

void TestNewMinutes::eachRoadmapOfElsewhereGoesToItsOwn()
{
    const auto roadmap = [](const QString &item) { return u"When? | What?\n--|--\n*Soon* | - "_s + item + u'\n'; };
    const auto minutes = [&](const QString &first, const QString &second) {
        return u"# P\n\n## Roadmap\n\n"_s + roadmap(first) + u"\n## Roadmap of the tools\n\n"_s + roadmap(second);
    };
    NewMinutesOptions options = usual();
    options.earlier = minutes(u"old"_s, u"old tool"_s);
    options.carry.roadmapText = u"# P\n\n## Appendix\n\n### Roadmap proposal\n\n"_s + roadmap(u"a proposal"_s)
                                + minutes(u"new"_s, u"new tool"_s).sliced(4);

    QCOMPARE(newMinutes(templateOf({}, u"# P\n\n## Roadmap\n\n## Roadmap of the tools\n"_s), options).text,
             minutes(u"new"_s, u"new tool"_s));
    QCOMPARE(nextMeeting(*options.earlier, options.carry).text, minutes(u"new"_s, u"new tool"_s));
}

void TestNewMinutes::theRoadmapOfElsewhere()
{
    NewMinutesOptions options = usual();
    options.earlier = u"# P\n\n## Roadmap\n\nWhen? | What?\n--|--\n*Soon* | - old\n"_s;
    options.carry.roadmapText = u"## Roadmap\n\nWhen? | What?\n--|--\n*Soon* | - new\n"_s;

    const NextMeeting made = newMinutes(templateOf(u"buckets: [Later]\n"_s, u"# P\n\n## Roadmap\n"_s), options);

    QCOMPARE(made.text, u"# P\n\n## Roadmap\n\nWhen? | What?\n--|--\n*Soon* | - new\n"_s);
    QVERIFY(made.sections.last().outcome == CarryOutcome::Replaced);
}

void TestNewMinutes::randomMinutesKeepTheLaws()
{
    const Template definition = templateOf(
        teamYaml + u"sections:\n  - {heading: Notes, carry: keep}\n  - {heading: Discussion, carry: headings}\n"_s,
        teamSkeleton + u"\n## Notes\n\n## Discussion\n\n## Action Items\n"_s);
    for (quint32 seed = 1; seed <= 500; ++seed) {
        Random random(seed);
        NewMinutesOptions options = usual();
        options.earlier = u"# P 2026-11-10\n\n## Notes\n\n"_s + random.markdown(random.below(12))
                          + u"\n## Discussion\n\n"_s + random.markdown(random.below(12)) + u"\n## Action Items\n\n"_s
                          + random.markdown(8);
        const QByteArray name = QByteArray::number(seed);

        const NextMeeting made = newMinutes(definition, options);

        QVERIFY2(made.change.appliedTo(*options.earlier) == made.text, name.constData());
        const Minutes minutes = readMinutes(SyntaxTree(made.text));
        for (const QString &heading : {u"Backlog Reviews"_s, u"CLI"_s, u"Docs"_s, u"Roadmap"_s, u"Discussion"_s})
            QVERIFY2(!minutes.find(heading).isEmpty(), name.constData());
        qsizetype next = 0;
        for (const CarriedSection &section : made.sections)
            next += section.next >= 0 ? 1 : 0;
        QVERIFY2(next == minutes.sections.size(), name.constData());
    }
}

QTEST_GUILESS_MAIN(TestNewMinutes)
#include "tst_newminutes.moc"
