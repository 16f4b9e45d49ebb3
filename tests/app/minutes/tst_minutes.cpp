#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

/// An outline that a person can compare: a line a section, indented by its depth: "kind title".
QString outlineOf(const Minutes &minutes)
{
    QString outline;
    for (const Section &section : minutes.sections) {
        for (int around = section.parent; around >= 0; around = minutes.sections[around].parent)
            outline += u"  "_s;
        outline += toString(section.kind) + u' ' + section.title;
        outline += section.isPasted ? u" (pasted)\n"_s : section.isContent ? u" (content)\n"_s : u"\n"_s;
    }
    return outline;
}

Minutes read(const QString &text)
{
    return readMinutes(SyntaxTree(text));
}

} // namespace

class TestMinutes : public QObject
{
    Q_OBJECT

private slots:
    void realMinutesKeepTheLaws();
    void randomTextsKeepTheLaws();
    void realTeamsAndLeadsAreRead();
    void realSubHeadingsAreSorted();
    void sectionsHaveTheirPlace_data();
    void sectionsHaveTheirPlace();
    void kindsComeFromTheHeading_data();
    void kindsComeFromTheHeading();
    void titleAndDateAreRead_data();
    void titleAndDateAreRead();
    void fieldsLeaveBlankLinesToTheFrame_data();
    void fieldsLeaveBlankLinesToTheFrame();
    void emptyFieldsStandWhereTextGoes_data();
    void emptyFieldsStandWhereTextGoes();
    void placeholdersFillNothing_data();
    void placeholdersFillNothing();
    void keysOutliveLeadAndDate();
    void equalHeadingsHaveTheirOwnKeys();
    void rulesComeBeforeNames();
    void rulesNameTheProjectsOfATeam();
    void namesAreFound_data();
    void namesAreFound();
    void teamsAreCounted();
    void manyHeadingsAreRead();
};

/// What must hold for every text. Returns what is broken, or nothing.
static QString brokenLaw(const QString &text, const Minutes &minutes)
{
    QString joined;
    for (const int root : minutes.roots)
        joined += QStringView(text).sliced(minutes.sections[root].range.begin, minutes.sections[root].range.size());
    if (joined != text)
        return u"the roots joined are not the text"_s;
    const LineIndex lines(text);
    const auto isLineStart = [&](qsizetype at) { return at == text.size() || lines.start(lines.lineAt(at)) == at; };
    qsizetype begin = -1;
    for (qsizetype i = 0; i < minutes.sections.size(); ++i) {
        const Section &section = minutes.sections[i];
        const QString at = u" at section %1 (%2)"_s.arg(i).arg(section.title);
        if (section.range.begin <= begin)
            return u"sections are not in document order"_s + at;
        begin = section.range.begin;
        if (section.range.begin != section.heading.begin || !section.range.contains(section.heading)
            || !section.range.contains(section.body) || !section.range.contains(section.field))
            return u"a part lies outside"_s + at;
        if (section.body.begin < section.heading.end
            || (!section.field.isEmpty() && section.field.begin < section.heading.end))
            return u"body inside the heading"_s + at;
        for (const qsizetype edge : {section.range.begin, section.range.end, section.heading.begin, section.heading.end,
                                     section.body.begin, section.body.end, section.field.begin, section.field.end}) {
            if (!isLineStart(edge))
                return u"an edge inside a line"_s + at;
        }
        qsizetype child =
            section.children.isEmpty() ? section.range.end : minutes.sections[section.children.first()].range.begin;
        if (section.body.end > child)
            return u"body runs into a nested section"_s + at;
        for (const int each : section.children) {
            if (minutes.sections[each].parent != int(i) || minutes.sections[each].range.begin != child)
                return u"nested sections leave a gap"_s + at;
            child = minutes.sections[each].range.end;
        }
        if (child != section.range.end)
            return u"nested sections end early"_s + at;
        if (section.isContent) {
            const Section &around = minutes.sections[section.parent];
            if (section.parent < 0 || !around.field.contains(section.heading))
                return u"content outside the field around it"_s + at;
        }
        if (section.isPasted && !section.isContent)
            return u"pasted but no content"_s + at;
        if (!section.heading.contains(section.teamRange) && !section.teamRange.isEmpty())
            return u"team outside the heading"_s + at;
        if (!section.heading.contains(section.leadRange) && !section.leadRange.isEmpty())
            return u"lead outside the heading"_s + at;
        if (minutes.sectionAt(section.range.begin) != i)
            return u"sectionAt() is wrong"_s + at;
    }
    return {};
}

void TestMinutes::realMinutesKeepTheLaws()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        const QString broken = brokenLaw(text, read(text));
        QVERIFY2(broken.isEmpty(), qPrintable(file.name + u": "_s + broken));
    }
    QVERIFY(files.size() >= 115);
}

void TestMinutes::randomTextsKeepTheLaws()
{
    test::Random random(11);
    for (int i = 0; i < 10000; ++i) {
        const QString text = random.oneIn(4) ? random.text(60) : random.markdown(1 + random.below(14));
        const QString broken = brokenLaw(text, read(text));
        QVERIFY2(broken.isEmpty(), qPrintable(broken + u"\n"_s + text));
    }
}

void TestMinutes::realTeamsAndLeadsAreRead()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    // A plain line scan with its own idea of a heading is the judge.
    static const QRegularExpression dashed(u"^(.+?)\\s+[-–—]\\s+(.*?)\\s*$"_s);
    static const QRegularExpression parenthesized(u"^(.+?)\\s*\\(([^()]*)\\)\\s*$"_s);
    static const QRegularExpression status(u"\\s*\\(incubating\\)"_s);
    static const QRegularExpression alias(u"\\s*\\(aka [^()]*\\)"_s);
    static const QRegularExpression link(u"\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    int teams = 0;
    int leads = 0;
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        const Minutes minutes = read(text);
        bool isInBacklog = false;
        bool isInFence = false;
        qsizetype position = 0;
        for (const QString &line : text.split(u'\n')) {
            const qsizetype at = position;
            position += line.size() + 1;
            if (line.startsWith("```"_L1) && line.count(u'`') < 6)
                isInFence = !isInFence;
            if (isInFence)
                continue;
            if (line.startsWith("# "_L1) || line.startsWith("## "_L1)) {
                isInBacklog = line.contains("Backlog"_L1) || line == "# Projects"_L1
                              || (isInBacklog && line.startsWith("## _"_L1)) || (isInBacklog && line == "## Active"_L1);
            }
            if (!isInBacklog || !line.startsWith("### "_L1))
                continue;

            QString heading = line.sliced(4).trimmed();
            heading.replace(link, u"\\1"_s).remove(status).remove(alias);
            QString team = heading;
            QString lead;
            if (const auto dash = dashed.match(heading); dash.hasMatch()) {
                team = dash.captured(1);
                lead = dash.captured(2);
            } else if (const auto group = parenthesized.match(heading); group.hasMatch()) {
                team = group.captured(1);
                lead = group.captured(2);
            }
            const QString where = file.name + u": "_s + line;
            const int index = minutes.sectionAt(at);
            QVERIFY2(minutes.sections[index].range.begin == at, qPrintable(where));
            const Section &section = minutes.sections[index];
            QVERIFY2(section.kind == SectionKind::Team, qPrintable(where));
            QVERIFY2(section.team == team.simplified(), qPrintable(where + u" -> "_s + section.team));
            QVERIFY2(section.lead == lead, qPrintable(where + u" -> "_s + section.lead));
            QCOMPARE(section.status, line.contains("(incubating)"_L1) ? u"incubating"_s : QString());
            QCOMPARE(QStringView(text).sliced(section.leadRange.begin, section.leadRange.size()), lead);
            ++teams;
            leads += lead.isEmpty() ? 0 : 1;
        }
    }
    QVERIFY2(teams > 1300 && leads > 1250, qPrintable(u"%1 teams, %2 leads"_s.arg(teams).arg(leads)));
}

void TestMinutes::realSubHeadingsAreSorted()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    int projects = 0;
    int content = 0;
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        for (const Section &section : read(text).sections) {
            if (section.level < 4)
                continue;
            const QStringView source = QStringView(text).sliced(section.heading.begin, section.heading.size());
            const bool isCode = source.contains(u'`');
            const bool endsWithColon = section.title.endsWith(u':');
            QVERIFY2(!isCode || section.kind == SectionKind::Project, qPrintable(file.name + u": "_s + section.title));
            QVERIFY2(!endsWithColon || section.kind == SectionKind::Text,
                     qPrintable(file.name + u": "_s + section.title));
            projects += section.kind == SectionKind::Project ? 1 : 0;
            content += section.kind == SectionKind::Text ? 1 : 0;
        }
    }
    QVERIFY2(projects > 300 && content > 50, qPrintable(u"%1 projects, %2 content"_s.arg(projects).arg(content)));
}

void TestMinutes::sectionsHaveTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outline");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("no heading") << u"Just words\n"_s << u"text \n"_s;
    QTest::newRow("blank lines before") << u"\n\n# T\n"_s << u"text \ntext T\n"_s;
    QTest::newRow("no H1") << u"## Agenda\n## Backlog Reviews\n### CLI - Ana\n"_s
                           << u"agenda Agenda\nbacklog Backlog Reviews\n  team CLI - Ana\n"_s;
    QTest::newRow("usual")
        << u"# M 2026-01-02\n## Agenda\n* x\n## Backlog Reviews\n### CLI - Ana\n#### `cf-x`\n"_s
        << u"text M 2026-01-02\n  agenda Agenda\n  backlog Backlog Reviews\n    team CLI - Ana\n      project cf-x\n"_s;
    QTest::newRow("content in a team")
        << u"## Backlog\n### CLI - Ana\n#### Released\n##### More\n#### Next:\n"_s
        << u"backlog Backlog\n  team CLI - Ana\n    text Released (content)\n      text More (content)\n    text Next: (content)\n"_s;
    QTest::newRow("heading behind a project has its own field")
        << u"## Backlog\n### Disk - Ana\n#### Done\n#### `disk-x`\n##### Done\n#### Questions\n##### One\n"_s
        << u"backlog Backlog\n  team Disk - Ana\n    text Done (content)\n    project disk-x\n      text Done (content)\n    text Questions\n      text One (content)\n"_s;
    QTest::newRow("project in a project")
        << u"## Backlog\n### Disk - Ana\n#### `disk-x`\n##### `disk-y`\n##### Done\n"_s
        << u"backlog Backlog\n  team Disk - Ana\n    project disk-x\n      project disk-y\n      text Done\n"_s;
    QTest::newRow("team whose projects have leads")
        << u"## Backlog\n### Disk\n#### DiskFS - Ana\n#### Disk Core - Ben Ode\n"_s
        << u"backlog Backlog\n  team Disk\n    project DiskFS - Ana\n    project Disk Core - Ben Ode\n"_s;
    QTest::newRow("level jump in a team")
        << u"## Backlog\n### Disk - Ana\n##### Done:\n### CLI - Ben\n"_s
        << u"backlog Backlog\n  team Disk - Ana\n    text Done: (content)\n  team CLI - Ben\n"_s;
    QTest::newRow("level jump below the backlog")
        << u"## Backlog\n#### Disk - Ana\n#### Notes\n"_s << u"backlog Backlog\n  team Disk - Ana\n  text Notes\n"_s;
    QTest::newRow("groups")
        << u"# M\n# Projects\n## _Incubating_\n### Disk (Ana)\n#### New\n## _Under Review_\n## Retired\n### Old\n"_s
        << u"text M\nbacklog Projects\n  text Incubating\n    team Disk (Ana)\n      text New (content)\n  text Under Review\n  text Retired\n    team Old\n"_s;
    QTest::newRow("group by form") << u"# Projects\n## Core\n### Disk - Ana\n### CLI - Ben\n"_s
                                   << u"backlog Projects\n  text Core\n    team Disk - Ana\n    team CLI - Ben\n"_s;
    QTest::newRow("H2 teams")
        << u"# Projects\n## Disk - Ana\n### Released\n## CLI (Ben)\n"_s
        << u"backlog Projects\n  team Disk - Ana\n    text Released (content)\n  team CLI (Ben)\n"_s;
    QTest::newRow("known section below the backlog")
        << u"## Backlog\n### Disk - Ana\n### Action items\n"_s
        << u"backlog Backlog\n  team Disk - Ana\n  actions Action items\n"_s;
    QTest::newRow("pasted H1s")
        << u"# M\n## Backlog\n### Disk - Ana\n# New Features\n## Disk\ntext\n# Fixes\n### CLI - Ben\n## Appendix\n"_s
        << u"text M\n  backlog Backlog\n    team Disk - Ana\n      text New Features (pasted)\n        text Disk (pasted)\n      text Fixes (pasted)\n    team CLI - Ben\n  appendix Appendix\n"_s;
    QTest::newRow("pasted with nested headings")
        << u"# M\n## Backlog\n### Disk - Ana\n#### `disk-x`\n# New\n### Deep\n#### Deeper\n### CLI - Ben\n"_s
        << u"text M\n  backlog Backlog\n    team Disk - Ana\n      project disk-x\n        text New (pasted)\n          text Deep (content)\n            text Deeper (content)\n    team CLI - Ben\n"_s;
    QTest::newRow("pasted inside content")
        << u"## Backlog\n### Disk - Ana\n#### Released\n# v2\n### CLI - Ben\n"_s
        << u"backlog Backlog\n  team Disk - Ana\n    text Released (content)\n    text v2 (pasted)\n  team CLI - Ben\n"_s;
    QTest::newRow("pasted before a group")
        << u"# Projects\n## _Incubating_\n### Disk (Ana)\n# Fixes\n## _Retired_\n### Old (Ben)\n"_s
        << u"backlog Projects\n  text Incubating\n    team Disk (Ana)\n      text Fixes (pasted)\n  text Retired\n    team Old (Ben)\n"_s;
    QTest::newRow("pasted among teams without leads")
        << u"## Backlog\n### Disk\n## Changelog\n### CLI\n"_s
        << u"backlog Backlog\n  team Disk\n    text Changelog (pasted)\n  team CLI\n"_s;
    QTest::newRow("unknown behind the last team is a section")
        << u"## Backlog\n### Disk - Ana\n# Fixes\n## More\n"_s
        << u"backlog Backlog\n  team Disk - Ana\ntext Fixes\n  text More\n"_s;
    QTest::newRow("own sections between teams are not pasted")
        << u"## Backlog\n### Disk - Ana\n## Cross Cutting Initiatives\n## Backlog\n### CLI - Ben\n"_s
        << u"backlog Backlog\n  team Disk - Ana\ntext Cross Cutting Initiatives\nbacklog Backlog\n  team CLI - Ben\n"_s;
    QTest::newRow("updates as backlog")
        << u"# M\n## Updates\n### Disk\n#### Changes\n"_s
        << u"text M\n  backlog Updates\n    team Disk\n      text Changes (content)\n"_s;
    QTest::newRow("updates beside a backlog")
        << u"# M\n## Backlog\n### Disk\n## Updates\n## Appendix\n### Disk\n"_s
        << u"text M\n  backlog Backlog\n    team Disk\n  text Updates\n  appendix Appendix\n    text Disk\n"_s;
    QTest::newRow("# in a fence") << u"## Backlog\n### Disk - Ana\n```\n# New\n### X - Y\n```\n### CLI - Ben\n"_s
                                  << u"backlog Backlog\n  team Disk - Ana\n  team CLI - Ben\n"_s;
    QTest::newRow("# in a list, a quote, HTML") << u"# M\n- # a\n\n> ## b\n\n<div>\n# c\n</div>\n"_s << u"text M\n"_s;
    QTest::newRow("unclosed fence") << u"# M\n```\n## A\n"_s << u"text M\n"_s;
    QTest::newRow("no blank behind #") << u"# M\n####[x](y)\n##A\n"_s << u"text M\n"_s;
    QTest::newRow("indented headings") << u"# M\n  ## Agenda\n   ## Discussion\n    ## code\n"_s
                                       << u"text M\n  agenda Agenda\n  discussion Discussion\n"_s;
    QTest::newRow("setext") << u"M\n===\nAgenda\n---\n* x\n"_s << u"text M\n  agenda Agenda\n"_s;
    QTest::newRow("CR LF") << u"# M\r\n## Agenda\r\n"_s << u"text M\n  agenda Agenda\n"_s;
    QTest::newRow("CR") << u"# M\r## Agenda\r* x"_s << u"text M\n  agenda Agenda\n"_s;
    QTest::newRow("roadmap by its table")
        << u"## Later\nWhen? | What?\n---|---\n*Soon* | - x\n"_s << u"roadmap Later\n"_s;
    QTest::newRow("another table is no roadmap") << u"## Later\nWho? | What?\n---|---\na | b\n"_s << u"text Later\n"_s;
    QTest::newRow("roadmap table in a team") << u"## Backlog\n### Disk - Ana\nWhen? | What?\n---|---\n*Soon* | - x\n"_s
                                             << u"backlog Backlog\n  team Disk - Ana\n"_s;
    QTest::newRow("empty headings") << u"#\n##\n### \n"_s << u"text \n  text \n    text \n"_s;
}

void TestMinutes::sectionsHaveTheirPlace()
{
    QFETCH(QString, text);

    const Minutes minutes = read(text);

    QTEST(outlineOf(minutes), "outline");
    QCOMPARE(brokenLaw(text, minutes), QString());
}

void TestMinutes::kindsComeFromTheHeading_data()
{
    QTest::addColumn<QString>("kind");
    const auto rows = [](const QString &kind, std::initializer_list<const char *> titles) {
        for (const char *title : titles)
            QTest::newRow(title) << kind;
    };
    rows(u"agenda"_s,
         {"Agenda", "agenda:", "_Agenda_", "Agenda 2026-01-02", "Agenda for 2026-01-02", "Agenda (draft)"});
    rows(u"attendees"_s, {"Attendees", "Participants", "Present", "Attendee:"});
    rows(u"announcements"_s, {"Announcements", "**Announcement**"});
    rows(u"lifecycle"_s, {"PMC Lifecycle Activities", "Lifecycle", "Project Lifecycle", "Committee Life Cycle"});
    rows(u"discussion"_s, {"Discussion", "Open Discussion", "Discussions"});
    rows(u"decisions"_s, {"Decisions", "Decision"});
    rows(u"actions"_s, {"Action Items", "Actions", "[Action items](https://e.org)"});
    rows(u"backlog"_s, {"Backlog Reviews", "Backlog Review", "Projects", "Current Backlog and Priorities",
                        "Current Backlogs & Priorities", "Project Updates"});
    rows(u"roadmap"_s, {"CF Feature Roadmap Review", "Roadmaps"});
    rows(u"appendix"_s, {"Appendix", "Appendix A: figures"});
    rows(u"text"_s, {"New business", "Zoom info", "App Lifecycle Management", "Update on Disks", "Table of Contents",
                     "Agenda setting for all"});
}

void TestMinutes::kindsComeFromTheHeading()
{
    const Minutes minutes = read(u"# M\n## "_s + QString::fromUtf8(QTest::currentDataTag()) + u'\n');

    QTEST(toString(minutes.sections[1].kind), "kind");
}

void TestMinutes::titleAndDateAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("withoutDate");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("titleSource");
    const QDate date(2026, 1, 2);
    QTest::newRow("usual") << u"# Disk PMC Meeting 2026-01-02\n"_s << u"Disk PMC Meeting 2026-01-02"_s
                           << u"Disk PMC Meeting"_s << date << u"Disk PMC Meeting"_s;
    QTest::newRow("date first") << u"# 2026-01-02 Disk\n"_s << u"2026-01-02 Disk"_s << u"Disk"_s << date << u"Disk"_s;
    QTest::newRow("words behind") << u"# Disk 2026-01-02 (draft)\n"_s << u"Disk 2026-01-02 (draft)"_s << u"Disk"_s
                                  << date << u"Disk"_s;
    QTest::newRow("only a date") << u"# 2026-01-02\n"_s << u"2026-01-02"_s << u""_s << date << u""_s;
    QTest::newRow("markup") << u"# **Disk** `x` 2026-01-02\n"_s << u"Disk x 2026-01-02"_s << u"Disk x"_s << date
                            << u"**Disk** `x`"_s;
    QTest::newRow("another date in an address") << u"# [Disk](/2025-09-09) 2026-01-02\n"_s << u"Disk 2026-01-02"_s
                                                << u"Disk"_s << date << u"[Disk](/2025-09-09)"_s;
    QTest::newRow("no date") << u"# Disk\n"_s << u"Disk"_s << u"Disk"_s << QDate() << u"Disk"_s;
    QTest::newRow("mistyped date") << u"# Disk 2026-01-022\n"_s << u"Disk 2026-01-022"_s << u"Disk 2026-01-022"_s
                                   << QDate() << u"Disk 2026-01-022"_s;
    QTest::newRow("no such day") << u"# Disk 2026-02-30\n"_s << u"Disk 2026-02-30"_s << u"Disk 2026-02-30"_s << QDate()
                                 << u"Disk 2026-02-30"_s;
    QTest::newRow("second H1 does not count")
        << u"## A\n# Disk 2026-01-02\n# B 2025-01-01\n"_s << u"Disk 2026-01-02"_s << u"Disk"_s << date << u"Disk"_s;
    QTest::newRow("setext") << u"Disk 2026-01-02\n====\n"_s << u"Disk 2026-01-02"_s << u"Disk"_s << date << u"Disk"_s;
    QTest::newRow("none") << u"## Disk 2026-01-02\n"_s << u""_s << u""_s << QDate() << u""_s;
}

void TestMinutes::titleAndDateAreRead()
{
    QFETCH(QString, text);

    const Minutes minutes = read(text);

    QTEST(minutes.title, "title");
    QTEST(minutes.titleWithoutDate, "withoutDate");
    QTEST(minutes.date, "date");
    QTEST(text.sliced(minutes.titleRange.begin, minutes.titleRange.size()), "titleSource");
    QCOMPARE(text.sliced(minutes.dateRange.begin, minutes.dateRange.size()), minutes.date.toString(Qt::ISODate));
}

void TestMinutes::fieldsLeaveBlankLinesToTheFrame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field"); // of the first section
    QTest::newRow("none around") << u"## A\nx\n## B\n"_s << u"x\n"_s;
    QTest::newRow("blank lines around") << u"## A\n\n \nx\n\ny\n\t\n\n## B\n"_s << u"x\n\ny\n"_s;
    QTest::newRow("no final line ending") << u"## A\n\nx"_s << u"x"_s;
    QTest::newRow("indented code keeps its indent") << u"## A\n\n    x\n"_s << u"    x\n"_s;
    QTest::newRow("content is in the team's field")
        << u"## Backlog\n### CLI - Ana\n\nx\n\n#### New\ny\n\n#### `cli-x`\nz\n"_s << u""_s;
    QTest::newRow("nested sections are not") << u"## A\nx\n### B\ny\n"_s << u"x\n"_s;
    QTest::newRow("before the first heading") << u"\nx\n\n# A\n"_s << u"x\n"_s;
    QTest::newRow("CR LF") << u"## A\r\n\r\nx\r\n\r\n## B"_s << u"x\r\n"_s;
}

void TestMinutes::fieldsLeaveBlankLinesToTheFrame()
{
    QFETCH(QString, text);

    const Minutes minutes = read(text);
    const auto field = [&](int index) {
        return text.sliced(minutes.sections[index].field.begin, minutes.sections[index].field.size());
    };

    QTEST(field(0), "field");
    if (text.contains("CLI"_L1))
        QCOMPARE(field(1), u"x\n\n#### New\ny\n"_s);
}

void TestMinutes::emptyFieldsStandWhereTextGoes_data()
{
    QTest::addColumn<QString>("text"); // the place is marked with ^, in the section named "Here"
    QTest::newRow("no style") << u"## Here\n^\n\n## B\n"_s;
    QTest::newRow("others have no blank line") << u"## Here\n^\n## B\nx\n\n## C\ny\n"_s;
    QTest::newRow("others have one") << u"## Here\n\n^\n## B\n\nx\n\n## C\n\ny\n"_s;
    QTest::newRow("others have one, here is none") << u"## Here\n^## B\n\nx\n"_s;
    QTest::newRow("teams have their own style")
        << u"## A\n\n* x\n\n## Backlog\n### Here - Ana\n^\n### CLI - Ben\ny\n"_s;
    QTest::newRow("at the end") << u"## A\nx\n## Here\n^"_s;
    QTest::newRow("at the end without line ending") << u"## A\nx\n## Here^"_s;
}

void TestMinutes::emptyFieldsStandWhereTextGoes()
{
    QFETCH(QString, text);
    const qsizetype place = text.indexOf(u'^');
    text.remove(u'^');

    const Minutes minutes = read(text);

    for (const Section &section : minutes.sections) {
        if (section.title.startsWith("Here"_L1))
            QCOMPARE(section.field, (TextRange{place, place}));
    }
}

void TestMinutes::placeholdersFillNothing_data()
{
    QTest::addColumn<bool>("isFilled");
    for (const char *body :
         {"", "\n\n", "-", "* ", "- [ ]", "1.", "[add here]", "[add updates here]", "- [Add Updates Here]", "TBD",
          "- tbd.", "TODO", "*TBD*", "...", "---", "```\n```", "<!-- what goes here -->", ">", "-\n-\n\n- [add here]"})
        QTest::newRow(body) << false;
    for (const char *body : {"x", "- x", "- [x] done", "None", "n/a", "TBD by Ana", "👍", "[add here](https://e.org)",
                             "- \n- x", "```\nx\n```", "+1", "| a | b |"})
        QTest::newRow(body) << true;
}

void TestMinutes::placeholdersFillNothing()
{
    const QString body = QString::fromUtf8(QTest::currentDataTag());

    const Minutes minutes = read(u"## Backlog\n### A - Ana\n"_s + body
                                 + u"\n#### Released\n#### `a-x`\n### B - Ben\n#### `b-x`\n"_s + body + u'\n');

    QTEST(minutes.sections[1].isFilled, "isFilled"); // A
    QTEST(minutes.sections[4].isFilled, "isFilled"); // B, by its project
    QTEST(minutes.sections[0].isFilled, "isFilled");
    QVERIFY(!minutes.sections[3].isFilled);
}

void TestMinutes::keysOutliveLeadAndDate()
{
    const Minutes before = read(u"# Disk 2026-01-02\n## Backlog Reviews\n### CLI (incubating) - Ana\n#### `cli-x`\n"_s);
    const Minutes after = read(u"# Disks 2026-01-16\n## Backlog Reviews:\n### _CLI_ – Ben\n#### cli-x\n"_s);

    for (int i = 0; i < 4; ++i)
        QCOMPARE(after.sections[i].key, before.sections[i].key);
    QCOMPARE(
        QSet<QString>({before.sections[0].key, before.sections[1].key, before.sections[2].key, before.sections[3].key})
            .size(),
        4);
}

void TestMinutes::equalHeadingsHaveTheirOwnKeys()
{
    const Minutes minutes = read(u"## Backlog\n### A - Ana\n#### `x`\n#### `x`\n### A - Ben\n#### `x`\n"_s);

    QSet<QString> keys;
    for (const Section &section : minutes.sections)
        keys.insert(section.key);
    QCOMPARE(keys.size(), minutes.sections.size());
    QCOMPARE(minutes.find(u"A"), QList<int>({1, 4}));
    QCOMPARE(minutes.find(u"A/x"), QList<int>({2, 3, 5}));
}

void TestMinutes::rulesComeBeforeNames()
{
    const SyntaxTree tree(u"# P 2026-11-24\n## Discussion:\n## Parking Lot\n## Rounds\n### Storage\n### Decisions\n"
                          "## Guild - Ana\n"_s);
    SectionRules rules;
    rules.kinds = {{u"discussion"_s, SectionKind::Text},
                   {u"parking lot"_s, SectionKind::Discussion},
                   {u"rounds"_s, SectionKind::Backlog},
                   {u"decisions"_s, SectionKind::Team},
                   {u"guild - ana"_s, SectionKind::Team}};

    const Minutes minutes = readMinutes(tree, rules);

    QStringList kinds;
    for (const Section &section : minutes.sections)
        kinds.append(toString(section.kind));
    QCOMPARE(kinds.join(u' '), u"text text discussion backlog team team team"_s);
    QCOMPARE(minutes.sections.last().team, u"Guild"_s);
    QCOMPARE(minutes.sections.last().lead, u"Ana"_s);
    QVERIFY(readMinutes(tree).sections[1].kind == SectionKind::Discussion);
}

void TestMinutes::rulesNameTheProjectsOfATeam()
{
    const SyntaxTree tree(u"## Backlog Reviews\n### Storage - Ben\n#### cf-disks\n#### Snapshots - Ana\n"
                          "### Routing\n#### cf-router\n"_s);
    SectionRules rules;
    rules.projects = {{u"storage"_s, {u"snapshots"_s}}};

    const Minutes minutes = readMinutes(tree, rules);

    QVERIFY(minutes.sections[2].isContent);
    QVERIFY(minutes.sections[3].kind == SectionKind::Project);
    QCOMPARE(minutes.sections[3].lead, u"Ana"_s);
    QVERIFY(minutes.sections[5].kind == SectionKind::Project);
    QVERIFY(readMinutes(tree).sections[2].kind == SectionKind::Project);
}

void TestMinutes::namesAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("heading") << u"Agenda"_s << QStringList{u"Agenda"_s};
    QTest::newRow("whole team heading") << u"CLI (incubating) - Ana"_s << QStringList{u"CLI (incubating) - Ana"_s};
    QTest::newRow("team") << u"CLI"_s << QStringList{u"CLI (incubating) - Ana"_s};
    QTest::newRow("other case") << u"cli"_s << QStringList{u"CLI (incubating) - Ana"_s};
    QTest::newRow("exact before other case") << u"disk"_s << QStringList{u"disk"_s};
    QTest::newRow("both differ in case") << u"DISK"_s << QStringList{u"Disk - Ben"_s, u"disk"_s};
    QTest::newRow("project") << u"disk-boot"_s << QStringList{u"disk-boot (a.k.a dbl)"_s};
    QTest::newRow("alias") << u"dbl"_s << QStringList{u"disk-boot (a.k.a dbl)"_s};
    QTest::newRow("path") << u"Disk/dbl"_s << QStringList{u"disk-boot (a.k.a dbl)"_s};
    QTest::newRow("path with blanks") << u"Backlog Reviews / Disk / disk-boot"_s
                                      << QStringList{u"disk-boot (a.k.a dbl)"_s};
    QTest::newRow("path with a gap") << u"Backlog Reviews/dbl"_s << QStringList{u"disk-boot (a.k.a dbl)"_s};
    QTest::newRow("slash in a name") << u"When/Where?"_s << QStringList{u"When/Where?"_s};
    QTest::newRow("slash in a name in a path") << u"M/When/Where?"_s << QStringList{u"When/Where?"_s};
    QTest::newRow("without the colon") << u"Notes"_s << QStringList{u"Notes:"_s};
    QTest::newRow("wrong path") << u"CLI/dbl"_s << QStringList();
    QTest::newRow("unknown") << u"Moon"_s << QStringList();
    QTest::newRow("empty") << u""_s << QStringList();
}

void TestMinutes::namesAreFound()
{
    QFETCH(QString, name);
    const Minutes minutes = read(
        u"# M\n## Agenda\n## When/Where?\n## Notes:\n## Backlog Reviews\n### CLI (incubating) - Ana\n### Disk - Ben\n"
        "#### `disk-boot` (a.k.a `dbl`)\n### disk\n"_s);

    QStringList titles;
    for (const int section : minutes.find(name))
        titles.append(minutes.sections[section].title);

    QTEST(titles, "titles");
}

void TestMinutes::teamsAreCounted()
{
    const Minutes minutes = read(u"## Backlog\n### A - Ana\nx\n### B - Ben\n#### `b-x`\ny\n### C\n[add here]\n"_s);

    QCOMPARE(minutes.teamCount().all, 3);
    QCOMPARE(minutes.teamCount().filled, 2);
    QCOMPARE(minutes.path(3), u"Backlog / B - Ben / b-x"_s);
}

void TestMinutes::manyHeadingsAreRead()
{
    // Anything quadratic here would run into the test's time limit.
    for (const QString &heading :
         {u"### CLI - Ana\n"_s, u"# New\n"_s, u"#### `x`\n"_s, u"### A\n# B\n"_s, u"*a*\n===\n"_s}) {
        const QString text = u"# M\n## Backlog\n### A - Ana\n"_s + heading.repeated(20000) + u"### Z - Zoe\n"_s;
        const Minutes minutes = read(text);
        QCOMPARE(brokenLaw(text, minutes), QString());
        QVERIFY(minutes.sections.size() >= 20000);
    }
    const Minutes equal = read(u"## Backlog\n"_s + u"### CLI - Ana\n"_s.repeated(1000));
    QSet<QString> keys;
    for (const Section &section : equal.sections)
        keys.insert(section.key);
    QCOMPARE(keys.size(), 1001);
}

QTEST_GUILESS_MAIN(TestMinutes)
#include "tst_minutes.moc"
