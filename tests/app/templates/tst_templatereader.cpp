#include "app/templates/template.h"

#include "app/text/lineindex.h"
#include "tests/support/random.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;
using Kind = TemplateProblem::Kind;

Q_DECLARE_METATYPE(minuta::TemplateProblem::Kind)

class TestTemplateReader : public QObject
{
    Q_OBJECT

private slots:
    void everyKey();
    void everyKindRuleAndField();
    void defaults();
    void mistakes_data();
    void mistakes();
    void hugeAndDeepTexts_data();
    void hugeAndDeepTexts();
    void whatIsNoMistake_data();
    void whatIsNoMistake();
    void allMistakesAreTold();
    void theRestStillHolds();
    void whereTheRosterStands_data();
    void whereTheRosterStands();
    void theManualsExampleHasNoMistake();
    void randomTextsKeepTheLaws();
};

namespace {

const QString plainSkeleton = u"# P\n\n## A\n"_s;

/// The front matter between its two lines, and a skeleton.
QString templateOf(const QString &yaml, const QString &skeleton = plainSkeleton)
{
    return u"---\n"_s + yaml + u"---\n"_s + skeleton;
}

TemplateReading read(const QString &text)
{
    return readTemplate(text, u"/s/.minuta/templates/weekly.minutes-template.md"_s);
}

} // namespace

void TestTemplateReader::everyKey()
{
    const TemplateReading reading = read(u"---\r\n"
                                         "# of the platform committee\r\n"
                                         "name: Platform\r\n"
                                         "description: |\r\n"
                                         "  Two\r\n"
                                         "  lines\r\n"
                                         "series: 'Platform Committee'\r\n"
                                         "file: \"{{date:yyyy}}/{{date}}-{{series}}.md\"\r\n"
                                         "cadence: every 2 weeks on Tuesday\r\n"
                                         "sections:\r\n"
                                         "  - heading: Agenda\r\n"
                                         "    kind: agenda\r\n"
                                         "    hint: \"One\\nTwo\"\r\n"
                                         "    required: true\r\n"
                                         "    carry: keep\r\n"
                                         "    field: list\r\n"
                                         "  - heading: Notes\r\n"
                                         "roster:\r\n"
                                         "  - team: Gateway\r\n"
                                         "    lead: Noor Haddad\r\n"
                                         "    status: incubating\r\n"
                                         "    group: Incubating\r\n"
                                         "    projects:\r\n"
                                         "      - name: bbl\r\n"
                                         "        lead: Ana\r\n"
                                         "        status: retired\r\n"
                                         "      - { name: two }\r\n"
                                         "    since: 2026-01-06\r\n"
                                         "    until: 2026-11-24\r\n"
                                         "  - team: Docs\r\n"
                                         "buckets: [Soon, 'Later on']\r\n"
                                         "checks:\r\n"
                                         "  bare-url: off\r\n"
                                         "  placeholder: on\r\n"
                                         "---\r\n"
                                         "\r\n"
                                         "# {{series}} {{date}}\r\n"
                                         "## Agenda\r\n"
                                         "## Notes\r\n"_s);

    QCOMPARE(reading.problems.size(), 0);
    const Template &value = reading.value;
    QCOMPARE(value.name, u"Platform"_s);
    QCOMPARE(value.description, u"Two\nlines\n"_s);
    QCOMPARE(value.series, u"Platform Committee"_s);
    QCOMPARE(value.filePattern, u"{{date:yyyy}}/{{date}}-{{series}}.md"_s);
    QCOMPARE(value.cadence, cadenceFrom(u"every 2 weeks on Tuesday"));
    const QList<TemplateSection> sections = {
        {u"Agenda"_s, SectionKind::Agenda, u"One\nTwo"_s, true, CarryRule::Keep, FieldType::List},
        {u"Notes"_s, {}, {}, false, {}, {}},
    };
    QCOMPARE(value.sections, sections);
    const QList<RosterTeam> teams = {
        {u"Gateway"_s,
         u"Noor Haddad"_s,
         u"incubating"_s,
         u"Incubating"_s,
         {{u"bbl"_s, u"Ana"_s, u"retired"_s}, {u"two"_s, {}, {}}},
         QDate(2026, 1, 6),
         QDate(2026, 11, 24)},
        {u"Docs"_s, {}, {}, {}, {}, {}, {}},
    };
    QCOMPARE(value.roster.teams, teams);
    QCOMPARE(value.buckets, (QStringList{u"Soon"_s, u"Later on"_s}));
    QCOMPARE(value.checksOff, QSet<CheckRule>{CheckRule::BareUrl});
    QCOMPARE(value.skeleton, u"\r\n# {{series}} {{date}}\r\n## Agenda\r\n## Notes\r\n"_s);
}

void TestTemplateReader::everyKindRuleAndField()
{
    for (int i = 0; i <= int(SectionKind::Appendix); ++i) {
        const TemplateReading reading =
            read(templateOf(u"sections: [{heading: A, kind: %1}]\n"_s.arg(toString(SectionKind(i)))));
        QVERIFY(reading.problems.isEmpty());
        QVERIFY(reading.value.sections.first().kind == SectionKind(i));
    }
    for (int i = 0; i <= int(CarryRule::Drop); ++i) {
        const TemplateReading reading =
            read(templateOf(u"sections: [{heading: A, carry: %1}]\n"_s.arg(toString(CarryRule(i)))));
        QVERIFY(reading.problems.isEmpty());
        QVERIFY(reading.value.sections.first().carry == CarryRule(i));
    }
    const TemplateReading reading = read(templateOf(u"sections: [{heading: A, field: markdown, required: false}]\n"_s));
    QVERIFY(reading.problems.isEmpty());
    QVERIFY(reading.value.sections.first().field == FieldType::Markdown);
}

void TestTemplateReader::defaults()
{
    const TemplateReading reading = read(u"---\n---\n# P\n"_s);

    Template expected;
    expected.name = u"weekly"_s;
    expected.skeleton = u"# P\n"_s;
    QCOMPARE(reading.value, expected);
    QCOMPARE(reading.problems.size(), 0);
    // A key without a value is as if it were not there.
    QCOMPARE(read(templateOf(u"name:\nsections: ~\nfile: null\nroster:\n"_s)).problems.size(), 0);
}

void TestTemplateReader::mistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qsizetype>("line");
    QTest::addColumn<qsizetype>("column");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected"); // its beginning
    const auto row = [](const char *name, const QString &text, Kind kind, qsizetype line, qsizetype column,
                        const QString &found, const QString &expected) {
        QTest::newRow(name) << text << kind << line << column << found << expected;
    };
    const auto yaml = [](const QString &source) { return templateOf(source); };

    row("nothing", u""_s, Kind::NoFrontMatter, 1, 1, {}, u"---"_s);
    row("no front matter", u"# P\n---\n---\n"_s, Kind::NoFrontMatter, 1, 1, {}, u"---"_s);
    row("indented", u" ---\nname: P\n---\n"_s, Kind::NoFrontMatter, 1, 1, {}, u"---"_s);
    row("not closed", u"---\nname: P\n# P\n"_s, Kind::UnclosedFrontMatter, 4, 1, {}, u"---"_s);

    row("a bracket left open", yaml(u"name: P\nbuckets: [a, b\n"_s), Kind::BadYaml, 3, 10, u"["_s, u"a closing ]"_s);
    row("a bracket left open before other keys", yaml(u"buckets: [a, b\nname: P\nseries: Q\n"_s), Kind::BadYaml, 2, 10,
        u"["_s, u"a closing ]"_s);
    row("a brace left open", yaml(u"roster:\n  - {team: A\n  - {team: B}\n"_s), Kind::BadYaml, 3, 5, u"{"_s,
        u"a closing }"_s);
    row("a quotation mark left open", yaml(u"name: 'It''s\nseries: Q\n"_s), Kind::BadYaml, 2, 7, u"'It''s"_s,
        u"a closing quotation mark"_s);
    row("two quotation marks left open", yaml(u"name: \"P \\\"\n"_s), Kind::BadYaml, 2, 7, u"\"P"_s,
        u"a closing quotation mark"_s);
    row("two colons", yaml(u"name: Plat: form\n"_s), Kind::BadYaml, 2, 11, u"\":\" a second time"_s,
        u"quotation marks around a text with \": \""_s);
    row("a tab as indent", yaml(u"sections:\n\t- heading: A\n"_s), Kind::BadYaml, 3, 1, u"a tab"_s, u"blanks"_s);
    row("a tab behind blanks", yaml(u"sections:\n  \t- heading: A\n"_s), Kind::BadYaml, 3, 3, u"a tab"_s, u"blanks"_s);
    row("placeholder without quotation marks", yaml(u"name: P\nfile: {{date}}-p.md\n"_s), Kind::BadYaml, 3, 7, u"{{"_s,
        u"quotation marks around"_s);
    row("a control character", yaml(u"name: a\x4 b\n"_s), Kind::BadYaml, 2, 8, u"the character U+0004"_s, u"a text"_s);
    row("a byte order mark", yaml(u"\uFEFFname: a\n"_s), Kind::BadYaml, 2, 1, u"the character U+FEFF"_s, u"a text"_s);
    row("half a character", yaml(u"name: "_s + QChar(0xd83d) + u"\n"_s), Kind::BadYaml, 2, 7, u"the character U+D83D"_s,
        u"a text"_s);

    row("an anchor", yaml(u"name: &a P\n"_s), Kind::ForbiddenYaml, 2, 7, u"&a"_s, u"no anchors"_s);
    row("an alias", yaml(u"name: &a P\nseries: *a\n"_s), Kind::ForbiddenYaml, 2, 7, u"&a"_s, u"no anchors"_s);
    row("an alias alone", yaml(u"name: *a\n"_s), Kind::ForbiddenYaml, 2, 7, u"*a"_s, u"no aliases"_s);
    row("an anchor in itself", yaml(u"buckets: &a [*a]\n"_s), Kind::ForbiddenYaml, 2, 10, u"&a"_s, u"no anchors"_s);
    row("an anchor on nothing", yaml(u"name: &a\n"_s), Kind::ForbiddenYaml, 2, 7, u"&a"_s, u"no anchors"_s);
    row("a billion laughs",
        yaml(u"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"_s),
        Kind::ForbiddenYaml, 2, 4, u"&a"_s, u"no anchors"_s);
    row("a merge key", yaml(u"sections:\n  - heading: A\n    <<: {hint: x}\n"_s), Kind::ForbiddenYaml, 4, 5, u"<<"_s,
        u"no merge keys"_s);
    row("a tag", yaml(u"name: !!python/object x\n"_s), Kind::ForbiddenYaml, 2, 7, u"!!python/object"_s, u"no tags"_s);
    row("a tag of one's own on a list", yaml(u"buckets: !mine [a]\n"_s), Kind::ForbiddenYaml, 2, 10, u"!mine"_s,
        u"no tags"_s);
    row("an empty tag", yaml(u"name: ! x\n"_s), Kind::ForbiddenYaml, 2, 7, u"!"_s, u"no tags"_s);
    row("a version", yaml(u"%YAML 9.9\nname: P\n"_s), Kind::ForbiddenYaml, 2, 1, u"%YAML 9.9"_s, u"keys and values"_s);
    row("a second document", yaml(u"name: P\n...\nname: Q\n"_s), Kind::ForbiddenYaml, 4, 1, u"a second document"_s,
        u"one document"_s);
    row("a second document in a line", yaml(u"name: P\n--- {name: Q}\n"_s), Kind::ForbiddenYaml, 3, 1,
        u"a second document"_s, u"one document"_s);

    row("an unknown key", yaml(u"name: P\ncolour: red\n"_s), Kind::UnknownKey, 3, 1, u"colour"_s,
        u"name, description, series, file, cadence, sections, roster, buckets"_s);
    row("a key of a section", yaml(u"sections:\n  - heading: A\n    hints: x\n"_s), Kind::UnknownKey, 4, 5, u"hints"_s,
        u"heading, kind, hint, required, carry, field"_s);
    row("a key of a team", yaml(u"roster:\n  - team: A\n    chief: x\n"_s), Kind::UnknownKey, 4, 5, u"chief"_s,
        u"team, lead, status, group, projects, since, until"_s);
    row("a key of a sub-project", yaml(u"roster: [{team: A, projects: [{name: b, since: 2026-01-01}]}]\n"_s),
        Kind::UnknownKey, 2, 41, u"since"_s, u"name, lead, status"_s);
    row("in capitals", yaml(u"Name: P\n"_s), Kind::UnknownKey, 2, 1, u"Name"_s, u"name, "_s);
    row("after what is not ASCII",
        yaml(u"{ name: 'Größe 🎉', näme: x }\n"_s).replace(u"{ "_s, u""_s).replace(u" }"_s, u""_s), Kind::BadYaml, 2,
        16, u"end of map not found"_s, {});
    row("counted in characters", yaml(u"roster: [{team: Größe 🎉, chief: x}]\n"_s), Kind::UnknownKey, 2, 26, u"chief"_s,
        u"team, "_s);
    row("a key twice", yaml(u"name: P\nname: Q\n"_s), Kind::DuplicateKey, 3, 1, u"name"_s, u"each key once"_s);
    row("a heading twice", yaml(u"sections:\n  - heading: A\n  - heading: 'a:'\n"_s), Kind::DuplicateKey, 4, 14,
        u"a:"_s, u"each heading once"_s);
    row("a list as a key", yaml(u"? [a]\n: b\n"_s), Kind::WrongType, 2, 3, u"a list"_s, u"a key"_s);

    row("a text alone", yaml(u"just words\n"_s), Kind::WrongType, 2, 1, u"a text"_s, u"keys and values"_s);
    row("a list alone", yaml(u"- name\n"_s), Kind::WrongType, 2, 1, u"a list"_s, u"keys and values"_s);
    row("all in brackets", yaml(u"{name: P}\n"_s), Kind::WrongType, 2, 1, u"brackets"_s, u"keys and values, each"_s);
    row("a list as a name", yaml(u"name: [P]\n"_s), Kind::WrongType, 2, 7, u"a list"_s, u"a text"_s);
    row("keys as a description", yaml(u"description:\n  a: b\n"_s), Kind::WrongType, 3, 3, u"keys and values"_s,
        u"a text"_s);
    row("a text as sections", yaml(u"sections: Agenda\n"_s), Kind::WrongType, 2, 11, u"a text"_s, u"a list"_s);
    row("a heading as a section", yaml(u"sections:\n  - Agenda\n"_s), Kind::WrongType, 3, 5, u"a text"_s,
        u"keys and values"_s);
    row("a team as a text", yaml(u"roster: [CLI]\n"_s), Kind::WrongType, 2, 10, u"a text"_s, u"keys and values"_s);
    row("keys as a roster", yaml(u"roster:\n  CLI: Ana\n"_s), Kind::WrongType, 3, 3, u"keys and values"_s, u"a list"_s);
    row("sub-projects as a text", yaml(u"roster: [{team: A, projects: bbl}]\n"_s), Kind::WrongType, 2, 30, u"a text"_s,
        u"a list"_s);
    row("a bucket as keys", yaml(u"buckets: [{a: b}]\n"_s), Kind::WrongType, 2, 11, u"keys and values"_s, u"a text"_s);
    row("nothing as a bucket", yaml(u"buckets: [Soon, ~]\n"_s), Kind::WrongType, 2, 17, u"nothing"_s, u"a text"_s);

    row("an empty name", yaml(u"name: ' '\n"_s), Kind::BadValue, 2, 7, u"\"\""_s, u"a text"_s);
    row("a name of two lines", yaml(u"name: \"a\\nb\"\n"_s), Kind::BadValue, 2, 7, u"several lines"_s,
        u"a text of one line"_s);
    row("a control character that is escaped", yaml(u"series: \"a\\x07\"\n"_s), Kind::BadValue, 2, 9,
        u"a control character"_s, u"a text of one line"_s);
    row("NUL in a hint", yaml(u"sections: [{heading: A, hint: \"\\0\"}]\n"_s), Kind::BadValue, 2, 31,
        u"a control character"_s, u"a text"_s);
    row("a date in the series' name", yaml(u"series: Platform 2026-11-24\n"_s), Kind::BadValue, 2, 9,
        u"Platform 2026-11-24"_s, u"a name without a date"_s);
    row("a cadence", yaml(u"cadence: now and then\n"_s), Kind::BadValue, 2, 10, u"now and then"_s, u"weekly, "_s);
    row("a kind", yaml(u"sections:\n  - heading: A\n    kind: notes\n"_s), Kind::BadValue, 4, 11, u"notes"_s,
        u"text, agenda, attendees, announcements, lifecycle, discussion, decisions, actions, backlog, team, project, "
        "roadmap, appendix"_s);
    row("a rule", yaml(u"sections:\n  - heading: A\n    carry: all\n"_s), Kind::BadValue, 4, 12, u"all"_s,
        u"keep, empty, headings, open, drop"_s);
    row("a field", yaml(u"sections:\n  - heading: A\n    field: table\n"_s), Kind::BadValue, 4, 12, u"table"_s,
        u"markdown, list"_s);
    row("a check that is none", yaml(u"checks:\n  bare-urls: off\n"_s), Kind::UnknownKey, 3, 3, u"bare-urls"_s,
        u"date-mismatch, placeholder, "_s);
    row("a check twice", yaml(u"checks:\n  bare-url: off\n  bare-url: off\n"_s), Kind::DuplicateKey, 4, 3,
        u"bare-url"_s, u"each key once"_s);
    row("a check that is neither off nor on", yaml(u"checks: {bare-url: never}\n"_s), Kind::BadValue, 2, 20, u"never"_s,
        u"off, on"_s);
    row("a list of checks", yaml(u"checks: [bare-url]\n"_s), Kind::WrongType, 2, 9, u"a list"_s, u"keys and values"_s);
    row("neither yes nor no", yaml(u"sections:\n  - heading: A\n    required: yes\n"_s), Kind::BadValue, 4, 15,
        u"yes"_s, u"true, false"_s);
    row("a day that is none", yaml(u"roster:\n  - team: A\n    since: 2026-02-30\n"_s), Kind::BadValue, 4, 12,
        u"2026-02-30"_s, u"a date such as"_s);
    row("a date in another form", yaml(u"roster:\n  - team: A\n    until: 24.11.2026\n"_s), Kind::BadValue, 4, 12,
        u"24.11.2026"_s, u"a date such as"_s);
    row("until before since", yaml(u"roster:\n  - team: A\n    since: 2026-11-24\n    until: 2026-11-10\n"_s),
        Kind::BadValue, 5, 12, u"2026-11-10"_s, u"a date not before 2026-11-24"_s);

    const QString inside = u"a path inside of the series' folder"_s;
    const std::pair<const char *, std::pair<QString, QString>> patterns[] = {
        {"above the folder", {u"../../.bashrc"_s, inside}},
        {"above the folder, with a date", {u"../{{date}}.md"_s, inside}},
        {"through a folder", {u"a/../../{{date}}.md"_s, inside}},
        {"absolute", {u"/etc/{{date}}.md"_s, inside}},
        {"of somebody", {u"~/{{date}}.md"_s, inside}},
        {"in no folder", {u"a//{{date}}.md"_s, inside}},
        {"hidden", {u".{{date}}.md"_s, u"a name that begins"_s}},
        {"in a hidden folder", {u".git/{{date}}.md"_s, u"a name that begins"_s}},
        {"as an option", {u"-{{date}}.md"_s, u"a name that begins"_s}},
        {"of Windows", {u"C:\\\\{{date}}.md"_s, u"a name without"_s}},
        {"with a stream", {u"a:{{date}}.md"_s, u"a name without"_s}},
        {"a device", {u"con/{{date}}.md"_s, u"a name that is not reserved"_s}},
        {"of another kind", {u"{{date}}.sh"_s, u"the ending .md"_s}},
        {"as a template", {u"{{date}}.minutes-template.md"_s, u"another ending than"_s}},
        {"without a date", {u"minutes.md"_s, u"{{date}}, {{date:MM-dd-yyyy}}"_s}},
        {"with a date in its folder only", {u"{{date}}/minutes.md"_s, u"{{date}}, {{date:MM-dd-yyyy}}"_s}},
        {"with half a date", {u"{{date:MM-dd}}.md"_s, u"{{date}}, {{date:MM-dd-yyyy}}"_s}},
        {"a folder by its format", {u"{{date:'..'}}/{{date}}.md"_s, inside}},
    };
    for (const auto &[name, pattern] : patterns) {
        QString shown = pattern.first;
        row(name, yaml(u"name: P\nfile: \"%1\"\n"_s.arg(pattern.first)), Kind::BadPattern, 3, 7,
            shown.replace(u"\\\\"_s, u"\\"_s), pattern.second);
    }
    row("a long way down", yaml(u"file: '"_s + u"a/"_s.repeated(300) + u"{{date}}.md'\n"_s), Kind::BadPattern, 2, 7,
        u"a/"_s.repeated(20) + u'…', u"a path of at most 500 bytes"_s);
    row("a team in a file's name", yaml(u"file: '{{date}}-{{team}}.md'\n"_s), Kind::UnknownPlaceholder, 2, 17,
        u"{{team}}"_s, u"{{date}}, "_s);

    row("a placeholder", templateOf(u"name: P\n"_s, u"# P\n\n- by {{author}}\n"_s), Kind::UnknownPlaceholder, 6, 6,
        u"{{author}}"_s, u"{{date}}, "_s);
    row("a format", templateOf(u""_s, u"# P {{date:YYYY-MM-DD}}\n"_s), Kind::UnknownPlaceholder, 3, 5,
        u"{{date:YYYY-MM-DD}}"_s, u"{{date}}, "_s);
    row("no format", templateOf(u""_s, u"# P {{date:}}\n"_s), Kind::UnknownPlaceholder, 3, 5, u"{{date:}}"_s,
        u"{{date}}, "_s);
    row("a lead of no team", templateOf(u""_s, u"# P\n\n{{lead}}\n"_s), Kind::UnknownPlaceholder, 5, 1, u"{{lead}}"_s,
        u"a heading with {{team}}"_s);
    row("a team in a line", templateOf(u""_s, u"# P\n\n- {{team}}\n"_s), Kind::UnknownPlaceholder, 5, 3, u"{{team}}"_s,
        u"a heading with {{team}}"_s);

    row("a placeholder that is not closed", templateOf(u""_s, u"# P {{date\n\ntext }}\n"_s), Kind::UnknownPlaceholder,
        3, 5, u"{{date"_s, u"a closing }} in this line"_s);
    row("a placeholder closed by one brace", templateOf(u""_s, u"# P\n\n- {{previous}\n- {{number}}\n"_s),
        Kind::UnknownPlaceholder, 5, 3, u"{{previous"_s, u"a closing }} in this line"_s);

    const auto said = [&](const QString &heading) {
        return templateOf(u"sections:\n  - heading: \"%1\"\nroster: [{team: Gateway}]\n"_s.arg(heading),
                          u"# P\n\n## Agenda {{date}}\n\n### {{team}} - {{lead}}\n"_s);
    };
    row("a heading that never comes", said(u"Agnda"_s), Kind::BadValue, 3, 14, u"Agnda"_s,
        u"a heading of the skeleton"_s);
    row("a heading of teams that there are not", templateOf(u"sections: [{heading: \"{{team}}\"}]\n"_s), Kind::BadValue,
        2, 22, u"{{team}}"_s, u"a heading of the skeleton"_s);
    row("a team twice", yaml(u"roster:\n  - team: A\n  - team: a\n"_s), Kind::DuplicateKey, 4, 11, u"a"_s,
        u"each team once at a time"_s);
    row("a team twice for a day",
        yaml(u"roster:\n  - team: A\n    until: 2026-11-24\n  - team: A\n    since: 2026-11-24\n"_s),
        Kind::DuplicateKey, 5, 11, u"A"_s, u"each team once at a time"_s);

    row("a section without a heading", yaml(u"sections:\n  - hint: x\n"_s), Kind::MissingKey, 3, 5, {}, u"heading"_s);
    row("a heading that is not said", yaml(u"sections:\n  - heading:\n"_s), Kind::MissingKey, 3, 5, {}, u"heading"_s);
    row("a team without a name", yaml(u"roster:\n  - lead: Ana\n"_s), Kind::MissingKey, 3, 5, {}, u"team"_s);
    row("a sub-project without a name", yaml(u"roster: [{team: A, projects: [{lead: b}]}]\n"_s), Kind::MissingKey, 2,
        31, {}, u"name"_s);
}

void TestTemplateReader::mistakes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const TemplateReading reading = read(text);

    QCOMPARE(reading.problems.size(), 1);
    const TemplateProblem &problem = reading.problems.first();
    QTEST(problem.found, "found");
    QVERIFY2(problem.expected.startsWith(expected) && problem.expected.isEmpty() == expected.isEmpty(),
             qPrintable(problem.expected));
    QTEST(problem.line, "line");
    QTEST(problem.column, "column");
    QTEST(problem.kind, "kind");
}

void TestTemplateReader::hugeAndDeepTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qsizetype>("line");
    QTest::addColumn<qsizetype>("column"); // 0: where nothing is closed, the parser guesses at more levels
    const QString map = u"{a: "_s;
    QTest::newRow("256 KB") << templateOf(u""_s, QString(256 * 1024 - 7, u'x')) << Kind::TooLarge << qsizetype(1)
                            << qsizetype(1);
    QTest::newRow("256 KB in bytes") << templateOf(u""_s, QString(128 * 1024, u'ä')) << Kind::TooLarge << qsizetype(1)
                                     << qsizetype(1);
    QTest::newRow("10,000 values") << templateOf(u"buckets: ["_s + u"a,"_s.repeated(10000) + u"]\n"_s) << Kind::TooLarge
                                   << qsizetype(2) << qsizetype(10 + 2 * 9997 + 1);
    QTest::newRow("33 levels") << templateOf(u"name: "_s + QString(32, u'[') + QString(32, u']') + u"\n"_s)
                               << Kind::TooDeep << qsizetype(2) << qsizetype(38);
    QTest::newRow("brackets") << templateOf(QString(100000, u'[') + u"\n"_s) << Kind::TooDeep << qsizetype(2)
                              << qsizetype(0);
    QTest::newRow("braces") << templateOf(map.repeated(10000) + u"\n"_s) << Kind::TooDeep << qsizetype(2)
                            << qsizetype(0);
    QTest::newRow("list items") << templateOf(u"- "_s.repeated(10000) + u"\n"_s) << Kind::TooDeep << qsizetype(2)
                                << qsizetype(65);
    QString indented;
    for (int i = 0; i < 600; ++i)
        indented += QString(i, u' ') + u"a:\n"_s;
    QTest::newRow("keys in keys") << templateOf(indented) << Kind::TooDeep << qsizetype(34) << qsizetype(33);
}

void TestTemplateReader::hugeAndDeepTexts()
{
    QFETCH(QString, text);

    const TemplateReading reading = read(text);

    QCOMPARE(reading.problems.size(), 1);
    QTEST(reading.problems.first().kind, "kind");
    QTEST(reading.problems.first().line, "line");
    QFETCH(qsizetype, column);
    QVERIFY(column == 0 || reading.problems.first().column == column);
}

void TestTemplateReader::whatIsNoMistake_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("comments, blank lines, blanks at ends")
        << u"--- \n\n# all about it\nname: P # the name\n\n---\t\n\n# P\n"_s;
    QTest::newRow("keys in quotation marks") << templateOf(u"'name': P\n\"series\": Q\n"_s);
    QTest::newRow("32 levels are enough") << templateOf(u"name: P\n"_s);
    QTest::newRow("numbers and answers are texts")
        << templateOf(u"name: 2026\nseries: true\nbuckets: [1, 2.5, yes]\n"_s);
    QTest::newRow("a tab in a text") << templateOf(u"name: a\tb\n"_s);
    QTest::newRow("every placeholder") << templateOf(
        u"file: '{{ date }}.md'\n"_s,
        u"# {{series}} {{date}} {{date:d MMMM yyyy}} {{date:dddd 'the' d}}\n\n{{previous}} {{number}}\n\n"
        "## Updates\n\n### {{team}} ({{lead}})\n\n{{lead}}: {{team}}\n\n#### {{lead}}\n"_s);
    QTest::newRow("braces that are none") << templateOf(u""_s, u"# P\n\n`{{` and {{ over\nlines }} and {x} {{\n"_s);
    QTest::newRow("a team's heading, a team and headings with what changes") << templateOf(
        u"series: Storage\nsections: [{heading: agenda}, {heading: \"{{team}}\"}, {heading: Gateway},\n"
        "  {heading: bbl}, {heading: Storage news}]\nroster: [{team: Gateway, projects: [{name: bbl}]}]\n"_s,
        u"# P\n\n## Agenda {{date:MM-dd-yyyy}}:\n\n## {{series}} News\n\n### {{team}} - {{lead}}\n"_s);
    QTest::newRow("a team in two groups") << templateOf(u"roster: [{team: A}, {team: A, group: Incubating}]\n"_s);
    QTest::newRow("a team twice, one after the other") << templateOf(
        u"roster:\n  - {team: A, lead: Ana, until: 2026-11-10}\n  - {team: A, lead: Ben, since: 2026-11-11}\n"_s);
    QTest::newRow("months first") << templateOf(u"file: 'minutes/{{date:MM-dd-yyyy}}.markdown'\n"_s);
    QTest::newRow("compact") << templateOf(u"file: \"{{date:yyyy}}/{{series}}-{{date:yyyyMMdd}}.MD\"\n"_s);
}

void TestTemplateReader::whatIsNoMistake()
{
    QFETCH(QString, text);

    const TemplateReading reading = read(text);

    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).found));
}

void TestTemplateReader::allMistakesAreTold()
{
    const TemplateReading reading = read(templateOf(u"colour: red\ncadence: x\nfile: /x\nname: [P]\n"_s, u"{{x}}\n"_s));

    QList<qsizetype> lines;
    for (const TemplateProblem &problem : reading.problems)
        lines.append(problem.line);
    QCOMPARE(lines, (QList<qsizetype>{2, 3, 4, 5, 7}));

    QString many;
    for (int i = 0; i < 4000; ++i)
        many += u"k%1: v\n"_s.arg(i);
    QCOMPARE(read(templateOf(many)).problems.size(), 100);
    const TemplateReading longKey = read(templateOf(QString(500, u'k') + u": v\n"_s));
    QCOMPARE(longKey.problems.first().found, QString(79, u'k') + u'…');
}

void TestTemplateReader::theRestStillHolds()
{
    const TemplateReading reading = read(templateOf(u"name: P\nfile: ../x\nsections:\n  - heading: A\n    kind: x\n"
                                                    "    required: true\n  - hint: lost\nroster:\n  - team: T\n"
                                                    "    since: soon\n    lead: Ana\n"_s));

    QCOMPARE(reading.problems.size(), 4);
    QCOMPARE(reading.value.name, u"P"_s);
    QVERIFY(reading.value.filePattern.isEmpty());
    QCOMPARE(reading.value.sections, (QList<TemplateSection>{{u"A"_s, {}, {}, true, {}, {}}}));
    QCOMPARE(reading.value.roster.teams, (QList<RosterTeam>{{u"T"_s, u"Ana"_s, {}, {}, {}, {}, {}}}));
    QCOMPARE(reading.value.skeleton, plainSkeleton);
    // Where the front matter cannot be read at all, the skeleton can.
    const TemplateReading broken = read(templateOf(u"name: [\n"_s));
    QCOMPARE(broken.value.name, u"weekly"_s);
    QCOMPARE(broken.value.skeleton, plainSkeleton);
}

void TestTemplateReader::whereTheRosterStands_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("expected");
    const QString teams = u"\n  - team: A\n    lead: Ana\n  - team: B"_s;
    QTest::newRow("none") << u"name: P\n"_s << QString();
    QTest::newRow("last") << u"name: P\nroster:"_s + teams + u"\n"_s << teams;
    QTest::newRow("a key and its comment behind it")
        << u"roster:"_s + teams + u"\n\n# of the roadmap\nbuckets: [a]\n"_s << teams;
    QTest::newRow("comments inside") << u"roster: # all\n  # the first\n  - team: A # x\n  # no more\nname: P\n"_s
                                     << u" # all\n  # the first\n  - team: A # x\n  # no more"_s;
    QTest::newRow("items at the margin") << u"roster:\n- team: A\n- team: B\nname: P\n"_s
                                         << u"\n- team: A\n- team: B"_s;
    QTest::newRow("in brackets") << u"roster: [{team: A},\n  {team: B}]\nname: P\n"_s
                                 << u" [{team: A},\n  {team: B}]"_s;
    QTest::newRow("empty brackets") << u"roster: []\n"_s << u" []"_s;
    QTest::newRow("a key in quotation marks") << u"'roster' : []\n"_s << u" []"_s;
    QTest::newRow("CR LF") << u"roster:\r\n  - team: A\r\nname: P\r\n"_s << u"\r\n  - team: A"_s;
    QTest::newRow("nothing") << u"roster:\nname: P\n"_s << QString();
}

void TestTemplateReader::whereTheRosterStands()
{
    QFETCH(QString, yaml);
    const QString text = templateOf(yaml);

    const TextRange range = read(text).value.rosterRange;

    QTEST(text.sliced(range.begin, range.size()), "expected");
    QCOMPARE(range.begin > 0, yaml.contains(u"roster"_s));
    // What is put there is read: the key alone goes on.
    QString edited = text;
    if (range.begin > 0) {
        edited.replace(range.begin, range.size(), u"\n  - team: New"_s);
        const TemplateReading reading = read(edited);
        QCOMPARE(reading.problems.size(), 0);
        QCOMPARE(reading.value.roster.teams.size(), 1);
        QCOMPARE(reading.value.roster.teams.first().team, u"New"_s);
    }
}

void TestTemplateReader::theManualsExampleHasNoMistake()
{
    QFile manual(QStringLiteral(MINUTA_TEMPLATE_MANUAL));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(manual.readAll());

    const TemplateReading reading = read(text.section(u"```\n"_s, 1, 1));

    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(reading.value.roster.teams.size(), 2);
    // Every key has its row.
    for (const char *key :
         {"name",    "description", "series",   "file",     "cadence", "sections", "roster", "buckets",
          "heading", "kind",        "hint",     "required", "carry",   "field",    "team",   "lead",
          "status",  "group",       "projects", "since",    "until",   "checks"})
        QVERIFY2(text.contains(u"\n| `%1` | "_s.arg(QLatin1StringView(key))), key);
}

void TestTemplateReader::randomTextsKeepTheLaws()
{
    const QString pieces[] = {u"---\n"_s,  u"name"_s, u": "_s,       u"\n"_s,      u"  "_s,         u"- "_s,
                              u"roster"_s, u"team"_s, u"sections"_s, u"heading"_s, u"["_s,          u"]"_s,
                              u"{"_s,      u"}"_s,    u"'"_s,        u"\""_s,      u"&a "_s,        u"*a"_s,
                              u"!x "_s,    u"|\n"_s,  u"#"_s,        u"\t"_s,      u"{{team}}"_s,   u"{{date}}"_s,
                              u"? "_s,     u"ä🎉"_s,  u"file"_s,     u".md"_s,     u"2026-11-24"_s, u"\r\n"_s,
                              u"### "_s,   u","_s,    u"<<"_s,       u"%"_s,       u"..."_s,        u"\x4"_s};
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        Random random(seed);
        QString text = random.oneIn(8) ? QString() : u"---\n"_s;
        for (qsizetype i = random.below(40); i > 0; --i)
            text += pieces[random.below(qsizetype(std::size(pieces)))];
        const QByteArray name = QByteArray::number(seed);

        const TemplateReading reading = read(text);

        QVERIFY2(text.endsWith(reading.value.skeleton), name.constData());
        QVERIFY2(TextRange({0, text.size()}).contains(reading.value.rosterRange), name.constData());
        const LineIndex lines(text);
        for (const TemplateProblem &problem : reading.problems) {
            QVERIFY2(problem.line >= 1 && problem.line <= lines.lineCount(), name.constData());
            const TextRange line = lines.range(problem.line - 1);
            QVERIFY2(problem.column >= 1 && problem.column <= line.size() + 1, name.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestTemplateReader)
#include "tst_templatereader.moc"
