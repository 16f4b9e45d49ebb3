#include "app/templates/nextmeeting.h"

#include "app/markdown/syntaxtree.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestNextMeeting : public QObject
{
    Q_OBJECT

private slots:
    void textOfTheNext_data();
    void textOfTheNext();
};

namespace {

const QDate earlierDay(2026, 11, 10);
const QDate day(2026, 11, 24);

NextMeetingOptions usual()
{
    NextMeetingOptions options;
    options.date = day;
    options.earlierDate = earlierDay;
    options.reference = u"[2026-11-10](2026-11-10-platform.md)"_s;
    options.earlierName = u"2026-11-10-platform.md"_s;
    options.name = u"2026-11-24-platform.md"_s;
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
           "- [ ] Not carried\n"_s
        << u"## Action Items\n\n- [ ] Write (from [2026-11-10](2026-11-10-platform.md))\n  - by Friday\n"
           "- [x] Both (from [2026-11-10](2026-11-10-platform.md))\n  - [ ] this half\n"
           "- Call Ana (from [2026-11-10](2026-11-10-platform.md))\n\n## Discussion\n"_s;
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

QTEST_GUILESS_MAIN(TestNextMeeting)
#include "tst_nextmeeting.moc"
