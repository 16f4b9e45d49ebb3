#include "app/templates/nextmeeting.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/showntitle.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestNextMeeting : public QObject
{
    Q_OBJECT

private slots:
    void textOfTheNext_data();
    void textOfTheNext();
    void whatBecameOfEachSection();
    void rulesThatAreGiven();
    void theRosterIsTaken_data();
    void theRosterIsTaken();
    void theRoadmapIsTaken();
    void linksToMeetings();
    void randomMinutesKeepTheLaws();
    void realMinutesKeepTheLaws();
    void realCommitteesHaveTheirHeadings();
};

namespace {

struct Heading
{
    int level = 0;
    QString title; ///< without the date

    friend bool operator==(const Heading &, const Heading &) = default;
};

/// Of the sections that are no content, in order.
QList<Heading> headingsOf(const Minutes &minutes)
{
    QList<Heading> headings;
    for (const Section &section : minutes.sections) {
        if (section.level == 0 || section.isContent)
            continue;
        QString title = section.title;
        title.remove(minutes.date.toString(Qt::ISODate));
        headings.append({section.level, title.simplified()});
    }
    return headings;
}

QList<Heading> headingsOf(const QString &text)
{
    return headingsOf(readMinutes(SyntaxTree(text)));
}

QStringList linesOf(const QString &text)
{
    QStringList result;
    const LineIndex lines(text);
    for (qsizetype line = 0; line < lines.lineCount(); ++line) {
        const TextRange range = lines.contentRange(text, line);
        result.append(text.sliced(range.begin, range.size()));
    }
    return result;
}

const QDate earlierDay(2026, 11, 10);
const QDate day(2026, 11, 24);

NextMeetingOptions usual()
{
    NextMeetingOptions options;
    options.date = day;
    options.earlierDate = earlierDay;
    options.reference = u"[2026-11-10](2026-11-10-platform.md)"_s;
    options.places.earlierPath = u"/s/2026-11-10-platform.md"_s;
    options.places.path = u"/s/2026-11-24-platform.md"_s;
    return options;
}

} // namespace

void TestNextMeeting::textOfTheNext_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("no headings") << u"just\r\nwords"_s << u"just\r\nwords"_s;
    QTest::newRow("the title's date") << u"# Platform 2026-11-10\n"_s << u"# Platform 2026-11-24\n"_s;
    QTest::newRow("a remark on the date in the title")
        << u"# Sync 2026-11-10 (moved from 2026-11-09)\n"_s << u"# Sync 2026-11-24\n"_s;
    QTest::newRow("a meeting that was moved, its file not renamed")
        << u"# Sync 2026-11-12 (moved from 2026-11-10)\n"_s << u"# Sync 2026-11-24\n"_s;
    QTest::newRow("the date twice in the title")
        << u"# Sync 10.11.2026 (2026-11-10)\n"_s << u"# Sync 24.11.2026 (2026-11-24)\n"_s;
    QTest::newRow("a remark before the date")
        << u"# Sync (instead of 3 November 2026) 2026-11-10\n"_s << u"# Sync 2026-11-24\n"_s;
    QTest::newRow("a remark without a date")
        << u"# Sync 2026-11-10 (Rescheduled, room 2)\n"_s << u"# Sync 2026-11-24\n"_s;
    QTest::newRow("a remark behind a comma")
        << u"# Sync 2026-11-10, moved from 2026-11-09: notes\n"_s << u"# Sync 2026-11-24: notes\n"_s;
    QTest::newRow("another remark stays") << u"# Sync 2026-11-10 (public)\n"_s << u"# Sync 2026-11-24 (public)\n"_s;
    QTest::newRow("a date of long ago in the title stays")
        << u"# Guild (founded 2019-05-01) 2026-11-10\n"_s << u"# Guild (founded 2019-05-01) 2026-11-24\n"_s;
    QTest::newRow("a span of days") << u"# Sprint 2026-11-10 – 2026-11-23\n"_s
                                    << u"# Sprint 2026-11-24 – 2026-12-07\n"_s;
    QTest::newRow("a title without a date") << u"# Platform\n\nHello\n"_s << u"# Platform\n\nHello\n"_s;
    QTest::newRow("month first") << u"# Platform 11-10-2026\n"_s << u"# Platform 11-24-2026\n"_s;
    QTest::newRow("month's name") << u"# Platform, November 10th, 2026\n"_s << u"# Platform, November 24th, 2026\n"_s;
    QTest::newRow("day first, with the weekday")
        << u"Platform, Tuesday 10 November 2026\n===\n"_s << u"Platform, Tuesday 24 November 2026\n===\n"_s;
    QTest::newRow("German") << u"# Protokoll vom 10. November 2026\n"_s << u"# Protokoll vom 24. November 2026\n"_s;
    QTest::newRow("a line with the date, and a link to itself")
        << u"# Platform\n\n* **Date:** 2026-11-10\n* [this file](2026-11-10-platform.md), seen on 2026-11-10\n"_s
        << u"# Platform\n\n* **Date:** 2026-11-24\n* [this file](2026-11-24-platform.md), seen on 2026-11-10\n"_s;

    QTest::newRow("agenda stays, what was said goes")
        << u"# P 2026-11-10\n\n## Agenda\n\n* One\n\n## Announcements\n\n- New\n\n## Backlog Reviews\n\n"
           "### CLI - Ana\n- Done\n  - more\n\n### Docs (Ben)\n\n- x\n\n#### Coming soon\n\n- y\n\n### Last\n"_s
        << u"# P 2026-11-24\n\n## Agenda\n\n* One\n\n## Announcements\n\n## Backlog Reviews\n\n"
           "### CLI - Ana\n\n### Docs (Ben)\n\n### Last\n"_s;
    QTest::newRow("an emptied section looks like the empty ones")
        << u"## Backlog Reviews\n\n### A\n\n\n### B\n- x\n### C\n\n- y\n\n\n\n### D\n\n\n### E\n- z"_s
        << u"## Backlog Reviews\n\n### A\n\n\n### B\n\n\n### C\n\n\n### D\n\n\n### E"_s;
    QTest::newRow("sub-projects stay, content goes, also behind them")
        << u"## Backlog Reviews\n\n### Infra - Ana\n\nIntro\n\n#### Released\n- r\n\n#### `bbl` - Ben\n- b\n\n"
           "#### Coming soon\n- c\n\n### Next\n"_s
        << u"## Backlog Reviews\n\n### Infra - Ana\n\n#### `bbl` - Ben\n\n### Next\n"_s;
    QTest::newRow("pasted headings go")
        << u"# P\n\n## Backlog Reviews\n\n### A - Ana\n\nNotes:\n\n# New Features\n\n- f\n\n## Fixes\n\n### B - Ben\n"_s
        << u"# P\n\n## Backlog Reviews\n\n### A - Ana\n\n### B - Ben\n"_s;
    QTest::newRow("placeholders stay where they were, and come nowhere new")
        << u"# P\n\n## Projects\n\n### A\n\n[add here]\n\n### B\n\n- said\n\n### C\n\n[add here]\n"_s
        << u"# P\n\n## Projects\n\n### A\n\n[add here]\n\n### B\n\n### C\n\n[add here]\n"_s;
    QTest::newRow("open items")
        << u"## Action Items\n\n- [ ] Write\n  - by Friday\n  - [x] asked\n- [x] Told\n- [x] Both\n"
           "  - [ ] this half\n  - that half\n- Call Ana\n- ~~Call Ben~~\n- Call Cleo (done)\n\n## "
           "Discussion\n\nTalk\n\n"
           "- [ ] Carried as well\n"_s
        << u"## Action Items\n\n- [ ] Write (from [2026-11-10](2026-11-10-platform.md))\n  - by Friday\n"
           "- [x] Both (from [2026-11-10](2026-11-10-platform.md))\n  - [ ] this half\n"
           "- Call Ana (from [2026-11-10](2026-11-10-platform.md))\n\n## Discussion\n\n"
           "- [ ] Carried as well (from [2026-11-10](2026-11-10-platform.md))\n"_s;
    QTest::newRow("done tasks that open ones are nested in")
        << u"## Action Items\n\n+ [X] Release\n\n  In two steps.\n\n  + [ ] Tell users\n  + [X] Tag\n+ [X] Told\n\n"
           "## Discussion\n\n1. [x] Move\n   - [x] Plan\n     - [ ] Ask Eva\n   - words\n"_s
        << u"## Action Items\n\n+ [X] Release (from [2026-11-10](2026-11-10-platform.md))\n\n  In two steps.\n\n"
           "  + [ ] Tell users\n\n## Discussion\n\n1. [x] Move (from [2026-11-10](2026-11-10-platform.md))\n   - [x] "
           "Plan\n"
           "     - [ ] Ask Eva\n"_s;
    QTest::newRow("open tasks of what a meeting fills, but not who came")
        << u"# P 2026-11-10\n\n## Attendees\n\n- [ ] Ana\n\n## Announcements\n\n- Cake\n- [ ] Order it\n\n"
           "## Discussion\n\n### Shall we?\n\n- Yes\n  - [ ] Ask Eva\n  - [x] Ask Ben\n\n## Backlog Reviews\n\n"
           "### CLI - Ana\n\n- Released\n- [ ] Release notes\n\n## New business\n\n- none\n- [ ] Count\n"_s
        << u"# P 2026-11-24\n\n## Attendees\n\n## Announcements\n\n"
           "- [ ] Order it (from [2026-11-10](2026-11-10-platform.md))\n\n## Discussion\n\n"
           "- Yes (from [2026-11-10](2026-11-10-platform.md))\n  - [ ] Ask Eva\n\n## Backlog Reviews\n\n"
           "### CLI - Ana\n\n- [ ] Release notes (from [2026-11-10](2026-11-10-platform.md))\n\n## New business\n\n"
           "- [ ] Count (from [2026-11-10](2026-11-10-platform.md))\n"_s;
    QTest::newRow("an item carried before keeps its reference")
        << u"## Action Items\n- [ ] Old (from [2026-10-27](2026-10-27-platform.md))\n"_s
        << u"## Action Items\n- [ ] Old (from [2026-10-27](2026-10-27-platform.md))\n"_s;
    QTest::newRow("the appendix goes") << u"# P 2026-11-10\n\n## Discussion\n\n## Appendix A\n\nLong\n\n### More\n"_s
                                       << u"# P 2026-11-24\n\n## Discussion\n"_s;
    QTest::newRow("a code block that is not closed hides no team")
        << u"## Backlog Reviews\n\n### A - Ana\n```\ncode\n\n### B - Ben\n\ntext\n\n### C - Cleo\n"_s
        << u"## Backlog Reviews\n\n### A - Ana\n\n### B - Ben\n\n### C - Cleo\n"_s;
    QTest::newRow("CR LF") << u"# P 2026-11-10\r\n\r\n## Announcements\r\n\r\n- a\r\n\r\n## Agenda\r\n\r\n- b"_s
                           << u"# P 2026-11-24\r\n\r\n## Announcements\r\n\r\n## Agenda\r\n\r\n- b"_s;
    QTest::newRow("setext headings")
        << u"P 2026-11-10\n===\n\nAnnouncements\n---\n\ntext\n\nDiscussion\n---\ntext\n\nAgenda\n---\n"_s
        << u"P 2026-11-24\n===\n\nAnnouncements\n---\n\nDiscussion\n---\n\nAgenda\n---\n"_s;
    QTest::newRow("two equal headings") << u"## Backlog Reviews\n\n### A\n- a\n\n### A\n- b\n"_s
                                        << u"## Backlog Reviews\n\n### A\n\n### A\n"_s;
    QTest::newRow("a definition that is still used stays")
        << u"## Agenda\n\n- [x]\n\n## Discussion\n\nTalk [y]\n\n[x]: https://example.org\n[y]: https://example.org/y\n"_s
        << u"## Agenda\n\n- [x]\n\n## Discussion\n\n[x]: https://example.org\n"_s;
    QTest::newRow("lines across and a comment that explains stay")
        << u"## Discussion\n<!-- what we talked of -->\n- a\n\n---\n\n## Agenda\n"_s
        << u"## Discussion\n<!-- what we talked of -->\n\n---\n\n## Agenda\n"_s;
    QTest::newRow("what was reported on stays")
        << u"# Notes 2026-11-10\n\n## Contents\n\n1. Web\n\n## Web\n\nText\n\n### Releases\n\n- a\n\n## Update on Docs (Eva)\n\n- b\n"_s
        << u"# Notes 2026-11-24\n\n## Contents\n\n## Web\n\n### Releases\n\n## Update on Docs (Eva)\n"_s;
    QTest::newRow("an empty section here and there is no style")
        << u"## Backlog\n\n### A\n\n- a\n\n### B\n\n- b\n\n### C\n\n- c\n\n### D\n### E\n\n- e\n\n"_s
        << u"## Backlog\n\n### A\n\n### B\n\n### C\n\n### D\n### E\n\n"_s;
    QTest::newRow("a line before an appendix goes with it")
        << u"## Discussion\n\n- a\n\n---\n\n## Appendix\n\nLong\n"_s << u"## Discussion\n"_s;
    QTest::newRow("topics of a discussion go")
        << u"# P 2026-11-10\n\n## Discussion\n\n### Shall we?\n\nYes\n\n## Agenda\n"_s
        << u"# P 2026-11-24\n\n## Discussion\n\n## Agenda\n"_s;
}

void TestNextMeeting::textOfTheNext()
{
    QFETCH(QString, earlier);
    QFETCH(QString, expected);

    const NextMeeting next = nextMeeting(earlier, usual());

    QCOMPARE(next.text, expected);
    QCOMPARE(next.change.appliedTo(earlier), expected);
    QCOMPARE(nextMeeting(next.text, usual()).text, expected);
}

void TestNextMeeting::whatBecameOfEachSection()
{
    const QString earlier = u"# P 2026-11-10\n\n## Agenda\n\n* One\n\n## Action Items\n\n- [ ] a\n- [x] b\n\n"
                            "## Backlog Reviews\n\n### CLI - Ana\n- c\n\n#### Soon\n\n### Docs\n\n## Appendix\n"_s;
    NextMeetingOptions options = usual();
    options.roster = Roster{{{u"CLI"_s, u"Eva"_s, {}, {}, {}, {}, {}}, {u"Web"_s, {}, {}, {}, {}, {}, {}}}};

    const NextMeeting next = nextMeeting(earlier, options);

    QStringList told;
    for (const CarriedSection &each : next.sections) {
        told.append(u"%1 %2 %3 %4%5"_s.arg(each.earlier)
                        .arg(each.next)
                        .arg(each.title, toString(each.outcome), each.isHeadingChanged ? u" *"_s : QString()));
        QVERIFY(each.next >= 0 || each.nextRange.isEmpty());
        QVERIFY(each.earlier >= 0 || each.earlierRange.isEmpty());
        if (each.title == "Action Items"_L1) {
            QCOMPARE(each.carriedItems, 1);
            QCOMPARE(each.allItems, 2);
            QCOMPARE(earlier.sliced(each.earlierRange.begin, each.earlierRange.size()),
                     u"## Action Items\n\n- [ ] a\n- [x] b\n\n"_s);
            QCOMPARE(next.text.sliced(each.nextRange.begin, each.nextRange.size()),
                     u"## Action Items\n\n- [ ] a (from [2026-11-10](2026-11-10-platform.md))\n\n"_s);
        }
    }
    const QStringList expected = {
        u"0 0 P 2026-11-24 kept *"_s,  u"1 1 Agenda kept"_s,         u"2 2 Action Items carried"_s,
        u"3 3 Backlog Reviews kept"_s, u"4 4 CLI - Eva emptied *"_s, u"5 -1 Soon dropped"_s,
        u"6 -1 Docs dropped"_s,        u"7 -1 Appendix dropped"_s,   u"-1 5 Web new"_s};
    QCOMPARE(told, expected);
    QCOMPARE(next.dates.size(), 1);
    QCOMPARE(next.text.sliced(next.dates.first().begin, next.dates.first().size()), u"2026-11-24"_s);
}

void TestNextMeeting::rulesThatAreGiven()
{
    const QString earlier = u"# P 2026-11-10\n\n## Agenda\n\n- One\n\n## Discussion\n\n- [ ] a\n- b\n\n## Backlog\n\n"
                            "### A - Ana\n\n- said\n\n#### Soon:\n\n- more\n\n### B - Ben\n\n- said\n"_s;
    const Minutes minutes = readMinutes(SyntaxTree(earlier));
    const auto index = [&](const QString &name) { return minutes.find(name).value(0, -1); };
    NextMeetingOptions options = usual();
    options.reference.clear();
    options.rules = {{index(u"Agenda"_s), CarryRule::Empty},
                     {index(u"Discussion"_s), CarryRule::Open},
                     {index(u"Backlog"_s), CarryRule::Headings},
                     {index(u"B"_s), CarryRule::Keep}};

    QCOMPARE(nextMeeting(earlier, options).text,
             u"# P 2026-11-24\n\n## Agenda\n\n## Discussion\n\n- [ ] a\n\n## Backlog\n\n"
             "### A - Ana\n\n#### Soon:\n\n### B - Ben\n\n- said\n"_s);
    const QList<CarryRule> effective = effectiveCarryRules(minutes, options.rules);
    QCOMPARE(toString(effective[index(u"A"_s)]), u"headings"_s);

    options.rules = {{index(u"Agenda"_s), CarryRule::Drop}, {index(u"Backlog"_s), CarryRule::Drop}};
    QCOMPARE(nextMeeting(earlier, options).text, u"# P 2026-11-24\n\n## Discussion\n\n- [ ] a\n"_s);
}

void TestNextMeeting::theRosterIsTaken_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("roster"); // minutes whose roster is taken
    QTest::addColumn<QString>("expected");

    const QString teams = u"# P\n\n## Backlog Reviews\n\n### A - Ana\n\n### B  -  Ben\n\n### [C](x) - Cleo\n"_s;
    QTest::newRow("the same: not a byte") << teams << teams << teams;
    QTest::newRow("a lead") << teams << u"# P\n## Backlog Reviews\n### A - Ana\n### B - Eva\n### C - Cleo\n"_s
                            << u"# P\n\n## Backlog Reviews\n\n### A - Ana\n\n### B  -  Eva\n\n### [C](x) - Cleo\n"_s;
    QTest::newRow("gone, new, and another order")
        << teams << u"# P\n## Backlog Reviews\n### C - Cleo\n### New - Noor\n### A - Ana\n"_s
        << u"# P\n\n## Backlog Reviews\n\n### [C](x) - Cleo\n\n### New - Noor\n\n### A - Ana\n"_s;
    QTest::newRow("new ones at both ends")
        << teams
        << u"# P\n## Backlog Reviews\n### X\n### A - Ana\n### B - Ben\n### C - Cleo\n### Y (incubating) - Yan\n"_s
        << u"# P\n\n## Backlog Reviews\n\n### X\n\n### A - Ana\n\n### B  -  Ben\n\n### [C](x) - Cleo\n\n"
           "### Y (incubating) - Yan\n"_s;
    QTest::newRow("none before") << u"# P\n\n## Backlog Reviews\n\n## Agenda\n"_s
                                 << u"# P\n## Backlog Reviews\n### A - Ana\n### B\n"_s
                                 << u"# P\n\n## Backlog Reviews\n\n### A - Ana\n\n### B\n\n## Agenda\n"_s;
    QTest::newRow("none left") << teams << u"# P\n## Backlog Reviews\n"_s << u"# P\n\n## Backlog Reviews\n"_s;
    QTest::newRow("a status") << u"# P\n\n## Backlog Reviews\n\n### A - Ana\n\n### B (incubating) - Ben\n"_s
                              << u"# P\n## Backlog Reviews\n### A (incubating) - Ana\n### B - Ben\n"_s
                              << u"# P\n\n## Backlog Reviews\n\n### A (incubating) - Ana\n\n### B - Ben\n"_s;
    QTest::newRow("groups, leads in parentheses")
        << u"# P\n\n# Projects\n\n## _Incubating_\n\n### A (Ana)\n\n### B (Ben)\n\n## _Graduated_\n\n### C (Cleo)\n"_s
        << u"# P\n# Projects\n## _Incubating_\n### A (Ana)\n## _Graduated_\n### B (Ben)\n### C (Cleo)\n"_s
        << u"# P\n\n# Projects\n\n## _Incubating_\n\n### A (Ana)\n\n## _Graduated_\n\n### B (Ben)\n\n### C (Cleo)\n"_s;
    QTest::newRow("sub-projects")
        << u"# P\n\n## Backlog Reviews\n\n### A - Ana\n\n#### `x-1` - Xi\n\n#### `y-1`\n\n### B\n"_s
        << u"# P\n## Backlog Reviews\n### A - Ana\n#### `x-1` - Xu\n#### `z-1`\n### B\n#### bootstrap-q\n"_s
        << u"# P\n\n## Backlog Reviews\n\n### A - Ana\n\n#### `x-1` - Xu\n\n#### z-1\n\n### B\n\n#### bootstrap-q\n"_s;
}

void TestNextMeeting::theRosterIsTaken()
{
    QFETCH(QString, earlier);
    QFETCH(QString, roster);
    QFETCH(QString, expected);
    NextMeetingOptions options = usual();
    options.roster = readRoster(readMinutes(SyntaxTree(roster)));

    const NextMeeting next = nextMeeting(earlier, options);

    QCOMPARE(next.text, expected);
    QCOMPARE(next.change.appliedTo(earlier), expected);
    QCOMPARE(readRoster(readMinutes(SyntaxTree(next.text))), *options.roster);
}

void TestNextMeeting::theRoadmapIsTaken()
{
    const QString earlier = u"# P\n\n## Roadmap\n\nWhen? | What?\n---|---\n*Soon* | - old\n\n## Agenda\n"_s;
    const QString newest = u"## Roadmap\n\nWhen? | What?\n---|---\n*Soon* | - new\n|| - more\n"_s;
    NextMeetingOptions options = usual();
    options.roadmapText = newest;

    const NextMeeting next = nextMeeting(earlier, options);

    QCOMPARE(next.text, u"# P\n\n## Roadmap\n\nWhen? | What?\n---|---\n*Soon* | - new\n|| - more\n\n## Agenda\n"_s);
    QCOMPARE(toString(next.sections[1].outcome), u"replaced"_s);
}

void TestNextMeeting::linksToMeetings()
{
    const QDate date(2026, 12, 29);
    QCOMPARE(meetingLink(u"/s/2027/2027-01-12-p.md"_s, u"/s/2026/2026-12-29-p.md"_s, date),
             u"[2026-12-29](../2026/2026-12-29-p.md)"_s);
    QCOMPARE(meetingLink(u"/s/b.md"_s, u"/s/a (1).md"_s, QDate()), u"[a (1)](a%20%281%29.md)"_s);
}

namespace {

/// What holds for any text.
void checkLaws(const QString &earlier, const QByteArray &name)
{
    const NextMeetingOptions options = usual();
    const NextMeeting next = nextMeeting(earlier, options);
    QVERIFY2(next.change.fits(earlier), name.constData());
    QVERIFY2(next.change.appliedTo(earlier) == next.text, name.constData());

    // Every line is one of the earlier's, or one that is named.
    const QStringList before = linesOf(earlier);
    const QSet<QString> known(before.cbegin(), before.cend());
    const LineIndex lines(next.text);
    for (qsizetype line = 0; line < lines.lineCount(); ++line) {
        const TextRange range = lines.contentRange(next.text, line);
        const QString content = next.text.sliced(range.begin, range.size());
        const bool isDated = std::ranges::any_of(next.dates, [&](TextRange date) { return range.touches(date.begin); });
        QVERIFY2(isDated || content.isEmpty() || known.contains(content) || content.contains(u" (from ["_s),
                 name.constData());
    }

    // What stays are the headings that are no content, in their order; a hidden one may come to light.
    const SyntaxTree tree(next.text);
    const Minutes minutes = readMinutes(tree);
    qsizetype heading = 0;
    for (const CarriedSection &section : next.sections) {
        if (section.next < 0)
            continue;
        QVERIFY2(section.next == heading, name.constData());
        QVERIFY2(section.title == shownTitle(tree, minutes.sections[heading]), name.constData());
        ++heading;
    }
    QVERIFY2(heading == minutes.sections.size(), name.constData());
    const Minutes earlierMinutes = readMinutes(SyntaxTree(earlier));
    QList<int> seen;
    for (const CarriedSection &section : next.sections) {
        if (section.earlier >= 0)
            seen.append(section.earlier);
    }
    QVERIFY2(std::ranges::is_sorted(seen), name.constData());
    QVERIFY2(seen.size() == earlierMinutes.sections.size(), name.constData());

    QVERIFY2(nextMeeting(next.text, options).text == next.text, name.constData());
}

} // namespace

void TestNextMeeting::randomMinutesKeepTheLaws()
{
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        Random random(seed);
        QString text = random.oneIn(3) ? random.text(400) : random.markdown(2 + random.below(40));
        if (random.oneIn(2))
            text.prepend(u"# Platform 2026-11-10\n\n## Backlog Reviews\n\n"_s);
        checkLaws(text, QByteArray::number(seed));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestNextMeeting::realMinutesKeepTheLaws()
{
    if (corpusFolder().isEmpty())
        QSKIP(corpusSkipMessage);
    for (const CorpusFile &file : corpusMinutes()) {
        checkLaws(QString::fromUtf8(file.bytes), file.name.toUtf8());
        if (QTest::currentTestFailed())
            return;
    }
}

void TestNextMeeting::realCommitteesHaveTheirHeadings()
{
    if (corpusFolder().isEmpty())
        QSKIP(corpusSkipMessage);
    struct Meeting
    {
        QString series;
        QDate date;
        QString text;
        QString name;
    };
    QList<Meeting> meetings;
    static const QRegularExpression iso(u"(\\d{4})-(\\d\\d)-(\\d\\d)"_s);
    static const QRegularExpression monthFirst(u"(\\d\\d)-(\\d\\d)-(\\d{4})"_s);
    for (const CorpusFile &file : corpusMinutes()) {
        const auto found = iso.match(file.name);
        const auto other = monthFirst.match(file.name);
        const QString date = found.hasMatch() ? found.captured()
                             : other.hasMatch()
                                 ? other.captured(3) + u'-' + other.captured(1) + u'-' + other.captured(2)
                                 : QString();
        if (!date.isEmpty())
            meetings.append({file.name.section(u"__"_s, 0, 0), QDate::fromString(date, Qt::ISODate),
                             QString::fromUtf8(file.bytes), file.name});
    }
    std::ranges::sort(meetings, {}, [](const Meeting &each) { return std::pair(each.series, each.date); });

    int pairs = 0;
    int unchanged = 0;
    int sameRoster = 0;
    int sameAll = 0;
    for (qsizetype i = 1; i < meetings.size(); ++i) {
        const Meeting &earlier = meetings[i - 1];
        const Meeting &real = meetings[i];
        if (earlier.series != real.series)
            continue;
        ++pairs;
        NextMeetingOptions options;
        options.date = real.date;
        options.earlierDate = earlier.date;
        const NextMeeting next = nextMeeting(earlier.text, options);
        const QList<Heading> made = headingsOf(next.text);
        // It is of its own day wherever the earlier one says of which it is.
        if (readMinutes(SyntaxTree(earlier.text)).date.isValid())
            QVERIFY2(readMinutes(SyntaxTree(next.text)).date == real.date, qPrintable(real.name));
        if (headingsOf(earlier.text) == headingsOf(real.text)) {
            ++unchanged;
            QVERIFY2(made == headingsOf(real.text), qPrintable(real.name));
        }
        QCOMPARE(readRoster(readMinutes(SyntaxTree(next.text))), readRoster(readMinutes(SyntaxTree(earlier.text))));

        options.roster = readRoster(readMinutes(SyntaxTree(real.text)));
        const QString withRoster = nextMeeting(earlier.text, options).text;
        sameRoster += readRoster(readMinutes(SyntaxTree(withRoster))) == *options.roster;
        sameAll += headingsOf(withRoster) == headingsOf(real.text);
    }
    qInfo("%d pairs of real minutes, %d of them with the same headings but for the date; with the real roster the "
          "teams are the same in %d, all headings in %d",
          pairs, unchanged, sameRoster, sameAll);
    QVERIFY(unchanged > 0);
}

QTEST_GUILESS_MAIN(TestNextMeeting)
#include "tst_nextmeeting.moc"
