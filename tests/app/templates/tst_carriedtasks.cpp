#include "app/templates/carriedtasks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestCarriedTasks : public QObject
{
    Q_OBJECT

private slots:
    void tasksOfTheMeetingBefore_data();
    void tasksOfTheMeetingBefore();
    void aSecondTimeBringsNothing();
};

namespace {

NextMeetingOptions options()
{
    NextMeetingOptions options;
    options.date = QDate(2026, 11, 24);
    options.earlierDate = QDate(2026, 11, 10);
    options.reference = u"[2026-11-10](2026-11-10-p.md)"_s;
    options.places.earlierPath = u"/s/2026-11-10-p.md"_s;
    options.places.path = u"/s/2026-11-24-p.md"_s;
    return options;
}

const QString from = u" (from [2026-11-10](2026-11-10-p.md))"_s;

} // namespace

void TestCarriedTasks::tasksOfTheMeetingBefore_data()
{
    QTest::addColumn<QString>("earlier"); // behind the title
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("tasks");
    const QString actions = u"## Action Items\n\n"_s;

    QTest::newRow("nothing") << u"## Agenda\n\n- x\n"_s << u"## Agenda\n"_s << u"## Agenda\n"_s << 0;
    QTest::newRow("open ones into an empty section")
        << actions + u"- [ ] Ask Mei\n- [x] Done\n- Plain\n"_s << u"## Action Items\n"_s
        << u"## Action Items\n- [ ] Ask Mei"_s + from + u"\n- Plain"_s + from + u"\n"_s << 2;
    QTest::newRow("behind what is there") << actions + u"- [ ] Ask Mei\n"_s << actions + u"- [ ] Own\n"_s
                                          << actions + u"- [ ] Own\n- [ ] Ask Mei"_s + from + u"\n"_s << 1;
    QTest::newRow("not those that are here, whatever became of them")
        << actions + u"- [ ] Ask Mei\n- [ ] Call\n* [ ] Write\n"_s
        << actions + u"- [x] Ask Mei (from [2026-11-10](2026-11-10-p.md))\n\n## Discussion\n\n1. [ ] call\n"_s
        << actions + u"- [x] Ask Mei (from [2026-11-10](2026-11-10-p.md))\n\n* [ ] Write"_s + from
               + u"\n\n## Discussion\n\n1. [ ] call\n"_s
        << 1;
    QTest::newRow("with what is nested") << actions + u"- [ ] Move\n  - [ ] the rack\n  - [x] the lamp\n"_s
                                         << u"## Action Items\n"_s
                                         << u"## Action Items\n- [ ] Move"_s + from + u"\n  - [ ] the rack\n"_s << 1;
    QTest::newRow("of a team, into the team's section")
        << u"## Backlog Reviews\n\n### CLI - Ana\n\n- Released\n- [ ] Sign it\n"_s
        << u"## Backlog Reviews\n\n### CLI - Bo\n\n- Slow week\n\n### Docs\n"_s
        << u"## Backlog Reviews\n\n### CLI - Bo\n\n- Slow week\n- [ ] Sign it"_s + from + u"\n\n### Docs\n"_s << 1;
    QTest::newRow("of a team that is no more")
        << u"## Backlog Reviews\n\n### CLI - Ana\n\n- [ ] Sign it\n"_s << actions + u"- [ ] Own\n"_s
        << actions + u"- [ ] Own\n- [ ] Sign it"_s + from + u"\n"_s << 1;
    QTest::newRow("where there are no action items")
        << actions + u"- [ ] Ask Mei\n"_s << u"## Agenda\n\n- x\n"_s
        << u"## Agenda\n\n- x\n\n## Action Items\n\n- [ ] Ask Mei"_s + from + u"\n"_s << 1;
    QTest::newRow("an older reference stays")
        << actions + u"- [ ] Ask Mei (from [2026-10-27](2026-10-27-p.md))\n"_s << u"## Action Items\n"_s
        << u"## Action Items\n- [ ] Ask Mei (from [2026-10-27](2026-10-27-p.md))\n"_s << 1;
}

void TestCarriedTasks::tasksOfTheMeetingBefore()
{
    QFETCH(QString, earlier);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(int, tasks);
    const QString title = u"# P 2026-11-24\n\n"_s;

    const CarriedTasks carried = carryTasks(title + text, u"# P 2026-11-10\n\n"_s + earlier, options());

    QCOMPARE(carried.change.appliedTo(title + text), title + expected);
    QCOMPARE(carried.tasks, tasks);
}

void TestCarriedTasks::aSecondTimeBringsNothing()
{
    const QString earlier = u"# P 2026-11-10\r\n\r\n## Action Items\r\n\r\n- [ ] Ask Mei\r\n- [ ] Call\r\n"_s;
    const QString text = u"# P 2026-11-24\r\n\r\n## Action Items\r\n\r\n- [ ] call\r\n"_s;

    const QString once = carryTasks(text, earlier, options()).change.appliedTo(text);

    QCOMPARE(once, text + u"- [ ] Ask Mei"_s + from + u"\r\n"_s);
    QVERIFY(carryTasks(once, earlier, options()).change.isEmpty());
}

QTEST_GUILESS_MAIN(TestCarriedTasks)
#include "tst_carriedtasks.moc"
