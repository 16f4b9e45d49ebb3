#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutesedit.h"
#include "app/templates/guidance.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestGuidance : public QObject
{
    Q_OBJECT

private slots:
    void kindsAndProjectsAreRules();
    void requiredSectionsAreMissed_data();
    void requiredSectionsAreMissed();
    void aMissedSectionComesWithItsText_data();
    void aMissedSectionComesWithItsText();
};

namespace {

TemplateSection section(const QString &heading, bool isRequired, std::optional<SectionKind> kind = {})
{
    return {heading, kind, {}, isRequired, {}, {}};
}

} // namespace

void TestGuidance::kindsAndProjectsAreRules()
{
    Template definition;
    definition.sections = {section(u"Parking Lot:"_s, false, SectionKind::Discussion), section(u"Agenda"_s, true)};
    definition.roster.teams = {{u"Storage"_s, {}, {}, {}, {{u"Disks"_s, {}, {}}}, {}, {}},
                               {u"Routing"_s, {}, {}, {}, {}, {}, {}}};

    const SectionRules rules = sectionRules(definition);

    QCOMPARE(rules.kinds.keys(), QStringList{u"parking lot"_s});
    QVERIFY(rules.kinds.value(u"parking lot"_s) == SectionKind::Discussion);
    QCOMPARE(rules.projects, (QHash<QString, QStringList>{{u"storage"_s, {u"Disks"_s}}}));
}

void TestGuidance::requiredSectionsAreMissed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("missing");
    QTest::addColumn<QString>("after");
    QTest::newRow("none") << u"# P\n## Agenda\n## Decisions\n"_s << QStringList() << QString();
    QTest::newRow("the last") << u"# P\n## Agenda\n## Notes\n"_s << QStringList{u"Decisions"_s} << u"Notes"_s;
    QTest::newRow("its predecessor too") << u"# P\n## Agenda\n"_s << QStringList{u"Decisions"_s} << u"Agenda"_s;
    QTest::newRow("all") << u"# P\n"_s << QStringList{u"Agenda"_s, u"Decisions"_s} << QString();
    QTest::newRow("there by another level") << u"# P\n# Agenda\n### Decisions:\n"_s << QStringList() << QString();
}

void TestGuidance::requiredSectionsAreMissed()
{
    QFETCH(QString, text);
    QFETCH(QStringList, missing);
    QFETCH(QString, after);
    Template definition;
    definition.skeleton = u"# {{series}} {{date}}\n## Agenda\n## Notes\n## Decisions\n## {{team}}\n"_s;
    definition.sections = {section(u"Agenda"_s, true), section(u"Notes"_s, false), section(u"Decisions"_s, true),
                           section(u"{{team}}"_s, true)};
    const Minutes minutes = readMinutes(SyntaxTree(text));

    const QList<MissingSection> found = missingSections(definition, minutes);

    QStringList headings;
    for (const MissingSection &each : found)
        headings.append(each.heading);
    QCOMPARE(headings, missing);
    if (!found.isEmpty())
        QCOMPARE(found.last().after < 0 ? QString() : minutes.sections[found.last().after].title, after);
}

void TestGuidance::aMissedSectionComesWithItsText_data()
{
    QTest::addColumn<QString>("skeleton");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString agenda = u"# P 2026-11-24\n\n## Agenda\n- x\n"_s;
    QTest::newRow("a heading alone") << u"## Decisions\n"_s << agenda << agenda + u"\n## Decisions\n"_s;
    QTest::newRow("lines") << u"## Decisions\n\n- [ ] who, what\n\nAll agreed.\n"_s << agenda
                           << agenda + u"\n## Decisions\n- [ ] who, what\n\nAll agreed.\n"_s;
    QTest::newRow("the date and the series") << u"## Decisions\n{{series}} of {{date:d.M.yyyy}}\n"_s << agenda
                                             << agenda + u"\n## Decisions\nStorage of 24.11.2026\n"_s;
    QTest::newRow("what only a new file knows")
        << u"## Decisions\n{{previous}}\n"_s << agenda << agenda + u"\n## Decisions\n"_s;
    QTest::newRow("CR LF, nothing of its level before")
        << u"## Decisions\n- a\n- b\n"_s << u"# P\r\n"_s << u"# P\r\n\r\n## Decisions\r\n- a\r\n- b\r\n"_s;
}

void TestGuidance::aMissedSectionComesWithItsText()
{
    QFETCH(QString, skeleton);
    QFETCH(QString, text);
    Template definition;
    definition.series = u"Storage"_s;
    definition.skeleton = u"# {{series}} {{date}}\n\n## Agenda\n\n"_s + skeleton + u"\n### Inside\n- not its own\n"_s;
    definition.sections = {section(u"Decisions"_s, true)};
    const SyntaxTree tree(text);
    const Minutes minutes = readMinutes(tree);
    const QList<MissingSection> missing = missingSections(definition, minutes);
    QCOMPARE(missing.size(), 1);

    const auto change =
        addFilledSection(tree, minutes, missing.first().after, missing.first().heading, missing.first().text);

    QVERIFY(change);
    QTEST(change->appliedTo(text), "expected");
    QCOMPARE(change->inverted().appliedTo(change->appliedTo(text)), text);
}

QTEST_GUILESS_MAIN(TestGuidance)
#include "tst_guidance.moc"
