#include "app/templates/carriedlinks.h"

#include "app/markdown/syntaxtree.h"
#include "app/templates/nextmeeting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestCarriedLinks : public QObject
{
    Q_OBJECT

private slots:
    void anotherFolder_data();
    void anotherFolder();
    void thePreviousMinutes_data();
    void thePreviousMinutes();
    void aTitleWithAWrongDate();
    void whatWasTakenFromAnotherFile();
};

namespace {

const QString earlierPath = u"/s/2026/2026-12-29-p.md"_s;
const QString path = u"/s/2027/2027-01-12-p.md"_s;

QString nextOf(const QString &earlier, const MeetingPlaces &places)
{
    NextMeetingOptions options;
    options.date = QDate(2027, 1, 12);
    options.places = places;
    return nextMeeting(earlier, options).text;
}

} // namespace

void TestCarriedLinks::anotherFolder_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a file beside it") << u"[a](plan.md)"_s << u"[a](../2026/plan.md)"_s;
    QTest::newRow("with a dot") << u"[a](./plan.md#top)"_s << u"[a](../2026/plan.md#top)"_s;
    QTest::newRow("in its folder's folder") << u"[a](../README.md)"_s << u"[a](../README.md)"_s;
    QTest::newRow("where the next one is") << u"[a](../2027/plan.md)"_s << u"[a](plan.md)"_s;
    QTest::newRow("a folder") << u"[a](pictures/)"_s << u"[a](../2026/pictures/)"_s;
    QTest::newRow("pictures") << u"![a](a.png) ![b](b.png \"B\")"_s
                              << u"![a](../2026/a.png) ![b](../2026/b.png \"B\")"_s;
    QTest::newRow("with blanks") << u"[a](<my plan.md>) [b](my%20plan.md?x=1)"_s
                                 << u"[a](<../2026/my%20plan.md>) [b](../2026/my%20plan.md?x=1)"_s;
    QTest::newRow("parentheses") << u"[a](plan(1).md)"_s << u"[a](../2026/plan%281%29.md)"_s;
    QTest::newRow("definitions") << u"See [plan].\n\n[plan]: plan.md 'P'"_s
                                 << u"See [plan].\n\n[plan]: ../2026/plan.md 'P'"_s;
    QTest::newRow("the whole web, a root, a place in it")
        << u"[a](https://example.org/plan.md) [b](/plan.md) [c](#plan) [d](mailto:a@example.org) <https://e.org> [e]()"_s
        << u"[a](https://example.org/plan.md) [b](/plan.md) [c](#plan) [d](mailto:a@example.org) <https://e.org> [e]()"_s;
    QTest::newRow("no links") << u"`[a](plan.md)` and \\[a](plan.md) and [a] (plan.md)\n\n    [a](plan.md)"_s
                              << u"`[a](plan.md)` and \\[a](plan.md) and [a] (plan.md)\n\n    [a](plan.md)"_s;
    QTest::newRow("in code beside a link")
        << u"[a](plan.md)\n\n```\n[a](plan.md)\n```"_s << u"[a](../2026/plan.md)\n\n```\n[a](plan.md)\n```"_s;
    QTest::newRow("in a cell") << u"a|b\n-|-\n|[a](plan.md)\r\n"_s << u"a|b\n-|-\n|[a](../2026/plan.md)\r\n"_s;
}

void TestCarriedLinks::anotherFolder()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);

    QCOMPARE(withLinksFrom(source, earlierPath, path), expected);
    QCOMPARE(withLinksFrom(source, earlierPath, u"/s/2026/2027-01-12-p.md"_s), source);
    QCOMPARE(withLinksFrom(source, {}, path), source);
}

void TestCarriedLinks::thePreviousMinutes_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("expected");

    QTest::newRow("below the title")
        << u"# P 2026-12-29\n\nPrevious minutes: [2026-12-15](2026-12-15-p.md)\n"_s
        << u"# P 2027-01-12\n\nPrevious minutes: [2026-12-29](../2026/2026-12-29-p.md)\n"_s;
    QTest::newRow("in words, with a fragment")
        << u"# P 2026-12-29\n\nLast meeting, 15 December 2026: [notes](./2026-12-15-p.md#agenda)\n"_s
        << u"# P 2027-01-12\n\nLast meeting, 29 December 2026: [notes](../2026/2026-12-29-p.md#agenda)\n"_s;
    QTest::newRow("an older meeting stays that one")
        << u"# P 2026-12-29\n\n## Agenda\n\n- As [decided](2026-12-01-p.md)\n"_s
        << u"# P 2027-01-12\n\n## Agenda\n\n- As [decided](../2026/2026-12-01-p.md)\n"_s;
    QTest::newRow("twice in one line")
        << u"# P 2026-12-29\n\nPrevious minutes: [2026-12-15](2026-12-15-p.md), [all of 2026-12-15](2026-12-15-p.md)\n"_s
        << u"# P 2027-01-12\n\nPrevious minutes: [2026-12-29](../2026/2026-12-29-p.md), [all of 2026-12-29](../2026/2026-12-29-p.md)\n"_s;
    QTest::newRow("alone in its line") << u"# P 2026-12-29\n\n- **[2026-12-15](2026-12-15-p.md)**\n"_s
                                       << u"# P 2027-01-12\n\n- **[2026-12-29](../2026/2026-12-29-p.md)**\n"_s;
    QTest::newRow("what was said in that meeting was said there")
        << u"# P 2026-12-29\n\n## Agenda\n\n- As agreed on [15 December](2026-12-15-p.md) and in [2026-12-15](2026-12-15-p.md)\n"_s
        << u"# P 2027-01-12\n\n## Agenda\n\n- As agreed on [15 December](../2026/2026-12-15-p.md) and in [2026-12-15](../2026/2026-12-15-p.md)\n"_s;
    QTest::newRow("an item stays one of its meeting")
        << u"# P 2026-12-29\n\n## Action Items\n\n- [ ] Ask (from [2026-12-15](2026-12-15-p.md))\n"_s
        << u"# P 2027-01-12\n\n## Action Items\n\n- [ ] Ask (from [2026-12-15](../2026/2026-12-15-p.md))\n"_s;
    QTest::newRow("and so does a roadmap's")
        << u"# P 2026-12-29\n\n## Roadmap\n\nWhen|What\n-|-\nSoon|- Go ([why](2026-12-15-p.md))\n"_s
        << u"# P 2027-01-12\n\n## Roadmap\n\nWhen|What\n-|-\nSoon|- Go ([why](../2026/2026-12-15-p.md))\n"_s;
}

void TestCarriedLinks::thePreviousMinutes()
{
    QFETCH(QString, earlier);
    QFETCH(QString, expected);

    QCOMPARE(nextOf(earlier, {earlierPath, path, u"/s/2026/2026-12-15-p.md"_s, QDate(2026, 12, 15), earlierPath,
                              QDate(2026, 12, 29)}),
             expected);
}

/// Its own dates look like those of the minutes before: nothing is changed twice.
void TestCarriedLinks::aTitleWithAWrongDate()
{
    const QString earlier = u"# P 2026-12-15\n\nDate: 2026-12-15, after [the last](2026-12-15-p.md)\n"_s;

    const QString next = nextOf(earlier, {earlierPath, path, u"/s/2026/2026-12-15-p.md"_s, QDate(2026, 12, 15),
                                          earlierPath, QDate(2026, 12, 29)});

    QCOMPARE(next, u"# P 2027-01-12\n\nDate: 2027-01-12, after [the last](../2026/2026-12-29-p.md)\n"_s);
}

void TestCarriedLinks::whatWasTakenFromAnotherFile()
{
    NextMeetingOptions options;
    options.date = QDate(2027, 1, 12);
    options.places.earlierPath = earlierPath;
    options.places.path = path;
    options.roadmapText = u"## Roadmap\n\nWhen|What\n-|-\nSoon|- Go ([why](why.md))\n"_s;
    options.roadmapPath = u"/s/2025/2025-12-30-p.md"_s;

    const QString next = nextMeeting(u"# P 2026-12-29\n\n## Roadmap\n\nWhen|What\n-|-\nSoon|- Stay\n"_s, options).text;

    QCOMPARE(next, u"# P 2027-01-12\n\n## Roadmap\n\nWhen|What\n-|-\nSoon|- Go ([why](../2025/why.md))\n"_s);
}

QTEST_GUILESS_MAIN(TestCarriedLinks)
#include "tst_carriedlinks.moc"
