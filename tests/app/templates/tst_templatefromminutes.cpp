#include "app/templates/templatefromminutes.h"

#include "app/markdown/syntaxtree.h"
#include "app/templates/guidance.h"
#include "app/templates/newminutes.h"
#include "app/templates/nextmeeting.h"
#include "app/templates/template.h"
#include "tests/support/corpus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestTemplateFromMinutes : public QObject
{
    Q_OBJECT

private slots:
    void aTemplateOfMinutes();
    void datesKeepTheirForm_data();
    void datesKeepTheirForm();
    void groupsHaveTheirOwnTeams();
    void realMinutesGiveTheNextHeadings();
};

void TestTemplateFromMinutes::aTemplateOfMinutes()
{
    const QString minutes =
        u"# Platform Committee 2026-11-24\n\nZoom: https://example.org/z\n\n## Agenda\n\n* Announcements\n"
        "* Backlog Review\n\n## Announcements\n\n- Winter break\n\n## Backlog Reviews\n\n"
        "### Gateway - Noor Bakker\n\n- Released 2.4\n\n### Infrastructure (incubating) - Sam\n\n"
        "#### dns-sync - Ana\n\n- Done\n\n### Docs\n\n## Action Items\n\n- [ ] Ask\n"_s;

    const QString result = templateFromMinutes(minutes, {u"2026-11-24-platform.md"_s,
                                                         u"{{date:yyyy}}/{{date}}-platform.md"_s,
                                                         {},
                                                         Cadence{Cadence::Unit::Weeks, 2},
                                                         {}});

    QCOMPARE(result, u"---\nname: Platform Committee\nseries: Platform Committee\n"
                     "file: \"{{date:yyyy}}/{{date}}-platform.md\"\ncadence: every 2 weeks\nroster:\n"
                     "  - team: Gateway\n    lead: Noor Bakker\n"
                     "  - team: Infrastructure\n    lead: Sam\n    status: incubating\n    projects:\n"
                     "      - name: dns-sync\n        lead: Ana\n  - team: Docs\n---\n"
                     "# Platform Committee {{date}}\n\nZoom: https://example.org/z\n\n## Agenda\n\n* Announcements\n"
                     "* Backlog Review\n\n## Announcements\n\n## Backlog Reviews\n\n### {{team}} - {{lead}}\n\n"
                     "## Action Items\n"_s);
    QVERIFY(readTemplate(result, {}).problems.isEmpty());
}

void TestTemplateFromMinutes::datesKeepTheirForm_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    QTest::newRow("month first") << u"# P 11-24-2026"_s << u"# P {{date:MM-dd-yyyy}}"_s;
    QTest::newRow("with the month's name")
        << u"# P, Tuesday, November 24, 2026"_s << u"# P, {{date:dddd}}, {{date:MMMM d, yyyy}}"_s;
    QTest::newRow("an ordinal") << u"# P November 24th, 2026"_s << u"# P {{date}}"_s;
    QTest::newRow("German") << u"# P 24. November 2026"_s << u"# P {{date:d. MMMM yyyy}}"_s;
    QTest::newRow("German only") << u"# P 1. Dezember 2026"_s << u"# P {{date}}"_s;
}

void TestTemplateFromMinutes::datesKeepTheirForm()
{
    QFETCH(QString, title);
    QFETCH(QString, expected);

    const QString result = templateFromMinutes(title + u"\n\n## Agenda\n"_s, {{}, {}, QDate(2026, 11, 24), {}, {}});

    QVERIFY2(result.endsWith(u"---\n"_s + expected + u"\n\n## Agenda\n"_s), qPrintable(result));
}

void TestTemplateFromMinutes::groupsHaveTheirOwnTeams()
{
    const QString minutes = u"# P 2026-11-24\n\n# Projects\n\n## _Active_\n### Gateway (Noor)\n### Storage (Ilse)\n\n"
                            "## _Incubating_\n### Docs\n"_s;

    const QString result = templateFromMinutes(minutes, {});

    QVERIFY2(result.endsWith(u"---\n# P {{date}}\n\n# Projects\n\n## _Active_\n### {{team}} ({{lead}})\n\n"
                             "## _Incubating_\n### {{team}} - {{lead}}\n"_s),
             qPrintable(result));
}

namespace {

/// Level and plain title of each heading, without what a lead's form says.
QStringList headings(const QString &text, const SectionRules &rules)
{
    QStringList result;
    const Minutes minutes = readMinutes(SyntaxTree(text), rules);
    for (const Section &section : minutes.sections) {
        if (section.level == 0 || section.isContent)
            continue;
        const bool isTeam = !section.team.isEmpty();
        result.append(
            u"%1 %2"_s.arg(section.level)
                .arg(isTeam ? u"%1 | %2 | %3"_s.arg(section.team, section.lead, section.status) : section.title));
    }
    return result;
}

} // namespace

void TestTemplateFromMinutes::realMinutesGiveTheNextHeadings()
{
    const QList<test::CorpusFile> files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    int same = 0;
    int all = 0;
    for (const test::CorpusFile &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        const Minutes minutes = readMinutes(SyntaxTree(text));
        if (!minutes.date.isValid())
            continue;
        NextMeetingOptions carry;
        carry.date = minutes.date.addDays(14);
        const TemplateReading reading = readTemplate(templateFromMinutes(text, {}), file.name);
        const SectionRules rules = sectionRules(reading.value);
        const QStringList expected = headings(nextMeeting(text, carry).text, rules);
        NewMinutesOptions options;
        options.carry.date = carry.date;
        const QStringList actual = headings(newMinutes(reading.value, options).text, rules);
        ++all;
        same += actual == expected;
    }
    QVERIFY(all > 0);
    qInfo("%d of %d real minutes give a template that makes the same headings", same, all);
    // A sub-project with a name of several words is none without a lead, and two files have one behind another.
    QVERIFY(same * 100 >= all * 97);
}

QTEST_GUILESS_MAIN(TestTemplateFromMinutes)
#include "tst_templatefromminutes.moc"
